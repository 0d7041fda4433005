"""Fields of many articles changed at once: what is left empty stays as it is in each."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from workstation.domain.article import Flag
from workstation.domain.bulk_change import BulkChange
from workstation.domain.column import ColumnTree
from workstation.domain.moment import from_local
from workstation.ui.articles.filters import flag_words
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.column_list import column_words
from workstation.ui.shared.column_popup import ColumnPopup
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.flow import FlowHost, FlowLayout
from workstation.ui.shared.styling import label, set_state

_LINES = ("author", "source", "responsible_editor")


class ColumnChoice(QObject):
    """A button that shows the column chosen, or the words for none."""

    changed = Signal()

    def __init__(self, tree: ColumnTree, none: str) -> None:
        super().__init__()
        self._tree = tree
        self._none = none
        self.key: int | None = None
        self.button = push_button(none)
        self.button.clicked.connect(self._ask)

    def choose(self, key: int | None) -> None:
        """Take a column, or none."""
        self.key = key
        words = self._none if key is None else column_words(self._tree, key)
        self.button.setText(words.replace("&", "&&"))
        self.changed.emit()

    def _ask(self) -> None:
        popup = ColumnPopup(self._tree, self._none, parent=self.button)
        popup.chosen.connect(self.choose)
        popup.open_below(self.button, self.key)


class BulkDialog(DialogFrame):
    """`wanted(change)` is sent when the person presses the act, which names the number."""

    wanted = Signal(object)

    def __init__(self, number: int, tree: ColumnTree, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setMinimumWidth(680)
        self._tree = tree
        self.columns: dict[str, ColumnChoice] = {}
        self.lines: dict[str, QLineEdit] = {}
        self.flags: dict[str, dict[Flag, FilterChip]] = {"add": {}, "remove": {}}
        title = self.tr("Change {n} articles at once").replace("{n}", f"{number:,}")
        self.setWindowTitle(title)
        self._title.setText(title)
        self.set_sentence(
            self.tr("What you leave empty stays as it is in each article. One step of undo.")
        )
        self.told = label("", "soft")
        set_state(self.told, "red")
        self.body.addLayout(self._form())
        self.body.addWidget(self.told)
        self.act_button = self.add_act(self.tr("Change {n} articles").replace("{n}", f"{number:,}"))
        self.act_button.clicked.disconnect(self.accept)
        self.act_button.clicked.connect(self._act)
        self._judge()

    def _form(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        self._column(grid, "column_id", self.tr("Column"), self.tr("Leave as it is"))
        self._column(grid, "add", self.tr("Add a further column"), self.tr("None"))
        self._column(grid, "remove", self.tr("Take a further column away"), self.tr("None"))
        self._line(grid, "author", self.tr("Author"))
        self._line(grid, "source", self.tr("Source"))
        self._line(grid, "responsible_editor", self.tr("Responsible editor"))
        self._line(grid, "add_tags", self.tr("Add tags"), self.tr("parted by commas"))
        self._line(grid, "remove_tags", self.tr("Take tags away"), self.tr("parted by commas"))
        self._line(grid, "published_at", self.tr("Publication time"), "2026-11-30 08:00")
        self._flags(grid, "add", self.tr("Add flags"))
        self._flags(grid, "remove", self.tr("Take flags away"))
        return grid

    def change(self) -> BulkChange:
        """Return what is asked; ValueError for a time that is none."""
        cells: dict[str, object] = {
            name: self.lines[name].text().strip()
            for name in _LINES
            if self.lines[name].text().strip()
        }
        if self.columns["column_id"].key is not None:
            cells["column_id"] = self.columns["column_id"].key
        time = self.lines["published_at"].text().strip()
        if time:
            cells["published_at"] = _moment(time)
        return BulkChange(
            cells,
            add_columns=_some(self.columns["add"].key),
            remove_columns=_some(self.columns["remove"].key),
            add_tags=_parted(self.lines["add_tags"].text()),
            remove_tags=_parted(self.lines["remove_tags"].text()),
            add_flags=self._letters("add"),
            remove_flags=self._letters("remove"),
        )

    def _column(self, grid: QGridLayout, name: str, words: str, none: str) -> None:
        choice = ColumnChoice(self._tree, none)
        choice.button.setAccessibleName(words)
        choice.changed.connect(self._judge)
        choice.setParent(self)
        self.columns[name] = choice
        self._row(grid, words, choice.button)

    def _line(self, grid: QGridLayout, name: str, words: str, hint: str = "") -> None:
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(words)
        line.textChanged.connect(self._judge)
        self.lines[name] = line
        self._row(grid, words, line)

    def _flags(self, grid: QGridLayout, way: str, words: str) -> None:
        host = FlowHost()
        flow = FlowLayout(host, 5)
        for flag, word in flag_words().items():
            chip = FilterChip(word)
            chip.clicked.connect(partial(self._flagged, way, flag))
            self.flags[way][flag] = chip
            flow.addWidget(chip)
        self._row(grid, words, host)

    def _flagged(self, way: str, flag: Flag, *_: object) -> None:
        other = self.flags["remove" if way == "add" else "add"][flag]
        other.setChecked(False)
        self._judge()

    def _row(self, grid: QGridLayout, words: str, widget: QWidget) -> None:
        row = grid.rowCount()
        grid.addWidget(label(words, "section"), row, 0)
        holder = QHBoxLayout()
        holder.addWidget(widget, 1)
        grid.addLayout(holder, row, 1)

    def _letters(self, way: str) -> str:
        return "".join(flag for flag, chip in self.flags[way].items() if chip.isChecked())

    def _judge(self, *_: object) -> None:
        if not hasattr(self, "act_button"):
            return
        try:
            asked = bool(self.change())
            self.told.setText("")
        except ValueError:
            asked = False
            self.told.setText(self.tr("The time is written like 2026-11-30 08:00."))
        self.act_button.setEnabled(asked)

    def _act(self) -> None:
        self.wanted.emit(self.change())
        self.accept()


def _some(key: int | None) -> tuple[int, ...]:
    return () if key is None else (key,)


def _parted(text: str) -> tuple[str, ...]:
    plain = text.replace("，", ",").replace("、", ",").replace(";", ",").replace("；", ",")
    return tuple(part.strip() for part in plain.split(",") if part.strip())


def _moment(text: str) -> int:
    at = datetime.fromisoformat(text.replace("/", "-"))
    return from_local(at)
