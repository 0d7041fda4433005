"""A site carried by the rsync of the system, to a folder or over ssh.

Files go first (all of them appear at the end, together), then what is gone goes, the manifest
last. Which files exist is read off the two manifests; files of others are never touched.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from workstation.domain.errors import Refused, StorageTrouble
from workstation.domain.publication import FileRecord
from workstation.services.publishing.delivery.causes import check_ssh
from workstation.services.publishing.delivery.port import (
    Cancelled,
    Progress,
    Transfer,
    TransferKind,
    never,
)
from workstation.services.publishing.delivery.process import Ended, find, run
from workstation.services.publishing.delivery.site_files import (
    MANIFEST,
    NEXT,
    BuiltSite,
    built_site,
    check_cancelled,
    check_strangers,
    ours,
    worth_it,
)

_SOME_MISSING = 23
#: Names of causes by the codes rsync ends with (rsync(1), EXIT VALUES).
_CAUSES = {11: "not_written", 12: "cut_off", 30: "silent", 35: "silent"}
_SLICE = 200  # files between two reports of progress


class Rsync:
    """A folder rsync can write to: `/srv/site`, `editor@example.cn:site`."""

    def __init__(self, place: str) -> None:
        self._place = place.rstrip("/") or "/"

    @property
    def name(self) -> str:
        """Return the address."""
        return f"rsync:{self._place}"

    def plan(self, built: Path) -> tuple[Transfer, ...]:
        """Return what rsync itself says it would do."""
        with built_site(built) as site:
            return self._compare(site, never)

    def carry(self, built: Path, progress: Progress, cancelled: Cancelled) -> tuple[Transfer, ...]:
        """Send what differs. Cut off, what was sent is kept and not sent again."""
        with built_site(built) as site:
            return self._carry(site, progress, cancelled)

    def _carry(
        self, site: BuiltSite, progress: Progress, cancelled: Cancelled
    ) -> tuple[Transfer, ...]:
        steps = self._compare(site, cancelled)
        sent = [s.path for s in steps if s.kind is not TransferKind.REMOVED and s.path != MANIFEST]
        gone = [step.path for step in steps if step.kind is TransferKind.REMOVED]
        last = [step.path for step in steps if step.path == MANIFEST]
        if not steps:
            return ()
        self._announce(site, cancelled)
        done = 0
        for paths in (*_slices(sent), gone, last):
            if paths:
                check_cancelled(cancelled)
                self._send(site.beside if paths is last else site.folder, paths, cancelled)
                done += len(paths)
                progress(done, len(steps))
        self._send(site.folder, [NEXT], cancelled)
        return steps

    def _announce(self, site: BuiltSite, cancelled: Cancelled) -> None:
        with tempfile.TemporaryDirectory() as scratch:
            shutil.copyfile(site.place(MANIFEST), Path(scratch) / NEXT)
            self._send(Path(scratch), [NEXT], cancelled)

    def _compare(self, site: BuiltSite, cancelled: Cancelled) -> tuple[Transfer, ...]:
        new = site.files
        old = self._old(cancelled)
        check_strangers(new, old or {}, self._present(cancelled))
        old = old or {}
        gone = sorted(path for path in old if path not in new)
        pages = [path for path in new if path != MANIFEST]
        kinds: dict[str, TransferKind] = {}
        for folder, paths in ((site.folder, [*pages, *gone]), (site.beside, [MANIFEST])):
            told = self._send(folder, paths, cancelled, "-8", "--dry-run", "--out-format=%i %n")
            kinds |= _itemised(told.output.decode("utf-8", "replace"))
        steps = [
            Transfer(kinds[path], path, record.size)
            for path, record in new.items()
            if path in kinds and path != MANIFEST
        ]
        steps += [Transfer(TransferKind.REMOVED, path) for path in gone if path in kinds]
        if MANIFEST in kinds:
            steps.append(Transfer(kinds[MANIFEST], MANIFEST, new[MANIFEST].size))
        return worth_it(tuple(steps))

    def _old(self, cancelled: Cancelled) -> dict[str, FileRecord] | None:
        """Return what the manifest at the other end lists, None where there is none."""
        wanted = [f"--include=/{name}" for name in (MANIFEST, NEXT)]
        with tempfile.TemporaryDirectory() as scratch:
            paths = ("--", f"{self._place}/", f"{scratch}/")
            ended = self._rsync("--dirs", *wanted, "--exclude=*", *paths, cancelled=cancelled)
            if not ended.well and ended.code != _SOME_MISSING:
                raise self._trouble(ended)
            got = [Path(scratch) / name for name in (MANIFEST, NEXT)]
            return ours(*(file.read_bytes() if file.is_file() else None for file in got))

    def _present(self, cancelled: Cancelled) -> list[str]:
        ended = self._rsync("-r", "-8", "--list-only", "--", f"{self._place}/", cancelled=cancelled)
        lines = ended.output.decode("utf-8", "replace").splitlines()
        # "-rw-r--r--  1,234 2026/11/23 10:30:00 index.html"
        return [line.split(None, 4)[4] for line in lines if line.startswith("-")]

    def _send(
        self, built: Path, paths: Sequence[str], cancelled: Cancelled, *options: str
    ) -> Ended:
        ended = self._rsync(
            "--times",
            "--checksum",
            "--delay-updates",
            "--partial",
            "--delete-missing-args",
            "--from0",
            "--files-from=-",
            "--chmod=D755,F644",
            *options,
            "--",
            f"{built}/",
            f"{self._place}/",
            given="".join(f"{path}\0" for path in paths).encode(),
            cancelled=cancelled,
        )
        if not ended.well:
            raise self._trouble(ended)
        return ended

    def _rsync(self, *arguments: str, given: bytes = b"", cancelled: Cancelled) -> Ended:
        # Asks nothing: there may be no terminal, and a password would be asked for in secret.
        shell = "--rsh=ssh -o BatchMode=yes"
        return run([find("rsync"), shell, *arguments], given=given, cancelled=cancelled)

    def _trouble(self, ended: Ended) -> Exception:
        if "mkdir" in ended.complaint and "No such file" in ended.complaint:
            return Refused("delivery.no_folder", place=self._place)
        check_ssh(ended.complaint, self._place)
        # Where the other end breaks off, rsync may have nothing to say but its code.
        silent = not ended.complaint.strip()
        message = _CAUSES.get(ended.code, ended.why) if silent else ended.why
        return StorageTrouble("delivery.rsync_failed", message=message)


def _itemised(output: str) -> dict[str, TransferKind]:
    """Return what rsync would do to each file, from its itemised list.

    `<f+++++++++ name` is a new file, `<fcst...... name` a changed one, `*deleting name` goes;
    lines about folders and about times alone say nothing of the site.
    """
    found: dict[str, TransferKind] = {}
    for line in output.splitlines():
        code, _, path = line.partition(" ")
        if code.startswith("*deleting"):
            found[path.strip()] = TransferKind.REMOVED
        elif code[:2] in {"<f", ">f", "cf"}:
            new = code[2:3] == "+"
            found[path] = TransferKind.NEW if new else TransferKind.CHANGED
    return found


def _slices(paths: Sequence[str]) -> Iterable[Sequence[str]]:
    for start in range(0, len(paths), _SLICE):
        yield paths[start : start + _SLICE]
