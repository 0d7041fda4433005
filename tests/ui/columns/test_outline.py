from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.columns.outline import Line, outlined


def test_indented_lines_become_children() -> None:
    assert outlined("法治\n  审判\n    执行\n  检察\n国内\n\t法制") == (
        Line("法治", -1),
        Line("审判", 0),
        Line("执行", 1),
        Line("检察", 0),
        Line("国内", -1),
        Line("法制", 4),
    )


def test_list_marks_and_empty_lines_are_passed_over() -> None:
    text = "一、法治\n\n　　- 审判\n　　2. 检察\n"
    assert outlined(text) == (Line("法治", -1), Line("审判", 0), Line("检察", 0))


def test_a_line_less_deep_than_its_neighbours_finds_the_nearest_one_above() -> None:
    assert [line.parent for line in outlined("a\n      b\n   c\n         d")] == [-1, 0, 0, 2]


@given(st.text())
def test_whatever_is_pasted_gives_names_below_earlier_ones(text: str) -> None:
    for place, line in enumerate(outlined(text)):
        assert line.name
        assert -1 <= line.parent < place


@given(st.lists(st.integers(0, 3), max_size=20))
def test_depths_come_back(steps: list[int]) -> None:
    depths: list[int] = []
    for step in steps:
        depths.append(min(step, depths[-1] + 1) if depths else 0)
    lines = outlined("\n".join("    " * depth + f"栏{n}" for n, depth in enumerate(depths)))

    def depth_of(place: int) -> int:
        return 0 if place < 0 else 1 + depth_of(lines[place].parent)

    assert [depth_of(place) - 1 for place in range(len(lines))] == depths
