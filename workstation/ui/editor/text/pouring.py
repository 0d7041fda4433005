"""Very long texts on their way into the document: piece by piece, so that the window answers.

Between two pieces the event loop runs. Meanwhile the text takes no keys, and counts as being
composed: nobody saves, counts or shows the half of it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from workstation.ui.editor.look.text_look import TextLook
from workstation.ui.editor.text.raw_text import changed_part, raw_text

#: So many characters go in at once; longer texts in pieces of whole lines, about so long.
MUCH = 300_000
PIECE = 20_000


@dataclass
class _Stream:
    """What is being written; `story` is None where it is one step of undo in an open text."""

    cursor: QTextCursor
    pieces: deque[str]
    total: int
    story: int | None
    whole: Callable[[], object]
    stopped: Callable[[], object]
    done: int = 0


class Pouring(QObject):
    """Writes long texts into the document `look` dresses in `edit`, one at a time."""

    #: A long text is about to be written into the open one: what stands there may be kept first.
    expected = Signal()
    #: It is on its way: True for a story being opened, False for words written into an open one.
    begun = Signal(bool)
    #: Characters written, and how many there are in all.
    advanced = Signal(int, int)
    #: It is over: True where a story was being opened.
    ended = Signal(bool)

    def __init__(self, edit: QTextEdit, look: TextLook) -> None:
        super().__init__(edit)
        self._edit = edit
        self._look = look
        self.much = MUCH
        self.piece = PIECE
        self._stream: _Stream | None = None
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._go_on)

    @property
    def active(self) -> bool:
        """Tell whether half a text stands in the document."""
        return self._stream is not None

    def is_much_new(self, text: str) -> bool:
        """Tell whether so much of `text` is not in the document that it must go in by pieces."""
        if len(text) <= self.much:
            return False
        start, _old_end, new_end = changed_part(raw_text(self._edit.document()), text)
        return new_end - start > self.much

    def first_piece(self, text: str) -> str:
        """Return what of `text` is to be written at once; `write` takes the rest."""
        if len(text) <= self.much:
            return text
        self.expected.emit()
        return next(pieces_of(text, self.piece))

    def write(self, rest: str) -> None:
        """Write `rest` at the caret, in the step of undo just made."""
        self._edit.setReadOnly(True)
        self._begin(
            _Stream(self._edit.textCursor(), deque(), len(rest), None, self._show_end, _nothing)
        )
        self._fill(rest)

    def lay(
        self, text: str, story: int, whole: Callable[[], object], stopped: Callable[[], object]
    ) -> None:
        """Write the text of `story` into the empty document shown; none of it can be undone.

        One of `whole` and `stopped` is called, unless the text is dropped.
        """
        document = self._edit.document()
        document.setUndoRedoEnabled(False)
        self._begin(_Stream(QTextCursor(document), deque(), len(text), story, whole, stopped))
        self._fill(text)

    def settle(self) -> None:
        """Write at once what is left of words pasted: somebody wants to go on from them."""
        while self._stream is not None and self._stream.story is None:
            self._go_on()

    def drop(self) -> None:
        """Forget a story that was being opened: another one is wanted."""
        if self._stream is not None and self._stream.story is not None:
            self._end()

    def stop(self) -> None:
        """Leave the text as it was before: a person thought better of it."""
        stream = self._stream
        if stream is None:
            return
        if stream.story is None:
            with self._look.hush():
                self._edit.undo()
                self._edit.document().clearUndoRedoStacks(QTextDocument.Stacks.RedoStack)
            self._look.forget_touched()
        self._end()
        stream.stopped()

    def _begin(self, stream: _Stream) -> None:
        self._stream = stream
        self.begun.emit(stream.story is not None)

    def _fill(self, text: str) -> None:
        if self._stream is not None:
            self._stream.pieces.extend(pieces_of(text, self.piece))
            self._next.start()

    def _go_on(self) -> None:
        stream = self._stream
        if stream is None:
            return
        if stream.pieces:
            piece = stream.pieces.popleft()
            self._look.write(stream.cursor, piece)
            stream.done += len(piece)
            self.advanced.emit(stream.done, stream.total)
            return
        if stream.story is not None:
            document = self._edit.document()
            document.setUndoRedoEnabled(True)
            document.setModified(False)
            self._look.sheet.story = stream.story
        self._end()
        stream.whole()

    def _show_end(self) -> None:
        self._edit.ensureCursorVisible()
        self._edit.textChanged.emit()

    def _end(self) -> None:
        stream, self._stream = self._stream, None
        self._next.stop()
        if stream is None:
            return
        if stream.story is None:
            self._edit.setReadOnly(False)
        # Both were put off while half a text stood there.
        self._look.follow_scheme()
        self._look.resized.start()
        self.ended.emit(stream.story is not None)


def pieces_of(text: str, size: int) -> Iterator[str]:
    """Yield `text` in pieces of whole lines, each at least `size` characters but the last.

    A line is never parted: Qt lays a paragraph out anew for whatever is added to it.
    """
    start = 0
    while start < len(text):
        end = text.find("\n", start + size - 1) + 1 or len(text)
        yield text[start:end]
        start = end


def _nothing() -> None:
    """Nobody waits."""
