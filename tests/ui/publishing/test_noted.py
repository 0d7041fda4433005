"""Notes of reviewers are told of before publishing, and hinder nothing."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from tests.ui.publishing.conftest import Room
from workstation.domain.leading import Leading
from workstation.domain.note import Note
from workstation.ui.publishing.rows import Entry
from workstation.ui.shared.row_delegate import RowRole


def pin(room: Room, address: str, text: str) -> Note:
    note: Note = room.write(lambda: room.newsroom.notes.pin(address, text))
    return note


def entries(room: Room) -> list[tuple[QModelIndex, Entry]]:
    rows = room.panel.list.rows
    found = [(rows.index(row), rows.entry(rows.index(row))) for row in range(rows.rowCount())]
    return [(index, one) for index, one in found if one is not None and one.count is None]


def row_of(room: Room, address: str) -> tuple[QModelIndex, Entry]:
    return next(found for found in entries(room) if found[1].address == address)


def test_a_page_with_notes_says_so_and_can_be_looked_for(room: Room) -> None:
    noted = room.panel.list.noted
    assert noted.isHidden()
    pin(room, "index.html", "头条太长")
    note = pin(room, "index.html", "图太小")
    pin(room, "nowhere.html", "不在计划里")
    index, _ = row_of(room, "index.html")
    assert index.data(RowRole.ROW).second.startswith("2 open notes · ")
    assert not noted.isHidden()
    assert noted.text() == "With notes 1"
    noted.click()
    assert [entry.address for _, entry in entries(room)] == ["index.html"]
    room.write(lambda: room.newsroom.notes.settle(note.id))
    index, _ = row_of(room, "index.html")
    assert index.data(RowRole.ROW).second.startswith("1 open note · ")
    room.write(room.newsroom.history.undo)
    room.write(lambda: room.newsroom.notes.remove(note.id))
    for note in room.newsroom.notes.open_notes():
        room.write(lambda note=note: room.newsroom.notes.settle(note.id))  # type: ignore[misc]
    assert noted.isHidden()
    assert not noted.isChecked()
    assert len(entries(room)) > 1


def test_the_pane_of_a_page_leads_to_its_notes(room: Room, qtbot: QtBot) -> None:
    pane = room.panel.page
    pin(room, "index.html", "头条太长")
    room.choose("第一篇")
    assert pane.notes_button.isHidden()
    index, _entry = row_of(room, "index.html")
    room.panel.list.view.setCurrentIndex(index)
    assert not pane.notes_button.isHidden()
    assert pane.notes_button.text() == "1 open note"
    with qtbot.waitSignal(room.panel.led) as led:
        pane.notes_button.click()
    assert led.args == [Leading("preview", "notes", "index.html")]


def test_the_question_mentions_open_notes_and_publishing_goes_on(room: Room) -> None:
    room.ask.then(None)
    room.panel.head.button.click()
    assert "Notes of reviewers" not in room.ask.asked[-1][2]
    pin(room, "index.html", "头条太长")
    pin(room, "nowhere.html", "不在计划里")
    room.ask.then(True)
    room.panel.head.button.click()
    said = room.ask.asked[-1][2]
    assert "Notes of reviewers on these pages that nobody has settled: 1." in said
    assert (room.newsroom.folder / "public" / "index.html").is_file()
    assert room.panel.list.noted.isHidden(), "what is published is not to be decided on any more"
    # Notes are of no page: nothing is left to publish because of them.
    pin(room, "index.html", "还是太长")
    room.panel.refresh()
    assert not any(room.panel.contents.pages())
