"""The settings of a column: what is its own, what comes from above, and each saved by itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from tests.ui.columns.conftest import Room
from tests.ui.columns.test_panel import line, write
from workstation.domain.column import ColumnKind
from workstation.domain.person import Role
from workstation.ui.columns.panel import ColumnsPanel
from workstation.ui.shared.picture_picker import PicturePicker


def _set(room: Room, path: str, **cells: object) -> None:
    with room.newsroom.writing():
        base = room.column(path)
        room.newsroom.columns.save(base, replace(base, **cells))  # type: ignore[arg-type]


def _note(panel: ColumnsPanel, name: str) -> str:
    return panel.detail.form.fields[name].note()


def test_what_comes_from_above_is_shown_in_grey_with_its_column(room: Room) -> None:
    _set(
        room,
        "法治",
        source="临河日报",
        address_rule="{column}/{py}.html",
        page_size=35,
        sorting="weight",
        workers=("柳岸",),
    )
    panel = room.panel()
    form = panel.detail.form
    panel.view.choose(room.column("法治/审判").id)
    assert line(panel, "source").text() == ""
    assert line(panel, "source").placeholderText() == "临河日报"
    for name in ("source", "address_rule", "page_size", "sorting", "workers"):
        assert _note(panel, name) == "from “法治”"
    assert form.fields["address_rule"].hint() == "For example: /fazhi/shenpan/bt_17.html"
    assert form.page_size.text() == "35"
    assert form.sorting.currentText() == "By weight, the lightest first"
    assert form.page_size.property("taken") is form.sorting.property("taken") is True
    assert form.fields["workers"].hint() == "Taken from above: 柳岸"
    write(panel, "source", "Linhe")
    assert _note(panel, "source") == ""
    panel.view.choose(room.column("国内").id)
    assert _note(panel, "page_size") == "as the whole site"
    assert form.page_size.text() == "20"
    form.page_size.setValue(30)
    assert form.page_size.property("taken") is False
    assert form.fields["workers"].hint().startswith("Nobody is chosen")


def test_every_setting_is_saved_by_itself_and_undone(room: Room) -> None:
    with room.newsroom.writing():
        room.newsroom.people.add("周岚", Role.EDITOR)
    panel = room.panel()
    form = panel.detail.form
    before = room.column("国内")
    panel.view.choose(before.id)
    write(panel, "seo_title", "linhe news")
    write(panel, "editor", "Liu An")
    form.sorting.setCurrentIndex(form.sorting.findData("oldest"))
    form.sorting.activated.emit(form.sorting.currentIndex())
    for group, code in ((form.required, "source"), (form.workers, "周岚")):
        QTest.mouseClick(group.chips[code], Qt.MouseButton.LeftButton)
    column = room.column("国内")
    assert (column.seo_title, column.editor, column.sorting) == ("linhe news", "Liu An", "oldest")
    assert (column.required, column.workers) == (("source",), ("周岚",))


def test_fields_required_above_are_pressed_and_stay_so(room: Room) -> None:
    _set(room, "法治", required=("author",))
    panel = room.panel()
    panel.view.choose(room.column("法治/审判").id)
    chips = panel.detail.form.required.chips
    assert chips["author"].isChecked()
    assert not chips["author"].isEnabled()
    QTest.mouseClick(chips["tags"], Qt.MouseButton.LeftButton)
    assert room.column("法治/审判").required == ("tags",)


def test_a_picture_is_chosen_and_taken_away(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "he.png"
    Image.new("RGB", (320, 180), "#336").save(file)
    panel = room.panel()
    panel.view.choose(room.column("国内").id)
    picture = panel.detail.form.picture
    room.ask.then((file,))
    picture.choose_button.click()
    (picker,) = picture.findChildren(PicturePicker)
    picker.file_button.click()
    picker.act_button.click()
    assert room.column("国内").picture_id is not None
    assert picture.remove_button.isVisible()
    picture.remove_button.click()
    assert room.column("国内").picture_id is None


def test_only_what_means_something_for_the_kind_is_shown(room: Room) -> None:
    _set(room, "国内", kind=ColumnKind.LINK, link="https://linhe.example")
    panel = room.panel()
    panel.view.choose(room.column("国内").id)
    fields = panel.detail.form.fields
    assert [name for name in fields if fields[name].isVisible()] == [
        "name", "link", "kind", "hidden",
    ]  # fmt: skip


def test_a_template_is_picked_from_those_of_the_theme(room: Room) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治").id)
    form = panel.detail.form
    chosen = form.template("list_template")
    QTest.keyClick(chosen, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = chosen.findChildren(QMenu)[0]
    names = [act.text() for act in menu.actions()]
    assert names == ["None of its own", "cover", "list", "page"]
    menu.actions()[1].trigger()
    assert room.column("法治").list_template == "cover"
    assert form.template("article_template").lacks() is False
    write(panel, "article_template", "keinesolche")
    assert room.column("法治").article_template == "keinesolche"
    assert form.fields["article_template"].hint().startswith("The theme has no such template")
