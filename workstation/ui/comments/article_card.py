"""The article a comment stands under, as a small page: white in either scheme, as pages are."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from workstation.domain.article import Article
from workstation.domain.moment import stamp
from workstation.domain.text import first_paragraph
from workstation.ui.comments.plain import visible_line
from workstation.ui.shared.fonts import song_font
from workstation.ui.shared.styling import label, set_mark
from workstation.ui.shared.tokens import LIGHT

_MOST = 110  # characters of the summary, and of the text below it


class ArticleCard(QFrame):
    """Name of the site, columns, headline, small line, summary: enough to know what it is about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_mark(self, "card", True)
        self._site, self._path = label(), label("", wrap=True)
        self._title, self._small = label("", wrap=True), label("", wrap=True)
        self._summary, self._body = label("", wrap=True), label("", wrap=True)
        self._article: Article | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 14, 24, 18)
        column.setSpacing(8)
        line = QFrame()
        line.setFixedHeight(2)
        line.setObjectName("pageRule")
        for part in (self._site, line, self._path, self._title, self._small, self._summary):
            column.addWidget(part)
        column.addWidget(self._body)
        column.addStretch(1)
        self._site.setObjectName("pageSite")
        self._summary.setObjectName("pageSummary")
        for part in (self._path, self._small):
            part.setObjectName("pageSmall")
        # A page is white whatever the scheme: these colours are those of the light one.
        self.setStyleSheet(
            f"ArticleCard {{ background: {LIGHT.card}; border: 1px solid {LIGHT.line}; }}"
            f"QLabel {{ color: {LIGHT.ink}; }}"
            f"#pageSite {{ color: {LIGHT.red}; }} #pageRule {{ background: {LIGHT.red}; }}"
            f"#pageSmall {{ color: {LIGHT.soft}; font-size: 12px; }}"
            f"#pageSummary {{ background: {LIGHT.desk}; padding: 8px 10px; font-size: 13px; }}"
        )
        self.setSizePolicy(self.sizePolicy().Policy.Ignored, self.sizePolicy().Policy.Minimum)

    def show_article(self, article: Article, path: str, site: str) -> None:
        """Show an article's own page in small."""
        self._article = article
        content = article.content
        first = visible_line(first_paragraph(content.body))
        summary = visible_line(content.summary) or first
        self._site.setText(visible_line(site))
        self._path.setText(" > ".join(part for part in path.split("/") if part))
        self._title.setText(visible_line(content.title))
        self._summary.setText(_cut(summary))
        self._body.setText(_cut("" if first == summary else first))
        for part in (self._site, self._path, self._summary, self._body):
            part.setVisible(bool(part.text()))
        self._say()

    def _say(self) -> None:
        self._site.setFont(song_font(16))
        self._title.setFont(song_font(18))
        if self._article is None:
            return
        content = self._article.content
        parts = [stamp(content.published_at)] if content.published_at is not None else []
        if content.source:
            parts.append(self.tr("Source: %1").replace("%1", visible_line(content.source)))
        if content.author:
            parts.append(self.tr("Author: %1").replace("%1", visible_line(content.author)))
        self._small.setText("  ".join(parts))
        self._small.setVisible(bool(parts))
        self.setAccessibleName(self._title.text())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()


def _cut(text: str) -> str:
    return text if len(text) <= _MOST else f"{text[:_MOST].rstrip()}…"
