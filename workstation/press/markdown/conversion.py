"""Markdown to safe HTML: the one dialect of the newsroom (Python-Markdown, extra, sane lists)."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from workstation.domain.text import storable

#: Grows whenever the same text would give other HTML, so that kept HTML is made again.
RENDERER_VERSION = "3"


@lru_cache(16)
def html_key(body: str) -> str:
    """Return the name under which the HTML of `body` may be kept: it changes with both."""
    return hashlib.sha256(f"{RENDERER_VERSION}\0{body}".encode("utf-8", "replace")).hexdigest()


def to_html(body: str, *, lines: bool = False) -> str:
    """Return `body` as HTML that may stand in a page; addresses in it count from the site's root.

    `lines` adds `data-line` (source line, from 1) to top-level blocks for an editor.
    Hostile text may take seconds: use `press.worker` where somebody waits.
    """
    # Loaded with the first text: most processes find all their HTML kept, and it takes its time.
    from workstation.press.markdown.dialect import converted
    from workstation.press.markdown.policy import POLICY

    return POLICY.clean(converted(normal(body), lines=lines), lines=lines)


def normal(body: str) -> str:
    """Return a text as it is converted: with one kind of line break, and no half characters."""
    return storable(body).replace("\r\n", "\n").replace("\r", "\n")
