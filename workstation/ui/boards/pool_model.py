"""The articles one can choose from, as a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from workstation.domain.article import ArticleLine, ArticlePage, Cursor, Status
from workstation.domain.column import ColumnTree
from workstation.domain.errors import NotFound
from workstation.domain.moment import now
from workstation.ui.boards.card_face import Face
from workstation.ui.boards.card_model import FACE_ROLE
from workstation.ui.boards.carried import ARTICLES_MIME, with_articles
from workstation.ui.boards.mark_words import moment_words
from workstation.ui.shared.headline import headline
from workstation.ui.shared.paged_model import PagedModel

Index = QModelIndex | QPersistentModelIndex


class PoolModel(PagedModel):
    """Article lines with their columns. `show_page` and `add_page` are the only entrances.

    `word` says a status in the language of the window.
    """

    def __init__(self, word: Callable[[Status], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._lines: tuple[ArticleLine, ...] = ()
        self._faces: tuple[Face, ...] = ()
        self._tree = ColumnTree(())

    def show_page(self, page: ArticlePage, tree: ColumnTree) -> None:
        """Show these articles, the first ones."""
        self._tree = tree
        self.begin(page)
        faces = tuple(self._face(line, tree) for line in page.lines)
        if faces == self._faces and page.lines == self._lines:
            return
        self.beginResetModel()
        self._lines, self._faces = page.lines, faces
        self.endResetModel()

    def add_page(self, after: Cursor, page: ArticlePage) -> None:
        """Show more articles behind `after`; an answer to what is no longer asked is dropped."""
        if not self.goes_on(after, page) or not page.lines:
            return
        rows = len(self._lines)
        self.beginInsertRows(QModelIndex(), rows, rows + len(page.lines) - 1)
        self._lines += page.lines
        self._faces += tuple(self._face(line, self._tree) for line in page.lines)
        self.endInsertRows()

    def _face(self, line: ArticleLine, tree: ColumnTree) -> Face:
        column = ""
        if line.column_id is not None:
            try:
                column = " › ".join(one.name for one in tree.line(line.column_id)[-2:])
            except NotFound:
                column = ""
        word = self._word(line.status)
        if line.status is Status.SCHEDULED and line.published_at is not None:
            word = f"{word} {moment_words(line.published_at, now())}"
        return Face(
            headline=headline(line.title),
            meta=column,
            tail=word,
            picture_id=line.cover_id,
            with_picture=line.cover_id is not None,
        )

    def line(self, index: Index) -> ArticleLine | None:
        """Return the article at an index."""
        return self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many children there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of one line."""
        if not 0 <= index.row() < len(self._faces):
            return None
        face = self._faces[index.row()]
        if role == FACE_ROLE:
            return face
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return face.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (face.headline, face.meta, face.tail) if part)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with one line."""
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return the kinds of things that may be dropped here."""
        return [ARTICLES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what a drag carries."""
        rows = sorted(index.row() for index in indexes)
        return with_articles([self._lines[row].id for row in rows])
