"""Toasts: what was just done, with 撤销, and gone by themselves when nobody needs them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGraphicsDropShadowEffect,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from workstation.ui.shared.focus_ring import rings
from workstation.ui.shared.icons import icon
from workstation.ui.shared.styling import label, set_mark

TOAST_MILLISECONDS = 8000
_MOST = 2
_WIDEST = 420
#: Where the middle of a toast stands in the width of the window: over the pane one reads in.
#: Desks have what is written and sent (answers, cards, fields) at their right edge.
_MIDDLE = 0.45
_SHARE = 0.48
_NARROWEST = 360
#: A text taller than this share of the window is the page one works on: toasts lie over its end.
_LARGE = 0.4
_ABOVE_EDGE = 28 + 16  # the status line, and a little air


class Toast(QFrame):
    """One sentence and one act. It waits while the pointer or the keyboard is on it."""

    closed = Signal()

    def __init__(
        self,
        sentence: str,
        act: str = "",
        callback: Callable[[], object] | None = None,
        milliseconds: int = TOAST_MILLISECONDS,
        parent: QWidget | None = None,
        *,
        kind: str = "",
    ) -> None:
        super().__init__(parent)
        set_mark(self, "toast", True)
        self.sentence = sentence
        self.kind = kind
        self._callback = callback
        self._open = True
        self.setAccessibleName(sentence)
        self._words = label(sentence, wrap=True)
        self.act_button = QPushButton(act)
        self.close_button = QToolButton()
        self.timer = QTimer(self, singleShot=True, interval=milliseconds)
        self.timer.timeout.connect(self.dismiss)
        self._place(act)
        shadow = QGraphicsDropShadowEffect(self, blurRadius=24, xOffset=0, yOffset=6)
        shadow.setColor(QColor(0, 0, 0, 70))
        self.setGraphicsEffect(shadow)
        if milliseconds:
            self.timer.start()

    def _place(self, act: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(10)
        row.addWidget(self._words)
        for button in (self.act_button, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.installEventFilter(self)
            row.addWidget(button)
        self.act_button.setAutoDefault(False)
        self.act_button.setAccessibleName(act)
        self.act_button.setVisible(bool(act))
        self.act_button.clicked.connect(self._act)
        self.close_button.setIcon(icon("x", "toast_ink"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close"))
        self.close_button.clicked.connect(self.dismiss)

    def fit(self, width: int) -> None:
        """Be as wide as the sentence, at most `width` pixels; longer ones take several lines."""
        self.ensurePolished()
        buttons = sum(
            button.sizeHint().width() + 10
            for button in (self.act_button, self.close_button)
            if not button.isHidden()
        )
        one_line = self._words.fontMetrics().horizontalAdvance(self.sentence) + 4
        self._words.setFixedWidth(max(80, min(one_line, _WIDEST, width - buttons - 24)))
        self.adjustSize()

    def dismiss(self) -> None:
        """Go away now; nothing is done."""
        if not self._open:
            return
        self._open = False
        self.timer.stop()
        self.hide()
        self.closed.emit()
        self.deleteLater()

    def _act(self) -> None:
        if not self._open:
            return
        callback = self._callback
        self.dismiss()
        if callback is not None:
            callback()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while the pointer is here."""
        super().enterEvent(event)
        self.timer.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait while the keyboard is on one of the buttons."""
        if isinstance(event, QFocusEvent) and event.gotFocus():
            # A window that becomes active hands focus to anything; that is nobody's wish.
            if rings(event.reason(), before=False):
                self.timer.stop()
        elif event.type() == QEvent.Type.FocusOut and not self.underMouse():
            self._count_again()
        return False

    def leaveEvent(self, event: QEvent) -> None:
        """Count again from the start when the pointer has gone."""
        super().leaveEvent(event)
        self._count_again()

    def _count_again(self) -> None:
        if self._open and self.timer.interval():
            self.timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the toast the keyboard is on."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
            return
        super().keyPressEvent(event)


class Toasts(QObject):
    """The toasts of one window, above its status line, at most two; the newest is lowest.

    They stand above what is being written in at the lower edge: an answer and its button to send
    it, say. They are put away when the language is switched: they cannot be said again.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._shown: list[Toast] = []
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._make_way)

    def say(
        self,
        sentence: str,
        act: str = "",
        callback: Callable[[], object] | None = None,
        milliseconds: int = TOAST_MILLISECONDS,
        *,
        kind: str = "",
    ) -> Toast:
        """Show `sentence`; `act` names what its button does by `callback`. Screen readers hear it.

        With 0 milliseconds the toast stays until it is closed. It takes the place of an older one
        of the same `kind`, unless that is "".
        """
        for older in self.shown():
            if kind and older.kind == kind:
                older.dismiss()
        while len(self._shown) >= _MOST:
            self._shown[0].dismiss()
        toast = Toast(sentence, act, callback, milliseconds, self._window, kind=kind)
        toast.closed.connect(lambda: self._forget(toast))
        self._shown.append(toast)
        # Only now: the window has an event for whatever is drawn in it.
        self._window.installEventFilter(self)
        toast.show()
        self._arrange()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(toast, sentence))
        return toast

    def shown(self) -> list[Toast]:
        """Return the toasts on the window, the oldest first."""
        return list(self._shown)

    def clear(self) -> None:
        """Take all away: what they offered to undo is no longer the last act."""
        for toast in self.shown():
            toast.dismiss()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the toasts in their place when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._arrange()
        elif event.type() == QEvent.Type.LanguageChange:
            self.clear()
        return False

    def _forget(self, toast: Toast) -> None:
        if toast in self._shown:
            self._shown.remove(toast)
        if not self._shown:
            self._window.removeEventFilter(self)
        self._arrange()

    def _make_way(self, _before: QWidget | None, now: QWidget | None) -> None:
        # Who clicks on a toast has left the text, but the toast must not leave the pointer.
        if self._shown and not any(toast.isAncestorOf(now) for toast in self._shown if now):
            self._arrange()

    def _written_in(self) -> QRect:
        """Return the box, in pixels of the window, one writes in now; an empty one for none."""
        text = self._window.focusWidget()
        box = text.parentWidget() if text is not None else None
        if (
            text is None
            or box is None
            or not text.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
            or not text.isVisible()
            or not self._window.isAncestorOf(box)
            or box.height() > self._window.height() * _LARGE
        ):
            return QRect()
        return QRect(box.mapTo(self._window, QPoint()), box.size())

    def _arrange(self) -> None:
        bottom = self._window.height() - _ABOVE_EDGE
        written_in = self._written_in()
        window = self._window.width()
        widest = min(window - 32, max(_NARROWEST, round(window * _SHARE)))
        for toast in reversed(self._shown):
            toast.fit(widest)
            left = round(window * _MIDDLE) - toast.width() // 2
            place = QRect(QPoint(max(16, left), bottom - toast.height()), toast.size())
            if place.intersects(written_in):
                place.moveBottom(written_in.top() - 8)
            toast.move(place.topLeft())
            toast.raise_()
            bottom = place.top() - 8
