"""The left of the picture desk: searching, what nobody uses, bringing in, and the grid."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.media import Picture
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.picture_grid import PictureGrid
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground


class GridPane(QWidget):
    """Sends `asked` when other pictures are wanted, `bring_asked` for new ones.

    `free_asked` wants the room on the disk back that pictures taken out still need.
    """

    asked = Signal()
    bring_asked = Signal()
    free_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.search = SearchBox()
        self.unused = FilterChip()
        self.free_button = quiet_button("", "trash-2")
        self.bring_button = push_button("", "image-plus")
        self.banner = Banner()
        self.progress = ProgressStrip()
        self.grid = PictureGrid(desk)
        self.grid.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.empty = EmptyState("images")
        self._stack = QStackedWidget()
        self._place()
        self.search.searched.connect(lambda _text: self.asked.emit())
        self.search.left.connect(self.grid.setFocus)
        self.unused.clicked.connect(self.asked)
        self.unused.toggled.connect(self.free_button.setVisible)
        self.free_button.clicked.connect(self.free_asked)
        self.free_button.hide()
        self.bring_button.clicked.connect(self.bring_asked)
        self.empty.acted.connect(self.bring_asked)
        self.retranslate()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 10, 14, 8)
        head.setSpacing(8)
        head.addWidget(self.search, 1)
        # What comes and goes stands before the switch: that must not move under the pointer.
        head.addWidget(self.free_button)
        head.addWidget(self.unused)
        head.addWidget(self.bring_button)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        held = QHBoxLayout()
        held.setContentsMargins(10, 0, 4, 0)
        held.addWidget(self._stack)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.banner)
        column.addWidget(self.progress)
        column.addLayout(held, 1)

    def text(self) -> str:
        """Return what is searched."""
        return self.search.text().strip()

    def show_pictures(self, pictures: Sequence[Picture]) -> None:
        """Show pictures, or what there is to do where there are none."""
        self.grid.show_pictures(pictures)
        self._stack.setCurrentWidget(self.grid if pictures else self.empty)
        self._say_empty()

    def widen(self) -> bool:
        """Show all pictures again; tell whether that changes anything."""
        if not self.text() and not self.unused.isChecked():
            return False
        self.search.clear()
        self.unused.setChecked(False)
        self.asked.emit()
        return True

    def _say_empty(self) -> None:
        if self.text():
            self.empty.set_words(self.tr("No picture says that"))
        elif self.unused.isChecked():
            hint = self.tr("Every picture is shown somewhere.")
            self.empty.set_words(self.tr("Nothing lies about unused"), hint)
        else:
            self.empty.set_words(
                self.tr("Pictures come here"),
                self.tr("Drop or paste them, or choose files. Places and cameras are forgotten."),
                self.tr("Bring pictures in…"),
            )

    def retranslate(self) -> None:
        """Set every text again."""
        self.search.set_placeholder(self.tr("Search pictures by caption, maker or description"))
        self.unused.set_word(self.tr("Nobody uses"))
        self.free_button.setText(self.tr("Free disk space…"))
        self.free_button.setAccessibleName(self.free_button.text())
        self.bring_button.setText(self.tr("Bring pictures in…"))
        self.bring_button.setAccessibleName(self.bring_button.text())
        self.grid.setAccessibleName(self.tr("Pictures"))
        self._say_empty()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
