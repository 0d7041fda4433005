"""Writing a file that is there as a whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from workstation.domain.errors import StorageTrouble
from workstation.store.trouble import told


@contextmanager
def whole_file(path: Path) -> Iterator[Path]:
    """Give a path to write to beside `path`; it takes its place when the block ends well.

    A file that stood there stays untouched until then. Raises `DiskFull`, `ReadOnly`, or
    `StorageTrouble("export.unwritable")`.
    """
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.unlink(missing_ok=True)
        try:
            yield partial
            with partial.open("rb+") as written:
                os.fsync(written.fileno())
            partial.replace(path)
        finally:
            partial.unlink(missing_ok=True)
    except OSError as error:
        known = told(error)
        if known.code != "storage.failed":
            raise known from error
        raise StorageTrouble("export.unwritable", file=str(path), why=str(error)) from error


@contextmanager
def whole_text(path: Path, encoding: str = "utf-8") -> Iterator[TextIO]:
    """Give a stream of text to write to, line ends as written; else as `whole_file`."""
    with whole_file(path) as partial, partial.open("x", encoding=encoding, newline="") as stream:
        yield stream


def whole_bytes(path: Path, data: bytes) -> None:
    """Write `data`; else as `whole_file`."""
    with whole_file(path) as partial, partial.open("xb") as stream:
        stream.write(data)
