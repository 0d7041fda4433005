"""The next generation of a site made by looking at every file of the one before."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Collection
from pathlib import Path

from workstation.domain.errors import Refused, StorageTrouble
from workstation.domain.publication import FileRecord, Manifest
from workstation.press.generation.folder_notes import FolderNotes, folders_in, note, seen, settled
from workstation.press.generation.hands import SecondHands
from workstation.press.generation.site_writer import SiteWriter, hash_of, stands, walk
from workstation.press.generation.swap import sync_folder
from workstation.press.manifest.manifest_file import NAME, Maps, no_maps, read_manifest
from workstation.press.manifest.places import Places
from workstation.press.manifest.sorted_parts import FOLDER, Parts, is_whole
from workstation.press.parts.ready import Ready


class Tree:
    """The standby folder, brought up from the generation before last.

    It shares files with the live site by hard links. `mended` is the live site's manifest where
    the one that lies there is damaged.
    """

    #: Nothing is known of files nobody asked to `keep`.
    whole = True

    def __init__(self, at: Places, mended: Manifest | None = None) -> None:
        self._at = at
        self._base: dict[str, FileRecord] = {}
        # Times are taken before anything is listed, so that what comes in between shows.
        self._times = seen(at.target, folders_in(at.target)) if at.target.is_dir() else {}
        live, base = mended or read_manifest(at.target), read_manifest(at.standby)
        self._number = live.number if live is not None else 0
        self._live = dict(live.files) if live is not None else {}
        with contextlib.suppress(Refused):
            self._base = dict(base.files) if base is not None else {}
        if not self._base:
            shutil.rmtree(at.standby, ignore_errors=True)
            at.standby.mkdir(parents=True)
        # Without its manifest a standby cut off half-way is never taken for a whole one.
        (at.standby / NAME).unlink(missing_ok=True)
        self._files: dict[str, FileRecord] = {}
        self._foreign: list[str] = []
        self._present: set[str] = set()
        self._writer = SiteWriter(at, self._present.__contains__)
        self._inside = f"{at.standby}{os.sep}"
        self._outside = f"{at.target}{os.sep}"

    def base(self) -> Maps:
        """Return the maps the new manifest starts from: none, since each file is noted."""
        return no_maps(Parts(self._at.target, self._at.standby, write=self._write_part))

    def begin(self, addresses: Collection[str], _made: Collection[str]) -> None:
        """Make room for the pages of a site; raises `Refused("publish.foreign_file")`."""
        wanted = set(addresses)
        for path in walk(self._at.target):
            if path not in self._live and path != NAME and not path.startswith(FOLDER):
                if path in wanted:
                    raise Refused("publish.foreign_file", file=path)
                self._foreign.append(path)
        media = {path for path in (*self._base, *self._live) if path.startswith("media/")}
        self._drop_others({*wanted, *self._foreign, *media})

    def keep(self, path: str, sha256: str) -> FileRecord | None:
        """Take over a file as it stands in the standby or the live site; None: it is not there."""
        base, live = self._base.get(path), self._live.get(path)
        if base is not None and base.sha256 == sha256 and stands(self._inside + path, base):
            self._files[path] = base
            return base
        if live is not None and live.sha256 == sha256 and stands(self._outside + path, live):
            self._writer.share(path)
            self._present.discard(path)
            self._files[path] = live
            return live
        return None

    def write(self, path: str, data: bytes, sha256: str) -> FileRecord:
        """Write a file whose hash is `sha256`, unless it is there."""
        return self.keep(path, sha256) or self._new(path, self._writer.write(path, data, sha256))

    def adopt(self, path: str, made: Ready) -> FileRecord | None:
        """Take over a page made ahead; None: its file is not there any more."""
        kept = self.keep(path, made.sha256) or self._writer.adopt(path, made)
        return self._new(path, kept) if kept is not None else None

    def copy(self, path: str, source: Path) -> FileRecord:
        """Copy a file in from outside the site."""
        return self._new(path, self._writer.copy(path, source))

    def read_back(self, hands: SecondHands) -> None:
        """Let others begin to read back what was written until now."""
        self._writer.read_back(hands)

    def close(self, number: int, head: bytes, maps: Maps, _gone: Collection[str]) -> None:
        """Finish generation `number` with the head and the maps of its manifest.

        Raises `StorageTrouble("publish.unverified")` naming the file that came back different.
        """
        for path in self._foreign:
            self._carry(path)
        self._drop_parts(maps)
        self._drop_others({*self._files, *self._foreign})
        for path, record in self._files.items():
            if not stands(self._inside + path, record):
                raise StorageTrouble("publish.unverified", file=path)
        self._writer.close(head)
        generations = {}
        if self._times:
            generations[self._at.target] = FolderNotes(self._number, self._times)
        times = settled(self._at.standby, folders_in(self._at.standby))
        generations[self._at.standby] = FolderNotes(number, times)
        sync_folder(self._at.standby)
        note(self._at.notes, generations)

    def _new(self, path: str, record: FileRecord) -> FileRecord:
        self._present.discard(path)
        self._files[path] = record
        return record

    def _carry(self, path: str) -> None:
        """Take over a file of the live site which is not ours."""
        source, here = self._at.target / path, self._at.standby / path
        if not (here.exists() and source.samefile(here)):
            self._writer.share(path)
            self._present.discard(path)

    def _write_part(self, name: str, data: bytes) -> None:
        """Write a part of the manifest, unless it stands there."""
        file = f"{self._inside}{FOLDER}{name}"
        if not stands(file, FileRecord(name, len(data))):
            with contextlib.suppress(FileNotFoundError):
                os.unlink(file)  # noqa: PTH108  (see `SiteWriter`)
            self._writer.write_part(name, data)

    def _drop_parts(self, maps: Maps) -> None:
        """Delete the parts of the generation before last."""
        for name in set(walk(self._at.standby / FOLDER)) - maps.names:
            os.unlink(f"{self._inside}{FOLDER}{name}")  # noqa: PTH108  (see `SiteWriter`)

    def _drop_others(self, keep: set[str]) -> None:
        """Delete from the standby what is not wanted, and folders left empty."""
        present = {path for path in walk(self._at.standby) if not path.startswith(FOLDER)}
        for path in present - keep:
            os.unlink(self._inside + path)  # noqa: PTH108  (see `SiteWriter`)
            self._base.pop(path, None)
        self._present.clear()
        self._present |= keep & present
        self._writer.folders.clear()
        if present - keep:
            _drop_empty(self._inside)


def verify(target: Path) -> list[str]:
    """Return the files of a published site that are missing or not as they were written."""
    manifest = read_manifest(target)
    if manifest is None:
        return [NAME]
    try:
        files = dict(manifest.files)
        parts = manifest.index.names if isinstance(manifest.index, Maps) else set()
    except Refused:
        return [NAME]
    damaged = [FOLDER + name for name in sorted(parts) if not is_whole(target, name)]
    return damaged + [
        path
        for path, record in files.items()
        if not stands(str(target / path), record) or hash_of(target / path) != record.sha256
    ]


def _drop_empty(folder: str) -> None:
    for place, _folders, _names in os.walk(folder, topdown=False):
        if Path(place) != Path(folder) and not os.listdir(place):  # noqa: PTH208
            os.rmdir(place)  # noqa: PTH106
