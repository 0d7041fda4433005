from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.split import Pane, Split


def settings(folder: Path) -> QSettings:
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)


def shown(qtbot: QtBot, kept: QSettings | None = None, width: int = 1440) -> Split:
    split = Split("desk", kept)
    for pane in (
        Pane("list", 300, shortcut="F6"),
        Pane("text", 400, minimum=320, stretch=1),
        Pane("page", 330, shortcut="F7", drawer_at=1024),
        Pane("inspector", 250, shortcut="F8", drawer_at=1280),
    ):
        widget = QLineEdit() if pane.key == "inspector" else QWidget()
        split.add_pane(pane, widget)
    qtbot.addWidget(split)
    split.resize(width, 700)
    split.show()
    with qtbot.waitActive(split):
        split.activateWindow()
    return split


def test_panes_begin_with_their_widths(qtbot: QtBot, appearance: Appearance) -> None:
    widths = shown(qtbot).widths()
    assert (widths["list"], widths["page"], widths["inspector"]) == (300, 330, 250)
    assert widths["text"] == 1440 - 300 - 330 - 250 - 3


def test_a_key_folds_and_brings_back(qtbot: QtBot, appearance: Appearance) -> None:
    split = shown(qtbot)
    with qtbot.waitSignal(split.folded) as told:
        qtbot.keyClick(split, Qt.Key.Key_F6)
    assert told.args == ["list", True]
    assert split.is_folded("list")
    qtbot.keyClick(split, Qt.Key.Key_F6)
    assert split.widths()["list"] == 300


def test_widths_and_folding_outlast_the_day(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    kept = settings(tmp_path)
    first = shown(qtbot, kept)
    first.splitter.moveSplitter(420, 1)
    first.fold("page", True)
    kept.sync()
    second = shown(qtbot, settings(tmp_path))
    assert second.widths()["list"] == 420
    assert second.is_folded("page")
    assert not second.is_folded("list")


def test_spoilt_settings_are_passed_over(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    kept = settings(tmp_path)
    kept.setValue("split/desk/list/width", "wide")
    kept.setValue("split/desk/list/folded", "")
    assert shown(qtbot, kept).widths()["list"] == 300


def test_a_narrow_window_makes_drawers(qtbot: QtBot, appearance: Appearance) -> None:
    split = shown(qtbot)
    split.resize(1280, 700)
    assert split.is_folded("inspector")
    assert not split.is_folded("page")
    before = split.widths()
    qtbot.keyClick(split, Qt.Key.Key_F8)
    assert not split.is_folded("inspector")
    assert split.widths() == before
    split.resize(1024, 700)
    assert split.is_folded("page")


def test_escape_closes_the_drawer(qtbot: QtBot, appearance: Appearance) -> None:
    split = shown(qtbot, width=1280)
    split.fold("inspector", False)
    editor = split.findChild(QLineEdit)
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert split.is_folded("inspector")


def test_focus_goes_back_where_it_was(qtbot: QtBot, appearance: Appearance) -> None:
    split = shown(qtbot, width=1280)
    text = QLineEdit(split.splitter.widget(1))
    text.show()
    text.setFocus()
    split.fold("inspector", False)
    assert not text.hasFocus()
    split.fold("inspector", True)
    assert text.hasFocus()


def test_a_wide_window_brings_the_pane_back(
    qtbot: QtBot, appearance: Appearance, tmp_path: Path
) -> None:
    split = shown(qtbot, settings(tmp_path), width=1024)
    split.fold("page", False)
    split.resize(1440, 700)
    assert {"page", "inspector"} <= split.widths().keys()
    assert split.splitter.indexOf(split.findChildren(QLineEdit)[0]) == 3
    assert split.widths()["page"] == 330


def test_writing_alone(qtbot: QtBot, appearance: Appearance) -> None:
    split = shown(qtbot)
    split.show_only(["text"])
    qtbot.waitUntil(lambda: split.widths() == {"text": 1440})
