"""A whole site appears at once: two folders change names, and a kill in between is recovered.

On Linux both names change in one step (`renameat2` with RENAME_EXCHANGE). Elsewhere the old site
steps aside and the new one takes its name; between the two renames there is no site, and
`recover` finishes what was begun.
"""

from __future__ import annotations

import contextlib
import ctypes
import errno
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache
from pathlib import Path
from typing import Any

from workstation.domain.errors import DiskFull, ReadOnly, Refused, StorageTrouble
from workstation.press.manifest.manifest_file import NAME, read_manifest
from workstation.press.manifest.places import Places

_EXCHANGE = 2
_HERE = -100
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EPERM}
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_LOCKED = {errno.EROFS, errno.EACCES, errno.EPERM}
#: The locks this thread holds: the system would refuse them a second time.
_HELD: ContextVar[frozenset[Path]] = ContextVar("held", default=frozenset())


def recover(at: Places) -> None:
    """Finish or take back a change of names that was cut off. Harmless when there was none."""
    if not at.aside.is_dir():
        return
    if not at.target.exists():
        whole = read_manifest(at.standby) is not None
        (at.standby if whole else at.aside).rename(at.target)
    if at.aside.is_dir():
        shutil.rmtree(at.standby, ignore_errors=True)
        at.aside.rename(at.standby)


def check_target(at: Places) -> None:
    """Raise `Refused` unless the target is free, empty, or a site of ours."""
    if at.target.is_file():
        raise Refused("publish.target_is_file", folder=str(at.target))
    if at.target.is_dir() and any(at.target.iterdir()) and read_manifest(at.target) is None:
        damaged = at.target.joinpath(NAME).exists()
        code = "publish.manifest_damaged" if damaged else "publish.foreign_folder"
        raise Refused(code, folder=str(at.target))


def appear(at: Places) -> None:
    """Put the standby folder in the place of the live one, which becomes the standby."""
    if not at.target.exists():
        at.standby.rename(at.target)
    elif not _exchange(at.standby, at.target):
        at.target.rename(at.aside)
        at.standby.rename(at.target)
        at.aside.rename(at.standby)
    sync_folder(at.target.parent)


def sync_folder(folder: Path) -> None:
    """Make changes of names in a folder survive a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.EBADF):
            raise
    finally:
        os.close(handle)


@contextmanager
def storage_errors(folder: Path) -> Iterator[None]:
    """Turn errors of the disk into ours: full, read-only, or another with the system's words."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull("publish.disk_full", folder=str(folder)) from error
        if error.errno in _LOCKED:
            raise ReadOnly("publish.read_only", folder=str(folder)) from error
        message = error.strerror or type(error).__name__
        raise StorageTrouble("publish.disk", folder=str(folder), message=message) from error


@contextmanager
def only_one(at: Places) -> Iterator[None]:
    """Hold the site's lock; raise `Refused("publish.busy")` when another publication holds it.

    Who holds it may take it again. The system frees the lock when a process dies, so a kill leaves
    nothing to clear up. Raises storage trouble as well.
    """
    held = _HELD.get()
    if at.lock in held:
        yield
        return
    with contextlib.ExitStack() as holding:
        with storage_errors(at.target):
            at.lock.parent.mkdir(parents=True, exist_ok=True)
            file = holding.enter_context(at.lock.open("a+b"))
            if not _lock(file.fileno()):
                raise Refused("publish.busy", folder=str(at.target))
        before = _HELD.set(held | {at.lock})
        holding.callback(_HELD.reset, before)
        yield


def _lock(handle: int) -> bool:
    try:
        import fcntl  # absent on Windows
    except ImportError:
        return _lock_windows(handle)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _lock_windows(handle: int) -> bool:
    import msvcrt  # Windows alone has it

    try:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
    except OSError:
        return False
    return True


@cache
def _renameat2() -> Any:
    return getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two names in one step; tell False where the system cannot."""
    if os.name != "posix":
        return False
    call = _renameat2()
    if call is None:
        return False
    if call(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE) == 0:
        return True
    number = ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(second))
