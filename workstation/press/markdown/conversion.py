"""Markdown to safe HTML: the one dialect of the newsroom (Python-Markdown, extra, sane lists)."""

from __future__ import annotations

import hashlib
import threading
from functools import lru_cache

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.inlinepatterns import SimpleTagInlineProcessor

from workstation.domain.text import storable
from workstation.press.markdown.blocks import NewsExtension
from workstation.press.markdown.policy import POLICY

#: Grows whenever the same text would give other HTML, so that kept HTML is made again.
RENDERER_VERSION = "3"

# It has an end: every lone pair of signs would be looked for through the whole text.
_STRUCK = r"(~~)(?=\S)(.{1,1000}?)(?<=\S)~~"
_BEFORE_EMPHASIS = 65
_local = threading.local()


@lru_cache(16)
def html_key(body: str) -> str:
    """Return the name under which the HTML of `body` may be kept: it changes with both."""
    return hashlib.sha256(f"{RENDERER_VERSION}\0{body}".encode("utf-8", "replace")).hexdigest()


def to_html(body: str, *, lines: bool = False) -> str:
    """Return `body` as HTML that may stand in a page; addresses in it count from the site's root.

    `lines` adds `data-line` (source line, from 1) to top-level blocks for an editor.
    Hostile text may take seconds: use `press.worker` where somebody waits.
    """
    return POLICY.clean(converted(normal(body), lines=lines), lines=lines)


def normal(body: str) -> str:
    """Return a text as it is converted: with one kind of line break, and no half characters."""
    return storable(body).replace("\r\n", "\n").replace("\r", "\n")


def converted(source: str, *, lines: bool) -> str:
    """Return a normal text as HTML no policy has looked at yet."""
    converter = _converter(lines)
    converter.reset()
    if lines:
        converter.source_lines = source.split("\n")  # type: ignore[attr-defined]
    try:
        html: str = converter.convert(source)
    except BaseException:
        # A conversion cut short leaves its state behind, which would bend the next text.
        _local.converters = {}
        raise
    return html


def _converter(lines: bool) -> Markdown:
    # An instance keeps state while it converts, so each thread has its own.
    kept: dict[bool, Markdown] | None = getattr(_local, "converters", None)
    if kept is None:
        kept = _local.converters = {}
    if lines not in kept:
        kept[lines] = Markdown(
            extensions=[
                "extra",
                "sane_lists",
                TocExtension(marker="", slugify=_heading_id),
                NewsExtension(lines=lines),
                _Struck(),
            ],
            extension_configs={"extra": {"footnotes": {"BACKLINK_TITLE": "返回正文注释 {}"}}},
        )
    return kept[lines]


class _Struck(Extension):
    """`~~words~~` are struck out, as the writing desk shows them."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        """Called by Python-Markdown."""
        struck = SimpleTagInlineProcessor(_STRUCK, "del")
        md.inlinePatterns.register(struck, "struck", _BEFORE_EMPHASIS)


def _heading_id(value: str, separator: str) -> str:
    return "h-" + (slugify_unicode(value, separator) or "section")
