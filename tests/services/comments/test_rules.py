from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.desks import Desks
from workstation.domain.article import Article
from workstation.domain.comment import Queue
from workstation.domain.draft import DraftComment
from workstation.domain.errors import BadInput, NotFound, Refused
from workstation.domain.holding import HoldingRules, Scope, WordEntry, WordList, reasons_of
from workstation.domain.moment import MINUTE, now
from workstation.services.comments import word_packs
from workstation.services.comments.rule_trials import PastTrial
from workstation.words import LANGUAGES


def _bring(desks: Desks, story: Article, *texts: str, **cells: str) -> list[str]:
    """Bring comments in; return why each is held, in the order given."""
    drafts = [
        replace(
            DraftComment(str(story.number), f"网友{number}", text, now() - (9 - number) * MINUTE),
            **cells,  # type: ignore[arg-type]
        )
        for number, text in enumerate(texts)
    ]
    made = {one.text: one for one in desks.newsroom.comments.bring_in(drafts, "x.json")[0]}
    return [made[text].held_for for text in texts]


def _tried(desks: Desks, *entries: WordEntry) -> PastTrial:
    return desks.newsroom.rule_trials.try_words(entries, lambda *_: None, lambda: False)


def test_words_are_kept_changed_switched_and_taken_back(desks: Desks) -> None:
    rules = desks.newsroom.comment_rules
    before = desks.state()
    kept = rules.keep(WordEntry(" 加\n微信 ", note="引流"))
    assert (kept.word, kept.note, kept.active) == ("加 微信", "引流", True)
    changed = rules.keep(replace(kept, list=WordList.BLOCK, scope=Scope.TEXT, pinyin=True))
    rules.switch([kept.id], active=False)
    assert rules.entries() == (replace(changed, active=False),)
    rules.remove([kept.id])
    rules.remove([kept.id])
    assert rules.entries() == ()
    assert desks.kinds()[:4] == [
        "comment.word_remove",
        "comment.word_off",
        "comment.word_change",
        "comment.word_add",
    ]
    assert desks.undo_all() == 4
    assert desks.state() == before


def test_what_cannot_be_a_word_is_refused(desks: Desks) -> None:
    rules = desks.newsroom.comment_rules
    kept = rules.keep(WordEntry("加微信"))
    for word, code in (("。 !", "rules.word_empty"), ("长" * 61, "rules.word_long")):
        with pytest.raises(BadInput) as bad:
            rules.keep(WordEntry(word))
        assert bad.value.code == code
    with pytest.raises(Refused):
        rules.keep(WordEntry("加微信"))
    rules.keep(WordEntry("加微信", WordList.ALLOW))
    rules.remove([kept.id])
    with pytest.raises(NotFound):
        rules.keep(kept)


def test_the_other_rules_are_settings_that_can_be_undone(desks: Desks) -> None:
    rules = desks.newsroom.comment_rules
    assert rules.rules() == HoldingRules()
    wanted = HoldingRules(most_links=3, floods=False)
    rules.set_rules(wanted)
    assert rules.rules() == wanted
    with pytest.raises(BadInput):
        rules.set_rules(HoldingRules(flood_count=0))
    desks.newsroom.history.undo()
    assert rules.rules() == HoldingRules()


def test_new_comments_are_judged_by_the_lists_as_they_are_now(desks: Desks) -> None:
    story, rules = desks.story(), desks.newsroom.comment_rules
    kept = rules.keep(WordEntry("加微信"))
    rules.keep(WordEntry("代开发票", WordList.BLOCK))
    held = _bring(desks, story, "快加 微 信", "代開發票找我")
    assert held == ["words_apart:加微信\nfirst", "blocked_apart:代开发票\nfirst"]
    (stopped,) = desks.newsroom.comments.page(Queue.SPAM).comments
    assert stopped.text == "代開發票找我"
    rules.switch([kept.id], active=False)
    assert _bring(desks, story, "还是加微信") == [""]


def test_the_same_words_and_floods_are_known_over_several_files(desks: Desks) -> None:
    story = desks.story()
    desks.newsroom.comment_rules.set_rules(HoldingRules(flood_count=3, first=False))
    text = "大家快来看看这个消息吧"
    assert _bring(desks, story, text, network_address="192.0.2.7") == [""]
    assert _bring(desks, story, f"{text}！", "第二条", network_address="192.0.2.7") == [
        "repeat:1",
        "flood:3",
    ]


def test_a_trial_counts_and_shows_what_a_word_would_have_held(desks: Desks) -> None:
    story = desks.story()
    _bring(desks, story, "加微信", "加薇信", "用微信支付", "无关的一条")
    rules = desks.newsroom.comment_rules
    rules.keep(WordEntry("微信支付", WordList.ALLOW))
    tried = _tried(desks, WordEntry("微信", active=False))
    assert (tried.looked, tried.held, tried.whole) == (4, 1, True)
    assert [comment.text for comment in tried.shown] == ["加微信"]
    assert _tried(desks, WordEntry("微信", pinyin=True)).held == 2
    assert desks.kinds()[0] == "comment.word_add", "a trial changes nothing"


def test_a_trial_of_the_rules_counts_by_rule_and_can_be_stopped(desks: Desks) -> None:
    _bring(desks, desks.story(), "看 https://a.example 和 https://b.example", "好")
    trials = desks.newsroom.rule_trials
    told: list[tuple[int, int]] = []
    tried = trials.try_rules(
        HoldingRules(shortest=2), lambda done, total: told.append((done, total)), lambda: False
    )
    assert (tried.held, tried.by_rule) == (2, {"first": 2, "links": 1, "short": 1})
    assert told == [(0, 2)]
    stopped = trials.try_rules(HoldingRules(), lambda *_: None, lambda: True)
    assert (stopped.looked, stopped.whole) == (0, False)


def test_a_sentence_is_tried_with_a_word_that_is_not_kept_yet(desks: Desks) -> None:
    rules = desks.newsroom.comment_rules
    rules.keep(WordEntry("微信支付", WordList.ALLOW))
    (hit,) = rules.find("微信支付，或加 微 信", WordEntry("微信"))
    assert (hit.start, hit.end) == (8, 11)
    assert rules.find("微信") == ()
    assert [one.entry.word for one in rules.find("好", WordEntry("客服"), author="客服")] == [
        "客服"
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_a_list_goes_out_and_comes_back_the_same(
    desks: Desks, tmp_path: Path, encoding: str
) -> None:
    rules = desks.newsroom.comment_rules
    rules.keep(WordEntry('加,微"信', WordList.BLOCK, Scope.NAME, pinyin=True, note="=1+1"))
    rules.keep(WordEntry("微信支付", WordList.ALLOW, pack="自建", active=False))
    kept = rules.entries()
    file = tmp_path / "words.csv"
    assert rules.write_out(file) == 2
    assert "'=1+1" in file.read_text("utf-8-sig")
    file.write_bytes(file.read_text("utf-8-sig").encode(encoding))
    rules.remove([one.id for one in kept])
    assert rules.bring_in(file) == (2, ())
    assert [replace(one, id=0) for one in rules.entries()] == [replace(one, id=0) for one in kept]
    came, left_out = rules.bring_in(file)
    assert (came, {one.code for one in left_out}) == (0, {"rules.word_here"})


def test_lists_of_other_programs_come_in(desks: Desks, tmp_path: Path) -> None:
    rules = desks.newsroom.comment_rules
    plain = tmp_path / "plain.txt"
    plain.write_text("# 说明\n加微信\n\n 代开发票 \n。。。\n", "utf-8")
    came, left_out = rules.bring_in(plain)
    assert (came, [one.code for one in left_out]) == (2, ["rules.word_empty"])
    table = tmp_path / "table.csv"
    table.write_text("敏感词,处理,备注\n办证,拦截,假证\n刷单,送花,\n办证大厅,放行,地点\n", "utf-8")
    came, left_out = rules.bring_in(table)
    assert (came, [one.details.get("row") for one in left_out]) == (2, [3])
    empty = tmp_path / "empty.csv"
    empty.write_text("词\n", "utf-8")
    with pytest.raises(BadInput):
        rules.bring_in(empty)


@pytest.mark.parametrize("language", LANGUAGES)
def test_packs_come_in_switched_off_and_explained(desks: Desks, language: str) -> None:
    rules = desks.newsroom.comment_rules
    for pack in word_packs.packs(language):
        assert pack.name and pack.about
        assert rules.add_pack(pack.code, language) == pack.words
        assert rules.add_pack(pack.code, language) == 0
    entries = rules.entries()
    assert entries and not any(entry.active for entry in entries)
    assert all(entry.note and entry.pack for entry in entries)
    with pytest.raises(NotFound):
        rules.add_pack("../rules/contact", language)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("想赚钱的加薇芯", ["words_apart:加微信"]),
        ("去办证大厅排队", []),
        ("警惕刷单骗局", []),
        ("刷单兼职，日入过千", ["blocked:刷单兼职", "words:刷单", "words:日入过千"]),
        ("干部走进群众家中", []),
    ],
)
def test_the_packs_know_harmless_words(desks: Desks, text: str, held: list[str]) -> None:
    rules = desks.newsroom.comment_rules
    rules.set_rules(HoldingRules(first=False))
    for pack in word_packs.packs("zh_CN"):
        rules.add_pack(pack.code, "zh_CN")
    rules.switch([entry.id for entry in rules.entries()], active=True)
    (reasons,) = _bring(desks, desks.story(), text)
    assert list(reasons_of(reasons)) == held
