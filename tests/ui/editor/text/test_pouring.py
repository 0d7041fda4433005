"""Very long texts go into the document piece by piece; nobody ever keeps the half of one."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import Room
from workstation.domain.article import Content
from workstation.ui.editor.text.pouring import pieces_of
from workstation.ui.editor.text.text_edit import MarkdownEdit

LONG = "\n\n".join(f"第{row}段，证据**能够**相互印证。" for row in range(40))
CODE = "前文。\n\n```\n" + "代码\n" * 30 + "```\n\n# 标题\n\n- 项\n\n后文。"


def _small(room: Room) -> MarkdownEdit:
    """Make what is long to be short."""
    text = room.editor.text_pane.text
    text.pouring.much, text.pouring.piece = 60, 25
    return text


def _half(text: MarkdownEdit) -> bool:
    return text.pouring.active


def _open(room: Room, qtbot: QtBot, key: int) -> None:
    room.editor.open(key)
    qtbot.waitUntil(lambda: room.editor.screen.session is not None)


@given(st.text(alphabet="甲乙\n \ufeff𠮷", max_size=80), st.integers(1, 20))
def test_pieces_are_the_text_and_part_no_line(text: str, size: int) -> None:
    pieces = list(pieces_of(text, size))
    assert "".join(pieces) == text
    assert all(piece.endswith("\n") for piece in pieces[:-1])
    assert all(len(piece) >= size for piece in pieces[:-1])


def test_a_long_paste_comes_in_pieces_and_is_one_step_of_undo(room: Room, qtbot: QtBot) -> None:
    key = room.make(title="甲", body="前文。").id
    room.editor.open(key)
    text = _small(room)
    cursor = text.textCursor()
    cursor.setPosition(3)
    text.setTextCursor(cursor)
    room.editor.pasting.take_words(LONG)
    assert text.pouring.active and text.isReadOnly()
    assert len(text.raw()) < len(LONG)
    qtbot.waitUntil(lambda: not text.pouring.active)
    whole = "前文。\n\n" + LONG
    assert text.raw() == whole and not text.isReadOnly()
    QTest.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.raw() == "前文。"
    QTest.keyClick(
        text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.waitUntil(lambda: not text.pouring.active)
    assert text.raw() == whole
    room.editor.commit_pending()
    assert room.stored(key).content.body == whole


def test_nobody_saves_or_shows_half_of_what_is_pasted(room: Room, qtbot: QtBot) -> None:
    key = room.make(title="甲", body="前文。").id
    room.editor.open(key)
    text = _small(room)
    shown: list[str] = []
    room.editor.content_changed.connect(lambda _key, content: shown.append(content.body))
    room.editor.pasting.take_words(LONG)
    while text.pouring.active:
        room.editor.saving.flush()
        room.editor.saving.hurry()
        room.editor.telling.tell_content()
        QTest.keyClicks(text, "xy")
        assert room.stored(key).content.body == "前文。"
        QApplication.processEvents()
    room.editor.saving.hurry()
    assert room.stored(key).content.body == text.raw() == LONG + "\n\n前文。"
    assert {*shown} <= {"前文。", text.raw()}


def test_a_stopped_paste_leaves_the_text_as_it_was(room: Room) -> None:
    key = room.make(title="甲", body="前文。后文。").id
    room.editor.open(key)
    text = _small(room)
    cursor = text.textCursor()
    cursor.setPosition(3)
    text.setTextCursor(cursor)
    QTest.keyClicks(text, "a")
    room.editor.pasting.take_words(LONG)
    QApplication.processEvents()
    assert text.pouring.active
    room.editor.text_pane.strip.cancel()
    assert text.raw() == "前文。a后文。"
    assert not _half(text) and not text.isReadOnly()
    assert not text.document().isRedoAvailable()
    assert text.textCursor().position() == 4
    room.editor.commit_pending()
    assert room.stored(key).content.body == "前文。a后文。"
    text.undo()
    assert text.raw() == "前文。后文。"


def test_what_was_typed_before_is_kept_before_a_long_paste_begins(room: Room) -> None:
    key = room.make(title="甲", body="前文。").id
    room.editor.open(key)
    text = _small(room)
    QTest.keyClicks(text, "abc")
    room.editor.pasting.take_words(LONG)
    assert text.pouring.active
    assert room.stored(key).content.body == "abc前文。"


def test_one_who_leaves_takes_all_of_the_paste_along(room: Room, qtbot: QtBot) -> None:
    key, other = room.make(title="甲", body="").id, room.make(title="乙", body="乙文。").id
    room.editor.open(key)
    text = _small(room)
    room.editor.pasting.take_words(LONG)
    assert text.pouring.active
    room.editor.open(other)
    assert room.stored(key).content.body == LONG
    assert room.stored(other).content.body == "乙文。" == text.raw()


def test_a_long_story_opens_in_pieces_and_looks_as_one_opened_at_once(
    room: Room, qtbot: QtBot
) -> None:
    key, twin = room.make(title="甲", body=CODE).id, room.make(title="乙", body=CODE).id
    room.editor.open(twin)
    text = room.editor.text_pane.text
    QApplication.processEvents()
    wanted = _looks(text)
    _small(room)
    room.editor.open(key)
    assert text.pouring.active and room.editor.screen.session is None and text.isReadOnly()
    qtbot.waitUntil(lambda: room.editor.screen.session is not None)
    assert text.raw() == CODE and not text.isReadOnly()
    assert _looks(text) == wanted
    assert not text.document().isUndoAvailable()
    room.editor.commit_pending()
    assert room.stored(key).version == 1


def test_opening_given_up_goes_back_to_the_story_before(room: Room, qtbot: QtBot) -> None:
    before, key = room.make(title="乙", body="乙文。").id, room.make(title="甲", body=LONG).id
    room.editor.open(before)
    text = _small(room)
    QTest.keyClicks(text, "x")
    room.editor.open(key)
    QApplication.processEvents()
    assert text.pouring.active
    room.editor.text_pane.strip.cancel()
    assert room.editor.article_id() == before
    assert text.raw() == "x乙文。" and room.editor.text_pane.title.text() == "乙"
    text.undo()
    assert text.raw() == "乙文。"
    room.editor.commit_pending()
    assert room.stored(key).content.body == LONG


def test_another_story_may_be_wanted_while_a_long_one_opens(room: Room, qtbot: QtBot) -> None:
    key, other = room.make(title="甲", body=LONG).id, room.make(title="乙", body="乙文。").id
    text = _small(room)
    room.editor.open(key)
    QApplication.processEvents()
    room.editor.open(other)
    assert text.raw() == "乙文。" and not text.pouring.active
    QTest.keyClicks(text, "x")
    _open(room, qtbot, key)
    qtbot.waitUntil(lambda: text.raw() == LONG)
    assert room.stored(other).content.body == "x乙文。"
    room.editor.open(other)
    room.editor.close()
    assert room.stored(key).content.body == LONG


def test_closing_while_a_long_story_opens_keeps_all_of_it(room: Room) -> None:
    key = room.make(title="甲", body=LONG).id
    _small(room)
    room.editor.open(key)
    room.editor.commit_pending()
    room.editor.close()
    QApplication.processEvents()
    assert room.editor.screen.session is None
    assert room.stored(key).content.body == LONG


@pytest.mark.parametrize("stopped", [False, True])
def test_a_long_text_brought_back_comes_in_pieces_and_is_shown_whole(
    room: Room, qtbot: QtBot, stopped: bool
) -> None:
    article = room.make(title="甲", body="前文。")
    room.editor.open(article.id)
    text = _small(room)
    changed = room.elsewhere(article, Content(title="甲", body=LONG))
    room.editor.opening.reload()
    assert text.pouring.active and text.isReadOnly()
    QTest.keyClicks(text, "x")
    room.editor.commit_pending()
    assert room.stored(article.id) == changed
    if stopped:
        room.editor.text_pane.strip.cancel()
    qtbot.waitUntil(lambda: not text.pouring.active)
    assert text.raw() == LONG and not text.isReadOnly()
    room.editor.commit_pending()
    assert room.stored(article.id) == changed
    QTest.keyClicks(text, "y")
    room.editor.commit_pending()
    assert room.stored(article.id).content.body == "y" + LONG


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.text(alphabet="甲乙。\n\ufeff\u00a0𠮷#-", max_size=20),
    st.lists(st.sampled_from(["甲", "# 乙", "", "- 项", "```", "𠮷", "\ufeff"]), max_size=30),
    st.integers(0, 20),
    st.booleans(),
)
def test_any_text_pasted_stopped_undone_and_redone_is_the_same(
    edit: MarkdownEdit, before: str, lines: list[str], place: int, stopped: bool
) -> None:
    edit.load(before)
    cursor = edit.textCursor()
    for _ in range(min(place, len(before))):
        cursor.movePosition(cursor.MoveOperation.NextCharacter)
    edit.setTextCursor(cursor)
    pasted = "\n".join(lines)
    edit.insert(pasted)
    if stopped and edit.pouring.active:
        edit.pouring.stop()
        assert edit.raw() == before
        return
    edit.pouring.settle()
    whole = edit.raw()
    assert len(whole) == len(before) + len(pasted)
    assert pasted in whole
    if pasted:
        edit.undoing.undo()
        assert edit.raw() == before
        edit.undoing.redo()
        edit.pouring.settle()
        assert edit.raw() == whole


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    made = MarkdownEdit()
    qtbot.addWidget(made)
    made.pouring.much, made.pouring.piece = 12, 5
    return made


def _looks(text: MarkdownEdit) -> list[tuple[object, ...]]:
    block = text.document().begin()
    made: list[tuple[object, ...]] = []
    while block.isValid():
        form = block.blockFormat()
        drawn = [(one.start, one.length) for one in block.layout().formats()]
        made.append((form.lineHeight(), form.textIndent(), form.leftMargin(), drawn))
        block = block.next()
    return made


def _press(text: MarkdownEdit, key: Qt.Key) -> None:
    QTest.keyClick(text, key, Qt.KeyboardModifier.ControlModifier)


def test_a_long_paste_is_done_again_in_pieces_as_well(room: Room, qtbot: QtBot) -> None:
    room.editor.open(room.make(title="甲", body="前😀文。后文。").id)
    text = _small(room)
    cursor = text.textCursor()
    cursor.setPosition(4)
    cursor.setPosition(5, cursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    room.editor.pasting.take_words(LONG)
    qtbot.waitUntil(lambda: not text.pouring.active)
    whole = text.raw()
    for _time in range(2):
        _press(text, Qt.Key.Key_Z)
        assert text.raw() == "前😀文。后文。"
        _press(text, Qt.Key.Key_Y)
        assert text.pouring.active and len(text.raw()) < len(whole)
        qtbot.waitUntil(lambda: not text.pouring.active)
        assert text.raw() == whole
    _press(text, Qt.Key.Key_Z)
    assert text.raw() == "前😀文。后文。"


def test_what_was_written_after_a_long_paste_is_not_lost_by_doing_it_again(
    room: Room, qtbot: QtBot
) -> None:
    room.editor.open(room.make(title="甲", body="").id)
    text = _small(room)
    room.editor.pasting.take_words(LONG)
    qtbot.waitUntil(lambda: not text.pouring.active)
    text.moveCursor(text.textCursor().MoveOperation.Start)
    QTest.keyClicks(text, "x")
    _press(text, Qt.Key.Key_Z)
    _press(text, Qt.Key.Key_Z)
    assert text.raw() == ""
    _press(text, Qt.Key.Key_Y)
    assert text.raw() == LONG
    _press(text, Qt.Key.Key_Y)
    assert text.raw() == f"x{LONG}"


def test_letters_of_a_long_text_change_once_and_it_is_told_before(room: Room, qtbot: QtBot) -> None:
    room.editor.open(room.make(title="甲", body="短").id)
    text, pane = _small(room), room.editor.text_pane
    text.insert(LONG)
    qtbot.waitUntil(lambda: not text.pouring.active)
    view = pane.bar.view
    for _step in range(3):
        view.zoom(0.1)
    assert text.look.zoom == 1.0 and pane.strip.isVisible()
    qtbot.waitUntil(lambda: text.look.zoom == 1.3)
    assert not pane.strip.isVisible()
    view.zoom(0)
    qtbot.waitUntil(lambda: text.look.zoom == 1.0)
