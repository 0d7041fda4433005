"""A headline two stories share is told of while it is written, and stands in nobody's way."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import Room, compose


def write_headline(room: Room, text: str) -> None:
    title = room.editor.text_pane.title
    title.selectAll()
    title.insertPlainText(text)


def test_the_other_story_is_named_and_can_be_opened(room: Room, qtbot: QtBot) -> None:
    other = room.make(title="加班费怎么算", author="程越")
    here = room.make(title="新稿")
    room.editor.open(here.id)
    note = room.editor.text_pane.alike
    assert note.isHidden()
    write_headline(room, "加班费怎么算")
    qtbot.waitUntil(note.isVisible)
    assert str(other.number) in note.words.text()
    assert "程越" in note.words.text()
    note.button.click()
    assert room.editor.article_id() == other.id
    assert room.stored(here.id).content.title == "加班费怎么算"


def test_going_on_with_the_headline_ends_it(room: Room, qtbot: QtBot) -> None:
    room.make(title="加班费怎么算")
    room.editor.open(room.make(title="加班费怎么算").id)
    note = room.editor.text_pane.alike
    assert note.isVisible()
    write_headline(room, "加班费怎么算？法官说")
    assert note.isHidden()
    room.editor.alike.look()
    assert note.isHidden()


def test_a_headline_being_composed_is_not_looked_up(room: Room) -> None:
    room.make(title="加班费")
    room.editor.open(room.make(title="加班费").id)
    note, title = room.editor.text_pane.alike, room.editor.text_pane.title
    write_headline(room, "加班")
    compose(title, "fei")
    room.editor.alike.look()
    assert note.isHidden()
    compose(title, "", "费")
    room.editor.alike.look()
    assert title.text() == "加班费"


def test_what_lies_in_the_trash_does_not_count(room: Room) -> None:
    gone = room.make(title="加班费")
    with room.newsroom.writing():
        room.newsroom.articles.trash((gone.id,))
    room.editor.open(room.make(title="加班费").id)
    assert room.editor.text_pane.alike.isHidden()


def test_an_empty_headline_is_alike_to_nothing(room: Room) -> None:
    room.make(title="")
    room.editor.open(room.make(title="").id)
    assert room.editor.text_pane.alike.isHidden()
