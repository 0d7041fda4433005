"""The window of find and replace over many stories: each place is shown before anything changes."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from workstation.ui.articles.hits import Found, Hit, refilled
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.finding import Wanted, around
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.styling import label, set_state
from workstation.ui.shared.views import dress_table
from workstation.words import error_sentence

#: So many characters stand before and after a place, so that the place itself is seen.
_AROUND = 7
_AFTERWARDS = 2


class ReplaceDialog(DialogFrame):
    """`looked(wanted)` asks for places, `wanted(found, hits)` to replace some."""

    looked = Signal(object)
    wanted = Signal(object, object)

    def __init__(self, selected: int, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setMinimumWidth(760)
        self.resize(940, 620)
        self._found: Found | None = None
        title = self.tr("Find and replace in articles")
        self.setWindowTitle(title)
        self._title.setText(title)
        self.set_sentence(
            self.tr("In the {n} articles selected. Every place is shown first.").replace(
                "{n}", f"{selected:,}"
            )
            if selected
            else self.tr("In all articles the list shows now. Every place is shown first.")
        )
        self.text, self.replacement = QLineEdit(), QLineEdit()
        self.look_button = push_button(self.tr("Find"), "search")
        self.options = {
            "case": FilterChip(self.tr("Capital letters matter")),
            "whole": FilterChip(self.tr("Whole words")),
            "width": FilterChip(self.tr("Full and half width alike")),
            "pattern": FilterChip(self.tr("Regular expression")),
        }
        self.progress = ProgressStrip()
        self.told = label("", "soft", wrap=True)
        self.table = QTableWidget(0, 3)
        self._place()
        self.act_button = self.add_act(self.tr("Replace"))
        self.act_button.clicked.disconnect(self.accept)
        self.act_button.clicked.connect(self._act)
        self.act_button.setEnabled(False)
        self.look_button.clicked.connect(self.look)
        self.text.returnPressed.connect(self.look)
        self.text.textChanged.connect(self._forget)
        self.replacement.textChanged.connect(self._refill)
        for chip in self.options.values():
            chip.clicked.connect(self._forget)
        self.table.itemChanged.connect(self._count)

    def _place(self) -> None:
        grid = QGridLayout()
        grid.setVerticalSpacing(10)
        grid.setHorizontalSpacing(12)
        for row, (words, line) in enumerate(
            ((self.tr("Find"), self.text), (self.tr("Replace with"), self.replacement))
        ):
            line.setAccessibleName(words)
            grid.addWidget(label(words, "section"), row, 0)
            grid.addWidget(line, row, 1)
        grid.addWidget(self.look_button, 0, 2)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for chip in self.options.values():
            chips.addWidget(chip)
        chips.addStretch()
        grid.addLayout(chips, 2, 1, 1, 2)
        dress_table(self.table, self.tr("Places found"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Article"), self.tr("Now"), self.tr("Afterwards")]
        )
        self.table.setColumnWidth(0, 210)
        self.table.setColumnWidth(1, 310)
        self.table.horizontalHeader().setStretchLastSection(True)
        self.body.addLayout(grid)
        self.body.addWidget(self.progress)
        self.body.addWidget(self.told)
        self.body.addWidget(self.table, 1)

    def asked(self) -> Wanted:
        """Return what is looked for."""
        return Wanted(
            self.text.text(), **{name: chip.isChecked() for name, chip in self.options.items()}
        )

    def look(self) -> None:
        """Ask for the places."""
        if self.text.text():
            self.looked.emit(self.asked())

    def show_found(self, found: Found) -> None:
        """Show each place with what would stand there, all of them chosen."""
        self.progress.finish()
        if found.wanted != self.asked():
            return  # something else was asked for meanwhile
        self._found = found
        found.hits = refilled(found, self.replacement.text())
        self.table.blockSignals(True)
        self.table.setRowCount(len(found.hits))
        for row, hit in enumerate(found.hits):
            self._show_hit(row, hit)
        self.table.blockSignals(False)
        self._count()
        if found.error:
            said = self.tr("This regular expression cannot be read: {why}")
            self._tell(said.replace("{why}", found.error), bad=True)

    def show_error(self, language: str) -> Callable[[Exception], None]:
        """Return what tells of a failure in words."""

        def show(error: Exception) -> None:
            self.progress.finish()
            self._tell(error_sentence(error, language), bad=True)

        return show

    def chosen(self) -> list[Hit]:
        """Return the places that are checked."""
        if self._found is None:
            return []
        checked = Qt.CheckState.Checked
        return [
            hit
            for row, hit in enumerate(self._found.hits)
            if (item := self.table.item(row, 0)) is not None and item.checkState() is checked
        ]

    def _show_hit(self, row: int, hit: Hit) -> None:
        now, afterwards = _now_and_afterwards(hit)
        title = _cell(hit.title)
        title.setFlags(title.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        title.setCheckState(Qt.CheckState.Checked)
        for column, cell in enumerate((title, _cell(now), _cell(afterwards))):
            self.table.setItem(row, column, cell)

    def _refill(self, replacement: str) -> None:
        """Put something else in the places found; what was chosen of them stays chosen."""
        if self._found is None:
            return
        self._found.hits = refilled(self._found, replacement)
        self.table.blockSignals(True)
        for row, hit in enumerate(self._found.hits):
            _, afterwards = _now_and_afterwards(hit)
            self.table.setItem(row, _AFTERWARDS, _cell(afterwards))
        self.table.blockSignals(False)
        self.table.viewport().update()

    def _forget(self, *_: object) -> None:
        """What was found no longer fits what is asked."""
        if self._found is not None:
            self._found = None
            self.table.setRowCount(0)
            self._tell("")
        self.act_button.setEnabled(False)

    def _count(self, *_: object) -> None:
        hits = self.chosen()
        articles = len({hit.article_id for hit in hits})
        said = self.tr("Replace {n} places in {m} articles")
        words = said.replace("{n}", f"{len(hits):,}").replace("{m}", f"{articles:,}")
        self.act_button.setText(words if hits else self.tr("Replace"))
        self.act_button.setAccessibleName(self.act_button.text())
        self.act_button.setEnabled(bool(hits))
        if self._found is not None:
            self._tell_number(self._found)

    def _tell_number(self, found: Found) -> None:
        if not found.hits:
            self._tell(self.tr("Nothing found."))
            return
        said = self.tr("{n} places found. Take the mark away where nothing is to change.")
        if found.more:
            said = self.tr("The first {n} places; there are more, which come after these.")
        self._tell(said.replace("{n}", f"{len(found.hits):,}"))

    def _tell(self, words: str, *, bad: bool = False) -> None:
        self.told.setText(words)
        set_state(self.told, "red" if bad else "")

    def _act(self) -> None:
        if self._found is not None and self.chosen():
            self.act_button.setEnabled(False)
            self.wanted.emit(self._found, self.chosen())


def _cell(text: str) -> QTableWidgetItem:
    cell = QTableWidgetItem(text)
    cell.setToolTip(text)
    cell.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    return cell


def _now_and_afterwards(hit: Hit) -> tuple[str, str]:
    before, here, after = around(hit.text, hit.place, _AROUND)
    put = " ".join(hit.place.replacement.split())
    return f"{before}【{here}】{after}", f"{before}【{put}】{after}"
