"""The chips above the list, with how many articles each would leave, and the filter menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from workstation.desk.ask import Ask
from workstation.domain.article import Status
from workstation.domain.column import ColumnTree
from workstation.ui.articles.filters import (
    PRESETS,
    RARE,
    Filters,
    Preset,
    flag_words,
    order_words,
    preset_words,
    span_words,
)
from workstation.ui.articles.reading import Counts
from workstation.ui.shared.buttons import name_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.column_popup import ColumnPopup
from workstation.ui.shared.flow import FlowLayout


class FilterBar(QWidget):
    """`changed(filters)` is sent when the person narrows or sorts the list otherwise."""

    changed = Signal(object)

    def __init__(self, ask: Ask, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask = ask
        self._tree = ColumnTree(())
        self.filters = Filters()
        self.chips: dict[str, FilterChip] = {}
        self._flow = FlowLayout(self, 6)
        for preset in PRESETS:
            chip = FilterChip(state=preset.state)
            chip.clicked.connect(partial(self._choose, preset))
            self.chips[preset.key] = chip
            self._flow.addWidget(chip)
        self._extras: list[FilterChip] = []
        self.more = FilterChip()
        self.more.setCheckable(False)
        self.more.clicked.connect(self._open_menu)
        self._flow.addWidget(self.more)
        self.retranslate()

    def show_counts(self, counts: Counts) -> None:
        """Say how many articles each chip would leave."""
        numbers = {
            preset.key: sum(counts.by_status.get(status, 0) for status in preset.statuses)
            for preset in PRESETS
        }
        trashed = counts.by_status.get(Status.TRASHED, 0)
        numbers["all"] = sum(counts.by_status.values()) - trashed
        numbers["mine"] = counts.mine
        for key, number in numbers.items():
            self.chips[key].set_count(number)

    def show_tree(self, tree: ColumnTree) -> None:
        """Know the columns by name."""
        self._tree = tree
        self._show()

    def set_filters(self, filters: Filters) -> None:
        """Narrow the list to these and tell of it."""
        if filters != self.filters:
            self.filters = filters
            self.changed.emit(filters)
        self._show()

    def retranslate(self) -> None:
        """Say everything again: the language was switched."""
        words = preset_words()
        for key, chip in self.chips.items():
            chip.set_word(words[key])
        self.more.set_word(self.tr("+ Filter"))
        name_button(self.more, self.tr("Filter and sort the list"))
        self._show()

    def menu(self) -> QMenu:
        """Return the menu of further filters and ways of sorting."""
        menu = QMenu(self)
        words = preset_words()
        self._group(
            menu.addMenu(self.tr("Status")),
            [(words[preset.key], preset, partial(self._choose, preset)) for preset in RARE],
            self.filters.preset,
        )
        menu.addAction(self.tr("Column…"), self._ask_column)
        menu.addAction(self.tr("Author…"), self._ask_author)
        self._values(menu.addMenu(self.tr("Flag")), "flag", list(flag_words().items()))
        self._values(menu.addMenu(self.tr("Date")), "days", list(span_words().items()))
        menu.addSeparator()
        self._values(menu.addMenu(self.tr("Sort by")), "order", list(order_words().items()))
        if self.filters.narrowed:
            menu.addAction(self.tr("Show everything"), lambda: self.set_filters(Filters()))
        return menu

    def _values(self, menu: QMenu, name: str, options: Sequence[tuple[object, str]]) -> None:
        rows = [(word, value, partial(self._narrow, name, value)) for value, word in options]
        self._group(menu, rows, getattr(self.filters, name))

    def _group(
        self, menu: QMenu, rows: Sequence[tuple[str, object, Callable[[], object]]], present: object
    ) -> None:
        group = QActionGroup(menu)
        for word, value, run in rows:
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(value == present)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, run=run: run())

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _choose(self, preset: Preset, *_: object) -> None:
        self.set_filters(replace(self.filters, preset=preset))

    def _narrow(self, name: str, value: object) -> None:
        self.set_filters(replace(self.filters, **{name: value}))  # type: ignore[arg-type]

    def _ask_column(self) -> None:
        popup = ColumnPopup(self._tree, parent=self)
        popup.chosen.connect(lambda key: self.set_filters(replace(self.filters, column_id=key)))
        popup.open_below(self.more, self.filters.column_id)

    def _ask_author(self) -> None:
        self._ask.text(
            self.tr("Filter by author"),
            self.tr("Author"),
            self.filters.author,
            lambda name: self.set_filters(replace(self.filters, author=name)),
        )

    def _show(self) -> None:
        for key, chip in self.chips.items():
            chip.setChecked(key == self.filters.preset.key)
        for chip in self._extras:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.more)
        extras = self.filters.extras(self._tree)
        self._extras = [self._extra(name, words) for name, words in extras]
        if self.filters.preset in RARE:
            words = preset_words()[self.filters.preset.key]
            self._extras.insert(0, self._extra("preset", words))
        for chip in (*self._extras, self.more):
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _extra(self, name: str, words: str) -> FilterChip:
        chip = FilterChip(f"{words} ×", "red")
        chip.setParent(self)
        chip.setChecked(True)
        name_button(chip, self.tr("End the filter {name}").replace("{name}", words))
        chip.clicked.connect(lambda: self.set_filters(self.filters.without(name)))
        chip.show()
        return chip
