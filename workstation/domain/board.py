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
    TAG = "tag"


@dataclass(frozen=True, slots=True)
class Board:
    """One board. `code` is its name in the theme (`focus`), `capacity` the cards it shows.

    `fill_flag` is the flag letter when `fill` is FLAG, `fill_tag` the tag when it is TAG;
    `fill_column` narrows every other rule to a column and all below it. `picture_ratio` is width
    over height times 100 (133 = 4:3), 0 for no pictures, `picture_width` the least width in pixels
    where the theme has no place for the board and says nothing of its pictures, 0 for any.
    `everywhere` boards stand on every page of the site. `kept_off` are the articles the filling
    leaves out in the edition that was asked.
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
    fill_column: int | None = None
    fill_tag: str = ""
    kept_off: frozenset[int] = frozenset()
    picture_width: int = 0

    @property
    def least_picture(self) -> tuple[int, int]:
        """Return the least width and height a picture should have, in pixels; zeros for any."""
        if not self.picture_ratio:
            return 0, 0
        return self.picture_width, self.picture_width * 100 // self.picture_ratio


@dataclass(frozen=True, slots=True)
class Crop:
    """Which part of a picture fills the slot: the point kept in view, and how far it is enlarged.

    `x` and `y` are 0 to 100 percent from the left and the upper edge, `zoom` 100 to 400 percent;
    at 100 as much of the picture is seen as the slot's shape allows.
    """

    x: int = 50
    y: int = 50
    zoom: int = 100


@dataclass(frozen=True, slots=True)
class Card:
    """A reference to an article, or a bare `link`, plus overrides that hold on this board only.

    Empty overrides fall back to the article. The card shows from `starts_at` until `ends_at`
    (UTC milliseconds; None is open). `short_title` is for places that show titles cut short.
    `pinned_place` (from 1) nails the card to a place, whatever comes and goes before it.
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
    short_title: str = ""
    crop: Crop | None = None
    pinned_place: int | None = None

    def shows_at(self, moment: Milliseconds) -> bool:
        """Tell whether the time window of the card contains `moment`."""
        return (self.starts_at is None or self.starts_at <= moment) and (
            self.ends_at is None or moment < self.ends_at
        )


@dataclass(frozen=True, slots=True)
class Slot:
    """The place a theme has for a board, in pixels of its widest layout; zeros are unknown.

    A title set in the first of `families` there is at `size` pixels has `lines` lines of `width`.
    `short` places show the short title. `picture` is the least size a picture should have, `flag`
    the flag of the old system whose stories are meant for the place.
    """

    families: tuple[str, ...] = ()
    size: float = 0
    width: int = 0
    lines: int = 1
    short: bool = False
    picture: tuple[int, int] = (0, 0)
    flag: str = ""


def plain(card: Card) -> Card:
    """Return what a reader may see of a card: its key and place and age left out."""
    return replace(card, id=0, position=0, placed_at=0)


def subject(card: Card) -> tuple[int | None, str]:
    """Return what a card is about, whatever it says: its article, or its link."""
    return (card.article_id, "" if card.article_id is not None else card.link)


def same_cards(draft: Sequence[Card], live: Sequence[Card]) -> bool:
    """Tell whether two lists of cards would look the same to a reader."""
    return [plain(card) for card in draft] == [plain(card) for card in live]


def nailed(order: Sequence[Card]) -> list[Card]:
    """Return cards in order, those with a pinned place at it, or at the end of a shorter list.

    Of two pinned to one place the later one has the next.
    """
    loose = [card for card in order if card.pinned_place is None]
    pinned = sorted(
        (card for card in order if card.pinned_place is not None),
        key=lambda card: card.pinned_place or 0,
    )
    free = 0
    for card in pinned:
        place = max(free, (card.pinned_place or 1) - 1)
        loose.insert(place, card)
        free = min(place, len(loose) - 1) + 1
    return loose


def place_among(seen: Sequence[int], present: Sequence[int], position: int) -> int:
    """Return where among `present` something belongs that was put at `position` of `seen`.

    It stands before the card it was put before, wherever that is now; if that has gone, before
    the nearest one behind that is still there, else at the end. The first place is the first.
    """
    if position <= 0:
        return 0
    there = {key: place for place, key in enumerate(present)}
    for key in seen[position:]:
        if key in there:
            return there[key]
    return len(present)


@dataclass(frozen=True, slots=True)
class PoolQuery:
    """Which articles are offered for boards: `newest`, `most_read`, or `unplaced` on any of them.

    `text` is searched in titles and bodies; `flag` keeps those that carry a flag letter,
    `column_id` those of a column's branch.
    """

    text: str = ""
    kind: str = "newest"
    flag: str = ""
    column_id: int | None = None


@dataclass(frozen=True, slots=True)
class CardView:
    """A card with what its desk shows beside it: the article, and the other boards it is on."""

    card: Card
    line: ArticleLine | None
    also_on: tuple[str, ...] = ()

    @property
    def headline(self) -> str:
        """Return what the card says: its own headline, the article's title, or its link."""
        if self.card.headline:
            return self.card.headline
        return self.line.title if self.line is not None else self.card.link


@dataclass(frozen=True, slots=True)
class BoardView:
    """A board with both its lists; `automatic` is what fills the room behind the draft cards.

    `kept_off` are the articles the filling leaves out, as the draft has it; `kept_off_live` the
    keys of those it leaves out for readers. `slot` is None where the theme has no place for it;
    `column` is the path of the column the filling is narrowed to. `flagged` are the newest stories
    that carry the slot's flag and do not stand on the draft, neither by hand nor by the rule.
    """

    board: Board
    draft: tuple[CardView, ...]
    live: tuple[CardView, ...]
    automatic: tuple[ArticleLine, ...] = ()
    kept_off: tuple[ArticleLine, ...] = ()
    kept_off_live: frozenset[int] = frozenset()
    slot: Slot | None = None
    column: str = ""
    flagged: tuple[ArticleLine, ...] = ()

    @property
    def differs(self) -> bool:
        """Tell whether launching would change anything."""
        if {line.id for line in self.kept_off} != self.kept_off_live:
            return True
        return not same_cards([v.card for v in self.draft], [v.card for v in self.live])
