"""A site carried by SFTP, through the optional package paramiko.

Changed files are put beside the site first, each under a name made of its content, then all are
moved into place, what is gone goes, and the manifest comes last. A delivery cut off goes on: what
lies beside the site already is not sent again.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from workstation.domain.errors import StorageTrouble
from workstation.domain.publication import FileRecord
from workstation.services.publishing.delivery.causes import cause
from workstation.services.publishing.delivery.passwords import Passwords
from workstation.services.publishing.delivery.port import (
    Cancelled,
    Progress,
    Transfer,
    TransferKind,
)
from workstation.services.publishing.delivery.sftp_session import Account, session
from workstation.services.publishing.delivery.site_files import (
    MANIFEST,
    NEXT,
    BuiltSite,
    Files,
    built_site,
    check_cancelled,
    check_strangers,
    difference,
    ours,
)

_BESIDE = ".workstation-delivery"


@dataclass(frozen=True, slots=True)
class Sftp:
    """A folder on a server."""

    account: Account
    folder: str
    passwords: Passwords

    @property
    def name(self) -> str:
        """Return the address."""
        # One that does not begin at the root begins in the home over there.
        folder = self.folder if self.folder.startswith("/") else f"/~/{self.folder}"
        return f"{self.account}{quote(folder, safe='/~')}"

    def plan(self, built: Path) -> tuple[Transfer, ...]:
        """Return what differs from what the manifest there lists."""
        with built_site(built) as site, self._there() as there:
            return there.compare(site.files)

    def carry(self, built: Path, progress: Progress, cancelled: Cancelled) -> tuple[Transfer, ...]:
        """Send what differs, then let all of it appear."""
        with built_site(built) as site, self._there() as there:
            steps = there.compare(site.files)
            if steps:
                there.announce(site)
                there.send(site, steps, progress, cancelled)
                check_cancelled(cancelled)
                there.appear(site.files, steps)
            return steps

    @contextmanager
    def _there(self) -> Iterator[_There]:
        with session(self.account, self.passwords) as client:
            try:
                yield _There(client, PurePosixPath(self.folder))
            except (OSError, EOFError) as error:
                message = cause(str(error) or type(error).__name__)
                raise StorageTrouble(
                    "delivery.broken_off", place=self.name, message=message
                ) from error


class _There:
    """The folder of the site at the other end."""

    def __init__(self, client: Any, root: PurePosixPath) -> None:
        self._client, self._root = client, root
        self._folders: set[PurePosixPath] = set()

    def compare(self, new: Files) -> tuple[Transfer, ...]:
        """Return what leads from what stands there to `new`."""
        known = ours(self._read(MANIFEST), self._read(NEXT)) or {}
        present = self._walk(self._root)
        old = {
            path: record if record.size == present[path] else FileRecord("", 0)
            for path, record in known.items()
            if path in present
        }
        check_strangers(new, old, present)
        return difference(new, old)

    def announce(self, site: BuiltSite) -> None:
        """Say over there what is on its way."""
        self._make(self._root)
        self._put(site.place(MANIFEST), self._root / NEXT)

    def send(
        self,
        site: BuiltSite,
        steps: tuple[Transfer, ...],
        progress: Progress,
        cancelled: Cancelled,
    ) -> None:
        """Put every changed file beside the site."""
        beside = self._root / _BESIDE
        self._make(beside)
        waiting = {entry.filename for entry in self._client.listdir_attr(str(beside))}
        for done, step in enumerate(steps, 1):
            check_cancelled(cancelled)
            if step.kind is not TransferKind.REMOVED:
                name = _waiting_name(step.path, site.files[step.path])
                if name not in waiting:
                    part = beside / f"{name}.part"
                    self._put(site.place(step.path), part)
                    self._client.posix_rename(str(part), str(beside / name))
            progress(done, len(steps))

    def appear(self, new: Files, steps: tuple[Transfer, ...]) -> None:
        """Move what was sent into place, take away what is gone, and clear up."""
        beside = self._root / _BESIDE
        for step in steps:
            place = self._root / step.path
            if step.kind is TransferKind.REMOVED:
                self._remove(place)
            else:
                self._make(place.parent)
                name = _waiting_name(step.path, new[step.path])
                self._client.posix_rename(str(beside / name), str(place))
        for entry in self._client.listdir_attr(str(beside)):
            self._remove(beside / entry.filename)
        self._client.rmdir(str(beside))
        self._remove(self._root / NEXT)

    def _walk(self, folder: PurePosixPath, above: str = "") -> dict[str, int]:
        found: dict[str, int] = {}
        try:
            entries = self._client.listdir_attr(str(folder))
        except FileNotFoundError:
            return {}
        for entry in entries:
            path = f"{above}{entry.filename}"
            if stat.S_ISDIR(entry.st_mode):
                if path != _BESIDE:
                    found.update(self._walk(folder / entry.filename, f"{path}/"))
            else:
                found[path] = entry.st_size
        return found

    def _read(self, name: str) -> bytes | None:
        try:
            with self._client.open(str(self._root / name), "rb") as file:
                read: bytes = file.read()
                return read
        except FileNotFoundError:
            return None

    def _put(self, source: Path, place: PurePosixPath) -> None:
        # It compares the size over there when it is done.
        self._client.put(str(source), str(place), confirm=True)

    def _make(self, folder: PurePosixPath) -> None:
        if folder in self._folders:
            return
        try:
            self._client.stat(str(folder))
        except FileNotFoundError:
            if folder.parent != folder:
                self._make(folder.parent)
            self._client.mkdir(str(folder))
        self._folders.add(folder)

    def _remove(self, place: PurePosixPath) -> None:
        try:
            self._client.remove(str(place))
        except FileNotFoundError:
            return


def _waiting_name(path: str, record: FileRecord) -> str:
    return hashlib.sha256(f"{path}\0{record.sha256}".encode()).hexdigest()
