"""The middle of the desk: what differs from the live boards, and all boards."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.act import Act
from workstation.domain.board import BoardView
from workstation.domain.media import Picture
from workstation.ui.boards.difference_words import page_words
from workstation.ui.boards.lane_grid import LaneGrid
from workstation.ui.boards.mark_words import flag_words
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.styling import ground
from workstation.words import act_sentence

_MOST_TOLD = 3


class LanesPane(QWidget):
    """`launch_wanted(board ids)` and `discard_wanted(board ids)` are for all that differ.

    `new_wanted` asks for another board, `flag_wanted(article id, title, flag, on)` for a flag.
    """

    launch_wanted = Signal(object)
    discard_wanted = Signal(object)
    new_wanted = Signal()
    flag_wanted = Signal(object, str, str, bool)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.grid = LaneGrid(thumbnails)
        self.banner = Banner()
        self.launch_all = push_button(small=True)
        self.discard_all = quiet_button(small=True)
        self.new_board = quiet_button(icon_name="plus", small=True)
        self._pages: Mapping[int, frozenset[str]] = {}
        self._back = False
        self._words = ElidedLabel()
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(16, 8, 14, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.new_board)
        row.addWidget(self.discard_all)
        row.addWidget(self.launch_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._bar)
        column.addWidget(self.grid, 1)
        self.grid.looked_back.connect(self._look_back)
        self.new_board.clicked.connect(self.new_wanted)
        self.launch_all.clicked.connect(lambda: self.launch_wanted.emit(self.differing()))
        self.discard_all.clicked.connect(lambda: self.discard_wanted.emit(self.differing()))
        self.retranslate()

    def show_boards(
        self,
        views: Sequence[BoardView],
        pictures: dict[int, Picture],
        pages: Mapping[int, frozenset[str]],
    ) -> None:
        """Show all boards; `pages` are those a launch of each differing one would write."""
        self._pages = pages
        self.grid.show_boards(views, pictures, pages)
        self._say()

    def differing(self) -> list[int]:
        """Return the keys of the boards whose draft is not what is live."""
        return [lane.view.board.id for lane in self.grid.lanes if lane.view and lane.places]

    def tell_others(self, acts: Sequence[Act], language: Callable[[], str]) -> None:
        """Say what others did at the boards meanwhile, the latest first."""

        def said() -> str:
            form = self.tr("%1: %2", "somebody, and what they did")
            told = ((act.person, act_sentence(act, language())) for act in acts[:_MOST_TOLD])
            return " · ".join(form.replace("%1", who).replace("%2", what) for who, what in told)

        if acts:
            self.banner.say("info", said)

    def offer_flag(self, article_id: int, title: str, flag: str, on: bool) -> None:
        """Offer to let the flag of an article agree with where it was put or taken off."""

        def said() -> str:
            if on:
                words = self.tr("“%1” does not carry the flag “%2”")
            else:
                words = self.tr("“%1” still carries the flag “%2”")
            return words.replace("%2", flag_words(flag)).replace("%1", title)

        def act() -> str:
            return self.tr("Set the flag") if on else self.tr("Take the flag away")

        wanted = partial(self.flag_wanted.emit, article_id, title, flag, on)
        self.banner.say("info", said, act, wanted)

    def summary(self) -> str:
        """Return how many boards differ from what is live, in words."""
        if self._back:
            return self.tr("The boards as readers had them: to be looked at only")
        number = len(self.differing())
        if not number:
            return self.tr("Every board is as it is live")
        said = self.tr("%n board(s) differ from what is live", "", number)
        written = frozenset[str]().union(*self._pages.values())
        return f"{said} · {page_words(written)}" if self._pages else said

    def _look_back(self, back: bool) -> None:
        if self._back and not back:
            self.banner.clear()
        self._back = back
        self.new_board.setEnabled(not back)
        self._say()

    def _say(self) -> None:
        self._words.set_words(self.summary())
        # One board has its own buttons; two and more may go together.
        several = len(self.differing()) > 1
        self.launch_all.setVisible(several)
        self.discard_all.setVisible(several)

    def retranslate(self) -> None:
        """Set every text again."""
        for button, text in (
            (self.launch_all, self.tr("Launch all")),
            (self.discard_all, self.tr("Discard all")),
            (self.new_board, self.tr("New board…")),
        ):
            button.setText(text)
            button.setAccessibleName(text)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
