"""Thousands of small files: the plain calls take half the time of a file object."""

from __future__ import annotations

import os

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


def write_new(file: str, data: bytes) -> None:
    """Write a file that must not be there yet. Raises `OSError`."""
    handle = os.open(file, _NEW_FILE, 0o666)
    try:
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)


def sync_file(file: str) -> None:
    """Let a file survive a power cut. Raises `OSError`."""
    handle = os.open(file, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
