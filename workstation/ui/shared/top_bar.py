"""The bar at the top: where one is, search, undo, and the one button that goes public."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from workstation.ui.shared.buttons import (
    icon_button,
    name_button,
    primary_button,
    push_button,
)
from workstation.ui.shared.icons import icon
from workstation.ui.shared.search_button import SearchButton
from workstation.ui.shared.styling import ground, label, set_mark

BAR_PIXELS = 48
_UNDO_TEXT_PIXELS = 190


class TopBar(QWidget):
    """Title at the left; search, undo with its history, and the publish button at the right.

    `undo_to(key)` carries the key the history entry was given with. `history_opening` is sent
    before the history shows, so that it can be filled by `set_history`.
    """

    search_asked = Signal()
    undo_asked = Signal()
    redo_asked = Signal()
    undo_to = Signal(object)
    history_opening = Signal()
    publish_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.setFixedHeight(BAR_PIXELS)
        self._undo = ""
        self._redo = ""
        self._changes: int | None = None
        self._held_back = 0
        self._forbidden = False
        self._history: list[tuple[object, str]] = []
        self.title = label("", "title")
        self.search = SearchButton("Ctrl+K", self)
        self.undo_button = push_button("", "undo-2")
        self.history_button = icon_button("chevron-down", "")
        self.publish_button = primary_button()
        self.menu = QMenu(self)
        self._place()
        self.search.clicked.connect(self.search_asked)
        self.undo_button.clicked.connect(self.undo_asked)
        self.history_button.clicked.connect(self.open_history)
        self.publish_button.clicked.connect(self.publish_asked)
        QShortcut(QKeySequence("Ctrl+K"), self).activated.connect(self.search_asked)
        self.retranslate()

    def _place(self) -> None:
        set_mark(self, "bar", "top")
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 16, 1)
        row.setSpacing(12)
        undo = QHBoxLayout()
        undo.setSpacing(2)
        undo.addWidget(self.undo_button)
        undo.addWidget(self.history_button)
        row.addWidget(self.title)
        row.addStretch(1)
        row.addWidget(self.search, 20)
        row.addLayout(undo)
        row.addWidget(self.publish_button)

    def set_title(self, text: str) -> None:
        """Say which desk is open."""
        self.title.setText(text)

    def set_undo(self, undo: str, redo: str = "") -> None:
        """Name the act that undo and redo would touch, in the user's language; "" for none."""
        self._undo, self._redo = undo, redo
        self._show_undo()

    def set_history(self, acts: Sequence[tuple[object, str]]) -> None:
        """Set what the history lists, the latest act first: (key, sentence)."""
        self._history = list(acts)
        if self.menu.isVisible():
            self._fill_menu()

    def set_changes(self, pages: int | None, held_back: int = 0) -> None:
        """Say how many public pages would change; None while that is not known.

        `held_back` counts the published stories with changes nobody has released: where no page
        would change it is they who are spoken of, for what stands there is not all there is.
        """
        self._changes, self._held_back = pages, held_back
        self._show_changes()

    def forbid_publishing(self) -> None:
        """Show that nothing can be published here: the newsroom can only be read."""
        self._forbidden = True
        self._show_changes()

    def open_history(self) -> None:
        """Show the list of what can be undone, below its button."""
        self.history_opening.emit()
        self._fill_menu()
        below = self.history_button.rect().bottomRight()
        corner = self.history_button.mapToGlobal(below)
        corner.setX(corner.x() - self.menu.sizeHint().width())
        self.menu.popup(corner)

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.search.setText(self.tr("Search articles, columns, commands…"))
        name_button(self.history_button, self.tr("History of what was done"))
        self.search.setAccessibleName(self.search.text())
        self.search.setToolTip(f"{self.search.text()}  Ctrl+K")
        self._show_undo()
        self._show_changes()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _show_undo(self) -> None:
        text = self.tr("Undo: {act}").format(act=self._undo) if self._undo else self.tr("Undo")
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, _UNDO_TEXT_PIXELS)
        self.undo_button.setText(shown.replace("&", "&&"))
        name_button(self.undo_button, text, "Ctrl+Z")
        self.undo_button.setEnabled(bool(self._undo))

    def _show_changes(self) -> None:
        if self._forbidden:
            text = self.tr("Cannot be published")
        elif self._changes is None:
            text = self.tr("Publish")
        elif self._changes == 0 and self._held_back:
            text = self.tr("%n stories with changes not released", "", self._held_back)
        elif self._changes == 0:
            text = self.tr("Published as it stands")
        elif self._changes == 1:
            text = self.tr("Publish · 1 page will change")
        else:
            text = self.tr("Publish · {pages} pages will change").format(pages=self._changes)
        self.publish_button.setText(text)
        name_button(self.publish_button, text)
        possible = self._changes != 0 or self._held_back > 0
        self.publish_button.setEnabled(possible and not self._forbidden)
        # Red is what goes public; looking at what is held back is not.
        set_mark(self.publish_button, "primary", self._changes != 0 or not self._held_back)

    def _fill_menu(self) -> None:
        self.menu.clear()
        if self._redo:
            text = self.tr("Redo: {act}").format(act=self._redo)
            redo = self.menu.addAction(icon("redo-2", "soft"), text.replace("&", "&&"))
            redo.triggered.connect(lambda: self.redo_asked.emit())
            self.menu.addSeparator()
        for key, sentence in self._history:
            act = self.menu.addAction(icon("undo-2", "soft"), sentence.replace("&", "&&"))
            act.triggered.connect(partial(self._ask_undo_to, key))
        if not self._history and not self._redo:
            self.menu.addAction(self.tr("Nothing has been done yet")).setEnabled(False)

    def _ask_undo_to(self, key: object, *_: object) -> None:
        self.undo_to.emit(key)
