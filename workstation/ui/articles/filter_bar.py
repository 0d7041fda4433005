"""The chips above the list, with how many articles each would leave, and the filter menu."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from workstation.desk.ask import Ask
from workstation.domain.article import ArticleQuery, Status
from workstation.domain.column import ColumnTree
from workstation.domain.query_words import read_words
from workstation.ui.articles.filter_menu import FilterMenu
from workstation.ui.articles.filters import PRESETS, RARE, Filters, Preset, preset_words
from workstation.ui.articles.reading import Counts
from workstation.ui.articles.saved_filters import SavedFilters
from workstation.ui.shared.buttons import name_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.flow import FlowLayout


class FilterBar(QWidget):
    """`changed(filters)` is sent when the person narrows or sorts the list otherwise."""

    changed = Signal(object)

    def __init__(self, ask: Ask, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.saved = SavedFilters(None, Path())
        self.tree = ColumnTree(())
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
        self.further = FilterMenu(self, ask, self.more)
        self.more.clicked.connect(self.further.open)
        self._flow.addWidget(self.more)
        self.retranslate()

    def show_counts(self, counts: Counts) -> None:
        """Say how many articles each chip would leave, and know the chips everybody is offered."""
        self.saved.share(counts.shared)
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
        self.tree = tree
        self.show_chips()

    def set_filters(self, filters: Filters) -> None:
        """Narrow the list to these and tell of it."""
        if filters != self.filters:
            self.filters = filters
            self.changed.emit(filters)
        self.show_chips()

    def retranslate(self) -> None:
        """Say everything again: the language was switched."""
        words = preset_words()
        for key, chip in self.chips.items():
            chip.set_word(words[key])
        self.more.set_word(self.tr("+ Filter"))
        name_button(self.more, self.tr("Filter and sort the list"))
        self.show_chips()

    def menu(self) -> QMenu:
        """Return the menu of further filters and ways of sorting."""
        return self.further.menu()

    def query(self, person: str) -> ArticleQuery:
        """Return what is asked of the newsroom, the words in the search box read."""
        return self.filters.query(person, self.tree)

    def unread(self) -> tuple[str, ...]:
        """Return the words in the search box (`栏目:…`) that name nothing there is."""
        return read_words(self.filters.text, self.tree).unread

    def use_saved(self, saved: SavedFilters) -> None:
        """Offer the filters this person saved."""
        self.saved = saved
        self.show_chips()

    def _choose(self, preset: Preset, *_: object) -> None:
        self.set_filters(replace(self.filters, preset=preset))

    def show_chips(self) -> None:
        """Show the chips anew."""
        for key, chip in self.chips.items():
            chip.setChecked(key == self.filters.preset.key)
        for chip in self._extras:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.more)
        extras = self.filters.extras(self.tree)
        saved = self.saved.name_of(self.filters)
        self._extras = [self._saved_chip(name, name == saved) for name in self.saved.all()]
        self._extras += [self._extra(name, words) for name, words in extras]
        if self.filters.preset in RARE:
            words = preset_words()[self.filters.preset.key]
            self._extras.append(self._extra("preset", words))
        for chip in (*self._extras, self.more):
            self._flow.addWidget(chip)
        self.updateGeometry()

    def _saved_chip(self, name: str, chosen: bool) -> FilterChip:
        chip = FilterChip(name, "blue")
        chip.setParent(self)
        chip.setChecked(chosen)
        name_button(chip, self.tr("Saved filter {name}").replace("{name}", name))
        chip.clicked.connect(lambda: self.set_filters(self.saved.all()[name]))
        chip.show()
        return chip

    def _extra(self, name: str, words: str) -> FilterChip:
        chip = FilterChip(f"{words} ×", "red")
        chip.setParent(self)
        chip.setChecked(True)
        name_button(chip, self.tr("End the filter {name}").replace("{name}", words))
        chip.clicked.connect(lambda: self.set_filters(self.filters.without(name)))
        chip.show()
        return chip
