"""Several stories open: tabs that come and go, and are there again after a restart."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, QSettings, QTimer

from workstation.desk.desk import Desk
from workstation.ui.editor.saving import Saving
from workstation.ui.editor.screen import Screen
from workstation.ui.editor.tabs.comparing import Comparing
from workstation.ui.editor.tabs.open_stories import OpenStories
from workstation.ui.editor.tabs.story_tabs import StoryTabs
from workstation.ui.editor.tabs.tab_memory import TabMemory
from workstation.ui.editor.tabs.tab_names import TabNames
from workstation.ui.shared.status_line import SaveState


class Opener(Protocol):
    """Who opens and closes stories."""

    def article_id(self) -> int | None:
        """Return the story that is open, or on its way."""
        ...

    def open(self, article_id: int) -> None:
        """Open a story; the one open until now is saved first."""
        ...

    def close(self) -> None:
        """Show that nothing is open."""
        ...


class Tabbing(QObject):
    """Keeps `stories` and shows them in `tabs`. `opener` opens what is chosen."""

    def __init__(
        self,
        desk: Desk,
        screen: Screen,
        saving: Saving,
        opener: Opener,
        settings: QSettings | None = None,
    ) -> None:
        super().__init__(screen)
        self._screen = screen
        self._saving = saving
        self._opener = opener
        self._unsaved = False
        self._shown: object = None
        self.memory = TabMemory(desk, self, settings)
        self.comparing = Comparing(desk, screen)
        self.tabs: StoryTabs = screen.text_pane.tabs
        self.stories = OpenStories()
        self.names = TabNames(desk, screen, lambda: self.stories.keys() - set(saving.stranded))
        self.names.told.connect(self._call)
        self.tabs.chosen.connect(lambda place: opener.open(self.stories.tabs[place].article_id))
        self.tabs.tabMoved.connect(self._moved)
        self.tabs.closing_asked.connect(self.close)
        self.tabs.others_closing_asked.connect(self._close_others)
        self.tabs.comparing_asked.connect(
            lambda place: self.comparing.show(self.stories.tabs[place].article_id)
        )
        self.tabs.keeping_asked.connect(self._keep)
        screen.edited.connect(self._edited)
        saving.told.connect(self._hear_saving)
        saving.left_saved.connect(lambda _session: self._show())
        # Behind the first opening others may ask for.
        QTimer.singleShot(0, self, self.restore)

    def opened(self, article_id: int | None) -> None:
        """Hear that a story is open now, and go where one was in it."""
        # Also the story there was before, where opening another was given up.
        self._shown = None
        session, edit = self._screen.session, self._screen.text_pane.text
        if article_id is None or session is None:
            self._show()
            edit.only_stories(self.stories.keys())
            return
        tab = self.stories.show(article_id, session.content.title)
        edit.only_stories(self.stories.keys())
        cursor = edit.textCursor()
        cursor.setPosition(min(tab.caret, edit.document().characterCount() - 1))
        edit.setTextCursor(cursor)
        edit.verticalScrollBar().setValue(tab.top)
        self._show()
        self.memory.keep(self.stories)

    def leave(self) -> None:
        """Take note where one is in the story at the front."""
        session = self._screen.session
        if session is None:
            return
        edit = self._screen.text_pane.text
        caret, top = edit.textCursor().position(), edit.verticalScrollBar().value()
        self.stories.left_at(session.article.id, caret, top)
        self.memory.keep(self.stories)

    def go(self, step: int) -> None:
        """Go to the next story, or with -1 to the one before."""
        beside = self.stories.beside(step)
        if beside is not None:
            self._opener.open(beside)

    def close_front(self) -> None:
        """Close the story at the front."""
        if self.stories.front() is not None:
            self.close(self.stories.current)

    def close(self, place: int) -> None:
        """Close a tab; what was typed is saved."""
        self.leave()
        at_front = self.stories.tabs[place].article_id == self._opener.article_id()
        following = self.stories.close(place)
        if following is not None:
            self._opener.open(following)
        elif at_front:
            self._opener.close()
        else:
            self._screen.text_pane.text.only_stories(self.stories.keys())
        self._show()
        self.memory.keep(self.stories)

    def restore(self) -> None:
        """Show the tabs there were the last time, and the story at the front of them."""
        if not self.stories.tabs:
            self.memory.recall(self._restored)

    def _restored(self, stories: OpenStories) -> None:
        present = self._opener.article_id()
        if present is None:
            self.stories = stories
            self._opener.open(stories.tabs[stories.current].article_id)
        else:
            # Somebody was quicker: that story comes to the front of those remembered.
            title = next((tab.title for tab in self.stories.tabs), "")
            stories.show(present, title)
            self.stories = stories
        self._show()

    def _moved(self, start: int, end: int) -> None:
        self.stories.move(start, end)
        self.memory.keep(self.stories)

    def _close_others(self, place: int) -> None:
        kept = self.stories.tabs[place].article_id
        self.leave()
        self.stories.only({kept})
        self._opener.open(kept)
        self._screen.text_pane.text.only_stories(self.stories.keys())
        self._show()
        self.memory.keep(self.stories)

    def _keep(self, place: int) -> None:
        if 0 <= place < len(self.stories.tabs):
            tab = self.stories.tabs[place]
            self.stories.keep(tab.article_id, tab.title)
            self._show()

    def _edited(self, _name: str) -> None:
        session = self._screen.session
        if session is not None:
            self.stories.keep(session.article.id, self._screen.text_pane.title.text())
            self._show()

    def _call(self, titles: dict[int, str]) -> None:
        self.stories.call(titles)
        self._show()
        self.memory.keep(self.stories)

    def _hear_saving(self, state: SaveState | None, _at: str) -> None:
        self._unsaved = state is not None and state is not SaveState.SAVED
        self._show()

    def _show(self) -> None:
        unsaved = set(self._saving.stranded)
        if self._unsaved and self._screen.session is not None:
            unsaved.add(self._screen.session.article.id)
        # Asked at every key: drawn only when something is different.
        wanted = (tuple(self.stories.tabs), self.stories.current, frozenset(unsaved))
        if wanted != self._shown:
            self._shown = wanted
            self.tabs.show_stories(self.stories, unsaved)
