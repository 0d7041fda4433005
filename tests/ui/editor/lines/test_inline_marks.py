"""What stands out within one line."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.editor.lines.inline_marks import layers, marks_in


def _names(text: str) -> dict[str, tuple[str, ...]]:
    return {text[start:stop]: names for start, stop, names in layers(marks_in(text))}


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("判令**加班费**", "加班费", ("bold",)),
        ("判令__加班费__", "加班费", ("bold",)),
        ("判令*加班费*", "加班费", ("italic",)),
        ("判令~~加班费~~", "加班费", ("struck",)),
        ("判令`加班费`", "`加班费`", ("code",)),
        ("见[判决](a/1.html)", "判决", ("mark", "link")),
        ("![图](media/1.png)", "图", ("mark", "picture")),
        ("见<https://x.cn/1>", "<https://x.cn/1>", ("link",)),
        ("见[^1]。", "[^1]", ("mark",)),
        ("**甲*乙*丙**", "乙", ("bold", "italic")),
        ("**甲**<em>乙</em>", "乙", ("italic",)),
        ('甲<span class="x">乙</span>', '<span class="x">', ("mark",)),
    ],
)
def test_words_are_called_by_what_they_are(text: str, words: str, names: tuple[str, ...]) -> None:
    assert _names(text)[words] == names


@pytest.mark.parametrize(
    "text",
    ["", "一二三", "2 * 3 * 4", "a_b_c", "**", "[甲]乙", "https://x.cn", "1 < 2 > 1", "<甲>"],
)
def test_nothing_stands_out_where_nothing_is_marked(text: str) -> None:
    assert marks_in(text) == []


@given(st.text("甲 *_~`[]()!<>^h{}|", max_size=60))
def test_layers_cover_the_marks_once_and_in_order(text: str) -> None:
    marks = [one for one in marks_in(text) if one[0] < one[1]]
    found = layers(marks)
    reached = 0
    for start, stop, names in found:
        assert reached <= start < stop <= len(text)
        reached = stop
        above = tuple(name for first, last, name in marks if first <= start and stop <= last)
        assert names == above
    covered = {place for start, stop, _names in found for place in range(start, stop)}
    assert covered == {place for first, last, _name in marks for place in range(first, last)}


@pytest.mark.parametrize("piece", ["[", "**", "*", "`", "**甲**", "[a](b)", "_a_ ", "![", "<http"])
def test_a_line_as_long_as_lines_are_drawn_is_read_in_time(piece: str) -> None:
    begun = time.process_time()
    layers(marks_in((piece * 20_000)[:20_000]))
    assert time.process_time() - begun < 2.0
