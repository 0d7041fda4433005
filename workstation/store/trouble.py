"""One translator from the engine's errors to ours: the first cause, not the last echo."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager

import peewee

from workstation.domain.errors import (
    DiskFull,
    NotANewsroom,
    ReadOnly,
    StorageTrouble,
    WorkstationError,
)


class TransactionLost(StorageTrouble):
    """SQLite rolled the whole transaction back by itself; nothing of it was kept."""


#: Words of SQLite's messages (they are stable, the numeric codes do not survive Peewee).
_SIGNS: tuple[tuple[str, type[StorageTrouble], str], ...] = (
    ("database or disk is full", DiskFull, "storage.full"),
    ("disk i/o error", DiskFull, "storage.full"),
    ("readonly database", ReadOnly, "storage.read_only"),
    ("read-only", ReadOnly, "storage.read_only"),
    ("database is locked", StorageTrouble, "storage.busy"),
    ("file is not a database", NotANewsroom, "newsroom.damaged"),
    ("disk image is malformed", NotANewsroom, "newsroom.damaged"),
    ("unable to open database file", NotANewsroom, "newsroom.cannot_open"),
)
#: What the system says of files that are not the engine's.
_BY_NUMBER: dict[int, tuple[type[StorageTrouble], str]] = {
    errno.ENOSPC: (DiskFull, "storage.full"),
    errno.EFBIG: (DiskFull, "storage.full"),
    errno.EACCES: (ReadOnly, "storage.read_only"),
    errno.EPERM: (ReadOnly, "storage.read_only"),
    errno.EROFS: (ReadOnly, "storage.read_only"),
}


def told(error: BaseException) -> WorkstationError:
    """Return our error for an engine's one, looking for the first cause down its chain."""
    lost: WorkstationError | None = None
    for cause in _chain(error):
        if isinstance(cause, OSError) and cause.errno in _BY_NUMBER:
            kind, code = _BY_NUMBER[cause.errno]
            return kind(code, path=cause.filename or "", why=str(cause))
        if isinstance(cause, TransactionLost):
            lost = cause
        elif isinstance(cause, WorkstationError):
            return cause
        message = str(cause).lower()
        for sign, kind, code in _SIGNS:
            if sign in message:
                return kind(code, path="", why=str(cause))
    return lost or StorageTrouble("storage.failed", why=str(error))


def _chain(error: BaseException) -> list[BaseException]:
    found: list[BaseException] = []
    present: BaseException | None = error
    while present is not None and present not in found:
        found.append(present)
        present = present.__cause__ or present.__context__
    return list(reversed(found))


@contextmanager
def translated() -> Iterator[None]:
    """Let only our own errors out of the block; integrity errors pass for the caller to judge."""
    try:
        yield
    except peewee.IntegrityError:
        raise
    except (peewee.PeeweeException, peewee.sqlite3.Error, TransactionLost) as error:
        raise told(error) from error
