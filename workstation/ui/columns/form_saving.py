"""Each field of the form becomes a verb; what is refused is said at the field."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.column import Column
from workstation.ui.columns.detail_pane import DetailPane
from workstation.ui.columns.saver import ColumnSaver
from workstation.ui.columns.surgery import Surgery
from workstation.words import error_sentence


class FormSaving(QObject):
    """Sends `saved(column)`. Another directory is asked about first: it moves addresses."""

    saved = Signal(object)

    def __init__(
        self, desk: Desk, detail: DetailPane, surgery: Surgery, saver: ColumnSaver
    ) -> None:
        super().__init__(detail)
        self._desk = desk
        self._detail = detail
        self._surgery = surgery
        self._saver = saver
        detail.form.edited.connect(self._save)

    def _save(self, name: str, value: object) -> None:
        column = self._detail.form.column()
        if column is None:
            return
        failed = partial(self._failed, column.id, name)
        go = partial(self._saver.save, column, name, value, self.saved.emit, failed)
        if name == "directory":
            agreed = partial(self._move, go)
            self._surgery.directory(column, str(value), agreed, failed)
        else:
            go()

    def _move(self, go: Callable[..., object], relink: bool) -> None:
        go(relink=relink)

    def _failed(self, column_id: int, name: str, error: Exception) -> None:
        shown: Column | None = self._detail.form.column()
        here = shown is not None and shown.id == column_id
        if here and name in self._detail.form.fields:
            words = error_sentence(error, self._desk.language.current)
            self._detail.form.set_error(name, words)
        else:
            self._detail.banner.say(
                "error", lambda: error_sentence(error, self._desk.language.current)
            )
