"""The home page at another hour: what readers had, and what they will have."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.errors import NotFound
from workstation.domain.moment import HOUR, now
from workstation.services.boards.clock import HourPage


def _has(shown: HourPage, words: str) -> bool:
    return words in shown.page.data.decode()


def test_cards_and_stories_come_and_go_with_the_hour(desks: Desks) -> None:
    boards, clock = desks.newsroom.boards, desks.newsroom.clock
    board = next(view.board for view in boards.all() if view.board.code == "headline")
    column, soon = desks.column("国内"), now() + HOUR
    card = boards.place(board.id, desks.released("甲", column).id, headline="")
    boards.edit(replace(card, headline="只在一小时后", starts_at=soon, ends_at=soon + HOUR))
    assert not _has(clock.page(soon, launched=False), "只在一小时后")
    assert _has(clock.page(soon, launched=True), "只在一小时后")
    boards.launch([board.id])
    seen = [_has(clock.page(soon + hours * HOUR), "只在一小时后") for hours in (0, 1, 2)]
    assert seen == [True, False, False]
    desks.newsroom.articles.release(desks.story("乙", column, published_at=soon + HOUR).id)
    assert [_has(clock.page(soon + hours * HOUR), "乙") for hours in (0, 2)] == [False, True]


def test_a_past_hour_is_what_was_published_last_before_it(desks: Desks) -> None:
    newsroom, clock = desks.newsroom, desks.newsroom.clock
    column = desks.column("国内")
    story = desks.released("旧题", column)
    board = next(view.board for view in newsroom.boards.all() if view.board.code == "headline")
    card = newsroom.boards.place(board.id, story.id)
    newsroom.boards.launch([board.id])
    newsroom.publishing.publish()
    published = newsroom.history.acts(1)[0]
    page = newsroom.publishing.default_target / "index.html"
    written = page.read_text(encoding="utf-8")
    # Afterwards everything is changed: title, card, column, site, and another story comes.
    newsroom.boards.edit(replace(card, headline="新题"))
    newsroom.boards.launch([board.id])
    newsroom.columns.rename(column, "改名栏")
    base = newsroom.articles.get(story.id)
    newsroom.articles.save(base, replace(base.content, title="新标题"))
    newsroom.articles.release(story.id)
    desks.released("后来的", column)
    newsroom.site.save(replace(newsroom.site.get(), name="新站名"))
    then = clock.page(published.at)
    assert then.published_at == published.at
    assert then.page.data.decode() == written
    # What was taken back was taken back for this look only.
    assert _has(clock.page(now() + HOUR), "新题")
    assert newsroom.site.get().name == "新站名"


def test_before_the_journal_nothing_is_known(desks: Desks) -> None:
    with pytest.raises(NotFound) as caught:
        desks.newsroom.clock.page(desks.newsroom.clock.reach() - 1)
    assert caught.value.code == "clock.before"
    unpublished = desks.newsroom.clock.page(desks.newsroom.clock.reach())
    assert unpublished.published_at is None
