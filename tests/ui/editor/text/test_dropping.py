"""Files dropped on the text: pictures go where they fall, all else is told and stays out."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.ui.editor.conftest import Room
from workstation.ui.editor.text.text_edit import MarkdownEdit

ACTIONS = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


def files(*paths: Path) -> QMimeData:
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    # As file managers do.
    carried.setText("\n".join(path.as_uri() for path in paths))
    return carried


def photo(path: Path, color: str) -> Path:
    Image.new("RGB", (40, 30), color).save(path)
    return path


def story(room: Room, body: str) -> MarkdownEdit:
    room.editor.open(room.make(title="题", body=body).id)
    return room.editor.text_pane.text


def over(edit: MarkdownEdit, line: int) -> QPoint:
    """Return a place over the words of a line (from 0)."""
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().findBlockByNumber(line).position())
    return edit.cursorRect(cursor).center() + QPoint(4, 0)


def drag(edit: MarkdownEdit, carried: QMimeData, line: int) -> QDragMoveEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    begin = QDragEnterEvent(over(edit, line), ACTIONS, carried, left, none)
    QApplication.sendEvent(edit.viewport(), begin)
    event = QDragMoveEvent(over(edit, line), ACTIONS, carried, left, none)
    QApplication.sendEvent(edit.viewport(), event)
    return event


def drop(edit: MarkdownEdit, carried: QMimeData, line: int = 0) -> QDropEvent:
    drag(edit, carried, line)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(over(edit, line)), ACTIONS, carried, left, none)
    event.setDropAction(Qt.DropAction.MoveAction)
    QApplication.sendEvent(edit.viewport(), event)
    return event


def test_pictures_stand_where_they_fell_in_one_step(room: Room, tmp_path: Path) -> None:
    edit = story(room, "甲\n\n乙\n\n丙")
    carried = files(photo(tmp_path / "a.jpg", "red"), photo(tmp_path / "b.png", "blue"))
    event = drop(edit, carried, line=2)
    lines = [line for line in edit.raw().split("\n") if line]
    assert [lines[0], lines[1], lines[4]] == ["甲", "乙", "丙"]
    assert lines[2].startswith("![](media/") and lines[2].endswith(".jpg)")
    assert lines[3].startswith("![](media/") and lines[3].endswith(".png)")
    assert event.dropAction() == Qt.DropAction.CopyAction, "who moves a file takes it away"
    edit.undo()
    assert edit.raw() == "甲\n\n乙\n\n丙"


@pytest.mark.parametrize("name", ["说明.txt", "文件夹", "像图片.jpg"])
def test_what_is_no_picture_is_told_and_never_written(
    room: Room, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    if path.suffix == ".txt":
        path.write_text("一段文字", encoding="utf-8")
    else:
        path.mkdir()
    edit = story(room, "甲")
    drop(edit, files(path))
    assert edit.raw() == "甲"
    assert name in room.editor.text_pane.banner.sentence()


def test_what_comes_with_pictures_is_told_too(room: Room, tmp_path: Path) -> None:
    note = tmp_path / "说明.txt"
    note.write_text("文字", encoding="utf-8")
    broken = tmp_path / "坏.jpg"
    broken.write_bytes(b"no picture")
    edit = story(room, "甲")
    drop(edit, files(note, broken, photo(tmp_path / "a.jpg", "red")))
    assert edit.raw().count("![](media/") == 1
    said = room.editor.text_pane.banner.sentence()
    assert "说明.txt" in said and "坏.jpg" in said


def test_files_copied_in_a_file_manager_are_pasted_alike(room: Room, tmp_path: Path) -> None:
    edit = story(room, "甲")
    edit.insertFromMimeData(files(photo(tmp_path / "a.jpg", "red")))
    assert "![](media/" in edit.raw()
    assert "file:" not in edit.raw()


def test_the_place_is_shown_while_one_drags(room: Room, tmp_path: Path) -> None:
    edit = story(room, "甲\n\n乙")
    mark = edit.dropping.mark
    carried = files(photo(tmp_path / "a.jpg", "red"))
    assert not mark.isVisible()
    drag(edit, carried, line=2)
    assert mark.isVisible()
    assert mark.geometry().contains(mark.x(), over(edit, 2).y())
    QApplication.sendEvent(edit.viewport(), QDragLeaveEvent())
    assert not mark.isVisible()


def test_nothing_is_read_while_one_drags(room: Room, tmp_path: Path) -> None:
    edit = story(room, "甲")
    gone = tmp_path / "gone.jpg"
    assert drag(edit, files(gone), line=0).isAccepted()
    drop(edit, files(gone))
    assert edit.raw() == "甲"
    assert "gone.jpg" in room.editor.text_pane.banner.sentence()


def test_a_text_one_can_only_read_takes_nothing(room: Room, tmp_path: Path) -> None:
    edit = story(room, "甲")
    room.editor.text_pane.set_locked(True)
    drop(edit, files(photo(tmp_path / "a.jpg", "red")))
    assert edit.raw() == "甲"


def test_words_are_still_moved_within_the_text(room: Room) -> None:
    edit = story(room, "甲\n\n乙")
    carried = QMimeData()
    carried.setText("新")
    drop(edit, carried, line=2)
    assert "新" in edit.raw()
