"""The files of a site being built: what stays is kept or linked, what is new is written."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

from workstation.domain.errors import StorageTrouble
from workstation.domain.publication import FileRecord
from workstation.press.manifest_file import NAME, read_manifest
from workstation.press.swap import Places, sync_folder

_CHUNK = 1 << 20
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
#: Beyond this many files one sync of the whole system is quicker than one for each.
_SYNC_EACH = 200


class Tree:
    """The standby folder, brought up from the generation before last.

    It shares files with the live site by hard links, so a file is never written in place.
    """

    def __init__(self, at: Places) -> None:
        self._at = at
        self._live = _files_of(at.target)
        self._base = _files_of(at.standby)
        if not self._base:
            shutil.rmtree(at.standby, ignore_errors=True)
            at.standby.mkdir(parents=True)
        # Without its manifest a standby cut off half-way is never taken for a whole one.
        (at.standby / NAME).unlink(missing_ok=True)
        self.files: dict[str, FileRecord] = {}
        self._written: list[str] = []
        self._present: set[str] = set()
        self._folders: set[str] = set()
        # Paths of thousands of files are put together as text: path objects cost more than files.
        self._inside = f"{at.standby}{os.sep}"
        self._outside = f"{at.target}{os.sep}"

    def foreign(self) -> list[str]:
        """Return the files in the live site which we did not write."""
        found = walk(self._at.target)
        return [path for path in found if path not in self._live and path != NAME]

    def known(self) -> set[str]:
        """Return the files of ours in the standby and the live site."""
        return {*self._base, *self._live}

    def drop_others(self, wanted: Iterable[str]) -> None:
        """Delete from the standby what is not wanted, and folders left empty."""
        keep, present = set(wanted), set(walk(self._at.standby))
        for path in present - keep:
            os.unlink(self._inside + path)  # noqa: PTH108  (see `_fresh`)
            self._base.pop(path, None)
        self._present = keep & present
        self._folders.clear()
        if present - keep:
            _drop_empty(self._inside)

    def keep(self, path: str, sha256: str) -> bool:
        """Take over a file as it stands in the standby or the live site; tell if it could be."""
        base, live = self._base.get(path), self._live.get(path)
        if base is not None and base.sha256 == sha256 and _stands(self._inside + path, base):
            self.files[path] = base
            return True
        if live is not None and live.sha256 == sha256 and _stands(self._outside + path, live):
            self._share(path)
            self.files[path] = live
            return True
        return False

    def write(self, path: str, data: bytes) -> FileRecord:
        """Write a file."""
        record = FileRecord(hashlib.sha256(data).hexdigest(), len(data))
        if not self.keep(path, record.sha256):
            # Thousands of small files: the plain calls take half the time of a file object.
            handle = os.open(self._fresh(path), _NEW_FILE, 0o666)
            try:
                rest = memoryview(data)
                while rest:
                    rest = rest[os.write(handle, rest) :]
                self._sync(handle)
            finally:
                os.close(handle)
            self._note(path, record)
        return record

    def copy(self, path: str, source: Path) -> None:
        """Copy a file in from outside the site."""
        digest, size = hashlib.sha256(), 0
        with source.open("rb") as reading, Path(self._fresh(path)).open("xb") as file:
            while chunk := reading.read(_CHUNK):
                file.write(chunk)
                digest.update(chunk)
                size += len(chunk)
            self._sync(file.fileno())
        self._note(path, FileRecord(digest.hexdigest(), size))

    def carry(self, path: str) -> None:
        """Take over a file of the live site which is not ours."""
        source, here = self._at.target / path, self._at.standby / path
        if not (here.exists() and source.samefile(here)):
            self._share(path)

    def finish(self, manifest: bytes) -> None:
        """Write the manifest, last of all, and check what was written by reading it back.

        Raises `StorageTrouble("publish.unverified")` naming the file that came back different.
        """
        for path, record in self.files.items():
            if not _stands(self._inside + path, record):
                raise StorageTrouble("publish.unverified", file=path)
        for path in self._written:
            if _hash(self._at.standby / path) != self.files[path].sha256:
                raise StorageTrouble("publish.unverified", file=path)
        if len(self._written) > _SYNC_EACH and hasattr(os, "sync"):
            os.sync()
        with (self._at.standby / f"{NAME}.part").open("wb") as file:
            file.write(manifest)
            file.flush()
            os.fsync(file.fileno())
        (self._at.standby / f"{NAME}.part").replace(self._at.standby / NAME)
        sync_folder(self._at.standby)

    def _note(self, path: str, record: FileRecord) -> None:
        self.files[path] = record
        self._written.append(path)

    def _fresh(self, path: str) -> str:
        folder = path.rpartition("/")[0]
        if folder not in self._folders:
            (self._at.standby / folder).mkdir(parents=True, exist_ok=True)
            self._folders.add(folder)
        file = self._inside + path
        if path in self._present:
            os.unlink(file)  # noqa: PTH108  (see `Tree`)
            self._present.discard(path)
        return file

    def _share(self, path: str) -> None:
        """Take a file over from the live site."""
        file = self._fresh(path)
        try:
            os.link(self._outside + path, file)
        except OSError:
            # Not every file system links; a copy is as good, only slower.
            shutil.copy2(self._outside + path, file)

    def _sync(self, handle: int) -> None:
        if len(self._written) < _SYNC_EACH:
            os.fsync(handle)


def verify(target: Path) -> list[str]:
    """Return the files of a published site that are missing or not as they were written."""
    manifest = read_manifest(target)
    if manifest is None:
        return [NAME]
    return [
        path
        for path, record in manifest.files.items()
        if not _stands(str(target / path), record) or _hash(target / path) != record.sha256
    ]


def _files_of(folder: Path) -> dict[str, FileRecord]:
    manifest = read_manifest(folder)
    return dict(manifest.files) if manifest is not None else {}


def _stands(file: str, record: FileRecord) -> bool:
    try:
        return os.stat(file).st_size == record.size  # noqa: PTH116  (see `Tree`)
    except OSError:
        return False


def _hash(file: Path) -> str:
    with file.open("rb") as reading:
        return hashlib.file_digest(reading, "sha256").hexdigest()


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


def _drop_empty(folder: str) -> None:
    for place, _folders, _names in os.walk(folder, topdown=False):
        if Path(place) != Path(folder) and not os.listdir(place):  # noqa: PTH208
            os.rmdir(place)  # noqa: PTH106
