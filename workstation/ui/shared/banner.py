"""A calm message in the page itself, with what one can do about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from workstation.ui.shared.buttons import icon_button, name_button, push_button
from workstation.ui.shared.icons import icon_pixmap
from workstation.ui.shared.styling import label, set_mark

Kind = Literal["info", "warning", "error", "done"]
#: What is said: as it stands, or asked for again when the language was switched.
Words = str | Callable[[], str]

_LOOKS = {
    "info": ("blue", "info"),
    "warning": ("amber", "triangle-alert"),
    "error": ("red", "circle-alert"),
    "done": ("green", "circle-check"),
}


class Banner(QFrame):
    """Hidden until something is said. `closed` tells that the person put it away."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_mark(self, "banner", True)
        self._callback: Callable[[], object] | None = None
        self._said: tuple[Words, Words] = ("", "")
        self._sign = _Sign(self)
        self._words = label("", wrap=True)
        self.act_button = push_button(small=True)
        self.close_button = icon_button("x", "")
        self.close_button.setIconSize(QSize(14, 14))
        self.act_button.clicked.connect(self._act)
        self.close_button.clicked.connect(self._close)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        row.addWidget(self.act_button)
        row.addWidget(self.close_button)
        self.retranslate()
        self.hide()

    def say(
        self,
        kind: Kind,
        sentence: Words,
        act: Words = "",
        callback: Callable[[], object] | None = None,
        *,
        closable: bool = True,
    ) -> None:
        """Show `sentence`; `act` names what its button does by `callback`.

        Words given as functions follow a switch of language.
        """
        state, sign = _LOOKS[kind]
        set_mark(self, "state", state)
        self._sign.show_sign(sign, state)
        self._callback = callback
        self._said = (sentence, act)
        self._set_words()
        self.close_button.setVisible(closable)
        self.show()

    def sentence(self) -> str:
        """Return what is said, or "" when nothing is."""
        return "" if self.isHidden() else self._words.text()

    def clear(self) -> None:
        """Say nothing any more."""
        self._callback = None
        self.hide()

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        name_button(self.close_button, self.tr("Close this message"))
        self._set_words()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _set_words(self) -> None:
        sentence, act = (one if isinstance(one, str) else one() for one in self._said)
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.act_button.setText(act)
        self.act_button.setAccessibleName(act)
        self.act_button.setVisible(bool(act))

    def _act(self) -> None:
        if self._callback is not None:
            self._callback()

    def _close(self) -> None:
        self.clear()
        self.closed.emit()


class _Sign(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign, self._role = "info", "blue"
        self.setFixedSize(18, 18)

    def show_sign(self, sign: str, role: str) -> None:
        self._sign, self._role = sign, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pixmap = icon_pixmap(self._sign, self._role, 18, self.devicePixelRatio())
        QPainter(self).drawPixmap(0, 0, pixmap)
