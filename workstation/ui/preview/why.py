"""Why here: pointing at an item of a shown page, and the card that answers."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.edition import EditionName
from workstation.domain.standing import Leading, Placing
from workstation.ui.preview.pair import Pair
from workstation.ui.preview.standings_dialog import StandingsDialog
from workstation.ui.preview.why_card import WhyCard

if TYPE_CHECKING:
    # It brings Chromium along, which comes with the first page.
    from workstation.ui.preview.pointing import Pointed, Pointing


class WhyMode(QObject):
    """Turned on and off for both pages of a pair.

    `turned(on)` tells when it ends by itself, `led(Leading)` where the person wants to go.
    """

    turned = Signal(bool)
    led = Signal(object)

    def __init__(self, desk: Desk, pair: Pair) -> None:
        super().__init__(pair)
        self._desk = desk
        self._pair = pair
        self._on = False
        self._cards: dict[EditionName, WhyCard] = {}
        self._placing: Placing | None = None
        self._pointed: Pointed | None = None
        for sheet in pair.sheets.values():
            sheet.ready.connect(self._take_up)

    @property
    def placing(self) -> Placing | None:
        """Return what the card says now."""
        return self._placing

    def card(self, edition: EditionName) -> WhyCard:
        """Return the card over the page of an edition."""
        return self._cards[edition]

    def cards(self) -> tuple[WhyCard, ...]:
        """Return the cards over both pages."""
        return tuple(self._cards.values())

    def turn(self, on: bool) -> None:
        """Begin or end pointing."""
        if on == self._on:
            return
        self._on = on
        self._close()
        for sheet in self._pair.sheets.values():
            if sheet.pointing is not None:
                sheet.pointing.turn(on)
        self._take_up()
        self.turned.emit(on)

    def open_others(self, article_id: int) -> None:
        """Show every place that could show an article, and why it does not."""
        edition = self._edition()
        dialog = StandingsDialog(self._desk, article_id, edition, self._pair.window())
        dialog.led.connect(self.led)
        dialog.open()

    def _edition(self) -> EditionName:
        shown = [name for name, sheet in self._pair.sheets.items() if sheet is self._pair.main]
        return shown[0]

    def _take_up(self) -> None:
        """Point at pages that were made meanwhile, too; a page just loaded has no card."""
        for edition, sheet in self._pair.sheets.items():
            if sheet.pointing is None:
                continue
            if edition not in self._cards:
                self._join(edition, sheet.pointing, WhyCard(sheet.surface()))
            if self._on and not sheet.pointing.on:
                sheet.pointing.turn(True)
        self._close()

    def _join(self, edition: EditionName, pointing: Pointing, card: WhyCard) -> None:
        self._cards[edition] = card
        pointing.pointed.connect(partial(self._point, edition))
        pointing.moved.connect(partial(self._move, edition))
        pointing.taken.connect(self._lead)
        pointing.ended.connect(partial(self.turn, False))
        card.led.connect(self._lead)
        card.article_asked.connect(self._open_article)
        card.others_asked.connect(self._ask_others)
        card.closed.connect(partial(self.turn, False))

    def _point(self, edition: EditionName, pointed: Pointed | None) -> None:
        self._pointed = pointed
        if pointed is None:
            self._close()
            return
        placement, page = self._desk.newsroom.placement, self._pair.address
        self._desk.tasks.read(
            partial(placement.why, pointed.why, page, edition),
            partial(self._say, edition, pointed),
            lambda _error: self._close(),
            key="why",
            owner=self,
        )

    def _say(self, edition: EditionName, pointed: Pointed, placing: Placing | None) -> None:
        card = self._cards[edition]
        if pointed is not self._pointed or placing is None or not shiboken6.isValid(card):
            return
        self._close(but=card)
        self._placing = placing
        card.say(placing, pointed.words, self._desk.language.current)
        card.stand_by(pointed.box)

    def _move(self, edition: EditionName, pointed: Pointed | None) -> None:
        card = self._cards[edition]
        if card.isVisible() and pointed is not None:
            card.stand_by(pointed.box)

    def _close(self, but: WhyCard | None = None) -> None:
        for card in self._cards.values():
            if card is not but:
                card.hide()
        self._placing = None

    def _lead(self) -> None:
        if self._placing is not None and self._placing.leading is not None:
            self.led.emit(self._placing.leading)

    def _open_article(self) -> None:
        if self._placing is not None and self._placing.article_id is not None:
            self.led.emit(Leading("articles", "article", self._placing.article_id))

    def _ask_others(self) -> None:
        if self._placing is not None and self._placing.article_id is not None:
            self.open_others(self._placing.article_id)
