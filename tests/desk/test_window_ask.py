"""The dialogs themselves, clicked and typed into."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPushButton,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workstation.desk.window_ask import LineDialog, WindowAsk

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def own_settings(folder: Path) -> QSettings:
    return QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)


def shown(kind: type[W]) -> W:
    found = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    assert len(found) == 1
    return found[0]


def button(dialog: QWidget, text: str) -> QPushButton:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == text)


def gone(qtbot: QtBot, dialog: QWidget) -> None:
    qtbot.waitUntil(lambda: not shiboken6.isValid(dialog))


def test_the_act_is_done_only_when_its_button_is_clicked(qtbot: QtBot, window: QWidget) -> None:
    done: list[str] = []
    WindowAsk().confirm("Publish", "12 pages.", "Publish 12 pages", lambda: done.append("yes"))
    box = shown(QMessageBox)
    assert box.informativeText() == "12 pages."
    QTest.keyClick(box, Qt.Key.Key_Escape)
    gone(qtbot, box)
    assert done == []
    WindowAsk().confirm("Publish", "12 pages.", "Publish 12 pages", lambda: done.append("yes"))
    box = shown(QMessageBox)
    QTest.mouseClick(button(box, "Publish 12 pages"), Qt.MouseButton.LeftButton)
    gone(qtbot, box)
    assert done == ["yes"]


def test_one_of_several_ways_is_chosen(qtbot: QtBot, window: QWidget) -> None:
    chosen: list[int] = []
    WindowAsk().choose("Articles", "Where to?", ["Parent column", "Trash"], chosen.append)
    box = shown(QMessageBox)
    QTest.mouseClick(button(box, "Trash"), Qt.MouseButton.LeftButton)
    gone(qtbot, box)
    assert chosen == [1]


def test_a_line_with_something_wrong_cannot_be_accepted(qtbot: QtBot, window: QWidget) -> None:
    lines: list[str] = []
    WindowAsk().text(
        "Rename", "Name", "旧名", lines.append, lambda line: "" if line else "A name is needed."
    )
    dialog = shown(LineDialog)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.accessibleName() == "Name"
    field.clear()
    assert not button(dialog, "Rename").isEnabled()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert lines == []
    QTest.keyClicks(field, "  New ")
    QTest.keyClick(field, Qt.Key.Key_Return)
    gone(qtbot, dialog)
    assert lines == ["New"]


def test_nothing_is_called_wrong_before_one_has_typed(qtbot: QtBot, window: QWidget) -> None:
    lines: list[str] = []
    WindowAsk().text("Keep", "Name", "", lines.append, lambda line: "" if line else "Needed.")
    dialog = shown(LineDialog)
    wrong = dialog.findChild(QLabel, "fieldError")
    assert wrong is not None and not wrong.isVisible()
    QTest.mouseClick(button(dialog, "Keep"), Qt.MouseButton.LeftButton)
    assert (wrong.isVisible(), wrong.text(), lines) == (True, "Needed.", [])
    field = dialog.findChild(QLineEdit)
    assert field is not None and dialog.focusWidget() is field
    QTest.keyClicks(field, "New")
    assert not wrong.isVisible()
    QTest.mouseClick(button(dialog, "Keep"), Qt.MouseButton.LeftButton)
    gone(qtbot, dialog)
    assert lines == ["New"]


def test_a_password_is_hidden_and_kept_to_the_letter(qtbot: QtBot, window: QWidget) -> None:
    told: list[str] = []
    WindowAsk().password("Log in", "editor@example.cn", told.append)
    dialog = shown(LineDialog)
    line = dialog.findChild(QLineEdit)
    assert line is not None
    assert line.echoMode() is QLineEdit.EchoMode.Password
    line.setText(" a b ")
    dialog.accept()
    gone(qtbot, dialog)
    assert told == [" a b "]


def test_files_folders_and_where_to_save(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    answers: list[object] = []
    ask = WindowAsk(own_settings(tmp_path))
    ask.files("Import", ["HTML (*.html)"], answers.append)
    dialog = shown(QFileDialog)
    dialog.filesSelected.emit([str(tmp_path / "a.html")])
    dialog.close()
    gone(qtbot, dialog)
    ask.folder("Target", answers.append)
    dialog = shown(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path))
    dialog.close()
    gone(qtbot, dialog)
    ask.save_file("Backup", "newsroom.zip", [], answers.append)
    dialog = shown(QFileDialog)
    assert dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    dialog.fileSelected.emit(str(tmp_path / "b.zip"))
    dialog.close()
    gone(qtbot, dialog)
    assert answers == [(tmp_path / "a.html",), tmp_path, tmp_path / "b.zip"]


def test_files_are_looked_for_where_the_last_one_was(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    told: list[Path] = []
    WindowAsk(own_settings(tmp_path)).save_file("Export", "columns.csv", ["*.csv"], told.append)
    dialog = shown(QFileDialog)
    assert dialog.directory().absolutePath() != str(Path.cwd())
    dialog.setDirectory(str(stick))
    dialog.accept()
    gone(qtbot, dialog)
    assert told == [stick / "columns.csv"]
    WindowAsk(own_settings(tmp_path)).files("Merge", ["*.csv"], lambda _files: None)
    dialog = shown(QFileDialog)
    assert dialog.directory().absolutePath() == str(stick)
    dialog.reject()
    gone(qtbot, dialog)


def test_no_button_is_cut(qtbot: QtBot, window: QWidget, qapp: QApplication) -> None:
    before = qapp.styleSheet()
    qapp.setStyleSheet("QPushButton { padding: 0 40px; font-size: 22px; }")
    try:
        act = "Rename it and change 1 address"
        WindowAsk().confirm("Rename", "A page moves.", act, lambda: None, "details\n" * 40)
        box = shown(QMessageBox)
        for one in box.findChildren(QPushButton):
            wanted = one.fontMetrics().horizontalAdvance(one.text()) + 80
            assert one.width() >= wanted
            assert box.rect().contains(one.geometry())
        box.reject()
        gone(qtbot, box)
    finally:
        qapp.setStyleSheet(before)


def test_details_have_room(qtbot: QtBot, window: QWidget) -> None:
    WindowAsk().tell("Trouble", "Something failed.", "line\n" * 40)
    box = shown(QMessageBox)
    details = box.findChild(QTextEdit)
    assert details is not None
    unfold = next(
        one for one in box.buttons() if box.buttonRole(one) is QMessageBox.ButtonRole.ActionRole
    )
    unfold.click()
    assert details.isVisible()
    assert details.height() >= 200
    assert box.rect().contains(details.rect().translated(details.mapTo(box, details.pos())))
    box.reject()
    gone(qtbot, box)


def test_a_question_asked_from_a_menu_belongs_to_the_window(qtbot: QtBot, window: QWidget) -> None:
    menu = QMenu(window)
    menu.addAction("Rename")
    menu.show()
    menu.activateWindow()
    WindowAsk().tell("Trouble", "Something failed.")
    box = shown(QMessageBox)
    assert box.parentWidget() is window
    menu.close()
    box.reject()
    gone(qtbot, box)
