"""The list of articles: read by pages, quiet when rows change."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from workstation.domain.article import ArticleLine, ArticlePage, Cursor
from workstation.domain.column import ColumnTree
from workstation.ui.articles.line_words import row_of, state_of
from workstation.ui.shared.headline import headline
from workstation.ui.shared.paged_model import PagedModel
from workstation.ui.shared.row_delegate import RowRole

Index = QModelIndex | QPersistentModelIndex

#: What a drag out of the list carries: the articles' keys as a JSON list.
ARTICLES_MIME = "application/x-workstation-articles"
PAGE_ROWS = 100


class ArticleListModel(PagedModel):
    """Holds the lines read so far."""

    def __init__(self, language: str = "zh_CN", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[ArticleLine] = []
        self._places: dict[int, int] = {}
        self._tree = ColumnTree(())
        self._language = language
        #: Articles selected beyond the rows read; a drag carries them.
        self.beyond: tuple[int, ...] = ()

    def show_page(self, page: ArticlePage) -> None:
        """Begin anew with the first page of a list."""
        self.beginResetModel()
        self._lines = list(page.lines)
        self.begin(page)
        self._number()
        self.endResetModel()

    def add_page(self, after: Cursor, page: ArticlePage) -> None:
        """Go on with the page that follows `after`; one nobody waits for any more is dropped."""
        if not self.goes_on(after, page):
            return
        fresh = [line for line in page.lines if line.id not in self._places]
        if fresh:
            start = len(self._lines)
            self.beginInsertRows(QModelIndex(), start, start + len(fresh) - 1)
            self._lines += fresh
            for place, line in enumerate(fresh, start):
                self._places[line.id] = place
            self.endInsertRows()

    def freshen(
        self, head: Sequence[ArticleLine], changed: Mapping[int, ArticleLine | None]
    ) -> None:
        """Take in what became of rows without moving those that stay.

        `head` is the list as it begins now; `changed` are rows with what they are now (None: no
        longer part of the list). Rows keep their places until the list is read anew; new ones
        come in beside their neighbours.
        """
        self._remove([key for key, line in changed.items() if line is None])
        now = {line.id: line for line in head}
        now.update({key: line for key, line in changed.items() if line is not None})
        for key, line in now.items():
            place = self._places.get(key)
            if place is not None and self._lines[place] != line:
                self._lines[place] = line
                self.dataChanged.emit(self.index(place), self.index(place))
        place = 0
        for line in head:
            present = self._places.get(line.id)
            if present is not None:
                place = max(place, present + 1)
            elif place < len(self._lines) or self.complete:
                self._insert(place, line)
                place += 1

    def show_tree(self, tree: ColumnTree) -> None:
        """Know the columns by name."""
        self._tree = tree
        self._changed_everywhere()

    def show_language(self, language: str) -> None:
        """Say the rows in another language."""
        self._language = language
        self._changed_everywhere()

    def line(self, index: Index) -> ArticleLine | None:
        """Return the article of a row."""
        return self._lines[index.row()] if index.isValid() else None

    def keys(self, first: int, last: int) -> list[int]:
        """Return the articles of the rows from `first` to `last`."""
        return [line.id for line in self._lines[first : last + 1]]

    def place_of(self, article_id: int) -> QModelIndex:
        """Return where an article stands; an invalid index when it is not among the rows read."""
        place = self._places.get(article_id)
        return QModelIndex() if place is None else self.index(place)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows have been read."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of one row."""
        line = self.line(index)
        if line is None:
            return None
        if role == RowRole.ROW:
            return row_of(line, self._tree, self._language)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{headline(line.title)}, {state_of(line, self._language)}"
        return headline(line.title) if role == Qt.ItemDataRole.ToolTipRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Rows can be dragged out."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def mimeTypes(self) -> list[str]:
        """Return what a drag carries."""
        return [ARTICLES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the keys of rows, in the order of the list."""
        places = sorted(index.row() for index in indexes)
        carried = QMimeData()
        keys = self.beyond or [self._lines[place].id for place in places]
        carried.setData(ARTICLES_MIME, json.dumps(keys).encode())
        return carried

    def _insert(self, place: int, line: ArticleLine) -> None:
        self.beginInsertRows(QModelIndex(), place, place)
        self._lines.insert(place, line)
        self._number()
        self.endInsertRows()

    def _remove(self, article_ids: Sequence[int]) -> None:
        places = sorted({self._places[key] for key in article_ids if key in self._places})
        for first, last in reversed(_runs(places)):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._lines[first : last + 1]
            self._number()
            self.endRemoveRows()

    def _number(self) -> None:
        self._places = {line.id: place for place, line in enumerate(self._lines)}

    def _changed_everywhere(self) -> None:
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and the last of each run of places that follow one another."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and place == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs
