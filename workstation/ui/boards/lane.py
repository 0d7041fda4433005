"""One board: its name, how full it is, whether readers see it so, and its cards."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFont,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from workstation.domain.board import BoardView
from workstation.domain.board_difference import Difference, to_launch
from workstation.domain.media import Picture
from workstation.ui.boards.card_list import CardList
from workstation.ui.boards.difference_words import long_words, page_words, short_words
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.buttons import icon_button, name_button, primary_button, quiet_button
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.styling import label, set_mark, set_state
from workstation.ui.shared.tokens import tokens_now

_HEAD = 46
_SIDE = 10
_FOOT = 6
_STRIP = 24
_LEAST = 150


class Lane(QWidget):
    """A board with its draft cards; `list` tells what the person wants with them."""

    launch_wanted = Signal()
    discard_wanted = Signal()
    menu_wanted = Signal(QPoint)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = CardList(thumbnails)
        self.view: BoardView | None = None
        self.difference = Difference()
        self._pages: frozenset[str] | None = None
        self._target = False
        self.title = ElidedLabel(role="title")
        self.title.setFont(sans_font(14, weight=QFont.Weight.DemiBold))
        # A long title gives way; a button is never cut off.
        self.title.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.count = label("", "counter")
        self.launch = primary_button()
        set_mark(self.launch, "small", True)
        self.discard = quiet_button(small=True)
        self.same = Chip()
        #: What a launch would change, and how many pages it would have written.
        self.change, self.pages = ElidedLabel(), label("", "soft")
        self.unplaced = Chip("", "amber")
        self.more = icon_button("ellipsis", "")
        self.launch.clicked.connect(self.launch_wanted)
        self.discard.clicked.connect(self.discard_wanted)
        self.more.clicked.connect(
            lambda: self.menu_wanted.emit(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        )
        self.setAcceptDrops(True)
        self._place()
        self.retranslate()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(2, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(self.title)
        head.addWidget(self.count)
        head.addStretch(1)
        for part in (self.unplaced, self.same, self.discard, self.launch, self.more):
            head.addWidget(part)
        held = QWidget()
        held.setFixedHeight(_HEAD)
        held.setLayout(head)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 0, _SIDE, _FOOT)
        column.setSpacing(0)
        column.addWidget(held)
        self._strip = QWidget()
        self._strip.setFixedHeight(_STRIP)
        strip = QHBoxLayout(self._strip)
        strip.setContentsMargins(2, 0, 2, 6)
        strip.addWidget(self.change, 1)
        strip.addWidget(self.pages)
        column.addWidget(self._strip)
        column.addWidget(self.list, 1)

    @property
    def places(self) -> int:
        """Return in how many places the draft differs from what is live."""
        return self.difference.total

    def show_board(
        self,
        view: BoardView,
        pictures: dict[int, Picture],
        pages: frozenset[str] | None = None,
    ) -> None:
        """Show a board as it stands; `pages` are those a launch would write, None unknown."""
        self.view = view
        self.difference = to_launch(view)
        self._pages = pages
        self.list.set_board(view, pictures)
        self._say()

    @property
    def key(self) -> int:
        """Return the key of the board; 0 before one is shown."""
        return self.view.board.id if self.view is not None else 0

    def height_for(self, width: int) -> int:
        """Return the pixels the lane needs when it is `width` pixels wide."""
        strip = _STRIP if self.places else 0
        return max(_LEAST, _HEAD + strip + _FOOT + self.list.content_height(width - 2 * _SIDE))

    def set_target(self, target: bool) -> None:
        """Outline the board new cards go to."""
        if target != self._target:
            self._target = target
            self.update()

    def _say(self) -> None:
        view = self.view
        if view is None:
            return
        board, number = view.board, len(view.draft)
        self.title.set_words(board.title)
        self.count.setText(f"{number} / {board.capacity}" if board.capacity else f"{number}")
        set_state(self.count, "red" if board.capacity and number > board.capacity else "")
        differs = bool(self.places)
        self.launch.setVisible(differs)
        self.discard.setVisible(differs)
        self.same.setVisible(not differs)
        # A lane that is off shows the cards of another hour.
        self.same.setText(
            self.tr("As live")
            if not self.testAttribute(Qt.WidgetAttribute.WA_ForceDisabled)
            else self.tr("As it was")
        )
        self.unplaced.setVisible(view.slot is None)
        self._strip.setVisible(differs)
        told = short_words(self.difference)
        self.change.set_words(told)
        self.pages.setText(page_words(self._pages) if self._pages is not None else "")
        every = "\n".join(part for part in (long_words(self.difference), self.pages.text()) if part)
        for part in (self.change, self.pages, self.launch):
            part.setToolTip(every)
        self.launch.setAccessibleDescription(every)
        self.launch.setText(self.tr("Launch %n", "", self.places))
        said = self.tr("%1, %2 cards").replace("%1", board.title).replace("%2", self.count.text())
        state = f"{self.launch.text()}, {told}" if differs else self.same.text()
        self.setAccessibleName(f"{said}, {state}")
        self.list.setAccessibleName(f"{said}, {state}")
        for button in (self.launch, self.discard):
            button.setAccessibleName(f"{button.text()}, {board.title}")
        name_button(self.more, self.tr("More about %1").replace("%1", board.title))

    def retranslate(self) -> None:
        """Set every text again."""
        self.discard.setText(self.tr("Discard"))
        self.discard.setToolTip(self.tr("Make the draft what is live again"))
        self.unplaced.setText(self.tr("No place of its own"))
        self.unplaced.setToolTip(
            self.tr(
                "The theme has no place for this board: it stands by itself on the home page, "
                "before the news of the columns. Its menu says what its pictures are like."
            )
        )
        self.list.hint = self.tr("Drag articles here, or choose some in the pool and press N")
        self.list.painter_of_cards.forget()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Tell whether this may come in."""
        self.dragMoveEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Let the head of a board take cards as well: they come first."""
        self.list.carry_over(event, self._in_list(event))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget where it would have landed."""
        self.list.carry_away()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask for what was dropped."""
        self.list.let_fall(event, self._in_list(event))

    def _in_list(self, event: QDropEvent) -> QPoint:
        return self.list.viewport().mapFrom(self, event.position().toPoint())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is shown."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(tokens.color("desk"))
        painter.setPen(QPen(tokens.color("soft" if self._target else "line"), 1))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 9, 9)
