"""One comment at a time, large, with nothing around it: the same keys decide."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from workstation.ui.comments.entry import Entry
from workstation.ui.comments.face import Face
from workstation.ui.comments.keymap import Keymap
from workstation.ui.comments.plain import visible, visible_line
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.fonts import sans_font, song_font
from workstation.ui.shared.styling import State, ground, label

_WIDTH = 720
_MOST = 20_000


class ZenView(QWidget):
    """`wished(Verb)` sends on what keys ask for; leaving is the panel's affair."""

    wished = Signal(str)

    def __init__(self, keymap: Keymap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self._keymap = keymap
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.place = label("", "soft")
        self.title = label("", wrap=True)
        self.name, self.small = label(""), label("", "soft")
        self.words = label("", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self.name)
        head.addWidget(self.small)
        head.addStretch(1)
        held = QWidget()
        held.setMaximumWidth(_WIDTH)
        inner = QVBoxLayout(held)
        inner.setContentsMargins(32, 40, 32, 40)
        inner.setSpacing(14)
        for part in (self.place, self.title):
            inner.addWidget(part)
        inner.addSpacing(10)
        inner.addLayout(head)
        inner.addLayout(self._chips)
        inner.addWidget(self.words)
        inner.addStretch(1)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(held, 8)
        row.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(outer)
        for surface in (outer, held, scroll.viewport()):
            surface.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def show_entry(self, entry: Entry | None, face: Face | None, row: int, count: int) -> None:
        """Show the comment of a row, as the list says it."""
        self.place.setText(f"{row + 1:,} / {count:,}" if entry is not None else "")
        self.title.setFont(song_font(20))
        self.name.setFont(sans_font(16, weight=QFont.Weight.DemiBold))
        self.words.setFont(sans_font(20))
        if entry is None or face is None:
            for part in (self.title, self.name, self.small, self.words):
                part.setText("")
            self._show_chips(())
            return
        comment = entry.comment
        self.title.setText(visible_line(comment.article_title))
        self.name.setText(face.author)
        self.small.setText(face.meta)
        text = visible(comment.text)
        self.words.setText(text if len(text) <= _MOST else f"{text[:_MOST]}…")
        self.words.setEnabled(not entry.over)
        self._show_chips(face.chips)
        self.setAccessibleName(f"{face.author}: {self.words.text()[:300]}")

    def _show_chips(self, chips: tuple[tuple[str, str], ...]) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            old = item.widget()
            if isinstance(old, QLabel):
                old.hide()
                old.deleteLater()
        states: dict[str, State] = {
            "red": "red",
            "amber": "amber",
            "green": "green",
            "blue": "blue",
        }
        for words, state in chips:
            self._chips.addWidget(Chip(words, states.get(state, "")))
        self._chips.addStretch(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Send verbs on; everything else goes to the window."""
        verb = self._keymap.verb_of(event)
        if verb is not None:
            self.wished.emit(str(verb))
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Draw in the face of the new scheme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()
