"""The pages of a share of the stories, made at once: each story is read once, here or elsewhere.

A whole build makes thousands of pages. Two processes take shares of them by turns, and what they
made lies in files until the plan knows what becomes of each.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

from workstation.domain.errors import WorkstationError
from workstation.domain.hashes import Hashes, lines_of
from workstation.domain.publication import PageInputs, PageKind, PageRecord
from workstation.press.parts.frame import Maker
from workstation.press.parts.ready import Ready, ready
from workstation.press.parts.shared_blocks import own_inputs
from workstation.press.session import Session

#: A page as a share tells of it: its inputs, and its file unless it need not or cannot be made.
Told = tuple[PageInputs, Ready | None]
Place = tuple[int, int]
#: Stands among the keys of columns for the site itself, whose feeds and sitemaps are meant.
SITE = 0
#: So many stories are read together.
_TOGETHER = 128


@dataclass(frozen=True, slots=True)
class Work:
    """What a share is made of: the keys of stories, or of columns."""

    stories: tuple[int, ...] = ()
    columns: tuple[int, ...] = ()


@dataclass(slots=True)
class Share:
    """The pages of some stories by each story's place in time, and their files of the search.

    Or the pages of columns, and their feeds, by their keys.
    """

    stories: list[tuple[Place, list[Told]]] = field(default_factory=list)
    files: list[Told] = field(default_factory=list)
    columns: list[tuple[int, list[Told]]] = field(default_factory=list)
    feeds: list[tuple[int, list[Told]]] = field(default_factory=list)
    facts: dict[str, str] = field(default_factory=dict)


class ShareMaker:
    """Makes shares of one edition into a folder; pages that stay as `published` are left out."""

    def __init__(
        self, session: Session, folder: Path, published: Mapping[str, PageRecord], newest: int
    ) -> None:
        self._session = session
        self._index = session.search_index()
        self._folder = folder
        self._published = published
        self._newest = newest

    def share(self, work: Work, after_each: Callable[[], None] = lambda: None) -> Share:
        """Make the pages of a share, and call back after each story or column.

        Raises `OSError` when a file cannot be written.
        """
        made, facts = Share(), self._session.facts
        known = set(facts)
        # No other share has these names, nor this one if it is made again.
        inside = tempfile.mkdtemp(prefix="share-", dir=self._folder)
        files = (f"{inside}/{number}" for number in count())
        if work.stories:
            self._stories(work.stories, files, made, after_each)
        for key in work.columns:
            self._column(key, files, made)
            after_each()
        made.facts = {name: facts[name] for name in facts.keys() - known}
        return made

    def _stories(
        self,
        keys: Sequence[int],
        files: Iterator[str],
        made: Share,
        after_each: Callable[[], None],
    ) -> None:
        edition, found = self._session.edition, []
        # Rows weigh more than what is made of them, so not all are read at once; but a story's
        # pages name the one behind it, so the next ones are read before.
        parts = [keys[start : start + _TOGETHER] for start in range(0, len(keys), _TOGETHER)]
        edition.read(parts[0])
        for some, ahead in zip(parts, [*parts[1:], ()], strict=True):
            if ahead:
                edition.read(ahead)
            fulls = [full for full in map(edition.full, some) if full is not None]
            for full in fulls:
                # Here its text is at hand, and what stands for it.
                self._index.take(full)
                makers = self._session.articles.makers(full)
                pages = [self._told(maker, files) for maker in makers]
                made.stories.append(((full.story.time, full.story.id), pages))
                after_each()
            found += fulls
        makers = self._index.of_share(found, self._newest)
        made.files = [self._told(maker, files) for maker in makers]

    def _column(self, key: int, files: Iterator[str], made: Share) -> None:
        session = self._session
        column = session.edition.columns.get(key) if key != SITE else None
        if column is not None:
            makers = session.columns.makers(column)
            made.columns.append((key, [self._told(maker, files) for maker in makers]))
        makers = session.feeds.under(column)
        made.feeds.append((key, [self._told(maker, files) for maker in makers]))

    def _told(self, maker: Maker, files: Iterator[str]) -> Told:
        page = maker.inputs
        old = self._published.get(page.address)
        same = old is not None and old.kind is page.kind
        if same and old is not None and own_inputs(old.inputs) == own_inputs(page.inputs):
            return page, None
        try:
            data = maker.make()
        except WorkstationError:
            # Told when it is made again, where failures are counted.
            return page, None
        return page, ready(page.kind, data, next(files))


def written(share: Share) -> dict[str, Any]:
    """Return a share as JSON has it; pages share most of their inputs, so these come once."""
    numbers: dict[str, int] = {}

    def line(told: Told) -> list[Any]:
        page, made = told
        return [
            page.address,
            str(page.kind),
            page.subject_id,
            page.title,
            [numbers.setdefault(one, len(numbers)) for one in lines_of(page.inputs)],
            page.stories,
            made and [made.file, made.sha256, made.size, made.media, made.own],
        ]

    stories = [[place, [line(told) for told in pages]] for place, pages in share.stories]
    files = [line(told) for told in share.files]
    columns, feeds = (
        [[key, [line(told) for told in pages]] for key, pages in those]
        for those in (share.columns, share.feeds)
    )
    return {
        "stories": stories,
        "files": files,
        "columns": columns,
        "feeds": feeds,
        "facts": share.facts,
        "inputs": list(numbers),
    }


def read(told: Mapping[str, Any]) -> Share:
    """Return a share from what `written` gave; raise `ValueError` or `TypeError` if it is none."""
    inputs = told["inputs"]
    alike: dict[tuple[int, ...], Hashes] = {}
    #: Each number and title once: a story is named on some eight pages, a block by hundreds.
    once: dict[Any, Any] = {}

    def page(line: Sequence[Any]) -> Told:
        address, kind, subject_id, title, numbers, stories, made = line
        # Hundreds of files of the search depend on the same.
        named = alike.setdefault(tuple(numbers), Hashes([inputs[number] for number in numbers]))
        ahead = None
        if made is not None:
            file, sha256, size, media, own = made
            ahead = Ready(file, sha256, size, tuple(media), own)
        title = once.setdefault(title, title)
        shown = tuple([once.setdefault(number, number) for number in stories])
        return PageInputs(address, PageKind(kind), subject_id, title, named, shown), ahead

    return Share(
        [((at, key), [page(line) for line in lines]) for (at, key), lines in told["stories"]],
        [page(line) for line in told["files"]],
        [(key, [page(line) for line in lines]) for key, lines in told["columns"]],
        [(key, [page(line) for line in lines]) for key, lines in told["feeds"]],
        dict(told["facts"]),
    )
