"""Pasting into a story: structure stays, nothing is fused, hostile clipboards do no harm."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QColor, QImage, QTextCursor
from pytestqt.qtbot import QtBot

from tests.intake.specimen import picture
from tests.ui.editor.conftest import Room, compose
from workstation.press.markdown.conversion import to_html
from workstation.ui.editor.lines.pasted_words import (
    LONG_LINE,
    as_paragraphs,
    longest_line,
    with_fresh_notes,
    with_paragraphs,
)
from workstation.ui.editor.text.text_edit import MarkdownEdit


def paste(edit: MarkdownEdit, *, html: str = "", text: str = "") -> None:
    carried = QMimeData()
    if html:
        carried.setHtml(html)
    if text:
        carried.setText(text)
    edit.insertFromMimeData(carried)


def story(room: Room, body: str) -> MarkdownEdit:
    """Open a story with the caret where `¦` stands."""
    room.editor.open(room.make(title="题", body=body.replace("¦", "")).id)
    edit = room.editor.text_pane.text
    cursor = edit.textCursor()
    cursor.setPosition(body.index("¦"))
    edit.setTextCursor(cursor)
    return edit


@pytest.mark.parametrize(
    ("body", "html", "after"),
    [
        ("前文。¦", "<h2>题</h2><p>甲</p>", "前文。\n\n## 题\n\n甲"),
        ("前半¦后半", "<p>甲</p><p>乙</p>", "前半\n\n甲\n\n乙\n\n后半"),
        ("前半¦后半", "<p>甲<b>乙</b></p>", "前半甲**乙**后半"),
        ("前文\n¦", "<ul><li>甲</li></ul>", "前文\n\n- 甲"),
        ("¦", "<p>甲</p><p>乙</p>", "甲\n\n乙"),
    ],
)
def test_nothing_is_fused(room: Room, body: str, html: str, after: str) -> None:
    edit = story(room, body)
    paste(edit, html=html, text="不用")
    assert edit.raw() == after
    edit.undo()
    assert edit.raw() == body.replace("¦", "")


def test_a_table_of_a_spreadsheet(room: Room) -> None:
    edit = story(room, "¦")
    paste(
        edit,
        html="<table><tr><td>案由</td><td>件数</td></tr><tr><td>甲</td><td>1</td></tr></table>",
    )
    assert to_html(edit.raw()).count("<td>") == 2


def test_pictures_come_along(room: Room) -> None:
    edit = story(room, "¦")
    data = base64.b64encode(picture()).decode()
    paste(edit, html=f'<p>甲</p><img src="data:image/png;base64,{data}">')
    assert "![](media/" in edit.raw()
    assert not room.editor.text_pane.banner.sentence()


def test_pictures_of_other_sites_are_only_named(room: Room) -> None:
    edit = story(room, "¦")
    paste(edit, html='<p>甲</p><img src="https://p.example/a.jpg">')
    assert "![](https://p.example/a.jpg)" in edit.raw()
    assert "1" in room.editor.text_pane.banner.sentence()


@pytest.mark.parametrize(
    ("html", "words", "taken"),
    [
        ('<meta charset="utf-8"><img src="https://p.example/a.jpg">', "", True),
        ("<!--StartFragment--><p><img src='x'>&nbsp;</p><!--EndFragment-->", "", True),
        ("<table><tr><td><img src='x'></td></tr></table>", "", False),
        ("<p>甲<img src='x'></p>", "甲", False),
    ],
)
def test_a_picture_copied_in_a_browser_is_the_picture(
    room: Room, html: str, words: str, taken: bool
) -> None:
    edit = story(room, "¦")
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    carried = QMimeData()
    carried.setImageData(image)
    carried.setHtml(html)
    if words:
        carried.setText(words)
    edit.insertFromMimeData(carried)
    assert ("](media/" in edit.raw()) is taken


def test_notes_get_numbers_of_their_own(room: Room) -> None:
    edit = story(room, "甲[^1]¦\n\n[^1]: 注")
    note = '<div id=ftn1><p><a href="#_ftnref1">1</a>注二</p></div>'
    paste(edit, html=f'<p>乙<a href="#_ftn1">[1]</a></p>{note}')
    assert "乙[^2]" in edit.raw()
    assert "[^2]: 注二" in edit.raw()


def test_pasting_waits_for_the_end_of_a_composition(room: Room) -> None:
    edit = story(room, "¦")
    compose(edit, "pan")
    room.editor.pasting.take_html("<p>甲</p><p>乙</p>", "")
    assert edit.composing()
    assert edit.raw() == ""
    compose(edit, "")


@pytest.mark.parametrize(
    "html",
    [
        "<p>甲<b>乙<i>丙</p><td>丁</table><ul><li>a<ul>",
        "<p>\x00\ud800甲\u202e</p>",
        "<div>" * 100_000 + "甲",
        "<!--StartFragment" + "<" * 5_000,
        "[" * 50_000,
    ],
)
def test_broken_clipboards_do_no_harm(room: Room, html: str) -> None:
    edit = story(room, "前文。¦")
    if len(html) > LONG_LINE and html.startswith("["):
        room.ask.then(0)
    paste(edit, html=html, text="甲")
    assert edit.raw().startswith("前文。")
    assert "甲" in edit.raw() or "[" in edit.raw() or "<" in edit.raw()
    key = room.editor.article_id()
    assert key is not None
    room.editor.commit_pending()
    assert "\0" not in room.stored(key).content.body


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("一\n二", "一\n\n二"),
        ("　　一\r\n　　二\r\n", "一\n\n二\n"),
        ("    一\n\t二", "一\n\n二"),
        ("段落\n1. 甲\n2. 乙\n后文", "段落\n\n1. 甲\n2. 乙\n\n后文"),
        ("wrapped line\ngoes on\n\nnext", "wrapped line\ngoes on\n\nnext"),
        ("一。\n二。\n\n三", "一。\n\n二。\n\n三"),
        ("同段\x0b换行", "同段  \n换行"),
        ("一\u2028二", "一  \n二"),
        ("```\n  a\n  b\n```", "```\n  a\n  b\n```"),
        ("a\0b\ud800c", "ab\ufffdc"),
    ],
)
def test_words_stay_the_paragraphs_they_were(words: str, written: str) -> None:
    assert as_paragraphs(words) == written


@given(st.text("一二。 　\t\n-1.|>`ab", max_size=60))
def test_no_word_is_lost_or_fused(words: str) -> None:
    written = as_paragraphs(words)
    assert written.split() == words.split()


def test_what_was_copied_here_comes_back_as_it_was(room: Room) -> None:
    edit = story(room, "¦　　一\n二\u00a0三")
    edit.selectAll()
    carried = edit.createMimeDataFromSelection()
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.insertFromMimeData(carried)
    assert edit.raw() == "　　一\n二\u00a0三" * 2


def test_an_endless_line_is_asked_about(room: Room) -> None:
    edit = story(room, "¦")
    line = "法院认为证据能够相互印证。" * 4_000
    room.ask.then(0)
    paste(edit, text=line)
    assert longest_line(edit.raw()) < LONG_LINE
    assert edit.raw().replace("\n", "") == line
    assert room.ask.asked[0][0] == "choose"


def test_a_paste_of_nothing_is_told(room: Room) -> None:
    edit = story(room, "前文。¦")
    paste(edit, html="<meta charset='utf-8'><p> </p><script>x()</script>")
    assert edit.raw() == "前文。"
    assert "nothing in it" in room.editor.text_pane.banner.sentence()


def test_stepping_back_pastes_nothing(room: Room) -> None:
    edit = story(room, "¦")
    room.ask.then(None)
    paste(edit, text="一" * (LONG_LINE + 1))
    assert edit.raw() == ""


def test_an_endless_line_that_is_opened_can_be_parted(room: Room) -> None:
    line = "证据相互印证。" * 4_000
    edit = story(room, f"¦{line}")
    banner = room.editor.text_pane.banner
    assert "28,000" in banner.sentence()
    assert edit.raw() == line
    banner.act_button.click()
    assert longest_line(edit.raw()) < LONG_LINE


@given(st.text("一二。！\n", max_size=200), st.integers(1, 30))
def test_parting_changes_nothing_but_breaks(text: str, times: int) -> None:
    long = text.replace("\n", "") * times * 40
    assert with_paragraphs(long).replace("\n", "") == long
    assert with_paragraphs(text) == text


def test_fresh_notes_never_meet_old_ones() -> None:
    assert with_fresh_notes("甲[^a]乙[^1]\n\n[^a]: x", "旧[^3]") == "甲[^4]乙[^5]\n\n[^4]: x"


def test_the_offer_goes_with_the_pictures_it_speaks_of(room: Room, qtbot: QtBot) -> None:
    edit = story(room, "¦")
    banner = room.editor.text_pane.banner
    paste(edit, html='<p>甲<img src="https://example.com/a.png"></p>', text="甲")
    assert "stand" in banner.sentence()
    edit.insert("再写")
    edit.undo()
    edit.undo()
    assert edit.raw() == ""
    qtbot.waitUntil(lambda: banner.sentence() == "")
