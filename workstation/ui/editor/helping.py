"""Helps to fill in the form: what a source's address is, what a headline is in pinyin, keywords."""

from __future__ import annotations

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.domain.pinyin import directory_of
from workstation.domain.suggesting import keywords_of, summary_of
from workstation.ui.editor.screen import Screen


class Helping(QObject):
    """Fills in what is asked for, or what is empty and known; never over a person's words."""

    def __init__(self, desk: Desk, screen: Screen) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        fields = screen.fields_pane
        fields.source.settled.connect(self._find_address)
        fields.slug.pinyin_asked.connect(self._ask_pinyin)
        fields.summary.take_asked.connect(self._take_summary)
        fields.sections["keywords"].unfolded.connect(self.suggest)

    def suggest(self) -> None:
        """Suggest keywords and tags out of the text, if somebody looks at them."""
        session = self._screen.session
        if session is None or not self._screen.fields_pane.sections["keywords"].is_open():
            return
        content, articles = session.content, self._desk.newsroom.articles
        text = f"{content.title}\n{content.body}"
        self._desk.tasks.read(
            lambda: keywords_of(text, articles.known("tags")),
            self._suggest,
            lambda _error: None,
            key="suggest",
            owner=self,
        )

    def _suggest(self, words: tuple[str, ...]) -> None:
        fields = self._screen.fields_pane
        fields.keywords.suggest(words)
        fields.tags.suggest(words)

    def _find_address(self, source: str) -> None:
        session = self._screen.session
        if session is None or not source or session.content.source_url:
            return
        key, articles = session.article.id, self._desk.newsroom.articles
        self._desk.tasks.read(
            lambda: articles.source_address(source),
            lambda found: self._take_address(key, source, found),
            lambda _error: None,
            key="source",
            owner=self,
        )

    def _take_address(self, key: int, source: str, found: str) -> None:
        session = self._screen.session
        if session is None or session.article.id != key or not found:
            return
        if session.content.source == source and not session.content.source_url:
            self._screen.edit_field("source_url", found)
            self._screen.fields_pane.show_fields(session.content, ("source_url",))

    def _ask_pinyin(self) -> None:
        session = self._screen.session
        if session is None:
            return
        key, title = session.article.id, self._screen.text_pane.title.text()
        self._desk.tasks.read(
            lambda: directory_of(title),
            lambda name: self._take_pinyin(key, name),
            lambda _error: None,
            key="pinyin",
            owner=self,
        )

    def _take_pinyin(self, key: int, name: str) -> None:
        session = self._screen.session
        if session is not None and session.article.id == key and name:
            self._screen.fields_pane.slug.take(name)

    def _take_summary(self) -> None:
        session = self._screen.session
        if session is not None and self._screen.gather():
            words = summary_of(session.content.body)
            if words:
                self._screen.fields_pane.summary.take(words)
