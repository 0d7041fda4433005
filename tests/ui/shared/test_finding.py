from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.ui.shared.finding import Finder, Wanted, around, replaced

TEXT = "法院认为，ＡＢＣ公司与abc公司的合同有效。👩‍👧 Abc，cab。"


def found(text: str, wanted: Wanted) -> list[str]:
    units = text.encode("utf-16-le")
    places = Finder(wanted).places(text)
    return [units[place.start * 2 : place.end * 2].decode("utf-16-le") for place in places]


@pytest.mark.parametrize(
    ("wanted", "hits"),
    [
        (Wanted("abc"), ["abc", "Abc"]),
        (Wanted("abc", case=True), ["abc"]),
        (Wanted("abc", width=True), ["ＡＢＣ", "abc", "Abc"]),
        (Wanted("ab", whole=True), []),
        (Wanted("abc", whole=True), ["abc", "Abc"]),
        (Wanted("公司|合同", pattern=True), ["公司", "公司", "合同"]),
        (Wanted("公司|合同"), []),
        (Wanted("没有"), []),
        (Wanted(""), []),
    ],
)
def test_options_say_what_fits(wanted: Wanted, hits: list[str]) -> None:
    assert found(TEXT, wanted) == hits


def test_places_behind_signs_of_two_units_are_right() -> None:
    places = Finder(Wanted("Abc", case=True)).places(TEXT, "XYZ")
    assert replaced(TEXT, places) == TEXT.replace("Abc", "XYZ")
    assert around(TEXT, places[0], 2)[1] == "Abc"


def test_groups_and_line_ends_come_into_the_replacement() -> None:
    finder = Finder(Wanted(r"第(\d+)条", pattern=True))
    text = "第12条和第7条"
    assert replaced(text, finder.places(text, r"§\1\n")) == "§12\n和§7\n"
    assert replaced(text, Finder(Wanted("条")).places(text, r"\1")) == r"第12\1和第7\1"


def test_a_pattern_that_cannot_be_read_is_told_and_finds_nothing() -> None:
    finder = Finder(Wanted("(", pattern=True))
    assert finder.error
    assert finder.places(TEXT) == []


def test_a_pattern_that_would_run_without_end_gives_up() -> None:
    assert Finder(Wanted("(a+)+$", pattern=True)).places("a" * 5_000 + "b") == []


@given(st.text(st.characters(codec="utf-8"), max_size=60), st.text(min_size=1, max_size=3))
def test_plain_words_are_found_as_python_finds_them(text: str, word: str) -> None:
    if "\0" in word:
        return
    wanted = Wanted(word, case=True)
    try:
        expected = re.sub(re.escape(word), "新", text)
        word.encode()
    except UnicodeEncodeError:
        return
    assert replaced(text, Finder(wanted).places(text, "新")) == expected


@given(
    st.text(alphabet="甲乙aA𠮷\n", max_size=60),
    st.text(alphabet="甲乙aA𠮷", min_size=1, max_size=3),
    st.text(alphabet="甲乙a", max_size=3),
    st.booleans(),
)
def test_all_are_replaced_as_one_by_one(text: str, words: str, other: str, case: bool) -> None:
    finder = Finder(Wanted(words, case=case))
    places = finder.places(text, other)
    assert finder.replace_all(text, other) == (replaced(text, places), len(places))


def test_a_mark_at_the_beginning_moves_no_place() -> None:
    assert found("\ufeff甲乙", Wanted("乙")) == ["乙"]
    assert Finder(Wanted("乙", whole=True)).replace_all("\ufeff甲。乙", "丙") == ("\ufeff甲。丙", 1)
