"""Find and replace, below the text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workstation.ui.editor.lines.endless import is_endless
from workstation.ui.editor.text.raw_text import changed_part
from workstation.ui.editor.text.replacing import replace_each
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.buttons import icon_button, name_button, push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.finding import MOST, Finder, Place, Wanted
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.qt_text import units
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground, label, rule, set_state, set_tooltip

#: More places than this are replaced by writing all between the first and the last anew.
_MANY = 2_000


class FindBar(QWidget):
    """Searches the text of `edit` as it is written; Escape puts the bar away."""

    def __init__(self, edit: MarkdownEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self._edit = edit
        #: Whether `edit` shows but a part of the text, all of which `whole` returns.
        self.in_part = False
        self.whole: Callable[[], str] = edit.raw
        self.wanted = SearchBox(on_desk=False)
        self.replacement = QLineEdit()
        self.found = label("", "soft")
        self.found.setMinimumWidth(56)
        self.previous_button = icon_button("chevron-up", "")
        self.next_button = icon_button("chevron-down", "")
        self.close_button = icon_button("x", "")
        self.options = {name: FilterChip() for name in ("case", "whole", "width", "pattern")}
        self.replace_button = push_button(small=True)
        self.all_button = push_button(small=True)
        self._place()
        self.wanted.searched.connect(self._search)
        self.wanted.returnPressed.connect(self.go_on)
        self.next_button.clicked.connect(self.go_on)
        self.previous_button.clicked.connect(lambda: self.go_on(backwards=True))
        for chip in self.options.values():
            chip.clicked.connect(lambda _on=False: self._count())
        self.replace_button.clicked.connect(self.replace_one)
        self.replacement.returnPressed.connect(self.replace_one)
        self.all_button.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.put_away)
        # A key of the bar, not of its field: there it would only clear what is looked for.
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.put_away)
        self.retranslate()
        self.hide()

    def _place(self) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        for row in (first, second):
            row.setSpacing(6)
        first.addWidget(self.wanted, 1)
        for widget in (self.found, self.previous_button, self.next_button, self.close_button):
            first.addWidget(widget)
        second.addWidget(self.replacement, 1)
        second.addWidget(self.replace_button)
        second.addWidget(self.all_button)
        chips = QWidget()
        flow = FlowLayout(chips, 5)
        for chip in self.options.values():
            flow.addWidget(chip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 8, 10, 8)
        inner.setSpacing(6)
        inner.addLayout(first)
        inner.addLayout(second)
        inner.addWidget(chips)
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

    def set_reading(self, reading: bool) -> None:
        """Offer to replace only where one may write."""
        for widget in (self.replacement, self.replace_button, self.all_button):
            widget.setEnabled(not reading)

    def put_away(self) -> None:
        """Hide the bar; the text has the keyboard again."""
        self.hide()
        self._edit.setFocus()

    def places(self) -> list[Place]:
        """Return every place that fits, with what would stand there."""
        return self._finder().places(self._edit.raw(), self.replacement.text())

    def go_on(self, *, backwards: bool = False) -> bool:
        """Select the next (or the one before) place found, round the end; False if there is none.

        Nothing moves while the text is being composed.
        """
        if not self.wanted.text() or self._edit.composing():
            return False
        places = self.places()
        self._tell(len(places))
        if not places:
            return False
        cursor = self._edit.textCursor()
        if backwards:
            before = [place for place in places if place.end <= cursor.selectionStart()]
            self._select((before or places)[-1])
        else:
            after = [place for place in places if place.start >= cursor.selectionEnd()]
            self._select((after or places)[0])
        return True

    def replace_one(self) -> None:
        """Replace the place selected, and go on to the next."""
        cursor = self._edit.textCursor()
        here = (cursor.selectionStart(), cursor.selectionEnd())
        chosen = [place for place in self.places() if (place.start, place.end) == here]
        if chosen and not self._edit.composing() and not self._edit.isReadOnly():
            cursor.insertText(chosen[0].replacement)
            self._edit.setTextCursor(cursor)
            self._edit.dress()
        self.go_on()

    def replace_all(self) -> int:
        """Replace every place, in one step of undo; return how many there were."""
        if not self.wanted.text() or self._edit.composing() or self._edit.isReadOnly():
            return 0
        text = self._edit.raw()
        made, count = self._finder().replace_all(text, self.replacement.text())
        if is_endless(made):
            self.found.setText(self.tr("not replaced: one line would have no end"))
            set_state(self.found, "amber")
            return 0
        if count > _MANY:
            _write_anew(self._edit, text, made)
        else:
            replace_each(self._edit, self.places())
        self._edit.dress()
        self.found.setText(self.tr("{n} replaced").replace("{n}", f"{count:,}"))
        set_state(self.found, "green" if count else "")
        return count

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.wanted.set_placeholder(self.tr("Find in this text"))
        self.replacement.setPlaceholderText(self.tr("Replace with"))
        self.replacement.setAccessibleName(self.tr("Replace with"))
        self.options["case"].set_word(self.tr("Match case"))
        self.options["whole"].set_word(self.tr("Whole words"))
        self.options["width"].set_word(self.tr("Any width"))
        set_tooltip(self.options["width"], self.tr("Take full and half width for the same"))
        self.options["pattern"].set_word(self.tr("Regular expression"))
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

    def _finder(self) -> Finder:
        chosen = {name: chip.isChecked() for name, chip in self.options.items()}
        return Finder(Wanted(self.wanted.text(), **chosen))

    def _select(self, place: Place) -> None:
        cursor = self._edit.textCursor()
        cursor.setPosition(place.start)
        cursor.setPosition(place.end, QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()

    def _count(self) -> None:
        self._tell(len(self.places()) if self.wanted.text() else 0)

    def _tell(self, count: int) -> None:
        text, error = self.wanted.text(), self._finder().error
        words = self.tr("{n} found") if count < MOST else self.tr("{n} found or more")
        words = words.replace("{n}", f"{count:,}") if text else ""
        if words and self.in_part:
            words = _of_the_whole(len(self._finder().places(self.whole())), words)
        self.found.setText(self.tr("not readable") if text and error else words)
        set_tooltip(self.found, error)
        set_state(self.found, "amber" if text and not count else "")


def _write_anew(edit: MarkdownEdit, text: str, made: str) -> None:
    """Write what differs in one piece; a very long one goes in as a long paste does."""
    start, old_end, new_end = changed_part(text, made)
    cursor = edit.textCursor()
    cursor.setPosition(units(text[:start]))
    cursor.setPosition(units(text[:old_end]), QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.insert(made[start:new_end])


def _of_the_whole(count: int, shown: str) -> str:
    """Say what is found in all of a text of which only a part is seen, and in that part."""
    said = QCoreApplication.translate(
        "FindBar", "{n} in the whole text; in the part shown: {words}"
    )
    more = "+" if count >= MOST else ""
    return said.replace("{n}", f"{count:,}{more}").replace("{words}", shown)
