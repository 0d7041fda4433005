"""What one may do with the past: read it, take acts back, put them forth again."""

from __future__ import annotations

from collections.abc import Callable

from workstation.domain.act import Act, RowChange, Undone
from workstation.domain.errors import Refused
from workstation.store import media
from workstation.store.newsroom import NewsroomStore


class History:
    """The journal as people use it. `undo` and `redo` run on the writing thread."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def acts(self, limit: int = 200, before: int | None = None) -> tuple[Act, ...]:
        """Return the latest acts first; `before` is a sequence to go on from."""
        return self._store.journal.acts(limit, before)

    def act(self, act_id: int) -> Act:
        """Return one act. Raises `NotFound`."""
        return self._store.journal.get(act_id)

    def next_undo(self) -> Act | None:
        """Return the act plain undo would take back, or None."""
        return self._store.undo.next_undo()

    def next_redo(self) -> Act | None:
        """Return the undo plain redo would take back, or None."""
        return self._store.undo.next_redo()

    def undo(
        self,
        act_id: int | None = None,
        take_mine: bool = False,
        *,
        leave_theirs: bool = False,
        progress: Callable[[int, int], object] = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Undone:
        """Take back the latest act, or one among many.

        Where later acts changed the same cells nothing is written and the conflicts are returned;
        with `take_mine` the older values win, with `leave_theirs` such rows stay as they are.
        `progress` hears (done, total). Raises `Refused`, also with `undo.stopped` once it is
        `cancelled`, and with `media.file_gone` when a picture it would bring back has been cleaned
        away; then nothing has happened.
        """

        self._check_files(self.next_undo() if act_id is None else self.act(act_id))

        def hear(done: int, total: int) -> None:
            if cancelled():
                raise Refused("undo.stopped")
            progress(done, total)

        return self._store.undo.undo(
            act_id, take_mine=take_mine, leave_theirs=leave_theirs, progress=hear
        )

    def redo(self, take_mine: bool = False) -> Undone:
        """Put forth again what was undone last.

        Raises `Refused("redo.nothing")`, and `Refused("media.file_gone")` as `undo` does.
        """
        self._check_files(self.next_redo())
        return self._store.undo.redo(take_mine=take_mine)

    def _check_files(self, act: Act | None) -> None:
        pictures = () if act is None else media.taken_out_by(act.id)
        folder = self._store.media_folder
        gone = [name for file, name in pictures if not (folder / file).is_file()]
        if gone:
            raise Refused("media.file_gone", name=gone[0], count=len(gone))

    def changes(self, act_id: int) -> tuple[RowChange, ...]:
        """Return the cells an act changed."""
        return self._store.journal.changes(act_id)

    def of(self, kind: str, row_id: int) -> tuple[Act, ...]:
        """Return the acts that touched one record, latest first."""
        return self._store.journal.of(kind, row_id)

    def verify(self) -> int | None:
        """Return the sequence of the first act that was tampered with, or None."""
        return self._store.journal.first_broken()
