"""Fields one chooses rather than writes: columns, flags, the cover picture."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from workstation.domain.article import Flag, flags_in_order
from workstation.domain.column import ColumnTree
from workstation.ui.editor.form.entries import Entry
from workstation.ui.editor.form.field_names import field_name, flag_name
from workstation.ui.shared.buttons import name_button, push_button, quiet_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.column_list import column_words
from workstation.ui.shared.column_popup import ColumnPopup
from workstation.ui.shared.field import Field
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.styling import label
from workstation.ui.shared.thumbnail import Thumbnail

_COVER = QSize(96, 64)


class FlagsEntry(Entry):
    """The eight flags of the old system, as chips."""

    def __init__(self) -> None:
        super().__init__("flags")
        inner = QWidget()
        flow = FlowLayout(inner, 5)
        self.chips: dict[Flag, FilterChip] = {}
        for flag in Flag:
            chip = FilterChip()
            chip.clicked.connect(self._clicked)
            self.chips[flag] = chip
            flow.addWidget(chip)
        self.field = Field(inner)
        self._boards: tuple[str, ...] = ()
        self.standing = label("", "soft", wrap=True)
        self.standing.hide()
        self._column.setSpacing(4)
        self._column.addWidget(self.field)
        self._column.addWidget(self.standing)
        self.retranslate()

    def show_boards(self, titles: Sequence[str]) -> None:
        """Say on which boards the story stands: what a flag asks for is done there."""
        self._boards = tuple(titles)
        said = self.tr("Stands on: {boards}")
        self.standing.setText(said.replace("{boards}", "、".join(titles)))
        self.standing.setVisible(bool(titles))

    def show_value(self, value: Any) -> None:
        """Set the chips."""
        for flag, chip in self.chips.items():
            chip.setChecked(flag in str(value))

    def retranslate(self) -> None:
        """Say label and chips again."""
        self.field.set_label(field_name(self.name))
        for flag, chip in self.chips.items():
            chip.set_word(flag_name(flag))
        self.show_boards(self._boards)

    def _clicked(self) -> None:
        letters = "".join(flag for flag, chip in self.chips.items() if chip.isChecked())
        self.tell(flags_in_order(letters))


class ColumnsEntry(Entry):
    """The main column as a button, further ones as chips; one click takes one of those away."""

    def __init__(self) -> None:
        super().__init__("column_id")
        self._tree = ColumnTree(())
        self._main: int | None = None
        self._further: tuple[int, ...] = ()
        self.button = push_button()
        self.button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.button.setStyleSheet("text-align: left; padding-left: 9px")
        self.button.clicked.connect(lambda: self._choose(self.button, "main"))
        self.add_button = quiet_button("", "plus", small=True)
        self.add_button.clicked.connect(lambda: self._choose(self.add_button, "further"))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, 5)
        self.field = Field(self.button)
        self._column.setSpacing(6)
        self._column.addWidget(self.field)
        self._column.addWidget(self._chips)
        self.retranslate()

    def show_tree(self, tree: ColumnTree) -> None:
        """Know the columns by name."""
        self._tree = tree
        self._show()

    def show_value(self, value: Any) -> None:
        """Fill in (main column, further columns)."""
        self._main, self._further = value
        self._show()

    def retranslate(self) -> None:
        """Say label and buttons again."""
        self.field.set_label(field_name("column_id"))
        self._show()

    def _show(self) -> None:
        words = column_words(self._tree, self._main)
        self.button.setText(words or self.tr("Choose a column…"))
        self.button.setToolTip(words)
        self._flow.removeWidget(self.add_button)
        self.add_button.setParent(self._chips)
        self._flow.clear()
        for key in self._further:
            chip = FilterChip(column_words(self._tree, key) or self.tr("(deleted column)"))
            chip.setChecked(True)
            chip.setToolTip(self.tr("Click to take this column away"))
            chip.clicked.connect(partial(self._take_away, key))
            self._flow.addWidget(chip)
        self._flow.addWidget(self.add_button)
        self.add_button.setText(self.tr("Further column"))
        self.add_button.setVisible(self._main is not None)
        self._chips.setVisible(self._main is not None)

    def _choose(self, anchor: QWidget, what: str) -> None:
        popup = ColumnPopup(self._tree, parent=self)
        popup.chosen.connect(self._take_main if what == "main" else self._take_further)
        popup.open_below(anchor, self._main if what == "main" else None)

    def _take_main(self, column_id: int | None) -> None:
        if column_id == self._main:
            return
        self._main = column_id
        if column_id in self._further:
            self._further = tuple(key for key in self._further if key != column_id)
            self.changed.emit("further_columns", self._further)
        self._show()
        self.tell(column_id)

    def _take_further(self, column_id: int) -> None:
        if column_id == self._main or column_id in self._further:
            return
        self._further = (*self._further, column_id)
        self._show()
        self.changed.emit("further_columns", self._further)

    def _take_away(self, column_id: int, *_: object) -> None:
        self._further = tuple(key for key in self._further if key != column_id)
        self._show()
        self.changed.emit("further_columns", self._further)


class CoverEntry(Entry):
    """The picture lists and boards show beside the headline."""

    #: The person wants to choose a file.
    file_asked = Signal()

    def __init__(self) -> None:
        super().__init__("cover_id")
        self.thumbnail = Thumbnail(_COVER)
        self.choose_button = push_button(small=True)
        self.remove_button = quiet_button(small=True)
        self.choose_button.clicked.connect(self.file_asked)
        self.remove_button.clicked.connect(lambda: self.tell(None))
        inner = QWidget()
        row = QHBoxLayout(inner)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.thumbnail)
        row.addWidget(self.choose_button)
        row.addWidget(self.remove_button)
        row.addStretch()
        self.field = Field(inner)
        self._column.addWidget(self.field)
        self.retranslate()

    def show_value(self, value: Any) -> None:
        """Say whether there is a cover; its picture follows by `show_picture`."""
        self.thumbnail.setVisible(value is not None)
        self.remove_button.setVisible(value is not None)
        if value is None:
            self.thumbnail.set_picture(None)

    def show_picture(self, file: Path, description: str) -> None:
        """Show the cover."""
        self.thumbnail.set_picture(scaled(file, _COVER * 2), description)

    def retranslate(self) -> None:
        """Say label and buttons again."""
        self.field.set_label(field_name(self.name))
        self.choose_button.setText(self.tr("Choose…"))
        self.remove_button.setText(self.tr("Remove"))
        name_button(self.choose_button, self.tr("Choose a cover picture"))
        name_button(self.remove_button, self.tr("Remove the cover picture"))


def scaled(file: Path, size: QSize) -> QPixmap:
    """Return a picture file scaled to fill `size`; decoded small, so that it is quick."""
    reader = QImageReader(str(file))
    full = reader.size()
    if full.isValid() and full.width() and full.height():
        factor = max(size.width() / full.width(), size.height() / full.height())
        if factor < 1:
            reader.setScaledSize(QSize(round(full.width() * factor), round(full.height() * factor)))
    return QPixmap.fromImage(reader.read())
