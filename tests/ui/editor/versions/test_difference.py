"""Two texts compared so that a person can read it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.editor.versions.difference import Piece, pieces_of, side_by_side
from workstation.ui.shared.tokens import LIGHT

ONE = (
    "临河市中级人民法院今天发布十起劳动争议典型案例，涵盖加班费与竞业限制。\n\n"
    "法院认为，双方当事人约定有效，应当履行，证据能够相互印证。\n\n"
    "判决后，双方均未上诉，判决已经生效，被告主动履行了给付义务。\n"
)
OTHER = (
    "昨日下午，市气象台发布暴雨蓝色预警，预计未来六小时内降水量将达五十毫米。\n\n"
    "防汛办要求各镇街加强巡查，低洼地段居民提前转移，渔船回港避风。\n\n"
    "公交集团调整了十二条线路的首末班时间，地铁二号线延长运营一小时。\n"
)


def _texts(pieces: list[Piece]) -> tuple[str, str]:
    before = "".join(one.text for one in pieces if one.kind != 1)
    after = "".join(one.text for one in pieces if one.kind != -1)
    return before, after


def test_a_few_words_changed_are_marked_alone() -> None:
    changed = ONE.replace("加班费", "工伤待遇").replace("均未上诉", "没有上诉")
    marked = [one.text for one in pieces_of(ONE, changed) if one.kind]
    assert sum(map(len, marked)) < 20
    assert not any(one.whole for one in pieces_of(ONE, changed))


def test_stories_with_nothing_in_common_are_set_paragraph_against_paragraph() -> None:
    pieces = pieces_of(ONE, OTHER)
    assert _texts(pieces) == (ONE, OTHER)
    assert all(one.whole or one.text == "\n" for one in pieces)
    assert [one.kind for one in pieces if one.whole] == [-1, 1] * 3
    left, right = side_by_side(ONE, OTHER, LIGHT)
    assert "underline" not in left + right


def test_one_paragraph_written_anew_does_not_blur_the_others() -> None:
    paragraphs, others = ONE.split("\n\n"), OTHER.split("\n\n")
    mixed = "\n\n".join([others[0], paragraphs[1].replace("有效", "无效"), others[2]])
    pieces = pieces_of(ONE, mixed)
    marked = [one.text for one in pieces if one.kind and not one.whole]
    assert _texts(pieces) == (ONE, mixed)
    assert marked == ["有", "无"]


def test_headlines_are_compared_sign_by_sign() -> None:
    pieces = pieces_of("临河法院发布典型案例", "临河法院发布十起案例")
    assert not any(one.whole for one in pieces)


_TEXT = st.text("甲乙丙丁。\n", max_size=80)


@given(_TEXT, _TEXT)
def test_nothing_is_lost_in_a_comparison(before: str, after: str) -> None:
    assert _texts(pieces_of(before, after)) == (before, after)
