"""The one dialect of the newsroom: Python-Markdown's `extra` and sane lists, with what we add."""

from __future__ import annotations

import threading

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.toc import TocExtension, slugify_unicode
from markdown.inlinepatterns import SimpleTagInlineProcessor

from workstation.press.markdown.blocks import NewsExtension

# It has an end: every lone pair of signs would be looked for through the whole text.
_STRUCK = r"(~~)(?=\S)(.{1,1000}?)(?<=\S)~~"
_BEFORE_EMPHASIS = 65
_local = threading.local()


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
