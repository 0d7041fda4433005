from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.settings.conftest import Room
from workstation import paths
from workstation.domain.person import Role
from workstation.domain.site import Region, Site
from workstation.services.newsroom import open_newsroom
from workstation.ui.settings.colour_entry import ColourEntry
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.picture_picker import PicturePicker


def line(room: Room, name: str) -> QLineEdit:
    editor = room.panel.site.fields[name].editor
    assert isinstance(editor, QLineEdit)
    return editor


def retype(room: Room, name: str, text: str) -> None:
    editor = line(room, name)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def test_looking_saves_nothing(room: Room) -> None:
    before = room.acts()
    for row in range(room.panel.sections.count()):
        room.panel.sections.setCurrentRow(row)
    room.panel.commit_pending()
    assert room.acts() == before
    assert line(room, "address_rule").text() == Site().address_rule


def test_each_field_is_an_act_that_can_be_taken_back(room: Room) -> None:
    retype(room, "tagline", "bafa jiang mingbai")
    assert room.newsroom.site.get().tagline == "bafa jiang mingbai"
    assert room.acts()[0] == "site.save"
    room.write(room.newsroom.history.undo)
    assert room.newsroom.site.get().tagline == ""
    assert line(room, "tagline").text() == ""


def test_what_is_refused_stays_typed_and_says_why(room: Room) -> None:
    retype(room, "address_rule", "a.html")
    field = room.panel.site.fields["address_rule"]
    assert "a.html" in field.hint()
    assert room.panel.unsaved() != ""
    room.write(lambda: room.newsroom.site.save(replace(room.newsroom.site.get(), name="新名")))
    assert line(room, "address_rule").text() == "a.html"
    assert room.newsroom.site.get().address_rule == Site().address_rule
    retype(room, "address_rule", "{column}/{number}.html")
    assert room.newsroom.site.get().address_rule == "{column}/{number}.html"
    assert room.panel.unsaved() == ""


def test_going_back_to_what_is_kept_ends_the_complaint(room: Room) -> None:
    retype(room, "address", "not an address")
    assert room.panel.unsaved() != ""
    retype(room, "address", " ")
    assert room.panel.unsaved() == ""


def test_what_a_colleague_changed_meanwhile_is_not_overwritten(room: Room) -> None:
    editor = line(room, "tagline")
    editor.setFocus()
    QTest.keyClicks(editor, "half")
    room.write(lambda: room.newsroom.site.save(replace(room.newsroom.site.get(), name="别的名")))
    assert editor.text() == "half", "what is being typed stays"
    QTest.keyClick(editor, Qt.Key.Key_Return)
    assert room.newsroom.site.get().name == "别的名"
    assert room.newsroom.site.get().tagline == "half"


def test_blanks_of_the_separator_are_meant(room: Room) -> None:
    retype(room, "breadcrumb_separator", " - ")
    assert room.newsroom.site.get().breadcrumb_separator == " - "


def test_registered_names_stand_one_to_a_line(room: Room) -> None:
    text = room.panel.site.fields["domain_names"].editor
    assert isinstance(text, QPlainTextEdit)
    text.setPlainText("临河法治网\n\n  linhefazhi.example \n")
    room.panel.commit_pending()
    assert room.newsroom.site.get().domain_names == ("临河法治网", "linhefazhi.example")


def test_regions_are_added_ordered_and_removed(room: Room) -> None:
    editor = room.panel.site.regions
    for name, link in (("河湾区", "hewan/"), ("青禾县", "")):
        editor.add()
        row = editor.model.rowCount() - 1
        editor.model.item(row, 0).setText(name)
        editor.model.item(row, 1).setText(link)
    assert room.newsroom.site.get().regions == (Region("河湾区", "hewan/"), Region("青禾县", ""))
    editor.view.setCurrentIndex(editor.model.index(1, 0))
    editor.shift(-1)
    assert [one.name for one in room.newsroom.site.get().regions] == ["青禾县", "河湾区"]
    editor.view.setCurrentIndex(editor.model.index(0, 0))
    editor.remove()
    assert [one.name for one in room.newsroom.site.get().regions] == ["河湾区"]


def test_a_picture_is_taken_in_and_let_go(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "logo.png"
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    assert image.save(str(file))
    settings = room.newsroom.site
    room.desk.tasks.change(lambda: settings.save(replace(settings.get(), watermark="临河")))
    field = room.panel.site.pictures["logo_picture_id"]
    room.ask.then((file,))
    field.choose_button.click()
    (picker,) = field.findChildren(PicturePicker)
    picker.file_button.click()
    picker.act_button.click()
    logo = room.newsroom.site.get().logo_picture_id
    assert logo is not None
    # What the site is dressed in gets no watermark.
    assert QImage(str(room.newsroom.media.path(logo))).pixelColor(390, 290) == Qt.GlobalColor.red
    assert field.remove_button.isVisible()
    field.remove_button.click()
    assert room.newsroom.site.get().logo_picture_id is None


def test_who_acts_is_written_under_what_is_done(room: Room) -> None:
    people = room.panel.people
    people.name.setText("程越")
    people.role.setCurrentIndex(list(Role).index(Role.REVIEWER))
    people.add_button.click()
    assert [(one.name, one.role) for one in room.newsroom.people.all()] == [
        ("周岚", Role.ADMIN),
        ("程越", Role.REVIEWER),
    ]
    assert people.name.text() == ""
    row = people.who.findData("程越")
    people.who.setCurrentIndex(row)
    people.who.activated.emit(row)
    assert room.newsroom.person == "程越"
    retype(room, "tagline", "x")
    assert room.newsroom.history.acts()[0].person == "程越"


def test_a_person_needs_a_name(room: Room) -> None:
    room.panel.people.name.setText("  ")
    room.panel.people.add_button.click()
    assert len(room.newsroom.people.all()) == 1
    assert room.panel.people._fields["name"].hint() != ""


def test_appearance_and_language_change_at_once(room: Room) -> None:
    room.panel.looks.schemes["dark"].click()
    assert room.appearance.dark
    told: list[str] = []
    room.desk.language.changed.connect(told.append)
    room.panel.looks.languages["zh_CN"].click()
    assert told == ["zh_CN"]
    room.panel.looks.languages["en"].click()
    room.appearance.choose("light")
    assert room.panel.looks.schemes["light"].isChecked()


def test_a_backup_restores_into_another_folder(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    file, folder = tmp_path / "kept.zip", tmp_path / "again"
    room.ask.then(file)
    room.panel.newsroom.backup_button.click()
    assert str(file) in room.panel.newsroom.banner.sentence()
    folder.mkdir()
    room.ask.then((file,), folder)
    room.panel.newsroom.restore_button.click()
    assert str(folder) in room.panel.newsroom.banner.sentence()
    room.panel.newsroom.banner.act_button.click()
    assert room.opened[-1].toLocalFile() == str(folder)
    again = open_newsroom(folder)
    with again.reading():
        assert again.site.get().name == "临河法治网"
    again.close()


def test_a_backup_does_not_restore_over_anything(room: Room, tmp_path: Path) -> None:
    file, folder = tmp_path / "kept.zip", tmp_path / "full"
    folder.mkdir()
    (folder / "letter.txt").write_text("别动")
    room.ask.then(file)
    room.panel.newsroom.backup_button.click()
    room.ask.then((file,), folder)
    room.panel.newsroom.restore_button.click()
    assert str(folder) in room.panel.newsroom.banner.sentence()
    assert [one.name for one in folder.iterdir()] == ["letter.txt"]


def test_a_file_that_is_no_backup_is_refused(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "photo.zip"
    file.write_bytes(b"PK nothing")
    room.ask.then((file,), tmp_path / "new")
    room.panel.newsroom.restore_button.click()
    assert str(file) in room.panel.newsroom.banner.sentence()
    assert not (tmp_path / "new").exists()


def test_a_health_check_names_what_is_wrong(room: Room, tmp_path: Path) -> None:
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    image.save(str(tmp_path / "a.png"))
    data = (tmp_path / "a.png").read_bytes()
    picture = room.write(lambda: room.newsroom.media.add(data, "a.png"))
    room.newsroom.media.path(picture.id).unlink()
    room.panel.newsroom.check_button.click()
    assert picture.filename in room.panel.newsroom.findings.text()


def test_another_theme_takes_effect_at_once_with_its_own_options(room: Room) -> None:
    page = room.panel.theme
    assert page.themes["default"].isChecked()
    assert "list_style" in page.options
    page.themes["plain"].click()
    assert room.newsroom.site.get().theme == "plain"
    assert page.themes["plain"].isChecked()
    assert set(page.options) == {"accent", "summaries", "width", "search", "notice"}


def test_what_a_theme_lets_one_choose_is_saved_as_it_is_chosen(room: Room) -> None:
    page = room.panel.theme
    entry = page.options["accent"].editor
    assert isinstance(entry, ColourEntry)
    accent = entry.line
    accent.setText("green")
    accent.editingFinished.emit()
    assert "#b3391f" in page.options["accent"].hint()
    assert room.newsroom.site.get().theme_options == ()
    accent.setText("#205030")
    accent.editingFinished.emit()
    style = page.options["list_style"].editor
    titles = next(
        one for one in style.findChildren(FilterChip) if one.property("value") == "titles"
    )
    titles.click()
    told = dict(room.newsroom.site.get().theme_options)
    assert told == {"accent": "#205030", "list_style": "titles"}
    page.themes["plain"].click()
    assert dict(room.newsroom.site.get().theme_options) == told, "what another theme was told stays"


def test_a_colour_is_seen_and_chosen_beside_its_text(room: Room) -> None:
    page = room.panel.theme
    entry = page.options["accent"].editor
    assert isinstance(entry, ColourEntry)

    def seen() -> str:
        entry = page.options["accent"].editor
        assert isinstance(entry, ColourEntry)
        image = entry.swatch.icon().pixmap(20, 20).toImage()
        return image.pixelColor(10, 10).name()

    assert entry.line.text() == seen()
    entry.line.setText("#20")
    assert seen() != "#000020", "half a colour is none"
    entry.line.setText("#205030")
    assert seen() == "#205030"
    room.ask.then("#1a2b3c")
    entry.swatch.click()
    assert room.ask.asked[-1][2] == "#205030"
    assert dict(room.newsroom.site.get().theme_options)["accent"] == "#1a2b3c"
    entry = page.options["accent"].editor
    assert isinstance(entry, ColourEntry)
    assert (entry.line.text(), seen()) == ("#1a2b3c", "#1a2b3c")


def test_a_theme_put_into_the_folder_is_offered_when_one_comes_back(
    room: Room, qtbot: QtBot
) -> None:
    room.panel.reveal("section", "theme")
    page = room.panel.theme
    assert "ours" not in page.themes
    own = room.newsroom.folder / "theme" / "ours"
    shutil.copytree(paths.resources() / "theme" / "plain", own)
    room.panel.reveal("section", "site")
    room.panel.reveal("section", "theme")
    assert page.themes["ours"].text() != page.themes["plain"].text()
    shutil.rmtree(own)
    other = QWidget()
    qtbot.addWidget(other)
    for window in (other, room.panel):
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
    assert "ours" not in page.themes, "back from the file manager"


def test_another_desk_points_at_a_field_of_the_site(room: Room) -> None:
    room.panel.reveal("section", "looks")
    room.panel.reveal("site_field", "icp_filing")
    assert room.panel.sections.currentRow() == 0
    assert room.panel.focusWidget() is room.panel.site.fields["icp_filing"].editor
