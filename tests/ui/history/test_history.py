"""The history as people read it, and what undoing says and asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desks import add_column, names, open_desk
from workstation.desk.desk import Desk
from workstation.domain.act import Act, FieldConflict
from workstation.domain.article import Content
from workstation.domain.bulk_change import BulkChange
from workstation.domain.moment import now
from workstation.ui.history.conflicts import ConflictDialog
from workstation.ui.history.drawer import HistoryDrawer
from workstation.ui.history.fields import field_name, value_text
from workstation.ui.history.model import HistoryModel, when
from workstation.ui.history.undoing import LARGE, Undoing
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.progress import ProgressStrip


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "newsroom") as desk:
        yield desk


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def undoing(desk: Desk, window: QWidget) -> Undoing:
    strip = ProgressStrip(window)
    return Undoing(desk, LongWork(desk, strip), window)


@pytest.fixture
def drawer(qtbot: QtBot, desk: Desk, undoing: Undoing) -> HistoryDrawer:
    drawer = HistoryDrawer(desk, undoing)
    qtbot.addWidget(drawer)
    drawer.show()
    return drawer


def lines(drawer: HistoryDrawer) -> list[str]:
    rows = range(drawer.model.rowCount())
    return [str(drawer.model.index(row).data()) for row in rows]


def row_of(drawer: HistoryDrawer, name: str) -> QModelIndex:
    return drawer.model.index(next(i for i, line in enumerate(lines(drawer)) if name in line))


def test_acts_are_lines_the_latest_first(drawer: HistoryDrawer, desk: Desk) -> None:
    add_column(desk, "国内")
    add_column(desk, "国际")
    assert "国际" in lines(drawer)[0]
    assert "国内" in lines(drawer)[1]


def test_one_act_among_many_is_taken_back_and_struck_through(
    drawer: HistoryDrawer, desk: Desk
) -> None:
    add_column(desk, "国内")
    add_column(desk, "国际")
    drawer.view.setCurrentIndex(row_of(drawer, "国内"))
    QTest.mouseClick(drawer.act_button, Qt.MouseButton.LeftButton)
    assert names(desk.newsroom) == ["国际"]
    act = drawer.model.act(row_of(drawer, "国内").row())
    assert act is not None
    assert act.undone
    assert len(lines(drawer)) == 3  # no line of its own for the undo
    assert drawer.act_button.text() == "Do this again"
    QTest.mouseClick(drawer.act_button, Qt.MouseButton.LeftButton)
    assert sorted(names(desk.newsroom)) == ["国内", "国际"]


def test_the_choice_stays_on_its_act_when_new_ones_come(drawer: HistoryDrawer, desk: Desk) -> None:
    add_column(desk, "国内")
    drawer.view.setCurrentIndex(row_of(drawer, "国内"))
    add_column(desk, "国际")
    assert "国内" in str(drawer.view.currentIndex().data())


def test_a_hidden_drawer_reads_when_it_is_shown(drawer: HistoryDrawer, desk: Desk) -> None:
    drawer.hide()
    before = lines(drawer)
    add_column(desk, "国内")
    assert lines(drawer) == before
    drawer.show()
    assert len(lines(drawer)) == len(before) + 1


def test_undo_and_redo_say_what_they_did(undoing: Undoing, desk: Desk) -> None:
    said: list[str] = []
    undoing.said.connect(lambda text, _undoable: said.append(text))
    add_column(desk, "国内")
    undoing.undo()
    undoing.redo()
    assert said[0].startswith("Undone: ")
    assert "国内" in said[0]
    assert said[1].startswith("Done again: ")


def test_nothing_to_undo_is_trouble_told_in_words(undoing: Undoing, desk: Desk) -> None:
    troubles: list[Exception] = []
    desk.bus.trouble.connect(troubles.append)
    undoing.redo()
    assert len(troubles) == 1


def test_a_difference_is_shown_and_the_person_chooses(
    undoing: Undoing, desk: Desk, window: QWidget, qtbot: QtBot
) -> None:
    column = add_column(desk, "国内")
    acts: list[Act] = []
    for name in ("要闻", "头条"):
        desk.tasks.change(lambda name=name: desk.newsroom.columns.rename(column, name))  # type: ignore[misc]
        with desk.newsroom.reading():
            acts.append(desk.newsroom.history.acts(1)[0])
    undoing.undo(acts[0].id)
    dialog = window.findChild(ConflictDialog)
    assert dialog is not None
    shown = [dialog.table.item(0, place) for place in range(3)]
    assert [item.text() for item in shown if item] == ["Name", "头条", "国内"]
    assert names(desk.newsroom) == ["头条"]
    QTest.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert names(desk.newsroom) == ["国内"]


def test_stepping_back_from_a_difference_changes_nothing(
    undoing: Undoing, desk: Desk, window: QWidget
) -> None:
    column = add_column(desk, "国内")
    desk.tasks.change(lambda: desk.newsroom.columns.rename(column, "要闻"))
    with desk.newsroom.reading():
        act = desk.newsroom.history.acts(1)[0]
    desk.tasks.change(lambda: desk.newsroom.columns.rename(column, "头条"))
    undoing.undo(act.id)
    dialog = window.findChild(ConflictDialog)
    assert dialog is not None
    dialog.reject()
    assert names(desk.newsroom) == ["头条"]


def test_values_are_readable() -> None:
    conflict = FieldConflict("article", 1, "", None, None, None)
    assert field_name(conflict) == "The whole entry"
    assert value_text("title", "") == "(empty)"
    assert value_text("published_at", 0) == "1970-01-01 08:00:00"
    assert len(value_text("body", "字" * 10_000)) < 400
    unknown = FieldConflict("article", 1, "new_cell", None, None, None)
    assert field_name(unknown) == "new_cell"


def test_a_line_says_all_of_itself_to_screen_readers(qapp: object) -> None:
    model = HistoryModel()
    act = Act(1, 1, "board.move", {"board": "今日聚焦", "title": "夜间执法"}, now(), "周岚")
    model.set_acts([act], "zh_CN")
    told = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == f"{when(act)} 周岚 把《夜间执法》移到“今日聚焦”"


def test_a_large_act_is_taken_back_and_put_forth_again_with_its_strip(
    desk: Desk, window: QWidget
) -> None:
    column_id = add_column(desk, "国内")
    strip = ProgressStrip(window)
    told: list[str] = []
    undoing = Undoing(desk, LongWork(desk, strip), window)
    undoing.said.connect(lambda text, _undo: told.append(text))
    with desk.newsroom.writing():
        contents = [Content(title=f"第{n}篇", column_id=column_id) for n in range(LARGE // 3)]
        ids = [desk.newsroom.articles.create(content).id for content in contents]
        change = BulkChange({"author": "青政轩"}, add_tags=("防汛", "巡河", "河长"))
        desk.newsroom.bulk.edit(ids, change)

    def authors() -> set[str]:
        with desk.newsroom.reading():
            return {desk.newsroom.articles.get(key).content.author for key in (ids[0], ids[-1])}

    undoing.undo()
    assert authors() == {""}
    assert strip.bar.maximum() > 0
    undoing.redo()
    assert authors() == {"青政轩"}
    assert len(told) == 2
