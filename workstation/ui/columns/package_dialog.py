"""What a file of columns would change, before it does; what both sides changed is decided here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.column_sheet import SheetChange, SheetPlan
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.styling import label
from workstation.ui.shared.views import dress_list
from workstation.words import sentence

_WIDTH, _HEIGHT, _LIST, _CLASHES = 640, 560, 120, 220


class PackageDialog(DialogFrame):
    """Sends `agreed(frozenset of (key, field))`: the clashes in which the file's value is taken."""

    agreed = Signal(object)

    def __init__(
        self, file: str, plan: SheetPlan, language: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("PackageDialog", "Merge “%1” into the columns")
        super().__init__(title.replace("%1", file), "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._plan = plan
        self.choices: list[tuple[SheetChange, QComboBox]] = []
        self.set_sentence(self._told())
        decided = [one for one in plan.changes if one.clash and one.what != "lost"]
        if decided:
            self.body.addWidget(label(self.tr("Changed on both sides since the export"), "section"))
            self.body.addWidget(self._clashes(decided, language))
        self.list = QListWidget()
        dress_list(self.list, self.tr("What will change"))
        self.list.setProperty("framed", True)
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(_LIST)
        rest = [one for one in plan.changes if one not in decided]
        self.list.addItems([sentence(one.code, one.details, language) for one in rest])
        if rest:
            self.body.addWidget(label(self.tr("What will change"), "section"))
            self.body.addWidget(self.list)
        # Words that wrap are measured late; the list gives way to them.
        self.resize(_WIDTH, _HEIGHT)
        number = len(plan.changes)
        self.act_button = self.add_act(self.tr("Merge %n change(s)", "", number))
        self.accepted.connect(lambda: self.agreed.emit(self.taken()))

    def taken(self) -> frozenset[tuple[int, str]]:
        """Return the clashes in which the file's value is wanted."""
        return frozenset((one.key, one.field) for one, box in self.choices if box.currentData())

    def _told(self) -> str:
        said = [self.tr("Nothing is deleted; it is one step that can be undone.")]
        if self._plan.moves:
            moves = len(self._plan.moves)
            said.insert(0, self.tr("%n address(es) will change and leave redirects.", "", moves))
        if self._plan.untouched:
            left = self._plan.untouched
            said.append(
                self.tr("%n column(s) that are not in the file stay as they are.", "", left)
            )
        if not self._plan.known_base:
            said.append(
                self.tr("Nobody knows from which state this file was made: its values count.")
            )
        return " ".join(said)

    def _clashes(self, clashes: list[SheetChange], language: str) -> QScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        for clash in clashes:
            words = sentence(clash.code, clash.details, language)
            box = QComboBox()
            box.addItem(self.tr("Keep ours"), False)
            box.addItem(self.tr("Take the file's"), True)
            box.setAccessibleName(words)
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(label(words, wrap=True), 1)
            row.addWidget(box)
            column.addLayout(row)
            self.choices.append((clash, box))
        column.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        for part in (inner, area.viewport()):
            part.setAutoFillBackground(False)
        area.setMaximumHeight(_CLASHES)
        return area
