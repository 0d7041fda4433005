"""The right of the desk: the home page as it would look now."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.board import Board
from workstation.domain.edition import EditionName
from workstation.domain.moment import Milliseconds
from workstation.services.boards.clock import HourPage
from workstation.ui.boards.carried import FORMATS
from workstation.ui.boards.hour_bar import HourBar
from workstation.ui.boards.mark_words import hour_words
from workstation.ui.shared.buttons import icon_button, name_button
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.page_view import WHY_KEY, BoardPageView
from workstation.ui.shared.styling import ground, label

HOME = "index.html"
#: What the page shows by the hour (windows of cards, pins) is looked at again this often.
_LOOK_AGAIN_MILLISECONDS = 60_000
_HEAD = 46

PageFactory = Callable[[], BoardPageView]


class PagePane(QWidget):
    """Makes the page view when it is first seen: an engine for pages is slow to start.

    The view itself hears of every act. `dropped(QMimeData, Landing)` tells what fell on the page.
    """

    dropped = Signal(object, object)
    #: Another hour is wanted: milliseconds or None for now, and whether with the drafts launched.
    hour_wanted = Signal(object, bool)

    def __init__(self, factory: PageFactory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._factory = factory
        self._page: BoardPageView | None = None
        self._boards: tuple[tuple[str, str], ...] = ()
        self._title = label("", "title")
        self._which = Chip("", "red")
        self.why_button = icon_button("circle-question-mark", "", checkable=True)
        self.clock_button = icon_button("calendar-clock", "", checkable=True)
        self.hours = HourBar()
        self.hours.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._head())
        self._column.addWidget(self.hours)
        self._blank = QWidget()
        self._column.addWidget(self._blank, 1)
        self._clock = QTimer(self, interval=_LOOK_AGAIN_MILLISECONDS)
        self._clock.timeout.connect(self._show)
        self._clock.start()
        # Not while the pane is laid out: the engine would hold up what is seen first.
        self._begin = QTimer(self, singleShot=True, interval=0)
        self._begin.timeout.connect(self._show)
        self.clock_button.toggled.connect(self._open_clock)
        self.hours.chosen.connect(self._choose)
        self.why_button.clicked.connect(self._point)
        QShortcut(QKeySequence(WHY_KEY), self, self.why_button.click)
        self.retranslate()

    def _head(self) -> QWidget:
        held = QWidget()
        held.setFixedHeight(_HEAD)
        head = QHBoxLayout(held)
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._which)
        head.addStretch(1)
        head.addWidget(self.why_button)
        head.addWidget(self.clock_button)
        return held

    def _open_clock(self, wanted: bool) -> None:
        self.hours.setVisible(wanted)
        if wanted:
            self.hours.slider.setFocus()
        else:
            self.hours.go_back()

    def _point(self, on: bool) -> None:
        if self._page is not None:
            self._page.turn_why(on)

    def _choose(self, moment: Milliseconds | None, launched: bool) -> None:
        self._which.setVisible(moment is None)
        # Pages of another hour do not say why.
        self.why_button.setEnabled(moment is None)
        self._point(on=moment is None and self.why_button.isChecked())
        self.hours.say("")
        if moment is None:
            self._show()
        self.hour_wanted.emit(moment, launched)

    def show_hour(self, shown: HourPage, launched: bool) -> None:
        """Show the home page of another hour, unless another one is wanted by now."""
        if shown.moment != self.hours.moment or self._page is None:
            return
        self._page.show_bytes(HOME, shown.page.data, EditionName.LIVE)
        self.hours.say(hour_words(shown, launched=launched))

    def name_boards(self, boards: Sequence[Board]) -> None:
        """Let boards take what is dropped on the page also while nothing of them is on it."""
        self._boards = tuple((board.code, board.title or board.code) for board in boards)
        if self._page is not None:
            self._page.places = self._boards

    def view(self) -> BoardPageView | None:
        """Return the page view, None before the pane was first seen."""
        return self._page

    def _show(self) -> None:
        if not self.isVisible() or self.hours.moment is not None:
            return
        if self._page is None:
            self._page = self._factory()
            self._page.drops = FORMATS
            self._page.places = self._boards
            self._page.dropped.connect(self.dropped)
            self._page.why_turned.connect(self.why_button.setChecked)
            self._blank.hide()
            self._column.addWidget(self._page.widget(), 1)
        self._page.show_html(HOME)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow being shown."""
        super().showEvent(event)
        self._begin.start()

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Home page"))
        self._which.setText(self.tr("As on the desk"))
        name_button(self.clock_button, self.tr("The page at another hour"))
        name_button(self.why_button, self.tr("Point at the page: why is this here?"), WHY_KEY)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
