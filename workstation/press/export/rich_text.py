"""HTML that carries its looks in itself, for editors that drop style sheets (WeChat, mail).

Only `style` attributes and plain tags: no classes, no ids, no links that lead nowhere there.
Pictures come along as data, since an address of this site says nothing to another editor.
"""

from __future__ import annotations

import base64
import mimetypes
from collections.abc import Callable

from workstation.xml_library import HtmlElement, etree, fragment_fromstring, tostring

#: The bytes of a picture by its address in the text, or None where there is none.
Pictures = Callable[[str], bytes | None]

_TEXT = "font-size:16px;line-height:1.75;color:#333333;"
_STYLES = {
    "p": f"{_TEXT}margin:0 0 1em;text-align:justify;",
    "h2": "font-size:20px;line-height:1.4;font-weight:bold;color:#222222;margin:1.4em 0 0.8em;",
    "h3": "font-size:18px;line-height:1.4;font-weight:bold;color:#222222;margin:1.2em 0 0.6em;",
    "blockquote": (
        "margin:0 0 1em;padding:0.4em 1em;border-left:3px solid #b5321f;color:#666666;"
        "background-color:#faf7f2;"
    ),
    "li": f"{_TEXT}margin:0 0 0.4em;",
    "ul": "margin:0 0 1em;padding-left:1.6em;",
    "ol": "margin:0 0 1em;padding-left:1.6em;",
    "figure": "margin:0 0 1em;text-align:center;",
    "figcaption": "font-size:13px;line-height:1.5;color:#888888;margin-top:0.4em;",
    "img": "max-width:100%;height:auto;",
    "table": "border-collapse:collapse;width:100%;margin:0 0 1em;font-size:15px;",
    "td": "border:1px solid #dddddd;padding:6px 8px;",
    "th": "border:1px solid #dddddd;padding:6px 8px;background-color:#faf7f2;font-weight:bold;",
    "hr": "border:none;border-top:1px solid #dddddd;margin:1.4em 0;",
    "strong": "font-weight:bold;",
    "em": "font-style:italic;",
    "pre": "white-space:pre-wrap;background-color:#f6f6f6;padding:0.8em;font-size:14px;",
    "mark": "background-color:#fff2b3;",
}
#: Headings below the third level look like it.
_SAME = {"h4": "h3", "h5": "h3", "h6": "h3", "b": "strong", "i": "em"}
_KEPT = frozenset({"colspan", "rowspan", "start", "alt", "src"})
_LARGEST_PICTURE = 4 * 1024 * 1024


def rich_text(html: str, pictures: Pictures) -> str:
    """Return the body of a story with every look written into its elements."""
    root = fragment_fromstring(html or "<p></p>", create_parent="section")
    for element in list(root.iter(etree.Element)):
        if element.get("class") in ("footnote-backref",):
            _take_out(element)
        else:
            _dress(element, pictures)
    return str(tostring(root, encoding="unicode"))


def plain_text(html: str) -> str:
    """Return the words of a body, a blank line between its blocks."""
    root = fragment_fromstring(html or "<p></p>", create_parent="section")
    blocks = root.iter("p", "h2", "h3", "h4", "h5", "h6", "li", "figcaption", "td", "th", "pre")
    said = (" ".join(block.text_content().split()) for block in blocks)
    return "\n\n".join(words for words in said if words)


def _dress(element: HtmlElement, pictures: Pictures) -> None:
    tag = _SAME.get(element.tag, element.tag)
    if element.tag == "a":
        element.tag = "span"
    elif element.tag in _SAME:
        element.tag = tag
    if element.tag == "img":
        _carry(element, pictures)
    for name in list(element.attrib):
        if name not in _KEPT:
            del element.attrib[name]
    style = _STYLES.get(tag)
    if style:
        element.set("style", style)


def _carry(image: HtmlElement, pictures: Pictures) -> None:
    address = image.get("src", "")
    data = pictures(address)
    if data is None or len(data) > _LARGEST_PICTURE:
        image.attrib.pop("src", None)
        return
    kind = mimetypes.guess_type(address)[0] or "image/jpeg"
    image.set("src", f"data:{kind};base64,{base64.b64encode(data).decode()}")


def _take_out(element: HtmlElement) -> None:
    element.drop_tree()
