"""What readers will see of a comment: white as the page is, with every mark it will carry."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.moment import stamp
from workstation.domain.text import without_direction_controls
from workstation.ui.comments.plain import visible
from workstation.ui.shared.styling import label
from workstation.ui.shared.tokens import LIGHT

_MOST = 600


class PublicView(QFrame):
    """Shows the comment as its page will, and says whether readers see it at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comment: Comment | None = None
        self._open = True
        self.state = label("", "soft", wrap=True)
        self._card = QFrame()
        self._card.setObjectName("publicCard")
        self.facts, self.words = label("", wrap=True), label("", wrap=True)
        self.facts.setObjectName("publicFacts")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(14, 10, 14, 12)
        inner.setSpacing(4)
        inner.addWidget(self.facts)
        inner.addWidget(self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 0, 16, 0)
        column.setSpacing(6)
        column.addWidget(self._card)
        column.addWidget(self.state)
        # A page is white whatever the scheme.
        self._card.setStyleSheet(
            f"#publicCard {{ background: {LIGHT.card}; border: 1px solid {LIGHT.line}; }}"
            f"QLabel {{ color: {LIGHT.ink}; background: transparent; }}"
            f"#publicFacts {{ color: {LIGHT.soft}; font-size: 12px; }}"
        )

    def show_comment(self, comment: Comment, *, comments_open: bool) -> None:
        """Show one comment; `comments_open` tells whether its article takes others."""
        self._comment, self._open = comment, comments_open
        self._say()

    def _say(self) -> None:
        comment = self._comment
        if comment is None:
            return
        name = visible(without_direction_controls(comment.author)) or self.tr("anonymous")
        parts = [self.tr("pinned")] if comment.pinned else []
        parts += [name, self.tr("newsroom") if comment.by_newsroom else ""]
        parts += [visible(without_direction_controls(comment.region)), stamp(comment.written_at)]
        if comment.votes_up:
            parts.append(self.tr("%1 for").replace("%1", f"{comment.votes_up:,}"))
        if comment.edited_at is not None:
            parts.append(self.tr("edited by the newsroom"))
        self.facts.setText("  ".join(part for part in parts if part))
        words = visible(without_direction_controls(comment.text))
        self.words.setText(words if len(words) <= _MOST else f"{words[:_MOST]}…")
        if comment.status is CommentStatus.APPROVED:
            state = self.tr("Readers see this with the next publication.")
        elif comment.status is CommentStatus.PENDING:
            state = self.tr("Readers see nothing of it until it is approved.")
        else:
            state = self.tr("Readers do not see it.")
        if not self._open:
            state += " " + self.tr("The article takes no further comments.")
        self.state.setText(state)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
