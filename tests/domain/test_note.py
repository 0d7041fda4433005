"""What an address may mean, and what of a note is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.errors import Refused
from workstation.domain.note import (
    MOST_TEXT,
    MOST_WORDS,
    address_of,
    checked_text,
    checked_words,
    nearest_before,
    readings,
)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("index.html", [("index.html", "")]),
        ("fazhi/17.html", [("fazhi/17.html", "")]),
        ("fazhi/17_2.html", [("fazhi/17_2.html", ""), ("fazhi/17.html", "_2")]),
        ("fazhi/17_c3.html", [("fazhi/17_c3.html", ""), ("fazhi/17.html", "_c3")]),
        (
            "fazhi/list_2.html",
            [
                ("fazhi/list_2.html", ""),
                ("fazhi/index.html", "list_2"),
                ("fazhi/list.html", "_2"),
            ],
        ),
    ],
)
def test_an_address_may_be_a_further_page(address: str, told: list[tuple[str, str]]) -> None:
    assert list(readings(address)) == told


@given(
    st.lists(st.from_regex(r"[a-z0-9_]{1,6}", fullmatch=True), min_size=1, max_size=3),
    st.sampled_from(["", "_2", "_c12", "_2_3"]),
)
def test_every_reading_leads_back_to_its_address(parts: list[str], ending: str) -> None:
    address = f"{'/'.join(parts)}{ending}.html"
    told = readings(address)
    assert told[0] == (address, "")
    assert {address_of(*one) for one in told} == {address}


@given(st.text(max_size=60))
def test_what_is_kept_of_a_text_is_kept_once_and_for_all(text: str) -> None:
    words = checked_words(text)
    assert checked_words(words) == words
    assert "\n" not in words
    words.encode("utf-8")
    assert nearest_before(nearest_before(text)) == nearest_before(text)


def test_too_much_is_refused_and_never_cut() -> None:
    assert checked_text("字" * MOST_TEXT) == "字" * MOST_TEXT
    assert checked_words("字" * MOST_WORDS) == "字" * MOST_WORDS
    with pytest.raises(Refused) as caught:
        checked_text("字" * (MOST_TEXT + 1))
    assert (caught.value.code, caught.value.details["count"]) == ("note.too_long", MOST_TEXT + 1)
    with pytest.raises(Refused) as caught:
        checked_words("字" * (MOST_WORDS + 1))
    assert caught.value.code == "note.words_too_long"


@pytest.mark.parametrize("text", ["", " \n\u3000", "\0"])
def test_a_note_says_something(text: str) -> None:
    with pytest.raises(Refused) as caught:
        checked_text(text)
    assert caught.value.code == "note.empty"
