"""For one story: every place that could show it, and by which rule it does or does not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from tests.press.editions import NOON, MemoryEdition, linhe
from workstation import paths, words
from workstation.domain.board import Board, Card, Fill
from workstation.domain.moment import HOUR
from workstation.domain.standing import Leading, Standing
from workstation.press.explained.standing import Barrier, Standings
from workstation.press.themes.theme import Theme

THEME = Theme(paths.resources() / "theme" / "default")


def standings(
    edition: MemoryEdition, article_id: int, barrier: Barrier | None = None
) -> list[Standing]:
    judged = Standings(edition, THEME, edition.full(article_id), barrier)
    return list(judged.all(article_id))


def on_board(edition: MemoryEdition, article_id: int, barrier: Barrier | None = None) -> Standing:
    return next(s for s in standings(edition, article_id, barrier) if s.place == "board")


def board(*cards: Card, fill: Fill = Fill.NOTHING, capacity: int = 2) -> MemoryEdition:
    made = Board(50, "b", "板", capacity, 0, fill, "h")
    return replace(linhe(12), all_boards=(made,), all_cards={50: cards})


def card(number: int, article_id: int = 1, **told: Any) -> Card:
    return Card(number, 50, number, article_id=article_id, **told)


@pytest.mark.parametrize(
    ("edition", "code", "position"),
    [
        (board(card(1)), "placed", 1),
        (board(card(1, 2), card(2)), "placed", 2),
        (board(card(1, starts_at=NOON + HOUR)), "not_yet", 0),
        (board(card(1, ends_at=NOON)), "over", 0),
        (board(card(1, 2), card(2, 3), card(3)), "no_room", 0),
        (board(), "no_card", 0),
        (board(fill=Fill.NEWEST, capacity=0), "no_card", 0),
        (board(fill=Fill.NEWEST), "fill.newest", 1),
        (board(card(1, 2), card(2, 3), fill=Fill.NEWEST), "hand_full", 0),
        (board(fill=Fill.FLAG), "no_flag", 0),
        (board(fill=Fill.NEWEST_WITH_PICTURE), "fill.newest_with_picture", 1),
    ],
)
def test_a_board_says_how_it_stands_with_a_story(
    edition: MemoryEdition, code: str, position: int
) -> None:
    found = on_board(edition, 1)
    assert (found.code, found.position, found.shown) == (code, position, position > 0)
    assert found.leading == Leading("boards", "board", "b")


def test_a_story_twice_on_a_board_is_shown_once() -> None:
    assert on_board(board(card(1), card(2)), 1).position == 1


def test_a_filled_board_names_the_last_story_it_shows() -> None:
    older = on_board(board(fill=Fill.NEWEST), 12)
    assert older.code == "older"
    assert older.details["last"] == linhe(12).matter[2].story.title
    bare = on_board(board(fill=Fill.NEWEST_WITH_PICTURE), 12)
    assert bare.code == "no_picture"
    reads = on_board(board(fill=Fill.MOST_READ), 1)  # read 7 times; others 10 and 9
    assert (reads.code, reads.details["reads"]) == ("fewer_reads", 7)
    assert on_board(board(fill=Fill.MOST_READ), 11).code == "unread"


def test_what_no_list_may_show_says_so_everywhere() -> None:
    barrier = Barrier("embargoed", {"time": NOON + HOUR})
    edition = board(card(1), fill=Fill.NEWEST)
    del edition.matter[1]
    found = standings(edition, 1, barrier)
    assert {standing.code for standing in found} == {"embargoed", "no_column"}
    assert found[0].details == {"time": NOON + HOUR}


def by_place(edition: MemoryEdition, article_id: int) -> dict[tuple[str, str], Standing]:
    return {(s.place, s.name): s for s in standings(edition, article_id)}


def test_lists_and_blocks_of_its_columns_are_told() -> None:
    found = by_place(linhe(40), 1)
    assert found["list", "审判"].code == "in_list"
    assert found["list", "审判"].page == "fazhi/shenpan/index.html"
    assert found["list", "国内"].shown  # filed there as well
    assert ("list", "法治") not in found  # a cover
    assert found["news", "法治"].shown
    assert found["news", "审判"].shown
    assert found["newest", "临河法治网"].shown
    assert found["feed", "临河法治网"].code == "in_feed"
    assert found["columns", ""].details["columns"] == "法治、审判、国内"


def test_an_old_story_is_told_what_came_after_it() -> None:
    found = by_place(linhe(60), 60)
    column = next(name for place, name in found if place == "list")
    assert found["newest", column].code == "older"
    listed = found["list", column]
    assert listed.shown
    assert listed.position > 1


def test_the_pages_before_and_after_it_are_told() -> None:
    found = [s for s in standings(linhe(40), 5) if s.place == "neighbour"]
    assert {s.code for s in found} == {"is_newer", "is_older"}
    assert all(s.page.endswith(".html") for s in found)


def test_a_long_list_says_on_which_page_it_stands() -> None:
    edition = linhe(120)
    story = next(s for s in edition.stories() if s.column_id == 5 and s.id > 100)
    found = by_place(replace(edition, site=replace(edition.site, page_size=5)), story.id)
    assert found["list", "评论"].page.startswith("pinglun/list_")


@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_verdict_has_its_words(language: str) -> None:
    codes = words.codes()
    for article_id in range(1, 13):
        for edition in (linhe(12), board(fill=Fill.FLAG), board(fill=Fill.MOST_READ)):
            for standing in standings(edition, article_id):
                assert f"why.{standing.code}" in codes
                said = words.sentence(f"why.{standing.code}", standing.details, language)
                assert "…" not in said.replace("……", "")
                place = words.sentence(f"why.place.{standing.place}", {"name": "板"}, language)
                assert place
