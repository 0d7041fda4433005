"""The middle of the desk: decisions, what waits outside, the list, and the answer below it."""

from __future__ import annotations

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from workstation.domain.comment import Queue
from workstation.ui.comments.arrivals_strip import ArrivalsStrip
from workstation.ui.comments.delegate import CommentDelegate
from workstation.ui.comments.empty_words import empty_words
from workstation.ui.comments.keymap import Keymap
from workstation.ui.comments.list_view import CommentList
from workstation.ui.comments.model import CommentsModel
from workstation.ui.comments.plain import visible_line
from workstation.ui.comments.reply_box import ReplyBox
from workstation.ui.comments.toolbar import Toolbar
from workstation.ui.comments.zen import ZenView
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.styling import ground, rule


class ListPane(QWidget):
    """Holds the parts. News of an import stands below the list, where it pushes no row."""

    def __init__(
        self,
        model: CommentsModel,
        delegate: CommentDelegate,
        keymap: Keymap,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.toolbar = Toolbar(keymap)
        self.strip = ArrivalsStrip()
        self.list = CommentList(model, delegate, keymap)
        self.zen = ZenView(keymap)
        self.alone = False
        self.empty = EmptyState("message-square")
        self.banner = Banner()
        self.progress = ProgressStrip()
        self.reply = ReplyBox()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.zen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(rule())
        column.addWidget(self.strip)
        column.addWidget(self.stack, 1)
        news = QVBoxLayout()
        news.setContentsMargins(10, 0, 10, 0)
        news.setSpacing(6)
        news.addWidget(self.banner)
        news.addWidget(self.progress)
        column.addLayout(news)
        column.addWidget(self.reply)

    def show_filled(self) -> None:
        """Show the list, or the one comment somebody is at."""
        self.stack.setCurrentWidget(self.zen if self.alone else self.list)
        self.toolbar.show_enabled(True)

    def show_nothing(self, queue: Queue, search: str, *, anything: bool) -> None:
        """Say why nothing is here, and what can be done about it."""
        if search:
            title = self.tr("Nothing found for “%1”").replace("%1", visible_line(search))
            sentence = self.tr("Texts and names of this queue were searched.")
            self.empty.set_words(title, sentence, self.tr("Clear the search"))
        else:
            title, sentence = empty_words(queue, anything=anything)
            offered = queue is Queue.PENDING or not anything
            act = self.tr("Import comments…") if offered else ""
            self.empty.set_words(title, sentence, act)
        self.stack.setCurrentWidget(self.empty)
        self.toolbar.show_enabled(False)
