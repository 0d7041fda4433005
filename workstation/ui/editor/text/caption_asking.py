"""Asks what stands under a picture of the text."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.ui.editor.lines import captions
from workstation.ui.editor.text import marking
from workstation.ui.editor.text.text_edit import MarkdownEdit

#: A picture just inserted stands so many lines above the caret.
_LINES_ABOVE = 3


class CaptionAsking(QObject):
    """Asks for captions of pictures in `edit`."""

    def __init__(self, desk: Desk, edit: MarkdownEdit) -> None:
        super().__init__(edit)
        self._desk = desk
        self._edit = edit

    def ask(self) -> None:
        """Ask about the picture in the line of the caret, or in one just above it."""
        block = self._edit.textCursor().block()
        for _ in range(_LINES_ABOVE):
            caption = captions.caption_of(block.text()) if block.isValid() else None
            if caption is not None:
                self._ask(caption, block.blockNumber())
                return
            block = block.previous()

    def _ask(self, present: str, line: int) -> None:
        self._desk.ask.text(
            self.tr("Write the caption"),
            self.tr("What stands under the picture"),
            present,
            lambda words: marking.set_caption(self._edit, words, line),
        )
