"""The index of the search on the site: small files a reader's browser fetches (`search.js`).

Stories stand in blocks of consecutive numbers, which never change: 512 each, the newest in blocks
of 128 and 32. A block's pieces are spread over parts by the top bits of their numbers, so that a
query fetches one part of a block for each of its pieces, and a new story rewrites the few parts
of the youngest, smallest block. What a result shows lies beside it, sixteen stories a file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field
from functools import partial
from itertools import groupby

from workstation.domain.edition import Edition, FullStory
from workstation.domain.moment import Milliseconds
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.parts.frame import Maker
from workstation.press.parts.shared_parts import digest
from workstation.press.recall import Recall
from workstation.press.search.entries import Entry, SearchEntries, day_of, words_of
from workstation.press.search.parts import Parts
from workstation.press.search.pieces import plain

FOLDER = "search/"
#: The value of a theme's option `search` where there is none.
NO_SEARCH = "none"
#: Facts of the index: the newest number, what the list of blocks says of each block, and what is
#: said of the stories of each file of lines.
NEWEST, BLOCK, GROUP = "search", "search:", "searched:"
#: Stories of a block, and how many of the top bits choose the part: 2 ** bits parts.
LEVELS = ((512, 8), (128, 6), (32, 4))
#: Blocks and files of lines never reach across so many consecutive numbers.
SHARE, _SMALL = LEVELS[0][0], LEVELS[1][0]
#: Stories of a file of lines.
LINES = 16
_SUMMARY = 64
SCRIPT = "text/javascript; charset=utf-8"
_BEGINS, _ENDS = "siteSearch(", ")\n"


@dataclass(frozen=True, slots=True)
class Group:
    """The stories of a file of lines: a hash of their texts, one of all, and the newest's time."""

    texts: str
    whole: str
    time: Milliseconds

    @property
    def fact(self) -> str:
        """Return it as it stands among the facts."""
        return json.dumps(astuple(self))


@dataclass(slots=True)
class _Block:
    """Consecutive numbers and the stories that bear them, in order."""

    start: int
    size: int
    bits: int
    entries: list[Entry] = field(default_factory=list)


class SearchIndex:
    """Makes the files of one edition. `scope` is `full`, `titles` or `none`.

    What the list of blocks says of each is noted among `facts`, from which a plan that looks at
    a few stories makes the list again. `recall` is what was made of single stories before.
    """

    def __init__(
        self, edition: Edition, scope: str, facts: dict[str, str], recall: Recall | None = None
    ) -> None:
        self._edition = edition
        self._stories = SearchEntries(edition, recall or Recall())
        self.scope = scope
        #: The facts of the edition's site, as far as they were noted.
        self.facts = facts
        self._entries: list[Entry] = []
        self._last: tuple[_Block, Parts] | None = None

    def take(self, full: FullStory) -> None:
        """Count a story in."""
        self._entries.append(self._stories.of(full))

    def makers(self) -> Iterator[Maker]:
        """Yield the files for the stories counted in."""
        if self.scope == NO_SEARCH:
            return
        newest = max((entry.number for entry in self._entries), default=0)
        yield from self._files(self._entries, newest)
        yield self.list_of_blocks(newest)

    def of_share(self, stories: Sequence[FullStory], newest: int) -> Iterator[Maker]:
        """Yield the files of a share of the stories: all of one or some blocks (see `shares_of`).

        They are those counted in since the share before. `newest` is the newest number of the
        edition. The list of blocks is not among the files.
        """
        entries, self._entries = self._entries, []
        if self.scope == NO_SEARCH:
            return
        self._stories.read = {full.story.id: full for full in stories}
        yield from self._files(entries, newest)
        self._stories.read = {}

    def list_of_blocks(self, newest: int) -> Maker:
        """Return the list of the blocks noted among the facts."""
        self.facts[NEWEST] = str(newest)
        return list_of({name: told for name, told in self.facts.items() if is_block(name)})

    def _files(self, found: Iterable[Entry], newest: int) -> Iterator[Maker]:
        entries = sorted(found, key=lambda e: (e.number, e.story_id))
        for block in _blocks(entries, newest):
            yield from self._block(block)
        for number, near in groupby(entries, lambda e: e.number // LINES):
            yield self._lines(number, list(near))

    def lines(self, number: int) -> Maker:
        """Return the file of lines of a number, out of the edition."""
        return self._lines(number, self._stories.numbered(number * LINES, LINES))

    def block(self, start: int, size: int, bits: int) -> Iterator[Maker]:
        """Yield the files of a block, out of the edition; none where no story stands in it."""
        entries = self._stories.numbered(start, size)
        if entries:
            yield from self._block(_Block(start, size, bits, entries))

    def note(self, start: int, size: int, bits: int, groups: Sequence[Group]) -> dict[str, str]:
        """Note among the facts what the list says of a block; return the inputs of its parts."""
        time = max(group.time for group in groups)
        version = digest(groups)[:8]
        told = (time, start, size, bits, day_of(time), version)
        self.facts[f"{BLOCK}{size}-{start}"] = json.dumps(told)
        return {"search": digest((self.scope, [group.texts for group in groups]))}

    def _block(self, block: _Block) -> Iterator[Maker]:
        near = groupby(block.entries, lambda e: e.number // LINES)
        groups = [_group(list(entries)) for _number, entries in near]
        inputs = self.note(block.start, block.size, block.bits, groups)
        for part in range(1 << block.bits):
            name = part_of(block.start, block.size, part)
            title = numbers_of(block.start, block.size)
            make = partial(self._part, block, name, part)
            yield file_maker(name, title, inputs, make)

    def _lines(self, number: int, entries: Sequence[Entry]) -> Maker:
        self.facts[group_of(number)] = _group(entries).fact
        lines: dict[int, list[tuple[str, ...]]] = {}
        for entry in entries:
            lines.setdefault(entry.number % LINES, []).append(entry.line)
        name = f"lines/{number}"
        title = f"№ {entries[0].number}–{entries[-1].number}"
        inputs = {"search": digest(lines)}
        return file_maker(name, title, inputs, lambda: script(name, lines))

    def _part(self, block: _Block, name: str, part: int) -> bytes:
        return script(name, self._spread(block).text(part))

    def _spread(self, block: _Block) -> Parts:
        """Return the parts of a block.

        They are asked for one after the other, so those of the last block are kept.
        """
        if self._last is not None and self._last[0] is block:
            return self._last[1]
        parts = Parts(block.size, block.bits)
        missing = [e.story_id for e in block.entries if e.story_id not in self._stories.read]
        if missing:
            self._edition.read(missing)
        for entry in block.entries:
            full = self._stories.read.get(entry.story_id) or self._edition.full(entry.story_id)
            if full is not None:
                parts.add(entry.number - block.start, text_of(full, self.scope))
        self._last = block, parts
        return parts


def text_of(full: FullStory, scope: str) -> str:
    """Return the text a story is found by."""
    body = plain(full.content.body) if scope == "full" else ""
    return "\n".join([*words_of(full), body])


def _group(entries: Sequence[Entry]) -> Group:
    texts = digest([(e.number, e.text) for e in entries])
    whole = digest((texts, [e.line for e in entries]))
    return Group(texts, whole, max(e.time for e in entries))


def place_of(number: int, newest: int) -> tuple[int, int, int]:
    """Return start, size and bits of the block of a number.

    A greater block comes into being once all its numbers are behind the newest story.
    """
    size, bits = next(
        (pair for pair in LEVELS if (number // pair[0] + 1) * pair[0] <= newest), LEVELS[-1]
    )
    return number // size * size, size, bits


def shares_of(edition: Edition) -> tuple[list[tuple[int, ...]], int]:
    """Return the keys of all stories in shares of whole blocks, and the newest number.

    The young blocks are small, and so are their shares: with few stories there is something to
    share as well.
    """
    parts = edition.in_shares(_SMALL)
    last = edition.story(next(reversed(parts.values()))[-1]) if parts else None
    newest = last.number if last is not None else 0
    shares: dict[int, tuple[int, ...]] = {}
    for part, keys in parts.items():
        start, _size, _bits = place_of(part * _SMALL, newest)
        shares[start] = (*shares.get(start, ()), *keys)
    return list(shares.values()), newest


def _blocks(entries: Iterable[Entry], newest: int) -> list[_Block]:
    """Return the blocks of entries in their order."""
    blocks: list[_Block] = []
    for entry in entries:
        start, size, bits = place_of(entry.number, newest)
        if not blocks or (blocks[-1].start, blocks[-1].size) != (start, size):
            blocks.append(_Block(start, size, bits))
        blocks[-1].entries.append(entry)
    return blocks


def is_block(fact: str) -> bool:
    """Tell whether a fact is what the list of blocks says of one."""
    return fact.startswith(BLOCK)


def group_of(number: int) -> str:
    """Return the name of the fact that tells of the stories of a file of lines."""
    return f"{GROUP}{number:08}"


def part_of(start: int, size: int, part: int) -> str:
    """Return the name of a part of a block."""
    return f"{size}-{start}/{part:x}"


def address_of(name: str) -> str:
    """Return where a file of the index lies."""
    return f"{FOLDER}{name}.js"


def numbers_of(start: int, size: int) -> str:
    """Return what a person calls a block."""
    return f"№ {start}–{start + size - 1}"


def list_of(blocks: Mapping[str, str]) -> Maker:
    """Return the list of blocks, newest first: start, size, bits, newest day, version."""
    newest_first = sorted((json.loads(told) for told in blocks.values()), reverse=True)
    told = [line[1:] for line in newest_first]
    name = "blocks"
    return file_maker(name, "", {"search": digest(told)}, lambda: script(name, told))


def file_maker(name: str, title: str, inputs: dict[str, str], make: Callable[[], bytes]) -> Maker:
    """Return a file of the index."""
    told = PageInputs(address_of(name), PageKind.INDEX, None, title or name, inputs)
    return Maker(told, SCRIPT, make)


def script(name: str, matter: object) -> bytes:
    """Return a file of the index as it is fetched."""
    told = json.dumps([name, matter], ensure_ascii=False, separators=(",", ":"))
    # A separator of lines would end a text in older browsers.
    told = told.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"{_BEGINS}{told[1:-1]}{_ENDS}".encode("utf-8", "replace")


def matter_of(data: bytes) -> object:
    """Return what a file of the index holds; raises `ValueError` where it is none."""
    told = data.decode().removeprefix(_BEGINS).removesuffix(_ENDS)
    return json.loads(f"[{told}]")[1]
