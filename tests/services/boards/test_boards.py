from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.services.desks import Desks, opened
from workstation.domain.board import Board, BoardView, Fill, PoolQuery
from workstation.domain.edition import EditionName
from workstation.domain.errors import BadInput, NotFound, Refused, WorkstationError
from workstation.domain.moment import HOUR, now
from workstation.press.parts.boards import judge_board
from workstation.services.newsroom import create_newsroom
from workstation.store.editions.editions import StoredEdition
from workstation.store.tallies import set_tally


def _view(desks: Desks, board_id: int) -> BoardView:
    return next(view for view in desks.newsroom.boards.all() if view.board.id == board_id)


def _boards(desks: Desks) -> tuple[int, int]:
    one, two = desks.newsroom.boards.all()[:2]
    return one.board.id, two.board.id


def _titles(desks: Desks, board_id: int) -> list[str]:
    return [
        v.card.headline or (v.line.title if v.line else v.card.link)
        for v in _view(desks, board_id).draft
    ]


def test_cards_are_placed_moved_and_taken_off(desks: Desks) -> None:
    boards = desks.newsroom.boards
    one, two = _boards(desks)
    stories = [desks.story(title) for title in "甲乙丙"]
    cards = [boards.place(one, story.id) for story in stories]
    boards.place(one, link="http://linhe.example/", headline="链接\n一行", position=0)
    assert _titles(desks, one) == ["链接 一行", "甲", "乙", "丙"]
    boards.move(cards[2].id, one, 1)
    assert _titles(desks, one) == ["链接 一行", "丙", "甲", "乙"]
    boards.move(cards[0].id, two, 99)
    assert (_titles(desks, one), _titles(desks, two)) == (["链接 一行", "丙", "乙"], ["甲"])
    boards.remove([cards[1].id, cards[2].id, cards[1].id])
    assert _titles(desks, one) == ["链接 一行"]
    boards.remove([])
    with pytest.raises(NotFound) as caught:
        boards.move(cards[1].id, two, 0)
    assert caught.value.code == "card.missing"


def test_a_card_of_nothing_and_a_window_that_never_opens_are_refused(desks: Desks) -> None:
    boards = desks.newsroom.boards
    one, _two = _boards(desks)
    with pytest.raises(BadInput) as caught:
        boards.place(one, link=" \n")
    assert caught.value.code == "card.nothing"
    with pytest.raises(NotFound):
        boards.place(one, 77)
    card = boards.place(one, desks.story().id)
    with pytest.raises(Refused) as refused:
        boards.edit(replace(card, starts_at=20, ends_at=20))
    assert refused.value.code == "card.window"
    with pytest.raises(NotFound) as missing:
        boards.edit(replace(card, picture_id=5))
    assert missing.value.code == "media.missing"


def test_overrides_hold_on_one_board_only(desks: Desks) -> None:
    boards = desks.newsroom.boards
    one, two = _boards(desks)
    story = desks.story("巡河")
    card, other = boards.place(one, story.id), boards.place(two, story.id)
    edited = boards.edit(replace(card, headline="护\0堤", kicker="快\ud800讯", summary="一\n二"))
    assert (edited.headline, edited.kicker, edited.summary) == ("护堤", "快\ufffd讯", "一\n二")
    assert (_titles(desks, one), _titles(desks, two)) == (["护堤"], ["巡河"])
    assert _view(desks, one).draft[0].also_on == (_view(desks, two).board.title,)
    assert other.headline == ""


def test_readers_see_the_live_list_until_the_draft_is_launched(desks: Desks) -> None:
    boards = desks.newsroom.boards
    one, _two = _boards(desks)
    story = desks.released("巡河", desks.column("国内"))
    assert not _view(desks, one).differs
    boards.place(one, story.id)
    view = _view(desks, one)
    assert (view.differs, len(view.draft), view.live) == (True, 1, ())
    boards.launch([one])
    assert not _view(desks, one).differs
    boards.remove([_view(desks, one).draft[0].card.id])
    boards.discard([one, one])
    assert _titles(desks, one) == ["巡河"]
    assert not _view(desks, one).differs


def test_a_card_shows_in_its_time_only(desks: Desks) -> None:
    boards = desks.newsroom.boards
    board = next(view.board for view in boards.all() if view.board.capacity > 1)
    boards.change(replace(board, fill=Fill.NOTHING))
    column = desks.column("国内")
    for title, start, end in (
        ("现在", -HOUR, HOUR),
        ("过去", None, -1),
        ("将来", HOUR, None),
        ("一直", None, None),
    ):
        card = boards.place(board.id, desks.released(title, column).id)
        starts = None if start is None else now() + start
        ends = None if end is None else now() + end
        boards.edit(replace(card, starts_at=starts, ends_at=ends))
    boards.launch([board.id])
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    present = next(b for b in edition.boards() if b.id == board.id)
    shown = [v.story.title for v in judge_board(edition, present) if v.item and v.story]
    assert shown == ["现在", "一直"]


def test_a_story_taken_down_stays_on_its_board_as_such(desks: Desks) -> None:
    boards = desks.newsroom.boards
    one, _two = _boards(desks)
    story = desks.released("巡河", desks.column("国内"))
    boards.place(one, story.id)
    boards.launch([one])
    desks.newsroom.articles.withdraw([story.id])
    (card,) = _view(desks, one).draft
    assert card.line is not None
    assert str(card.line.status) == "withdrawn"
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    present = next(b for b in edition.boards() if b.id == one)
    assert [v for v in judge_board(edition, present) if v.item and v.card] == []
    desks.newsroom.articles.trash([story.id])
    assert desks.newsroom.boards.pool().lines == ()
    assert len(_view(desks, one).draft) == 1


def test_the_pool_offers_what_can_be_placed(desks: Desks) -> None:
    boards = desks.newsroom.boards
    one, _two = _boards(desks)
    column = desks.column("国内")
    placed, free = desks.released("青岛巡河", column), desks.released("护堤", column)
    withdrawn = desks.released("撤下", column)
    desks.newsroom.articles.withdraw([withdrawn.id])
    boards.place(one, placed.id)
    assert {line.id for line in boards.pool().lines} == {placed.id, free.id}
    assert [line.id for line in boards.pool(PoolQuery("青岛")).lines] == [placed.id]
    assert [line.id for line in boards.pool(PoolQuery(kind="unplaced")).lines] == [free.id]
    assert boards.pool(PoolQuery("没有的词")).lines == ()
    assert boards.pool(PoolQuery('"*(')).lines == ()


def test_the_pool_finds_what_is_on_no_board_however_much_is(desks: Desks) -> None:
    boards, column = desks.newsroom.boards, desks.column("国内")
    one, _two = _boards(desks)
    stories = [desks.released(f"第{at}篇", column, published_at=at).id for at in range(1, 31)]
    for story in stories[3:]:
        boards.place(one, story)
    desks.newsroom.articles.withdraw([stories[1]])
    asked = PoolQuery(kind="unplaced")
    first = boards.pool(asked, limit=1)
    assert first.next is not None
    second = boards.pool(asked, first.next, 1)
    assert [line.id for line in (*first.lines, *second.lines)] == [stories[2], stories[0]]
    assert second.next is None


def test_the_most_read_come_first_also_among_hits_and_those_with_a_flag(desks: Desks) -> None:
    boards, column = desks.newsroom.boards, desks.column("国内")
    old, late, new = (
        desks.released(f"青岛{word}", column, published_at=at, flags="h" if at < 3 else "")
        for at, word in enumerate(("巡河", "护堤", "修桥"), 1)
    )
    unread = desks.released("出访", column, published_at=9)
    for story, reads in ((old, 90), (late, 7)):
        set_tally(story.id, reads, 0)
    assert [line.id for line in boards.pool(PoolQuery("青岛")).lines] == [new.id, late.id, old.id]
    hits = boards.pool(PoolQuery("青岛", "most_read"))
    assert [line.id for line in hits.lines] == [old.id, late.id, new.id]
    flagged = boards.pool(PoolQuery("", "most_read", "h", column))
    assert [line.id for line in flagged.lines] == [old.id, late.id]
    every = boards.pool(PoolQuery(kind="most_read")).lines
    assert [line.id for line in every] == [old.id, late.id, unread.id, new.id]


def test_what_fills_the_room_behind_hand_placed_cards(desks: Desks) -> None:
    boards = desks.newsroom.boards
    board = next(view.board for view in boards.all() if view.board.capacity > 1)
    boards.change(replace(board, fill=Fill.NEWEST, capacity=3))
    column = desks.column("国内")
    stories = [desks.released(title, column, published_at=n) for n, title in enumerate("甲乙丙丁")]
    boards.place(board.id, stories[0].id)
    assert [line.title for line in _view(desks, board.id).automatic] == ["丁", "丙"]


def test_a_new_board_needs_a_code_of_its_own(desks: Desks) -> None:
    boards = desks.newsroom.boards
    made = boards.create("extra", "增补\0", 0)
    assert (made.title, made.capacity) == ("增补", 1)
    with pytest.raises(Refused) as caught:
        boards.create("extra", "又一个", 3)
    assert caught.value.code == "board.same_code"
    with pytest.raises(Refused):
        boards.create("额外", "又一个", 3)
    with pytest.raises(NotFound):
        boards.change(replace(made, id=5))
    assert isinstance(boards.change(replace(made, title="改")), Board)


_Step = tuple[str, int, int, int]


class _Hand:
    """Does one random thing with cards."""

    def __init__(self, desks: Desks, stories: list[int]) -> None:
        self._boards = desks.newsroom.boards
        self._stories = stories

    def do(self, step: _Step) -> None:
        kind, one, two, three = step
        verb: Callable[[int, int, int], object] = getattr(self, kind)
        try:
            verb(one, two, three)
        except (WorkstationError, ZeroDivisionError):
            # Refused, or there is no card: both leave everything as it was.
            return

    def place(self, one: int, two: int, three: int) -> None:
        story = self._stories[two % len(self._stories)]
        self._boards.place(self._board(one), story, position=three)

    def link(self, one: int, two: int, _three: int) -> None:
        self._boards.place(self._board(one), link=f"http://linhe.example/{two}")

    def move(self, one: int, two: int, three: int) -> None:
        self._boards.move(self._card(one), self._board(two), three)

    def remove(self, one: int, two: int, _three: int) -> None:
        self._boards.remove([self._card(one), self._card(two)])

    def edit(self, one: int, two: int, _three: int) -> None:
        key = self._card(one)
        views = (view for board in self._boards.all() for view in board.draft)
        card = next(view.card for view in views if view.card.id == key)
        self._boards.edit(replace(card, headline="改" * (two % 3), ends_at=two))

    def launch(self, one: int, two: int, _three: int) -> None:
        self._boards.launch([self._board(one), self._board(two)])

    def discard(self, one: int, _two: int, _three: int) -> None:
        self._boards.discard([self._board(one)])

    def _board(self, number: int) -> int:
        return self._boards.all()[number % 3].board.id

    def _card(self, number: int) -> int:
        keys = [view.card.id for board in self._boards.all() for view in board.draft]
        return keys[number % len(keys)]


@settings(max_examples=12)
@given(
    steps=st.lists(
        st.tuples(
            st.sampled_from(["place", "place", "link", "move", "remove", "edit", "launch",
                             "discard"]),
            st.integers(0, 9),
            st.integers(0, 9),
            st.integers(0, 5),
        ),
        min_size=1,
        max_size=20,
    )
)  # fmt: skip
def test_whatever_was_done_with_cards_can_be_taken_back(steps: list[_Step]) -> None:
    with tempfile.TemporaryDirectory() as made:
        create_newsroom(Path(made) / "newsroom").close()
        with opened(Path(made) / "newsroom") as desks:
            hand = _Hand(desks, [desks.story(title).id for title in "甲乙丙"])
            first, founded = desks.state(), len(desks.kinds(500))
            for step in steps:
                hand.do(step)
                for view in desks.newsroom.boards.all():
                    places = [one.card.position for one in view.draft]
                    assert places == list(range(len(places)))
            last, done = desks.state(), len(desks.kinds(500)) - founded
            for _ in range(done):
                assert desks.newsroom.history.undo().conflicts == ()
            assert desks.state() == first
            desks.redo_all()
            assert desks.state() == last
