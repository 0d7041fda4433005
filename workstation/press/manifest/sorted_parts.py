"""A sorted map kept in many small files, each named after the hash of what it holds.

Three levels: a list in the head names branches, these name leaves, leaves hold the entries. A
change writes the leaves it falls into and the branches above them; all else is shared with the
map of before, so two maps differ where names differ.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

from workstation.domain.errors import Refused

#: The folder of the parts in a site; servers do not show what begins with a dot, and no column
#: can be called so.
FOLDER = ".manifest/"
#: A key, and a value of JSON; in a branch the last key of a part, and its name.
Entry: TypeAlias = tuple[str, Any]
Entries: TypeAlias = Sequence[Entry]
_HEIGHT = 2
_BRANCH = 64
#: Parts read or written last, whatever folder they lie in: equal names are equal parts.
_ROOM = 200
_kept: OrderedDict[str, Entries] = OrderedDict()
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

    def load(self, name: str) -> Entries:
        """Return what a part holds. Raises `Refused("publish.manifest_damaged")`."""
        with _lock:
            kept = _kept.get(name)
            if kept is not None:
                _kept.move_to_end(name)
                return kept
        return _keep(name, _unpacked(json.loads(self.data(name))))

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
                data = folder.joinpath(path).read_bytes()
                if hashlib.sha256(data).hexdigest() == sha256:
                    return data
        return None

    def save(self, entries: Entries, shared: int) -> str:
        """Note a part to be written, and return its name."""
        told = json.dumps(_packed(entries, shared), ensure_ascii=False, separators=(",", ":"))
        data = told.encode("utf-8", "replace")
        name = _name_of(data)
        if self._write is not None:
            self._write(name, data)
        else:
            self.made[name] = data
            # The next change begins with what this one left. Of a whole build that would be all.
            _keep(name, entries)
        return name


@dataclass(frozen=True, slots=True)
class Shape:
    """How many entries a leaf holds, and which member of their values they share texts in."""

    leaf: int
    shared: int = -1


class Later:
    """A value of a map that is made when its part is."""

    __slots__ = ()

    def told(self) -> Any:
        """Return the value."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class SortedParts:
    """The map: its parts, what the head says of it, and the shape of its leaves.

    Values are made of lists, texts and numbers, so that they compare as they are read.
    """

    parts: Parts
    root: Entries
    shape: Shape

    def get(self, key: str) -> Any:
        """Return the value of a key, or None."""
        level = self.root
        for _ in range(_HEIGHT):
            # Shorter than any entry of this key, and compared without asking each for its own.
            at = bisect_left(level, (key,))
            if at == len(level):
                return None
            level = self.parts.load(level[at][1])
        at = bisect_left(level, (key,))
        return level[at][1] if at < len(level) and level[at][0] == key else None

    def among(self, keys: Iterable[str]) -> dict[str, Any]:
        """Return what stands at these keys; each part that holds some of them is read once."""
        found: dict[str, Any] = {}
        wanted = sorted(keys)
        self._gather(self.root, wanted, 0, len(wanted), _HEIGHT, found)
        return found

    def _gather(
        self,
        entries: Entries,
        wanted: Sequence[str],
        begin: int,
        end: int,
        height: int,
        found: dict[str, Any],
    ) -> None:
        """Find `wanted[begin:end]` in a part `height` levels above the leaves."""
        at = 0
        while begin < end:
            at = bisect_left(entries, (wanted[begin],), lo=at)
            if at == len(entries):
                return
            last, value = entries[at]
            if height:
                until = bisect_right(wanted, last, lo=begin, hi=end)
                self._gather(self.parts.load(value), wanted, begin, until, height - 1, found)
                begin = until
            else:
                if last == wanted[begin]:
                    found[last] = value
                begin += 1

    def entries(self, beginning: str = "") -> Iterator[Entry]:
        """Yield the entries whose keys begin with a text, in their order."""
        yield from _from(self.parts, self.root, beginning, _HEIGHT)

    def names(self) -> Iterator[str]:
        """Yield the names of all parts."""
        for _key, name in self.root:
            yield name
            yield from (leaf for _last, leaf in self.parts.load(name))

    def changed(self, changes: Mapping[str, Any]) -> SortedParts:
        """Return the map with other values at some keys, without those whose value is None.

        A value that is a `Later` is made where it is written, and not held.
        """
        # By the keys alone: values need not be comparable.
        ordered = sorted(changes.items(), key=_key)
        return SortedParts(self.parts, self._with(self.root, ordered, _HEIGHT), self.shape)

    def _with(self, entries: Entries, changes: Entries, height: int) -> Entries:
        """Return the entries of a part, `height` levels above the leaves, after changes below."""
        if height == 0:
            merged = {**dict(entries), **dict(changes)}
            return [pair for pair in sorted(merged.items(), key=_key) if pair[1] is not None]
        if not entries:
            return list(self._cut(self._with((), changes, height - 1), height - 1))
        found: list[Entry] = []
        begin = 0
        for at, (last, name) in enumerate(entries):
            end = len(changes)
            if at < len(entries) - 1:
                end = bisect_right(changes, last, lo=begin, key=_key)
            if begin == end:
                found.append((last, name))
                continue
            self.parts.replaced.add(name)
            below = self._with(self.parts.load(name), changes[begin:end], height - 1)
            found.extend(self._cut(below, height - 1))
            begin = end
        return found

    def _cut(self, entries: Entries, height: int) -> Iterator[Entry]:
        """Note what became of a part, in several where it grew to twice the size."""
        size, shared = (_BRANCH, -1) if height else (self.shape.leaf, self.shape.shared)
        step = size if len(entries) > 2 * size else len(entries) or 1
        for begin in range(0, len(entries), step):
            piece = entries[begin : begin + step]
            told = [(key, one.told() if isinstance(one, Later) else one) for key, one in piece]
            yield piece[-1][0], self.parts.save(told, shared)


@dataclass(frozen=True, slots=True)
class Difference:
    """Where two maps differ: entries of either which are not in the other, and names of parts."""

    old: dict[str, Any]
    new: dict[str, Any]
    old_parts: frozenset[str]
    new_parts: frozenset[str]


def difference(old: SortedParts, new: SortedParts) -> Difference:
    """Return how two maps differ; only parts that differ are read."""
    sides: list[dict[str, Any]] = [dict(old.root), dict(new.root)]
    seen: list[set[str]] = [set(), set()]
    for _ in range(_HEIGHT):
        names = [set(side.values()) for side in sides]
        apart = [names[0] - names[1], names[1] - names[0]]
        for side, other in zip(seen, apart, strict=True):
            side |= other
        loaders = (old.parts, new.parts)
        sides = [
            {key: value for name in only for key, value in parts.load(name)}
            for only, parts in zip(apart, loaders, strict=True)
        ]
    was, will = sides
    return Difference(
        {key: value for key, value in was.items() if will.get(key) != value},
        {key: value for key, value in will.items() if was.get(key) != value},
        frozenset(seen[0]),
        frozenset(seen[1]),
    )


def is_whole(folder: Path, name: str) -> bool:
    """Tell whether a part of the site in `folder` is as it was written."""
    return _read(folder, name) is not None


def _read(folder: Path, name: str) -> bytes | None:
    try:
        data = folder.joinpath(FOLDER, name).read_bytes()
    except OSError:
        return None
    return data if _name_of(data) == name else None


def _from(parts: Parts, entries: Entries, beginning: str, height: int) -> Iterator[Entry]:
    for at in range(bisect_left(entries, beginning, key=_key), len(entries)):
        key, value = entries[at]
        if height:
            yield from _from(parts, parts.load(value), beginning, height - 1)
            if beginning and key > beginning and not key.startswith(beginning):
                return
        elif key.startswith(beginning):
            yield key, value
        else:
            return


def _key(entry: Entry) -> str:
    return entry[0]


def _name_of(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _keep(name: str, entries: Entries) -> Entries:
    with _lock:
        _kept[name] = entries
        if len(_kept) > _ROOM:
            _kept.popitem(last=False)
    return entries


def _packed(entries: Entries, shared: int) -> list[Any]:
    """Return entries as a leaf lists them: what values share is listed once, and numbered."""
    if shared < 0:
        return [shared, [], [list(entry) for entry in entries]]
    numbers: dict[str, int] = {}
    told = []
    for key, value in entries:
        if len(value) > shared:
            own = [numbers.setdefault(text, len(numbers)) for text in value[shared]]
            value = [*value[:shared], own, *value[shared + 1 :]]
        told.append([key, value])
    return [shared, list(numbers), told]


def _unpacked(told: list[Any]) -> Entries:
    shared, texts, entries = told
    if shared >= 0:
        for _key, value in entries:
            if len(value) > shared:
                value[shared] = [texts[number] for number in value[shared]]
    return [(key, value) for key, value in entries]
