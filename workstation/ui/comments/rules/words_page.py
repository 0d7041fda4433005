"""The word lists: the table at the left, the form and what it would do at the right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from workstation.desk.desk import Desk
from workstation.domain.holding import WordEntry, WordList
from workstation.ui.comments.rules.past_box import PastBox
from workstation.ui.comments.rules.rule_names import LIST_STATES, list_name
from workstation.ui.comments.rules.try_box import TryBox
from workstation.ui.comments.rules.word_form import WordForm
from workstation.ui.comments.rules.word_model import LIST, NOTE, SCOPE, WORD, WordModel
from workstation.ui.shared.buttons import name_button, push_button, quiet_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import rule
from workstation.ui.shared.views import dress_table

_WIDTHS = {WORD: 150, LIST: 84, SCOPE: 130}


class WordsPage(QWidget):
    """Only shows and tells: what its buttons ask for is done by `WordGestures`."""

    picked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = WordModel(self)
        self.table = QTableView()
        self.search = SearchBox(on_desk=False)
        self.chips = {which: FilterChip("", LIST_STATES[which]) for which in WordList}
        self.new_button = push_button(icon_name="plus")
        self.remove_button = quiet_button(icon_name="trash-2")
        self.packs_button = quiet_button(icon_name="package")
        self.import_button = quiet_button(icon_name="download")
        self.export_button = quiet_button(icon_name="upload")
        self.empty = EmptyState("list-filter")
        self.stack = QStackedWidget()
        self.form, self.trying, self.past = WordForm(), TryBox(), PastBox(desk)
        self._dress()
        self._place()
        self._connect()
        self.retranslate()

    def _dress(self) -> None:
        self.table.setModel(self.model)
        dress_table(self.table, "")
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        heading = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)
        heading.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        self.table.setTabKeyNavigation(False)

    def _place(self) -> None:
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.search, 1)
        for chip in self.chips.values():
            filters.addWidget(chip)
        acts = QHBoxLayout()
        acts.setSpacing(4)
        for button in (self.new_button, self.remove_button):
            acts.addWidget(button)
        acts.addStretch(1)
        for button in (self.packs_button, self.import_button, self.export_button):
            acts.addWidget(button)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.empty)
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(filters)
        left.addWidget(self.stack, 1)
        left.addLayout(acts)
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addWidget(self.form)
        right.addWidget(rule())
        right.addWidget(self.trying)
        right.addWidget(rule())
        right.addWidget(self.past, 1)
        side = QWidget()
        side.setFixedWidth(340)
        right.setContentsMargins(0, 0, 0, 0)
        side.setLayout(right)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addWidget(rule(vertical=True))
        row.addWidget(side)

    def _connect(self) -> None:
        self.search.searched.connect(self._filter)
        self.search.left.connect(self.table.setFocus)
        for which, chip in self.chips.items():
            chip.clicked.connect(lambda on, which=which: self._only(which, on))
        self.table.selectionModel().selectionChanged.connect(self._selected)
        self.new_button.clicked.connect(self.begin_new)

    def show_entries(self, entries: tuple[WordEntry, ...]) -> None:
        """Show the lists; what was selected stays selected."""
        kept = [entry.id for entry in self.chosen()]
        self.model.set_rows(entries)
        for which, count in self.model.counts().items():
            self.chips[which].set_count(count)
        self.stack.setCurrentWidget(self.table if entries else self.empty)
        self.export_button.setEnabled(bool(entries))
        self.select(kept)

    def select(self, entry_ids: list[int]) -> None:
        """Select words by their keys, where they are shown."""
        chosen = self.table.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        chosen.clearSelection()
        for entry_id in entry_ids:
            row = self.model.row_of(entry_id)
            if row is not None:
                index = self.model.index(row, WORD)
                chosen.select(index, flags.Select | flags.Rows)
                self.table.scrollTo(index)
        self._selected()

    def chosen(self) -> list[WordEntry]:
        """Return the selected words."""
        rows = self.table.selectionModel().selectedRows()
        found = (self.model.entry(index.row()) for index in rows)
        return [entry for entry in found if entry is not None]

    def begin_new(self) -> None:
        """Empty the form for a new word."""
        self.table.clearSelection()
        self.form.show_entry(None)
        self.form.word.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _selected(self, *_what: object) -> None:
        chosen = self.chosen()
        self.remove_button.setEnabled(bool(chosen))
        if len(chosen) == 1:
            self.form.show_entry(chosen[0])
        elif self.form.entry().id:
            self.form.show_entry(None)

    def _only(self, which: WordList, on: bool) -> None:
        for other, chip in self.chips.items():
            chip.setChecked(on and other is which)
        self._filter()

    def _filter(self, *_what: object) -> None:
        which = next((one for one, chip in self.chips.items() if chip.isChecked()), None)
        self.model.filter(self.search.text().strip(), which)

    def retranslate(self) -> None:
        """Set every text again."""
        self.search.set_placeholder(self.tr("Search the lists"))
        self.table.setAccessibleName(self.tr("Words of the lists"))
        for which, chip in self.chips.items():
            chip.set_word(list_name(which))
        self.new_button.setText(self.tr("New word"))
        name_button(self.new_button, self.tr("Write a new word"), "Ctrl+N")
        self.remove_button.setText(self.tr("Remove"))
        name_button(self.remove_button, self.tr("Remove the selected words"), "Del")
        self.packs_button.setText(self.tr("Starting packs…"))
        name_button(self.packs_button, self.tr("Add example words, switched off"))
        self.import_button.setText(self.tr("Import…"))
        name_button(self.import_button, self.tr("Import words from a CSV or text file"))
        self.export_button.setText(self.tr("Export…"))
        name_button(self.export_button, self.tr("Write all words to a CSV file"))
        self.empty.set_words(
            self.tr("No words yet"),
            self.tr(
                "Words here stop a comment, have it read first, or let a longer, harmless word "
                "pass. Begin with a pack of examples, or write your own."
            ),
            self.tr("See the starting packs"),
        )

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
