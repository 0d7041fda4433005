"""Entities the old system escaped again at each edit (`&amp;amp;quot;`), made signs again."""

from __future__ import annotations

import re

_CHAIN = re.compile(
    r"&(?:amp;)*(lt|gt|quot|nbsp|#0?39|ldquo|rdquo|lsquo|rsquo|mdash|hellip|middot|bull);|&(?:amp;)+"
)
_SIGNS = {
    "lt": "<",
    "gt": ">",
    "quot": '"',
    "nbsp": " ",
    "#39": "'",
    "#039": "'",
    "ldquo": "“",
    "rdquo": "”",
    "lsquo": "‘",
    "rsquo": "’",
    "mdash": "—",
    "hellip": "…",
    "middot": "·",
    "bull": "•",
}


def healed(text: str) -> tuple[str, int]:
    """Return already unescaped text without entities left in it, and how many there were."""
    return _CHAIN.subn(lambda found: _SIGNS[found[1]] if found[1] else "&", text)


_DOUBLE = re.compile(r"&(?:amp;)+")


def healed_twice_escaped(text: str) -> tuple[str, int]:
    """Return body text with only the chains made good: a lone `&lt;` may be meant."""
    if "&amp;" not in text:
        return text, 0
    return healed(text) if _DOUBLE.search(text) else (text, 0)
