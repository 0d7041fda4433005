"""Why a comment is held: rules a machine can try on a text, each named by its code.

A reason is kept as `rule` or `rule:hit` (`first`, `links:2`, `words_apart:加微信`) and said by the
sentence `held.<rule>`. Two rules are tried here; the others were written down elsewhere.
"""

from __future__ import annotations

import re

#: The names the old system gives to those who gave none: nobody in particular is not one person.
NAMELESS = frozenset({"", "游客", "匿名", "匿名网友"})
#: One address may belong to the matter; advertising rarely makes do with one.
MOST_LINKS = 1
_LINK = re.compile(r"(?:https?://|www\.)[^\s<>\"'，。！？；、（）]+", re.IGNORECASE)


def links_in(text: str) -> tuple[str, ...]:
    """Return the web addresses `text` holds, in their order."""
    return tuple(_LINK.findall(text))


def held_for(text: str, author: str, *, known: bool) -> str:
    """Return the reason to read a comment first, "" when no rule holds it.

    `known` tells whether its author wrote here before.
    """
    links = len(links_in(text))
    if links > MOST_LINKS:
        return f"links:{links}"
    return "" if known or author in NAMELESS else "first"


def hits(reason: str, text: str) -> tuple[str, ...]:
    """Return the words of `text` a reason points at: its hit, or the addresses it counted."""
    rule, _, hit = reason.partition(":")
    if rule == "links":
        return links_in(text)
    return (hit.strip(),) if hit.strip() else ()
