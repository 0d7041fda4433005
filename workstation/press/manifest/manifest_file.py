"""The manifest of a published site: what stands there, so that it can be checked and continued.

`manifest.json` is a small head; what it speaks of lies in `.manifest/`, in parts read as they are
asked for. A new manifest is an old one with changes, and shares the other parts with it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, ItemsView, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from workstation.domain.hashes import Hashes, lines_of
from workstation.domain.publication import FileRecord, Manifest, PageKind, PageRecord
from workstation.press.manifest import earlier_parts, whole_manifest
from workstation.press.manifest.places import places
from workstation.press.manifest.sorted_parts import Parts, SortedParts, entry_of, line_of
from workstation.press.manifest.whole_manifest import MADE_BY
from workstation.press.new_file import read_whole

NAME = "manifest.json"
_FORMAT = 3
#: So many records of pages are held for those who ask again.
_ASKED = 500
#: Entries of a part that tell what files are, where pages are found, what facts there are. What
#: a file is: its hash and size; of a page also all of its record.
_FILES, _INDEX, _FACTS = 32, 64, 16
#: Keys of the index: pages that name a story, pages about a subject, how many show a picture.
NAMING, ABOUT, SHOWING = "n", "s", "m"


@dataclass(frozen=True, slots=True)
class Maps:
    """All a manifest speaks of, by path, by what pages are about, and by the name of a fact."""

    files: SortedParts
    index: SortedParts
    facts: SortedParts

    @property
    def all(self) -> tuple[SortedParts, ...]:
        """Return the maps."""
        return self.files, self.index, self.facts

    @property
    def names(self) -> set[str]:
        """Return the names of all parts."""
        return {name for stored in self.all for name in stored.names()}

    def naming(self, numbers: Collection[int]) -> Iterable[str]:
        """Return the addresses of pages that name one of these stories."""
        return self._found(naming_key(number) for number in numbers)

    def about(self, subjects: Collection[int]) -> Iterable[str]:
        """Return the addresses of pages of these articles or columns."""
        return self._found(f"{ABOUT}{subject}" for subject in subjects)

    def data(self, path: str) -> bytes | None:
        """Return the bytes of a file of the site, None where it does not stand as written."""
        told = self.files.get(path)
        return self.files.parts.file(path, told[0]) if told is not None else None

    def _found(self, keys: Iterable[str]) -> Iterable[str]:
        return sorted({address for key in keys for address in self.index.get(key) or ()})


def naming_key(number: int) -> str:
    """Return the key of the index under which stand the pages naming a story."""
    return f"{NAMING}{number:012}"


def no_maps(parts: Parts) -> Maps:
    """Return the maps of a site without pages."""
    return Maps(
        SortedParts(parts, (), _FILES),
        SortedParts(parts, (), _INDEX),
        SortedParts(parts, (), _FACTS),
    )


class Files(Mapping[str, FileRecord]):
    """The files of a site by their paths."""

    def __init__(self, stored: SortedParts, count: int) -> None:
        self._stored, self._count = stored, count

    def __getitem__(self, path: str) -> FileRecord:
        told = self._stored.get(path)
        if told is None:
            raise KeyError(path)
        return FileRecord(told[0], told[1])

    def __iter__(self) -> Iterator[str]:
        return (path for path, _told in self._stored.entries())

    def __len__(self) -> int:
        return self._count


class Pages(Mapping[str, PageRecord]):
    """The pages of a site by their addresses."""

    def __init__(self, stored: SortedParts, count: int) -> None:
        self._stored, self._count = stored, count
        #: Pages asked for last: a plan asks for each of its own several times.
        self._asked: dict[str, PageRecord] = {}

    def __getitem__(self, address: str) -> PageRecord:
        record = self._asked.get(address)
        if record is None:
            told = self._stored.get(address)
            if not is_page(told):
                raise KeyError(address)
            if len(self._asked) >= _ASKED:
                self._asked.clear()
            record = self._asked[address] = _record(address, told)
        return record

    def __iter__(self) -> Iterator[str]:
        return (path for path, told in self._stored.entries() if is_page(told))

    def items(self) -> ItemsView[str, PageRecord]:
        """Return the pages with their addresses; going through all of them parses each once."""
        return _PageItems(self, self._stored)

    def __len__(self) -> int:
        return self._count


class _PageItems(ItemsView[str, PageRecord]):
    def __init__(self, pages: Pages, stored: SortedParts) -> None:
        super().__init__(pages)
        self._stored = stored

    def __iter__(self) -> Iterator[tuple[str, PageRecord]]:
        entries = self._stored.entries()
        return ((path, _record(path, told)) for path, told in entries if is_page(told))


class Facts(Mapping[str, str]):
    """The facts of a site by their names."""

    def __init__(self, stored: SortedParts) -> None:
        self._stored = stored

    def __getitem__(self, name: str) -> str:
        told = self._stored.get(name)
        if told is None:
            raise KeyError(name)
        return str(told)

    def __iter__(self) -> Iterator[str]:
        return (name for name, _fact in self._stored.entries())

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def beginning(self, with_: str) -> Iterator[tuple[str, str]]:
        """Yield the facts whose names begin with a text."""
        yield from self._stored.entries(with_)

    def among(self, names: Iterable[str]) -> dict[str, str]:
        """Return the facts of these names that there are, reading each part once."""
        return self._stored.among(names)


def facts_beginning(facts: Mapping[str, str], with_: str) -> Iterator[tuple[str, str]]:
    """Yield the facts whose names begin with a text, reading no others where they are stored."""
    if isinstance(facts, Facts):
        yield from facts.beginning(with_)
    else:
        yield from ((name, fact) for name, fact in facts.items() if name.startswith(with_))


def facts_among(facts: Mapping[str, str], names: Collection[str]) -> Mapping[str, str]:
    """Return the facts of these names that there are."""
    if isinstance(facts, Facts):
        return facts.among(names)
    return {name: facts[name] for name in names if name in facts}


def read_manifest(folder: Path, beside: Path | None = None) -> Manifest | None:
    """Return the manifest of a published site, or None when the folder is not one of ours.

    `beside` is the site's other generation, looked for where it is not told. Asking the manifest
    for what stands in a part that is damaged or missing raises
    `Refused("publish.manifest_damaged")`.
    """
    try:
        data = read_whole(f"{folder}{os.sep}{NAME}")
    except OSError:
        return None
    # Where the site was exchanged meanwhile, its parts stand in the other folder.
    return parse(data, Parts(folder, beside or places(folder).standby))


def parse(data: bytes, parts: Parts) -> Manifest | None:
    """Return a manifest from the bytes of its head, or None when they are not one."""
    try:
        told = json.loads(data)
        if told["made_by"] == MADE_BY and told["format"] == _FORMAT:
            return _manifest(told, parts)
        if told["made_by"] == MADE_BY and told["format"] == earlier_parts.FORMAT:
            return _earlier(told, parts)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError):
        return None
    return whole_manifest.parse(data)


def head_of(manifest: Manifest, maps: Maps) -> bytes:
    """Return the bytes of a manifest's head."""
    told = {
        "made_by": MADE_BY,
        "format": _FORMAT,
        "number": manifest.number,
        "made_at": manifest.made_at,
        "act": manifest.act_id,
        "moment": manifest.moment,
        "pages": len(manifest.pages),
        "files": len(manifest.files),
        "parts": [list(map(entry_of, stored.root)) for stored in maps.all],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def is_page(told: list[Any] | None) -> bool:
    """Tell whether what is listed of a file is the record of a page."""
    return told is not None and len(told) > 2


def listed(page: PageRecord, size: int) -> list[Any]:
    """Return the record of a page as a part lists it."""
    return [
        page.sha256,
        size,
        str(page.kind),
        page.subject_id,
        page.title,
        list(lines_of(page.inputs)),
        list(page.media),
        page.own,
        list(page.stories),
    ]


def _record(address: str, told: list[Any]) -> PageRecord:
    sha256, _size, kind, subject_id, title, inputs, media, own, stories = told
    return PageRecord(
        address=address,
        kind=PageKind(kind),
        subject_id=subject_id,
        title=title,
        inputs=Hashes(inputs),
        sha256=sha256,
        media=tuple(media),
        own=own,
        stories=tuple(stories),
    )


def _manifest(told: dict[str, Any], parts: Parts) -> Manifest:
    files, index, facts = (
        SortedParts(parts, [line_of(str(last), str(name)) for last, name in root], leaf)
        for root, leaf in zip(told["parts"], (_FILES, _INDEX, _FACTS), strict=True)
    )
    return replace(
        _about(told),
        pages=Pages(files, int(told["pages"])),
        files=Files(files, int(told["files"])),
        facts=Facts(facts),
        index=Maps(files, index, facts),
    )


def _earlier(told: dict[str, Any], parts: Parts) -> Manifest:
    files, _index, facts = (dict(earlier_parts.entries(parts, root)) for root in told["parts"])
    return replace(
        _about(told),
        pages={path: _record(path, one) for path, one in files.items() if is_page(one)},
        files={path: FileRecord(one[0], one[1]) for path, one in files.items()},
        facts=facts,
    )


def _about(told: dict[str, Any]) -> Manifest:
    return Manifest(
        number=int(told["number"]),
        made_at=int(told["made_at"]),
        act_id=int(told["act"]),
        moment=int(told["moment"]),
    )
