"""Where everything of the window stands."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from workstation.ui.history.drawer import HistoryDrawer
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.panel import Panel
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.rail import Rail
from workstation.ui.shared.status_line import StatusLine
from workstation.ui.shared.top_bar import TopBar
from workstation.ui.stage import Stage


class Frame(QWidget):
    """Rail at the left; top bar, banner, the desk, status line; the history over it.

    `progress` tells of long acts of the window itself, whatever desk is open.
    """

    def __init__(self, stage: Stage, drawer: HistoryDrawer, progress: ProgressStrip) -> None:
        super().__init__()
        self.rail = Rail()
        self.top_bar = TopBar()
        self.banner = Banner()
        self.progress = progress
        self.stage = stage
        self.drawer = drawer
        self.status_line = StatusLine()
        drawer.setParent(self)
        drawer.hide()
        drawer.closed.connect(self.close_history)
        self._before: QWidget | None = None
        #: The desks that show only what is worked on.
        self._narrowed: set[Panel] = set()
        stage.changed.connect(lambda _name: self._narrow())
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top_bar)
        right.addWidget(self.banner)
        right.addWidget(self.progress)
        right.addWidget(stage, 1)
        right.addWidget(self.status_line)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.rail)
        whole.addLayout(right, 1)

    def toggle_history(self) -> None:
        """Draw the history out over the right edge of the desk, or put it back."""
        if not self.drawer.isHidden():
            self.close_history()
            return
        self._before = self.window().focusWidget()
        self._lay_drawer()
        self.drawer.show()
        self.drawer.raise_()
        self.drawer.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_history(self) -> None:
        """Put the history back, and the keyboard to where it was, or to the desk."""
        had = self.drawer.isAncestorOf(self.window().focusWidget() or self)
        before, self._before = self._before, None
        if had:
            # Before hiding: left to itself Qt hands focus on to the first button of the rail.
            back = before if before is not None and isValid(before) else self.stage.present()
            if back is not None and not back.isVisible():
                back = self.stage.present()
            if back is not None:
                back.setFocus(Qt.FocusReason.ActiveWindowFocusReason)
        self.drawer.hide()

    @property
    def focused(self) -> bool:
        """Tell whether only the work itself is seen."""
        return self.rail.isHidden()

    def focus(self, on: bool) -> None:
        """Leave only what is worked on, or bring the rest back."""
        if on and not self.drawer.isHidden():
            self.close_history()
        for part in (self.rail, self.top_bar, self.status_line):
            part.setVisible(not on)
        self._narrow()

    def _narrow(self) -> None:
        """Have the desk that is seen show only what is worked on, or all of it, as the window."""
        panel = self.stage.present()
        if panel is not None and (panel in self._narrowed) is not self.focused:
            self._narrowed ^= {panel}
            panel.focus(self.focused)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the drawer at its edge."""
        super().resizeEvent(event)
        self._lay_drawer()

    def _lay_drawer(self) -> None:
        top = self.top_bar.height()
        left = self.width() - self.drawer.width()
        height = self.height() - top - self.status_line.height()
        self.drawer.setGeometry(left, top, self.drawer.width(), height)
