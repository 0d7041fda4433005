"""Times are understood as people write them, and come back the same."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.moment import BEIJING, from_local
from workstation.ui.editor.form.moment_words import read_moment, say_moment

NOW = from_local(datetime(2026, 11, 23, 10, 30, tzinfo=BEIJING))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("今天 18:00", "2026-11-23 18:00"),
        ("明天8点30分", "2026-11-24 08:30"),
        ("昨天", "2026-11-22 00:00"),
        ("18:00", "2026-11-23 18:00"),
        ("１８：３０", "2026-11-23 18:30"),
        ("11-25 9:05", "2026-11-25 09:05"),
        ("12月1日 7点", "2026-12-01 07:00"),
        ("2027年1月2日", "2027-01-02 00:00"),
        ("2026-11-23 10:30:07", "2026-11-23 10:30:07"),
        ("tomorrow 8:00", "2026-11-24 08:00"),
    ],
)
def test_understood(text: str, said: str) -> None:
    assert say_moment(read_moment(text, NOW)) == said


def test_nothing_is_no_moment() -> None:
    assert read_moment("  ", NOW) is None
    assert say_moment(None) == ""


@pytest.mark.parametrize("text", ["改天", "25:00", "2026-13-01", "2026-02-30 8:00", "8:00 啊"])
def test_nonsense_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_moment(text, NOW)


@given(st.integers(0, 4_102_444_800).map(lambda second: second * 1000))
def test_what_is_said_is_read_again(moment: int) -> None:
    assert read_moment(say_moment(moment), NOW) == moment


@given(st.text(max_size=12))
def test_no_text_does_harm(text: str) -> None:
    try:
        read_moment(text, NOW)
    except ValueError:
        return
