"""Comments that were kept as HTML, as the plain text their readers saw."""

from __future__ import annotations

import re
from html import escape, unescape

_BREAK = re.compile(
    r"<br\s{0,9}/?>\n?|</p>\s{0,9}<p[^<>]{0,200}>|</(?:p|div|blockquote|li)>", re.IGNORECASE
)
_LINK = re.compile(
    r"""<a\s[^<>]{0,400}?href\s{0,9}=\s{0,9}["']?(https?://[^"'<>\s]{1,1000})[^<>]{0,400}>([^<>]{0,1000})</a>""",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,2000}>")
_BLANK_LINES = re.compile(r"\n{3,}")


def text_of(html: str) -> str:
    """Return the plain text of a comment in HTML: breaks as lines, links with their address.

    Entities are read once, so that what was written as text stays text. Linear in its length.
    """
    text = _LINK.sub(_link, html.replace("\r\n", "\n"))
    text = _TAG.sub("", _BREAK.sub("\n", text))
    text = unescape(text).replace("\xa0", " ")
    return _BLANK_LINES.sub("\n\n", text).strip()


def html_of(text: str) -> str:
    """Return plain text as HTML that `text_of` turns back into the same."""
    # A blank at an edge or a run of blank lines would not come back.
    return escape(text, quote=False).replace("\r\n", "\n").replace("\n", "<br>")


def _link(found: re.Match[str]) -> str:
    address, words = found[1], found[2].strip()
    return words if words and unescape(words) == unescape(address) else f"{words} {address}"
