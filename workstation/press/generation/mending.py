"""What can be told of a published site whose manifest is damaged, from its files alone."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from workstation.domain.errors import Refused
from workstation.domain.publication import FileRecord, Manifest, PageKind, PageRecord
from workstation.press.generation.site_writer import hash_of, walk
from workstation.press.manifest.manifest_file import NAME, Maps, is_page, read_manifest
from workstation.press.manifest.sorted_parts import FOLDER, Lines, SortedParts, entry_of, part_of
from workstation.press.picture_copies import PictureCopies

_MEDIA = "media/"


def mended(
    target: Path, written: Mapping[str, str], number: int, media_folder: Path
) -> Manifest | None:
    """Return a manifest of what is ours in the site at `target`; None where nothing is.

    A file is ours where a part of the manifest that is whole names it, where it bears the hash it
    was `written` with (by address), or where it is a picture of the newsroom. Whatever else lies
    there is others'. Pages are known by their bytes alone, so that a plan makes every one of them
    and compares. `number` is the site's, if the manifest does not tell.
    """
    manifest = read_manifest(target)
    maps = manifest.index if manifest is not None else None
    told = dict(_entries(maps.files)) if isinstance(maps, Maps) else {}
    copies = PictureCopies(media_folder)
    files: dict[str, FileRecord] = {}
    pages: dict[str, PageRecord] = {}
    for path in walk(target):
        if path == NAME or path.startswith(FOLDER):
            continue
        file = target / path
        found = FileRecord(hash_of(file), os.stat(file).st_size)  # noqa: PTH116  (see `SiteWriter`)
        known = told.get(path)
        if known is None and written.get(path) != found.sha256 and not _shown(copies, path, found):
            continue
        files[path] = found
        if is_page(known) or (known is None and path in written):
            pages[path] = _page(path, found, known)
    if not files:
        return None
    number = manifest.number if manifest is not None else number
    return Manifest(number=number, pages=pages, files=files, mended=True)


def _shown(copies: PictureCopies, path: str, found: FileRecord) -> bool:
    if not path.startswith(_MEDIA):
        return False
    source = copies.path(path.removeprefix(_MEDIA))
    return source is not None and hash_of(source) == found.sha256


def _page(path: str, found: FileRecord, known: list[Any] | None) -> PageRecord:
    if known is None:
        return PageRecord(path, PageKind.ASSET, None, path, {}, found.sha256)
    _sha256, _size, kind, subject, title, *_rest = known
    return PageRecord(path, PageKind(kind), subject, title, {}, found.sha256)


def _entries(stored: SortedParts) -> Iterator[tuple[str, Any]]:
    """Yield the entries of the parts that are whole."""
    for branch in stored.root:
        for leaf in _whole(stored, branch):
            yield from map(entry_of, _whole(stored, leaf))


def _whole(stored: SortedParts, line: bytes) -> Lines:
    """Return the part a line speaks of; nothing where it is not whole."""
    try:
        return stored.parts.load(part_of(line))
    except Refused:
        return ()
