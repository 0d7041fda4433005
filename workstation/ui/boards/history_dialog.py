"""The past of a board in pictures and words: choose a state, compare it, have it again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from workstation.desk.desk import Desk
from workstation.domain.board import BoardView
from workstation.domain.board_difference import between
from workstation.domain.moment import now
from workstation.services.boards.history import BoardState
from workstation.ui.boards.difference_words import long_words, short_words
from workstation.ui.boards.mark_words import moment_words
from workstation.ui.boards.past_cards import PastCards
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.styling import label
from workstation.ui.shared.tokens import tokens_now
from workstation.ui.shared.views import dress_list
from workstation.words import act_sentence

_ROW = 52
_SECOND = Qt.ItemDataRole.UserRole


class HistoryDialog(DialogFrame):
    """Sends `restore_wanted(act id, when it was)` once, as it closes."""

    restore_wanted = Signal(object, str)

    def __init__(
        self, desk: Desk, view: BoardView, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("History of “%1”").replace("%1", view.board.title))
        self._title.setText(self.windowTitle())
        self.set_sentence(
            self.tr("Restoring changes the draft only: readers see it after a launch.")
        )
        self._desk = desk
        self._view = view
        self._states: tuple[BoardState, ...] = ()
        self.states = QListWidget()
        dress_list(self.states, self.tr("States of the board, the latest first"))
        self.states.setItemDelegate(_TwoLines(self.states))
        self.states.setProperty("framed", True)
        self.states.setFixedWidth(300)
        self.cards = PastCards(thumbnails, self.tr("The cards as they were"))
        self.compared = label("", "soft", wrap=True)
        self._place()
        self.act_button = self.add_act(self.tr("Restore this state"))
        self.act_button.setEnabled(False)
        self.states.currentRowChanged.connect(self._show)
        self.accepted.connect(self._tell)
        desk.tasks.read(
            partial(desk.newsroom.board_history.states, view.board.id), self._fill, owner=self
        )

    def _place(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.compared)
        right.addWidget(self.cards, 1)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.states)
        row.addLayout(right, 1)
        self.body.addLayout(row)
        self.cards.setMinimumSize(340, 380)
        self.setMinimumWidth(760)

    def _fill(self, states: tuple[BoardState, ...]) -> None:
        self._states = states
        language, at = self._desk.language.current, now()
        for number, state in enumerate(states):
            when = moment_words(state.act.at, at)
            words = act_sentence(state.act, language)
            item = QListWidgetItem(self.tr("Now") if number == 0 else when)
            who = f"{state.act.person}  {words}" if number else f"{when}  {words}"
            item.setData(_SECOND, who)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()}, {who}")
            item.setToolTip(f"{when}  {state.act.person}\n{words}")
            self.states.addItem(item)
        if states:
            self.states.setCurrentRow(min(1, len(states) - 1))
        else:
            self.compared.setText(self.tr("Nothing was done at this board yet."))
        self.states.setFocus()

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._states):
            return
        state = self._states[row]
        self.cards.show_cards(self._view, state.draft)
        change = between(self._view.draft, state.draft)
        self.act_button.setEnabled(change.total > 0)
        if change.total:
            words = self.tr("Against now: %1").replace("%1", short_words(change))
        else:
            words = self.tr("The draft is like this now.")
        if between(state.live, state.draft).total:
            seen = self.tr("It was not live.")
        else:
            seen = self.tr("It was live.")
        self.compared.setText(f"{words}  {seen}")
        self.compared.setToolTip(long_words(change))

    def _tell(self) -> None:
        row = self.states.currentRow()
        if 0 <= row < len(self._states):
            act = self._states[row].act
            self.restore_wanted.emit(act.id, moment_words(act.at, now()))


class _TwoLines(QStyledItemDelegate):
    """When it was, and what was done, on two lines."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:  # type: ignore[override]
        """Return the room one line takes."""
        return QSize(200, _ROW)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex,  # type: ignore[override]
    ) -> None:
        """Draw one state."""
        tokens = tokens_now()
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, tokens.color("red_ground"))
        box = option.rect.adjusted(12, 7, -10, -7)
        for font, color, text, edge in (
            (sans_font(14), "ink", str(index.data()), Qt.AlignmentFlag.AlignTop),
            (sans_font(12), "soft", str(index.data(_SECOND)), Qt.AlignmentFlag.AlignBottom),
        ):
            painter.setFont(font)
            painter.setPen(tokens.color(color))
            metrics = painter.fontMetrics()
            words = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, edge | Qt.AlignmentFlag.AlignLeft, words)
        painter.restore()
