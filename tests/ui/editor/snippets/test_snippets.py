"""Templates and snippets at hand while one writes."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu

from tests.ui.editor.conftest import Room
from workstation.domain.article import Content
from workstation.domain.snippet import SnippetKind


def run(room: Room, name: str) -> None:
    next(one for one in room.editor.commands() if one.id == name).run()


def select(room: Room, start: int, end: int) -> None:
    cursor = room.editor.text_pane.text.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    room.editor.text_pane.text.setTextCursor(cursor)


def test_what_is_selected_is_kept_and_put_in_again(room: Room) -> None:
    room.editor.open(room.make(title="题", body="本报讯\n\n正文").id)
    select(room, 0, 3)
    room.ask.then("开头")
    run(room, "snippet.keep")
    (known,) = room.editor.snippets.known
    assert (known.name, known.content.body) == ("开头", "本报讯")
    room.editor.text_pane.text.moveCursor(QTextCursor.MoveOperation.End)
    run(room, f"snippet.{known.id}")
    assert room.editor.text_pane.text.raw().endswith("正文本报讯")


def test_a_story_becomes_a_template_and_begins_another(room: Room) -> None:
    first = room.make(title="周报", body="## 要闻", source="本网")
    room.editor.open(first.id)
    room.ask.then("周报模板")
    run(room, "template.keep")
    (known,) = room.editor.snippets.known
    assert known.kind is SnippetKind.STORY
    run(room, f"snippet.{known.id}")
    second = room.editor.article_id()
    assert second not in (None, first.id)
    assert room.editor.text_pane.text.raw() == "## 要闻"


def test_templates_are_offered_with_no_story_open(room: Room) -> None:
    with room.newsroom.writing():
        room.newsroom.snippets.keep(SnippetKind.STORY, "周报", Content(body="文"))
        room.newsroom.snippets.keep(SnippetKind.TEXT, "结尾", Content(body="文"))
    room.editor.snippets.read()
    offered = [one.id for one in room.editor.commands() if one.id.startswith("snippet.")]
    assert len(offered) == 2  # the template, and the list of all


def test_they_are_looked_after_in_one_place(room: Room) -> None:
    room.editor.open(room.make(title="题", body="本报讯").id)
    room.ask.then("开头")
    run(room, "snippet.keep")
    run(room, "snippet.manage")
    dialog = room.editor.snippets.dialog
    assert dialog is not None
    dialog.name.setText("新开头")
    dialog.text.setPlainText("本网讯")
    dialog.save_button.click()
    (known,) = room.editor.snippets.known
    assert (known.name, known.content.body) == ("新开头", "本网讯")
    assert "新开头" in dialog.list.item(0).text()
    dialog.name.clear()
    dialog.save_button.click()
    assert [one.name for one in room.editor.snippets.known] == ["新开头"]
    dialog.remove_button.click()
    assert [one.name for one in room.editor.snippets.known] == []
    assert not dialog.empty.isHidden()
    dialog.close()


def test_the_menu_offers_them(room: Room) -> None:
    room.editor.open(room.make(title="题", body="本报讯").id)
    menu = QMenu(room.window)
    room.editor.snippets.fill_menu(menu)
    assert len(menu.actions()) == 3
