"""What pages tell machines: schema.org as JSON-LD, Open Graph beside it."""

from __future__ import annotations

import json

from workstation.press.links import absolute
from workstation.press.themes.views import ArticleView, Link, PictureView, SiteView


def article_data(
    view: ArticleView,
    site: SiteView,
    canonical: str,
    line: tuple[Link, ...],
    pictures: tuple[PictureView, ...],
) -> str:
    """Return a story as schema.org NewsArticle.

    `line` are its columns from the top, `pictures` all it shows, the cover first. What needs
    absolute addresses is left out while the site has none.
    """
    told: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": view.title,
        "datePublished": view.time_iso,
        "dateModified": view.changed_iso,
        "inLanguage": "zh-CN",
    }
    if view.short_title and view.short_title != view.title:
        told["alternativeHeadline"] = view.short_title
    if view.author or view.original_author:
        told["author"] = {"@type": "Person", "name": view.original_author or view.author}
    if view.responsible_editor:
        told["editor"] = {"@type": "Person", "name": view.responsible_editor}
    if site.name:
        told["publisher"] = _publisher(site)
    if view.summary:
        told["description"] = view.summary
    if line:
        told["articleSection"] = line[-1].name
    if view.keywords or view.tags:
        told["keywords"] = list(view.keywords or view.tags)
    if canonical:
        told["mainEntityOfPage"] = canonical
        if pictures:
            told["image"] = [absolute(site.address, picture.src) for picture in pictures]
    if view.copyright_kind == "repost":
        told["isBasedOn"] = _original(view)
    return script_safe(told)


def site_data(site: SiteView) -> str:
    """Return the newsroom itself as schema.org NewsMediaOrganization."""
    told: dict[str, object] = {"@context": "https://schema.org", **_publisher(site)}
    if site.address:
        told["url"] = f"{site.address}/"
    return script_safe(told)


def _publisher(site: SiteView) -> dict[str, object]:
    told: dict[str, object] = {"@type": "NewsMediaOrganization"}
    if site.name:
        told["name"] = site.name
    if site.address and site.logo:
        told["logo"] = {"@type": "ImageObject", "url": absolute(site.address, site.logo.src)}
    return told


def _original(view: ArticleView) -> dict[str, object]:
    """Return what a repost was taken from, as far as it is known."""
    told: dict[str, object] = {
        "@type": "CreativeWork",
        "name": view.original_title or view.title,
    }
    if view.original_author:
        told["author"] = {"@type": "Person", "name": view.original_author}
    if view.source:
        told["publisher"] = {"@type": "Organization", "name": view.source}
    if view.source_url:
        told["url"] = view.source_url
    return told


def script_safe(told: dict[str, object]) -> str:
    """Return JSON that cannot end its script element."""
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
