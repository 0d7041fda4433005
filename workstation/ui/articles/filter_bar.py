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
from workstation.ui.articles.filter_menu import filter_menu
from workstation.ui.articles.filters import PRESETS, RARE, Filters, Preset, preset_words
from workstation.ui.articles.reading import Counts
from workstation.ui.articles.saved_filters import SavedFilters
from workstation.ui.shared.buttons import name_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.column_popup import ColumnPopup
from workstation.ui.shared.flow import FlowLayout


class FilterBar(QWidget):
    """`changed(filters)` is sent when the person narrows or sorts the list otherwise."""

    changed = Signal(object)
    #: A word (`作者:`) to be put into the search box.
    word_wanted = Signal(str)

    def __init__(self, ask: Ask, language: str = "en", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self.saved = SavedFilters(None, Path())
        self._ask = ask
        self._tree = ColumnTree(())
        self.filters = Filters()
        self.chips: dict[str, FilterChip] = {}
        self._flow = FlowLayout(self, 6)
        for preset in PRESETS:
            chip = FilterChip(state=preset.state)
            chip.clicked.connect(partial(self.choose, preset))
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
        return filter_menu(self, self.saved.all(), self.language, self)

    def query(self, person: str) -> ArticleQuery:
        """Return what is asked of the newsroom, the words in the search box read."""
        return self.filters.query(person, self._tree)

    def use_saved(self, saved: SavedFilters) -> None:
        """Offer the filters this person saved."""
        self.saved = saved
        self._show()

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def choose(self, preset: Preset, *_: object) -> None:
        """Leave the articles of a preset."""
        self.set_filters(replace(self.filters, preset=preset))

    def narrow(self, name: str, value: object) -> None:
        """Set one further filter."""
        self.set_filters(replace(self.filters, **{name: value}))  # type: ignore[arg-type]

    def ask_column(self) -> None:
        """Let the person choose a column."""
        popup = ColumnPopup(self._tree, parent=self)
        popup.chosen.connect(lambda key: self.set_filters(replace(self.filters, column_id=key)))
        popup.open_below(self.more, self.filters.column_id)

    def ask_author(self) -> None:
        """Let the person name an author."""
        self._ask.text(
            self.tr("Filter by author"),
            self.tr("Author"),
            self.filters.author,
            lambda name: self.set_filters(replace(self.filters, author=name)),
        )

    def ask_name(self) -> None:
        """Let the person save the filters under a name; they become a chip."""

        def keep(name: str) -> None:
            self.saved.save(name, self.filters)
            self._show()

        self._ask.text(
            self.tr("Save these filters"),
            self.tr("Name"),
            self.filters.text or self.filters.author,
            keep,
            lambda name: "" if name.strip() else self.tr("A name is needed."),
        )

    def forget(self, name: str) -> None:
        """Take a saved name away."""
        self.saved.forget(name)
        self._show()

    def add_word(self, word: str) -> None:
        """Put a word into the search box."""
        self.word_wanted.emit(word)

    def _show(self) -> None:
        for key, chip in self.chips.items():
            chip.setChecked(key == self.filters.preset.key)
        for chip in self._extras:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._flow.removeWidget(self.more)
        extras = self.filters.extras(self._tree)
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
