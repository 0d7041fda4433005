"""Two programs at one board: what both did stays, what one overlooked is not done."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks
from tests.services.other_program import PERSON, act_elsewhere
from workstation.domain.board import Card
from workstation.domain.errors import Conflict
from workstation.services.boards.card_verbs import CardConflict


@pytest.fixture
def placed(desks: Desks) -> tuple[int, list[Card]]:
    board = desks.newsroom.boards.all()[1].board
    cards = [desks.newsroom.boards.place(board.id, desks.story(title).id) for title in "甲乙丙丁"]
    return board.id, cards


def _order(desks: Desks, board_id: int) -> str:
    view = next(view for view in desks.newsroom.boards.all() if view.board.id == board_id)
    assert [one.card.position for one in view.draft] == list(range(len(view.draft)))
    return "".join(one.headline for one in view.draft)


def test_a_card_goes_beside_the_neighbour_it_was_put_beside(
    desks: Desks, placed: tuple[int, list[Card]]
) -> None:
    board_id, cards = placed
    seen, new = [card.id for card in cards], desks.story("新").id
    since = desks.newsroom.boards.sequence()
    act_elsewhere(desks.newsroom.folder, ["place", board_id, new, 0], ["remove", cards[1].id])
    assert _order(desks, board_id) == "新甲丙丁"
    # The person here still reads 甲乙丙丁, and puts 丁 before 丙.
    desks.newsroom.boards.move(cards[3].id, board_id, 2, seen)
    assert _order(desks, board_id) == "新甲丁丙"
    told = desks.newsroom.boards.others_since(since)
    assert [(act.kind, act.person) for act in told] == [
        ("board.remove", PERSON),
        ("board.place", PERSON),
    ]


def test_two_people_write_one_card_and_both_fields_stay(
    desks: Desks, placed: tuple[int, list[Card]]
) -> None:
    boards, card = desks.newsroom.boards, placed[1][0]
    act_elsewhere(desks.newsroom.folder, ["edit", card.id, {"headline": "他的标题"}])
    both = boards.edit(replace(card, kicker="我的引题"), card)
    assert (both.headline, both.kicker) == ("他的标题", "我的引题")
    with pytest.raises(CardConflict) as caught:
        boards.edit(replace(card, headline="我的标题"), card)
    assert (caught.value.names, caught.value.present.headline) == (("headline",), "他的标题")
    mine = boards.edit(replace(caught.value.present, headline="我的标题"), caught.value.present)
    assert (mine.headline, mine.kicker) == ("我的标题", "我的引题")


def test_nothing_goes_live_or_is_thrown_away_that_was_not_seen(
    desks: Desks, placed: tuple[int, list[Card]]
) -> None:
    board_id, cards = placed
    boards, since = desks.newsroom.boards, desks.newsroom.boards.sequence()
    act_elsewhere(desks.newsroom.folder, ["remove", cards[0].id])
    for verb in (boards.launch, boards.discard):
        with pytest.raises(Conflict) as caught:
            verb([board_id], since)
        assert caught.value.code == "board.changed_meanwhile"
    two = boards.all()[2].board.id
    boards.launch([two], since)  # the other board was not touched
    seen = boards.sequence()
    boards.move(cards[3].id, board_id, 0)  # an act of our own is no surprise
    boards.launch([board_id], seen)
    view = next(view for view in boards.all() if view.board.id == board_id)
    assert not view.differs
    assert _order(desks, board_id) == "丁乙丙"
