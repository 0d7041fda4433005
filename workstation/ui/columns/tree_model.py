"""The tree of columns as a model: it shows what it is given and asks for everything else."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.errors import WorkstationError

COLUMN_MIME = "application/x-workstation-column"
ARTICLES_MIME = "application/x-workstation-articles"
COLUMN_ROLE = Qt.ItemDataRole.UserRole + 1
COUNT_ROLE = Qt.ItemDataRole.UserRole + 2

Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class _Node:
    column: Column
    parent: int
    row: int
    children: list[int] = field(default_factory=list)


class ColumnTreeModel(QAbstractItemModel):
    """Columns under an invisible root. `set_tree` is the only entrance.

    Editing a name and dropping ask: `rename_wanted(id, name)`, `move_wanted(id, parent, position)`
    (position among the siblings without the moved one), `articles_wanted(ids, column)`.
    """

    rename_wanted = Signal(object, str)
    move_wanted = Signal(object, object, int)
    articles_wanted = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.tree = ColumnTree(())
        self._counts: Mapping[int, int] = {}
        self._nodes: list[_Node] = []
        self._top: list[int] = []
        self._at: dict[int, int] = {}

    def set_tree(self, tree: ColumnTree, counts: Mapping[int, int]) -> None:
        """Show `tree` with the articles each column has; only a new shape resets the model."""
        same = [(c.id, c.parent_id) for c in self.tree] == [(c.id, c.parent_id) for c in tree]
        if not same:
            self.beginResetModel()
        before, self.tree, self._counts = self._counts, tree, counts
        if same:
            for node in self._nodes:
                column = tree.get(node.column.id)
                counted = counts.get(column.id, 0) != before.get(column.id, 0)
                if counted or node.column != column:
                    node.column = column
                    index = self.index_of(column.id)
                    self.dataChanged.emit(index, index)
            return
        self._nodes, self._top, self._at = [], [], {}
        for column in tree:
            self._add(column)
        self.endResetModel()

    def _add(self, column: Column) -> None:
        parent = -1 if column.parent_id is None else self._at[column.parent_id]
        siblings = self._top if parent < 0 else self._nodes[parent].children
        place = len(self._nodes)
        self._nodes.append(_Node(column, parent, len(siblings)))
        siblings.append(place)
        self._at[column.id] = place

    def index_of(self, column_id: int | None) -> QModelIndex:
        """Return where a column stands; an invalid index for the root and for unknown ones."""
        place = self._at.get(column_id) if column_id is not None else None
        return QModelIndex() if place is None else self._index(place)

    def column_at(self, index: Index) -> Column | None:
        """Return the column at an index, None for the root."""
        return self._nodes[index.internalId() - 1].column if index.isValid() else None

    def count_of(self, column_id: int) -> int:
        """Return how many articles a column has itself."""
        return self._counts.get(column_id, 0)

    def _index(self, place: int) -> QModelIndex:
        # Keys have 63 bits, internal ids are pointers: the place in the list is safe everywhere.
        return self.createIndex(self._nodes[place].row, 0, place + 1)

    def _children(self, parent: Index) -> list[int]:
        return self._nodes[parent.internalId() - 1].children if parent.isValid() else self._top

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Return the index of a child."""
        children = self._children(parent)
        if column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self._index(children[row])

    def parent(self, index: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """Return the index of the parent."""
        if not index.isValid():
            return QModelIndex()
        parent = self._nodes[index.internalId() - 1].parent
        return QModelIndex() if parent < 0 else self._index(parent)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many children there are."""
        return len(self._children(parent))

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the one column there is."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of one line."""
        column = self.column_at(index)
        if column is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.name
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.tree.path(column.id).replace("/", " › ")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(column)
        if role == COLUMN_ROLE:
            return column
        return self._counts.get(column.id, 0) if role == COUNT_ROLE else None

    def _spoken(self, column: Column) -> str:
        said = [column.name, kind_name(column.kind)]
        if column.hidden:
            said.append(self.tr("hidden"))
        said.append(self.tr("%n article(s)", "", self._counts.get(column.id, 0)))
        return ", ".join(said)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Ask for the change instead of making it."""
        column, name = self.column_at(index), str(value).strip()
        if (
            column is not None
            and role == Qt.ItemDataRole.EditRole
            and name not in ("", column.name)
        ):
            self.rename_wanted.emit(column.id, name)
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with one line."""
        drop = Qt.ItemFlag.ItemIsDropEnabled
        if not index.isValid():
            return drop
        able = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return able | drop | Qt.ItemFlag.ItemIsEditable | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Return what may be dropped: things moved, things brought."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Return that things are moved."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Return the kinds of things that may be dropped here."""
        return [COLUMN_MIME, ARTICLES_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return what a drag carries."""
        carried = QMimeData()
        column = self.column_at(indexes[0]) if indexes else None
        if column is not None:
            carried.setData(COLUMN_MIME, str(column.id).encode())
            carried.setText(self.tree.path(column.id))
        return carried

    def refusal(self, carried: QMimeData, parent: Index) -> WorkstationError | None:
        """Return why what is carried cannot be put under `parent`, or None when it can."""
        moved, into = carried_column(carried), self.column_at(parent)
        try:
            if into is not None and carried_articles(carried):
                self.tree.check_holds(into.id)
            if moved is None or moved not in self.tree:
                return None
            self.tree.check_move(moved, into.id if into else None)
        except WorkstationError as refused:
            return refused
        return None

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell whether what is carried may be dropped here."""
        if carried_articles(data):
            # Articles go into a column, never between two.
            return row < 0 and parent.isValid() and self.refusal(data, parent) is None
        moved = carried_column(data)
        return moved in self.tree and self.refusal(data, parent) is None

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for what the drop means; nothing is put in here."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        into = self.column_at(parent)
        articles, moved = carried_articles(data), carried_column(data)
        if articles and into is not None:
            self.articles_wanted.emit(articles, into.id)
        elif moved is not None:
            self._ask_for_move(self.tree.get(moved), into.id if into else None, row)
        # Nothing was put in and nothing is to be taken out: the tree comes anew from the newsroom.
        return False

    def _ask_for_move(self, moved: Column, parent_id: int | None, row: int) -> None:
        siblings = [column.id for column in self.tree.children(parent_id)]
        position = len(siblings) if row < 0 else row
        if moved.id in siblings:
            before = siblings.index(moved.id)
            position -= 1 if before < position else 0
            if position == before:
                return
        self.move_wanted.emit(moved.id, parent_id, position)


def carried_column(carried: QMimeData) -> int | None:
    """Return the key of the column that is dragged, None when it is something else."""
    return _number(bytes(carried.data(COLUMN_MIME).data()))


def carried_articles(carried: QMimeData) -> tuple[int, ...]:
    """Return the keys of the articles that are dragged; empty for anything else."""
    try:
        found = json.loads(bytes(carried.data(ARTICLES_MIME).data()) or b"[]")
    except ValueError:
        return ()
    if not isinstance(found, list):
        return ()
    return tuple(one for one in found if isinstance(one, int) and not isinstance(one, bool))


def _number(text: bytes) -> int | None:
    return int(text) if text.isdigit() else None


def kind_name(kind: ColumnKind) -> str:
    """Return what a kind of column is called."""
    names = {
        ColumnKind.LIST: QCoreApplication.translate("Columns", "List"),
        ColumnKind.COVER: QCoreApplication.translate("Columns", "Cover"),
        ColumnKind.PAGE: QCoreApplication.translate("Columns", "Single page"),
        ColumnKind.LINK: QCoreApplication.translate("Columns", "Link"),
    }
    return names[kind]
