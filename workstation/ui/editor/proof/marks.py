"""The remarks on a story, underlined in it: each keeps to its words while one writes on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from workstation.proof.remark import Level, Remark
from workstation.ui.editor.text.growing_text import TitleField
from workstation.ui.editor.text.replacing import replace_each
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.shared.finding import Place
from workstation.ui.shared.qt_text import units
from workstation.ui.shared.styling import State
from workstation.ui.shared.tokens import tokens_now

#: How each level is coloured, here and where it is named.
STATES: dict[Level, State] = {
    Level.WRONG: "red",
    Level.DOUBTFUL: "amber",
    Level.PRIVATE: "blue",
}
#: As many are underlined in one text; each is looked at whenever a line is drawn.
_MOST = 300
#: Words up to this length, a comma say, have a ground as well: their line alone is hardly seen.
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A remark at its place; `cursor` selects its words in `edit`."""

    remark: Remark
    edit: QTextEdit
    cursor: QTextCursor

    @property
    def stands(self) -> bool:
        """Tell whether the words are still those the remark is about."""
        return self.cursor.selectedText() == self.remark.words

    @property
    def place(self) -> Place:
        """Return where the words stand now, and what is proposed instead."""
        cursor, instead = self.cursor, self.remark.replacement or ""
        return Place(cursor.selectionStart(), cursor.selectionEnd(), instead)


class Marks:
    """Underlines the remarks on a headline and its text: no step of undo knows of it."""

    def __init__(self, title: TitleField, text: MarkdownEdit) -> None:
        self._title = title
        self._text = text
        self._marks: list[Mark] = []

    def show(self, title: Sequence[Remark], body: str, text: Sequence[Remark]) -> None:
        """Underline remarks on the headline, and on `body`, which is the text as it is now."""
        headline = self._title.text()
        self._marks = [*_marked(self._title, headline, title), *_marked(self._text, body, text)]
        self.draw()

    def clear(self) -> None:
        """Underline nothing any more."""
        self._marks = []
        self.draw()

    def draw(self) -> None:
        """Underline again: what was mended is no longer, or the colours are others."""
        marks = self.all()
        for edit in (self._title, self._text):
            own = [_underlined(mark) for mark in marks if mark.edit is edit]
            edit.setExtraSelections(own[:_MOST])

    def all(self) -> list[Mark]:
        """Return those whose words still stand: of the headline first, each by its place."""
        return [mark for mark in self._marks if mark.stands]

    def at(self, edit: QTextEdit, position: int) -> Mark | None:
        """Return the one on or at the end of whose words a place of a document is."""
        for mark in self._marks:
            cursor = mark.cursor
            if mark.edit is edit and cursor.selectionStart() <= position <= cursor.selectionEnd():
                return mark if mark.stands else None
        return None

    def after(self, edit: QTextEdit, position: int) -> Mark | None:
        """Return the one that begins at a place or next behind it, round the end; None of none."""
        here = (self._order(edit), position)
        marks = self.all()
        behind = (one for one in marks if self._place(one, one.cursor.selectionStart()) >= here)
        return next(behind, marks[0] if marks else None)

    def before(self, edit: QTextEdit, position: int) -> Mark | None:
        """Return the last one that ends before a place, round the beginning; None of none."""
        here = (self._order(edit), position)
        marks = self.all()
        earlier = [one for one in marks if self._place(one, one.cursor.selectionEnd()) < here]
        return next(reversed(earlier or marks), None)

    def alike(self, mark: Mark) -> list[Mark]:
        """Return all of the same rule that can be mended as proposed."""
        return [
            one
            for one in self.all()
            if one.remark.rule == mark.remark.rule and one.remark.replacement is not None
        ]

    def mend(self, marks: Iterable[Mark]) -> None:
        """Write what is proposed in place of the words of `marks`; in the text one step of undo.

        Nothing happens while a word is being composed, or where one may only read.
        """
        if self._title.composing() or self._text.composing():
            return
        given = list(marks)
        for edit in (self._title, self._text):
            own = [one.place for one in given if one.edit is edit]
            if own and not edit.isReadOnly():
                replace_each(edit, own)
        self._text.dress()
        self.draw()

    def _order(self, edit: QTextEdit) -> int:
        return 0 if edit is self._title else 1

    def _place(self, mark: Mark, position: int) -> tuple[int, int]:
        return self._order(mark.edit), position


def _marked(edit: QTextEdit, text: str, remarks: Sequence[Remark]) -> Iterable[Mark]:
    # Qt counts in UTF-16 units; they differ only where a text has letters beyond them.
    plain = text.isascii() or units(text) == len(text)
    for remark in remarks:
        cursor = QTextCursor(edit.document())
        cursor.setPosition(remark.start if plain else units(text[: remark.start]))
        end = remark.end if plain else units(text[: remark.end])
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        yield Mark(remark, edit, cursor)


def _underlined(mark: Mark) -> QTextEdit.ExtraSelection:
    look, tokens, state = QTextCharFormat(), tokens_now(), STATES[mark.remark.level]
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(tokens.color(state))
    if len(mark.remark.words) <= _SHORT:
        look.setBackground(tokens.color(f"{state}_ground"))
    made = QTextEdit.ExtraSelection()
    made.format = look
    made.cursor = mark.cursor
    return made
