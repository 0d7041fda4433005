from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSpinBox, QTextEdit
from pytestqt.qtbot import QtBot

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.field import Field, words_in

LONG = "临河市中院发布十起劳动争议典型案例"


def test_the_counter_turns_amber_then_red(qtbot: QtBot, appearance: Appearance) -> None:
    editor = QLineEdit()
    field = Field(editor, "短标题", good=5, limit=8)
    qtbot.addWidget(field)
    seen = []
    for length in (5, 6, 9):
        editor.setText(LONG[:length])
        seen.append((field.note(), field.note_state()))
    assert seen == [("5 / 5", ""), ("6 / 5", "amber"), ("9 / 5", "red")]


@given(text=st.text(st.characters(exclude_characters="\r\n\0", exclude_categories=["Cs"])))
def test_a_line_is_never_cut(qapp: QApplication, text: str) -> None:
    editor = QLineEdit()
    field = Field(editor, "标题", good=2, limit=3)
    editor.setText(text)
    before = editor.text()
    field.set_lengths(1, 1)
    assert editor.text() == before
    assert field.note() == f"{words_in(before):,} / 1"


def test_long_texts_stay_whole(qtbot: QtBot, appearance: Appearance) -> None:
    for editor in (QPlainTextEdit(), QTextEdit()):
        field = Field(editor, "摘要", good=10, limit=20)
        qtbot.addWidget(field)
        editor.setPlainText(LONG * 300)
        assert editor.toPlainText() == LONG * 300
        assert field.note_state() == "red"


def test_the_label_names_the_editor(qtbot: QtBot, appearance: Appearance) -> None:
    editor = QLineEdit()
    field = Field(editor, "来源")
    qtbot.addWidget(field)
    assert editor.accessibleName() == "来源"
    field.set_label("作者")
    assert editor.accessibleName() == "作者"


def test_an_error_takes_the_place_of_the_hint(qtbot: QtBot, appearance: Appearance) -> None:
    editor = QLineEdit()
    field = Field(editor, "网址")
    qtbot.addWidget(field)
    field.set_hint("发布后不再改变")
    field.set_error("只能用小写字母。")
    assert field.hint() == "只能用小写字母。"
    assert editor.accessibleDescription() == "只能用小写字母。"
    field.set_error("")
    assert field.hint() == "发布后不再改变"


def test_a_note_says_where_a_value_comes_from(qtbot: QtBot, appearance: Appearance) -> None:
    field = Field(QSpinBox(), "权重")
    qtbot.addWidget(field)
    field.set_note("自动", "green")
    assert (field.note(), field.note_state()) == ("自动", "green")
