"""A pane that slides over the others where the window is too narrow for all of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget
from shiboken6 import isValid

from workstation.ui.shared.buttons import icon_button, name_button
from workstation.ui.shared.styling import ground, rule

_LEFT_FREE = 96
_OWN_PARTS = 2  # the line at its edge, and the button that closes it


class Drawer(QFrame):
    """Lies at the right edge of `host`, over it, and holds one widget. Escape closes it."""

    closed = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        ground(self, "desk")
        self._host = host
        self._wanted = 320
        self._before: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(rule(vertical=True))
        self.close_button = icon_button("chevron-right", "")
        self.close_button.clicked.connect(self.closed)
        self._row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()
        shadow = QGraphicsDropShadowEffect(self, blurRadius=28, xOffset=-4, yOffset=0)
        shadow.setColor(QColor(0, 0, 0, 60))
        self.setGraphicsEffect(shadow)
        host.installEventFilter(self)
        self.hide()

    def open_with(self, widget: QWidget, width: int) -> None:
        """Take `widget` in and show it, `width` pixels wide where the host allows."""
        self._before = QApplication.focusWidget()
        self._wanted = width + self.close_button.sizeHint().width()
        self._row.addWidget(widget, 1)
        widget.show()
        self._lay()
        self.show()
        self.raise_()
        widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def release(self) -> None:
        """Close, and let the widget go where its owner puts it."""
        while self._row.count() > _OWN_PARTS:
            item = self._row.takeAt(_OWN_PARTS)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
        self.hide()
        before, self._before = self._before, None
        # Left to itself Qt hands focus to whatever comes next, a toast's button, say.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.ActiveWindowFocusReason)

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        name_button(self.close_button, self.tr("Close this pane"), "Esc")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the host."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._lay()
        return False

    def _lay(self) -> None:
        width = max(160, min(self._wanted, self._host.width() - _LEFT_FREE))
        self.setGeometry(self._host.width() - width, 0, width, self._host.height())
