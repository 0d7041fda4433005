"""Codes become sentences, in both languages, whatever the details are."""

from __future__ import annotations

import string
import tomllib
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation import words
from workstation.domain.act import Act
from workstation.domain.address import check_directory, check_rule
from workstation.domain.article import Status
from workstation.domain.column import Column, ColumnTree
from workstation.domain.comment import CommentStatus
from workstation.domain.errors import WorkstationError


def entries() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for file in words.catalogues():
        found.update(tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def act(kind: str, **details: int | str | None) -> Act:
    return Act(1, 1, kind, details, 0, "周岚")


def fields_of(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("code", sorted(entries()))
def test_every_code_is_said_in_both_languages_with_the_same_details(code: str) -> None:
    entry = entries()[code]
    assert entry["zh_CN"].strip()
    assert entry["en"].strip()
    assert fields_of(entry["zh_CN"]) == fields_of(entry["en"])


def test_no_code_is_said_twice() -> None:
    times = Counter(
        code
        for file in words.catalogues()
        for code in tomllib.loads(file.read_text(encoding="utf-8"))
    )
    assert [code for code, count in times.items() if count > 1] == []


def acts() -> list[str]:
    file = next(one for one in words.catalogues() if one.name == "acts.toml")
    return sorted(tomllib.loads(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("code", acts())
def test_every_act_has_a_short_name(code: str) -> None:
    assert 0 < len(entries()[code]["name_zh_CN"]) <= 12
    assert entries()[code]["name_en"]


def test_details_fill_the_sentence() -> None:
    with pytest.raises(WorkstationError) as refused:
        check_directory("中文")
    assert words.error_sentence(refused.value) == (
        "“中文”不能用作网址的一部分：只能用小写字母、数字、- 和 _，并以字母或数字开头。"
    )
    assert words.error_sentence(refused.value, "en").startswith("“中文” cannot be part")


def test_braces_of_a_rule_are_shown_as_they_are() -> None:
    with pytest.raises(WorkstationError) as refused:
        check_rule("{column}/{nonsense}.html")
    told = words.error_sentence(refused.value)
    assert "{column}/{nonsense}.html" in told
    assert "{number}" in told


def test_errors_of_the_tree_have_their_sentences() -> None:
    tree = ColumnTree([Column(1, None, "国内", "guonei", 0), Column(2, 1, "法制", "fazhi", 0)])
    with pytest.raises(WorkstationError) as refused:
        tree.check_move(1, 2)
    assert words.error_sentence(refused.value).startswith("“国内”不能移到“法制”里面")


@pytest.mark.parametrize("status", list(Status))
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_every_status_has_its_word(status: Status, language: str) -> None:
    told = words.sentence("article.step", {"present": status, "wanted": "draft"}, language)
    assert str(words.sentence(f"status.{status}", {}, language)) in told


@pytest.mark.parametrize("status", list(CommentStatus))
def test_every_decision_has_its_word(status: CommentStatus) -> None:
    told = words.act_sentence(act("comment.decide", count=3, status=status, author="河边的风"))
    assert words.sentence(f"comment_status.{status}") in told


def test_an_act_is_a_line_and_a_name() -> None:
    moved = act("board.move", board="今日聚焦", title="夜间执法")
    assert words.act_sentence(moved) == "把《夜间执法》移到“今日聚焦”"
    assert words.act_name(moved) == "移动卡片"
    assert words.act_name(moved, "en") == "move card"


def test_an_undo_says_what_was_undone() -> None:
    undone = act("undo", of="column.rename", before="国内", name="要闻")
    assert words.act_sentence(undone) == "撤销：把栏目“国内”改名为“要闻”"
    assert words.act_sentence(undone, "en") == "Undone: Renamed the column “国内” to “要闻”"


def test_times_are_the_sites_times() -> None:
    scheduled = act("article.schedule", title="夜间执法", at=0)
    assert words.act_sentence(scheduled).endswith("1970-01-01 08:00:00")


def test_a_missing_detail_does_not_hurt() -> None:
    assert words.act_sentence(act("article.save")) == "修改稿件《…》"


def test_an_unknown_code_is_told_gracefully_and_logged(caplog: pytest.LogCaptureFixture) -> None:
    assert "no.such_code" in words.sentence("no.such_code")
    assert "no.such" in words.act_sentence(act("no.such"))
    assert "no.such_code" in caplog.text


@pytest.mark.parametrize(
    "error",
    [
        ValueError("x"),
        FileNotFoundError(2, "gone", "稿件.docx"),
        PermissionError(13, "no", "稿件.docx"),
        MemoryError(),
        OSError(28, "No space left on device"),
        KeyboardInterrupt(),
    ],
)
@pytest.mark.parametrize("language", words.LANGUAGES)
def test_no_exception_shows_its_insides(error: BaseException, language: str) -> None:
    told = words.error_sentence(error, language)
    assert told
    assert "Traceback" not in told
    assert "Errno" not in told


@given(st.dictionaries(st.sampled_from(["title", "at", "count", "of", "status"]), st.text()))
def test_whatever_the_details_are_a_sentence_comes(details: dict[str, str]) -> None:
    for kind in ("article.step", "undo"):
        safe = {key: value for key, value in details.items() if key != "of"}
        assert words.act_sentence(act(kind, **safe))


@pytest.mark.parametrize("title", ["", "  ", None])
def test_a_story_without_a_title_is_called_untitled(title: str | None) -> None:
    created = act("article.create", title=title)
    assert words.act_sentence(created) == "新建稿件《未命名》"
    assert words.act_sentence(created, "en") == "Created “untitled”"
    assert words.act_sentence(act("article.trash", count=2, title=title)).endswith("《未命名》")


@pytest.mark.parametrize(("count", "said"), [(1, "1 page written"), (1200, "1200 pages written")])
def test_english_knows_one_from_several(count: int, said: str) -> None:
    done = act("site.publish", written=count, removed=0)
    assert said in words.act_sentence(done, "en")


def test_what_is_told_in_every_language_is_said_in_the_one_asked_for() -> None:
    told = {"words": "按装", "note_zh_CN": "用“安”", "note_en": "write 安"}
    assert "用“安”" in words.sentence("remark.wording", told, words.CHINESE)
    assert "write 安" in words.sentence("remark.wording", told, words.ENGLISH)
