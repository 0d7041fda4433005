"""Keys and commands for several open stories."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from workstation.ui.editor.tabs.tabbing import Tabbing
from workstation.ui.shared.panel import Command

_KEYS = {
    "next": ("Ctrl+Tab", "Ctrl+PgDown"),
    "previous": ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
    "close": ("Ctrl+W", "Ctrl+F4"),
}


class TabActions(QObject):
    """The actions on the tabs of `tabbing`, with their keys; a widget is given them to hold."""

    def __init__(self, tabbing: Tabbing) -> None:
        super().__init__(tabbing)
        self._tabbing = tabbing
        deeds = {
            "next": partial(tabbing.go, 1),
            "previous": partial(tabbing.go, -1),
            "close": tabbing.close_front,
        }
        self.named: dict[str, QAction] = {}
        for name, run in deeds.items():
            action = QAction(self)
            action.setShortcuts([QKeySequence(one) for one in _KEYS[name]])
            action.triggered.connect(lambda _on=False, run=run: run())
            self.named[name] = action

    def commands(self) -> list[Command]:
        """Return what can be done with the tabs, for the palette and the key sheet."""
        words = {
            "next": self.tr("Next open story"),
            "previous": self.tr("Previous open story"),
            "close": self.tr("Close this story"),
        }
        own = [
            Command(f"tabs.{name}", words[name], one.trigger, _KEYS[name][0])
            for name, one in self.named.items()
        ]
        said, stories = self.tr("Compare with: {title}"), self._tabbing.stories
        others = [
            Command(
                f"tabs.compare.{tab.article_id}",
                said.replace("{title}", tab.title),
                partial(self._tabbing.comparing.show, tab.article_id),
            )
            for place, tab in enumerate(stories.tabs)
            if place != stories.current
        ]
        return [*own, *others]
