"""A named place on pages filled by hand, and the cards on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from workstation.domain.article import ArticleLine
from workstation.domain.moment import Milliseconds


class Fill(StrEnum):
    """What stands behind the hand-placed cards when there is room left."""

    NOTHING = "nothing"
    NEWEST = "newest"
    NEWEST_WITH_PICTURE = "newest_with_picture"
    MOST_READ = "most_read"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Board:
    """One board. `code` is its name in the theme (`focus`), `capacity` the cards it shows.

    `fill_flag` is the flag letter when `fill` is FLAG. `picture_ratio` is width over height times
    100 (133 = 4:3), 0 for none; `everywhere` boards stand on every page of the site.
    """

    id: int
    code: str
    title: str
    capacity: int
    position: int
    fill: Fill = Fill.NOTHING
    fill_flag: str = ""
    picture_ratio: int = 0
    everywhere: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A reference to an article, or a bare `link`, plus overrides that hold on this board only.

    Empty overrides fall back to the article. The card shows from `starts_at` until `ends_at`
    (UTC milliseconds; None is open).
    """

    id: int
    board_id: int
    position: int
    article_id: int | None = None
    link: str = ""
    headline: str = ""
    kicker: str = ""
    summary: str = ""
    picture_id: int | None = None
    starts_at: Milliseconds | None = None
    ends_at: Milliseconds | None = None
    placed_at: Milliseconds = 0

    def shows_at(self, moment: Milliseconds) -> bool:
        """Tell whether the time window of the card contains `moment`."""
        return (self.starts_at is None or self.starts_at <= moment) and (
            self.ends_at is None or moment < self.ends_at
        )


def same_cards(draft: Sequence[Card], live: Sequence[Card]) -> bool:
    """Tell whether two lists of cards would look the same to a reader."""

    def plain(cards: Sequence[Card]) -> list[Card]:
        return [replace(card, id=0, position=0, placed_at=0) for card in cards]

    return plain(draft) == plain(live)


@dataclass(frozen=True, slots=True)
class CardView:
    """A card with what its desk shows beside it: the article, and the other boards it is on."""

    card: Card
    line: ArticleLine | None
    also_on: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BoardView:
    """A board with both its lists; `automatic` is what fills the room behind the draft cards."""

    board: Board
    draft: tuple[CardView, ...]
    live: tuple[CardView, ...]
    automatic: tuple[ArticleLine, ...] = ()

    @property
    def differs(self) -> bool:
        """Tell whether launching would change anything."""
        return not same_cards([v.card for v in self.draft], [v.card for v in self.live])
