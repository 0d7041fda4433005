"""What the pictures of a board of one's own are like: their shape, their least size."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QWidget

from workstation.domain.board import Board
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.field import Field

# Shapes that are offered: width over height times 100, and how people call them.
SHAPES = {178: "16 : 9", 150: "3 : 2", 133: "4 : 3", 100: "1 : 1", 75: "3 : 4"}
_MOST_WIDTH, _STEP = 2_400, 20


class PicturesDialog(DialogFrame):
    """Sends `wished(ratio, least width)` once, as it closes; 0 is none."""

    wished = Signal(int, int)

    def __init__(self, board: Board, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PicturesDialog", "Pictures of “%1”")
        super().__init__(title.replace("%1", board.title), "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_sentence(
            self.tr(
                "The theme says nothing about this board, so you do. Cards say when a picture "
                "does not fit, and which part of it is shown can be chosen."
            )
        )
        self.shape = QComboBox()
        self.shape.addItem(self.tr("No pictures: titles only"), 0)
        for ratio, words in SHAPES.items():
            self.shape.addItem(words, ratio)
        if board.picture_ratio not in (0, *SHAPES):
            self.shape.addItem(f"{board.picture_ratio / 100:g} : 1", board.picture_ratio)
        self.shape.setCurrentIndex(self.shape.findData(board.picture_ratio))
        self.width_box = QSpinBox()
        self.width_box.setRange(0, _MOST_WIDTH)
        self.width_box.setSingleStep(_STEP)
        self.width_box.setSpecialValueText(self.tr("any"))
        self.width_box.setValue(board.picture_width)
        self._shape_field = Field(self.shape, self.tr("Shape, width to height"))
        self._width_field = Field(self.width_box, self.tr("Least width in pixels"))
        self.body.addWidget(self._shape_field)
        self.body.addWidget(self._width_field)
        self.add_act(self.tr("Set the pictures"))
        self.shape.currentIndexChanged.connect(self._say)
        self.width_box.valueChanged.connect(self._say)
        self.accepted.connect(lambda: self.wished.emit(*self.wish()))
        self._say()
        self.shape.setFocus()

    def wish(self) -> tuple[int, int]:
        """Return the shape and the least width."""
        ratio = int(self.shape.currentData())
        return ratio, self.width_box.value() if ratio else 0

    def _say(self) -> None:
        ratio, width = self.wish()
        self._width_field.setEnabled(bool(ratio))
        height = width * 100 // ratio if ratio else 0
        words = self.tr("At least %1 × %2 pixels").replace("%1", str(width))
        self._width_field.set_hint(words.replace("%2", str(height)) if width else "")


def ask_pictures(board: Board, panel: QWidget, change: Callable[[Board], object]) -> None:
    """Ask what the pictures of a board are like; `change` gets the board as it is wanted."""
    dialog = PicturesDialog(board, panel)
    dialog.wished.connect(
        lambda ratio, width: change(replace(board, picture_ratio=ratio, picture_width=width))
    )
    dialog.open()
