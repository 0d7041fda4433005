"""The menu of a whole board: launch, discard, its name and size, what fills it up, its past."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QMenu, QWidget

from workstation.desk.desk import Desk
from workstation.domain.article import Flag
from workstation.domain.board import Board, BoardView, Fill
from workstation.domain.column import ColumnTree
from workstation.ui.boards.arranging import Arranging
from workstation.ui.boards.lane import Lane
from workstation.ui.boards.mark_words import fill_words, flag_words
from workstation.ui.boards.pictures_dialog import ask_pictures
from workstation.ui.shared.column_popup import ColumnPopup
from workstation.ui.shared.icons import icon

_MOST_CAPACITY = 200
_NEW_CAPACITY = 6


class BoardMenu(QObject):
    """Makes the menu afresh each time. `past_wanted(view)`, `removed_wanted(view)`."""

    past_wanted = Signal(object)
    removed_wanted = Signal(object)

    def __init__(self, desk: Desk, panel: QWidget, arranging: Arranging) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._arranging = arranging
        self._tree = ColumnTree(())

    def show_tree(self, tree: ColumnTree) -> None:
        """Offer the columns of a tree, to narrow a filling to."""
        self._tree = tree

    def menu(self, lane: Lane) -> QMenu:
        """Return what can be done with a whole board."""
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        if lane.view is None:
            return menu
        view, board = lane.view, lane.view.board
        launch = self._add(menu, "upload", self.tr("Launch"), self._arranging.launch, [board.id])
        words = self.tr("Discard the draft")
        discard = self._add(menu, "rotate-ccw", words, self._arranging.discard, [board.id])
        for action in (launch, discard):
            action.setEnabled(bool(lane.places))
        menu.addSeparator()
        past = self.past_wanted.emit
        self._add(menu, "history", self.tr("History of this board…"), past, view)
        removed = self.removed_wanted.emit
        self._add(menu, "undo-2", self.tr("Put back what was taken off…"), removed, view)
        menu.addSeparator()
        self._filling(menu, view)
        self._left_out(menu, view)
        menu.addSeparator()
        self._add(menu, "pencil", self.tr("Rename…"), self._rename, board)
        self._add(menu, "list-ordered", self.tr("How many it shows…"), self._resize, board)
        if view.slot is None:
            pictures = partial(ask_pictures, board, self._panel, self._arranging.change)
            self._add(menu, "image", self.tr("Pictures of this board…"), pictures)
        self._add(menu, "trash-2", self.tr("Delete the board…"), self._delete, view)
        return menu

    def _add(
        self, menu: QMenu, sign: str, text: str, then: Callable[..., object], *what: object
    ) -> QAction:
        action = menu.addAction(icon(sign, "soft"), text)
        action.triggered.connect(lambda _checked=False: then(*what))
        return action

    def _filling(self, menu: QMenu, view: BoardView) -> None:
        board = view.board
        filling = menu.addMenu(icon("layers", "soft"), self.tr("Fill up with"))
        for fill in (Fill.NOTHING, Fill.NEWEST, Fill.NEWEST_WITH_PICTURE, Fill.MOST_READ):
            self._rule(filling, board, replace(board, fill=fill), self.tr("nothing"))
        flags = filling.addMenu(self.tr("what carries a flag"))
        for flag in Flag:
            wanted = replace(board, fill=Fill.FLAG, fill_flag=str(flag))
            self._rule(flags, board, wanted, flag_words(flag))
        tag = filling.addAction(self.tr("what carries a tag…"))
        tag.setCheckable(True)
        tag.setChecked(board.fill is Fill.TAG)
        tag.triggered.connect(partial(self._ask_tag, board))
        filling.addSeparator()
        words = self.tr("Only from “%1”…").replace("%1", view.column)
        column = filling.addAction(words if view.column else self.tr("Only from a column…"))
        column.setCheckable(True)
        column.setChecked(board.fill_column is not None)
        column.setEnabled(board.fill is not Fill.NOTHING)
        column.triggered.connect(partial(self._ask_column, board))

    def _rule(self, menu: QMenu, board: Board, wanted: Board, nothing: str) -> None:
        action = menu.addAction(fill_words(wanted) or nothing)
        action.setCheckable(True)
        action.setChecked((board.fill, board.fill_flag) == (wanted.fill, wanted.fill_flag))
        action.triggered.connect(partial(self._arranging.change, wanted))

    def _left_out(self, menu: QMenu, view: BoardView) -> None:
        if not view.kept_off:
            return
        inner = menu.addMenu(icon("eye-off", "soft"), self.tr("Left out of the filling"))
        for line in view.kept_off:
            words = self.tr("Allow “%1” again").replace("%1", line.title).replace("&", "&&")
            action = inner.addAction(words)
            action.triggered.connect(partial(self._arranging.fill, view.board.id, line, out=False))

    def _ask_tag(self, board: Board) -> None:
        self._desk.ask.text(
            self.tr("Fill up by tag"),
            self.tr("The newest articles with this tag"),
            board.fill_tag,
            lambda tag: self._arranging.change(replace(board, fill=Fill.TAG, fill_tag=tag.strip())),
            lambda tag: "" if tag.strip() else self.tr("A tag, please."),
        )

    def _ask_column(self, board: Board) -> None:
        popup = ColumnPopup(self._tree, self.tr("All columns"), self._panel)
        popup.chosen.connect(
            lambda column: self._arranging.change(replace(board, fill_column=column))
        )
        popup.open_at(QCursor.pos(), board.fill_column)

    def ask_new(self) -> None:
        """Ask for the name of another board."""
        boards = self._desk.newsroom.boards
        self._desk.ask.text(
            self.tr("New board"),
            self.tr("Its name on the desk and on the page"),
            "",
            lambda title: self._arranging.act(
                partial(boards.create, "", title, _NEW_CAPACITY),
                self.tr("Made the board “%1”").replace("%1", title.strip()),
            ),
            self._no_name,
        )

    def _rename(self, board: Board) -> None:
        self._desk.ask.text(
            self.tr("Rename the board"),
            self.tr("Its name on the desk and on the page"),
            board.title,
            lambda title: self._arranging.change(replace(board, title=title)),
            self._no_name,
        )

    def _no_name(self, title: str) -> str:
        return "" if title.strip() else self.tr("A board needs a name.")

    def _resize(self, board: Board) -> None:
        self._desk.ask.text(
            self.tr("Change how many it shows"),
            self.tr("Cards “%1” shows").replace("%1", board.title),
            str(board.capacity),
            lambda number: self._arranging.change(replace(board, capacity=int(number))),
            self._wrong_number,
        )

    def _wrong_number(self, text: str) -> str:
        plain = text.strip()
        good = plain.isascii() and plain.isdigit() and 1 <= int(plain) <= _MOST_CAPACITY
        return "" if good else self.tr("A number from 1 to 200, please.")

    def _delete(self, view: BoardView) -> None:
        """Ask only where readers see the board; all else is undone as easily as done."""
        delete = partial(self._desk.newsroom.boards.delete, view.board.id)
        said = self.tr("Deleted the board “%1”").replace("%1", view.board.title)
        go = partial(self._arranging.act, delete, said)
        if not view.live:
            go()
            return
        sentence = self.tr(
            "It is live with %n card(s): with the next publication it leaves the page. "
            "The articles stay. Undo brings the board back with its cards.",
            "",
            len(view.live),
        )
        title = self.tr("Delete the board “%1”").replace("%1", view.board.title)
        self._desk.ask.confirm(title, sentence, self.tr("Delete the board"), go)
