"""Going one by one: the list gives way to the comment somebody is at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from workstation.ui.comments.delegate import CommentDelegate
from workstation.ui.comments.list_pane import ListPane
from workstation.ui.comments.verbs import Verb


class Alone(QObject):
    """Keeps the large view true to the spot of the list; `fold` hides what stands around."""

    def __init__(
        self,
        pane: ListPane,
        delegate: CommentDelegate,
        wish: Callable[[str], object],
        fold: Callable[[bool], object],
    ) -> None:
        super().__init__(pane)
        self._pane = pane
        self._delegate = delegate
        self._wish = wish
        self._fold = fold
        pane.zen.wished.connect(self._hear)
        pane.list.spot_moved.connect(self.show)
        pane.list.comments.dataChanged.connect(self.show)
        pane.list.comments.modelReset.connect(self.show)

    def toggle(self) -> None:
        """Go one by one, or back to the list."""
        pane = self._pane
        pane.alone = not pane.alone
        pane.toolbar.zen_button.setChecked(pane.alone)
        self._fold(pane.alone)
        if pane.list.comments.rowCount():
            pane.show_filled()
        self.show()
        self.take_keys()

    def take_keys(self) -> None:
        """Give the keyboard to what decides."""
        (self._pane.zen if self._pane.alone else self._pane.list).setFocus()

    def show(self, *_: object) -> None:
        """Show the comment the list is at."""
        if not self._pane.alone:
            return
        view = self._pane.list
        entry = view.spot()
        face = self._delegate.face(entry) if entry is not None else None
        row, count = view.currentIndex().row(), view.comments.rowCount()
        self._pane.zen.show_entry(entry, face, row, count)

    def _hear(self, name: str) -> None:
        if name == Verb.SELECT_NONE:
            self.toggle()
        else:
            self._wish(name)
