"""The dark rail at the left edge: the mark of the program, and its seven desks."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLabel, QVBoxLayout, QWidget

from workstation.ui.shared.focus_ring import paint_focus_ring, rings
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.icons import icon_pixmap, mark_pixmap
from workstation.ui.shared.styling import ground
from workstation.ui.shared.tokens import tokens_now

RAIL_PIXELS = 76

# Name of the desk and its icon, in the order of Ctrl+1 to Ctrl+7.
DESKS = (
    ("articles", "file-text"),
    ("columns", "network"),
    ("boards", "layout-template"),
    ("comments", "message-square"),
    ("preview", "eye"),
    ("publishing", "upload"),
    ("settings", "settings"),
)


class Rail(QWidget):
    """The desks as icons over words. `chosen(name)` tells that a person wants another desk."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "rail")
        self.setFixedWidth(RAIL_PIXELS)
        self._buttons = {name: RailButton(icon, self) for name, icon in DESKS}
        self._group = QButtonGroup(self)
        self._mark = _Mark(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 10, 6, 8)
        layout.setSpacing(4)
        layout.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(10)
        for number, (name, button) in enumerate(self._buttons.items(), start=1):
            self._group.addButton(button)
            layout.addWidget(button)
            button.clicked.connect(partial(self.choose, name))
            button.stepped.connect(partial(self._step, name))
            shortcut = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            shortcut.activated.connect(partial(self.choose, name))
        layout.addStretch()
        self.retranslate()
        self.show_desk(DESKS[0][0])

    def current(self) -> str:
        """Return the name of the desk shown as open."""
        return next(name for name, button in self._buttons.items() if button.isChecked())

    def show_desk(self, name: str) -> None:
        """Show `name` as the open desk without telling anyone; KeyError for an unknown one."""
        self._buttons[name].setChecked(True)

    def choose(self, name: str, *_: object) -> None:
        """Open the desk `name`, as a click on it does; KeyError for an unknown one."""
        self.show_desk(name)
        self.chosen.emit(name)

    def set_badge(self, name: str, count: int) -> None:
        """Show how many things wait at a desk; 0 takes the badge away."""
        self._buttons[name].set_count(count)

    def button(self, name: str) -> RailButton:
        """Return the button of a desk."""
        return self._buttons[name]

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        words = {
            "articles": self.tr("Articles"),
            "columns": self.tr("Columns"),
            "boards": self.tr("Boards"),
            "comments": self.tr("Comments"),
            "preview": self.tr("Preview"),
            "publishing": self.tr("Publish"),
            "settings": self.tr("Settings"),
        }
        self.setAccessibleName(self.tr("Desks"))
        self._mark.setAccessibleName(self.tr("Editorial Workstation"))
        for number, (name, button) in enumerate(self._buttons.items(), start=1):
            button.set_word(words[name], f"Ctrl+{number}", self.tr("{count} waiting"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _step(self, name: str, by: int) -> None:
        names = [desk for desk, _ in DESKS]
        wanted = names[(names.index(name) + by) % len(names)]
        self._buttons[wanted].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(wanted)


class RailButton(QAbstractButton):
    """One desk: an icon over its word, and how many things wait there."""

    stepped = Signal(int)

    def __init__(self, icon_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._count = 0
        self._ringed = False
        self._waiting = ""
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def set_word(self, word: str, shortcut: str, waiting: str) -> None:
        """Name the desk; `waiting` says a badge in words and holds `{count}`."""
        self._waiting = waiting
        self.setText(word)
        self.setToolTip(f"{word}  {shortcut}")
        self.set_count(self._count)
        self.updateGeometry()

    def set_count(self, count: int) -> None:
        """Show `count` in a badge; none for 0."""
        self._count = max(0, count)
        told = self._waiting.format(count=self._count) if self._count else ""
        self.setAccessibleName(f"{self.text()}, {told}" if told else self.text())
        self.update()

    def sizeHint(self) -> QSize:
        """Return 64 by 56 pixels: the rail without its margins."""
        return QSize(RAIL_PIXELS - 12, 56)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note whether the keyboard brought the focus: only then a ring helps."""
        self._ringed = rings(event.reason(), self._ringed)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the rail with the arrow keys."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        by = steps.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self.stepped.emit(by)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, icon, word, badge and focus."""
        tokens = tokens_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        lit = self.isChecked() or self.underMouse()
        if lit:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(tokens.color("rail_selected" if self.isChecked() else "rail_hover"))
            painter.drawRoundedRect(whole, 8, 8)
        role = "rail_ink" if lit else "rail_soft"
        left = (self.width() - 20) // 2
        painter.drawPixmap(left, 8, icon_pixmap(self._icon_name, role, 20, self.devicePixelRatio()))
        font = sans_font(12)
        if QFontMetrics(font).horizontalAdvance(self.text()) > self.width() - 2:
            font.setPixelSize(11)
        painter.setFont(font)
        painter.setPen(tokens.color(role))
        word = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(QRect(0, 30, self.width(), 20), Qt.AlignmentFlag.AlignCenter, word)
        if self._count:
            self._paint_badge(painter, left + 13)
        if self.hasFocus() and self._ringed:
            paint_focus_ring(painter, whole, tokens.color("rail_ink"))

    def _paint_badge(self, painter: QPainter, left: int) -> None:
        tokens = tokens_now()
        font = sans_font(11, weight=QFont.Weight.DemiBold)
        text = "99+" if self._count > 99 else str(self._count)
        width = max(16, QFontMetrics(font).horizontalAdvance(text) + 9)
        badge = QRect(min(left, self.width() - width - 2), 3, width, 16)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.color("red_fill"))
        painter.drawRoundedRect(badge, 8, 8)
        painter.setFont(font)
        painter.setPen(tokens.color("on_red"))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)


class _Mark(QLabel):
    """采 on red, 36 pixels."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedSize(36, 36)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark as sharp as the screen is."""
        QPainter(self).drawPixmap(0, 0, mark_pixmap(36, self.devicePixelRatio()))
