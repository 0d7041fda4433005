"""Chinese through an input method, with everything running that runs while one types."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.editor.conftest import BODY, Room, compose
from workstation.ui.editor.form.entries import LongEntry, TextEntry


def everything_runs(room: Room) -> None:
    """Let each clock that ticks while one types strike now."""
    editor = room.editor
    editor.saving.flush()
    editor.telling.tell_content()
    editor.telling.tell_counts()
    editor.alike.look()
    editor.opening.reload()
    editor.text_pane.text.look.sheet.highlighter.rehighlight()
    editor.text_pane.text.look.make_room()
    editor.text_pane.bar.view.zoom(0.1)
    editor.text_pane.bar.view.zoom(0)
    editor.text_pane.find_bar.go_on()


def field(room: Room, name: str) -> QWidget:
    if name == "body":
        return room.editor.text_pane.text
    if name == "title":
        return room.editor.text_pane.title
    entry = room.editor.fields_pane.entries[name]
    if isinstance(entry, LongEntry):
        return entry.text
    assert isinstance(entry, TextEntry)
    return entry.line


def words(room: Room, name: str, article_id: int) -> str:
    room.editor.commit_pending()
    return str(getattr(room.stored(article_id).content, name))


@pytest.mark.parametrize("name", ["body", "title", "summary", "source", "author", "keywords"])
def test_a_word_is_composed_and_committed(room: Room, name: str) -> None:
    article = room.make(**{"title": "题", "body": BODY} | {name: "法院"})
    room.editor.open(article.id)
    widget = field(room, name)
    widget.setFocus()
    if isinstance(widget, QWidget) and hasattr(widget, "moveCursor"):
        widget.moveCursor(QTextCursor.MoveOperation.End)
    else:
        widget.end(False)  # type: ignore[attr-defined]
    for letters in ("p", "pa", "pan", "pan'jue"):
        compose(widget, letters)
        everything_runs(room)
    assert getattr(room.stored(article.id).content, name) == "法院"
    compose(widget, "", "判决")
    everything_runs(room)
    assert words(room, name, article.id) == "法院判决"


@pytest.mark.parametrize("name", ["body", "title", "summary", "source"])
def test_a_cancelled_word_leaves_nothing(room: Room, name: str) -> None:
    article = room.make(**{"title": "题", "body": BODY} | {name: "法院"})
    room.editor.open(article.id)
    widget = field(room, name)
    compose(widget, "pan'jue")
    everything_runs(room)
    compose(widget, "")
    everything_runs(room)
    assert words(room, name, article.id) == "法院"
    assert room.stored(article.id).version == article.version


def test_a_word_replaces_what_is_selected_in_one_step(room: Room) -> None:
    article = room.make(title="题", body="法院裁定")
    room.editor.open(article.id)
    text = room.editor.text_pane.text
    cursor = text.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(4, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    compose(text, "pan'jue")
    everything_runs(room)
    compose(text, "", "判决")
    assert words(room, "body", article.id) == "法院判决"


def test_leaving_commits_the_word(room: Room) -> None:
    article = room.make(title="题", body="法院")
    other = room.make(title="另一篇")
    room.editor.open(article.id)
    text = room.editor.text_pane.text
    text.moveCursor(QTextCursor.MoveOperation.End)
    compose(text, "pan'jue")
    room.editor.open(other.id)
    assert room.editor.article_id() == other.id
    assert room.stored(article.id).content.body.startswith("法院")


def test_the_caret_is_hidden_where_the_input_method_wants_none(room: Room) -> None:
    article = room.make(title="题", body="法院")
    room.editor.open(article.id)
    text = room.editor.text_pane.text
    hidden = QInputMethodEvent.Attribute(QInputMethodEvent.AttributeType.Cursor, 0, 0, None)
    QApplication.sendEvent(text, QInputMethodEvent("pan", [hidden]))
    assert text.caret.hidden
    compose(text, "", "判")
    assert not text.caret.hidden


@pytest.mark.parametrize("name", ["body", "title", "summary", "source"])
def test_an_input_method_is_told_where_to_show_its_candidates(room: Room, name: str) -> None:
    article = room.make(title="题", body=BODY)
    room.editor.open(article.id)
    widget = field(room, name)
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImCursorRectangle)
    QApplication.sendEvent(widget, query)
    place = query.value(Qt.InputMethodQuery.ImCursorRectangle)
    assert QRectF(place).toRect().isValid()
    assert QRectF(widget.rect()).intersects(QRectF(place))
