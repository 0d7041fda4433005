"""What stands on a board at an hour, and why."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.press.changes import Change, changes
from tests.press.editions import NOON, MemoryEdition, linhe
from workstation.domain.board import Board, Card, Crop, Fill
from workstation.domain.media import Crop as Part
from workstation.domain.moment import HOUR
from workstation.press.parts.boards import board_view, judge_board
from workstation.press.recall import Recall


def edition_with(*cards: Card, fill: Fill = Fill.NOTHING, capacity: int = 3) -> MemoryEdition:
    board = Board(50, "b", "板", capacity, 0, fill, "a")
    return replace(linhe(12), all_boards=(board,), all_cards={50: cards})


def codes(edition: MemoryEdition) -> list[str]:
    return [verdict.code for verdict in judge_board(edition, edition.boards()[0])]


def test_each_card_is_told_its_rule() -> None:
    edition = edition_with(
        Card(1, 50, 0, article_id=1),
        Card(2, 50, 1, article_id=1),
        Card(3, 50, 2, article_id=999),
        Card(4, 50, 3, article_id=2, starts_at=NOON + 1),
        Card(5, 50, 4, article_id=2, ends_at=NOON),
        Card(6, 50, 5, link="javascript:alert(1)", headline="坏"),
        Card(7, 50, 6, link="https://example.cn/", headline="好"),
        Card(8, 50, 7, article_id=3),
        Card(9, 50, 8, article_id=4),
    )
    assert codes(edition) == [
        "placed",
        "twice",
        "not_visible",
        "not_yet",
        "over",
        "empty",
        "placed",
        "placed",
        "no_room",
    ]


def test_the_clock_moves_cards() -> None:
    card = Card(1, 50, 0, article_id=1, starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR)
    edition = edition_with(card)
    shown = [
        len(board_view(replace(edition, moment=NOON + hour * HOUR), edition.boards()[0]).items)
        for hour in range(4)
    ]
    assert shown == [0, 1, 0, 0]


def test_filling_comes_after_hands_and_never_twice() -> None:
    edition = edition_with(Card(1, 50, 0, article_id=2), fill=Fill.NEWEST)
    items = board_view(edition, edition.boards()[0]).items
    assert [(item.key, item.rule) for item in items] == [
        ("a2", "placed"),
        ("a1", "fill.newest"),
        ("a3", "fill.newest"),
    ]


def test_every_way_of_filling() -> None:
    def keys(fill: Fill) -> list[str]:
        edition = edition_with(fill=fill)
        return [item.key for item in board_view(edition, edition.boards()[0]).items]

    assert keys(Fill.NOTHING) == []
    assert keys(Fill.MOST_READ) == ["a3", "a6", "a9"]
    assert keys(Fill.FLAG) == ["a3", "a6", "a9"]
    assert keys(Fill.NEWEST_WITH_PICTURE) == ["a1", "a2", "a3"]


@settings(deadline=None)
@given(told=st.lists(changes(), max_size=12), fill=st.sampled_from(Fill), hours=st.integers(0, 3))
def test_a_board_is_recalled_as_long_as_it_would_be_made_of_the_same(
    told: list[Change], fill: Fill, hours: int
) -> None:
    cards = (
        Card(1, 50, 0, article_id=1, starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR),
        Card(2, 50, 1, article_id=2),
        Card(3, 50, 2, article_id=1),
    )
    edition, kept = edition_with(*cards, fill=fill, capacity=4), Recall()
    for change in (None, *told, None):
        if change is not None:
            edition = change(edition)
        for moment in (edition.moment, edition.moment + hours * HOUR):
            later = replace(edition, moment=moment)
            for board in later.boards():
                shown = [v.item for v in judge_board(later, board) if v.item is not None]
                assert list(board_view(later, board, kept).items) == shown


def test_overrides_fall_back_to_the_article() -> None:
    edition = edition_with(
        Card(1, 50, 0, article_id=1, kicker="独家", picture_id=5),
        Card(2, 50, 1, article_id=2, headline="改过的题"),
    )
    first, second = board_view(edition, edition.boards()[0]).items
    assert (first.title, first.kicker) == ("十起劳动争议案例", "独家")
    assert first.picture is not None
    assert first.picture.src == "media/p5.png"
    assert (second.title, second.full_title) == ("改过的题", "改过的题")
    assert second.address == "fazhi/shenpan/2026/1123/2.html"


def test_a_pinned_card_has_its_place_although_others_do_not_show() -> None:
    edition = edition_with(
        Card(1, 50, 0, article_id=1, ends_at=NOON),
        Card(2, 50, 1, article_id=2, pinned_place=2),
        Card(3, 50, 2, article_id=3),
        Card(4, 50, 3, article_id=4),
        fill=Fill.NEWEST,
    )
    items = board_view(edition, edition.boards()[0]).items
    assert [item.key for item in items] == ["a3", "a2", "a4"]
    full = edition_with(
        *(Card(key, 50, key, article_id=key) for key in (1, 3, 4)),
        Card(5, 50, 9, article_id=5, pinned_place=1),
    )
    assert [item.key for item in board_view(full, full.boards()[0]).items] == ["a5", "a1", "a3"]


def test_a_crop_shows_the_chosen_part_and_a_short_title_only_the_short_places() -> None:
    card = Card(1, 50, 0, article_id=1, picture_id=1, crop=Crop(20, 30, 150), short_title="短")
    edition = edition_with(card)
    picture = next(iter(edition.pictures))
    edition = edition_with(replace(card, picture_id=picture))
    (item,) = board_view(edition, edition.boards()[0]).items
    assert item.picture is not None
    assert item.picture.style == (
        "object-position: 20% 30%; transform: scale(1.5); transform-origin: 20% 30%"
    )
    assert item.title == "短" != item.full_title


def test_the_part_chosen_in_the_library_shows_on_its_board() -> None:
    board = Board(50, "slides", "幻灯", 3, 0, Fill.NEWEST_WITH_PICTURE, picture_ratio=200)
    card = board_card(1)
    edition = replace(linhe(12), all_boards=(board,), all_cards={50: (card,)})
    # 800 x 600 pixels: at 2:1 the whole width and 400 of the height are seen.
    part = Part("slides", 400, 150, 400, 200)
    shown = {key: replace(one, crops=(part,)) for key, one in edition.pictures.items()}
    placed, filled = board_view(replace(edition, pictures=shown), board).items[:2]
    wanted = "object-position: 100% 38%; transform: scale(2); transform-origin: 100% 38%"
    assert placed.picture is not None
    assert filled.picture is not None
    assert placed.picture.style == filled.picture.style == wanted
    own = replace(card, crop=Crop(10, 20, 100))
    kept = replace(edition, pictures=shown, all_cards={50: (own,)})
    picture = board_view(kept, board).items[0].picture
    assert picture is not None
    assert picture.style == "object-position: 10% 20%"


def board_card(article_id: int) -> Card:
    return Card(1, 50, 0, article_id=article_id)
