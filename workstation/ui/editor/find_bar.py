"""Find and replace, below the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workstation.ui.editor.text_edit import MarkdownEdit
from workstation.ui.shared.buttons import icon_button, name_button, push_button
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground, label, rule, set_state


class FindBar(QWidget):
    """Searches the text of `edit` as it is written; Escape puts the bar away."""

    def __init__(self, edit: MarkdownEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self._edit = edit
        self.wanted = SearchBox(on_desk=False)
        self.replacement = QLineEdit()
        self.found = label("", "soft")
        self.found.setMinimumWidth(56)
        self.previous_button = icon_button("chevron-up", "")
        self.next_button = icon_button("chevron-down", "")
        self.case_button = icon_button("type", "", checkable=True)
        self.close_button = icon_button("x", "")
        self.replace_button = push_button(small=True)
        self.all_button = push_button(small=True)
        self._place()
        self.wanted.searched.connect(self._search)
        self.wanted.returnPressed.connect(self.go_on)
        self.next_button.clicked.connect(self.go_on)
        self.previous_button.clicked.connect(lambda: self.go_on(backwards=True))
        self.case_button.toggled.connect(lambda _on: self._count())
        self.replace_button.clicked.connect(self.replace_one)
        self.replacement.returnPressed.connect(self.replace_one)
        self.all_button.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.put_away)
        self.retranslate()
        self.hide()

    def _place(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(6)
        first.addWidget(self.wanted, 1)
        for widget in (self.found, self.case_button, self.previous_button, self.next_button):
            first.addWidget(widget)
        first.addWidget(self.close_button)
        second.addWidget(self.replacement, 1)
        second.addWidget(self.replace_button)
        second.addWidget(self.all_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 8, 10, 8)
        inner.setSpacing(6)
        inner.addLayout(first)
        inner.addLayout(second)
        column.addLayout(inner)

    def open(self, *, replacing: bool = False) -> None:
        """Show the bar and search for what is selected."""
        chosen = self._edit.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen:
            self.wanted.setText(chosen)
        target = self.replacement if replacing and self.wanted.text() else self.wanted
        target.setFocus()
        target.selectAll()
        self._count()

    def put_away(self) -> None:
        """Hide the bar; the text has the keyboard again."""
        self.hide()
        self._edit.setFocus()

    def go_on(self, *, backwards: bool = False) -> bool:
        """Select the next (or the one before) place found, round the end; False if there is none.

        Nothing moves while the text is being composed.
        """
        text = self.wanted.text()
        if not text or self._edit.composing():
            return False
        flags = self._flags()
        if backwards:
            flags |= QTextDocument.FindFlag.FindBackward
        document = self._edit.document()
        found = document.find(text, self._edit.textCursor(), flags)
        if found.isNull():
            start = QTextCursor(document)
            if backwards:
                start.movePosition(QTextCursor.MoveOperation.End)
            found = document.find(text, start, flags)
        if not found.isNull():
            self._edit.setTextCursor(found)
            self._edit.ensureCursorVisible()
        self._count()
        return not found.isNull()

    def replace_one(self) -> None:
        """Replace the place selected, and go on to the next."""
        cursor = self._edit.textCursor()
        if self._same(cursor.selectedText()) and not self._edit.composing():
            cursor.insertText(self.replacement.text())
            self._edit.setTextCursor(cursor)
            self._edit.dress()
        self.go_on()

    def replace_all(self) -> int:
        """Replace every place, in one step of undo; return how many there were."""
        text, document = self.wanted.text(), self._edit.document()
        if not text or self._edit.composing():
            return 0
        edit_block = QTextCursor(document)
        edit_block.beginEditBlock()
        count, found = 0, document.find(text, 0, self._flags())
        while not found.isNull():
            found.insertText(self.replacement.text())
            count += 1
            found = document.find(text, found, self._flags())
        edit_block.endEditBlock()
        self._edit.dress()
        self.found.setText(self.tr("{n} replaced").replace("{n}", f"{count:,}"))
        set_state(self.found, "green" if count else "")
        return count

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape puts the bar away."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.wanted.set_placeholder(self.tr("Find in this text"))
        self.replacement.setPlaceholderText(self.tr("Replace with"))
        self.replacement.setAccessibleName(self.tr("Replace with"))
        name_button(self.case_button, self.tr("Capital letters matter"))
        name_button(self.previous_button, self.tr("Previous place"))
        name_button(self.next_button, self.tr("Next place"), "Enter")
        name_button(self.close_button, self.tr("Close"), "Esc")
        self.replace_button.setText(self.tr("Replace"))
        self.all_button.setText(self.tr("Replace all"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _search(self, text: str) -> None:
        if not text or self._edit.composing():
            self._count()
            return
        cursor = self._edit.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._edit.setTextCursor(cursor)
        self.go_on()

    def _flags(self) -> QTextDocument.FindFlag:
        if self.case_button.isChecked():
            return QTextDocument.FindFlag.FindCaseSensitively
        return QTextDocument.FindFlag(0)

    def _same(self, text: str) -> bool:
        wanted = self.wanted.text()
        if self.case_button.isChecked():
            return bool(wanted) and text == wanted
        return bool(wanted) and text.casefold() == wanted.casefold()

    def _count(self) -> None:
        text = self.wanted.text()
        whole = self._edit.raw()
        if not self.case_button.isChecked():
            text, whole = text.casefold(), whole.casefold()
        count = whole.count(text) if text else 0
        self.found.setText(self.tr("{n} found").replace("{n}", f"{count:,}") if text else "")
        set_state(self.found, "amber" if text and not count else "")
