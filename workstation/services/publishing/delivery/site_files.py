"""The files of a built site, and how they differ from what lies elsewhere."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from workstation.domain.errors import Refused
from workstation.domain.publication import FileRecord, Manifest
from workstation.press.manifest.manifest_file import NAME, read_manifest
from workstation.press.manifest.sorted_parts import FOLDER
from workstation.press.manifest.whole_manifest import parse, serialise
from workstation.services.publishing.delivery.port import Cancelled, Transfer, TransferKind

MANIFEST = NAME
#: Lies at the other end while a delivery is on its way: what may stand there already is ours too.
NEXT = "manifest.next.json"
Files = Mapping[str, FileRecord]
_UNKNOWN = FileRecord("", 0)


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site to be carried: every file of it, its manifest last, and where each lies here."""

    folder: Path
    files: dict[str, FileRecord]
    #: Holds the manifest as it is carried.
    beside: Path

    def place(self, path: str) -> Path:
        """Return where a file of the site lies on this machine."""
        return (self.beside if path == MANIFEST else self.folder) / path


@contextmanager
def built_site(built: Path) -> Iterator[BuiltSite]:
    """Give the site in `built` as it is carried.

    Files of others which stand in the folder belong to the site too, unless their names could not
    be written everywhere. What the manifest tells of the making of pages stays here: the other end
    gets a list of files in one piece. Raises `Refused("delivery.not_built")` when no whole site
    stands there.
    """
    manifest = read_manifest(built)
    if manifest is None:
        raise Refused("delivery.not_built", folder=str(built))
    found: dict[str, FileRecord] = {}
    for file in sorted(built.rglob("*")):
        path = file.relative_to(built).as_posix()
        ours = path == MANIFEST or path.startswith(FOLDER)
        if not ours and inside(path) and file.is_file():
            known = manifest.files.get(path)
            whole = known is not None and known.size == file.stat().st_size
            found[path] = known if known is not None and whole else _record(file)
    about = Manifest(manifest.number, manifest.made_at, files=dict(manifest.files))
    with tempfile.TemporaryDirectory() as beside:
        handle, part = tempfile.mkstemp(dir=beside)
        with os.fdopen(handle, "wb") as stream:
            stream.write(serialise(about))
        found[MANIFEST] = _record(Path(part).rename(Path(beside) / MANIFEST))
        yield BuiltSite(built, found, Path(beside))


def files_of(manifest: bytes) -> dict[str, FileRecord] | None:
    """Return what a manifest read elsewhere lists; None when it is not one of ours.

    A path that would lead out of the site is left out: the other end may have been tampered with.
    """
    read = parse(manifest)
    if read is None:
        return None
    files = {path: record for path, record in read.files.items() if inside(path)}
    return {**files, MANIFEST: FileRecord(hashlib.sha256(manifest).hexdigest(), len(manifest))}


def ours(manifest: bytes | None, coming: bytes | None) -> dict[str, FileRecord] | None:
    """Return the files of ours at the other end by its two manifests, None where there is none.

    Those of a delivery cut off may be there or not, in which form nobody knows. Raises
    `Refused("delivery.foreign_file")` when a manifest is not one of ours.
    """
    found: dict[str, FileRecord] | None = None
    for name, data in ((NEXT, coming), (MANIFEST, manifest)):
        if data is None:
            continue
        read = files_of(data)
        if read is None:
            raise Refused("delivery.foreign_file", file=name)
        unsure = name == NEXT
        found = {**(found or {}), **(dict.fromkeys(read, _UNKNOWN) if unsure else read)}
    return found


def inside(path: str) -> bool:
    """Tell whether a path stays inside the site."""
    parts = PurePosixPath(path).parts
    plain = bool(path) and not path.startswith(("/", "-")) and ".." not in parts
    return plain and path.isprintable() and "\\" not in path


def difference(new: Files, old: Files) -> tuple[Transfer, ...]:
    """Return what leads from `old` to `new`: files in their order, then what goes, the manifest
    last.
    """
    sent = [
        Transfer(_kind(path, old), path, record.size)
        for path, record in new.items()
        if path not in old or old[path].sha256 != record.sha256
    ]
    gone = [Transfer(TransferKind.REMOVED, path) for path in sorted(old) if path not in new]
    pages = [one for one in sent if one.path != MANIFEST]
    return worth_it((*pages, *gone, *(one for one in sent if one.path == MANIFEST)))


def worth_it(steps: tuple[Transfer, ...]) -> tuple[Transfer, ...]:
    """Return no step where only the manifest differs: its number tells readers nothing."""
    return () if [(s.kind, s.path) for s in steps] == [(TransferKind.CHANGED, MANIFEST)] else steps


def check_strangers(new: Files, old: Files, present: Iterable[str]) -> None:
    """Raise `Refused("delivery.foreign_file")` where a file of others stands in our way.

    `present` are the paths that lie at the other end.
    """
    for path in present:
        if path in new and path not in old:
            raise Refused("delivery.foreign_file", file=path)


def check_cancelled(cancelled: Cancelled) -> None:
    """Raise `Refused("delivery.cancelled")` when the person wants it to stop."""
    if cancelled():
        raise Refused("delivery.cancelled")


def _kind(path: str, old: Files) -> TransferKind:
    return TransferKind.CHANGED if path in old else TransferKind.NEW


def _record(file: Path) -> FileRecord:
    with file.open("rb") as reading:
        return FileRecord(hashlib.file_digest(reading, "sha256").hexdigest(), file.stat().st_size)
