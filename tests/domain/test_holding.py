from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.holding import held_for, hits, links_in


@pytest.mark.parametrize(
    ("text", "author", "known", "reason"),
    [
        ("写得清楚", "河边人", True, ""),
        ("写得清楚", "河边人", False, "first"),
        ("写得清楚", "游客", False, ""),
        ("写得清楚", "", False, ""),
        ("看 https://a.example/1", "河边人", True, ""),
        ("看 https://a.example/1 和 www.b.example！", "河边人", True, "links:2"),
        ("https://a.example https://b.example http://c.example", "游客", False, "links:3"),
    ],
)
def test_a_reason_is_given_only_where_its_rule_holds(
    text: str, author: str, known: bool, reason: str
) -> None:
    assert held_for(text, author, known=known) == reason


def test_a_reason_points_at_the_words_it_means() -> None:
    text = "看 https://a.example/1 和 www.b.example。"
    assert hits("links:2", text) == ("https://a.example/1", "www.b.example")
    assert hits("words:加微信", text) == ("加微信",)
    assert hits("first", text) == ()
    assert hits("", text) == ()
    assert hits("2", "2") == ()


@given(st.text(), st.text(), st.booleans())
def test_every_reason_is_short_and_its_words_stand_in_the_text(
    text: str, author: str, known: bool
) -> None:
    reason = held_for(text, author, known=known)
    assert reason in ("", "first") or reason == f"links:{len(links_in(text))}"
    assert all(word in text for word in hits(reason, text))
