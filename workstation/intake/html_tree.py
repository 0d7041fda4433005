"""HTML text to a tree that is safe to walk: bounded in size, depth and time."""

from __future__ import annotations

import re
from typing import TypeAlias

from workstation.domain.errors import BadInput
from workstation.xml_library import etree, html

#: Deeper than any page made by people; the parser itself gives up at 2,048.
DEPTH_LIMIT = 200
#: More tags than any article page has.
TAG_LIMIT = 60_000
#: Attributes of one tag; the parser takes half a minute for half a million.
_ATTRIBUTE_LIMIT = 1_000
_LONG_TAG = 2_000

Element: TypeAlias = html.HtmlElement

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)")
_SCRIPT = re.compile(r"<(script|style)\b|<!--", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_VOID = frozenset({
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr", "p", "li", "td", "tr", "th", "dd", "dt", "option",
})  # fmt: skip
#: "" is a comment.
_OF_THE_HEAD = frozenset(
    {"", "base", "link", "meta", "noscript", "script", "style", "template", "title"}
)


def parse(text: str) -> Element:
    """Return the root of a page or fragment; raise `BadInput("intake.too_deep")` for tag bombs."""
    _refuse_bombs(text)
    cleaned = _CONTROLS.sub("", _DECLARATION.sub("", text))
    parser = html.HTMLParser(huge_tree=True, remove_pis=True, encoding="utf-8")
    try:
        root = html.document_fromstring(
            cleaned.encode("utf-8", "replace") or b"<p></p>", parser=parser
        )
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return html.document_fromstring("<p></p>")
    _begin_body(root)
    return root


def _begin_body(root: Element) -> None:
    """Let the body begin at the first element that belongs there, as HTML 5 has it (13.2.6.4.4).

    The parser knows no `section` or `figure` and leaves them in the head: what browsers copy
    begins with a `meta`, and articles of WeChat go on with a `section`.
    """
    head = root.find("head")
    if head is None:
        return
    shown = next((child for child in head if tag_of(child) not in _OF_THE_HEAD), None)
    if shown is None:
        return
    body = root.find("body")
    if body is None:
        body = etree.SubElement(root, "body")
    moved = [shown, *shown.itersiblings()]
    moved[-1].tail = (moved[-1].tail or "") + (body.text or "")
    body.text = None
    body[:0] = moved


def _refuse_bombs(text: str) -> None:
    """Count tags and open ones before the parser sees them: it is slow on deep nests."""
    depth = deepest = tags = 0
    plain = _without_scripts(text)
    for found in _TAG.finditer(plain):
        tags += 1
        inside = plain[found.end() : plain.find(">", found.end())] if not found[1] else ""
        if len(inside) > _LONG_TAG and inside.count(" ") + inside.count("\n") > _ATTRIBUTE_LIMIT:
            raise BadInput("intake.too_deep", tags=tags, depth=deepest)
        if found[2].lower() in _VOID:
            continue
        depth = max(0, depth - 1) if found[1] else depth + 1
        deepest = max(deepest, depth)
    if tags > TAG_LIMIT or deepest > DEPTH_LIMIT:
        raise BadInput("intake.too_deep", tags=tags, depth=deepest)


def _without_scripts(text: str) -> str:
    """Return HTML without scripts, styles and comments; an open one swallows the rest."""
    lower = text.lower()
    if len(lower) != len(text):  # some letters have longer lower-case forms
        lower = text
    parts: list[str] = []
    place = 0
    while found := _SCRIPT.search(text, place):
        parts.append(text[place : found.start()])
        closing = f"</{found[1].lower()}" if found[1] else "-->"
        end = lower.find(closing, found.end())
        if end < 0:
            return "".join(parts)
        place = end + len(closing)
    parts.append(text[place:])
    return "".join(parts)


def tag_of(node: Element) -> str:
    """Return an element's tag in lower case; nothing for comments and instructions."""
    return node.tag.lower() if isinstance(node.tag, str) else ""


def words_of(node: Element, name: str = "class") -> frozenset[str]:
    """Return the words of an attribute such as `class`, in lower case."""
    return frozenset((node.get(name) or "").lower().split())


def style_of(node: Element) -> dict[str, str]:
    """Return the inline style's properties, in lower case and without `!important`."""
    found = {}
    for part in (node.get("style") or "").lower().split(";"):
        name, colon, value = part.partition(":")
        if colon:
            found[name.strip()] = value.replace("!important", "").strip()
    return found


def text_of(node: Element) -> str:
    """Return the visible letters of an element, white space single."""
    parts: list[str] = []
    for part in node.iter():
        hidden = tag_of(part) in ("", "script", "style", "noscript")
        if part.text and not hidden:
            parts.append(part.text)
        if tag_of(part) in ("br", "p", "div", "td", "li"):
            parts.append(" ")
        if part.tail and part is not node:
            parts.append(part.tail)
    return " ".join("".join(parts).replace("\xa0", " ").split())


def short_text_of(node: Element, limit: int) -> str | None:
    """Return the visible letters of an element, or None when there are more than `limit`.

    Stops reading there, so asking every element of a deep page stays cheap.
    """
    parts: list[str] = []
    length = 0
    for part in node.iter():
        if tag_of(part) not in ("", "script", "style", "noscript"):
            parts.append(part.text or "")
            length += len(parts[-1].strip())
        parts.append(" " if tag_of(part) in ("br", "p", "div", "td", "li") else "")
        if part is not node:
            parts.append(part.tail or "")
            length += len(parts[-1].strip())
        if length > limit or len(parts) > limit + 30:
            return None
    return " ".join("".join(parts).replace("\xa0", " ").split())
