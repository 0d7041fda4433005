"""A site as one zip file: the same site gives the same bytes, and the file appears whole."""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from pathlib import Path

from workstation.domain.errors import Refused, StorageTrouble
from workstation.domain.publication import FileRecord
from workstation.press.generation.swap import storage_errors, sync_folder
from workstation.services.publishing.delivery.port import Cancelled, Progress, Transfer
from workstation.services.publishing.delivery.site_files import (
    MANIFEST,
    BuiltSite,
    Files,
    built_site,
    check_cancelled,
    difference,
    files_of,
)

#: The earliest time a zip file can name: the day of packing must not change the bytes.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_PLAIN_FILE = 0o100644 << 16
#: What a damaged, locked or unknown archive raises.
_UNREADABLE = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, EOFError)
_PACKED_ALREADY = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".woff2", ".zip"})


class ZipFile:
    """A zip file on this machine. It is written beside and moved over, so resuming is anew."""

    def __init__(self, file: Path) -> None:
        self._file = file.absolute()

    @property
    def name(self) -> str:
        """Return the address."""
        return f"zip:{self._file}"

    def plan(self, built: Path) -> tuple[Transfer, ...]:
        """Return how the files inside would change."""
        with storage_errors(self._file), built_site(built) as site:
            return difference(site.files, self._present())

    def carry(self, built: Path, progress: Progress, cancelled: Cancelled) -> tuple[Transfer, ...]:
        """Pack the site, read it back, and put it in the place of the old file.

        Raises `Refused("delivery.zip_foreign")` when another kind of file stands there.
        """
        with storage_errors(self._file), built_site(built) as site:
            steps = difference(site.files, self._present())
            if not steps:
                return ()
            part = self._file.with_name(f".{self._file.name}.part")
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                self._pack(site, part, progress, cancelled)
                self._check(part, site.files)
                part.replace(self._file)
            finally:
                part.unlink(missing_ok=True)
            sync_folder(self._file.parent)
            return steps

    def _pack(self, site: BuiltSite, part: Path, progress: Progress, cancelled: Cancelled) -> None:
        with part.open("wb") as stream:
            with zipfile.ZipFile(stream, "w") as packed:
                for done, path in enumerate(site.files, 1):
                    check_cancelled(cancelled)
                    packed.writestr(_entry(path), site.place(path).read_bytes())
                    progress(done, len(site.files))
            stream.flush()
            os.fsync(stream.fileno())

    def _check(self, part: Path, files: Files) -> None:
        if _contents(part) != dict(files):
            raise StorageTrouble("delivery.unverified", place=self.name)

    def _present(self) -> dict[str, FileRecord]:
        if not self._file.exists():
            return {}
        try:
            with zipfile.ZipFile(self._file) as packed:
                old = files_of(packed.read(MANIFEST))
        except _UNREADABLE:
            old = None
        if old is None:
            raise Refused("delivery.zip_foreign", file=str(self._file))
        return _contents(self._file)


def _entry(path: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(path, _NO_TIME)
    stored = Path(path).suffix.lower() in _PACKED_ALREADY
    entry.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    entry.external_attr = _PLAIN_FILE
    entry.create_system = 3  # Unix, on every system
    return entry


def _contents(file: Path) -> dict[str, FileRecord]:
    found: dict[str, FileRecord] = {}
    try:
        with zipfile.ZipFile(file) as packed:
            for entry in packed.infolist():
                with packed.open(entry) as reading:
                    digest = hashlib.file_digest(reading, "sha256").hexdigest()  # type: ignore[arg-type]
                found[entry.filename] = FileRecord(digest, entry.file_size)
    except _UNREADABLE:
        # A damaged file of ours: everything in it is written anew.
        return {}
    return found
