"""What nobody types but somebody pastes or brings in: nothing is lost, altered or held up."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.editor.conftest import Room
from workstation.domain.article import Content
from workstation.press.markdown import text_trouble
from workstation.ui.editor.text.pasted import Given
from workstation.ui.editor.text.text_edit import MarkdownEdit

MOST = 20.0  # seconds: a machine may be busy, but nothing here may take its square

ODD = [
    "\ufeff\u00a0\u2028\u200b\u200d",
    "一\u202e二\u2066三\u2069",
    "👨‍👩‍👧 𠮷 ⼈人",
    "&amp;amp; &lt;script&gt;",
    "　　一\r\n二\r三\u2029四",
    "一\ufffe\uffff",
    "#p##e#\n[^1]\n*[x]: y",
]


def open_story(room: Room, body: str, **cells: str) -> MarkdownEdit:
    room.editor.open(room.make(title="题", body=body, **cells).id)
    return room.editor.text_pane.text


def stored(room: Room) -> Content:
    key = room.editor.article_id()
    assert key is not None
    room.editor.commit_pending()
    return room.stored(key).content


@pytest.mark.parametrize("body", ODD)
def test_opening_and_closing_changes_nothing(room: Room, body: str) -> None:
    with room.newsroom.writing():
        article = room.newsroom.articles.create(Content(title="题", body=body))
    room.editor.open(article.id)
    room.editor.close()
    assert room.stored(article.id) == article


@pytest.mark.parametrize("body", ODD)
def test_writing_keeps_what_was_there(room: Room, body: str) -> None:
    with room.newsroom.writing():
        kept = room.newsroom.articles.create(Content(title="题", body=body))
    room.editor.open(kept.id)
    room.type("写")
    # The line written in gets a line end of ours, the others keep theirs.
    assert stored(room).body == "写" + kept.content.body.replace("\r\n", "\n", 1)


def test_nul_and_lone_halves_stop_at_the_entrance(room: Room) -> None:
    edit = open_story(room, "")
    room.editor.pasting.take_words("a\0b\ud800c")
    assert edit.raw() == "ab\ufffdc"
    title = room.editor.text_pane.title
    title.insertPlainText("题\0目")
    assert "\0" not in stored(room).title


def test_two_halves_of_one_sign_come_together(room: Room) -> None:
    edit = open_story(room, "")
    room.editor.pasting.take_words("\ud842\udfb7")
    assert edit.raw() == "𠮷"
    assert stored(room).body == "𠮷"


@pytest.mark.parametrize(
    "line",
    ["[" * 50_000, "**a " * 5_000, "![" * 10_000, "`" * 19_999, "<http://" * 2_000, "> " * 9_000],
)
def test_hostile_lines_do_not_hold_up_a_key(room: Room, line: str) -> None:
    edit = open_story(room, f"前文\n\n{line}")
    edit.moveCursor(edit.textCursor().MoveOperation.End)
    begun = time.thread_time()
    QTest.keyClick(edit, Qt.Key.Key_A)
    room.editor.telling.tell_counts()
    assert time.thread_time() - begun < MOST
    assert stored(room).body.endswith(f"{line}a")


def test_a_huge_line_is_parted_when_pasted(room: Room) -> None:
    edit = open_story(room, "")
    line = "法院认为，证据能够相互印证。" * 20_000
    room.ask.then(0)
    begun = time.thread_time()
    room.editor.pasting.take_words(line)
    assert time.thread_time() - begun < MOST
    assert len(edit.raw().replace("\n", "")) == len(line)


def test_a_picture_bomb_is_refused_in_words(room: Room) -> None:
    edit = open_story(room, "前文")
    for name, data in (
        ("bomb.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 64),
        ("x.svg", b"<svg onload='alert(1)'/>"),
    ):
        room.editor.guests.take(Given([(name, data)]))
        assert edit.raw() == "前文"
        assert name in room.editor.text_pane.banner.sentence()


def test_a_text_no_page_can_be_made_of_is_told_and_saved(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(text_trouble, "MAX_BODY_BYTES", 160_000)
    long = "法院认为，证据能够相互印证。\n\n" * 4_000
    edit = open_story(room, long)
    banner = room.editor.text_pane.banner
    assert "cannot be laid out" in banner.sentence()
    banner.close_button.click()
    room.type("写")
    room.editor.telling.tell_counts()
    assert banner.sentence() == ""
    assert stored(room).body == edit.raw()
    edit.put("字")
    room.editor.screen.tell()
    room.editor.telling.tell_counts()
    edit.put(long)
    room.editor.screen.tell()
    room.editor.telling.tell_counts()
    assert "cannot be laid out" in banner.sentence()
    edit.put("字")
    room.editor.screen.tell()
    room.editor.telling.tell_counts()
    assert banner.sentence() == ""
