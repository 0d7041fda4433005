"""Second hands: another process that does a part of a whole build."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Protocol

from workstation.press.shares import Share, Work

#: So many files are named at once to who reads them back.
_TOGETHER = 2_000


class HandsLost(Exception):
    """The second hands cannot make a share or read files, or no more."""


class SecondHands(Protocol):
    """Another process that works on the same edition."""

    def share(self, work: Work, newest: int, folder: Path) -> Share:
        """Return the pages of a share, made into a folder. Raises `HandsLost`."""
        ...

    def damaged(self, folder: Path, files: Mapping[str, str]) -> set[str]:
        """Return the files in a folder, by paths with their hashes, that are not as written.

        Raises `HandsLost`.
        """
        ...

    def stop(self) -> None:
        """End at once; what is being done is lost. Called from another thread."""
        ...


class ReadingBack:
    """Files being read back by second hands, while their manifest is made here."""

    def __init__(self, hands: SecondHands, folder: Path, files: Mapping[str, str]) -> None:
        self._hands = hands
        self._folder = folder
        self._whole: dict[str, str] = {}
        self._thread = threading.Thread(target=self._read, args=(files,), name="reading back")
        self._thread.start()

    def whole(self) -> Mapping[str, str]:
        """Wait, and return the files found as they were written, with their hashes.

        The others are damaged, or nobody was there to read them.
        """
        self._thread.join()
        return self._whole

    def _read(self, files: Mapping[str, str]) -> None:
        with suppress(HandsLost):
            for some in _in_parts(files):
                damaged = self._hands.damaged(self._folder, some)
                self._whole.update({k: v for k, v in some.items() if k not in damaged})


def _in_parts(files: Mapping[str, str]) -> Iterator[dict[str, str]]:
    waiting = iter(files.items())
    while some := dict(islice(waiting, _TOGETHER)):
        yield some
