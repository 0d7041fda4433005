"""Saving the theme of the site and what was chosen about it, each choice an act of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.site import Site
from workstation.press.themes.theme_list import ThemeEntry
from workstation.ui.settings.theme_page import ThemePage


class Dressing(QObject):
    """`saved` tells that a choice is written."""

    saved = Signal()

    def __init__(self, desk: Desk, page: ThemePage) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        #: Whether the themes were read once; a switch of language then asks for them again.
        self.shown = False
        page.chosen.connect(self.choose)
        page.option_set.connect(self.set_option)
        page.colour_asked.connect(self.ask_colour)
        page.seen.connect(self.refresh)

    def refresh(self) -> None:
        """Read again which themes there are, and what is chosen."""
        newsroom = self._desk.newsroom

        def question() -> tuple[tuple[ThemeEntry, ...], Site]:
            return newsroom.themes(), newsroom.site.get()

        def show(told: tuple[tuple[ThemeEntry, ...], Site]) -> None:
            self.shown = True
            self._page.show_themes(*told, self._desk.language.current)

        self._desk.tasks.read(question, show, key="settings.themes", owner=self)

    def choose(self, code: str) -> None:
        """Give the site another theme."""
        self._save(lambda site: replace(site, theme=code))

    def set_option(self, name: str, value: str) -> None:
        """Choose something about the theme; what other themes were told stays."""

        def changed(site: Site) -> Site:
            told = {**dict(site.theme_options), name: value}
            return replace(site, theme_options=tuple(told.items()))

        self._save(changed)

    def ask_colour(self, name: str, title: str, present: str) -> None:
        """Let somebody choose the colour of an option."""
        self._desk.ask.colour(title, present, lambda value: self.set_option(name, value))

    def _save(self, change: Callable[[Site], Site]) -> None:
        settings = self._desk.newsroom.site

        def done(_site: Site) -> None:
            self.saved.emit()
            self.refresh()

        self._desk.tasks.change(lambda: settings.save(change(settings.get())), done, owner=self)
