"""Templates and snippets are kept, changed and taken away; each is told and can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.article import Content
from workstation.domain.snippet import Snippet, SnippetKind
from workstation.ui.editor.screen import Screen
from workstation.words import error_sentence


class SnippetKeeping(QObject):
    """Does it with what stands on `screen`."""

    #: Text, and whether it can be undone.
    toast = Signal(str, bool)

    def __init__(self, desk: Desk, screen: Screen) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen

    def keep_selection(self) -> None:
        """Keep what is selected, or the paragraph of the caret, as a snippet."""
        cursor = self._screen.text_pane.text.textCursor()
        text = cursor.selectedText().replace("\u2029", "\n") or cursor.block().text()
        self._ask_name(SnippetKind.TEXT, text.strip()[:12], Content(body=text))

    def keep_story(self) -> None:
        """Keep the open story as a template."""
        content = self._screen.current().content
        self._ask_name(SnippetKind.STORY, content.title, content)

    def _ask_name(self, kind: SnippetKind, name: str, content: Content) -> None:
        title = self.tr("Keep as a template")
        if kind is SnippetKind.TEXT:
            title = self.tr("Keep as a snippet")
        self._desk.ask.text(
            title,
            self.tr("Name"),
            name,
            partial(self._keep, kind, content),
            lambda text: "" if text.strip() else self.tr("A name is needed."),
        )

    def _keep(self, kind: SnippetKind, content: Content, name: str) -> None:
        said = self.tr("Kept as “{name}”").replace("{name}", name)
        self._do(partial(self._desk.newsroom.snippets.keep, kind, name, content), said)

    def change(self, snippet: Snippet) -> None:
        """Write name and text of one anew."""
        said = self.tr("“{name}” changed").replace("{name}", snippet.name)
        self._do(partial(self._desk.newsroom.snippets.change, snippet), said)

    def remove(self, snippet: Snippet) -> None:
        """Take one away."""
        said = self.tr("“{name}” taken away").replace("{name}", snippet.name)
        self._do(partial(self._desk.newsroom.snippets.remove, snippet.id), said)

    def _do(self, verb: Callable[[], object], said: str) -> None:
        self._desk.tasks.change(
            verb, lambda _result: self.toast.emit(said, True), self._refused, owner=self
        )

    def _refused(self, error: Exception) -> None:
        self.toast.emit(error_sentence(error, self._desk.language.current), False)
