"""Rules name what they found, each only where it holds."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.holding import (
    HoldingRules,
    Judge,
    Matcher,
    Remark,
    WordEntry,
    WordList,
    fingerprint,
    hits,
    links_in,
    places,
    reasons_of,
    within_limits,
)
from workstation.domain.moment import DAY, MINUTE

RULES = HoldingRules()
_LONG = "这是一条不短的评论，大家都来看看"


def _judge(rules: HoldingRules = RULES, *words: WordEntry, known: bool = True) -> Judge:
    return Judge(rules, Matcher(words), lambda _author: known)


@pytest.mark.parametrize(
    ("text", "author", "known", "reason"),
    [
        ("写得清楚", "河边人", True, ""),
        ("写得清楚", "河边人", False, "first"),
        ("写得清楚", "游客", False, ""),
        ("写得清楚", "", False, ""),
        ("看 https://a.example/1", "河边人", True, ""),
        ("看 https://a.example/1 和 www.b.example！", "河边人", False, "links:2\nfirst"),
        ("https://a.example https://b.example http://c.example", "游客", False, "links:3"),
        ("长" * 1001, "河边人", True, "long:1001"),
    ],
)
def test_a_reason_is_given_only_where_its_rule_holds(
    text: str, author: str, known: bool, reason: str
) -> None:
    assert _judge(known=known).judge(Remark(text, author)).held_for == reason


def test_words_hold_and_blocked_words_stop() -> None:
    entries = (
        WordEntry("加微信"),
        WordEntry("代开发票", WordList.BLOCK),
        WordEntry("客服"),
    )
    judge = _judge(RULES, *entries)
    held = judge.judge(Remark("加 微 信", "官方客服"))
    assert (held.held_for, held.blocked) == ("words_apart:加微信\nwords:客服", False)
    stopped = judge.judge(Remark("代开发票"))
    assert (stopped.held_for, stopped.blocked) == ("blocked:代开发票", True)
    assert _judge(replace(RULES, words=False), *entries).judge(Remark("加微信")).held_for == ""


def test_the_same_text_again_is_held_as_long_as_it_is_remembered() -> None:
    judge = _judge()
    assert judge.judge(Remark(f"{_LONG} 12", at=0)).held_for == ""
    assert judge.judge(Remark(f"{_LONG}！！ ３４５", at=DAY)).held_for == "repeat:1"
    assert judge.judge(Remark(_LONG, at=2 * DAY)).held_for == "repeat:2"
    assert judge.judge(Remark(_LONG, at=30 * DAY)).held_for == ""
    assert [judge.judge(Remark("支持", at=0)).held_for for _ in range(3)] == ["", "", ""]


def test_a_flood_from_one_address_is_held_from_its_number_on() -> None:
    judge = _judge(replace(RULES, flood_count=3, flood_minutes=10))
    told = [
        judge.judge(Remark(f"第{at}条", network_address="192.0.2.7", at=at * MINUTE)).held_for
        for at in (0, 1, 2, 3, 30, 31)
    ]
    assert told == ["", "", "flood:3", "flood:3", "", ""]
    assert judge.judge(Remark("别处", network_address="192.0.2.8", at=0)).held_for == ""


def test_a_rule_that_is_off_says_nothing() -> None:
    off = HoldingRules(
        words=False, links=False, repeats=False, floods=False, first=False, length=False
    )
    judge = _judge(off, WordEntry("加微信"), known=False)
    text = "加微信 https://a.example https://b.example" + "长" * 2000
    for _ in range(9):
        assert judge.judge(Remark(text, "甲", "192.0.2.7")).held_for == ""


def test_a_reason_points_at_the_words_it_means() -> None:
    text = "看 https://a.example/1 和 www.b.example。"
    assert hits("links:2", text) == ("https://a.example/1", "www.b.example")
    assert hits("words:加微信\nrepeat:2\nfirst", text) == ("加微信",)
    assert hits("", text) == ()
    assert hits("2", "2") == ()
    assert reasons_of("words:加微信\nfirst") == ("words:加微信", "first")
    assert places("加微信", "快加 微 信") == ((1, 5),)


@given(st.text(), st.text(), st.booleans())
def test_every_reason_is_short_and_its_words_stand_in_the_text(
    text: str, author: str, known: bool
) -> None:
    for reason in reasons_of(_judge(known=known).judge(Remark(text, author)).held_for):
        rule, _, hit = reason.partition(":")
        assert rule in ("first", "links", "long")
        assert rule != "links" or int(hit) == len(links_in(text))
    assert all(word in text for word in hits("links:1", text))


@given(
    st.text(alphabet="今天下雨河水涨了大家小心", min_size=8),
    st.text(alphabet=" ，。！0123456789\u200b"),
)
def test_nearly_equal_texts_share_a_fingerprint(text: str, noise: str) -> None:
    assert fingerprint(text + noise) == fingerprint(text)
    assert fingerprint(noise.join(text)) == fingerprint(text)


def test_numbers_out_of_range_are_known() -> None:
    assert within_limits(RULES)
    assert not within_limits(replace(RULES, flood_count=1))
    assert not within_limits(replace(RULES, longest=10**9))
