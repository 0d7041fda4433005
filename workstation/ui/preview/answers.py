"""What a page may ask for, by allow-list: pages of the site, its pictures, the theme's files."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from workstation.domain.article import Content
from workstation.domain.edition import EditionName
from workstation.domain.publication import Page
from workstation.services.preview import Preview

_PART = re.compile(r"(.+?)(?:_(\d{1,4}))?\.html")
_NOT_FOUND = "404.html"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """Bytes with their media type. `missing` when they only say that there is no such page."""

    data: bytes
    media_type: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a view is to show: a page by its address, an article as it stands, or bytes as given.

    `content` None is the article as saved. `part` is the page of a long article. `unsaved` is an
    article with its content as it stands in an editor, for a page by its address.
    """

    address: str = ""
    edition: EditionName = EditionName.WORKING
    article_id: int | None = None
    content: Content | None = None
    part: int = 1
    data: bytes | None = field(default=None, repr=False)
    unsaved: tuple[int, Content] | None = field(default=None, repr=False)

    @property
    def by_address(self) -> bool:
        """Tell whether the page can be asked for by its address at any time."""
        return self.article_id is None and self.data is None and self.unsaved is None

    @property
    def contents(self) -> dict[int, Content]:
        """Return the contents the page is made of that stand in for what is kept."""
        if self.article_id is not None and self.content is not None:
            return {self.article_id: self.content}
        return dict([self.unsaved]) if self.unsaved is not None else {}

    @property
    def same_page(self) -> tuple[object, ...]:
        """Return what decides whether another wish is for the same page, only newer."""
        return (self.edition, self.article_id, self.part, "" if self.article_id else self.address)


@dataclass(frozen=True, slots=True)
class Made:
    """A page that was made for a wish; `html` is None where there is none.

    With `why` everything on it says why it stands there.
    """

    wanted: Wanted
    address: str
    html: str | None
    why: bool = False

    def same_place(self, other: Made) -> bool:
        """Tell whether `other` is the same page at the same address, only newer."""
        return self.address == other.address and self.wanted.same_page == other.wanted.same_page


def make(
    preview: Preview, wanted: Wanted, *, released: int | None = None, why: bool = False
) -> Made:
    """Make the page that is wanted; on a reading thread. Raises what the renderer raises.

    `released` is an article counted as released now; with `why` each item says why it is there.
    """
    if wanted.data is not None:
        return Made(wanted, wanted.address, wanted.data.decode("utf-8", "replace"))
    page: Page | None
    if wanted.article_id is not None:
        page = preview.article_page(
            wanted.article_id, wanted.content, wanted.part, why=why, forms=True
        )
        address = page.address if page is not None and page.address else "unsaved.html"
    else:
        edition, unsaved = wanted.edition, wanted.contents
        page = preview.page(
            wanted.address, edition, unsaved, released=released, why=why, forms=True
        )
        address = wanted.address
    html = page.data.decode("utf-8") if page is not None else None
    return Made(wanted, address, html, why)


def retell(preview: Preview, before: Made, wanted: Wanted) -> Made | None:
    """Make the page that is wanted out of the one `before`, None where that takes more than a text.

    On a reading thread.
    """
    old, new = before.wanted.content, wanted.content
    if before.why or before.html is None or old is None or new is None:
        return None
    html = preview.retold(before.html, before.address, old, new)
    return Made(wanted, before.address, html) if html is not None else None


def part_of(shown: str, address: str) -> int:
    """Return which page of a long article `address` is, `shown` being one of them; 0 for none."""
    found = _PART.fullmatch(address)
    here = _PART.fullmatch(shown)
    if found is None or here is None or found[1] != here[1]:
        return 0
    return int(found[2] or 1)


def answer(
    preview: Preview,
    address: str,
    edition: EditionName,
    *,
    released: int | None = None,
    why: bool = False,
) -> Answer | None:
    """Return what lies at an address of the site, or None; on a reading thread.

    Nothing is ever joined to a folder here: pictures are asked for by name, the rest by address.
    """
    if address.startswith("media/"):
        found = preview.file(address)
        return Answer(*found) if found is not None else None
    page = preview.page(address, edition, released=released, why=why, forms=True)
    if page is not None:
        return Answer(page.data, _with_charset(page.media_type))
    guessed = mimetypes.guess_type(address)[0] or ""
    if guessed and guessed != "text/html":
        return None
    instead = preview.page(_NOT_FOUND, edition)
    return Answer(instead.data, HTML, missing=True) if instead is not None else None


def _with_charset(media_type: str) -> str:
    text = media_type.startswith("text/") and "charset" not in media_type
    return f"{media_type}; charset=utf-8" if text else media_type


#: Asks for something off the GUI thread and answers on it: (address, edition, done, failed).
Fetch = Callable[
    [str, EditionName, Callable[[Answer | None], object], Callable[[Exception], object]], None
]
