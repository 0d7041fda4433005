"""What reviewers pinned to a story's pages stands beside its text."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import BODY, Room


def test_open_notes_stand_beside_the_story_and_lead_to_its_page(room: Room, qtbot: QtBot) -> None:
    with room.newsroom.writing():
        column = room.newsroom.columns.create(None, "法治")
    article = room.make(title="题", body=BODY, column_id=column.id)
    other = room.make(title="别的", body=BODY, column_id=column.id)
    address = room.newsroom.preview.address_of(article.id)
    notes, tasks = room.newsroom.notes, room.desk.tasks
    tasks.change(lambda: notes.pin(address, "几个人？\n请写清楚。", "护堤的人"))
    room.editor.open(article.id)
    lines = room.editor.fields_pane.notes
    assert not lines.isHidden()
    assert [line.accessibleName() for line in lines.lines] == [
        "「护堤的人」\n几个人？\n请写清楚。\n" + room.newsroom.person
    ]
    lines.resize(600, 60)
    assert lines.lines[0].text() == "几个人？ 请写清楚。"
    lines.resize(90, 60)
    assert lines.lines[0].text().endswith("…")
    note = notes.of_story(article.id)[0]
    with qtbot.waitSignal(lines.asked) as asked:
        lines.lines[0].click()
    assert asked.args == [note.id]
    tasks.change(lambda: notes.pin(address, "第二条"))
    assert len(lines.lines) == 2
    tasks.change(lambda: notes.settle(note.id))
    assert lines.lines[0].text().startswith("第")
    room.editor.open(other.id)
    assert lines.isHidden()
