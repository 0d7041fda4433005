from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from workstation.domain.column import Column, ColumnTree
from workstation.ui.shared.column_list import ColumnList


@pytest.fixture
def columns(qtbot: QtBot) -> ColumnList:
    tree = ColumnTree(
        [
            Column(1, None, "法治", "fazhi", 0),
            Column(2, 1, "审判", "sp", 0),
            Column(3, 1, "检察", "jiancha", 1),
        ]
    )
    made = ColumnList()
    qtbot.addWidget(made)
    made.add_none("最上层")
    for column in tree:
        made.add(tree, column, column.name)
    return made


def shown(columns: ColumnList) -> list[str]:
    lines = (columns.item(row) for row in range(columns.count()))
    return [line.text() for line in lines if not line.isHidden()]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("审判", ["审判"]),
        ("法治 › 检", ["检察"]),
        ("法治/检", ["检察"]),
        ("JIANCHA", ["检察"]),
        ("jc", ["检察"]),
        ("最上", ["最上层"]),
        ("", ["最上层", "法治", "审判", "检察"]),
    ],
)
def test_columns_are_found_by_name_path_directory_and_initials(
    columns: ColumnList, typed: str, expected: list[str]
) -> None:
    assert columns.narrow(typed)
    assert shown(columns) == expected
    assert columns.chosen() is not None
    assert columns.currentItem().text() == expected[0]


def test_nothing_that_fits_is_said_and_nothing_is_chosen(columns: ColumnList, qtbot: QtBot) -> None:
    columns.resize(300, 200)
    columns.show()
    before = columns.grab().toImage()
    assert not columns.narrow("劳动")
    assert shown(columns) == []
    assert columns.chosen() is None
    assert columns.grab().toImage() != before
