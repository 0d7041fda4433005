"""What stands on a board at the edition's moment, and why each card does or does not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from workstation.domain.board import Board, Card, Fill
from workstation.domain.edition import Edition, Story
from workstation.domain.media import Picture
from workstation.press.links import safe_link
from workstation.press.parts.items import card_item, story_item
from workstation.press.recall import Recall
from workstation.press.themes.views import BoardView, Item

_BATCH = 40
#: How far automatic filling looks for a story that fits.
_REACH = 400


@dataclass(frozen=True, slots=True)
class Verdict:
    """One card or filled story and the rule about it.

    `code` is `placed`, `fill.<rule>`, or why it does not show: `not_yet`, `over`, `not_visible`,
    `twice`, `no_room`, `empty`.
    """

    code: str
    card: Card | None = None
    story: Story | None = None
    item: Item | None = None


class _Items:
    """What cards and stories look like on one board; `recall` is what was made before."""

    def __init__(self, edition: Edition, board: Board, recall: Recall) -> None:
        self._edition = edition
        self._board = board
        self._recall = recall

    def of_card(self, card: Card, story: Story | None) -> Item:
        edition, board = self._edition, self._board
        cover = card.picture_id or (story.cover_id if story else None)
        made_of = (card, story, board, self._shown(cover), edition.columns)
        name = ("card", card.id)
        return self._recall.of(name, made_of, lambda: card_item(edition, card, story, board))

    def of_story(self, story: Story, rule: str) -> Item:
        edition, board = self._edition, self._board

        def make() -> Item:
            return story_item(edition, story, pictures=True, rule=rule, slot=board)

        made_of = (story, rule, board, self._shown(story.cover_id), edition.columns)
        return self._recall.of(("filled", board.id, story.id), made_of, make)

    def _shown(self, picture_id: int | None) -> Picture | None:
        return self._edition.picture(picture_id) if picture_id else None


def judge_board(
    edition: Edition, board: Board, recall: Recall | None = None
) -> tuple[Verdict, ...]:
    """Return every card of a board and every story filled in behind, each with its rule.

    What shows comes in the order of the page: a card with a pinned place stands at it although
    others before it do not show. `recall` is what was made before.
    """
    return _judged(edition, board, recall or Recall(), _fill(edition, board))


def _judged(
    edition: Edition, board: Board, recall: Recall, fill: Iterable[Story]
) -> tuple[Verdict, ...]:
    """Return the verdicts on a board whose free places are filled out of `fill`."""
    items = _Items(edition, board, recall)
    cards = edition.cards(board.id)
    shown: set[str] = set()
    judged: dict[int, Verdict] = {}
    # A pinned card has its place before loose ones take the room.
    for card in sorted(cards, key=lambda card: card.pinned_place is None):
        judged[card.id] = _judge_card(edition, board, card, shown, items)
    verdicts = [judged[card.id] for card in cards]
    # Cards whose article came later in the list than a filled one must still win: fill last.
    verdicts += _filled(board, fill, shown, items)
    return _in_page_order(verdicts)


def _filled(board: Board, fill: Iterable[Story], shown: set[str], items: _Items) -> list[Verdict]:
    found: list[Verdict] = []
    for story in fill:
        if board.capacity and len(shown) >= board.capacity:
            break
        if f"a{story.id}" not in shown and story.id not in board.kept_off:
            shown.add(f"a{story.id}")
            rule = f"fill.{board.fill}"
            found.append(Verdict(rule, story=story, item=items.of_story(story, rule)))
    return found


def _in_page_order(verdicts: list[Verdict]) -> tuple[Verdict, ...]:
    """Put pinned cards that show at their places among what shows; the others stay between."""
    pinned = [v for v in verdicts if v.item is not None and v.card and v.card.pinned_place]
    if not pinned:
        return tuple(verdicts)
    rest = [v for v in verdicts if v not in pinned]
    for one in sorted(pinned, key=lambda v: (v.card and v.card.pinned_place) or 0):
        place = ((one.card and one.card.pinned_place) or 1) - 1
        showing = [at for at, v in enumerate(rest) if v.item is not None]
        rest.insert(showing[place] if place < len(showing) else len(rest), one)
    return tuple(rest)


def board_view(edition: Edition, board: Board, recall: Recall | None = None) -> BoardView:
    """Return what readers see of a board; `recall` is what was made before."""
    before = recall or Recall()
    # A story that stands there already takes no place, nor does one that is kept off.
    most = 2 * board.capacity + len(board.kept_off)
    fill = tuple(islice(_fill(edition, board), most))

    def make() -> BoardView:
        verdicts = _judged(edition, board, before, fill)
        items = tuple(verdict.item for verdict in verdicts if verdict.item is not None)
        return BoardView(board.code, board.title, items, board.picture_ratio)

    cards = tuple(_seen(edition, edition.cards(board.id)))
    shown = tuple(edition.picture(story.cover_id) if story.cover_id else None for story in fill)
    made_of = (board, edition.columns, cards, fill, shown)
    return before.of(("board", board.id), made_of, make)


def _seen(edition: Edition, cards: Iterable[Card]) -> Iterator[tuple[object, ...]]:
    """Yield all that is looked at of each card of a board."""
    for card in cards:
        story = edition.story(card.article_id) if card.article_id is not None else None
        cover = card.picture_id or (story.cover_id if story else None)
        yield (
            card,
            card.shows_at(edition.moment),
            story,
            edition.picture(cover) if cover else None,
        )


def _judge_card(
    edition: Edition, board: Board, card: Card, shown: set[str], items: _Items
) -> Verdict:
    story = edition.story(card.article_id) if card.article_id is not None else None
    if not card.shows_at(edition.moment):
        early = card.starts_at is not None and edition.moment < card.starts_at
        return Verdict("not_yet" if early else "over", card, story)
    if card.article_id is not None and story is None:
        return Verdict("not_visible", card)
    if story is None and not (safe_link(card.link) and card.headline):
        return Verdict("empty", card)
    key = f"c{card.id}" if story is None else f"a{story.id}"
    if key in shown:
        return Verdict("twice", card, story)
    if board.capacity and len(shown) >= board.capacity:
        return Verdict("no_room", card, story)
    shown.add(key)
    return Verdict("placed", card, story, items.of_card(card, story))


def _fill(edition: Edition, board: Board) -> Iterator[Story]:
    # A board without a limit has no room left to fill.
    unsaid = board.fill is Fill.TAG and not board.fill_tag
    if board.fill is Fill.NOTHING or unsaid or not board.capacity:
        return
    column = board.fill_column
    if column is not None and column not in edition.columns:
        # The column has gone: another rule is not what anybody chose.
        return
    if board.fill is Fill.MOST_READ:
        # Hand-placed stories among the most read leave gaps: ask for enough to fill them.
        yield from edition.most_read(column, board.capacity * 2 + _BATCH)
        return
    if board.fill is Fill.TAG:
        for story in edition.tagged(board.fill_tag, _REACH):
            if column is None or column in edition.listed_under(story.id):
                yield story
        return
    if board.fill is Fill.NEWEST_WITH_PICTURE:
        found = (edition.story(key) for key in edition.pictured(column, _REACH))
        yield from (story for story in found if story is not None and story.cover_id is not None)
        return
    flag = board.fill_flag if board.fill is Fill.FLAG else ""
    for offset in range(0, _REACH, _BATCH):
        batch = edition.newest(column, _BATCH, offset, flag)
        yield from batch
        if len(batch) < _BATCH:
            return
