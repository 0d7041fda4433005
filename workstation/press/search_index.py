"""The index of the search on the site: small files a reader's browser fetches (`search.js`).

Stories stand in blocks of consecutive numbers, which never change: 512 each, the newest in blocks
of 128 and 32. A block's pieces are spread over parts by the top bits of their numbers, so that a
query fetches one part of a block for each of its pieces, and a new story rewrites the few parts
of the youngest, smallest block. What a result shows lies beside it, sixteen stories a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from workstation.domain.edition import Edition, FullStory
from workstation.domain.moment import Milliseconds, local
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.frame import Maker
from workstation.press.items import column_link, story_address
from workstation.press.links import safe_link
from workstation.press.manifest_file import facts_beginning
from workstation.press.parts import digest
from workstation.press.search_parts import Parts
from workstation.press.search_pieces import plain

FOLDER = "search/"
#: The value of a theme's option `search` where there is none.
NO_SEARCH = "none"
#: Facts of the index: the newest number, and what the list of blocks says of each block.
_NEWEST, _BLOCK = "search", "search:"
#: Stories of a block, and how many of the top bits choose the part: 2 ** bits parts.
LEVELS = ((512, 8), (128, 6), (32, 4))
#: Stories of a file of lines.
LINES = 16
#: As often as so many stories, blocks are merged.
_MERGED = LEVELS[-2][0]
_SUMMARY = 64
_SCRIPT = "text/javascript; charset=utf-8"


@dataclass(frozen=True, slots=True)
class _Entry:
    """A story of the index: its number, its key, a hash of its text, and what a result shows."""

    number: int
    story_id: int
    text: str
    time: Milliseconds
    line: tuple[str, str, str, str, str]


@dataclass(slots=True)
class _Block:
    """Consecutive numbers and the stories that bear them, in order."""

    start: int
    size: int
    bits: int
    entries: list[_Entry] = field(default_factory=list)

    @property
    def version(self) -> str:
        return digest([(e.number, e.text, e.line) for e in self.entries])[:8]


class SearchIndex:
    """Makes the files of one edition. `scope` is `full`, `titles` or `none`.

    What the list of blocks says of each is noted among `facts`, from which a plan that looks at
    a few stories makes the list again.
    """

    def __init__(self, edition: Edition, scope: str, facts: dict[str, str]) -> None:
        self._edition = edition
        self._scope = scope
        self._facts = facts
        self._entries: list[_Entry] = []
        self._last: tuple[_Block, Parts] | None = None
        #: Stories read to look at a few: their texts are wanted again at once.
        self._read: dict[int, FullStory] = {}

    def take(self, full: FullStory) -> None:
        """Count a story in."""
        self._entries.append(self._entry(full))

    def makers(self) -> Iterator[Maker]:
        """Yield the files for the stories counted in."""
        if self._scope == NO_SEARCH:
            return
        entries = sorted(self._entries, key=lambda e: (e.number, e.story_id))
        newest = entries[-1].number if entries else 0
        blocks = _blocks(entries, newest)
        for block in blocks:
            yield from self._block(block)
        for number, found in groupby(entries, lambda e: e.number // LINES):
            yield _lines(number, list(found))
        self._facts[_NEWEST] = str(newest)
        yield _list_of({name: told for name, told in self._facts.items() if _is_block(name)})

    def touched(self, numbers: Collection[int], before: Mapping[str, str]) -> Iterator[Maker]:
        """Yield the files in which stories of these numbers stand, and the list of blocks.

        `before` are the facts of the published site. Raises `LookupError` when they do not
        suffice: blocks are merged, or nothing is known.
        """
        if self._scope == NO_SEARCH or not numbers:
            return
        known = int(before.get(_NEWEST) or 0)
        newest = max(known, *numbers)
        if not known or known // _MERGED != newest // _MERGED:
            raise LookupError(_NEWEST)
        for start, size in sorted({_place(number, newest)[:2] for number in numbers}):
            found = self._numbered(start, size)
            for block in _blocks(found, newest):
                yield from self._block(block)
        for number in sorted({number // LINES for number in numbers}):
            yield _lines(number, self._numbered(number * LINES, LINES))
        self._facts[_NEWEST] = str(newest)
        now = {name: fact for name, fact in self._facts.items() if _is_block(name)}
        yield _list_of({**dict(facts_beginning(before, _BLOCK)), **now})

    def _numbered(self, first: int, count: int) -> list[_Entry]:
        keys = self._edition.numbered(first, count)
        missing = [key for key in keys if key not in self._read]
        self._edition.read(missing)
        fulls = ((key, self._edition.full(key)) for key in missing)
        self._read.update({key: full for key, full in fulls if full is not None})
        entries = [self._entry(self._read[key]) for key in keys if key in self._read]
        return sorted(entries, key=lambda e: (e.number, e.story_id))

    def _entry(self, full: FullStory) -> _Entry:
        story = full.story
        column = column_link(self._edition, story.column_id)
        line = (
            story.title,
            safe_link(story.link_out) or story_address(story),
            f"{local(story.time):%Y-%m-%d}",
            column.name if column else "",
            story.summary[:_SUMMARY],
        )
        return _Entry(story.number, story.id, digest(_words(full)), story.time, line)

    def _block(self, block: _Block) -> Iterator[Maker]:
        newest = max(block.entries, key=lambda e: e.time)
        told = (newest.time, block.start, block.size, block.bits, newest.line[2], block.version)
        self._facts[f"{_BLOCK}{block.size}-{block.start}"] = json.dumps(told)
        yield from self._parts(block)

    def _parts(self, block: _Block) -> Iterator[Maker]:
        told = [(e.number, e.text) for e in block.entries]
        inputs = {"search": digest((self._scope, told))}
        for part in range(1 << block.bits):
            name = f"{block.size}-{block.start}/{part:x}"
            yield _maker(name, _numbers(block.entries), inputs, self._part(block, name, part))

    def _part(self, block: _Block, name: str, part: int) -> Callable[[], bytes]:
        return lambda: _script(name, self._spread(block).text(part))

    def _spread(self, block: _Block) -> Parts:
        """Return the parts of a block.

        They are asked for one after the other, so those of the last block are kept.
        """
        if self._last is not None and self._last[0] is block:
            return self._last[1]
        parts = Parts(block.size, block.bits)
        self._edition.read([e.story_id for e in block.entries if e.story_id not in self._read])
        for entry in block.entries:
            parts.add(entry.number - block.start, self._text(entry.story_id))
        self._last = block, parts
        return parts

    def _text(self, story_id: int) -> str:
        full = self._read.get(story_id) or self._edition.full(story_id)
        if full is None:
            return ""
        body = plain(full.content.body) if self._scope == "full" else ""
        return "\n".join([*_words(full)[:-1], body])


def _words(full: FullStory) -> tuple[str, ...]:
    """Return the texts a story is found by, its body (as written) last."""
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
        full.story.summary,
        content.body.strip(),
    )


def _place(number: int, newest: int) -> tuple[int, int, int]:
    """Return start, size and bits of the block of a number.

    A greater block comes into being once all its numbers are behind the newest story.
    """
    size, bits = next(
        (pair for pair in LEVELS if (number // pair[0] + 1) * pair[0] <= newest), LEVELS[-1]
    )
    return number // size * size, size, bits


def _blocks(entries: Iterable[_Entry], newest: int) -> list[_Block]:
    """Return the blocks of entries in their order."""
    blocks: list[_Block] = []
    for entry in entries:
        start, size, bits = _place(entry.number, newest)
        if not blocks or (blocks[-1].start, blocks[-1].size) != (start, size):
            blocks.append(_Block(start, size, bits))
        blocks[-1].entries.append(entry)
    return blocks


def _is_block(fact: str) -> bool:
    return fact.startswith(_BLOCK)


def _lines(number: int, entries: list[_Entry]) -> Maker:
    lines: dict[int, list[tuple[str, ...]]] = {}
    for entry in entries:
        lines.setdefault(entry.number % LINES, []).append(entry.line)
    inputs = {"search": digest(lines)}
    name = f"lines/{number}"
    return _maker(name, _numbers(entries), inputs, lambda: _script(name, lines))


def _list_of(blocks: Mapping[str, str]) -> Maker:
    """Return the list of blocks, newest first: start, size, bits, newest day, version."""
    newest_first = sorted((json.loads(told) for told in blocks.values()), reverse=True)
    told = [line[1:] for line in newest_first]
    name = "blocks"
    return _maker(name, "", {"search": digest(told)}, lambda: _script(name, told))


def _numbers(entries: list[_Entry]) -> str:
    return f"№ {entries[0].number}–{entries[-1].number}"


def _maker(name: str, title: str, inputs: dict[str, str], make: Callable[[], bytes]) -> Maker:
    told = PageInputs(f"{FOLDER}{name}.js", PageKind.INDEX, None, title or name, inputs)
    return Maker(told, _SCRIPT, make)


def _script(name: str, matter: object) -> bytes:
    told = json.dumps([name, matter], ensure_ascii=False, separators=(",", ":"))
    # A separator of lines would end a text in older browsers.
    told = told.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"siteSearch({told[1:-1]})\n".encode("utf-8", "replace")
