"""Second hands: another process that does a part of a whole build."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Protocol

from workstation.domain.publication import FileRecord
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
    """Files of a site being read back by second hands, while their manifest is made here."""

    def __init__(self, hands: SecondHands, folder: Path, written: Mapping[str, FileRecord]) -> None:
        self._hands = hands
        self._folder = folder
        self.written = written
        self._damaged: set[str] = set()
        self._done = False
        self._thread = threading.Thread(target=self._read, name="reading back")
        self._thread.start()

    def left(self) -> Iterable[str]:
        """Wait, and return the files to be read here: damaged ones, or all if hands were lost."""
        self._thread.join()
        return self._damaged if self._done else self.written

    def _read(self) -> None:
        files = iter(self.written.items())
        with suppress(HandsLost):
            while some := {path: told.sha256 for path, told in islice(files, _TOGETHER)}:
                self._damaged |= self._hands.damaged(self._folder, some)
            self._done = True
