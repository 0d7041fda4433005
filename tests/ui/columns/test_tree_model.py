from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.errors import WouldLoop
from workstation.ui.columns.tree_model import ARTICLES_MIME, ColumnTreeModel

MOVE = Qt.DropAction.MoveAction
BIG = 9_000_000_000_000_000_000 - 7  # a key of 63 bits


def tree() -> ColumnTree:
    return ColumnTree(
        [
            Column(BIG, None, "法治", "fazhi", 0),
            Column(2, BIG, "审判", "shenpan", 0),
            Column(3, BIG, "检察", "jiancha", 1, hidden=True),
            Column(4, None, "国内", "guonei", 1),
            Column(5, None, "关于", "guanyu", 2, kind=ColumnKind.PAGE),
        ]
    )


@pytest.fixture
def model(qtbot: QtBot) -> ColumnTreeModel:
    made = ColumnTreeModel()
    made.set_tree(tree(), {2: 12})
    return made


def heard(model: ColumnTreeModel) -> list[tuple[Any, ...]]:
    asked: list[tuple[Any, ...]] = []
    model.move_wanted.connect(lambda *what: asked.append(("move", *what)))
    model.rename_wanted.connect(lambda *what: asked.append(("rename", *what)))
    model.articles_wanted.connect(lambda *what: asked.append(("articles", *what)))
    return asked


def drop(model: ColumnTreeModel, moved: int, row: int, parent: QModelIndex) -> None:
    model.dropMimeData(model.mimeData([model.index_of(moved)]), MOVE, row, 0, parent)


def test_it_is_a_sound_model_whose_keys_have_63_bits(model: ColumnTreeModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    law = model.index_of(BIG)
    assert model.rowCount(law) == 2
    column = model.column_at(model.index(1, 0, law))
    assert column is not None
    assert column.name == "检察"
    assert model.column_at(model.parent(model.index_of(3))) == tree().get(BIG)


def test_screen_readers_hear_name_kind_and_articles(model: ColumnTreeModel) -> None:
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.index_of(2).data(role) == "审判, List, 12 articles"
    assert "hidden" in model.index_of(3).data(role)


def test_typing_a_name_asks_and_changes_nothing(model: ColumnTreeModel) -> None:
    asked = heard(model)
    assert not model.setData(model.index_of(4), " 国际 ")
    assert not model.setData(model.index_of(4), "国内")
    assert not model.setData(model.index_of(4), "  ")
    assert asked == [("rename", 4, "国际")]
    assert model.index_of(4).data() == "国内"


def test_drops_into_between_and_at_the_top_ask_for_a_move(model: ColumnTreeModel) -> None:
    asked = heard(model)
    drop(model, 4, -1, model.index_of(BIG))
    drop(model, 4, 1, model.index_of(BIG))
    drop(model, 3, 0, QModelIndex())
    drop(model, 3, -1, QModelIndex())
    assert asked == [
        ("move", 4, BIG, 2),
        ("move", 4, BIG, 1),
        ("move", 3, None, 0),
        ("move", 3, None, 3),
    ]


def test_positions_do_not_count_the_column_that_is_moved(model: ColumnTreeModel) -> None:
    asked = heard(model)
    drop(model, BIG, 2, QModelIndex())
    drop(model, BIG, 0, QModelIndex())
    drop(model, BIG, 1, QModelIndex())
    drop(model, 5, 1, QModelIndex())
    assert asked == [("move", BIG, None, 1), ("move", 5, None, 1)]


def test_a_column_cannot_be_dropped_into_itself(model: ColumnTreeModel) -> None:
    asked = heard(model)
    carried = model.mimeData([model.index_of(BIG)])
    for inside in (BIG, 2, 3):
        assert not model.canDropMimeData(carried, MOVE, -1, 0, model.index_of(inside))
        assert isinstance(model.refusal(carried, model.index_of(inside)), WouldLoop)
    assert model.canDropMimeData(carried, MOVE, -1, 0, model.index_of(4))
    drop(model, BIG, -1, model.index_of(2))
    assert asked == []


def test_articles_go_into_columns_never_between_them(model: ColumnTreeModel) -> None:
    asked = heard(model)
    carried = QMimeData()
    carried.setData(ARTICLES_MIME, json.dumps([7, BIG]).encode())
    assert not model.canDropMimeData(carried, MOVE, 1, 0, model.index_of(BIG))
    assert not model.canDropMimeData(carried, MOVE, -1, 0, QModelIndex())
    model.dropMimeData(carried, MOVE, -1, 0, model.index_of(4))
    assert asked == [("articles", (7, BIG), 4)]


@pytest.mark.parametrize("broken", [b"", b"{", b"7", b'["x", true]', b"\xff"])
def test_a_broken_load_is_not_taken(model: ColumnTreeModel, broken: bytes) -> None:
    carried = QMimeData()
    carried.setData(ARTICLES_MIME, broken)
    assert not model.canDropMimeData(carried, MOVE, -1, 0, model.index_of(4))
