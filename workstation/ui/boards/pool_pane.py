"""The left of the desk: every article one can put on a board, searched and narrowed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDrag, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.article import ArticlePage, Flag, Status
from workstation.domain.board import PoolQuery
from workstation.domain.column import ColumnTree
from workstation.ui.boards.card_delegate import CardDelegate
from workstation.ui.boards.card_face import Face
from workstation.ui.boards.card_model import FACE_ROLE
from workstation.ui.boards.card_painter import grip, lifted
from workstation.ui.boards.column_filter import ColumnFilter
from workstation.ui.boards.mark_words import flag_words
from workstation.ui.boards.pool_model import PoolModel
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.choice_button import ChoiceButton
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground
from workstation.ui.shared.views import dress_list

KINDS = ("newest", "most_read", "unplaced")
_SIDE = 14


class PoolList(QListView):
    """Sends `place_wanted(article ids)`, `opened(article id)`, and where a menu is wanted."""

    place_wanted = Signal(object)
    opened = Signal(object)
    menu_wanted = Signal(QPoint)

    def __init__(
        self,
        word: Callable[[Status], str],
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.lines = PoolModel(word, self)
        self.setModel(self.lines)
        dress_list(self, "")
        self.painter_of_cards = CardDelegate(self, thumbnails)
        self.setItemDelegate(self.painter_of_cards)
        self.setUniformItemSizes(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.doubleClicked.connect(lambda _index: self.place_wanted.emit(self.chosen()))
        thumbnails.arrived.connect(self.viewport().update)

    def chosen(self) -> tuple[int, ...]:
        """Return the keys of the chosen articles, in the order they stand."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        found = (self.lines.line(index) for index in rows)
        return tuple(line.id for line in found if line is not None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if plain and (enter or event.key() == Qt.Key.Key_N) and self.chosen():
            self.place_wanted.emit(self.chosen())
            return
        if enter and event.modifiers() == Qt.KeyboardModifier.ControlModifier and self.chosen():
            self.opened.emit(self.chosen()[0])
            return
        super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done."""
        where = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            where = self.visualRect(self.currentIndex()).center()
        self.menu_wanted.emit(self.viewport().mapToGlobal(where))

    def startDrag(self, supportedActions: Qt.DropAction) -> None:  # noqa: N803 - Qt's own name
        """Lift what is chosen."""
        chosen = self.selectionModel().selectedIndexes()
        face = self.currentIndex().data(FACE_ROLE)
        if not chosen or not isinstance(face, Face):
            return
        card = self.painter_of_cards.card_rect(face, self.visualRect(self.currentIndex()))
        drag = QDrag(self)
        drag.setMimeData(self.lines.mimeData(chosen))
        picture = self.painter_of_cards.picture(face)
        drag.setPixmap(lifted(face, picture, card.width(), self.devicePixelRatioF()))
        held = self.viewport().mapFromGlobal(self.cursor().pos()) - card.topLeft()
        inside = QRect(QPoint(), card.size()).contains(held)
        drag.setHotSpot(grip(held if inside else QPoint(24, 20)))
        drag.exec(Qt.DropAction.CopyAction | Qt.DropAction.MoveAction)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the new size."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class PoolPane(QWidget):
    """`asked()` is sent when other articles are wanted; `wanted()` says which."""

    asked = Signal()

    def __init__(
        self,
        word: Callable[[Status], str],
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.search = SearchBox()
        self.list = PoolList(word, thumbnails)
        self._text = ""
        self._total = 0
        self._flag = ""
        self.flags = ChoiceButton()
        self.columns = ColumnFilter()
        self._empty = EmptyState("search")
        self.chips = {kind: FilterChip() for kind in KINDS}
        self._group = QButtonGroup(self)
        chips = FlowLayout(gap=6)
        for chip in self.chips.values():
            self._group.addButton(chip)
            chips.addWidget(chip)
        chips.addWidget(self.columns)
        chips.addWidget(self.flags)
        self.chips["newest"].setChecked(True)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._place(chips)
        self.search.searched.connect(self._search)
        self.search.left.connect(self._enter)
        self.flags.chosen.connect(self._choose_flag)
        self.columns.picked.connect(self.asked)
        self._group.buttonClicked.connect(lambda _chip: self.asked.emit())
        self.retranslate()

    def _place(self, chips: FlowLayout) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 12, 4, 0)
        column.setSpacing(10)
        held = QVBoxLayout()
        held.setContentsMargins(0, 0, _SIDE - 4, 0)
        held.setSpacing(10)
        held.addWidget(self.search)
        held.addLayout(chips)
        column.addLayout(held)
        column.addWidget(self._stack, 1)

    def wanted(self) -> PoolQuery:
        """Return what is looked for."""
        return PoolQuery(self._text, self.kind(), self._flag, self.columns.column_id)

    def _choose_flag(self, flag: str) -> None:
        self._flag = flag
        self._name_flags()
        self.asked.emit()

    def _name_flags(self) -> None:
        choices = {"": self.tr("Any flag"), **{str(one): flag_words(one) for one in Flag}}
        self.flags.set_choices(choices, self._flag)
        self.flags.setAccessibleName(self.tr("Flag: %1").replace("%1", choices[self._flag]))

    def kind(self) -> str:
        """Return which articles are shown: `newest`, `most_read` or `unplaced`."""
        return next(kind for kind, chip in self.chips.items() if chip.isChecked())

    def show_page(self, page: ArticlePage, tree: ColumnTree, total: int) -> None:
        """Show articles out of `total`; the chosen ones stay chosen where they still are."""
        self._total = total
        chosen, place = set(self.list.chosen()), self.list.verticalScrollBar().value()
        self.list.lines.show_page(page, tree)
        self.columns.set_tree(tree)
        selection = self.list.selectionModel()
        for row, line in enumerate(page.lines):
            if line.id in chosen:
                index = self.list.lines.index(row)
                selection.select(index, selection.SelectionFlag.Select)
        self.list.verticalScrollBar().setValue(place)
        self._stack.setCurrentWidget(self.list if page.lines else self._empty)
        self._say()

    def _search(self, text: str) -> None:
        self._text = text
        self.asked.emit()

    def _enter(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.list.lines.rowCount() and not self.list.currentIndex().isValid():
            self.list.setCurrentIndex(self.list.lines.index(0))

    def _say(self) -> None:
        words = self.tr("Search %n article(s)…", "", self._total)
        self.search.set_placeholder(words)
        if self._text or self._flag or self.columns.column_id is not None:
            title, hint = self.tr("Nothing found"), self.tr("Try fewer or other words.")
        elif self.kind() == "unplaced" and self._total:
            title = self.tr("Everything is on a board")
            hint = self.tr("Each article stands on some board already.")
        else:
            title = self.tr("No article yet")
            hint = self.tr("What is written at the writing desk can be put on boards from here.")
        self._empty.set_words(title, hint)

    def retranslate(self) -> None:
        """Set every text again."""
        self.list.setAccessibleName(self.tr("Articles to choose from; N puts them on the board"))
        self.chips["newest"].set_word(self.tr("Newest"))
        self.chips["most_read"].set_word(self.tr("Most read"))
        self.chips["unplaced"].set_word(self.tr("On no board"))
        self.list.painter_of_cards.forget()
        self._name_flags()
        self.columns.retranslate()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
