"""The caption of a picture: the title in `![what it shows](media/a.jpg "caption")`."""

from __future__ import annotations

import re
from html import unescape

_ENTITY = re.compile(r"&(?=#|[0-9a-z]+;)", re.IGNORECASE)
_PICTURE = re.compile(
    r'(?P<head>[ \t]*!\[[^\]\n]*\]\([ \t]*(?:<[^>\n]*>|[^)\s"<>]+))'
    r'(?:[ \t]+"(?P<title>(?:[^"\\\n]|\\.)*)")?'
    r"(?P<tail>[ \t]*\)(?:\{[^}\n]*\})?[ \t]*)"
)


def caption_of(line: str) -> str | None:
    """Return the caption of the picture a line is all about; None when it is about none."""
    found = _PICTURE.fullmatch(line)
    return None if found is None else unescape(re.sub(r"\\(.)", r"\1", found["title"] or ""))


def with_caption(line: str, words: str) -> str | None:
    """Return the line with another caption, or without one for ""; None when it has no picture."""
    found = _PICTURE.fullmatch(line)
    if found is None:
        return None
    return f"{found['head']}{title_part(words)}{found['tail'].lstrip()}"


def title_part(words: str) -> str:
    """Return a caption as it stands behind the address, with its blank; "" for none."""
    plain = " ".join(words.split())
    if not plain:
        return ""
    safe = _ENTITY.sub("&amp;", plain).replace("\\", "\\\\").replace("`", "\\`")
    safe = safe.replace('"', "&quot;")
    return f' "{safe}"'
