"""Pictures are found, described, cut, replaced and taken out, by hand and by key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QLineEdit

from tests.ui.media.conftest import Room, photo
from workstation.domain.standing import Leading
from workstation.ui.media.panel import MediaPanel
from workstation.ui.shared.picture_picker import PicturePicker


def shown(panel: MediaPanel) -> list[str]:
    model = panel.grid.pictures
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_everything_one_can_use_has_a_name_for_screen_readers(room: Room) -> None:
    room.story(room.add("red"))
    panel = room.panel()
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView)
    nameless = [
        widget
        for kind in kinds
        for widget in panel.findChildren(kind)
        if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not widget.accessibleName()
        if not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


def test_an_empty_library_says_what_it_is_for(room: Room, tmp_path: Path) -> None:
    panel = room.panel()
    assert panel.grid_pane.empty.isVisible()
    file = tmp_path / "green.jpg"
    file.write_bytes(photo("green"))
    room.ask.then((file,))
    panel.grid_pane.empty.button.click()
    assert len(room.pictures()) == 1
    assert panel.grid.isVisible()


def test_pictures_are_searched_and_the_unused_found(room: Room) -> None:
    used, spare = room.add("red", caption="巡河"), room.add("blue", caption="护堤")
    room.story(used)
    panel = room.panel()
    assert shown(panel) == ["护堤", "巡河"]
    panel.grid_pane.search.setText("巡")
    panel.grid_pane.search.returnPressed.emit()
    assert shown(panel) == ["巡河"]
    panel.grid_pane.search.clear()
    panel.grid_pane.unused.click()
    assert shown(panel) == ["护堤"]
    panel.reveal("picture", used.id)
    assert panel.detail.picture is not None
    assert panel.detail.picture.id == used.id
    assert not panel.grid_pane.unused.isChecked()
    assert spare.id != used.id


def test_words_are_written_when_the_field_is_left_and_undone(room: Room) -> None:
    picture = room.add("red", caption="")
    panel = room.panel()
    line = panel.detail.line("alt")
    line.setText("河堤上的人")
    line.editingFinished.emit()
    assert room.newsroom.media.get(picture.id).alt == "河堤上的人"
    room.write(room.newsroom.history.undo)
    assert panel.detail.line("alt").text() == ""


def test_words_typed_are_saved_when_another_picture_is_chosen(room: Room) -> None:
    first, second = room.add("red"), room.add("blue")
    panel = room.panel()
    panel.detail.line("credit").setText("柳岸")
    panel.grid.go_to(first.id)
    assert room.newsroom.media.get(second.id).credit == "柳岸"
    assert room.newsroom.media.get(first.id).credit == ""


def test_a_click_says_what_matters_most(room: Room) -> None:
    picture = room.add("red")
    panel = room.panel()
    view = panel.detail.view
    box = view.box()
    spot = QPoint(int(box.left() + box.width() / 4), int(box.top() + box.height() / 2))
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=spot)
    kept = room.newsroom.media.get(picture.id)
    assert abs(kept.focus_x - 250) <= 5
    assert abs(kept.focus_y - 500) <= 5
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert room.newsroom.media.get(picture.id).focus_x == kept.focus_x + 10


def test_a_frame_is_dragged_kept_and_let_go(room: Room) -> None:
    picture = room.add("red")
    panel = room.panel()
    view = panel.detail.view
    panel.detail.sizes["slides"].click()
    assert view.frame == picture.crop("slides", 178)
    middle = view.box().center().toPoint()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(view, middle - QPoint(0, 20))
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=middle - QPoint(0, 20))
    kept = room.newsroom.media.get(picture.id).crops
    assert [crop.name for crop in kept] == ["slides"]
    assert kept[0].top < picture.crop("slides", 178).top
    assert (kept[0].width, kept[0].height) == (400, 224)
    QTest.keyClicks(view, "-")
    assert room.newsroom.media.get(picture.id).crops[0].width < 400
    panel.detail.drop_button.click()
    assert room.newsroom.media.get(picture.id).crops == ()


def test_a_frame_becomes_a_picture_of_its_own(room: Room) -> None:
    room.add("red", caption="巡河")
    panel = room.panel()
    panel.detail.sizes["recommended"].click()
    told: list[tuple[str, bool]] = []
    panel.toast.connect(lambda text, undo: told.append((text, undo)))
    panel.detail.cut_button.click()
    assert told == [("Kept as a new picture", True)]
    assert len(room.pictures()) == 2
    assert panel.detail.picture == room.pictures()[0]


def test_where_it_is_used_is_listed_and_followed(room: Room) -> None:
    key = room.story(room.add("red"))
    panel = room.panel()
    led: list[Leading] = []
    panel.led.connect(led.append)
    panel.detail.uses_list.activated.emit(panel.detail.uses.index(0))
    assert led == [Leading("articles", "article", key)]


def test_what_is_used_is_not_taken_out_and_what_is_not_can_be_undone(room: Room) -> None:
    used = room.add("red")
    room.story(used)
    panel = room.panel()
    QTest.keyClick(panel.grid, Qt.Key.Key_Delete)
    assert "still shown" in panel.grid_pane.banner.sentence()
    spare = room.add("blue")
    panel.grid.go_to(spare.id)
    panel.detail.delete_button.click()
    assert room.pictures() == (used,)
    room.write(room.newsroom.history.undo)
    assert len(shown(panel)) == 2


def test_a_picture_is_replaced_everywhere(room: Room) -> None:
    new, old = room.add("blue"), room.add("red")
    key = room.story(old)
    panel = room.panel()
    told: list[str] = []
    panel.toast.connect(lambda text, _undo: told.append(text))
    panel.detail.replace_button.click()
    picker = panel.window().findChild(PicturePicker)
    assert picker is not None
    picker.grid.go_to(new.id)
    picker.act_button.click()
    assert told == ["Replaced in 1 place"]
    assert new.address in room.newsroom.articles.get(key).content.body


def test_pictures_are_dropped_and_pasted_and_the_bad_ones_told(room: Room, tmp_path: Path) -> None:
    panel = room.panel()
    good, bad = tmp_path / "good.jpg", tmp_path / "bad.svg"
    good.write_bytes(photo("green"))
    bad.write_bytes(b"<svg onload='alert(1)'/>")
    carried = QMimeData()
    carried.setUrls([QUrl.fromLocalFile(str(file)) for file in (good, bad)])
    drop = QDropEvent(
        QPointF(10, 10),
        Qt.DropAction.CopyAction,
        carried,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.dropEvent(drop)
    assert len(room.pictures()) == 1
    assert "SVG" in panel.grid_pane.banner.sentence()
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    QGuiApplication.clipboard().setImage(image)
    panel._paste()
    newest = room.pictures()[0]
    assert (newest.width, newest.height) == (30, 20)


def test_a_picture_known_already_is_shown_instead(room: Room, tmp_path: Path) -> None:
    known = room.add("red")
    room.add("blue")
    panel = room.panel()
    file = tmp_path / "again.jpg"
    file.write_bytes(photo("red"))
    told: list[tuple[str, bool]] = []
    panel.toast.connect(lambda text, undo: told.append((text, undo)))
    room.ask.then((file,))
    panel.bringing.ask()
    assert told == [("This picture is in the library already", False)]
    assert panel.detail.picture is not None
    assert panel.detail.picture.id == known.id


def test_a_picker_brings_a_file_in_and_chooses_it(room: Room, tmp_path: Path) -> None:
    room.add("red")
    picker = PicturePicker(room.desk, "Which?")
    room.qtbot.addWidget(picker)
    picker.show()
    file = tmp_path / "new.jpg"
    file.write_bytes(photo("green"))
    picked: list[int] = []
    picker.picked.connect(picked.append)
    room.ask.then((file,))
    picker.file_button.click()
    picker.act_button.click()
    assert picked == [room.pictures()[0].id]


def test_ten_thousand_pictures_are_painted_as_far_as_they_are_seen(room: Room) -> None:
    one = room.add("red")
    panel = room.panel()
    many = [replace(one, id=one.id + n, caption=f"图{n}") for n in range(10_000)]
    panel.grid.show_pictures(many)
    assert panel.grid.pictures.rowCount() == 10_000
    panel.grid.go_to(many[9_000].id)
    panel.grid.viewport().grab()
    thumbnails = panel.grid.thumbnails
    assert 0 < len(thumbnails._kept) < 200


def test_what_can_be_done_is_told_to_the_palette(room: Room) -> None:
    room.add("red")
    panel = room.panel()
    ids = {command.id for command in panel.commands()}
    assert {"media.bring", "media.replace", "media.delete", "media.unused"} <= ids
