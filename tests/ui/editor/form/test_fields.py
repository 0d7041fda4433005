"""The form helps: it learns, suggests, warns, and never writes over a person's words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.editor.conftest import Room
from workstation.ui.editor.form.entries import ChoiceEntry, MomentEntry, TextEntry
from workstation.ui.editor.form.proposals import Proposals

BODY = "劳动争议多发。劳动争议案件上升，劳动争议调解增多。"


def line(room: Room, name: str) -> TextEntry:
    found = room.editor.fields_pane.entries[name]
    assert isinstance(found, TextEntry)
    return found


def stored(room: Room, name: str) -> object:
    key = room.editor.article_id()
    assert key is not None
    room.editor.commit_pending()
    return getattr(room.stored(key).content, name)


def test_source_and_author_are_learned(room: Room) -> None:
    room.make(title="旧", source="临河日报", author="周岚", tags=("审判", "执行"))
    room.editor.open(room.make(title="题").id)
    for name, known in (("source", "临河日报"), ("author", "周岚")):
        completer = line(room, name).line.completer()
        assert isinstance(completer, Proposals)
        assert completer.known.stringList() == [known]
    assert line(room, "keywords").line.completer() is not None


def test_no_caret_stays_where_the_keyboard_has_gone_with_the_list_open(room: Room) -> None:
    room.make(title="旧", author="Zhou Lan")
    room.editor.open(room.make(title="题").id)
    author = line(room, "author").line
    proposed = author.completer().popup()
    assert proposed is not None
    author.setFocus()
    QTest.keyClicks(author, "zhou")
    assert proposed.isVisible()
    room.editor.text_pane.text.setFocus()
    assert not proposed.isVisible()
    left = author.grab().toImage()
    QApplication.sendEvent(author, QFocusEvent(QEvent.Type.FocusOut))
    assert left == author.grab().toImage()


def test_the_address_of_a_source_comes_along(room: Room) -> None:
    room.make(title="旧", source="临河日报", source_url="https://ribao.example")
    room.editor.open(room.make(title="题").id)
    field = line(room, "source")
    field.line.setText("临河日报")
    field.line.textEdited.emit("临河日报")
    field.line.editingFinished.emit()
    assert stored(room, "source_url") == "https://ribao.example"


def test_an_address_a_person_wrote_stays(room: Room) -> None:
    room.make(title="旧", source="临河日报", source_url="https://ribao.example")
    room.editor.open(room.make(title="题", source_url="https://other.example").id)
    field = line(room, "source")
    field.line.setText("临河日报")
    field.line.textEdited.emit("临河日报")
    field.line.editingFinished.emit()
    assert stored(room, "source_url") == "https://other.example"


def test_tags_are_completed_word_by_word(room: Room) -> None:
    room.make(title="旧", tags=("审判", "审判监督"))
    room.editor.open(room.make(title="题").id)
    completer = line(room, "tags").line.completer()
    assert isinstance(completer, Proposals)
    completer.setCompletionPrefix("法治，审判监")
    assert completer.completionCount() == 1
    assert completer.currentCompletion() == "法治，审判监督"
    completer.activated.emit(completer.currentCompletion())
    assert stored(room, "tags") == ("法治", "审判监督")


@pytest.mark.parametrize("name", ["keywords", "tags"])
def test_keywords_are_suggested_when_looked_at(room: Room, name: str) -> None:
    room.editor.open(room.make(title="题", body=BODY).id)
    fields = room.editor.fields_pane
    entry = fields.keywords if name == "keywords" else fields.tags
    assert entry.suggestions.words() == ()
    fields.sections["keywords"].heading.setChecked(True)
    assert "劳动争议" in entry.suggestions.words()
    entry.suggestions.taken.emit("劳动争议")
    assert "劳动争议" not in entry.suggestions.words()
    kept = stored(room, name)
    assert kept == ("劳动争议" if name == "keywords" else ("劳动争议",))


def test_the_name_in_the_address_is_pinyin_when_asked(room: Room) -> None:
    room.editor.open(room.make(title="重庆银行").id)
    assert stored(room, "slug") == ""
    room.editor.fields_pane.slug.button.click()
    assert stored(room, "slug") == "chongqingyinhang"


def test_a_summary_is_begun_from_the_text(room: Room) -> None:
    room.editor.open(room.make(title="题", body=BODY).id)
    summary = room.editor.fields_pane.summary
    assert not summary.button.isHidden()
    summary.button.click()
    assert stored(room, "summary") == BODY
    assert summary.button.isHidden()
    summary.text.undo()
    assert stored(room, "summary") == ""


def test_a_color_of_the_old_system_is_kept(room: Room) -> None:
    room.editor.open(room.make(title="题", color="#FF00FF").id)
    entry = room.editor.fields_pane.entries["color"]
    assert isinstance(entry, ChoiceEntry)
    assert entry.box.currentData() == "#FF00FF"
    assert stored(room, "color") == "#FF00FF"
    entry.box.setCurrentIndex(entry.box.findData("#b3391f"))
    entry.box.activated.emit(entry.box.currentIndex())
    assert stored(room, "color") == "#b3391f"


@pytest.mark.parametrize(
    ("name", "fits", "cut"), [("source", 11, 12), ("author", 8, 9), ("keywords", 21, 22)]
)
def test_counters_warn_where_the_old_system_cut(room: Room, name: str, fits: int, cut: int) -> None:
    room.editor.open(room.make(title="题").id)
    field = line(room, name)
    for length, red in ((fits, False), (cut, True)):
        field.line.setText("字" * length)
        field.line.textEdited.emit(field.line.text())
        assert (field.field.note_state() == "red") is red
    assert stored(room, name) == "字" * cut


def test_hidden_characters_are_told_and_taken_away(room: Room) -> None:
    room.editor.open(room.make(title="甲\u202e乙").id)
    note = room.editor.text_pane.hidden_note
    assert not note.isHidden()
    assert stored(room, "title") == "甲\u202e乙"
    note.button.click()
    assert note.isHidden()
    assert stored(room, "title") == "甲乙"
    room.editor.text_pane.title.undo()
    assert stored(room, "title") == "甲\u202e乙"


def test_hidden_characters_in_a_field_are_told(room: Room) -> None:
    room.editor.open(room.make(title="题", author="周\u2066岚").id)
    field = line(room, "author")
    assert field.field.hint()
    field.line.clear()
    QTest.keyClick(field.line, Qt.Key.Key_A)
    assert not field.field.hint()


def test_the_template_is_one_of_the_theme_or_any_other(room: Room) -> None:
    room.make(title="旧", template="article_special")
    room.editor.open(room.make(title="题").id)
    field = line(room, "template")
    completer = field.line.completer()
    assert isinstance(completer, Proposals)
    offered = completer.known.stringList()
    assert offered[0] == "article"
    assert offered[-1] == "article_special"
    assert not [one for one in offered if one.startswith(("list", "cover", "page"))]
    field.line.setText("mine")
    field.line.textEdited.emit("mine")
    assert stored(room, "template") == "mine"


def test_the_boards_a_story_stands_on_are_named_beside_its_flags(room: Room) -> None:
    one, two = room.make(title="甲").id, room.make(title="乙").id
    room.editor.open(one)
    standing = room.editor.fields_pane.flags.standing
    assert standing.isHidden()
    with room.newsroom.reading():
        board = room.newsroom.boards.all()[0].board
    room.tasks.change(
        lambda: room.newsroom.boards.place(board.id, one), initiator=None, owner=room.editor
    )
    assert standing.text() == f"Stands on: {board.title}"
    assert not standing.isHidden()
    room.editor.open(two)
    assert standing.isHidden()


def test_points_in_time_say_by_which_clock(room: Room) -> None:
    room.editor.open(room.make(title="题").id)
    found = [
        one for one in room.editor.fields_pane.entries.values() if isinstance(one, MomentEntry)
    ]
    assert found
    assert {one.field.note() for one in found} == {"Beijing time"}
