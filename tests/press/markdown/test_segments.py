"""A text is cut into the same parts whatever it was before."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from tests.press.markdown_texts import TEXTS
from workstation.press.markdown.conversion import normal
from workstation.press.markdown.segments import Cut, Kind

#: Where (a share of the text), how much of it goes, and what comes instead.
_EDITS = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 4),
        st.sampled_from(
            ("", "字", "\n", "\n\n", ":", "#", "- ", " ", "|", "]: u", "\r\n", "\0", "`")
        ),
    ),
    max_size=8,
)


@given(TEXTS, _EDITS, TEXTS)
@example("- 一\n\n段\n\n末", [(0.9, 0, ":")], "")
@example("# 题\n\n段\n\n- 一", [(0.27, 2, "")], "：")
@example("一\n\n二\n\n:  三]: u\n\n四\n\n五", [(0.05, 0, "字")], "")
@example("段\r\n\r\n末", [(0.5, 0, "\n"), (1.0, 0, "\ud800")], "    ")
def test_what_is_cut_again_is_what_is_cut_anew(
    text: str, edits: list[tuple[float, int, str]], other: str
) -> None:
    cut = Cut().again(text, normal)
    for place, gone, fresh in edits:
        begin = round(place * len(text))
        text = text[:begin] + fresh + text[begin + gone :]
        cut = cut.again(text, normal)
        assert cut == Cut().again(text, normal)
    assert cut.again(other, normal) == Cut().again(other, normal)


def test_only_what_is_near_a_change_is_looked_at() -> None:
    seen: list[str] = []

    def look(text: str) -> str:
        seen.append(text)
        return text

    text = "\n\n".join(f"第{n}段。" for n in range(50))
    cut = Cut().again(text, look)
    assert "\n\n".join(cut.texts) == text
    assert set(cut.kinds) == {Kind.ALONE}
    cut.again(text.replace("第20段。", "第20段，补。"), look)
    assert seen[1] == "第18段。\n\n第19段。\n\n第20段，补。\n\n第21段。\n\n第22段。\n\n"
