"""The copy desk of a newsroom: its own words, what it lets pass, and undo of both."""

from __future__ import annotations

import pytest

from tests.services.desks import Desks
from workstation.domain.errors import NotFound, Refused
from workstation.services.articles.proofreading import LONGEST


def test_words_of_the_house_are_remarked_on(desks: Desks) -> None:
    proofreading = desks.newsroom.proofreading
    assert proofreading.of_text("临河日报社") == ()
    proofreading.add_word(" 临河日报社\n", "临河日报", "全称没有“社”")
    (remark,) = proofreading.of_text("见临河日报社报道")
    assert (remark.rule, remark.words, remark.replacement) == ("house", "临河日报社", "临河日报")
    assert remark.details["reason"] == "全称没有“社”"
    assert proofreading.of_line("临河日报社来访")[0].words == "临河日报社"


def test_the_same_words_are_written_anew(desks: Desks) -> None:
    proofreading = desks.newsroom.proofreading
    first = proofreading.add_word("临河日报社", "", "")
    second = proofreading.add_word("临河日报社", "临河日报", "全称")
    assert proofreading.words() == (second,)
    assert second.id == first.id


def test_a_word_taken_off_comes_back_by_undo(desks: Desks) -> None:
    newsroom = desks.newsroom
    word = newsroom.proofreading.add_word("临河日报社", "临河日报", "")
    newsroom.proofreading.remove_word(word.id)
    assert newsroom.proofreading.of_text("临河日报社") == ()
    newsroom.history.undo()
    assert newsroom.proofreading.words() == (word,)
    assert len(newsroom.proofreading.of_text("临河日报社")) == 1


def test_nothing_to_remark_on_is_refused(desks: Desks) -> None:
    proofreading = desks.newsroom.proofreading
    with pytest.raises(Refused, match=r"house_word\.empty"):
        proofreading.add_word(" \n", "甲", "")
    with pytest.raises(Refused, match=r"house_word\.same"):
        proofreading.add_word("甲", " 甲", "")
    with pytest.raises(NotFound, match=r"house_word\.missing"):
        proofreading.remove_word(7)
    assert proofreading.words() == ()


def test_what_is_let_pass_is_remarked_on_no_more_until_heeded_again(desks: Desks) -> None:
    proofreading = desks.newsroom.proofreading
    proofreading.add_word("临河日报社", "", "")
    proofreading.add_word("临河晚报社", "", "")
    passed = proofreading.pass_over("house_asked", "临河日报社")
    assert proofreading.pass_over("house_asked", "临河日报社") == passed
    assert [one.words for one in proofreading.of_text("临河日报社和临河晚报社")] == ["临河晚报社"]
    proofreading.heed_again(passed.id)
    assert len(proofreading.of_text("临河日报社和临河晚报社")) == 2
    with pytest.raises(NotFound, match=r"house_word\.missing"):
        proofreading.heed_again(passed.id)


def test_all_of_a_kind_are_let_pass_until_heeded_again(desks: Desks) -> None:
    proofreading = desks.newsroom.proofreading
    text = "法官说,被告到庭;记者旁听。电话13800138000"
    kinds = [one.rule for one in proofreading.of_text(text)]
    assert kinds == ["half_width", "half_width", "mobile"]
    passed = proofreading.pass_over("half_width", ",", every=True)
    assert proofreading.pass_over("half_width", ";", every=True) == passed
    assert [one.rule for one in proofreading.of_text(text)] == ["mobile"]
    assert desks.kinds()[0] == "let_pass.kind"
    proofreading.heed_again(passed.id)
    assert [one.rule for one in proofreading.of_text(text)] == kinds


def test_letting_pass_is_for_one_rule_only(desks: Desks) -> None:
    proofreading = desks.newsroom.proofreading
    proofreading.add_word("临河日报社", "", "")
    proofreading.pass_over("another", "临河日报社")
    assert len(proofreading.of_text("临河日报社")) == 1


def test_words_of_the_copy_desk_touch_no_page(desks: Desks) -> None:
    """They are settings of the writing desk: nothing is to be published for them."""
    newsroom = desks.newsroom
    newsroom.publishing.publish()
    newsroom.proofreading.add_word("临河日报社", "", "")
    newsroom.proofreading.pass_over("house_asked", "临河日报社")
    assert newsroom.publishing.plan().empty


def test_a_text_without_end_is_not_read(desks: Desks) -> None:
    proofreading = desks.newsroom.proofreading
    proofreading.add_word("临河日报社", "", "")
    text = "临河日报社" + "字" * LONGEST
    assert proofreading.of_text(text) == ()
    assert len(proofreading.of_text(text[:LONGEST])) == 1


def test_personal_data_are_told_before_publishing_unless_let_pass(desks: Desks) -> None:
    newsroom = desks.newsroom
    desks.released("寻人", desks.column("服务"), body="请打13800138000。")

    def told() -> list[object]:
        found = newsroom.publishing.checks()
        return [one.details["words"] for one in found if one.code == "finding.private"]

    assert told() == ["13800138000"]
    newsroom.proofreading.pass_over("mobile", "13800138000")
    assert told() == []
