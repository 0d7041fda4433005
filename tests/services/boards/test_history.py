"""A board's past: every state can be had again, and what was taken off can be put back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.board import CardView, Crop, Fill
from workstation.domain.errors import NotFound


def _words(cards: tuple[CardView, ...]) -> str:
    return "".join(one.headline for one in cards)


def test_every_state_is_kept_and_any_is_restored_by_one_act(desks: Desks) -> None:
    boards, history = desks.newsroom.boards, desks.newsroom.board_history
    one, two = (view.board.id for view in boards.all()[1:3])
    cards = [boards.place(one, desks.story(title).id) for title in "甲乙丙"]
    boards.edit(replace(cards[1], headline="改", crop=Crop(20, 30, 150)))
    boards.launch([one])
    boards.move(cards[0].id, two, 0)
    boards.remove([cards[1].id])
    states = history.states(one)
    drafts = [_words(state.draft) for state in states]
    assert drafts == ["丙", "改丙", "甲改丙", "甲改丙", "甲乙丙", "甲乙", "甲"]
    assert [_words(state.live) for state in states][:3] == ["甲改丙", "甲改丙", "甲改丙"]
    before = desks.state()
    history.restore(one, states[3].act.id)
    view = next(view for view in boards.all() if view.board.id == one)
    assert _words(view.draft) == "甲改丙"
    assert view.draft[1].card.crop == Crop(20, 30, 150)
    assert not view.differs
    assert desks.kinds()[0] == "board.restore"
    assert desks.newsroom.history.undo().conflicts == ()
    assert desks.state() == before
    with pytest.raises(NotFound):
        history.restore(one, 5)


def test_a_card_taken_off_comes_back_with_all_it_said(desks: Desks) -> None:
    boards, history = desks.newsroom.boards, desks.newsroom.board_history
    one = boards.all()[1].board.id
    stories = [desks.story(title) for title in "甲乙丙"]
    cards = [boards.place(one, story.id) for story in stories]
    boards.edit(replace(cards[1], headline="改", kicker="引", pinned_place=2))
    boards.remove([cards[1].id, cards[2].id])
    boards.place(one, stories[2].id)
    (removed,) = history.lately_removed(one)
    assert (removed.view.headline, removed.act.kind) == ("改", "board.remove")
    back = history.put_back(one, removed.view.card)
    assert (back.headline, back.kicker, back.position) == ("改", "引", 1)
    assert history.lately_removed(one) == ()


def test_a_board_goes_with_its_cards_and_undo_brings_all_of_it(desks: Desks) -> None:
    boards = desks.newsroom.boards
    made = boards.create("", "两会专题", 3)
    assert made.code == "lianghuizhuanti"
    assert boards.create("", "两会专题", 3).code == "lianghuizhuanti2"
    boards.place(made.id, desks.story("甲").id)
    boards.launch([made.id])
    boards.keep_off(made.id, [desks.story("乙").id])
    before = desks.state()
    boards.delete(made.id)
    assert made.code not in [view.board.code for view in boards.all()]
    assert desks.newsroom.history.undo().conflicts == ()
    assert desks.state() == before


def test_a_story_kept_off_is_not_filled_in_and_may_come_again(desks: Desks) -> None:
    boards = desks.newsroom.boards
    column, other = desks.column("国内"), desks.column("国际")
    stories = [
        desks.released(title, column, published_at=n, tags=("两会",) if n % 2 else ())
        for n, title in enumerate("甲乙丙丁")
    ]
    desks.released("外", other, published_at=9)
    board = boards.change(replace(boards.all()[2].board, fill=Fill.NEWEST, capacity=9,
                                  fill_column=column))  # fmt: skip

    def filled() -> str:
        view = next(view for view in boards.all() if view.board.id == board.id)
        return "".join(line.title for line in view.automatic)

    assert filled() == "丁丙乙甲"
    boards.keep_off(board.id, [stories[3].id])
    view = next(view for view in boards.all() if view.board.id == board.id)
    assert (filled(), [line.title for line in view.kept_off]) == ("丙乙甲", ["丁"])
    assert view.differs
    boards.launch([board.id])
    boards.let_in(board.id, [stories[3].id])
    assert filled() == "丁丙乙甲"
    boards.discard([board.id])
    assert filled() == "丙乙甲"
    boards.change(replace(board, fill=Fill.TAG, fill_tag="两会", fill_column=None))
    assert filled() == "乙"
    boards.change(replace(board, fill_column=5))
    assert filled() == ""


def test_a_pinned_card_stays_while_others_come_and_go(desks: Desks) -> None:
    boards = desks.newsroom.boards
    one, two = (view.board.id for view in boards.all()[1:3])
    cards = [boards.place(one, desks.story(title).id) for title in "甲乙丙"]
    boards.edit(replace(cards[1], pinned_place=2))

    def order() -> str:
        return _words(next(view for view in boards.all() if view.board.id == one).draft)

    boards.place(one, desks.story("新").id, position=0)
    assert order() == "新乙甲丙"
    boards.remove([cards[0].id])
    assert order() == "新乙丙"
    moved = boards.move(cards[1].id, one, 2)
    assert (order(), moved.pinned_place) == ("新丙乙", 3)
    assert boards.move(cards[1].id, two, 0).pinned_place is None


def test_an_address_of_the_site_leads_to_its_article(desks: Desks) -> None:
    story = desks.released("甲", desks.column("国内"))
    address = desks.newsroom.articles.get(story.id).address
    boards = desks.newsroom.boards
    assert boards.article_at(f"/{address}#top") == story.id
    assert boards.article_at(f"https://elsewhere.example/{address}") is None


def test_states_tell_titles_and_pictures_as_they_were(desks: Desks) -> None:
    boards, history, articles = (
        desks.newsroom.boards,
        desks.newsroom.board_history,
        desks.newsroom.articles,
    )
    one = boards.all()[1].board.id
    story = desks.story("旧题", short_title="旧")
    boards.place(one, story.id)
    for title in ("新题", "更新的题"):
        base = articles.get(story.id)
        articles.save(base, replace(base.content, title=title, short_title=title[:1]))
        desks.store.journal.seal_last()
        boards.place(one, desks.story("别的").id)
    told = [[view.line for view in state.draft] for state in history.states(one)]
    named = [
        next((line.title, line.short_title) for line in lines if line and line.id == story.id)
        for lines in told
    ]
    assert named == [("更新的题", "更"), ("新题", "新"), ("旧题", "旧")]
