"""Which stories are open in tabs, in which order, and where one was in each."""

from __future__ import annotations

import json
from collections.abc import Container, Mapping
from dataclasses import asdict, dataclass, field, replace

#: A row of tabs nobody can read helps nobody: the oldest one only looked at goes first.
MOST_TABS = 20


@dataclass(frozen=True, slots=True)
class OpenStory:
    """One tab. A story only looked at is not `kept`: the next one looked at takes its place.

    `caret` is a position in the text, `top` how many pixels it is scrolled.
    """

    article_id: int
    title: str = ""
    kept: bool = False
    caret: int = 0
    top: int = 0


@dataclass
class OpenStories:
    """The tabs from left to right, and which of them is at the front (-1: none)."""

    tabs: list[OpenStory] = field(default_factory=list)
    current: int = -1

    def place_of(self, article_id: int) -> int:
        """Return where a story's tab is, -1 if it has none."""
        keys = [tab.article_id for tab in self.tabs]
        return keys.index(article_id) if article_id in keys else -1

    def keys(self) -> frozenset[int]:
        """Return the stories that are open."""
        return frozenset(tab.article_id for tab in self.tabs)

    def show(self, article_id: int, title: str) -> OpenStory:
        """Bring a story to the front, in a tab of its own or in that of one only looked at."""
        place = self.place_of(article_id)
        if place < 0:
            place = self._room()
            self.tabs.insert(place, OpenStory(article_id))
        self.current = place
        self.tabs[place] = replace(self.tabs[place], title=title)
        return self.tabs[place]

    def keep(self, article_id: int, title: str) -> None:
        """Take note that a story is worked on: its tab stays."""
        place = self.place_of(article_id)
        if place >= 0:
            self.tabs[place] = replace(self.tabs[place], kept=True, title=title)

    def call(self, titles: Mapping[int, str]) -> None:
        """Take note what stories are called, by their keys; where one is in them stays."""
        self.tabs = [replace(tab, title=titles.get(tab.article_id, tab.title)) for tab in self.tabs]

    def left_at(self, article_id: int, caret: int, top: int) -> None:
        """Take note where one was in a story."""
        place = self.place_of(article_id)
        if place >= 0:
            self.tabs[place] = replace(self.tabs[place], caret=caret, top=top)

    def close(self, place: int) -> int | None:
        """Take a tab away; return the story to be shown now, None when that is the same or none."""
        at_front = place == self.current
        del self.tabs[place]
        if self.current > place or self.current >= len(self.tabs):
            self.current -= 1
        return self.front() if at_front else None

    def move(self, start: int, end: int) -> None:
        """Move a tab; the one at the front stays at the front."""
        front = self.front()
        self.tabs.insert(end, self.tabs.pop(start))
        self.current = self.place_of(front) if front is not None else -1

    def front(self) -> int | None:
        """Return the story at the front."""
        return self.tabs[self.current].article_id if 0 <= self.current < len(self.tabs) else None

    def beside(self, step: int) -> int | None:
        """Return the story `step` tabs on, round the end; None when there is no other."""
        if len(self.tabs) < 2:
            return None
        return self.tabs[(self.current + step) % len(self.tabs)].article_id

    def only(self, known: Container[int]) -> None:
        """Leave the tabs whose story is among `known`."""
        front = self.front()
        self.tabs = [tab for tab in self.tabs if tab.article_id in known]
        place = self.place_of(front) if front is not None else -1
        self.current = place if place >= 0 else len(self.tabs) - 1

    def _room(self) -> int:
        """Return where a new tab belongs, after taking one only looked at away."""
        for place, tab in enumerate(self.tabs):
            if not tab.kept:
                del self.tabs[place]
                return place
        if len(self.tabs) >= MOST_TABS:
            del self.tabs[0]
            self.current -= 1
        return len(self.tabs)


def as_text(stories: OpenStories) -> str:
    """Return the tabs as they are remembered."""
    kept = {"current": stories.current, "tabs": [asdict(tab) for tab in stories.tabs]}
    return json.dumps(kept, ensure_ascii=False)


def from_text(text: str) -> OpenStories:
    """Return the tabs remembered; none for what cannot be read."""
    try:
        kept = json.loads(text)
        tabs = [
            OpenStory(
                int(one["article_id"]),
                str(one["title"]),
                bool(one["kept"]),
                max(0, int(one["caret"])),
                max(0, int(one["top"])),
            )
            for one in kept["tabs"][:MOST_TABS]
        ]
        current = int(kept["current"])
    except (ValueError, KeyError, TypeError):
        return OpenStories()
    if len({tab.article_id for tab in tabs}) < len(tabs):
        return OpenStories()
    return OpenStories(tabs, current if 0 <= current < len(tabs) else len(tabs) - 1)
