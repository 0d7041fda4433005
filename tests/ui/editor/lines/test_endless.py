"""A line without an end is never laid out as one paragraph, and never altered unasked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import Room
from workstation.domain.article import Article, Content
from workstation.ui.editor.lines.endless import ENDLESS, in_part, is_endless
from workstation.ui.editor.lines.pasted_words import LONG_LINE, longest_line

LINE = "法院认为，证据能够相互印证。" * 4_000
BODY = f"\ufeff前文。\r\n\r\n{LINE}\r\n\r\n后文。"


@pytest.fixture
def article(room: Room) -> Article:
    made = room.make(title="题", body=BODY)
    room.editor.open(made.id)
    return made


def _banner(room: Room) -> str:
    return room.editor.text_pane.banner.sentence()


@given(st.lists(st.integers(0, ENDLESS + 9), max_size=3))
def test_what_is_shown_has_the_lines_of_the_text_and_none_without_end(sizes: list[int]) -> None:
    text = "\n".join("文" * size for size in sizes)
    shown = in_part(text, "[{n}]")
    assert not is_endless(shown)
    assert shown.count("\n") == text.count("\n")
    assert (shown == text) is not is_endless(text)


def test_it_opens_in_part_and_is_kept_whole(room: Room, article: Article) -> None:
    text = room.editor.text_pane.text
    assert longest_line(text.raw()) < LONG_LINE
    assert "53,500" in text.raw()
    assert "56,000" in _banner(room)
    QTest.keyClicks(text, "abc")
    QTest.keyClick(text, Qt.Key.Key_Backspace)
    room.editor.pasting.take_words("写")
    assert text.isReadOnly()
    room.editor.close()
    assert room.stored(article.id) == article


def test_its_headline_and_fields_can_be_written(room: Room, article: Article) -> None:
    title = room.editor.text_pane.title
    assert not title.isReadOnly()
    title.insertPlainText("新")
    room.editor.commit_pending()
    assert room.stored(article.id).content.title == "新题"
    assert room.stored(article.id).content.body == BODY


def test_it_is_parted_when_somebody_wants_it(room: Room, article: Article) -> None:
    text = room.editor.text_pane.text
    room.editor.text_pane.banner.act_button.click()
    assert not text.isReadOnly() and not room.editor.screen.in_part
    room.editor.commit_pending()
    body = room.stored(article.id).content.body
    assert longest_line(body) < LONG_LINE
    assert body.startswith("\ufeff前文。\r\n\r\n") and body.endswith("\n\r\n后文。")
    assert (body.replace("\r\n", "").replace("\n", "") == BODY.replace("\r\n", "")) is True
    room.type("写")
    room.editor.commit_pending()
    assert room.stored(article.id).content.body.count("写") == 1


def test_parting_a_very_long_one_can_be_stopped(room: Room, article: Article, qtbot: QtBot) -> None:
    text = room.editor.text_pane.text
    text.pouring.much, text.pouring.piece = 60, 25
    room.editor.text_pane.banner.act_button.click()
    assert text.pouring.active
    room.editor.text_pane.strip.cancel()
    assert room.editor.screen.in_part and text.isReadOnly()
    room.editor.commit_pending()
    assert room.stored(article.id).content.body == BODY
    room.editor.too_long.part()
    qtbot.waitUntil(lambda: not text.pouring.active)
    room.editor.commit_pending()
    assert longest_line(room.stored(article.id).content.body) < LONG_LINE


def test_another_story_can_be_written_as_ever(room: Room, article: Article) -> None:
    other = room.make(title="乙", body="乙文。")
    room.editor.open(other.id)
    text = room.editor.text_pane.text
    assert not text.isReadOnly() and text.raw() == "乙文。"
    room.editor.open(article.id)
    assert text.isReadOnly()
    room.editor.open(other.id)
    room.type("写")
    room.editor.close()
    assert room.stored(other.id).content.body == "写乙文。"
    assert room.stored(article.id) == article


def test_a_line_that_became_endless_elsewhere_is_shown_in_part(room: Room) -> None:
    made = room.make(title="题", body="前文。")
    room.editor.open(made.id)
    text = room.editor.text_pane.text
    elsewhere = room.elsewhere(made, Content(title="题", body=LINE))
    room.editor.opening.reload()
    assert text.isReadOnly() and longest_line(text.raw()) < LONG_LINE
    room.editor.commit_pending()
    assert room.stored(made.id).version == elsewhere.version
    room.elsewhere(elsewhere, made.content)
    room.editor.opening.reload()
    assert not text.isReadOnly() and text.raw() == "前文。"


def test_it_is_not_pasted_as_it_is(room: Room) -> None:
    made = room.make(title="题", body="")
    room.editor.open(made.id)
    room.ask.then(None)
    room.editor.pasting.take_words(LINE)
    assert room.ask.options[-1] == ("Part it at full stops",)
    assert room.editor.text_pane.text.raw() == ""


def test_words_are_counted_in_all_of_it_and_found_in_the_part_shown(
    room: Room, article: Article
) -> None:
    pane = room.editor.text_pane
    pane.bar.named_actions()["find"].trigger()
    bar = pane.find_bar
    assert bar.isVisible() and not bar.all_button.isEnabled()
    bar.wanted.setText("后文")
    assert bar.go_on()
    assert pane.text.textCursor().selectedText() == "后文"
    assert bar.found.text() == "1 in the whole text; in the part shown: 1 found"
    bar.wanted.setText("印证。法院")
    bar.go_on()
    shown = pane.text.raw().count("印证。法院")
    assert bar.found.text() == f"3,999 in the whole text; in the part shown: {shown} found"
    assert bar.replace_all() == 0
    assert room.stored(article.id) == article
