"""Maps in parts hold what they were given, share what stays, and tell where they differ."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.errors import Refused
from workstation.press.manifest.sorted_parts import (
    FOLDER,
    Later,
    Parts,
    SortedParts,
    difference,
    part_of,
)

#: Few enough that keys come, change and go, many enough for several branches of small leaves.
_PLAIN = st.integers(0, 400).map(lambda number: f"{'ab'[number % 2]}/{number:03}")
#: What JSON writes otherwise, and what stands before and behind it.
_KEYS = _PLAIN | st.text('a"\\\n\t,![] 报', max_size=4)
_VALUES = st.one_of(st.none(), st.integers(0, 3).map(lambda number: [number, 0, ["x", "y"]]))
_CHANGES = st.dictionaries(_KEYS, _VALUES, max_size=60)


def after(told: dict[str, object], changes: dict[str, object]) -> dict[str, object]:
    merged = {**told, **changes}
    return {key: value for key, value in merged.items() if value is not None}


@given(begun=st.dictionaries(_KEYS, _VALUES, max_size=400), rounds=st.lists(_CHANGES, max_size=5))
def test_a_map_is_what_changes_made_of_it(
    begun: dict[str, object], rounds: list[dict[str, object]]
) -> None:
    parts = Parts()
    made = SortedParts(parts, (), 2).changed(begun)
    told = after({}, begun)
    for changes in rounds:
        before, was = made, told
        parts.replaced.clear()
        made, told = made.changed(changes), after(told, changes)
        assert dict(made.entries()) == told
        plain = [key for key in dict(made.entries()) if "/" in key]
        assert plain == sorted(plain)
        assert all(made.get(key) == told.get(key) for key in {*was, *changes, ""})
        wanted = {*was, *changes, "", "b/1", "c"}
        assert made.among(wanted) == {key: told[key] for key in wanted if key in told}
        inside = {key: value for key, value in told.items() if key.startswith("b/1")}
        assert dict(made.entries("b/1")) == inside
        apart = difference(before, made)
        assert apart.old == {key: value for key, value in was.items() if told.get(key) != value}
        assert apart.new == {key: value for key, value in told.items() if was.get(key) != value}
        assert set(made.names()) - set(before.names()) == apart.new_parts - set(before.names())
        # What a site has to take away is what the new map does not name any more.
        assert parts.replaced >= set(before.names()) - set(made.names())


def test_one_change_makes_one_part_of_each_level() -> None:
    parts = Parts()
    many = {f"{number:05}": [number] for number in range(20_000)}
    whole = SortedParts(parts, (), 32).changed(many)
    changed = whole.changed({"01234": [0]})
    assert len(set(changed.names()) - set(whole.names())) == 2


def saved(folder: Path) -> SortedParts:
    made = SortedParts(Parts(), (), 32).changed({"a": "1"})
    folder.joinpath(FOLDER).mkdir(parents=True)
    for name, data in made.parts.made.items():
        folder.joinpath(FOLDER, name).write_bytes(data)
    return SortedParts(Parts(folder), made.root, made.leaf)


def test_a_damaged_part_is_noticed_and_another_folder_may_have_it(tmp_path: Path) -> None:
    first, second = saved(tmp_path / "one"), saved(tmp_path / "two")
    (name,) = map(part_of, first.root)
    (tmp_path / "one" / FOLDER / name).write_bytes(b'[\n["a","2"]\n]\n')
    with pytest.raises(Refused) as told:
        first.parts.data(name)
    assert told.value.code == "publish.manifest_damaged"
    assert Parts(tmp_path / "one", tmp_path / "two").data(name) == second.parts.data(name)


class _Loud(Later):
    def told(self) -> list[str]:
        return ["made"]


def test_a_value_made_late_is_written_like_any_other(tmp_path: Path) -> None:
    (tmp_path / FOLDER).mkdir()
    written: list[str] = []

    def write(name: str, data: bytes) -> None:
        written.append(name)
        tmp_path.joinpath(FOLDER, name).write_bytes(data)

    at_once = SortedParts(Parts(tmp_path, write=write), (), 2)
    keys = [f"{number:02}" for number in range(9)]
    made = at_once.changed({key: _Loud() for key in keys})
    plain = SortedParts(Parts(), (), 2).changed({key: ["made"] for key in keys})
    assert made.root == plain.root
    assert dict(made.entries()) == dict(plain.entries())
    # Nothing is held that lies in the folder.
    assert set(written) == set(made.names())
    assert made.parts.made == {}
