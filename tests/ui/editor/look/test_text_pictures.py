"""Pictures are seen in the text, and the text knows nothing of them."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import Room
from workstation.domain.media import Picture
from workstation.ui.editor.look.text_pictures import GAP, HIGHEST, address_in, size_of, sizes_in
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.picture_picker import PicturePicker

RED = QColor("#c02010")


def picture(room: Room, width: int, height: int) -> Picture:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RED)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub forgets str
    with room.newsroom.writing():
        return room.newsroom.media.add(bytes(buffer.data().data()), "现场.png")


def story(room: Room, body: str) -> MarkdownEdit:
    room.editor.open(room.make(title="题", body=body).id)
    return room.editor.text_pane.text


def margins(edit: MarkdownEdit) -> list[float]:
    block, found = edit.document().begin(), []
    while block.isValid():
        found.append(block.blockFormat().bottomMargin())
        block = block.next()
    return found


def red_rows(edit: MarkdownEdit) -> int:
    """Return how many pixels high the picture is that can be seen."""
    shown = edit.viewport().grab().toImage()
    ratio = edit.devicePixelRatioF()
    rows = sum(shown.pixelColor(8, row) == RED for row in range(shown.height()))
    return round(rows / ratio)


def test_a_picture_is_seen_below_its_line(room: Room) -> None:
    one = picture(room, 200, 120)
    body = f'前文\n\n![现场]({one.address} "庭审现场")\n\n后文'
    edit = story(room, body)
    assert margins(edit) == [0, 0, 120 + 2 * GAP, 0, 0]
    room.window.grab()
    assert red_rows(edit) == 120
    assert edit.raw() == body
    assert not edit.document().isUndoAvailable()
    assert not room.editor.saving.dirty()


def test_a_large_picture_is_fitted(room: Room, qtbot: QtBot) -> None:
    high, wide = picture(room, 400, 2000), picture(room, 3000, 500)
    edit = story(room, f"![]({high.address})\n\n![]({wide.address})")
    assert margins(edit)[0] == HIGHEST + 2 * GAP
    wanted = round(500 * edit.viewport().width() / 3000) + 2 * GAP
    qtbot.waitUntil(lambda: margins(edit)[2] == wanted)


def test_a_narrower_pane_gives_a_wide_picture_less_room(room: Room, qtbot: QtBot) -> None:
    wide = picture(room, 3000, 900)
    edit = story(room, f"![]({wide.address})\n")
    before = margins(edit)[0]
    room.editor.text_pane.resize(360, 640)
    qtbot.waitUntil(lambda: margins(edit)[0] < before)
    assert not edit.document().isUndoAvailable()
    assert not room.editor.saving.dirty()


def test_a_picture_that_comes_by_paste_is_undone_in_one_step(room: Room) -> None:
    edit = story(room, "前文")
    edit.moveCursor(QTextCursor.MoveOperation.End)
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(RED)
    carried = QMimeData()
    carried.setImageData(image)
    edit.insertFromMimeData(carried)
    assert edit.raw().startswith("前文\n\n![](media/")
    assert margins(edit)[2] == 20 + 2 * GAP
    edit.undo()
    assert edit.raw() == "前文"
    edit.redo()
    assert margins(edit)[2] == 20 + 2 * GAP


def test_a_line_written_by_hand_shows_its_picture_and_redo_stays(room: Room, qtbot: QtBot) -> None:
    one = picture(room, 50, 40)
    edit = story(room, "")
    QTest.keyClicks(edit, f"![a]({one.address})")
    qtbot.waitUntil(lambda: margins(edit)[0] == 40 + 2 * GAP)
    edit.load(f"字\n![a]({one.address[:-1]}x)")
    edit.moveCursor(QTextCursor.MoveOperation.Start)
    edit.insert("一")
    edit.undo()
    edit.look.make_room()
    assert edit.document().isRedoAvailable()


@pytest.mark.parametrize("name", ["gone.png", "../../secret.png", "half.png"])
def test_what_is_no_picture_takes_no_room(room: Room, name: str) -> None:
    (room.newsroom.media_folder / "half.png").write_bytes(b"\x89PNG\r\n\x1a\nnothing")
    edit = story(room, f"![]({'media/' + name})")
    assert margins(edit) == [0]
    room.window.grab()


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    file = tmp_path / "bomb.png"
    file.write_bytes(png_header(30_000, 30_000))
    assert size_of(file).isEmpty()
    assert sizes_in("![](media/bomb.png)\n文", tmp_path) == {"media/bomb.png": QSize(0, 0)}


def test_inside_a_fence_nothing_is_shown(room: Room) -> None:
    one = picture(room, 50, 40)
    edit = story(room, f"```\n![a]({one.address})\n```")
    assert margins(edit) == [0, 0, 0]


def test_copying_carries_the_characters_alone(room: Room) -> None:
    one = picture(room, 50, 40)
    body = f"**粗**\u00a0体\n\n![a]({one.address})\n\n- 一"
    edit = story(room, body)
    edit.selectAll()
    QTest.keyClick(edit, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    carried = QGuiApplication.clipboard().mimeData()
    assert carried is not None
    assert not carried.hasHtml()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.paste()
    assert edit.raw() == body + body


@given(st.text(alphabet="![]()<>{} \t\"media/a.png甲\n\\'", max_size=60))
def test_any_line_is_answered(line: str) -> None:
    address = address_in(line)
    assert address == "" or (address.startswith("media/") and ".." not in address.split("/"))


def png_header(width: int, height: int) -> bytes:
    """Return the beginning of a PNG that says it is this large."""
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    checked = struct.pack(">I", zlib.crc32(body))
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + checked


def chosen(room: Room, one: Picture) -> None:
    picker = room.window.findChild(PicturePicker)
    assert picker is not None
    picker.grid.go_to(one.id)
    picker.act_button.click()


def test_a_picture_of_the_library_is_written_and_asked_for_its_caption(room: Room) -> None:
    one = picture(room, 200, 120)
    edit = story(room, "前文")
    room.ask.then("河堤")
    room.editor.guests.ask_for_picture()
    chosen(room, one)
    assert f'![]({one.address} "河堤")' in edit.raw()


def test_a_cover_is_chosen_from_the_library(room: Room) -> None:
    one = picture(room, 200, 120)
    story(room, "前文")
    room.editor.guests.ask_for_cover()
    chosen(room, one)
    session = room.editor.screen.session
    assert session is not None
    assert session.content.cover_id == one.id
