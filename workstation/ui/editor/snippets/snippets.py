"""Templates and snippets at hand: put in, begun with, and looked after."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.article import Article
from workstation.domain.snippet import Snippet, SnippetKind
from workstation.ui.editor.screen import Screen
from workstation.ui.editor.snippets.snippet_keeping import SnippetKeeping
from workstation.ui.editor.snippets.snippets_dialog import SnippetsDialog
from workstation.ui.shared.panel import Command


class Snippets(QObject):
    """Knows them all, and what can be done with them now. `write` puts text in at the caret."""

    #: The key of a story begun with a template.
    begun = Signal(object)
    #: Text, and whether it can be undone.
    toast = Signal(str, bool)

    def __init__(self, desk: Desk, screen: Screen, write: Callable[[str], object]) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._write = write
        self.known: tuple[Snippet, ...] = ()
        self.dialog: SnippetsDialog | None = None
        self.keeping = SnippetKeeping(desk, screen)
        self.keeping.toast.connect(self.toast)
        desk.bus.changed.connect(self._hear)
        self.read()

    def read(self) -> None:
        """Read them all."""
        self._desk.tasks.read(
            self._desk.newsroom.snippets.all,
            self._show,
            lambda _error: None,
            key="snippets",
            owner=self,
        )

    def commands(self) -> list[Command]:
        """Return what can be done with them, for the palette."""
        texts = SnippetKind.TEXT
        put_in, begin = self.tr("Insert: {name}"), self.tr("New story from: {name}")
        found = [
            Command(
                f"snippet.{one.id}",
                (put_in if one.kind is texts else begin).replace("{name}", one.name),
                partial(self.use, one),
            )
            for one in self.known
            if one.kind is not texts or self._screen.session is not None
        ]
        return [*found, *self._keeping(), self._managing()]

    def fill_menu(self, menu: QMenu) -> None:
        """Put all of it into a menu."""
        for command in self.commands():
            action = menu.addAction(command.text.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, run=command.run: run())

    def use(self, snippet: Snippet) -> None:
        """Put a text in at the caret, or begin a story."""
        if snippet.kind is SnippetKind.TEXT:
            self._write(snippet.content.body)
            return

        def begun(article: Article) -> None:
            self.begun.emit(article.id)

        verb = partial(self._desk.newsroom.snippets.begin, snippet.id)
        self._desk.tasks.change(verb, begun, owner=self)

    def manage(self) -> None:
        """Open the list of them all, to be renamed, rewritten and taken away."""
        self.dialog = SnippetsDialog(self.known, self._screen.text_pane.window())
        self.dialog.changed.connect(self.keeping.change)
        self.dialog.removed.connect(self.keeping.remove)
        self.dialog.open()

    def _keeping(self) -> list[Command]:
        if self._screen.session is None:
            return []
        keeping = self.keeping
        selection = self.tr("Keep what is selected as a snippet…")
        story = self.tr("Keep this story as a template…")
        return [
            Command("snippet.keep", selection, keeping.keep_selection),
            Command("template.keep", story, keeping.keep_story),
        ]

    def _managing(self) -> Command:
        return Command("snippet.manage", self.tr("Templates and snippets…"), self.manage)

    def _hear(self, change: Change, _initiator: object) -> None:
        if change.touches("setting"):
            self.read()

    def _show(self, known: tuple[Snippet, ...]) -> None:
        self.known = known
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.show_snippets(known)
