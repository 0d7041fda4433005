"""Looks for another story of the same headline, while one writes it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from workstation.desk.desk import Desk
from workstation.domain.article import ArticleLine, Status
from workstation.ui.editor.screen import Screen

#: So long nobody types in the headline before it is looked up.
PAUSE_MILLISECONDS = 400


class Alike(QObject):
    """Looks the headline of `screen` up a moment after it was changed; never while composing."""

    def __init__(self, desk: Desk, screen: Screen) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self.note = screen.text_pane.alike
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.look)
        screen.text_pane.title.edited.connect(self._wait)

    def begin_story(self) -> None:
        """Another story is open, or none."""
        self.note.show_others(())
        self.look()

    def look(self) -> None:
        """Look the present headline up."""
        title, session = self._screen.text_pane.title, self._screen.session
        if title.composing():
            self._pause.start()
            return
        words = title.text().strip()
        if session is None or not words:
            self.note.show_others(())
            return
        articles, key = self._desk.newsroom.articles, session.article.id
        self._desk.tasks.read(
            lambda: articles.alike(words, key),
            lambda found: self._tell(key, found),
            lambda _error: None,
            key="alike",
            owner=self,
        )

    def _wait(self) -> None:
        # What is said is of another headline already.
        self.note.show_others(())
        self._pause.start()

    def _tell(self, key: int, found: tuple[ArticleLine, ...]) -> None:
        session = self._screen.session
        if session is None or session.article.id != key or self._pause.isActive():
            return
        self.note.show_others(tuple(one for one in found if one.status is not Status.TRASHED))
