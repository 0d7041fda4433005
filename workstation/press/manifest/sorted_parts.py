"""A sorted map kept in many small files, each named after the hash of what it holds.

Three levels: a list in the head names branches, these name leaves, leaves hold the entries. A
change writes the leaves it falls into and the branches above them; all else is shared with the
map of before, so two maps differ where names differ.

Each file is a list of JSON with one entry `["key",value]` a line, in the order of the lines. An
entry is found and put in its place by its line; only what somebody asks for is parsed, and only
what is new is written out.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

from workstation.domain.errors import Refused
from workstation.press.new_file import read_whole

#: The folder of the parts in a site; servers do not show what begins with a dot, and no column
#: can be called so.
FOLDER = ".manifest/"
#: Entries as they stand in a part, in order; in a branch the last key of a part, and its name.
Lines: TypeAlias = Sequence[bytes]
#: An entry that has no line yet: how the line begins, and the value.
_Fresh: TypeAlias = tuple[bytes, Any]
_Entry: TypeAlias = bytes | _Fresh
_HEIGHT = 2
_BRANCH = 64
#: Letters of the name of a part.
_NAME = 32
_BEGINS, _BETWEEN, _ENDS = b"[\n", b",\n", b"\n]\n"
#: The bracket and the key: no line of one key begins with that of another.
_BEGIN = re.compile(rb'\["(?:[^"\\]|\\.)*",')
_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_parse = json.JSONDecoder().raw_decode
#: Parts read or written last, whatever folder they lie in: equal names are equal parts.
_ROOM = 200
_kept: OrderedDict[str, Lines] = OrderedDict()
_lock = Lock()


class Parts:
    """The parts in the folders of a site, and those of a new map which are still to be written.

    With `write` a part is written as it comes into being, into one of the folders.
    """

    def __init__(self, *folders: Path, write: Callable[[str, bytes], None] | None = None) -> None:
        self._folders = folders
        self._write = write
        #: Names and bytes of parts made since.
        self.made: dict[str, bytes] = {}
        #: Parts other ones took the place of.
        self.replaced: set[str] = set()

    @property
    def fresh(self) -> dict[str, bytes]:
        """Return the parts that came into being."""
        return {name: data for name, data in self.made.items() if name not in self.replaced}

    @property
    def gone(self) -> set[str]:
        """Return the names of the parts that belong to the map of before only."""
        return self.replaced - self.made.keys()

    def load(self, name: str) -> Lines:
        """Return what a part holds. Raises `Refused("publish.manifest_damaged")`."""
        with _lock:
            kept = _kept.get(name)
            if kept is not None:
                _kept.move_to_end(name)
                return kept
        inside = self.data(name)[len(_BEGINS) : -len(_ENDS)]
        return _keep(name, inside.split(_BETWEEN) if inside else [])

    def data(self, name: str) -> bytes:
        """Return the bytes of a part. Raises `Refused("publish.manifest_damaged")`."""
        if name in self.made:
            return self.made[name]
        for folder in self._folders:
            data = _read(folder, name)
            if data is not None:
                return data
        raise Refused("publish.manifest_damaged", folder=str(self._folders[0]))

    def file(self, path: str, sha256: str) -> bytes | None:
        """Return the bytes of a file of the site that has this hash, or None."""
        for folder in self._folders:
            with contextlib.suppress(OSError):
                data = read_whole(f"{folder}{os.sep}{path}")
                if hashlib.sha256(data).hexdigest() == sha256:
                    return data
        return None

    def save(self, lines: Lines) -> str:
        """Note a part to be written, and return its name."""
        data = b"".join((_BEGINS, _BETWEEN.join(lines), _ENDS))
        name = _name_of(data)
        if self._write is not None:
            self._write(name, data)
        else:
            self.made[name] = data
            # The next change begins with what this one left. Of a whole build that would be all.
            _keep(name, lines)
        return name


class Later:
    """A value of a map that is made when its part is."""

    __slots__ = ()

    def told(self) -> Any:
        """Return the value."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class SortedParts:
    """The map: its parts, what the head says of it, and how many entries a leaf holds.

    Values are made of lists, texts and numbers, so that they compare as they are read.
    """

    parts: Parts
    root: Lines
    leaf: int

    def get(self, key: str) -> Any:
        """Return the value of a key, or None."""
        level, begin = self.root, _begin(key)
        for _ in range(_HEIGHT):
            at = bisect_left(level, begin)
            if at == len(level):
                return None
            level = self.parts.load(part_of(level[at]))
        at = bisect_left(level, begin)
        found = at < len(level) and level[at].startswith(begin)
        return _value(level[at], begin) if found else None

    def among(self, keys: Iterable[str]) -> dict[str, Any]:
        """Return what stands at these keys; each part that holds some of them is read once."""
        found: dict[str, Any] = {}
        # Of a site's first map tens of thousands are asked for.
        if self.root:
            wanted = sorted((_begin(key), key) for key in keys)
            self._gather(self.root, wanted, _HEIGHT, found)
        return found

    def _gather(
        self,
        lines: Lines,
        wanted: Sequence[tuple[bytes, str]],
        height: int,
        found: dict[str, Any],
    ) -> None:
        """Find what is wanted in a part `height` levels above the leaves."""
        at = begin = 0
        while begin < len(wanted):
            line, key = wanted[begin]
            at = bisect_left(lines, line, lo=at)
            if at == len(lines):
                return
            if height:
                until = bisect_right(wanted, (lines[at],), lo=begin)
                below = self.parts.load(part_of(lines[at]))
                self._gather(below, wanted[begin:until], height - 1, found)
                begin = until
            else:
                if lines[at].startswith(line):
                    found[key] = _value(lines[at], line)
                begin += 1

    def entries(self, beginning: str = "") -> Iterator[tuple[str, Any]]:
        """Yield the entries whose keys begin with a text, in their order."""
        yield from map(entry_of, _from(self.parts, self.root, _begin(beginning)[:-2], _HEIGHT))

    def names(self) -> Iterator[str]:
        """Yield the names of all parts."""
        for branch in map(part_of, self.root):
            yield branch
            yield from map(part_of, self.parts.load(branch))

    def changed(self, changes: Mapping[str, Any]) -> SortedParts:
        """Return the map with other values at some keys, without those whose value is None.

        A value that is a `Later` is made where it is written, and not held.
        """
        # By the keys alone: values need not be comparable.
        fresh = sorted(((_begin(key), value) for key, value in changes.items()), key=_first)
        root = [_line(one) for one in self._with(self.root, fresh, _HEIGHT)]
        return SortedParts(self.parts, root, self.leaf)

    def _with(self, lines: Lines, changes: Sequence[_Fresh], height: int) -> Sequence[_Entry]:
        """Return the entries of a part, `height` levels above the leaves, after changes below."""
        if height == 0:
            return _merged(lines, changes)
        if not lines:
            return list(self._cut(self._with((), changes, height - 1), height - 1))
        found: list[_Entry] = []
        begin = 0
        for at, line in enumerate(lines):
            end = len(changes)
            if at < len(lines) - 1:
                end = bisect_right(changes, line, lo=begin, key=_first)
            if begin == end:
                found.append(line)
                continue
            name = part_of(line)
            self.parts.replaced.add(name)
            below = self._with(self.parts.load(name), changes[begin:end], height - 1)
            found.extend(self._cut(below, height - 1))
            begin = end
        return found

    def _cut(self, entries: Sequence[_Entry], height: int) -> Iterator[bytes]:
        """Note what became of a part, in several where it grew to twice the size."""
        size = _BRANCH if height else self.leaf
        step = size if len(entries) > 2 * size else len(entries) or 1
        for begin in range(0, len(entries), step):
            lines = [_line(one) for one in entries[begin : begin + step]]
            name = self.parts.save(lines)
            last = _BEGIN.match(lines[-1])
            assert last is not None  # noqa: S101  (`_line` made it)
            yield _line((last[0], name))


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two maps differ: entries of either which are not in the other, and names of parts."""

    old: dict[str, Any]
    new: dict[str, Any]
    old_parts: frozenset[str]
    new_parts: frozenset[str]


def difference(old: SortedParts, new: SortedParts) -> Difference:
    """Return how two maps differ; only parts that differ are read."""
    was, will = set(old.root), set(new.root)
    old_parts, new_parts = set[str](), set[str]()
    for _ in range(_HEIGHT):
        gone, come = (set(map(part_of, one)) for one in (was - will, will - was))
        old_parts |= gone
        new_parts |= come
        was = {line for name in gone for line in old.parts.load(name)}
        will = {line for name in come for line in new.parts.load(name)}
    return Difference(
        dict(map(entry_of, was - will)),
        dict(map(entry_of, will - was)),
        frozenset(old_parts),
        frozenset(new_parts),
    )


def is_whole(folder: Path, name: str) -> bool:
    """Tell whether a part of the site in `folder` is as it was written."""
    return _read(folder, name) is not None


def entry_of(line: bytes) -> tuple[str, Any]:
    """Return the key and the value of an entry."""
    (key, value), _end = _parse(line.decode())
    return key, value


def line_of(key: str, value: Any) -> bytes:
    """Return an entry as it stands in a part."""
    return _line((_begin(key), value))


def part_of(line: bytes) -> str:
    """Return the name of the part a line of a branch, or of the head, speaks of."""
    return line[-_NAME - 2 : -2].decode()


def _value(line: bytes, begin: bytes) -> Any:
    """Return the value of an entry whose line begins so."""
    return _parse(line[len(begin) : -1].decode())[0]


def _read(folder: Path, name: str) -> bytes | None:
    try:
        data = read_whole(f"{folder}{os.sep}{FOLDER}{name}")
    except OSError:
        return None
    return data if _name_of(data) == name else None


def _from(parts: Parts, lines: Lines, begin: bytes, height: int) -> Iterator[bytes]:
    """Yield the lines below that begin so."""
    for at in range(bisect_left(lines, begin), len(lines)):
        line = lines[at]
        if height:
            yield from _from(parts, parts.load(part_of(line)), begin, height - 1)
        elif line.startswith(begin):
            yield line
        if not line.startswith(begin):
            return


def _merged(lines: Lines, changes: Sequence[_Fresh]) -> Sequence[_Entry]:
    """Return the entries of a leaf after changes."""
    if not lines:
        return [fresh for fresh in changes if fresh[1] is not None]
    found = list(lines)
    for begin, value in changes:
        at = bisect_left(found, begin)
        stands = at < len(found) and found[at].startswith(begin)
        found[at : at + stands] = [] if value is None else [_line((begin, value))]
    return found


def _first(fresh: _Fresh) -> bytes:
    return fresh[0]


def _begin(key: str) -> bytes:
    """Return what the line of a key begins with."""
    return f"[{_json(key)},".encode("utf-8", "replace")


def _line(entry: _Entry) -> bytes:
    if isinstance(entry, bytes):
        return entry
    begin, value = entry
    told = value.told() if isinstance(value, Later) else value
    return begin + _json(told).encode("utf-8", "replace") + b"]"


def _name_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:_NAME]


def _keep(name: str, lines: Lines) -> Lines:
    with _lock:
        _kept[name] = lines
        if len(_kept) > _ROOM:
            _kept.popitem(last=False)
    return lines
