"""What is written again and again: templates to begin a story with, and pieces of text."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from workstation.domain.article import Content


class SnippetKind(StrEnum):
    """`story` begins a story with text and fields, `text` is put in at the caret."""

    STORY = "story"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Snippet:
    """One of them. Of a `text` only the body of `content` says something."""

    id: int
    kind: SnippetKind
    name: str
    content: Content


def as_template(content: Content) -> Content:
    """Return what of a story begins the next one: not its time, its address, nor its picture."""
    return replace(
        content,
        cover_id=None,
        pinned_until=None,
        published_at=None,
        embargo_until=None,
        slug="",
        link_out="",
    )
