"""The articles one can choose from, as a model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from workstation.domain.article import ArticleLine, ArticlePage, Cursor, Status
from workstation.domain.column import ColumnTree
from workstation.domain.errors import NotFound
from workstation.domain.moment import now
from workstation.ui.boards.card_face import Face
from workstation.ui.boards.card_model import FACE_ROLE
from workstation.ui.boards.carried import ARTICLES_MIME, with_articles
from workstation.ui.boards.mark_words import moment_words

Index = QModelIndex | QPersistentModelIndex


class PoolModel(QAbstractListModel):
    """Article lines with their columns. `show_page` and `add_page` are the only entrances.

    `word` says a status in the language of the window; `more_wanted(Cursor)` is sent when somebody
    comes to the end of what was read.
    """

    more_wanted = Signal(object)

    def __init__(self, word: Callable[[Status], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._word = word
        self._lines: tuple[ArticleLine, ...] = ()
        self._faces: tuple[Face, ...] = ()
        self._tree = ColumnTree(())
        self._next: Cursor | None = None
        self._asked: Cursor | None = None

    def show_page(self, page: ArticlePage, tree: ColumnTree) -> None:
        """Show these articles, the first ones."""
        self._tree, self._next, self._asked = tree, page.next, None
        faces = tuple(self._face(line, tree) for line in page.lines)
        if faces == self._faces and page.lines == self._lines:
            return
        self.beginResetModel()
        self._lines, self._faces = page.lines, faces
        self.endResetModel()

    def add_page(self, after: Cursor, page: ArticlePage) -> None:
        """Show more articles behind `after`; an answer to what is no longer asked is dropped."""
        if after != self._asked:
            return
        self._next, self._asked = page.next, None
        if not page.lines:
            return
        rows = len(self._lines)
        self.beginInsertRows(QModelIndex(), rows, rows + len(page.lines) - 1)
        self._lines += page.lines
        self._faces += tuple(self._face(line, self._tree) for line in page.lines)
        self.endInsertRows()

    def canFetchMore(self, parent: Index) -> bool:
        """Tell whether there is a page after the last one read, and nobody asked for it yet."""
        return not parent.isValid() and self._next is not None and self._asked is None

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next page."""
        if self._next is not None and self._asked is None:
            self._asked = self._next
            self.more_wanted.emit(self._next)

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
            headline=line.title or self.tr("(no headline yet)"),
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
