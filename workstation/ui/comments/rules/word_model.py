"""The words of the lists as rows of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QColor

from workstation.domain.holding import WordEntry, WordList
from workstation.ui.comments.plain import visible_line
from workstation.ui.comments.rules.rule_names import LIST_STATES, list_name, scope_name
from workstation.ui.shared.tokens import tokens_now

Index = QModelIndex | QPersistentModelIndex
WORD, LIST, SCOPE, NOTE = range(4)
_COLUMNS = 4
_Role = Qt.ItemDataRole


class WordModel(QAbstractTableModel):
    """`set_rows` is its only entrance; `switched(entry, on)` tells of a box that was ticked."""

    switched = QtSignal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[WordEntry, ...] = ()
        self._rows: list[WordEntry] = []
        self._text = ""
        self._list: WordList | None = None

    def set_rows(self, entries: Sequence[WordEntry]) -> None:
        """Show other words; search and filter stay."""
        self._all = tuple(entries)
        self._choose()

    def filter(self, text: str, which: WordList | None) -> None:
        """Show the words of one list (None: all) that contain `text`, or whose explanation does."""
        self._text, self._list = text.casefold(), which
        self._choose()

    def counts(self) -> dict[WordList, int]:
        """Return how many words each list holds."""
        return {which: sum(1 for one in self._all if one.list is which) for which in WordList}

    def every(self) -> tuple[WordEntry, ...]:
        """Return all words, shown or not."""
        return self._all

    def entry(self, row: int) -> WordEntry | None:
        """Return the word of a row, None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, entry_id: int) -> int | None:
        """Return where a word is shown."""
        return next((row for row, one in enumerate(self._rows) if one.id == entry_id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many words are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else _COLUMNS

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:
        """Return what a cell shows."""
        entry = self.entry(index.row())
        if entry is None:
            return None
        if role == _Role.CheckStateRole and index.column() == WORD:
            return Qt.CheckState.Checked if entry.active else Qt.CheckState.Unchecked
        if role in (_Role.DisplayRole, _Role.ToolTipRole):
            return self._words(entry, index.column())
        if role == _Role.ForegroundRole:
            return _color(entry, index.column())
        if role == _Role.AccessibleTextRole:
            state = self.tr("on") if entry.active else self.tr("off")
            return f"{self._words(entry, index.column())} ({state})"
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:
        """Ask for a word to be switched; the rows change when that is done."""
        entry = self.entry(index.row())
        if entry is None or role != _Role.CheckStateRole:
            return False
        self.switched.emit(entry, Qt.CheckState(value) == Qt.CheckState.Checked)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the word's box be ticked."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == WORD else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole
    ) -> Any:
        """Name the columns."""
        if orientation is not Qt.Orientation.Horizontal or role != _Role.DisplayRole:
            return None
        return {
            WORD: self.tr("Word"),
            LIST: self.tr("List"),
            SCOPE: self.tr("Looked for in"),
            NOTE: self.tr("Why"),
        }[section]

    def _words(self, entry: WordEntry, column: int) -> str:
        if column == WORD:
            return visible_line(entry.word)
        if column == LIST:
            return list_name(entry.list)
        if column == SCOPE:
            place, spelt = scope_name(entry.scope), self.tr("pinyin")
            return f"{place} · {spelt}" if entry.pinyin else place
        return visible_line(f"{entry.note} · {entry.pack}" if entry.pack else entry.note)

    def _choose(self) -> None:
        self.beginResetModel()
        self._rows = [
            one
            for one in self._all
            if (self._list is None or one.list is self._list)
            and (not self._text or self._text in f"{one.word} {one.note} {one.pack}".casefold())
        ]
        self.endResetModel()


def _color(entry: WordEntry, column: int) -> QColor | None:
    tokens = tokens_now()
    if not entry.active:
        return tokens.color("soft")
    return tokens.color(LIST_STATES[entry.list]) if column == LIST else None
