"""The form of the preview: shut until it is opened, bounded, and judged like every comment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.ban import BanKind
from workstation.domain.comment import CommentStatus
from workstation.domain.errors import WorkstationError
from workstation.domain.holding import HoldingRules, WordEntry, WordList
from workstation.domain.moment import DAY, HOUR, now
from workstation.services.comments.arrivals import AN_HOUR, BETWEEN, TEXT_LIMIT, Arrivals
from workstation.services.comments.judging import Judging


@pytest.fixture
def later() -> list[int]:
    """The clock: its last entry is the present."""
    return [now()]


@pytest.fixture
def arrivals(desks: Desks, later: list[int]) -> Arrivals:
    desks.newsroom.comment_rules.set_rules(HoldingRules(preview_form=True))
    return Arrivals(desks.store, Judging(desks.store), lambda: later[-1])


def _refused(verb: Callable[[], object]) -> str:
    with pytest.raises(WorkstationError) as refused:
        verb()
    return refused.value.code


def _fields(number: int, text: str = "说得好", **more: str) -> dict[str, str]:
    return {"aid": str(number), "msg": text, "username": "河边人", **more}


def test_it_is_shut_until_it_is_opened(desks: Desks) -> None:
    story = desks.story()
    assert _refused(lambda: desks.newsroom.arrivals.speak(_fields(story.number))) == "form.shut"
    assert _refused(lambda: desks.newsroom.arrivals.vote(_fields(story.number))) == "form.shut"
    desks.newsroom.comment_rules.set_rules(HoldingRules(preview_form=True))
    assert desks.newsroom.arrivals.speak(_fields(story.number)).text == "说得好"


def test_what_comes_is_pending_judged_and_can_be_taken_back(
    desks: Desks, arrivals: Arrivals, later: list[int]
) -> None:
    rules = desks.newsroom.comment_rules
    rules.keep(WordEntry("加微信"))
    rules.keep(WordEntry("代开发票", WordList.BLOCK))
    story = desks.story()
    came = arrivals.speak(_fields(story.number, "加 微 信\r\n好"))
    assert (came.status, came.author, came.article_id) == (
        CommentStatus.PENDING,
        "河边人",
        story.id,
    )
    assert came.held_for == "words_apart:加微信\nfirst"
    assert came.text == "加 微 信\n好"
    later.append(later[-1] + BETWEEN)
    assert arrivals.speak(_fields(story.number, "代开发票")).status is CommentStatus.SPAM
    later.append(later[-1] + BETWEEN)
    nameless = arrivals.speak(_fields(story.number, "匿名的", notuser="1"))
    assert (nameless.author, nameless.held_for) == ("", "")
    assert desks.kinds()[0] == "comment.arrive"
    desks.newsroom.history.undo()
    assert nameless.id not in [one.id for one in desks.newsroom.comments.thread(came.id)]


def test_without_reading_first_only_held_ones_wait(desks: Desks, later: list[int]) -> None:
    desks.newsroom.comment_rules.set_rules(HoldingRules(preview_form=True, premoderate=False))
    arrivals = Arrivals(desks.store, Judging(desks.store), lambda: later[-1])
    number = desks.story().number
    assert arrivals.speak(_fields(number)).status is CommentStatus.PENDING
    later.append(later[-1] + BETWEEN)
    assert arrivals.speak(_fields(number, "再说一句")).status is CommentStatus.APPROVED


def test_what_is_too_much_or_nothing_is_refused(
    desks: Desks, arrivals: Arrivals, later: list[int]
) -> None:
    number = desks.story().number
    closed = desks.story("不评", comments_open=False).number

    def refused(fields: dict[str, str]) -> str:
        later.append(later[-1] + BETWEEN)
        return _refused(lambda: arrivals.speak(fields))

    assert refused(_fields(number, " \0\n")) == "form.empty"
    assert refused(_fields(number, "长" * (TEXT_LIMIT + 1))) == "form.too_long"
    assert refused(_fields(closed)) == "form.closed"
    for aid in ("", "-1", "9" * 40, "x", "１"):
        assert refused(_fields(number, aid=aid)) == "article.no_number"
    assert refused({}) == "article.no_number"


def test_old_articles_and_banned_people_are_known(
    desks: Desks, arrivals: Arrivals, later: list[int]
) -> None:
    old = desks.story("旧闻", published_at=later[0] - 40 * DAY).number
    desks.newsroom.site.save(replace(desks.newsroom.site.get(), comments_close_days=30))
    assert _refused(lambda: arrivals.speak(_fields(old))) == "form.closed"
    later.append(later[-1] + BETWEEN)
    desks.newsroom.speaking.ban(BanKind.NAME, "河边人", None)
    came = arrivals.speak(_fields(desks.story().number))
    assert (came.status, came.held_for) == (CommentStatus.SPAM, "banned:河边人")


def test_few_are_let_in_at_once(desks: Desks, arrivals: Arrivals, later: list[int]) -> None:
    number = desks.story().number
    arrivals.speak(_fields(number))
    assert _refused(lambda: arrivals.speak(_fields(number))) == "form.too_many"
    for _ in range(AN_HOUR - 1):
        later.append(later[-1] + BETWEEN)
        arrivals.vote(_fields(number))
    later.append(later[-1] + BETWEEN)
    assert _refused(lambda: arrivals.vote(_fields(number))) == "form.too_many"
    later.append(later[-1] + HOUR)
    assert arrivals.vote(_fields(number)) == "巡河"
    tally = desks.store.database.execute_sql("SELECT votes_up FROM tally").fetchall()
    assert tally == [(AN_HOUR,)]
