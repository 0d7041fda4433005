"""Articles as rows of a list: a headline, who wrote it, its status in colour and word, a day."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from workstation.desk.language import Language
from workstation.domain.article import ArticleLine, Status
from workstation.domain.moment import local
from workstation.ui.shared.headline import headline
from workstation.ui.shared.row_delegate import Row, RowRole
from workstation.ui.shared.styling import State
from workstation.words import sentence

Index = QModelIndex | QPersistentModelIndex

#: The colour a status has wherever it is shown; "" is what is over and done with.
STATUS_STATES: dict[Status, State] = {
    Status.DRAFT: "amber",
    Status.RETURNED: "red",
    Status.FIRST_REVIEW: "blue",
    Status.SECOND_REVIEW: "blue",
    Status.FINAL_REVIEW: "blue",
    Status.SCHEDULED: "blue",
    Status.PUBLISHED: "green",
    Status.WITHDRAWN: "",
    Status.TRASHED: "",
}


def dot_color(status: Status) -> str:
    """Return the name of the colour token of the dot beside a headline."""
    return STATUS_STATES[status] or "soft"


class ArticleLinesModel(QAbstractListModel):
    """Article lines; `set_lines` is the only entrance."""

    def __init__(self, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._lines: tuple[ArticleLine, ...] = ()

    def set_lines(self, lines: Sequence[ArticleLine]) -> None:
        """Show these lines; those shown already stay as they are, and so does what is chosen."""
        if tuple(lines) == self._lines:
            return
        self.beginResetModel()
        self._lines = tuple(lines)
        self.endResetModel()

    def line(self, index: Index) -> ArticleLine | None:
        """Return the line at an index."""
        return self._lines[index.row()] if index.isValid() else None

    def second(self, line: ArticleLine) -> str:
        """Return what stands below the headline: who wrote it."""
        return line.author

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many articles there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of one article."""
        line = self.line(index)
        if line is None:
            return None
        title = headline(line.title)
        word = sentence(f"status.{line.status}", {}, self._language.current)
        if role == RowRole.ROW:
            day = f"{local(line.published_at or line.changed_at):%m-%d %H:%M}"
            return Row(title, self.second(line), dot_color(line.status), word, right=day)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{title}, {word}"
        return title if role == Qt.ItemDataRole.ToolTipRole else None
