"""Opening and closing changes no byte; what was edited keeps the line ends around it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from workstation.ui.editor.text.raw_text import raw_text, shown_text, with_line_ends_of
from workstation.ui.shared.qt_text import for_qt

BODIES = st.text(st.sampled_from("字a \n\r\u2028\u2029\u00a0\ufeff\u200b\u3000𠮷#*\t"), max_size=40)


@given(BODIES)
def test_a_document_gives_back_every_character(qapp: QApplication, body: str) -> None:
    document = QTextDocument()
    document.setPlainText(for_qt(shown_text(body)))
    assert raw_text(document) == shown_text(body)


@given(BODIES)
def test_nothing_edited_is_nothing_changed(body: str) -> None:
    assert with_line_ends_of(body, shown_text(body)) == body


@given(BODIES, BODIES.map(shown_text))
def test_whatever_is_written_stays_the_text_that_was_seen(opened: str, text: str) -> None:
    assert shown_text(with_line_ends_of(opened, text)) == text


def test_lines_nobody_touched_keep_their_ends() -> None:
    opened = "一\r\n二\r三\u2029四\r\n五"
    assert with_line_ends_of(opened, "一\n二二\n三\n四\n五") == "一\r\n二二\n三\u2029四\r\n五"
    assert with_line_ends_of(opened, "一\n二\n三\n四\n五\n六") == "一\r\n二\r三\u2029四\r\n五\n六"
