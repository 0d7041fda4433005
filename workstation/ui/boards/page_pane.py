"""The right of the desk: the home page as it would look now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.ui.shared.chip import Chip
from workstation.ui.shared.page_view import PageView
from workstation.ui.shared.styling import ground, label

HOME = "index.html"
_PAUSE_MILLISECONDS = 250
_HEAD = 46

PageFactory = Callable[[], PageView]


class PagePane(QWidget):
    """Makes the page view when it is first seen: an engine for pages is slow to start."""

    def __init__(self, factory: PageFactory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._factory = factory
        self._page: PageView | None = None
        self._title = label("", "title")
        self._which = Chip("", "red")
        held = QWidget()
        held.setFixedHeight(_HEAD)
        head = QHBoxLayout(held)
        head.setContentsMargins(14, 0, 14, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._which)
        head.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(held)
        self._blank = QWidget()
        self._column.addWidget(self._blank, 1)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self._show)
        self.retranslate()

    def renew(self) -> None:
        """Show the page again, soon: several changes are shown as one."""
        self._pause.start()

    def _show(self) -> None:
        if not self.isVisible():
            return
        if self._page is None:
            self._page = self._factory()
            self._blank.hide()
            self._column.addWidget(self._page.widget(), 1)
        self._page.show_html(HOME)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow being shown."""
        super().showEvent(event)
        self.renew()

    def retranslate(self) -> None:
        """Set every text again."""
        self._title.setText(self.tr("Home page"))
        self._which.setText(self.tr("As on the desk"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
