"""Three-way by field: what one side changed comes in, what both changed differently stays ours."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.intake.test_column_sheet import _trees
from workstation.domain.column import ColumnTree
from workstation.domain.column_merge import merged
from workstation.domain.errors import WouldLoop
from workstation.intake.column_sheet_csv import column_csv, read_column_csv

_FIELDS = ("name", "description", "parent_id")


@st.composite
def _edited(draw: st.DrawFn, tree: ColumnTree) -> ColumnTree:
    """Rename, describe and move some columns."""
    columns = {column.id: column for column in tree}
    for key in draw(st.lists(st.sampled_from(sorted(columns)), max_size=3)):
        what = draw(st.sampled_from(_FIELDS))
        if what != "parent_id":
            word = draw(st.sampled_from(["新一", "新二"]))
            columns[key] = replace(columns[key], **{what: f"{word}{key % 97}"})  # type: ignore[arg-type]
            continue
        parent = draw(st.sampled_from([None, *sorted(columns)]))
        try:
            ColumnTree(columns.values()).check_move(key, parent)
        except WouldLoop:
            continue
        columns[key] = replace(columns[key], parent_id=parent)
    return ColumnTree(columns.values())


@given(data=st.data())
def test_every_field_of_a_merge_is_the_one_three_way_merging_asks_for(data: st.DataObject) -> None:
    base = data.draw(_trees())
    theirs, ours = data.draw(_edited(base)), data.draw(_edited(base))
    sheet = read_column_csv(column_csv(theirs, theirs, 7, {}), "columns.csv")
    plan = merged(ours, base, sheet)
    clashes = {(change.key, change.field) for change in plan.clashes}
    if plan.problems:
        # Two moves that are sound each by itself may close a circle together.
        assert {problem.code for problem in plan.problems} == {"column.loop"}
        return
    made = ColumnTree(plan.columns)
    assert {column.id for column in made} == {column.id for column in base}
    for column in made:
        for name in _FIELDS:
            was, there, here = (getattr(t.get(column.id), name) for t in (base, theirs, ours))
            assert getattr(column, name) == (there if here == was else here)
            assert ((column.id, name) in clashes) == (there not in (was, here) and here != was)
