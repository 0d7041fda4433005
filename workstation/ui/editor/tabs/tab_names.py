"""What open stories are called, where somebody else calls them otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.article import Status
from workstation.domain.errors import NotFound
from workstation.ui.editor.screen import Screen


class TabNames(QObject):
    """Tells new names. `asked` gives the open stories whose text is kept as it stands here."""

    #: The headlines by the keys of their stories.
    told = Signal(object)

    def __init__(self, desk: Desk, screen: Screen, asked: Callable[[], Set[int]]) -> None:
        super().__init__(screen)
        self._desk = desk
        self._screen = screen
        self._asked = asked
        desk.bus.changed.connect(self._hear)

    def renewed(self) -> None:
        """Hear that the story at the front was read again: it may be called otherwise now."""
        session = self._screen.session
        if session is not None:
            self.told.emit({session.article.id: session.content.title})

    def _hear(self, change: Change, _initiator: object) -> None:
        touched = self._behind() & change.ids("article")
        if touched:
            self._desk.tasks.read(lambda: titles_of(self._desk, touched), self._tell, owner=self)

    def _tell(self, titles: dict[int, str]) -> None:
        # One that has come to the front meanwhile is called by its session.
        behind = self._behind()
        self.told.emit({key: title for key, title in titles.items() if key in behind})

    def _behind(self) -> Set[int]:
        session = self._screen.session
        return self._asked() - ({session.article.id} if session is not None else set())


def titles_of(desk: Desk, keys: Iterable[int]) -> dict[int, str]:
    """Return what stories are called, of those that are still there; on a reading thread."""
    titles = {}
    for key in keys:
        try:
            article = desk.newsroom.articles.get(key)
        except NotFound:
            continue
        if article.status is not Status.TRASHED:
            titles[key] = article.content.title
    return titles
