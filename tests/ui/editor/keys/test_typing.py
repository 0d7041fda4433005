"""Keys with the habits of Word: paragraphs, lists, tables, quotation marks in pairs."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.editor.conftest import compose
from workstation.press.markdown.conversion import to_html
from workstation.ui.editor.keys import table_keys
from workstation.ui.editor.text import marking
from workstation.ui.editor.text.text_edit import MarkdownEdit

ENTER, TAB, BACK = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Backspace
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def edit(qtbot: QtBot) -> MarkdownEdit:
    made = MarkdownEdit()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show()
    return made


def load(edit: MarkdownEdit, text: str) -> None:
    """Show a text with the caret where `¦` stands."""
    place = text.index("¦")
    edit.load(text.replace("¦", ""))
    cursor = edit.textCursor()
    cursor.setPosition(place)
    edit.setTextCursor(cursor)


def shown(edit: MarkdownEdit) -> str:
    """Return the text with `¦` at the caret."""
    text, place = edit.raw(), edit.textCursor().position()
    return text[:place] + "¦" + text[place:]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("第一段。¦", "第一段。\n\n¦"),
        ("前半¦后半", "前半\n\n¦后半"),
        ("第一段。¦\n\n第二段。", "第一段。\n\n¦\n\n第二段。"),
        ("## 标题¦", "## 标题\n\n¦"),
        ("第一段。\n\n¦", "第一段。\n\n\n¦"),
        ("- 一¦", "- 一\n- ¦"),
        ("- [x] 已办¦", "- [x] 已办\n- [ ] ¦"),
        ("1. 一¦\n2. 二\n3. 三", "1. 一\n2. ¦\n3. 二\n4. 三"),
        ("1. 一\n2. ¦", "1. 一\n\n¦"),
        ("- 一\n    - ¦", "- 一\n- ¦"),
        ("1. 一\n    - 甲\n    - ¦\n2. 二", "1. 一\n    - 甲\n2. ¦\n3. 二"),
        ("- 一\n\n    第二段¦", "- 一\n\n    第二段\n\n    ¦"),
        ("> 引用¦", "> 引用\n>\n> ¦"),
        ("> 引用\n>\n> ¦", "> 引用\n\n¦"),
        ("> - 一¦", "> - 一\n> - ¦"),
        ("```\n  code¦\n```", "```\n  code\n  ¦\n```"),
        ("---¦", "---\n\n¦"),
    ],
)
def test_enter(edit: MarkdownEdit, before: str, after: str) -> None:
    load(edit, before)
    QTest.keyClick(edit, ENTER)
    assert shown(edit) == after
    edit.undo()
    assert edit.raw() == before.replace("¦", "")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("一行¦", "一行  \n¦"),
        ("- 一项¦", "- 一项  \n    ¦"),
        ("> 引用¦", "> 引用  \n> ¦"),
        ("| 甲¦ | 乙 |", "| 甲<br>¦ | 乙 |"),
    ],
)
def test_shift_enter_breaks_the_line_within(edit: MarkdownEdit, before: str, after: str) -> None:
    load(edit, before)
    QTest.keyClick(edit, ENTER, SHIFT)
    assert shown(edit) == after


@pytest.mark.parametrize("first", ["一行", "- 一项", "> 引用"])
def test_the_page_breaks_the_line_too(edit: MarkdownEdit, first: str) -> None:
    load(edit, f"{first}¦")
    QTest.keyClick(edit, ENTER, SHIFT)
    edit.insert("另一行")
    html = to_html(edit.raw())
    assert "<br>" in html
    assert html.count("<li>") == first.count("- ")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("第一段。\n\n¦第二段。", "第一段。¦第二段。"),
        ("第一段。\n\n¦", "第一段。¦"),
        ("第一段。\n\n\n¦第二段。", "第一段。\n\n¦第二段。"),
        ("- 一\n- ¦二\n- 三", "- 一\n\n¦二\n\n- 三"),
        ("## ¦标题", "¦标题"),
        ("> ¦引用", "¦引用"),
        ("| 甲 |\n\n¦乙", "| 甲 |\n¦乙"),
    ],
)
def test_backspace(edit: MarkdownEdit, before: str, after: str) -> None:
    load(edit, before)
    QTest.keyClick(edit, BACK)
    assert shown(edit) == after


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text("法院一。 x", min_size=1, max_size=8), min_size=1, max_size=3), st.data())
def test_backspace_takes_back_what_enter_did(
    edit: MarkdownEdit, parts: list[str], data: st.DataObject
) -> None:
    text = "\n\n".join(part.strip() or "法" for part in parts)
    place = data.draw(st.integers(1, len(text)))
    load(edit, f"{text[:place]}¦{text[place:]}")
    if edit.textCursor().atBlockStart():
        return
    QTest.keyClick(edit, ENTER)
    QTest.keyClick(edit, BACK)
    assert shown(edit) == f"{text[:place]}¦{text[place:]}"


def test_delete_joins_the_next_paragraph(edit: MarkdownEdit) -> None:
    load(edit, "第一段。¦\n\n第二段。")
    QTest.keyClick(edit, Qt.Key.Key_Delete)
    assert shown(edit) == "第一段。¦第二段。"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- 一\n- 二¦", "- 一\n    - 二¦"),
        ("¦- 一", "¦- 一"),
        ("1. 一\n2. 二¦\n3. 三", "1. 一\n    1. 二¦\n2. 三"),
        ("- 一\n    - 二¦", "- 一\n        - 二¦"),
        ("¦第一段", "¦第一段"),
    ],
)
def test_tab_pushes_in_what_may_go_in(edit: MarkdownEdit, before: str, after: str) -> None:
    if "        " in after:
        after = before  # a third level needs a second one above it
    load(edit, before)
    QTest.keyClick(edit, TAB)
    assert shown(edit) == after


def test_shift_tab_numbers_again(edit: MarkdownEdit) -> None:
    load(edit, "1. 一\n    1. 二¦\n2. 三")
    QTest.keyClick(edit, Qt.Key.Key_Backtab)
    assert shown(edit) == "1. 一\n2. 二¦\n3. 三"


def test_a_table_is_written_cell_by_cell(edit: MarkdownEdit) -> None:
    load(edit, "前文¦")
    marking.insert_table(edit, 2, 1)
    for words in ("案由", "件数", "加班费", "12"):
        compose(edit, "", words)
        QTest.keyClick(edit, TAB)
    compose(edit, "", "竞业")
    rows = "| 案由 | 件数 |\n| --- | --- |\n| 加班费 | 12 |\n| 竞业 |  |"
    assert rows in edit.raw()
    assert to_html(edit.raw()).count("<td>") == 4
    QTest.keyClick(edit, Qt.Key.Key_Backtab)
    assert edit.textCursor().selectedText() == "12"


@pytest.mark.parametrize("before", ["前文¦", "前文\n¦", "前文\n\n¦", "¦"])
def test_a_table_never_joins_the_line_above(edit: MarkdownEdit, before: str) -> None:
    load(edit, before)
    marking.insert_table(edit, 2, 1)
    compose(edit, "", "案由")
    assert "| 案由 |  |\n| --- | --- |" in edit.raw()
    assert "<th>案由</th>" in to_html(edit.raw())


def test_enter_goes_down_a_table_and_out_of_it(edit: MarkdownEdit) -> None:
    load(edit, "| 甲 |\n| --- |\n| 乙¦ |")
    QTest.keyClick(edit, ENTER)
    assert shown(edit) == "| 甲 |\n| --- |\n| 乙 |\n| ¦ |"
    QTest.keyClick(edit, ENTER)
    assert shown(edit) == "| 甲 |\n| --- |\n| 乙 |\n\n¦"


def test_rows_and_columns_come_and_go(edit: MarkdownEdit) -> None:
    table = "| 甲 | 乙 |\n| --- | :-: |\n| 一¦ | 二 |"
    load(edit, table)
    table_keys.add_column(edit, before=False)
    assert edit.raw() == "| 甲 |  | 乙 |\n| --- | --- | :-: |\n| 一 |  | 二 |"
    table_keys.remove_column(edit)
    assert edit.raw() == table.replace("¦", "")
    table_keys.add_row(edit, above=True)
    assert edit.raw() == "| 甲 | 乙 |\n| --- | :-: |\n|  |  |\n| 一 | 二 |"
    table_keys.remove_row(edit)
    assert edit.raw() == table.replace("¦", "")


def test_quotes_come_in_pairs_and_are_gone_over(edit: MarkdownEdit) -> None:
    load(edit, "他说¦")
    compose(edit, "", "“")
    assert shown(edit) == "他说“¦”"
    compose(edit, "hao", "")
    compose(edit, "", "好")
    compose(edit, "", "”")
    assert shown(edit) == "他说“好”¦"


def test_a_pair_is_taken_back_whole(edit: MarkdownEdit) -> None:
    load(edit, "他说¦")
    compose(edit, "", "《")
    QTest.keyClick(edit, BACK)
    assert shown(edit) == "他说¦"


def test_a_pair_encloses_what_is_selected(edit: MarkdownEdit) -> None:
    edit.load("劳动合同法")
    edit.selectAll()
    compose(edit, "", "《")
    assert edit.raw() == "《劳动合同法》"
    assert edit.textCursor().selectedText() == "劳动合同法"
    edit.undo()
    assert edit.raw() == "劳动合同法"


def test_no_pair_before_a_word_nor_when_it_is_off(edit: MarkdownEdit) -> None:
    load(edit, "¦劳动合同法")
    compose(edit, "", "《")
    assert edit.raw() == "《劳动合同法"
    edit.pairs.on = False
    load(edit, "他说¦")
    compose(edit, "", "“")
    assert edit.raw() == "他说“"


def test_a_lone_closing_sign_is_never_swallowed(edit: MarkdownEdit) -> None:
    load(edit, "他说好¦”")
    compose(edit, "", "”")
    assert edit.raw() == "他说好””"


def test_a_footnote_goes_to_the_end(edit: MarkdownEdit) -> None:
    load(edit, "数据¦见下。\n\n末段。")
    marking.insert_footnote(edit)
    compose(edit, "", "截至十月底")
    assert edit.raw() == "数据[^1]见下。\n\n末段。\n\n[^1]: 截至十月底"
    load(edit, edit.raw().replace("末段", "末段¦"))
    marking.insert_footnote(edit)
    assert edit.raw().endswith("[^1]: 截至十月底\n[^2]: ")
    assert to_html(edit.raw() + "注").count('class="footnote-ref"') == 2


def test_the_title_of_a_page_is_written_over(edit: MarkdownEdit) -> None:
    load(edit, "上页。¦\n\n下页。")
    marking.insert_page_break(edit, "本页标题")
    compose(edit, "", "第二页")
    assert edit.raw().split() == ["上页。", "#p#第二页#e#", "下页。"]


def test_paragraphs_become_one_list(edit: MarkdownEdit) -> None:
    edit.load("甲\n\n乙\n\n丙")
    edit.selectAll()
    marking.toggle_list(edit, ordered=False)
    assert edit.raw() == "- 甲\n- 乙\n- 丙"
    edit.selectAll()
    marking.toggle_list(edit, ordered=False)
    assert edit.raw() == "甲\n\n乙\n\n丙"


def test_a_line_that_goes_on_is_not_indented(edit: MarkdownEdit) -> None:
    edit.load("第一段  \n同段一行\n\n第二段")
    indents = []
    block = edit.document().begin()
    while block.isValid():
        indents.append(block.blockFormat().textIndent() > 0)
        block = block.next()
    assert indents == [True, False, False, True]
    edit.look.set_form(1.0, indented=False)
    assert edit.document().begin().blockFormat().textIndent() == 0
    assert not edit.document().isUndoAvailable()


def test_a_typewriter_keeps_the_line_in_the_middle(edit: MarkdownEdit, qtbot: QtBot) -> None:
    edit.load("\n\n".join(f"第{number}段。" for number in range(80)))
    edit.calm.set_typewriter(True)
    for move in (QTextCursor.MoveOperation.End, QTextCursor.MoveOperation.PreviousBlock):
        edit.moveCursor(move)
        middle = edit.viewport().height() / 2
        assert abs(edit.cursorRect().center().y() - middle) < 30


def test_nothing_is_done_to_a_composition(edit: MarkdownEdit) -> None:
    load(edit, "他说¦")
    compose(edit, "“", "")
    assert edit.composing()
    assert edit.raw() == "他说"
    compose(edit, "", "")
    assert shown(edit) == "他说¦"


def test_the_last_line_stands_in_the_middle_of_a_page_of_another_height(
    edit: MarkdownEdit, qtbot: QtBot
) -> None:
    edit.load("\n\n".join(f"第{number}段。" for number in range(80)))
    edit.calm.set_typewriter(True)
    edit.moveCursor(QTextCursor.MoveOperation.End)
    edit.resize(edit.width(), edit.height() * 2)

    def in_the_middle() -> bool:
        return abs(edit.cursorRect().center().y() - edit.viewport().height() // 2) < 20

    assert not in_the_middle()
    qtbot.waitUntil(in_the_middle)
    assert not edit.document().isUndoAvailable()


def test_room_below_the_end_follows_the_height_and_draws_no_line_anew(edit: MarkdownEdit) -> None:
    edit.load("一\n\n二")
    told: list[int] = []
    edit.document().contentsChange.connect(lambda place, _gone, _came: told.append(place))
    edit.resize(700, 1200)
    edit.look.follow_height()
    form = edit.document().rootFrame().frameFormat()
    assert form.bottomMargin() == edit.viewport().height() / 2
    assert told == []
