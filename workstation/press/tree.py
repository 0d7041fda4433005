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
        self._folders: set[Path] = set()

    def foreign(self) -> list[str]:
        """Return the files in the live site which we did not write."""
        found = _walk(self._at.target) if self._at.target.is_dir() else ()
        return [path for path in found if path not in self._live and path != NAME]

    def known(self) -> set[str]:
        """Return the files of ours in the standby and the live site."""
        return {*self._base, *self._live}

    def drop_others(self, wanted: Iterable[str]) -> None:
        """Delete from the standby what is not wanted, and folders left empty."""
        keep, present = set(wanted), list(_walk(self._at.standby))
        for path in present:
            if path not in keep:
                (self._at.standby / path).unlink()
                self._base.pop(path, None)
        self._present = keep.intersection(present)
        self._folders.clear()
        for folder, _folders, _names in os.walk(self._at.standby, topdown=False):
            if folder != str(self._at.standby) and not any(Path(folder).iterdir()):
                Path(folder).rmdir()

    def keep(self, path: str, sha256: str) -> bool:
        """Take over a file as it stands in the standby or the live site; tell if it could be."""
        for folder, files in ((self._at.standby, self._base), (self._at.target, self._live)):
            record = files.get(path)
            if record is None or record.sha256 != sha256 or not _stands(folder / path, record):
                continue
            if folder is not self._at.standby:
                self._share(folder / path, path)
            self.files[path] = record
            return True
        return False

    def write(self, path: str, data: bytes) -> FileRecord:
        """Write a file."""
        record = FileRecord(hashlib.sha256(data).hexdigest(), len(data))
        if not self.keep(path, record.sha256):
            with self._fresh(path).open("xb") as file:
                file.write(data)
                self._sync(file.fileno())
            self._note(path, record)
        return record

    def copy(self, path: str, source: Path) -> None:
        """Copy a file in from outside the site."""
        digest, size = hashlib.sha256(), 0
        with source.open("rb") as reading, self._fresh(path).open("xb") as file:
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
            self._share(source, path)

    def finish(self, manifest: bytes) -> None:
        """Write the manifest, last of all, and check what was written by reading it back.

        Raises `StorageTrouble("publish.unverified")` naming the file that came back different.
        """
        for path, record in self.files.items():
            if not _stands(self._at.standby / path, record):
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

    def _fresh(self, path: str) -> Path:
        file = self._at.standby / path
        if file.parent not in self._folders:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._folders.add(file.parent)
        if path in self._present:
            file.unlink()
            self._present.discard(path)
        return file

    def _share(self, source: Path, path: str) -> None:
        file = self._fresh(path)
        try:
            os.link(source, file)
        except OSError:
            # Not every file system links; a copy is as good, only slower.
            shutil.copy2(source, file)

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
        if not _stands(target / path, record) or _hash(target / path) != record.sha256
    ]


def _files_of(folder: Path) -> dict[str, FileRecord]:
    manifest = read_manifest(folder)
    return dict(manifest.files) if manifest is not None else {}


def _stands(file: Path, record: FileRecord) -> bool:
    try:
        return file.stat().st_size == record.size
    except OSError:
        return False


def _hash(file: Path) -> str:
    with file.open("rb") as reading:
        return hashlib.file_digest(reading, "sha256").hexdigest()


def _walk(folder: Path) -> Iterator[str]:
    for place, _folders, names in os.walk(folder):
        inside = Path(place).relative_to(folder)
        for name in names:
            yield (inside / name).as_posix()
