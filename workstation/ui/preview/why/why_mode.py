"""Why here: pointing at a thing on a shown page, and the card that answers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Protocol

import shiboken6
from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.article import Content
from workstation.domain.edition import EditionName
from workstation.domain.standing import Leading, Placing
from workstation.ui.preview.why.standings_dialog import StandingsDialog
from workstation.ui.preview.why.why_card import WhyCard

if TYPE_CHECKING:
    # They bring Chromium along, which comes with the first page.
    from workstation.ui.preview.why.pointing import Pointed, Pointing


class PointedAt(Protocol):
    """The shown page whose things are pointed at; what it was made of decides why they are there.

    `ready` tells that another one stands; `pointing` is there once one was shown.
    """

    ready: SignalInstance
    pointing: Pointing | None

    @property
    def address(self) -> str:
        """Return its address without a leading slash."""
        ...

    @property
    def edition(self) -> EditionName:
        """Return the edition it belongs to."""
        ...

    @property
    def unsaved(self) -> Mapping[int, Content]:
        """Return the contents it was made of where those are not the saved ones."""
        ...

    @property
    def released(self) -> int | None:
        """Return the article it counts as released now."""
        ...

    def widget(self) -> QWidget:
        """Return what is put into the window."""
        ...

    def surface(self) -> QWidget:
        """Return what the card may stand over."""
        ...


class WhyMode(QObject):
    """Turned on and off for one sheet, wherever it stands.

    `turned(on)` tells when it ends by itself, `answered` that its card says something,
    `led(Leading)` where the person wants to go. `explain(on)` lets pages say why.
    """

    turned = Signal(bool)
    answered = Signal()
    led = Signal(object)

    def __init__(self, desk: Desk, sheet: PointedAt, explain: Callable[[bool], object]) -> None:
        super().__init__(sheet.widget())
        self._desk = desk
        self._sheet = sheet
        self._explain = explain
        self._on = False
        self._card: WhyCard | None = None
        self._placing: Placing | None = None
        self._pointed: Pointed | None = None
        sheet.ready.connect(self._take_up)

    @property
    def placing(self) -> Placing | None:
        """Return what the card says now."""
        return self._placing

    @property
    def has_card(self) -> bool:
        """Tell whether a page was shown that a card may stand over."""
        return self._card is not None

    @property
    def card(self) -> WhyCard:
        """Return the card over the page; there once the page is."""
        if self._card is None:
            raise LookupError("no page was shown yet")
        return self._card

    def turn(self, on: bool) -> None:
        """Begin or end pointing."""
        if on == self._on:
            return
        self._on = on
        self.close()
        self._explain(on)
        pointing = self._sheet.pointing
        if pointing is not None:
            pointing.turn(on)
        self._take_up()
        self.turned.emit(on)

    def close(self) -> None:
        """Take the card away."""
        if self._card is not None:
            self._card.hide()
        self._placing = None

    def open_others(self, article_id: int) -> None:
        """Show every place that could show an article, and why it does not."""
        window = self._sheet.widget().window()
        dialog = StandingsDialog(self._desk, article_id, self._sheet.edition, window)
        dialog.led.connect(self.led)
        dialog.open()

    def _take_up(self) -> None:
        """Point at pages that were made meanwhile, too; a page just loaded has no card."""
        pointing = self._sheet.pointing
        if pointing is None:
            return
        if self._card is None:
            self._card = WhyCard(self._sheet.surface())
            self._join(pointing, self._card)
        if self._on and not pointing.on:
            pointing.turn(True)
        self.close()

    def _join(self, pointing: Pointing, card: WhyCard) -> None:
        pointing.pointed.connect(self._point)
        pointing.moved.connect(self._move)
        pointing.taken.connect(self._lead)
        pointing.ended.connect(partial(self.turn, False))
        card.led.connect(self._lead)
        card.article_asked.connect(self._open_article)
        card.others_asked.connect(self._ask_others)
        card.closed.connect(partial(self.turn, False))

    def _point(self, pointed: Pointed | None) -> None:
        self._pointed = pointed
        if pointed is None:
            self.close()
            return
        sheet = self._sheet
        question = partial(
            self._desk.newsroom.placement.why,
            pointed.why,
            sheet.address,
            sheet.edition,
            line=pointed.line,
            released=sheet.released,
            unsaved=sheet.unsaved,
        )
        self._desk.tasks.read(
            question,
            partial(self._say, pointed),
            lambda _error: self.close(),
            key="why",
            owner=self,
        )

    def _say(self, pointed: Pointed, placing: Placing | None) -> None:
        card = self._card
        if card is None or not shiboken6.isValid(card) or pointed is not self._pointed:
            return
        if placing is None:
            self.close()
            return
        self._placing = placing
        card.say(placing, pointed.words, self._desk.language.current)
        card.stand_by(pointed.box)
        self.answered.emit()

    def _move(self, pointed: Pointed | None) -> None:
        if self._card is not None and self._card.isVisible() and pointed is not None:
            self._card.stand_by(pointed.box)

    def _lead(self) -> None:
        if self._placing is not None and self._placing.leading is not None:
            self.led.emit(self._placing.leading)

    def _open_article(self) -> None:
        if self._placing is not None and self._placing.article_id is not None:
            self.led.emit(Leading("articles", "article", self._placing.article_id))

    def _ask_others(self) -> None:
        if self._placing is not None and self._placing.article_id is not None:
            self.open_others(self._placing.article_id)
