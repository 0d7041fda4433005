"""Backups that are opened before they are called so, and a check of the newsroom's health."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import struct
import tempfile
import zipfile
import zlib
from pathlib import Path, PurePosixPath

from workstation.domain.errors import BadInput, Refused
from workstation.domain.moment import now
from workstation.domain.publication import Finding
from workstation.store import media
from workstation.store.backup import check, copy_verified
from workstation.store.database import engine_version
from workstation.store.newsroom import DATABASE_NAME, NewsroomStore

_MANIFEST = "manifest.json"
#: What reading a damaged or foreign file as a zip with a manifest raises.
_NO_BACKUP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    IsADirectoryError,
    NotImplementedError,
    RuntimeError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    OverflowError,
)


class Backups:
    """Backups of one open newsroom."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def backup(self, file: Path) -> Path:
        """Write database and pictures into one zip file, read back and checked; return its path.

        The manifest inside holds the hash of every file and the journal's end. An older file is
        replaced only by a whole one.
        """
        file.parent.mkdir(parents=True, exist_ok=True)
        partial = file.with_name(f".{file.name}.partial")
        try:
            with tempfile.TemporaryDirectory(dir=file.parent) as folder:
                copy = Path(folder) / DATABASE_NAME
                copy_verified(self._store.folder / DATABASE_NAME, copy)
                self._pack(partial, copy)
            verify(partial)
            with partial.open("rb") as written:
                os.fsync(written.fileno())
            partial.replace(file)
        finally:
            partial.unlink(missing_ok=True)
        return file

    def check(self) -> tuple[Finding, ...]:
        """Look for damage: the database, the journal's chain, pictures, the space on the disk."""
        found: list[Finding] = []
        check(self._store.folder / DATABASE_NAME)
        broken = self._store.journal.first_broken()
        if broken is not None:
            found.append(Finding("check.journal", {"sequence": broken}))
        for picture in media.search("", 1_000_000):
            file = self._store.media_folder / picture.filename
            if not file.is_file():
                found.append(Finding("check.picture_missing", {"name": picture.filename}))
            elif hashlib.sha256(file.read_bytes()).hexdigest() != picture.sha256:
                found.append(Finding("check.picture_damaged", {"name": picture.filename}))
        free = shutil.disk_usage(self._store.folder).free // 1024 // 1024
        if free < 500:
            found.append(Finding("check.space", {"megabytes": free}))
        if tuple(int(part) for part in engine_version().split(".")) < (3, 44, 6):
            found.append(Finding("check.engine", {"version": engine_version()}))
        return tuple(found)

    def _pack(self, target: Path, database: Path) -> None:
        hashes: dict[str, str] = {}
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, source in [(DATABASE_NAME, database), *self._media()]:
                data = source.read_bytes()
                hashes[name] = hashlib.sha256(data).hexdigest()
                archive.writestr(name, data)
            manifest = {
                "made_at": now(),
                "last_sequence": self._store.journal.last_sequence(),
                "files": hashes,
            }
            archive.writestr(_MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))

    def _media(self) -> list[tuple[str, Path]]:
        files = sorted(self._store.media_folder.glob("[!.]*"))
        return [(f"media/{file.name}", file) for file in files if file.is_file()]


def verify(file: Path) -> dict[str, str]:
    """Read a backup whole and return the hash of each file in it.

    Raises `BadInput` with `backup.not_one` or `backup.damaged`.
    """
    try:
        with zipfile.ZipFile(file) as archive:
            manifest = json.loads(archive.read(_MANIFEST))
            hashes: dict[str, str] = dict(manifest["files"])
            _ = hashes[DATABASE_NAME]
            for name, expected in hashes.items():
                _check_name(name, file)
                if hashlib.sha256(archive.read(name)).hexdigest() != expected:
                    raise BadInput("backup.damaged", file=str(file), name=name)
    except _NO_BACKUP as error:
        raise BadInput("backup.not_one", file=str(file)) from error
    except FileNotFoundError as error:
        raise BadInput("backup.missing", file=str(file)) from error
    return hashes


def restore(file: Path, folder: Path) -> None:
    """Make the newsroom kept in a backup in a new or empty folder; nothing else is touched.

    `file` is what `backup` wrote, or an automatic copy of the database: then the pictures are
    taken from the newsroom it lies in.

    Raises `BadInput` for a file that is no sound backup and `Refused("newsroom.not_empty")`.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("newsroom.not_empty", path=str(folder))
    if file.suffix == ".db":
        _restore_copy(file, folder)
        return
    hashes = verify(file)
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".restore-") as made:
        fresh = Path(made) / "newsroom"
        for name in ("media", "backups"):
            (fresh / name).mkdir(parents=True)
        with zipfile.ZipFile(file) as archive:
            for name in hashes:
                (fresh / name).write_bytes(archive.read(name))
        check(fresh / DATABASE_NAME)
        if folder.exists():
            folder.rmdir()
        fresh.replace(folder)


def _restore_copy(file: Path, folder: Path) -> None:
    check(file)
    folder.parent.mkdir(parents=True, exist_ok=True)
    pictures = file.parent.parent / "media"
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".restore-") as made:
        fresh = Path(made) / "newsroom"
        (fresh / "backups").mkdir(parents=True)
        shutil.copyfile(file, fresh / DATABASE_NAME)
        if pictures.is_dir():
            shutil.copytree(pictures, fresh / "media")
        else:
            (fresh / "media").mkdir()
        if folder.exists():
            folder.rmdir()
        fresh.replace(folder)


def _check_name(name: str, file: Path) -> None:
    parts = PurePosixPath(name).parts
    inside = name == DATABASE_NAME or (len(parts) == 2 and parts[0] == "media")
    if not inside or ".." in parts or "\\" in name or ":" in name:
        raise BadInput("backup.not_one", file=str(file))
