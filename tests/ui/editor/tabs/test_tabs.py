"""Several stories open: tabs that keep their place, their order and their unsaved state."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from tests.ui.editor.conftest import Room
from workstation.ui.editor.tabs.open_stories import (
    MOST_TABS,
    OpenStories,
    as_text,
    from_text,
)
from workstation.ui.editor.tabs.tabbing import Tabbing

LONG = "\n\n".join(f"第{number}段，证据相互印证。" for number in range(120))


def stories_of(room: Room, *titles: str) -> list[int]:
    return [room.make(title=title, body=LONG).id for title in titles]


def shown(room: Room) -> list[str]:
    tabs = room.editor.text_pane.tabs
    return [tabs.tabText(place) for place in range(tabs.count())]


def write(room: Room, words: str) -> None:
    room.type(words)
    room.editor.saving.flush()


def test_a_story_only_looked_at_gives_way(room: Room) -> None:
    one, two, three = stories_of(room, "甲", "乙", "丙")
    room.editor.open(one)
    room.editor.open(two)
    assert shown(room) == ["乙"]
    assert room.editor.text_pane.tabs.isHidden()
    write(room, "写")
    room.editor.open(three)
    assert shown(room) == ["乙", "丙"]
    assert not room.editor.text_pane.tabs.isHidden()


def test_a_story_called_otherwise_by_somebody_else_is_so_in_its_tab(room: Room) -> None:
    one, two = stories_of(room, "甲", "乙")
    room.editor.open(one)
    write(room, "写")
    room.editor.open(two)
    article = room.stored(two)
    content = replace(article.content, title="乙改")
    room.tasks.change(lambda: room.newsroom.articles.save(article, content))
    assert room.editor.text_pane.title.text() == "乙改"
    assert shown(room) == ["甲", "乙改"]


def test_stories_behind_the_front_are_called_what_they_are_called_now(room: Room) -> None:
    one, two, three = stories_of(room, "甲", "乙", "丙")
    for key in (one, two, three):
        room.editor.open(key)
        write(room, "写")
    for key, title in ((one, "甲改"), (three, "丙改")):
        article = room.stored(key)
        content = replace(article.content, title=title)
        room.tasks.change(lambda a=article, c=content: room.newsroom.articles.save(a, c))  # type: ignore[misc]
    assert shown(room) == ["甲改", "乙", "丙改"]


def test_a_story_behind_the_front_that_is_not_saved_is_called_what_was_typed(room: Room) -> None:
    one, two = stories_of(room, "甲", "乙")
    room.editor.open(one)
    room.editor.text_pane.title.textCursor().insertText("新")
    room.editor.screen.tell()
    room.tasks.full = True
    room.editor.open(two)
    room.tasks.full = False
    article = room.stored(one)
    room.tasks.change(
        lambda: room.newsroom.articles.save(article, replace(article.content, author="周岚"))
    )
    assert any("新甲" in words for words in shown(room))


def test_one_comes_back_to_where_one_was(room: Room) -> None:
    one, two = stories_of(room, "甲", "乙")
    room.editor.open(one)
    write(room, "写")
    text = room.editor.text_pane.text
    cursor = text.textCursor()
    cursor.setPosition(700)
    text.setTextCursor(cursor)
    top = text.verticalScrollBar().value()
    assert top > 0
    room.editor.open(two)
    assert text.textCursor().position() == 0
    room.editor.open(one)
    assert text.textCursor().position() == 700
    assert text.verticalScrollBar().value() == top


def test_keys_go_round_and_close(room: Room) -> None:
    one, two = stories_of(room, "甲", "乙")
    for key in (one, two):
        room.editor.open(key)
        write(room, "写")
    room.window.activateWindow()
    room.editor.text_pane.text.setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(room.editor.text_pane.text, Qt.Key.Key_Tab, control)
    assert room.editor.article_id() == one
    room.editor.tabbing.go(-1)
    assert room.editor.article_id() == two
    room.editor.tabbing.close_front()
    assert room.editor.article_id() == one
    room.editor.tabbing.close_front()
    assert room.editor.article_id() is None
    assert shown(room) == []


def test_closing_saves(room: Room) -> None:
    (one,) = stories_of(room, "甲")
    room.editor.open(one)
    room.type("开头：")
    room.editor.tabbing.close_front()
    assert room.stored(one).content.body.startswith("开头：")


def test_what_is_not_saved_has_a_point(room: Room) -> None:
    one, two = stories_of(room, "甲", "乙")
    room.editor.open(one)
    write(room, "写")
    room.editor.open(two)
    room.type("写")
    assert shown(room) == ["甲", "● 乙"]
    room.editor.saving.flush()
    assert shown(room) == ["甲", "乙"]


def test_a_story_left_unsaved_keeps_its_point(room: Room) -> None:
    one, two = stories_of(room, "甲", "乙")
    room.editor.open(one)
    room.tasks.full = True
    room.type("写")
    room.editor.open(two)
    assert shown(room)[0] == "● 甲"
    room.tasks.full = False
    room.editor.commit_pending()
    assert shown(room)[0] == "甲"


def test_tabs_can_be_moved(room: Room) -> None:
    keys = stories_of(room, "甲", "乙", "丙")
    for key in keys:
        room.editor.open(key)
        write(room, "写")
    room.editor.text_pane.tabs.moveTab(2, 0)
    assert [tab.title for tab in room.editor.tabbing.stories.tabs] == ["丙", "甲", "乙"]
    assert room.editor.tabbing.stories.front() == keys[2]
    room.editor.tabbing.go(1)
    assert room.editor.article_id() == keys[0]


def test_they_are_there_again_after_a_restart(room: Room) -> None:
    one, two, gone = stories_of(room, "甲", "乙", "丙")
    for key in (one, two, gone):
        room.editor.open(key)
        write(room, "写")
    room.editor.open(two)
    room.editor.tabbing.leave()
    with room.newsroom.writing():
        room.newsroom.articles.trash((gone,))
    article = room.stored(one)
    room.editor.opening.close()
    room.elsewhere(article, replace(article.content, title="甲改"))
    again = Tabbing(room.desk, room.editor.screen, room.editor.saving, room.editor)
    again.restore()
    assert [(tab.article_id, tab.title) for tab in again.stories.tabs] == [
        (one, "甲改"),
        (two, "乙"),
    ]
    assert room.editor.article_id() == two


def test_two_stories_are_compared(room: Room) -> None:
    with room.newsroom.writing():
        column = room.newsroom.columns.create(None, "国内").id
    one = room.make(title="甲", body="相同。一", column_id=column).id
    two = room.make(title="乙", body="相同。二").id
    room.editor.open(one)
    write(room, "写")
    room.editor.open(two)
    room.editor.text_pane.tabs.comparing_asked.emit(0)
    dialog = room.editor.tabbing.comparing.dialog
    assert dialog is not None
    assert dialog.isVisible()
    shown = [one.toPlainText() for one in dialog.findChildren(QTextBrowser)]
    assert "国内" in shown
    assert str(column) not in shown
    dialog.close()


def test_the_menu_of_a_tab(room: Room) -> None:
    keys = stories_of(room, "甲", "乙", "丙")
    for key in keys:
        room.editor.open(key)
        write(room, "写")
    menu = room.editor.text_pane.tabs.menu_of(1)
    menu.actions()[-1].trigger()
    assert room.editor.article_id() == keys[1]
    assert shown(room) == ["乙"]


@given(st.lists(st.tuples(st.sampled_from("snkcm"), st.integers(0, 30)), max_size=60))
def test_there_is_always_one_front(gestures: list[tuple[str, int]]) -> None:
    stories = OpenStories()
    for gesture, number in gestures:
        if gesture in "sn":
            stories.show(number, str(number))
            assert stories.front() == number
        elif gesture == "k":
            stories.keep(number, "")
        elif stories.tabs and gesture == "c":
            stories.close(number % len(stories.tabs))
        elif stories.tabs:
            front = stories.front()
            stories.move(number % len(stories.tabs), (number * 7) % len(stories.tabs))
            assert stories.front() == front
        keys = [tab.article_id for tab in stories.tabs]
        assert len(keys) == len(set(keys)) <= MOST_TABS
        assert (stories.front() is None) == (not keys)
    assert from_text(as_text(stories)) == stories


@given(st.text(max_size=60))
def test_what_cannot_be_read_opens_nothing(text: str) -> None:
    assert from_text(text).tabs == []


def test_a_short_headline_is_never_shortened(room: Room) -> None:
    for key in stories_of(
        room, "通知", *(f"很长很长很长很长的标题之{number}" for number in range(5))
    ):
        room.editor.open(key)
        write(room, "写")
    room.editor.text_pane.resize(360, 640)
    tabs = room.editor.text_pane.tabs
    assert tabs.count() == 6
    assert tabs.tabRect(0).width() == tabs.tabSizeHint(0).width()
    assert tabs.tabRect(1).width() >= tabs.tabRect(0).width()
