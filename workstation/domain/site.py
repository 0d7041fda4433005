"""What the whole site says about itself: names, mail, filings, and how addresses are made."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Region:
    """A place on the region map of the masthead, as a link."""

    name: str
    link: str


@dataclass(frozen=True, slots=True)
class Site:
    """Site settings. `address` is the absolute root (`https://example.cn`), without a slash.

    `address_rule` uses the old system's variables: `{column}` `{Y}` `{M}` `{D}` `{number}`
    `{pinyin}`. `comment_target` is where the comment form posts; empty hides the form's button.
    `watermark` is written onto pictures that come in from then on; empty writes nothing.
    Articles older than `comments_close_days` take no more comments; 0 lets all stay open.
    `theme_options` are names and values of what themes let people choose, values as text.
    """

    name: str = ""
    address: str = ""
    tagline: str = ""
    description: str = ""
    keywords: str = ""
    editor_mail: str = ""
    masthead_picture_id: int | None = None
    logo_picture_id: int | None = None
    region_map_picture_id: int | None = None
    regions: tuple[Region, ...] = ()
    domain_names: tuple[str, ...] = ()
    icp_filing: str = ""
    police_filing: str = ""
    licence: str = ""
    report_phone: str = ""
    copyright_line: str = ""
    comment_target: str = ""
    vote_target: str = ""
    comments_close_days: int = 0
    address_rule: str = "{column}/{Y}/{M}{D}/{number}.html"
    page_size: int = 20
    theme: str = "default"
    theme_options: tuple[tuple[str, str], ...] = ()
    home_name: str = "首页"
    breadcrumb_separator: str = " > "
    watermark: str = ""

    def __post_init__(self) -> None:
        # Settings are kept as JSON, which knows lists only.
        pairs = tuple((str(name), str(value)) for name, value in self.theme_options)
        object.__setattr__(self, "theme_options", pairs)
