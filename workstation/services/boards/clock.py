"""The home page at another hour: as readers had it, or as they will have it.

A coming hour is the live edition at that moment, with windows of cards, embargoes and stories that
come by themselves; or the same with what is on the boards launched now. A past hour is the live
edition as it was published last before it, taken back by the journal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from workstation.domain.board import CardView
from workstation.domain.edition import EditionName
from workstation.domain.errors import NotFound
from workstation.domain.moment import Milliseconds, now
from workstation.domain.publication import Page
from workstation.services.publishing.press_room import PressRoom
from workstation.store import boards
from workstation.store.articles import articles
from workstation.store.editions.editions import StoredEdition
from workstation.store.journal.past import show_past
from workstation.store.newsroom import NewsroomStore


@dataclass(frozen=True, slots=True)
class HourPage:
    """A home page at an hour. `published_at` is when a past one went out, None if none had.

    `cards` are the live cards of a past hour by board, with the titles of then; None for a coming
    one, whose cards are those of now.
    """

    page: Page
    moment: Milliseconds
    published_at: Milliseconds | None = None
    cards: Mapping[int, tuple[CardView, ...]] | None = None


class Clock:
    """Makes home pages of other hours; safe on reading threads."""

    def __init__(self, store: NewsroomStore, press_room: PressRoom) -> None:
        self._store = store
        self._press_room = press_room

    def reach(self) -> Milliseconds:
        """Return the earliest moment the journal knows of."""
        return self._store.journal.begun_at

    def page(self, moment: Milliseconds, *, launched: bool = False) -> HourPage:
        """Return the home page at a moment; a coming one `launched` with what is on the boards.

        Raises `NotFound("clock.before")` for a time before the journal, `Refused("clock.too_far")`
        when too much was done since.
        """
        with self._store.snapshot():
            return self._coming(moment, launched) if moment >= now() else self._past(moment)

    def _coming(self, moment: Milliseconds, launched: bool) -> HourPage:
        edition = StoredEdition(self._store.database, EditionName.LIVE, moment=moment)
        if launched:
            edition = edition.with_draft([board.id for board in boards.all_boards()])
        return HourPage(self._page(edition), moment)

    def _past(self, moment: Milliseconds) -> HourPage:
        if moment < self._store.journal.begun_at:
            raise NotFound("clock.before", at=self._store.journal.begun_at)
        act = self._store.journal.last_of("site.publish", moment)
        known = act or self._store.journal.last_of("", moment)
        show_past(self._store.database, known.sequence if known else 0)
        # Readers had what was published, however late it was since.
        shown = act.at if act is not None else moment
        edition = StoredEdition(self._store.database, EditionName.LIVE, moment=shown)
        page = self._page(edition)
        return HourPage(page, moment, act.at if act is not None else None, _live_cards())

    def _page(self, edition: StoredEdition) -> Page:
        return self._press_room.press().home_page(edition)[0]


def _live_cards() -> dict[int, tuple[CardView, ...]]:
    """Return the live cards of each board as this connection sees them."""
    cards = {b.id: boards.cards(b.id, EditionName.LIVE) for b in boards.all_boards()}
    keys = {card.article_id for one in cards.values() for card in one}
    lines = {line.id: line for line in articles.lines([k for k in keys if k is not None])}
    return {
        key: tuple(CardView(card, lines.get(card.article_id or 0)) for card in one)
        for key, one in cards.items()
    }
