"""The open stories as they are remembered from one day to the next, for each newsroom apart."""

from __future__ import annotations

import hashlib
from collections.abc import Callable

from PySide6.QtCore import QObject, QSettings

from workstation.desk.desk import Desk
from workstation.ui.editor.tabs.open_stories import OpenStories, as_text, from_text
from workstation.ui.editor.tabs.tab_names import titles_of


class TabMemory(QObject):
    """Keeps open stories in the person's settings."""

    def __init__(self, desk: Desk, parent: QObject, settings: QSettings | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._settings = settings or QSettings()
        folder = str(desk.newsroom.folder).encode("utf-8", "surrogatepass")
        self._key = f"tabs/{hashlib.sha256(folder).hexdigest()[:16]}"

    def keep(self, stories: OpenStories) -> None:
        """Write the tabs down for the next time."""
        self._settings.setValue(self._key, as_text(stories))

    def recall(self, then: Callable[[OpenStories], object]) -> None:
        """Call `then` with the tabs of the last time whose stories are still there, if any."""
        stories = from_text(str(self._settings.value(self._key, "")))
        if not stories.tabs:
            return
        keys = [tab.article_id for tab in stories.tabs]

        def told(titles: dict[int, str]) -> None:
            stories.only(titles)
            stories.call(titles)
            if stories.tabs:
                then(stories)

        self._desk.tasks.read(lambda: titles_of(self._desk, keys), told, owner=self)
