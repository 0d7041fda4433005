"""The body of a page: HTML once made and kept, figures told by the newsroom's own pictures."""

from __future__ import annotations

import html as entities
import re
from collections.abc import Callable
from typing import Protocol
from urllib.parse import unquote

from workstation.domain.edition import Edition
from workstation.domain.media import Picture
from workstation.press.links import relocate
from workstation.press.markdown.conversion import html_key, to_html
from workstation.press.picture_copies import srcset

_PICTURE = re.compile(r'<img((?:[^>"]|"[^"]*")*) src="(media/([^"/]+))"((?:[^>"]|"[^"]*")*)>')
_FIGURE = re.compile(
    r"(?P<open><figure[^>]*>)(?P<image><img(?:[^>\"]|\"[^\"]*\")*>)"
    r"(?:<figcaption>(?P<caption>.*?)</figcaption>)?\s*</figure>",
    re.DOTALL,
)
_SOURCE = re.compile(r' src="media/([^"/]+)"')
_USED = re.compile(r"media/([^\s\"'()<>/]+)")

Convert = Callable[[str], str]
#: A picture of the newsroom by its file name in `media/`, or None.
PictureNamed = Callable[[str], Picture | None]


class HtmlStore(Protocol):
    """Keeps HTML already made, so that a build does not convert the same text again."""

    def get(self, key: str) -> str | None:
        """Return the HTML kept under a key, or None."""
        ...

    def put(self, key: str, html: str) -> None:
        """Keep HTML under a key; may forget it at any time."""
        ...


class MemoryHtmlStore:
    """An `HtmlStore` for the life of the program."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def get(self, key: str) -> str | None:
        """Return the HTML kept under a key, or None."""
        return self._kept.get(key)

    def put(self, key: str, html: str) -> None:
        """Keep HTML under a key."""
        self._kept[key] = html


class BodyMaker:
    """Makes body HTML, converting each text once."""

    def __init__(self, kept: HtmlStore, convert: Convert = to_html) -> None:
        self._kept = kept
        self._convert = convert

    def html(self, text: str) -> str:
        """Return the safe HTML of Markdown, addresses counted from the site's root."""
        key = html_key(text)
        html = self._kept.get(key)
        if html is None:
            html = self._convert(text)
            self._kept.put(key, html)
        return html


def pictures_in(edition: Edition, body: str) -> tuple[Picture, ...]:
    """Return the newsroom's pictures a Markdown text uses, in their order, each once."""
    names = picture_names_in(body)
    return tuple(p for p in map(edition.picture_named, names) if p is not None)


def picture_names_in(body: str) -> tuple[str, ...]:
    """Return the names of files of `media/` a Markdown text uses, each once."""
    if "media/" not in body:
        return ()
    return tuple(dict.fromkeys(unquote(name) for name in _USED.findall(body)))


def dress(html: str, named: PictureNamed, root: str, width: int = 0) -> str:
    """Return body HTML fit for one page: pictures described and sized, addresses moved.

    `width` is how wide the theme shows pictures of a text, in pixels; 0 where it does not say.
    """
    if "<img" in html:
        html = _FIGURE.sub(lambda found: _figure(found, named), html)
        html = _PICTURE.sub(lambda found: _sized(found, named, width), html)
    return relocate(html, root)


def _figure(found: re.Match[str], named: PictureNamed) -> str:
    source = _SOURCE.search(found["image"])
    picture = named(unquote(entities.unescape(source[1]))) if source else None
    caption = found["caption"] or (entities.escape(picture.caption) if picture else "")
    credit = entities.escape(picture.credit) if picture else ""
    if credit:
        caption += f'<span class="credit">{credit}</span>'
    told = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f"{found['open']}{found['image']}{told}</figure>"


def _sized(found: re.Match[str], named: PictureNamed, wanted: int) -> str:
    before, source, name, after = found.groups()
    picture = named(unquote(entities.unescape(name)))
    if picture is None:
        return found[0]
    attributes = f"{before}{after}"
    if ' alt=""' in attributes:
        told = entities.escape(picture.alt or picture.caption)
        attributes = attributes.replace(' alt=""', f' alt="{told}"')
    if " width=" not in attributes and " height=" not in attributes:
        attributes += f' width="{picture.width}" height="{picture.height}"'
        attributes += srcset(source, picture.width, wanted)
    return f'<img{attributes} src="{source}" loading="lazy">'
