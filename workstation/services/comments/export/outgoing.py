"""What goes out: articles with their comments, handed over one article after another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workstation.domain.comment import Comment


@dataclass(frozen=True, slots=True)
class Story:
    """An article whose comments go out. `url` is its whole address, "" where the site has none."""

    id: int
    number: int
    title: str
    address: str
    url: str = ""

    @property
    def key(self) -> str:
        """Return what names the article in other systems."""
        return self.url or (f"/{self.address}" if self.address else f"#{self.number}")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """`comments(story)` yields the comments of an article, each after what it answers."""

    site_name: str
    site_url: str
    stories: tuple[Story, ...]
    comments: Callable[[Story], Iterator[Comment]]
