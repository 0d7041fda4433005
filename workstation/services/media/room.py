"""The files of pictures that were taken out: how much room they take, and giving it back.

A file stays when its picture goes, so that the undo brings all of it back. Once nothing shows it
and no act of the last weeks touched it, it may go, too; the undo of older acts then says why not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from workstation.domain.errors import ReadOnly
from workstation.domain.moment import DAY, Milliseconds, now
from workstation.press.picture_copies import FOLDER, original_of
from workstation.store import media, picture_uses
from workstation.store.newsroom import NewsroomStore

#: What was done in the last 30 days can be taken back whatever is cleaned up.
KEPT_DAYS = 30


@dataclass(frozen=True, slots=True)
class Room:
    """So many files, copies of other sizes among them, and how many bytes they take."""

    files: int
    bytes: int


class PictureRoom:
    """Looks for files nobody needs any more."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def spare(self, at: Milliseconds | None = None) -> Room:
        """Return what could go; `at` is the present moment unless told otherwise. A question."""
        with self._store.snapshot():
            return _room(self._unneeded(now() if at is None else at))

    def free(
        self,
        progress: Callable[[int, int], object] = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
        at: Milliseconds | None = None,
    ) -> Room:
        """Remove those files for good and return what that freed. Writing thread.

        Once `cancelled` the others stay. Raises `ReadOnly`.
        """
        if self._store.read_only:
            raise ReadOnly("storage.read_only", path=str(self._store.folder), why="")
        moment = now() if at is None else at
        files, gone = self._unneeded(moment), list[tuple[Path, int]]()
        # A transaction that writes nothing: no other program brings one of these back meanwhile.
        with self._store.database.atomic():
            back = _known(moment)
            for number, (file, size) in enumerate(files):
                if cancelled():
                    break
                progress(number, len(files))
                if file.name in back or _original(file.name) in back:
                    continue
                file.unlink(missing_ok=True)
                gone.append((file, size))
        return _room(gone)

    def _unneeded(self, at: Milliseconds) -> list[tuple[Path, int]]:
        since = at - KEPT_DAYS * DAY
        needed = _known(at) | picture_uses.named_in_texts(self._store.database)
        found = {}
        for file in self._store.media_folder.glob("[!.]*"):
            # One just written may belong to an act that is still open.
            if file.name not in needed and file.is_file() and _older(file, since):
                found[file.name] = file
        scaled = self._store.folder / FOLDER
        copies = [file for file in scaled.glob("[!.]*") if _original(file.name) in found]
        return [(file, file.stat().st_size) for file in (*found.values(), *copies)]


def _known(at: Milliseconds) -> set[str]:
    """Return the files of pictures that are there, or may come back by an undo."""
    return media.filenames() | media.touched_since(at - KEPT_DAYS * DAY)


def _older(file: Path, since: Milliseconds) -> bool:
    return file.stat().st_mtime * 1000 < since


def _original(copy: str) -> str:
    told = original_of(copy)
    return told[0] if told else ""


def _room(files: list[tuple[Path, int]]) -> Room:
    return Room(len(files), sum(size for _file, size in files))
