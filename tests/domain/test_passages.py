"""The paragraph somebody means is found again in a text that went on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.passages import line_in

OLD = "第一段说的是桥。\n\n第二段说的是河，\n还有船。\n\n第三段说的是人。"


@pytest.mark.parametrize(
    ("new", "line", "found"),
    [
        (OLD, 3, 3),
        (OLD, 4, 3),
        (f"新的开头。\n\n{OLD}", 3, 5),
        ("第三段说的是人。\n\n第一段说的是桥。", 6, 1),
        ("第一段说的是桥。\n\n第二段说的是河与水，\n还有船。\n\n第三段说的是人。", 3, 3),
        ("第一段说的是桥。\n\n第三段说的是人。", 3, None),
        ("第一段说的是桥。\n\n全然别的话。\n\n第三段说的是人。", 3, None),
        ("", 1, None),
        (f"{OLD}\n\n第一段说的是桥。", 1, 1),
    ],
)
def test_a_paragraph_is_found_where_it_stands_now(new: str, line: int, found: int | None) -> None:
    assert line_in(OLD, line, new) == found


def test_of_paragraphs_alike_the_one_that_is_meant_is_found() -> None:
    text = "甲\n\n乙\n\n甲"
    assert line_in(text, 5, text) == 5


def test_what_stands_before_the_first_paragraph_is_none() -> None:
    assert line_in("\n\n第一段。", 1, "第一段。") is None


TEXTS = st.lists(st.sampled_from(["甲", "乙\n丙", "丁", ""]), max_size=8).map("\n\n".join)


@given(TEXTS, TEXTS, st.integers(1, 20))
def test_where_it_leads_a_paragraph_begins(old: str, new: str, line: int) -> None:
    found = line_in(old, line, new)
    if found is not None:
        lines = new.split("\n")
        assert lines[found - 1]
        assert found == 1 or not lines[found - 2]
    elif old == new:
        before = old.split("\n")[:line]
        assert not any(before)
