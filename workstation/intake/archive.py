"""Zip files of strangers: opened only when nothing in them can fill a disk or leave a folder."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.parsers import expat

from workstation.domain.errors import BadInput
from workstation.xml_library import etree

#: Entries, unpacked bytes in all, and how often larger than packed one entry may be.
ENTRY_LIMIT = 5_000
SIZE_LIMIT = 256 * 1024 * 1024
RATIO_LIMIT = 200
_RATIO_FROM = 4 * 1024 * 1024
_XML_LIMIT = 20 * 1024 * 1024
_DEPTH_LIMIT = 200
_ELEMENT_LIMIT = 300_000
_UNFIT_NAME = re.compile(
    "[\x00-\x1f:\u202a-\u202e\u2066-\u2069]|(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)|^[/\\\\]"
)


class Archive:
    """A checked zip: `names` are its entries, `read` returns one within its declared size."""

    def __init__(self, path: Path) -> None:
        self._file = path.name
        try:
            self._zip = zipfile.ZipFile(path)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as trouble:
            raise BadInput("intake.archive_damaged", file=path.name) from trouble
        try:
            self._check()
        except BaseException:
            self._zip.close()
            raise

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def names(self) -> list[str]:
        """Return the entries' names."""
        return self._zip.namelist()

    def read(self, name: str) -> bytes:
        """Return an entry's bytes; raise `BadInput("intake.archive_damaged")`."""
        try:
            return self._zip.read(name)
        except Exception as trouble:  # zlib, CRC, encryption: zipfile raises a dozen kinds
            raise BadInput("intake.archive_damaged", file=self._file) from trouble

    def check_xml(self, name: str) -> None:
        """Raise `BadInput` unless a part is XML without a DOCTYPE and of a bounded depth."""
        data = self.read(name)
        if len(data) > _XML_LIMIT:
            raise BadInput("intake.archive_too_large", file=self._file, entry=name)
        counts = [0, 0]
        parser = expat.ParserCreate()

        def start(*_: object) -> None:
            counts[0] += 1
            counts[1] += 1
            if counts[0] > _DEPTH_LIMIT or counts[1] > _ELEMENT_LIMIT:
                raise BadInput("intake.xml_too_deep", file=self._file, entry=name)

        def end(*_: object) -> None:
            counts[0] -= 1

        def refuse(*_: object) -> None:
            raise BadInput("intake.xml_entities", file=self._file, entry=name)

        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.StartDoctypeDeclHandler = refuse
        try:
            parser.Parse(data, True)
        except expat.ExpatError as trouble:
            raise BadInput("intake.archive_damaged", file=self._file) from trouble

    def _check(self) -> None:
        entries = self._zip.infolist()
        if len(entries) > ENTRY_LIMIT or sum(entry.file_size for entry in entries) > SIZE_LIMIT:
            raise BadInput("intake.archive_too_large", file=self._file, entry="")
        seen: set[str] = set()
        for entry in entries:
            name = entry.filename
            if entry.file_size > max(_RATIO_FROM, entry.compress_size * RATIO_LIMIT):
                raise BadInput("intake.archive_too_large", file=self._file, entry=name)
            link = (entry.external_attr >> 16) & 0o170000 == 0o120000
            if _UNFIT_NAME.search(name) or name.casefold() in seen or link:
                raise BadInput("intake.archive_unsafe", file=self._file, entry=name[:200])
            seen.add(name.casefold())
        self._check_overlaps(entries)

    def _check_overlaps(self, entries: list[zipfile.ZipInfo]) -> None:
        """Old Pythons open entries that share bytes: 36 kB of them can hold gigabytes."""
        end = 0
        for entry in sorted(entries, key=lambda one: one.header_offset):
            if entry.header_offset < end:
                raise BadInput("intake.archive_unsafe", file=self._file, entry=entry.filename[:200])
            end = entry.header_offset + 30 + entry.compress_size


def parsed(data: bytes) -> etree._Element:
    """Return XML as a tree; entities stay as they are, and nothing is fetched."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
