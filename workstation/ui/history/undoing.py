"""Undo and redo as gestures of the window: asked for, answered, and said in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation import words
from workstation.desk.desk import Desk
from workstation.domain.act import Act, Undone
from workstation.ui.history.conflicts import ConflictDialog
from workstation.ui.shared.long_work import LongWork

#: Taking back more rows than this shows how far it is.
LARGE = 1_000


class Undoing(QObject):
    """Takes acts back. `said(text, undoable)` tells what came of it; a large one shows in `work`.

    `named(undo, redo)` carries the acts (or None) the next undo and redo would touch.
    """

    said = Signal(str, bool)
    named = Signal(object, object)

    def __init__(self, desk: Desk, work: LongWork, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._work = work
        self._window = window
        #: Called before an undo: what was typed and not saved yet belongs to the past, too.
        self.before: Callable[[], object] = lambda: None
        desk.bus.changed.connect(self.refresh)

    def refresh(self, *_: object) -> None:
        """Ask anew what undo and redo would touch."""
        history = self._desk.newsroom.history
        self._desk.tasks.read(
            lambda: (history.next_undo(), history.next_redo()), self._name, key="next"
        )

    def undo(self, act_id: int | None = None) -> None:
        """Take an act back, the latest by default; a difference is shown and asked about.

        Given the id of an undo, what that had taken back is done again.
        """
        self.before()
        self._undo(act_id, take_mine=False)

    def redo(self) -> None:
        """Put forth again what was undone last."""
        self.before()
        history = self._desk.newsroom.history
        self._take_back(history.next_redo, history.redo, take_mine=False)

    def _undo(self, act_id: int | None, *, take_mine: bool) -> None:
        history = self._desk.newsroom.history
        meant = history.next_undo if act_id is None else partial(history.act, act_id)
        self._take_back(meant, partial(history.undo, act_id), take_mine=take_mine)

    def _take_back(
        self, meant: Callable[[], Act | None], verb: Callable[..., Undone], *, take_mine: bool
    ) -> None:
        def quick() -> tuple[Undone | None, Act | None]:
            # Looked for where it is written: two quick keys must not mean the same act.
            act = meant()
            if act is not None and act.touched > LARGE:
                return None, act
            return verb(take_mine=take_mine), act

        def done(found: tuple[Undone | None, Act | None]) -> None:
            undone, act = found
            if undone is not None:
                self._answer(act, undone)
            elif act is not None:
                self._work_off(act, take_mine=take_mine)

        self._desk.tasks.change(quick, done)

    def _work_off(self, act: Act, *, take_mine: bool) -> None:
        """Take a large act back; of an undo that is doing again what it had taken back."""
        history = self._desk.newsroom.history
        name = words.act_name(act, self._desk.language.current)
        self._work.start(
            self.tr("Undoing: {act}…").replace("{act}", name),
            lambda progress, cancelled: history.undo(
                act.id, take_mine, progress=progress, cancelled=cancelled
            ),
            partial(self._answer, act),
            writes=True,
        )

    def _answer(self, act: Act | None, undone: Undone) -> None:
        if undone.act is not None:
            sentence = words.act_sentence(undone.act, self._desk.language.current)
            self.said.emit(sentence, False)
        elif undone.conflicts:
            dialog = ConflictDialog(undone.conflicts, self._window)
            dialog.accepted.connect(
                partial(self._undo, None if act is None else act.id, take_mine=True)
            )
            dialog.open()
        else:
            self.said.emit(self.tr("There is nothing left to undo."), False)

    def _name(self, acts: tuple[Act | None, Act | None]) -> None:
        self.named.emit(*acts)
