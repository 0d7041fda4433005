"""The menu of further filters, ways of sorting, words for the search box, and saved filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain.query_words import NAMES
from workstation.ui.articles.filters import (
    RARE,
    Filters,
    Preset,
    flag_words,
    order_words,
    preset_words,
    span_words,
)


class Narrowing(Protocol):
    """What the menu does: the bar it belongs to."""

    filters: Filters

    def choose(self, preset: Preset) -> None:
        """Leave the articles of a preset."""
        ...

    def narrow(self, name: str, value: object) -> None:
        """Set one further filter."""
        ...

    def set_filters(self, filters: Filters) -> None:
        """Set all of them."""
        ...

    def ask_column(self) -> None:
        """Let the person choose a column."""
        ...

    def ask_author(self) -> None:
        """Let the person name an author."""
        ...

    def ask_name(self) -> None:
        """Let the person save the filters under a name."""
        ...

    def forget(self, name: str) -> None:
        """Take a saved name away."""
        ...

    def add_word(self, word: str) -> None:
        """Put a word into the search box."""
        ...


def filter_menu(bar: Narrowing, saved: dict[str, Filters], language: str, host: QWidget) -> QMenu:
    """Return the menu for what the list is narrowed to now."""
    translate = QCoreApplication.translate
    menu = QMenu(host)
    words = preset_words()
    _group(
        menu.addMenu(translate("FilterMenu", "Status")),
        [(words[preset.key], preset, partial(bar.choose, preset)) for preset in RARE],
        bar.filters.preset,
    )
    menu.addAction(translate("FilterMenu", "Column…"), bar.ask_column)
    menu.addAction(translate("FilterMenu", "Author…"), bar.ask_author)
    _values(bar, menu.addMenu(translate("FilterMenu", "Flag")), "flag", list(flag_words().items()))
    _values(bar, menu.addMenu(translate("FilterMenu", "Date")), "days", list(span_words().items()))
    menu.addSeparator()
    sorting = menu.addMenu(translate("FilterMenu", "Sort by"))
    _values(bar, sorting, "order", list(order_words().items()))
    box = menu.addMenu(translate("FilterMenu", "Words for the search box"))
    for names in NAMES.values():
        word = f"{names[0] if language == 'zh_CN' else names[1]}:"
        box.addAction(word, partial(bar.add_word, word))
    menu.addSeparator()
    _saved(bar, menu, saved)
    if bar.filters.narrowed:
        menu.addAction(
            translate("FilterMenu", "Show everything"), lambda: bar.set_filters(Filters())
        )
    return menu


def _saved(bar: Narrowing, menu: QMenu, saved: dict[str, Filters]) -> None:
    translate = QCoreApplication.translate
    menu.addAction(translate("FilterMenu", "Save these filters…"), bar.ask_name).setEnabled(
        bar.filters != Filters()
    )
    if saved:
        forget = menu.addMenu(translate("FilterMenu", "Forget a saved filter"))
        for name in saved:
            forget.addAction(name.replace("&", "&&"), partial(bar.forget, name))


def _values(bar: Narrowing, menu: QMenu, name: str, options: Sequence[tuple[object, str]]) -> None:
    rows = [(word, value, partial(bar.narrow, name, value)) for value, word in options]
    _group(menu, rows, getattr(bar.filters, name))


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
