"""What keys, menus and buttons ask for, turned into verbs on the tree."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu

from workstation.desk.desk import Desk
from workstation.domain.column import Column, ColumnTree
from workstation.domain.errors import Refused
from workstation.domain.text import one_line
from workstation.ui.columns.outline import Line
from workstation.ui.columns.outline_dialog import OutlineDialog
from workstation.ui.columns.surgery import Surgery
from workstation.ui.columns.tree_view import ColumnTreeView, Wish
from workstation.ui.columns.wish_words import MENU, wish_words
from workstation.ui.shared.icons import icon
from workstation.ui.shared.panel import Panel
from workstation.words import error_sentence


class Gestures(QObject):
    """Carries wishes out. `finished` and `failed` as in Surgery; `split_wanted(column)`."""

    finished = Signal(str, object)
    failed = Signal(object)

    split_wanted = Signal(object)

    def __init__(self, desk: Desk, panel: Panel, view: ColumnTreeView, surgery: Surgery) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._view = view
        self._surgery = surgery
        view.wished.connect(self.wish)
        view.menu_wanted.connect(self.open_menu)

    @property
    def tree(self) -> ColumnTree:
        """Return the tree as it is shown."""
        return self._view.columns.tree

    def wish(self, wish: Wish) -> None:
        """Do what a key or a menu asks for the chosen column."""
        column = self._view.current()
        if wish is Wish.SIBLING:
            self.create(column.parent_id if column else None, column)
        elif column is None:
            return
        elif wish is Wish.CHILD:
            self.create(column.id, None)
        elif wish in (Wish.UP, Wish.DOWN, Wish.IN, Wish.OUT):
            self._shift(column, wish)
        else:
            self._others(column)[wish]()

    def _others(self, column: Column) -> dict[Wish, Callable[[], object]]:
        return {
            Wish.RENAME: partial(self._view.rename, column.id),
            Wish.DELETE: partial(self._surgery.delete, column),
            Wish.MOVE_TO: partial(self._surgery.move_by_choice, column),
            Wish.MERGE: partial(self._surgery.merge_by_choice, column),
            Wish.SPLIT: partial(self.split_wanted.emit, column),
            Wish.HIDE: partial(self._hide, column),
        }

    def _shift(self, column: Column, wish: Wish) -> None:
        siblings = [one.id for one in self.tree.children(column.parent_id)]
        place = siblings.index(column.id)
        if wish in (Wish.UP, Wish.DOWN):
            wanted = place + (-1 if wish is Wish.UP else 1)
            if 0 <= wanted < len(siblings):
                self._surgery.move(column.id, column.parent_id, wanted)
        elif wish is Wish.IN and place > 0:
            into = siblings[place - 1]
            self._surgery.move(column.id, into, len(self.tree.children(into)))
        elif wish is Wish.OUT and column.parent_id is not None:
            above = self.tree.get(column.parent_id)
            uncles = [one.id for one in self.tree.children(above.parent_id)]
            self._surgery.move(column.id, above.parent_id, uncles.index(above.id) + 1)

    def create(self, parent_id: int | None, after: Column | None = None) -> None:
        """Ask for a name and make a column under `parent_id`, behind `after` or as the last."""
        if parent_id is None:
            label = self.tr("Name of the new column")
        else:
            label = self.tr("Name of the new column in “%1”")
            label = label.replace("%1", self.tree.get(parent_id).name)
        position = None
        if after is not None:
            siblings = [one.id for one in self.tree.children(parent_id)]
            position = siblings.index(after.id) + 1
        self._desk.ask.text(
            self.tr("Create column"),
            label,
            "",
            partial(self._create, parent_id, position),
            partial(self._wrong_name, parent_id),
        )

    def _wrong_name(self, parent_id: int | None, name: str) -> str:
        if not name.strip():
            return self.tr("A column needs a name.")
        if any(one.name == name.strip() for one in self.tree.children(parent_id)):
            taken = Refused("column.same_name", name=name.strip())
            return error_sentence(taken, self._desk.language.current)
        return ""

    def _create(self, parent_id: int | None, position: int | None, name: str) -> None:
        columns = self._desk.newsroom.columns
        said = self.tr("Created “%1”").replace("%1", one_line(name))
        self._desk.tasks.change(
            partial(columns.create, parent_id, one_line(name), position=position),
            lambda made: self.finished.emit(said, made.id),
            self.failed.emit,
            initiator=self._panel,
        )

    def create_several(self) -> None:
        """Open the list in which many columns are written at once."""
        dialog = OutlineDialog(self.tree, self._desk.language.current, self._panel)
        dialog.written.connect(self._create_all)
        dialog.open()

    def _create_all(self, lines: tuple[Line, ...], directories: dict[int, str]) -> None:
        said = self.tr("Created %n column(s)", "", len(directories))
        self._desk.tasks.change(
            partial(
                self._desk.newsroom.columns.create_several,
                [(line.name, line.parent) for line in lines],
                directories,
            ),
            lambda keys: self.finished.emit(said, keys[0]),
            self.failed.emit,
            initiator=self._panel,
        )

    def rename(self, column_id: int, name: str) -> None:
        """Give a column the name that was typed in the tree."""
        said = self.tr("Renamed to “%1”").replace("%1", name)
        self._desk.tasks.change(
            partial(self._desk.newsroom.columns.rename, column_id, name),
            lambda _column: self.finished.emit(said, column_id),
            self.failed.emit,
            initiator=self._panel,
        )

    def _hide(self, column: Column) -> None:
        said = self.tr("“%1” is in the navigation again")
        if not column.hidden:
            said = self.tr("“%1” is left out of the navigation")
        said = said.replace("%1", column.name)
        self._desk.tasks.change(
            partial(self._desk.newsroom.columns.hide, column.id, not column.hidden),
            lambda _column: self.finished.emit(said, column.id),
            self.failed.emit,
            initiator=self._panel,
        )

    def open_menu(self, where: QPoint) -> None:
        """Open the menu of everything one can do with the chosen column."""
        self.menu().popup(where)

    def menu(self) -> QMenu:
        """Return a fresh menu; it is deleted when it closes."""
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        column = self._view.current()
        for wish in MENU:
            if wish is None:
                menu.addSeparator()
                continue
            text, sign, shortcut = wish_words(wish, column is not None and column.hidden)
            action = menu.addAction(icon(sign, "soft"), text)
            action.setShortcut(shortcut)
            action.setEnabled(column is not None or wish is Wish.SIBLING)
            action.triggered.connect(partial(self.wish, wish))
        menu.addSeparator()
        several = menu.addAction(icon("list-tree", "soft"), self.tr("Several columns at once…"))
        several.triggered.connect(self.create_several)
        return menu
