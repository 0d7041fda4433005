"""Where an answer or other words are written, below the list; kept until they are sent."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from workstation.domain.comment import Comment
from workstation.ui.comments.plain import visible_line
from workstation.ui.shared.buttons import name_button, push_button, quiet_button
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.key_hint import KeyHint
from workstation.ui.shared.styling import ground, rule

_HEIGHT = 92


class ReplyText(QPlainTextEdit):
    """Sends `done` on Ctrl+Enter, `left` on Escape; every other key is text."""

    done = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send, leave, or write."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            # Nothing typed here is ever a verb of the desk.
            event.accept()


class ReplyBox(QWidget):
    """`sent(Comment, text)` carries an answer, `changed(Comment, text)` other words of a comment.

    What was typed stays here until `forget` says it is kept; `closed` tells that the list may
    take the keyboard again.
    """

    sent = Signal(object, str)
    changed = Signal(object, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self._comment: Comment | None = None
        self._editing = False
        self._drafts: dict[tuple[bool, int], str] = {}
        self._whose = ElidedLabel(role="soft")
        self.text = ReplyText()
        self.text.setFixedHeight(_HEIGHT)
        self.text.setTabChangesFocus(True)
        self.send_button = push_button(icon_name="send")
        self.back_button = quiet_button()
        self._key = KeyHint("Ctrl+Return")
        self._place()
        self.text.done.connect(self._send)
        self.text.left.connect(self.close_box)
        self.text.textChanged.connect(self._keep)
        self.send_button.clicked.connect(self._send)
        self.back_button.clicked.connect(self.close_box)
        self.retranslate()
        self.hide()

    def _place(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._key)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.send_button)
        inner = QVBoxLayout()
        inner.setContentsMargins(18, 10, 18, 12)
        inner.setSpacing(8)
        inner.addWidget(self._whose)
        inner.addWidget(self.text)
        inner.addLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addLayout(inner)

    def open_for(self, comment: Comment) -> None:
        """Write to the author of `comment`; a draft begun for it is still there."""
        self._open(comment, editing=False)

    def edit(self, comment: Comment) -> None:
        """Change the words of `comment`; changes begun are still there."""
        self._open(comment, editing=True)

    def _open(self, comment: Comment, *, editing: bool) -> None:
        self._comment, self._editing = None, editing
        kept = self._drafts.get((editing, comment.id), comment.text if editing else "")
        self.text.setPlainText(kept)
        self._comment = comment
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self._say()
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_box(self) -> None:
        """Go away; the draft stays."""
        self.hide()
        self.closed.emit()

    def forget(self, comment_id: int) -> None:
        """The words have been written down: their draft is no longer needed."""
        self._drafts.pop((self._editing, comment_id), None)
        if self._comment is not None and self._comment.id == comment_id:
            self._comment = None
            self.text.clear()
            self.close_box()

    def drafts(self) -> int:
        """Return how many answers were begun and not sent."""
        return len(self._drafts)

    def _send(self) -> None:
        QGuiApplication.inputMethod().commit()
        words = self.text.toPlainText().strip()
        if self._comment is not None and words:
            (self.changed if self._editing else self.sent).emit(self._comment, words)

    def _keep(self) -> None:
        words = self.text.toPlainText()
        self.send_button.setEnabled(bool(words.strip()))
        if self._comment is None:
            return
        key = (self._editing, self._comment.id)
        if words.strip() and not (self._editing and words == self._comment.text):
            self._drafts[key] = words
        else:
            self._drafts.pop(key, None)

    def _say(self) -> None:
        if self._comment is None:
            return
        name = visible_line(self._comment.author)
        words = self.tr("Reply to “%1” as the newsroom. It is shown with the next publication.")
        if self._editing:
            words = self.tr(
                "Edit the comment by “%1”. Readers see that it was; the original is kept."
            )
        self._whose.set_words(words.replace("%1", name))
        field = self.tr("New words of the comment") if self._editing else self.tr("Your reply")
        self.text.setAccessibleName(field)
        self.text.setPlaceholderText(field)
        act = self.tr("Save") if self._editing else self.tr("Send")
        self.send_button.setText(act)
        name_button(self.send_button, act, "Ctrl+Enter")

    def retranslate(self) -> None:
        """Set every text again."""
        self.back_button.setText(self.tr("Cancel"))
        name_button(self.back_button, self.tr("Close; what was typed is kept"), "Esc")
        self._keep()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
