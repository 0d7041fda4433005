"""Named hashes kept as lines are the mapping they were made of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.hashes import Hashes, line_of, lines_beginning, lines_of, told_apart

_NAMES = st.text(st.characters(exclude_characters="="), max_size=8)


@given(st.dictionaries(_NAMES, st.text("0123456789abcdef=", max_size=16)))
def test_lines_come_back_as_what_they_were(told: dict[str, str]) -> None:
    hashes = Hashes(lines_of(told))
    assert hashes == told
    assert told == hashes
    assert list(hashes.items()) == list(told.items())
    assert lines_of(hashes) == lines_of(told)
    assert told_apart(hashes) == told_apart(told) == told
    assert [hashes.get(name) for name in told] == list(told.values())


@given(st.dictionaries(_NAMES, st.text("0123456789abcdef", max_size=16)), _NAMES)
def test_those_with_a_beginning_are_found(told: dict[str, str], begin: str) -> None:
    expected = [value for name, value in told.items() if name.startswith(begin)]
    assert list(lines_beginning(told, begin)) == expected
    assert list(lines_beginning(Hashes(lines_of(told)), begin)) == expected


def test_a_name_that_begins_alike_is_another() -> None:
    hashes = Hashes((line_of("text", "1"), line_of("text2", "2")))
    assert hashes["text2"] == "2"
    assert len(hashes) == 2
    with pytest.raises(KeyError):
        hashes["tex"]
