"""What a changed text takes out of the search and brings in, told line by line or of the whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.press.search.parts import Parts
from workstation.press.search.touched import _pieces

_LINES = st.lists(
    st.sampled_from(
        ["法院公告", "公告三日", "三日 2026 年", "Ab㎡", "é", "e\u0301", "", "ﬁ 法 院"]
    ),
    max_size=5,
).map("\n".join)


def held(text: str) -> list[set[int]]:
    parts = Parts(32, 4)
    parts.add(7, text)
    return [parts.numbers(part) for part in range(16)]


@given(was=_LINES, now=_LINES)
def test_a_block_holds_the_pieces_of_the_text_it_has_now(was: str, now: str) -> None:
    other = [{1, 2}, *held("别的稿件")[1:]]
    stood = [mine | others for mine, others in zip(held(was), other, strict=True)]
    found = _pieces([(7, was, now)], 32, 4)
    after = [(there - out) | come for there, (_part, out, come) in zip(stood, found, strict=True)]
    wanted = [
        (there - mine) | will for there, mine, will in zip(stood, held(was), held(now), strict=True)
    ]
    assert after == wanted
    unlike = {
        part for part, (old, new) in enumerate(zip(held(was), held(now), strict=True)) if old != new
    }
    assert unlike <= {part for part, out, come in found if out != come}
