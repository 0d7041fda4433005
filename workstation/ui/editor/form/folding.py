"""A part of the form that is folded until somebody needs it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from workstation.ui.shared.buttons import quiet_button
from workstation.ui.shared.icons import icon


class FoldingSection(QWidget):
    """A heading one clicks, and what lies under it. `unfolded` is sent each time it opens."""

    unfolded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = quiet_button(small=True)
        self.heading.setCheckable(True)
        self.heading.setStyleSheet(
            "text-align: left; padding: 0; background: transparent; border-color: transparent;"
            "min-height: 26px"
        )
        self.heading.setIconSize(QSize(14, 14))
        self.body = QWidget()
        self.inner = QVBoxLayout(self.body)
        self.inner.setContentsMargins(0, 6, 0, 10)
        self.inner.setSpacing(12)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.body)
        self.heading.toggled.connect(self._turn)
        self._turn(False)

    def set_words(self, text: str) -> None:
        """Name the section."""
        self.heading.setText(text)
        self.heading.setAccessibleName(text)

    def is_open(self) -> bool:
        """Tell whether what lies under it is seen."""
        return self.heading.isChecked()

    def _turn(self, opened: bool) -> None:
        self.body.setVisible(opened)
        self.heading.setIcon(icon("chevron-down" if opened else "chevron-right", "soft"))
        if opened:
            self.unfolded.emit()


def reveal(area: QScrollArea, part: QWidget) -> None:
    """Scroll as far as it takes to see a part of a form, at least its beginning."""
    # What was just unfolded has its place only once it is laid out.
    held = area.widget()
    layout = held.layout() if held is not None else None
    if held is None or layout is None:
        return
    layout.activate()
    area.ensureWidgetVisible(part)
    if part.height() > area.viewport().height():
        area.verticalScrollBar().setValue(part.mapTo(held, QPoint()).y())
