"""Where a picture is shown, as a list one can follow."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workstation.domain.media import PictureUse
from workstation.ui.shared.row_delegate import Row, RowRole
from workstation.words import sentence

Index = QModelIndex | QPersistentModelIndex
_STATES = {"live": "green", "past": "soft", "article": "blue"}


class UsesModel(QAbstractListModel):
    """Uses in their order; `set_uses` is the only entrance."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._uses: tuple[PictureUse, ...] = ()
        self._language = ""

    def set_uses(self, uses: tuple[PictureUse, ...], language: str) -> None:
        """Show these uses."""
        self.beginResetModel()
        self._uses, self._language = uses, language
        self.endResetModel()

    def use(self, index: Index) -> PictureUse | None:
        """Return the use at an index."""
        return self._uses[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many uses there are."""
        return 0 if parent.isValid() else len(self._uses)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is said of one use."""
        use = self.use(index)
        if use is None:
            return None
        kind = sentence(f"use.{use.kind}", {}, self._language)
        name = use.name
        if use.kind == "site":
            name = sentence(f"use.{use.name}", {}, self._language)
        if role == RowRole.ROW:
            return Row(name or kind, "", _STATES.get(use.kind, "amber"), kind)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{name}, {kind}"
        return name if role == Qt.ItemDataRole.ToolTipRole else None
