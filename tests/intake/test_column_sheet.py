"""Whatever a column says comes back the same from a spreadsheet and from JSON."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.column_merge import merged
from workstation.domain.column_settings import REQUIRABLE, ColumnOrder
from workstation.domain.text import one_line, storable
from workstation.intake.column_cells import (
    guarded,
    read_key,
    unguarded,
    written_key,
)
from workstation.intake.column_sheet_csv import column_csv, read_column_csv
from workstation.intake.column_sheet_json import column_json, read_column_json
from workstation.intake.reading import decode

_LINE = st.text(max_size=20).map(one_line)
_SPECIAL = st.sampled_from(["=1+1", "+a", "-b", "@c", "'d", "''=e", "“甲”", "a,b;c\td", '"', "1e5"])
_WORDS = _LINE | _SPECIAL
_TEXT = st.text(max_size=40).map(storable) | st.sampled_from(["=x\ny", "'\n\n", " a \n b ", "\t="])
_NAME = st.text(st.sampled_from("甲乙丙丁=+'-@ab1"), min_size=1, max_size=6).map(
    lambda text: one_line(text) or "甲"
)
_PERSON = st.text(st.sampled_from("周岚何晓舟ab"), min_size=1, max_size=4)


@st.composite
def _trees(draw: st.DrawFn) -> ColumnTree:
    made: list[Column] = []
    for key in range(1, draw(st.integers(1, 8)) + 1):
        parent = draw(st.sampled_from([None, *(column.id for column in made)]))
        siblings = [column for column in made if column.parent_id == parent]
        name = draw(_NAME)
        if any(column.name == name for column in siblings):
            name += str(key)
        made.append(
            Column(
                id=key * 10**17,
                parent_id=parent,
                name=name,
                directory=f"d{key}",
                position=len(siblings),
                kind=draw(st.sampled_from(ColumnKind)),
                hidden=draw(st.booleans()),
                link=draw(_WORDS),
                description=draw(_TEXT),
                keywords=draw(_WORDS),
                address_rule=draw(_WORDS),
                page_size=draw(st.integers(0, 500)),
                list_template=draw(_WORDS),
                article_template=draw(_WORDS),
                body=draw(_TEXT),
                sorting=draw(st.sampled_from(["", *map(str, ColumnOrder)])),
                seo_title=draw(_WORDS),
                source=draw(_WORDS),
                editor=draw(_WORDS),
                required=tuple(n for n in REQUIRABLE if draw(st.booleans())),
                workers=tuple(dict.fromkeys(draw(st.lists(_PERSON, max_size=3)))),
            )
        )
    return ColumnTree(made)


@given(tree=_trees(), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "gb18030"]))
def test_a_spreadsheet_brings_back_what_was_written(tree: ColumnTree, encoding: str) -> None:
    text = column_csv(tree, tree, 7, {})
    data = ("甲" + text[:0]).encode(encoding) and text.encode(encoding)
    sheet = read_column_csv(decode(data, "columns.csv").text, "columns.csv")
    assert sheet.marks == (7,)
    assert sheet.problems == ()
    for base in (tree, None):
        plan = merged(tree, base, sheet)
        assert (plan.changes, plan.problems) == ((), ())
        assert set(plan.columns) == set(tree)


@given(tree=_trees())
def test_json_brings_back_what_was_written(tree: ColumnTree) -> None:
    text = column_json(tree, tree.children(None), (7, 5), {})
    sheet = read_column_json(decode(text.encode(), "columns.json").text, "columns.json")
    assert sheet.marks == (7, 5)
    for base in (tree, None):
        plan = merged(tree, base, sheet)
        assert (plan.changes, plan.problems) == ((), ())


@given(tree=_trees())
def test_an_empty_newsroom_becomes_what_the_file_says(tree: ColumnTree) -> None:
    sheet = read_column_json(column_json(tree, tree.children(None), (), {}), "columns.json")
    empty = ColumnTree(())
    plan = merged(empty, None, sheet)
    assert plan.problems == ()
    made = ColumnTree(plan.columns)
    assert [made.path(column.id) for column in made] == [tree.path(column.id) for column in tree]


@given(text=st.text(max_size=20))
def test_the_guard_against_formulas_comes_off_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))


@given(key=st.integers(1, 2**63 - 1))
def test_a_key_comes_back(key: int) -> None:
    assert read_key(written_key(key)) == key
    assert read_key(f" {written_key(key).lower()} ") == key
