"""Reviewers pin notes on pages: beside the page, on it, and where its words are gone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.hostile import PAYLOADS
from tests.ui.preview.conftest import LONG, PATIENCE, Reader, Room, shown_panel
from workstation.domain.article import Article
from workstation.domain.note import Note
from workstation.ui.preview.notes.note_card import NoteCard
from workstation.ui.preview.page_bar import Mode
from workstation.ui.preview.panel import PreviewPanel

pytestmark = pytest.mark.qt_log_ignore("GPUInfo not initialized.*")
MARKS = "[...document.querySelectorAll('#preview-notes b')].map((one) => one.textContent)"
BODY = "开头说的是桥，桥。\n\n护堤的人每天巡河。\n\n结尾说的是桥。"


@pytest.fixture
def story(room: Room) -> Article:
    article = room.article(title="护堤的人", body=BODY)
    room.write(lambda: room.newsroom.articles.release(article.id))
    return room.newsroom.articles.get(article.id)


@pytest.fixture
def panel(room: Room, qtbot: QtBot) -> Iterator[PreviewPanel]:
    with shown_panel(room, qtbot, 1400, 800) as made:
        yield made


@pytest.fixture
def page(room: Room, panel: PreviewPanel, story: Article, qtbot: QtBot) -> Reader:
    """The page of the story, with the pane of notes beside it."""
    reader = Reader(qtbot, panel.pair.main)
    reader.wait(lambda: panel.show_address(story.address))
    panel.notes.fold(False)
    return reader


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def pin(room: Room, address: str, text: str, words: str = "", before: str = "") -> Note:
    note: Note = room.write(lambda: room.newsroom.notes.pin(address, text, words, before))
    return note


def wait_for_marks(page: Reader, *numbers: str) -> None:
    page.bot.waitUntil(lambda: page.tell(MARKS) == [*numbers], timeout=PATIENCE)


def cards(panel: PreviewPanel) -> list[NoteCard]:
    return panel.notes.pane.cards


def click_on(page: Reader, expression: str) -> None:
    """Click into the middle of the box an expression tells of."""
    spot = (
        f"(() => {{const b = {expression}; return [b.left + b.width / 2, b.top + b.height / 2]}})()"
    )
    left, top = page.tell(spot)
    page.click(int(left), int(top))


def block(number: int) -> str:
    return f"document.querySelectorAll('#article-body p')[{number}].getBoundingClientRect()"


def mark(number: int) -> str:
    return f"document.querySelectorAll('#preview-notes b')[{number}].getBoundingClientRect()"


def test_a_note_on_the_page_as_a_whole_is_written_and_pinned(
    room: Room, panel: PreviewPanel, page: Reader, story: Article, qtbot: QtBot
) -> None:
    pane = panel.notes.pane
    assert pane.empty.isVisible()
    assert not pane.writing.keep_button.isEnabled()
    pane.writing.text.insertPlainText("标题太长")
    assert panel.unsaved()
    with qtbot.waitSignal(panel.toast) as said:
        click(pane.writing.keep_button)
    assert said.args == ["Note pinned", True]
    (note,) = room.newsroom.notes.of_page(story.address)
    assert (note.text, note.words, note.article_id) == ("标题太长", "", story.id)
    assert [card.text.text() for card in cards(panel)] == ["标题太长"]
    assert not pane.empty.isVisible()
    assert (pane.writing.written(), panel.unsaved()) == ("", "")
    assert panel.bar.notes.text() == "Notes 1"


def test_a_note_that_is_too_long_is_refused_and_stays_where_it_was_written(
    room: Room, panel: PreviewPanel, page: Reader, story: Article, qtbot: QtBot
) -> None:
    writing = panel.notes.pane.writing
    writing.text.insertPlainText("字" * 4_001)
    with qtbot.waitSignal(panel.toast) as said:
        click(writing.keep_button)
    assert said.args is not None
    assert "4001" in said.args[0].replace(",", "")
    assert len(writing.written()) == 4_001
    assert room.newsroom.notes.of_page(story.address) == ()


def test_a_click_on_a_passage_pins_the_note_there_and_a_mark_stands_beside_it(
    room: Room, panel: PreviewPanel, page: Reader, story: Article, qtbot: QtBot
) -> None:
    writing = panel.notes.pane.writing
    click(writing.choose_button)
    assert writing.choose_button.isChecked()
    with qtbot.waitSignal(panel.notes.noting.pages.chosen, timeout=PATIENCE):
        click_on(page, block(1))
    assert (writing.words, writing.choose_button.isChecked()) == ("护堤的人每天巡河。", False)
    assert "护堤的人每天巡河。" in writing.target.text()
    writing.text.insertPlainText("几个人？")
    QTest.keyClick(writing.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (note,) = room.newsroom.notes.of_page(story.address)
    assert (note.words, note.text) == ("护堤的人每天巡河。", "几个人？")
    assert note.before.endswith("开头说的是桥，桥。")
    wait_for_marks(page, "1")
    beside = page.tell(f"[{mark(0)}.top, {block(1)}.top].map(Math.round)")
    assert abs(beside[0] - beside[1]) < 20
    # The click was for the note: nobody was led to the text.
    assert panel.pair.address == story.address


def test_escape_ends_choosing_and_keys_choose(
    panel: PreviewPanel, page: Reader, qtbot: QtBot
) -> None:
    writing, pages = panel.notes.pane.writing, panel.notes.noting.pages
    proxy = panel.pair.main.surface().web.focusProxy()
    assert proxy is not None
    click(writing.choose_button)
    QTest.keyClick(proxy, Qt.Key.Key_Escape)
    assert not writing.choose_button.isChecked()
    click(writing.choose_button)
    with qtbot.waitSignal(pages.pointed, timeout=PATIENCE):
        QTest.keyClick(proxy, Qt.Key.Key_Tab)
    QTest.keyClick(proxy, Qt.Key.Key_Return)
    assert writing.words


def test_selected_words_are_taken(panel: PreviewPanel, page: Reader, qtbot: QtBot) -> None:
    writing, pages = panel.notes.pane.writing, panel.notes.noting.pages
    box = page.tell(
        "(() => {const range = document.createRange();"
        "const node = document.querySelectorAll('#article-body p')[2].firstChild;"
        "range.setStart(node, 5); range.setEnd(node, 6);"
        "const b = range.getBoundingClientRect();"
        "return [b.left + 1, b.right + 1, b.top + b.height / 2].map(Math.round)})()"
    )
    proxy = panel.pair.main.surface().web.focusProxy()
    assert proxy is not None
    with qtbot.waitSignal(pages.selected, timeout=PATIENCE):
        QTest.mousePress(proxy, Qt.MouseButton.LeftButton, pos=QPoint(box[0], box[2]))
        QTest.mouseMove(proxy, QPoint(box[1] - 3, box[2]))
        QTest.mouseMove(proxy, QPoint(box[1], box[2]))
        QTest.mouseRelease(proxy, Qt.MouseButton.LeftButton, pos=QPoint(box[1], box[2]))
    assert writing.choose_button.text() == "Pin to selection"
    with qtbot.waitSignal(pages.chosen, timeout=PATIENCE):
        click(writing.choose_button)
    assert writing.words == "桥"
    assert writing.before.endswith("巡河。结尾说的是")
    assert not writing.choose_button.isChecked()
    click(writing.drop_button)
    assert (writing.words, writing.before) == ("", "")


def test_pointing_for_a_note_and_asking_why_exclude_each_other(
    panel: PreviewPanel, page: Reader
) -> None:
    choose = panel.notes.pane.writing.choose_button
    panel.bar.why.click()
    choose.click()
    assert (panel.bar.why.isChecked(), choose.isChecked()) == (False, True)
    panel.bar.why.click()
    assert (panel.bar.why.isChecked(), choose.isChecked()) == (True, False)


def test_what_stands_before_the_words_tells_which_are_meant(
    room: Room, panel: PreviewPanel, page: Reader, story: Article
) -> None:
    pin(room, story.address, "哪座桥？", "桥", "护堤的人每天巡河。结尾说的是")
    wait_for_marks(page, "1")
    tops = page.tell(f"[{mark(0)}.top, {block(2)}.top].map(Math.round)")
    assert abs(tops[0] - tops[1]) < 20


def test_settling_takes_the_mark_away_and_can_be_taken_back(
    room: Room, panel: PreviewPanel, page: Reader, story: Article, qtbot: QtBot
) -> None:
    pin(room, story.address, "第一条", "护堤的人每天巡河。")
    pin(room, story.address, "第二条", "结尾说的是桥。")
    wait_for_marks(page, "1", "2")
    with qtbot.waitSignal(panel.toast) as said:
        click(cards(panel)[0].turn_button)
    assert said.args == ["Note settled", True]
    wait_for_marks(page, "1")
    assert [card.text.text() for card in cards(panel)] == ["第二条", "第一条"]
    assert [card.note.open for card in cards(panel)] == [True, False]
    assert panel.bar.notes.text() == "Notes 1"
    room.write(room.newsroom.history.undo)
    wait_for_marks(page, "1", "2")
    click(cards(panel)[0].turn_button)
    click(cards(panel)[1].turn_button)
    assert [card.note.open for card in cards(panel)] == [True, True]


def test_a_mark_leads_to_its_note_and_a_note_to_its_passage(
    room: Room, panel: PreviewPanel, story: Article, qtbot: QtBot
) -> None:
    article = replace(story.content, body=LONG)
    room.write(lambda: room.newsroom.articles.save(story, article))
    page = Reader(qtbot, panel.pair.main)
    page.wait(lambda: panel.show_address(story.address))
    note = pin(room, story.address, "多久以前？", "第70段说的是临河市的事。")
    wait_for_marks(page, "1")
    assert panel.split.is_folded("notes")
    panel.reveal("note", note.id)
    assert not panel.split.is_folded("notes")
    qtbot.waitUntil(lambda: page.tell("scrollY") > 1_000, timeout=PATIENCE)
    panel.notes.fold(True)
    with qtbot.waitSignal(panel.notes.noting.pages.clicked, timeout=PATIENCE):
        click_on(page, mark(0))
    assert not panel.split.is_folded("notes")
    assert cards(panel)[0].property("chosen") is True
    page.tell("scrollTo(0, 0)")
    click(cards(panel)[0])
    qtbot.waitUntil(lambda: page.tell("scrollY") > 1_000, timeout=PATIENCE)


def test_a_note_somewhere_else_is_shown_with_its_page(
    room: Room, panel: PreviewPanel, story: Article, qtbot: QtBot
) -> None:
    note = pin(room, story.address, "几个人？", "护堤的人每天巡河。")
    page = Reader(qtbot, panel.pair.main)
    assert panel.pair.address == "index.html"
    page.wait(lambda: panel.reveal("note", note.id))
    assert panel.pair.address == story.address
    wait_for_marks(page, "1")
    assert cards(panel)[0].property("chosen") is True


def test_where_the_words_are_gone_the_note_says_so_and_stays(
    room: Room, panel: PreviewPanel, page: Reader, story: Article, qtbot: QtBot
) -> None:
    pin(room, story.address, "几个人？", "护堤的人每天巡河。")
    wait_for_marks(page, "1")
    assert not cards(panel)[0].where.isVisible()
    changed = replace(story.content, body=BODY.replace("护堤的人", "两个护堤员"))
    room.write(lambda: room.newsroom.articles.save(story, changed))
    qtbot.waitUntil(lambda: cards(panel)[0].where.isVisible(), timeout=PATIENCE)
    assert cards(panel)[0].where.text() == "These words are gone"
    wait_for_marks(page)
    room.write(room.newsroom.history.undo)
    wait_for_marks(page, "1")
    qtbot.waitUntil(lambda: not cards(panel)[0].where.isVisible(), timeout=PATIENCE)


def test_a_page_that_becomes_another_by_itself_is_looked_through_again(
    room: Room, panel: PreviewPanel, qtbot: QtBot
) -> None:
    pin(room, "index.html", "名称要改", "临河法治网")
    page = Reader(qtbot, panel.pair.main)
    wait_for_marks(page, "1")
    site = replace(room.newsroom.site.get(), name="临河新闻")
    room.write(lambda: room.newsroom.site.save(site))
    panel.notes.fold(False)
    qtbot.waitUntil(cards(panel)[0].where.isVisible, timeout=PATIENCE)
    wait_for_marks(page)


def test_a_note_of_another_page_of_a_story_says_so_and_leads_there(
    room: Room, panel: PreviewPanel, story: Article, qtbot: QtBot
) -> None:
    changed = replace(story.content, body="上半。\n\n#p#下半#e#\n\n下半在这里。")
    room.write(lambda: room.newsroom.articles.save(story, changed))
    second = story.address.replace(".html", "_2.html")
    pin(room, second, "下半的事", "下半在这里。")
    page = Reader(qtbot, panel.pair.main)
    page.wait(lambda: panel.show_address(story.address))
    panel.notes.fold(False)
    qtbot.waitUntil(lambda: cards(panel)[0].where.isVisible(), timeout=PATIENCE)
    assert cards(panel)[0].where.text() == "On another page"
    page.wait(lambda: click(cards(panel)[0]))
    assert panel.pair.address == second
    wait_for_marks(page, "1")


def test_a_note_is_reworded_and_removed(
    room: Room, panel: PreviewPanel, page: Reader, story: Article
) -> None:
    pin(room, story.address, "几个人", "护堤的人每天巡河。")
    writing = panel.notes.pane.writing
    click(cards(panel)[0].reword_button)
    assert writing.written() == "几个人"
    click(writing.drop_button)
    assert writing.written() == ""
    click(cards(panel)[0].reword_button)
    QTest.keyClicks(writing.text, "?")
    click(writing.keep_button)
    (note,) = room.newsroom.notes.of_page(story.address)
    assert note.text == "?几个人"
    click(cards(panel)[0].remove_button)
    assert room.newsroom.notes.of_page(story.address) == ()
    assert panel.notes.pane.empty.isVisible()


def test_marks_are_only_drawn_and_never_of_the_page(
    room: Room, panel: PreviewPanel, page: Reader, story: Article, qtbot: QtBot
) -> None:
    before = page.tell("document.body.outerHTML")
    pin(room, story.address, "几个人？", "护堤的人每天巡河。")
    wait_for_marks(page, "1")
    assert page.tell("document.body.outerHTML") == before
    live = Reader(qtbot, panel.pair.sheets[next(n for n in panel.pair.sheets if n.value == "live")])
    live.wait(lambda: panel.bar.modes[Mode.BOTH].click())
    wait_for_marks(live, "1")
    assert page.tell("document.querySelectorAll('[data-preview-mark]').length") == 0


@pytest.mark.parametrize("words", PAYLOADS[::29])
def test_hostile_notes_do_nothing(
    room: Room, panel: PreviewPanel, page: Reader, story: Article, words: str
) -> None:
    pin(room, story.address, words, words)
    pin(room, story.address, "好", "护堤的人每天巡河。")
    wait_for_marks(page, "2")
    assert cards(panel)[0].text.text() == words.strip()
    assert page.tell("document.title").startswith("护堤的人")
