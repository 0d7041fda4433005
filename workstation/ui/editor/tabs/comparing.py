"""Two stories side by side, with what differs marked."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.domain.article import Article
from workstation.domain.column import ColumnTree
from workstation.domain.version import differing
from workstation.ui.editor.screen import Screen
from workstation.ui.editor.versions.texts_dialog import TextsDialog
from workstation.ui.shared.headline import headline


class Comparing(QObject):
    """Shows another story beside the one on `screen`."""

    def __init__(self, desk: Desk, screen: Screen) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self.dialog: TextsDialog | None = None

    def show(self, article_id: int) -> None:
        """Read the other story and show both."""
        newsroom = self._desk.newsroom
        self._desk.tasks.read(
            lambda: (newsroom.articles.get(article_id), newsroom.columns.tree()),
            self._show,
            key="compare",
            owner=self,
        )

    def _show(self, found: tuple[Article, ColumnTree]) -> None:
        if self._screen.session is None:
            return
        other, tree = found
        here, there = self._screen.current().content, other.content
        self.dialog = TextsDialog(
            self.tr("Two stories side by side"),
            self.tr("What differs is marked."),
            (headline(here.title), headline(there.title)),
            here,
            there,
            differing(here, there),
            [],
            self._screen.text_pane.window(),
            tree,
        )
        self.dialog.open()
