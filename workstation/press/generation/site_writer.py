"""Writes files of a site being built. They may be shared with the live site by hard links, so a
file is never written in place.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

from workstation.domain.errors import StorageTrouble
from workstation.domain.publication import FileRecord
from workstation.press.generation.hands import ReadingBack, SecondHands
from workstation.press.manifest.manifest_file import NAME
from workstation.press.manifest.places import Places
from workstation.press.manifest.sorted_parts import FOLDER
from workstation.press.new_file import open_new, sync_files, write_new
from workstation.press.parts.ready import Ready

_CHUNK, _READ = 1 << 20, 1 << 15
_Made = TypeVar("_Made")
#: Beyond this many files one sync of the whole system is quicker than one for each.
_SYNC_EACH = 200


class SiteWriter:
    """Writes into the standby folder, and takes files over from the live one.

    `stands` tells of a path whether a file may stand there already, which has to give way.
    """

    def __init__(self, at: Places, stands: Callable[[str], bool]) -> None:
        self._at = at
        self._stands = stands
        self._written: dict[str, FileRecord] = {}
        self._reading: ReadingBack | None = None
        #: Folders something came into or went out of, with those above them; the site's is "".
        self.folders: set[str] = set()
        # Paths of thousands of files are put together as text: path objects cost more than files.
        self._inside = f"{at.standby}{os.sep}"
        self._outside = f"{at.target}{os.sep}"

    def write(self, path: str, data: bytes, sha256: str) -> FileRecord:
        """Write a file whose hash is `sha256`."""
        self._in_its_folder(path, lambda file: write_new(file, data))
        return self._note(path, FileRecord(sha256, len(data)))

    def write_part(self, name: str, data: bytes) -> None:
        """Write a part of the manifest, whose name is the beginning of its hash."""
        self.write(FOLDER + name, data, name)

    def adopt(self, path: str, made: Ready) -> FileRecord | None:
        """Give a file made ahead its place; None: it is not there any more."""
        try:
            self._in_its_folder(path, lambda file: os.replace(made.file, file))  # noqa: PTH105
        except FileNotFoundError:
            return None
        return self._note(path, FileRecord(made.sha256, made.size))

    def copy(self, path: str, source: Path) -> FileRecord:
        """Copy a file in from outside the site."""
        digest, size = hashlib.sha256(), 0
        with source.open("rb") as reading, self._in_its_folder(path, open_new) as file:
            while chunk := reading.read(_CHUNK):
                file.write(chunk)
                digest.update(chunk)
                size += len(chunk)
        return self._note(path, FileRecord(digest.hexdigest(), size))

    def share(self, path: str) -> None:
        """Take a file over from the live site."""

        def link(file: str) -> None:
            try:
                os.link(self._outside + path, file)
            except FileNotFoundError:
                raise
            except OSError:
                # Not every file system links; a copy is as good, only slower.
                shutil.copy2(self._outside + path, file)

        self._in_its_folder(path, link)

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""
        try:
            os.unlink(self._inside + path)  # noqa: PTH108  (see `__init__`)
        except FileNotFoundError:
            return
        self._enter(path.rpartition("/")[0])

    def read_back(self, hands: SecondHands) -> None:
        """Let others begin to read back what was written until now."""
        written, self._written = self._written, {}
        self._reading = ReadingBack(hands, self._at.standby, written)

    def close(self, head: bytes) -> None:
        """Check what was written by reading it back, and let it survive a power cut; then write the
        manifest's head, last of all.

        Raises `StorageTrouble("publish.unverified")` naming the file that came back different.
        """
        others = self._reading.written if self._reading is not None else {}
        left = self._reading.left() if self._reading is not None else ()
        for path in (*left, *self._written):
            told = (self._written.get(path) or others[path]).sha256
            # Of a part its name is told, which is all that readers of a manifest compare.
            if hash_of(self._inside + path)[: len(told)] != told:
                raise StorageTrouble("publish.unverified", file=path)
        self._sync([*others, *self._written])
        part = f"{self._inside}{NAME}.part"
        with contextlib.suppress(FileNotFoundError):
            os.unlink(part)  # noqa: PTH108  (see `__init__`)
        write_new(part, head)
        sync_files([part])
        os.replace(part, self._inside + NAME)  # noqa: PTH105  (see `__init__`)
        self._enter("")

    def _note(self, path: str, record: FileRecord) -> FileRecord:
        self._written[path] = record
        return record

    def _in_its_folder(self, path: str, make: Callable[[str], _Made]) -> _Made:
        """Let `make` make the file of a path, where none stands then."""
        file = self._inside + path
        if self._stands(path):
            self.remove(path)
        folder = path.rpartition("/")[0]
        self._enter(folder)
        try:
            return make(file)
        except FileNotFoundError:
            # Most folders are there, and asking for each would take as long as a file.
            os.makedirs(self._inside + folder, exist_ok=True)  # noqa: PTH103  (see `__init__`)
            return make(file)

    def _enter(self, folder: str) -> None:
        while folder not in self.folders:
            self.folders.add(folder)
            folder = folder.rpartition("/")[0]

    def _sync(self, paths: Sequence[str]) -> None:
        """Let all that was written survive a power cut."""
        if len(paths) > _SYNC_EACH and hasattr(os, "sync"):
            os.sync()
            return
        sync_files([self._inside + path for path in paths])


def damaged(folder: Path, files: Mapping[str, str]) -> list[str]:
    """Return those of the files in a folder that do not have these hashes, or are not there."""
    inside = f"{folder}{os.sep}"
    return [path for path, sha256 in files.items() if not _is_whole(inside + path, sha256)]


def _is_whole(file: str, sha256: str) -> bool:
    try:
        return hash_of(file) == sha256
    except OSError:
        return False


def hash_of(file: str | Path) -> str:
    """Return the hash of a file."""
    digest = hashlib.sha256()
    # `file_digest` makes room for a quarter of a megabyte for each of thousands of small files.
    handle = os.open(file, os.O_RDONLY | getattr(os, "O_BINARY", 0))
    try:
        while chunk := os.read(handle, _READ):
            digest.update(chunk)
    finally:
        os.close(handle)
    return digest.hexdigest()


def stands(file: str, record: FileRecord) -> bool:
    """Tell whether a file of the size recorded is there."""
    try:
        return os.stat(file).st_size == record.size  # noqa: PTH116  (see `SiteWriter`)
    except OSError:
        return False


def walk(folder: Path) -> Iterator[str]:
    """Yield the files below a folder, by their paths in it; none where there is no folder."""
    waiting = [""]
    while waiting:
        inside = waiting.pop()
        try:
            entries = os.scandir(folder / inside)
        except FileNotFoundError:
            continue
        with entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(f"{inside}{entry.name}/")
                else:
                    yield f"{inside}{entry.name}"
