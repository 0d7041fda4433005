"""Pointing at both pages of a pair at once, with one card for the two."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.domain.edition import EditionName
from workstation.domain.standing import Placing
from workstation.press.explained.why import ATTRIBUTE
from workstation.ui.preview.pair import Pair
from workstation.ui.preview.why.why_card import WhyCard
from workstation.ui.preview.why.why_mode import WhyMode


class WhyPair(QObject):
    """Turned on and off for both sheets; signals as those of `WhyMode`.

    `silent` tells that the live page cannot say why its things stand there.
    """

    turned = Signal(bool)
    led = Signal(object)
    silent = Signal()

    def __init__(self, pair: Pair) -> None:
        super().__init__(pair)
        self._pair = pair
        self._on = False
        self._live = pair.sheets[EditionName.LIVE]
        self._live.ready.connect(self._tell_silent)
        for mode in self._modes():
            mode.turned.connect(self.turn)
            mode.led.connect(self.led)
            mode.answered.connect(partial(self._close_but, mode))

    @property
    def placing(self) -> Placing | None:
        """Return what is said now, over either page."""
        return next((mode.placing for mode in self._modes() if mode.placing is not None), None)

    def card(self, edition: EditionName) -> WhyCard:
        """Return the card over the page of an edition."""
        return self._pair.sheets[edition].why.card

    def cards(self) -> tuple[WhyCard, ...]:
        """Return the cards over pages that were shown."""
        return tuple(mode.card for mode in self._modes() if mode.has_card)

    def turn(self, on: bool) -> None:
        """Begin or end pointing."""
        if on == self._on:
            return
        self._on = on
        for mode in self._modes():
            mode.turn(on)
        self._tell_silent()
        self.turned.emit(on)

    def open_others(self, article_id: int) -> None:
        """Show every place that could show an article, and why it does not."""
        self._pair.main.why.open_others(article_id)

    def _tell_silent(self) -> None:
        html = self._live.html
        if self._on and self._live.isVisible() and html and ATTRIBUTE not in html:
            self.silent.emit()

    def _modes(self) -> list[WhyMode]:
        return [sheet.why for sheet in self._pair.sheets.values()]

    def _close_but(self, said: WhyMode) -> None:
        for mode in self._modes():
            if mode is not said:
                mode.close()
