"""What else the author of a comment wrote, and what became of it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.domain.comment import AuthorRecord, Comment, CommentStatus
from workstation.ui.comments.comment_words import STATES, status_word
from workstation.ui.comments.plain import visible_line
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.styling import label, rule

_LATEST = 6


def record_title(comment: Comment, record: AuthorRecord) -> str:
    """Return “12 comments by …”."""
    total = record.total
    words = QCoreApplication.translate("AuthorRecord", "%n comment(s) by “%1”", "", total)
    if record.more:
        words = words.replace(str(total), f"{total}+", 1)
    return words.replace("%1", visible_line(comment.author))


def record_sentence(record: AuthorRecord) -> str:
    """Return “9 approved · 2 pending · 1 rejected”; a first comment says so."""
    if record.total == 1:
        return QCoreApplication.translate("AuthorRecord", "This is the first one.")
    order = (CommentStatus.APPROVED, *CommentStatus)
    parts = {
        status: f"{number:,} {status_word(status)}"
        for status in order
        if (number := record.by_status.get(status, 0))
    }
    return " · ".join(parts.values())


class RecordView(QWidget):
    """Numbers by state, and the latest comments with their states."""

    def __init__(self, comment: Comment, record: AuthorRecord) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        numbers = label(record_sentence(record), wrap=True)
        numbers.setContentsMargins(16, 4, 16, 10)
        column.addWidget(numbers)
        if record.also_as:
            words = QCoreApplication.translate("AuthorRecord", "Also writes as %1")
            named = "、".join(map(visible_line, record.also_as))
            also = label(words.replace("%1", named), "soft", wrap=True)
            also.setContentsMargins(16, 0, 16, 10)
            column.addWidget(also)
        for other in record.latest[:_LATEST]:
            column.addWidget(rule())
            column.addLayout(_line(other))
        self.setAccessibleName(f"{record_title(comment, record)}: {record_sentence(record)}")


def _line(comment: Comment) -> QHBoxLayout:
    words = ElidedLabel(role=None)
    words.set_words(visible_line(comment.text))
    row = QHBoxLayout()
    row.setContentsMargins(16, 9, 16, 9)
    row.setSpacing(10)
    row.addWidget(words, 1)
    row.addWidget(Chip(status_word(comment.status), STATES[comment.status]))
    return row
