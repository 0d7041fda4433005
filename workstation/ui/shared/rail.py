"""The dark rail at the left edge: the mark of the program, and its eight desks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from workstation.ui.shared.icons import mark_pixmap
from workstation.ui.shared.rail_button import RAIL_PIXELS, RailButton
from workstation.ui.shared.styling import ground

# Name of the desk and its icon, in the order of Ctrl+1 to Ctrl+8.
DESKS = (
    ("articles", "file-text"),
    ("columns", "network"),
    ("boards", "layout-template"),
    ("comments", "message-square"),
    ("media", "images"),
    ("preview", "eye"),
    ("publishing", "upload"),
    ("settings", "settings"),
)


class Rail(QWidget):
    """The desks as icons over words. `chosen(name)` tells that a person wants another desk."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "rail")
        self.setFixedWidth(RAIL_PIXELS)
        self._buttons = {name: RailButton(icon, self) for name, icon in DESKS}
        self._group = QButtonGroup(self)
        self._mark = _Mark(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 10, 6, 8)
        layout.setSpacing(4)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(10)
        for number, (name, button) in enumerate(self._buttons.items(), start=1):
            self._group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(partial(self.choose, name))
            button.stepped.connect(partial(self._step, name))
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(partial(self.choose, name))
        layout.addStretch()
        self.retranslate()
        self.show_desk(DESKS[0][0])

    def current(self) -> str:
        """Return the name of the desk shown as open."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def show_desk(self, name: str) -> None:
        """Show `name` as the open desk without telling anyone; KeyError for an unknown one."""
        self._buttons[name].setChecked(True)

    def choose(self, name: str, *_: object) -> None:
        """Open the desk `name`, as a click on it does; KeyError for an unknown one."""
        self.show_desk(name)
        self.chosen.emit(name)

    def set_badge(self, name: str, count: int) -> None:
        """Show how many things wait at a desk; 0 takes the badge away."""
        self._buttons[name].set_count(count)

    def button(self, name: str) -> RailButton:
        """Return the button of a desk."""
        return self._buttons[name]

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        words = {
            "articles": self.tr("Articles"),
            "columns": self.tr("Columns"),
            "boards": self.tr("Boards"),
            "comments": self.tr("Comments"),
            "preview": self.tr("Preview"),
            "media": self.tr("Pictures"),
            "publishing": self.tr("Publish"),
            "settings": self.tr("Settings"),
        }
        self.setAccessibleName(self.tr("Desks"))
        self._mark.setAccessibleName(self.tr("Editorial Workstation"))
        for number, (name, button) in enumerate(self._buttons.items(), start=1):
            button.set_word(words[name], f"Ctrl+{number}", self.tr("{count} waiting"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _step(self, name: str, by: int) -> None:
        names = [desk for desk, _ in DESKS]
        wanted = names[(names.index(name) + by) % len(names)]
        self._buttons[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(wanted)


class _Mark(QLabel):
    """采 on red, 36 pixels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(36, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark as sharp as the screen is."""
        QPainter(self).drawPixmap(0, 0, mark_pixmap(36, self.devicePixelRatio()))
