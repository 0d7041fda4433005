"""The menu of further filters, ways of sorting, words for the search box, and saved filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from workstation.desk.ask import Ask
from workstation.domain.column import ColumnTree
from workstation.domain.query_words import NAMES
from workstation.ui.articles.filters import (
    RARE,
    Filters,
    flag_words,
    order_words,
    preset_words,
    span_words,
)
from workstation.ui.articles.saved_filters import SavedFilters
from workstation.ui.shared.column_popup import ColumnPopup


class Bar(Protocol):
    """What the menu needs of the bar it belongs to."""

    filters: Filters
    tree: ColumnTree
    saved: SavedFilters
    language: str

    def set_filters(self, filters: Filters) -> None:
        """Narrow the list to these."""
        ...

    def show_chips(self) -> None:
        """Show the chips anew: a filter was saved, or forgotten."""
        ...


class FilterMenu(QObject):
    """Makes the menu and does what is chosen in it; it opens below `anchor`."""

    #: A word (`作者:`) to be put into the search box.
    word_wanted = Signal(str)
    #: Filters, with their name, everybody is to be offered; the key of some nobody is any more.
    share_wanted = Signal(str, object)
    unshare_wanted = Signal(object)

    def __init__(self, bar: Bar, ask: Ask, anchor: QWidget) -> None:
        super().__init__(anchor)
        self._bar = bar
        self._ask = ask
        self._anchor = anchor

    def open(self) -> None:
        """Show the menu."""
        self.menu().popup(self._anchor.mapToGlobal(self._anchor.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Return the menu for what the list is narrowed to now."""
        menu = QMenu(self._anchor)
        words = preset_words()
        _group(
            menu.addMenu(self.tr("Status")),
            [
                (words[preset.key], preset, partial(self.narrow, "preset", preset))
                for preset in RARE
            ],
            self._bar.filters.preset,
        )
        menu.addAction(self.tr("Column…"), self._ask_column)
        menu.addAction(self.tr("Author…"), self._ask_author)
        self._values(menu.addMenu(self.tr("Flag")), "flag", list(flag_words().items()))
        self._values(menu.addMenu(self.tr("Date")), "days", list(span_words().items()))
        menu.addSeparator()
        self._values(menu.addMenu(self.tr("Sort by")), "order", list(order_words().items()))
        box = menu.addMenu(self.tr("Words for the search box"))
        for names in NAMES.values():
            word = f"{names[0] if self._bar.language == 'zh_CN' else names[1]}:"
            box.addAction(word, partial(self.word_wanted.emit, word))
        menu.addSeparator()
        self._saved(menu)
        if self._bar.filters.narrowed:
            menu.addAction(self.tr("Show everything"), lambda: self._bar.set_filters(Filters()))
        return menu

    def narrow(self, name: str, value: object) -> None:
        """Set one filter, the others stay."""
        self._bar.set_filters(replace(self._bar.filters, **{name: value}))  # type: ignore[arg-type]

    def _saved(self, menu: QMenu) -> None:
        for words, keep in (
            (self.tr("Save these filters…"), self._keep),
            (self.tr("Save these filters for everybody…"), self.share_wanted.emit),
        ):
            save = menu.addAction(words, partial(self._ask_name, keep))
            save.setEnabled(self._bar.filters != Filters())
        own, shared = self._bar.saved.own(), self._bar.saved.shared_ids
        if not own and not shared:
            return
        forget = menu.addMenu(self.tr("Forget a saved filter"))
        for name in own:
            forget.addAction(name.replace("&", "&&"), partial(self._forget, name))
        of_all = self.tr("{name} (everybody's)")
        for name, key in shared.items():
            words = of_all.replace("{name}", name.replace("&", "&&"))
            forget.addAction(words, partial(self.unshare_wanted.emit, key))

    def _values(self, menu: QMenu, name: str, options: Sequence[tuple[object, str]]) -> None:
        rows = [(word, value, partial(self.narrow, name, value)) for value, word in options]
        _group(menu, rows, getattr(self._bar.filters, name))

    def _ask_column(self) -> None:
        popup = ColumnPopup(self._bar.tree, parent=self._anchor)
        popup.chosen.connect(partial(self.narrow, "column_id"))
        popup.open_below(self._anchor, self._bar.filters.column_id)

    def _ask_author(self) -> None:
        self._ask.text(
            self.tr("Filter by author"),
            self.tr("Author"),
            self._bar.filters.author,
            partial(self.narrow, "author"),
        )

    def _ask_name(self, keep: Callable[[str, Filters], object]) -> None:
        filters = self._bar.filters
        self._ask.text(
            self.tr("Save these filters"),
            self.tr("Name"),
            filters.text or filters.author,
            lambda name: keep(name, filters),
            lambda name: "" if name.strip() else self.tr("A name is needed."),
        )

    def _keep(self, name: str, filters: Filters) -> None:
        self._bar.saved.save(name, filters)
        self._bar.show_chips()

    def _forget(self, name: str) -> None:
        self._bar.saved.forget(name)
        self._bar.show_chips()


def _group(
    menu: QMenu, rows: Sequence[tuple[str, object, Callable[[], object]]], present: object
) -> None:
    group = QActionGroup(menu)
    for word, value, run in rows:
        action = menu.addAction(word)
        action.setCheckable(True)
        action.setChecked(value == present)
        group.addAction(action)
        action.triggered.connect(lambda _on=False, run=run: run())
