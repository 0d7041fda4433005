"""The right of the desk: the newest articles of the chosen column."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.desk.language import Language
from workstation.domain.article import ArticleLine
from workstation.ui.columns.article_lines import ArticleLines
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.styling import ground, label

MOST = 50


class ArticlesPane(QWidget):
    """At most fifty lines; how many there are altogether stands at the right of the title."""

    def __init__(self, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.list = ArticleLines(language)
        self._empty = EmptyState("newspaper")
        self._title = label("", "section")
        self._count = label("", "counter")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        head = QHBoxLayout()
        head.setContentsMargins(16, 14, 16, 8)
        head.addWidget(self._title, 1)
        head.addWidget(self._count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)
        self.retranslate()

    def show_lines(self, lines: Sequence[ArticleLine], total: int) -> None:
        """Show the first lines of `total` articles."""
        self.list.lines.set_lines(lines)
        self._count.setText(f"{total:,}" if total else "")
        self._stack.setCurrentWidget(self.list if lines else self._empty)

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Newest articles here"))
        self.list.setAccessibleName(self.tr("Newest articles of the column"))
        self._empty.set_words(
            self.tr("No article here yet"),
            self.tr("File a story under this column at the writing desk, or drag some onto it."),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
