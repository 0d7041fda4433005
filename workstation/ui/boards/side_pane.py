"""The right of the desk: the page, or the one card that is being edited."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from workstation.desk.desk import Desk
from workstation.domain.board import Card
from workstation.domain.moment import Milliseconds
from workstation.services.boards.card_verbs import CardConflict
from workstation.services.boards.clock import HourPage
from workstation.ui.boards.arranging import Arranging
from workstation.ui.boards.card_drawer import CardDrawer
from workstation.ui.boards.page_pane import PageFactory, PagePane
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.words import error_sentence


class SidePane(QStackedWidget):
    """`wanted(True)` asks for room for a card; `wanted(False)` tells that it was closed.

    `hour_shown(milliseconds, cards)` tells that the page of another hour is seen, with the cards
    of a past one by board, or None.
    """

    wanted = Signal(bool)
    hour_shown = Signal(object, object)

    def __init__(
        self,
        desk: Desk,
        thumbnails: Thumbnails,
        arranging: Arranging,
        page_factory: PageFactory | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._arranging = arranging
        self.page = PagePane(page_factory) if page_factory is not None else None
        self.drawer = CardDrawer(desk)
        if self.page is not None:
            self.addWidget(self.page)
            self.page.hour_wanted.connect(self._ask_hour)
        self.addWidget(self.drawer)
        self.drawer.edited.connect(self._save)
        self.drawer.closed.connect(self._closed)

    def _ask_hour(self, moment: Milliseconds | None, launched: bool) -> None:
        page = self.page
        if moment is None or page is None:
            return
        self._desk.tasks.read(
            partial(self._desk.newsroom.clock.page, moment, launched=launched),
            partial(self._show_hour, launched),
            lambda error: page.hours.say(error_sentence(error, self._desk.language.current)),
            key="boards.hour",
            owner=self,
        )

    def _show_hour(self, launched: bool, shown: HourPage) -> None:
        if self.page is not None and shown.moment == self.page.hours.moment:
            self.page.show_hour(shown, launched)
            self.hour_shown.emit(shown.moment, shown.cards)

    def edit(self, card_id: int) -> None:
        """Open a card."""
        if self._fill(card_id):
            self.setCurrentWidget(self.drawer)
            self.wanted.emit(True)
            self.drawer.fields["headline"].editor.setFocus()

    def renew(self) -> None:
        """Show the card as it is now; one that has gone closes."""
        card_id = self.drawer.card_id
        if card_id is not None and not self._fill(card_id):
            self.drawer.forget()

    def _fill(self, card_id: int) -> bool:
        one = self._arranging.find(card_id)
        view = self._arranging.view_of(one.card.board_id) if one else None
        if one is None or view is None:
            return False
        self.drawer.show_card(one, view.board, view.slot)
        return True

    def _save(self, card: Card, base: Card) -> None:
        self._arranging.edit(card, base, partial(self._failed, card))

    def _failed(self, card: Card, error: Exception) -> None:
        if isinstance(error, CardConflict):
            self._ask_whose(card, error)
            return
        name = "ends_at" if getattr(error, "code", "") == "card.window" else "headline"
        words = error_sentence(error, self._desk.language.current)
        self.drawer.fields[name].set_error(words)

    def _ask_whose(self, mine: Card, error: CardConflict) -> None:
        """Somebody wrote the same field meanwhile: show theirs, and let the person choose."""
        theirs = error.present
        name = error.names[0]
        sentence = self.tr("Somebody has just written “%1” where you wrote “%2”.")
        sentence = sentence.replace("%1", str(getattr(theirs, name) or "—"))
        sentence = sentence.replace("%2", str(getattr(mine, name) or "—"))
        chosen = replace(theirs, **{one: getattr(mine, one) for one in error.names})

        def settle(option: int) -> None:
            if option == 1:
                self._save(chosen, theirs)

        options = [self.tr("Keep theirs"), self.tr("Use mine")]
        self._desk.ask.choose(self.tr("Two people wrote here"), sentence, options, settle)

    def _closed(self) -> None:
        if self.page is not None:
            self.setCurrentWidget(self.page)
        self.wanted.emit(False)
