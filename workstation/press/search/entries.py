"""Stories as the search on the site counts and shows them."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.edition import Edition, FullStory
from workstation.domain.moment import Milliseconds, local
from workstation.press.links import safe_link
from workstation.press.markdown.conversion import html_key
from workstation.press.parts.items import column_link, story_address
from workstation.press.parts.shared_parts import digest
from workstation.press.recall import Recall

_SUMMARY = 64


@dataclass(frozen=True, slots=True)
class Entry:
    """A story of the index: its number, its key, a hash of its text, and what a result shows."""

    number: int
    story_id: int
    text: str
    time: Milliseconds
    line: tuple[str, str, str, str, str]


class SearchEntries:
    """Makes the entries of one edition; `recall` is what was made of single stories before."""

    def __init__(self, edition: Edition, recall: Recall) -> None:
        self._edition = edition
        self._recall = recall
        #: Stories read to look at a few: their texts are wanted again at once.
        self.read: dict[int, FullStory] = {}

    def of(self, full: FullStory) -> Entry:
        """Return a story as the index counts it."""
        story = full.story
        column = column_link(self._edition, story.column_id)
        line = (
            story.title,
            safe_link(story.link_out) or story_address(story),
            day_of(story.time),
            column.name if column else "",
            story.summary[:_SUMMARY],
        )
        # What stands for the body comes last.
        told = (*words_of(full), html_key(full.content.body.strip()))
        return Entry(story.number, story.id, digest(told), story.time, line)

    def numbered(self, first: int, count: int) -> list[Entry]:
        """Return the stories whose numbers begin at `first`, in their order."""
        keys = self._edition.numbered(first, count)
        missing = [
            key for key in keys if key not in self.read and ("entry", key) not in self._recall
        ]
        if missing:
            self._edition.read(missing)
        fulls = ((key, self._edition.full(key)) for key in missing)
        self.read.update({key: full for key, full in fulls if full is not None})
        entries = filter(None, map(self._known, keys))
        return sorted(entries, key=lambda e: (e.number, e.story_id))

    def _known(self, key: int) -> Entry | None:
        """Return a story as the index counts it; its text is read where it was not before."""
        story = self._edition.story(key)
        if story is None:
            return None
        # A story that is the same was released at the same moment, so its text is the same.
        made_of = (story, self._edition.columns)
        return self._recall.of(("entry", key), made_of, lambda: self._made(key))

    def _made(self, key: int) -> Entry | None:
        full = self.read.get(key) or self._edition.full(key)
        return self.of(full) if full is not None else None


def words_of(full: FullStory) -> tuple[str, ...]:
    """Return the texts a story is found by, beside its body."""
    content = full.content
    return (
        content.title,
        content.short_title,
        content.kicker,
        content.subtitle,
        content.keywords,
        *content.tags,
        content.author,
        content.original_author,
        content.source,
        # Its lead: to find the first paragraph once more takes as long as all the rest.
        full.story.summary,
    )


def day_of(time: Milliseconds) -> str:
    """Return the day of a moment as results show it."""
    return local(time).isoformat()[:10]
