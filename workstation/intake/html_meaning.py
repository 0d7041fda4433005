"""What tags and styles of web pages mean for the letters inside them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from workstation.intake.blocks import CODE, EMPHASIS, STRONG
from workstation.intake.html_tree import Element, style_of

SKIPPED = frozenset({
    "head", "script", "style", "template", "noscript", "title", "meta", "link", "base", "input",
    "button", "select", "textarea", "option", "svg", "math", "xml", "map", "area", "param",
    "source", "track",
})  # fmt: skip
EMBEDDED = frozenset({
    "iframe", "object", "embed", "video", "audio", "applet",
})  # fmt: skip
BLOCKS = frozenset({
    "html", "body", "p", "div", "section", "article", "aside", "main", "header", "footer", "nav",
    "center", "address", "form", "fieldset", "figure", "figcaption", "details", "summary", "dd",
    "tbody", "thead", "tfoot", "tr", "td", "th", "caption", "legend", "dir", "menu", "hgroup",
})  # fmt: skip
_MARKS = {
    "b": STRONG,
    "strong": STRONG,
    "i": EMPHASIS,
    "em": EMPHASIS,
    "cite": EMPHASIS,
    "code": CODE,
    "kbd": CODE,
    "samp": CODE,
    "tt": CODE,
    "sup": "sup",
    "sub": "sub",
    "del": "del",
    "s": "del",
    "strike": "del",
}
_SCHEMES = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
#: Browsers read over these: `java\nscript:` is one word to them.
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]")
_SAFE_SCHEMES = ("http:", "https:", "mailto:", "tel:", "ftp:")


@dataclass(frozen=True, slots=True)
class Manner:
    """How the letters at one place of the tree look, and where they lead."""

    marks: frozenset[str] = frozenset()
    link: str = ""
    link_title: str = ""
    centred: bool = False


_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|bmp)(?:[?#]|$)", re.IGNORECASE)


def leads_to_picture(address: str) -> bool:
    """Tell whether an address is that of a picture, as links around thumbnails are."""
    return bool(_PICTURE.search(address))


def is_hidden(node: Element) -> bool:
    """Tell whether a page hides an element from its readers (Word hides by `mso-hide`)."""
    style = style_of(node)
    return (
        node.get("hidden") is not None
        or style.get("display") == "none"
        or style.get("visibility") == "hidden"
        or style.get("mso-hide") == "all"
    )


def changed(manner: Manner, tag: str, node: Element) -> Manner:
    """Return how letters look inside an element, from how they look around it."""
    marks = set(manner.marks)
    if tag in _MARKS:
        marks.add(_MARKS[tag])
    style = style_of(node) if node.get("style") else {}
    weight = style.get("font-weight", "")
    if weight in ("bold", "bolder", "600", "700", "800", "900"):
        marks.add(STRONG)
    elif weight in ("normal", "400"):
        marks.discard(STRONG)
    if style.get("font-style") == "italic":
        marks.add(EMPHASIS)
    if "line-through" in style.get("text-decoration", ""):
        marks.add("del")
    align = style.get("text-align") or (node.get("align") or "").lower()
    centred = align == "center" or tag in ("center", "figcaption") or (not align and manner.centred)
    link, title = manner.link, manner.link_title
    if tag == "a":
        link = safe_link(node.get("href") or "")
        title = " ".join((node.get("title") or "").split()) if link else ""
    return Manner(frozenset(marks), link, title, centred)


def safe_link(address: str) -> str:
    """Return an address worth keeping: no scripts, no files of somebody's disk, no empty jumps."""
    address = _CONTROLS.sub("", address).strip()
    scheme = _SCHEMES.match("".join(address.split()))
    # `#_…` are bookmarks of Word: nothing on a page answers to them.
    if (
        address == "#"
        or address.startswith("#_")
        or (scheme and scheme[0].lower() not in _SAFE_SCHEMES)
    ):
        return ""
    return address


def picture_source(node: Element) -> str:
    """Return where a picture lies, also of pages that load it late.

    Those show a tiny one of their own (`data:`) until then.
    """
    names = ("src", "data-original", "data-src", "original", "file")
    sources = [source for name in names if (source := (node.get(name) or "").strip())]
    sources = [source for source in sources if source != "#"]
    late = [source for source in sources if not source.startswith("data:")]
    return (late or sources or [""])[0]
