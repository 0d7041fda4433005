"""The texts of open stories, each on a sheet of its own: with all that can be undone in it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QObject
from PySide6.QtGui import QFont, QTextDocument

from workstation.ui.editor.look.highlighter import MarkdownHighlighter

#: So many characters are kept of stories that are open but not seen; the oldest go first.
MOST_CHARACTERS = 3_000_000


@dataclass(eq=False)
class Sheet:
    """One text: its document, how it was dressed last, and the story it is of, if of any.

    `mixed` tells that its steps of undo bring lines back as another size of letters wanted them.
    """

    document: QTextDocument
    highlighter: MarkdownHighlighter
    zoom: float
    indented: bool
    story: int | None = None
    pictured: bool = False
    mixed: bool = False

    def throw_away(self) -> None:
        """Let go of what it holds."""
        self.document.deleteLater()


class Sheets:
    """Keeps the sheets of stories that are open behind the one at the front."""

    def __init__(self) -> None:
        self._kept: dict[int, Sheet] = {}

    def put_aside(self, sheet: Sheet) -> None:
        """Keep a sheet no longer seen; that of no story is thrown away."""
        if sheet.story is None:
            sheet.throw_away()
            return
        self._kept[sheet.story] = sheet
        room = MOST_CHARACTERS
        for story, one in reversed(list(self._kept.items())):
            room -= one.document.characterCount()
            if room < 0:
                self._kept.pop(story).throw_away()

    def has(self, story: int) -> bool:
        """Tell whether the sheet of a story is kept."""
        return story in self._kept

    def take(self, story: int | None) -> Sheet | None:
        """Return the sheet of a story, if it was kept: it is seen now."""
        return None if story is None else self._kept.pop(story, None)

    def forget(self, story: int, seen: Sheet) -> None:
        """Keep no sheet of a story, also not the one `seen` if it is of it."""
        kept = self.take(story)
        if kept is not None:
            kept.throw_away()
        if seen.story == story:
            seen.story = None

    def only(self, stories: Container[int]) -> None:
        """Throw away what is of none of `stories`: their tabs were closed."""
        for story in [one for one in self._kept if one not in stories]:
            self._kept.pop(story).throw_away()


def fresh_sheet(parent: QObject, font: QFont, zoom: float, *, indented: bool) -> Sheet:
    """Return an empty sheet, written on with `font`."""
    document = QTextDocument(parent)
    document.setDocumentMargin(0)
    document.setDefaultFont(font)
    highlighter = MarkdownHighlighter(document)
    highlighter.set_zoom(zoom)
    return Sheet(document, highlighter, zoom, indented)


@contextmanager
def without_steps(document: QTextDocument) -> Iterator[None]:
    """Leave no step of undo in `document` where there is none yet."""
    fresh = not document.isUndoAvailable() and not document.isRedoAvailable()
    if fresh:
        document.setUndoRedoEnabled(False)
    yield
    if fresh:
        document.setUndoRedoEnabled(True)
