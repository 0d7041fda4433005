"""Writing many columns at once."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from workstation.domain.column import ColumnTree
from workstation.services.columns.several import ComingColumn, coming
from workstation.ui.columns.coming_table import ComingTable
from workstation.ui.columns.outline import Line, outlined
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.field import Field
from workstation.words import error_sentence

Path = tuple[str, ...]
_WIDTH, _HEIGHT = 560, 640


class OutlineDialog(DialogFrame):
    """Sends `written(tuple of Line, directories by place)`.

    An indented line is a child of the one above it. What is shown of directories is what is made.
    """

    written = Signal(object, object)

    def __init__(self, tree: ColumnTree, language: str, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("OutlineDialog", "Several columns at once"), "", parent
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._tree = tree
        self._language = language
        self._lines: tuple[Line, ...] = ()
        self._coming: tuple[ComingColumn, ...] = ()
        # By the names above: whoever writes more lines keeps the directories changed before.
        self._wished: dict[Path, str] = {}
        self.set_sentence(
            self.tr(
                "One column on each line; an indented line belongs under the one above. "
                "Their directories are made from pinyin and can be changed below."
            )
        )
        self.text = QPlainTextEdit(tabChangesFocus=False)
        self.text.setMinimumHeight(130)
        self.text.setTabStopDistance(28)
        self.text.setPlaceholderText(self.tr("Law\n    Courts\n    Prosecution\nLife"))
        self.field = Field(self.text, self.tr("Columns"))
        self.table = ComingTable()
        self.table.setMinimumHeight(130)
        self.table.setProperty("framed", True)
        self.directories = Field(self.table, self.tr("New columns and their directories"))
        self.body.addWidget(self.field)
        self.body.addWidget(self.directories)
        self.act_button = self.add_act("")
        # Return makes a new line here; the act is pressed on purpose.
        self.act_button.setDefault(False)
        self.act_button.setAutoDefault(False)
        self.text.textChanged.connect(self._read)
        self.table.wished.connect(self._wish)
        self.accepted.connect(self._tell)
        # Words that wrap are measured late; the list and the table give way to them.
        self.resize(_WIDTH, _HEIGHT)
        self._read()
        self.text.setFocus()

    def _read(self) -> None:
        self._lines = outlined(self.text.toPlainText())
        self._show()

    def _wish(self, row: int, directory: str) -> None:
        self._wished[self._path(row)] = directory
        self._show()

    def _path(self, place: int) -> Path:
        line = self._lines[place]
        return (*(self._path(line.parent) if line.parent >= 0 else ()), line.name)

    def _show(self) -> None:
        paths = {place: self._path(place) for place in range(len(self._lines))}
        wished = {place: self._wished.get(path, "") for place, path in paths.items()}
        named = [(line.name, line.parent) for line in self._lines]
        self._coming = coming(self._tree, named, wished)
        faults = [
            error_sentence(one.fault, self._language) if one.fault is not None else ""
            for one in self._coming
        ]
        self.table.show_columns(self._coming, faults)
        self.directories.setVisible(bool(self._lines))
        self.directories.set_error(next(filter(None, faults), ""))
        number = sum(one.new for one in self._coming)
        words = self.tr("Create %n column(s)", "", number) if number else self.tr("Create columns")
        self.act_button.setText(words)
        self.act_button.setAccessibleName(words)
        self.act_button.setEnabled(bool(number) and not any(faults))

    def _tell(self) -> None:
        directories = {at: one.directory for at, one in enumerate(self._coming) if one.new}
        self.written.emit(self._lines, directories)
