"""Panes side by side: each folds by a key, remembers its width, and turns into a drawer if narrow.

The person's own folding is remembered; what a narrow window hides comes back when it is wide.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from workstation.ui.shared.drawer import Drawer
from workstation.ui.shared.pane_memory import PaneMemory


@dataclass(frozen=True, slots=True)
class Pane:
    """One pane. Widths in pixels. `stretch` panes share what is left.

    `shortcut` folds it. In windows not wider than `drawer_at` it is a drawer; 0 means never.
    One that is `folded` stays away until somebody asks for it.
    """

    key: str
    width: int
    minimum: int = 180
    stretch: int = 0
    shortcut: str = ""
    drawer_at: int = 0
    folded: bool = False


class Split(QWidget):
    """`folded(key, is_folded)` tells of each pane that comes or goes."""

    folded = Signal(str, bool)

    def __init__(
        self, name: str, settings: QSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._memory = PaneMemory(f"split/{name}", settings)
        self._panes: dict[str, tuple[Pane, QWidget]] = {}
        self._hidden: set[str] = set()
        self._drawn: set[str] = set()
        self._open = ""
        self._laid = False
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._remember_widths)
        self._drawer = Drawer(self)
        self._drawer.closed.connect(self._close_drawer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def add_pane(self, pane: Pane, widget: QWidget) -> None:
        """Put `widget` at the right end."""
        widget.setMinimumWidth(pane.minimum)
        self._panes[pane.key] = (pane, widget)
        self.splitter.addWidget(widget)
        self.splitter.setStretchFactor(self.splitter.count() - 1, pane.stretch)
        if pane.shortcut:
            shortcut = QShortcut(QKeySequence(pane.shortcut), self)
            shortcut.activated.connect(partial(self.toggle, pane.key))
        if self._memory.recall(pane.key, "folded", int(pane.folded)):
            self._hidden.add(pane.key)
            widget.hide()

    def is_folded(self, key: str) -> bool:
        """Tell whether a pane is out of sight; KeyError for an unknown one."""
        self._panes[key]
        return key != self._open if key in self._drawn else key in self._hidden

    def toggle(self, key: str) -> None:
        """Fold a pane or bring it back, as its key does."""
        self.fold(key, not self.is_folded(key))

    def fold(self, key: str, folded: bool) -> None:
        """Take a pane away or bring it back; KeyError for an unknown one."""
        if self.is_folded(key) == folded:
            return
        if key in self._drawn:
            self._close_drawer()
            if not folded:
                self._open_drawer(key)
            return
        self._hidden.symmetric_difference_update({key})
        self._memory.keep(key, "folded", int(folded))
        self._panes[key][1].setVisible(not folded)
        self._lay()
        self.folded.emit(key, folded)

    def show_only(self, keys: Iterable[str]) -> None:
        """Fold every pane but `keys`: writing alone is `show_only(["text"])`."""
        wanted = set(keys)
        for key in self._panes:
            if key in self._drawn and key in wanted:
                continue
            self.fold(key, key not in wanted)

    def widths(self) -> dict[str, int]:
        """Return the present width of each pane that stands in the row."""
        return {
            key: widget.width()
            for key, (_, widget) in self._panes.items()
            if key not in self._drawn and key not in self._hidden
        }

    def showEvent(self, event: QShowEvent) -> None:
        """Give the panes the widths they had."""
        super().showEvent(event)
        self._suit_window()
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn panes into drawers, and back, as the window's width asks."""
        super().resizeEvent(event)
        self._suit_window()
        if not self._laid and self.isVisible():
            self._lay()

    def _suit_window(self) -> None:
        window = self.window().width()
        for key, (pane, _) in self._panes.items():
            narrow = window <= pane.drawer_at
            if narrow and key not in self._drawn:
                self._draw_out(key)
            elif not narrow and key in self._drawn:
                self._put_back(key)

    def _draw_out(self, key: str) -> None:
        _, widget = self._panes[key]
        was_shown = key not in self._hidden
        self._drawn.add(key)
        widget.hide()
        widget.setParent(self)
        self._laid = False
        if was_shown:
            self.folded.emit(key, True)

    def _put_back(self, key: str) -> None:
        if self._open == key:
            self._drawer.release()
            self._open = ""
        self._drawn.discard(key)
        before = [name for name in self._panes if name not in self._drawn]
        pane, widget = self._panes[key]
        place = before.index(key)
        self.splitter.insertWidget(place, widget)
        self.splitter.setStretchFactor(place, pane.stretch)
        widget.setVisible(key not in self._hidden)
        self._laid = False
        self.folded.emit(key, key in self._hidden)

    def _open_drawer(self, key: str) -> None:
        pane, widget = self._panes[key]
        self._open = key
        self._drawer.open_with(widget, self._memory.recall(key, "width", pane.width))
        self.folded.emit(key, False)

    def _close_drawer(self) -> None:
        key, self._open = self._open, ""
        if not key:
            return
        self._drawer.release()
        self._panes[key][1].setParent(self)
        self.folded.emit(key, True)

    def _lay(self) -> None:
        shown = [
            (pane, widget) for key, (pane, widget) in self._panes.items() if key not in self._drawn
        ]
        fixed = {
            pane.key: self._memory.recall(pane.key, "width", pane.width)
            for pane, _ in shown
            if not pane.stretch and pane.key not in self._hidden
        }
        shares = sum(pane.stretch for pane, _ in shown if pane.key not in self._hidden)
        left = max(0, self.splitter.width() - sum(fixed.values()))
        self.splitter.setSizes(
            [
                0
                if pane.key in self._hidden
                else fixed.get(pane.key, left * pane.stretch // max(1, shares))
                for pane, _ in shown
            ]
        )
        self._laid = True

    def _remember_widths(self) -> None:
        for key, width in self.widths().items():
            if not self._panes[key][0].stretch:
                self._memory.keep(key, "width", width)
