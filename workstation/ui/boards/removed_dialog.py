"""Cards that were taken off a board lately, to be put back with everything they said."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.board import BoardView
from workstation.domain.moment import now
from workstation.services.boards.history import Removed
from workstation.ui.boards.mark_words import moment_words
from workstation.ui.boards.past_cards import PastCards
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.styling import label


class RemovedDialog(DialogFrame):
    """Sends `put_back_wanted(card view)` once, as it closes."""

    put_back_wanted = Signal(object)

    def __init__(
        self, desk: Desk, view: BoardView, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Lately taken off “%1”").replace("%1", view.board.title))
        self._title.setText(self.windowTitle())
        self._view = view
        self._removed: tuple[Removed, ...] = ()
        self.cards = PastCards(thumbnails, self.tr("Cards taken off, the latest first"))
        self.cards.setMinimumSize(400, 320)
        self.words = label("", "soft", wrap=True)
        self.body.addWidget(self.words)
        self.body.addWidget(self.cards)
        self.act_button = self.add_act(self.tr("Put it back"))
        self.act_button.setEnabled(False)
        self.cards.selectionModel().currentChanged.connect(lambda *_: self._say())
        self.cards.doubleClicked.connect(self.accept)
        self.accepted.connect(self._tell)
        question = partial(desk.newsroom.board_history.lately_removed, view.board.id)
        desk.tasks.read(question, self._fill, owner=self)

    def _fill(self, removed: tuple[Removed, ...]) -> None:
        self._removed = removed
        self.cards.show_cards(self._view, [one.view for one in removed])
        if removed:
            self.cards.setCurrentIndex(self.cards.cards.index(0))
        self.cards.setFocus()
        self._say()

    def _chosen(self) -> Removed | None:
        row = self.cards.currentIndex().row()
        return self._removed[row] if 0 <= row < len(self._removed) else None

    def _say(self) -> None:
        chosen = self._chosen()
        self.act_button.setEnabled(chosen is not None)
        if chosen is None:
            self.words.setText(self.tr("Nothing was taken off this board lately."))
            return
        words = self.tr("Taken off %1 by %2; it goes back to place %3.")
        words = words.replace("%1", moment_words(chosen.act.at, now()))
        words = words.replace("%2", chosen.act.person)
        self.words.setText(words.replace("%3", str(chosen.view.card.position + 1)))

    def _tell(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.put_back_wanted.emit(chosen.view)
