"""Columns as a list that typing narrows: by name, path, directory, or first letters of pinyin."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from workstation.domain.column import PATH_SEPARATOR, Column, ColumnTree
from workstation.domain.pinyin import initials_of
from workstation.ui.shared.tokens import tokens_now
from workstation.ui.shared.views import dress_list

_KEY = Qt.ItemDataRole.UserRole
_WORDS = Qt.ItemDataRole.UserRole + 1
_NAME = Qt.ItemDataRole.UserRole + 2
_MARGIN = 12

_initials = cache(initials_of)


def column_words(tree: ColumnTree, column_id: int | None) -> str:
    """Return a column's path as people read it: 法治 › 审判; "" for none or one that is gone."""
    if column_id is None or column_id not in tree:
        return ""
    return tree.path(column_id).replace(PATH_SEPARATOR, " › ")


class ColumnList(QListWidget):
    """Columns, and words for none of them; says so when nothing fits what was typed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress_list(self, self.tr("Columns"))

    def add(self, tree: ColumnTree, column: Column, shown: str) -> None:
        """Add a column, shown as `shown`."""
        path = tree.path(column.id)
        words = f"{path} {path.replace(PATH_SEPARATOR, ' › ')} {tree.directory(column.id)}"
        self._add(shown, words, column.name, column.id)

    def add_none(self, shown: str) -> None:
        """Add a line that stands for no column."""
        self._add(shown, shown, shown, None)

    def narrow(self, text: str) -> bool:
        """Show only what fits `text`, the first of it chosen; False when nothing does."""
        wanted = text.strip().casefold()
        first: QListWidgetItem | None = None
        for row in range(self.count()):
            item = self.item(row)
            fits = _fits(item, wanted)
            item.setHidden(not fits)
            first = item if fits and first is None else first
        if first is not None:
            self.setCurrentItem(first)
        self.viewport().update()
        return first is not None

    def key_of(self, row: int) -> int | None:
        """Return the column of a row, None for the line that stands for none."""
        key = self.item(row).data(_KEY)
        return key if isinstance(key, int) else None

    def chosen(self) -> QListWidgetItem | None:
        """Return the line that is chosen and seen."""
        item = self.currentItem()
        return None if item is None or item.isHidden() else item

    def paintEvent(self, event: QPaintEvent) -> None:
        """Say when nothing fits."""
        super().paintEvent(event)
        if self.count() and all(self.item(row).isHidden() for row in range(self.count())):
            painter = QPainter(self.viewport())
            painter.setPen(tokens_now().color("soft"))
            room = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            words = self.tr(
                "No column is called that. Names, directories and initials are looked for."
            )
            painter.drawText(
                QRect(room), Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, words
            )

    def _add(self, shown: str, words: str, name: str, key: int | None) -> None:
        item = QListWidgetItem(shown)
        item.setData(_KEY, key)
        item.setData(_WORDS, words.casefold())
        item.setData(_NAME, name)
        self.addItem(item)


def _fits(item: QListWidgetItem, wanted: str) -> bool:
    if wanted in str(item.data(_WORDS)):
        return True
    # Only letters are looked for among letters: Chinese names are not read out for nothing.
    return wanted.isascii() and wanted in _initials(str(item.data(_NAME)))
