"""The desk as a whole: what holds for every text, and what it says of the demo's stories."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.press.markdown_texts import TEXTS
from tests.proof.desks import desk, packs, told
from workstation import paths
from workstation.proof.copy_desk import CopyDesk
from workstation.proof.remark import Level, Remark

#: Pieces of texts that rules look at, put together in every way.
_PIECES = st.sampled_from(
    (
        *"，。；：、？！…—“”‘’《》〈〉（）,;:?!()\"'.-~ \n　%",
        *("甲", "乙丙", "等", "年", "月", "日", "第", "条", "号", "近", "约", "左右", "以上", "倍"),
        *("2026", "30", "5", "1,234", "二〇", "○", "十", "13812345678", "11010519491231002X"),
        *("鲁02民终", "法", "《民法典》", "合同法", "第九千条", "中华人民共和国", "鲁B12345"),
        *("`甲,乙`", "[甲](乙,丙)", "**", "> ", "- ", "\n\n", "```\n", "3号楼2单元501室"),
        *("帐号", "罪犯", "星期二", "百分之", "千元", "...", "--", "！", "https://a.cn/甲"),
    )
)
_TEXTS = st.lists(_PIECES, max_size=30).map("".join)


def stories() -> dict[str, str]:
    folder = paths.resources() / "demo" / "articles"
    return {file.stem: file.read_text("utf-8") for file in sorted(folder.glob("*.md"))}


def of_story(text: str) -> Iterator[Remark]:
    head, _, body = text.removeprefix("---\n").partition("\n---\n")
    for field in re.findall(r"^(?:title|short_title|kicker|subtitle|summary): (.+)$", head, re.M):
        yield from desk().remarks_in_line(field)
    yield from desk().remarks(body)


@pytest.mark.parametrize("name", stories())
def test_the_stories_of_the_demo_are_well_written(name: str) -> None:
    assert [told(remark) for remark in of_story(stories()[name])] == []


@given(st.one_of(_TEXTS, TEXTS, st.text(max_size=80)))
@example("“**甲**“")
def test_remarks_lie_in_the_text_apart_from_each_other(text: str) -> None:
    for found in (desk().remarks(text), desk().remarks_in_line(text)):
        for one in found:
            assert 0 <= one.start < one.end <= len(text)
            assert one.words == text[one.start : one.end]
            assert one.replacement != one.words
        for one, other in pairwise(found):
            assert one.end <= other.start


@given(_TEXTS)
def test_what_was_mended_is_not_said_again(text: str) -> None:
    for one in desk().remarks(text):
        if one.replacement is None:
            continue
        mended = text[: one.start] + one.replacement + text[one.end :]
        again = [(other.rule, other.start, other.end) for other in desk().remarks(mended)]
        assert (one.rule, one.start, one.start + len(one.replacement)) not in again


@given(_TEXTS)
def test_nothing_is_said_of_code_and_targets(text: str) -> None:
    plain = text.replace("`", "").replace("<", "").replace("[", "").strip()
    whole = f"前\n\n```\n{plain}\n```\n\n后"
    assert desk().remarks(whole) == ()
    word = re.sub(r"[\s()\"']", "", plain)
    assert desk().remarks(f"前[甲](https://a.cn/{word})后") == ()


@given(st.lists(_TEXTS, max_size=4), st.integers(0, 3), _TEXTS)
def test_a_text_changed_in_one_place_is_read_as_a_new_one(
    texts: list[str], place: int, other: str
) -> None:
    reader = CopyDesk(packs())
    reader.remarks("\n\n".join(texts))
    texts[place : place + 1] = [other]
    text = "\n\n".join(texts)
    assert reader.remarks(text) == CopyDesk(packs()).remarks(text)


def test_of_two_that_meet_the_graver_stays() -> None:
    (one,) = desk().remarks("约13812345678左右")
    assert one.level is Level.PRIVATE


def test_marks_within_the_words_are_not_lost() -> None:
    (one,) = desk().remarks("人民检**查院**来了")
    assert (one.words, one.replacement) == ("人民检**查院", None)
