"""What a person's hands do: clicks, keys, Chinese through an input method, dragging."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

_LEFT = Qt.MouseButton.LeftButton
_PLAIN = Qt.KeyboardModifier.NoModifier
_DRAGGED = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


class CannotReach(Exception):
    """What should be clicked or typed into is not there for a person."""


def click(widget: QWidget, place: QPoint | None = None) -> None:
    """Click on a widget, in its middle unless `place` says where."""
    _reach(widget)
    QTest.mouseClick(widget, _LEFT, _PLAIN, place or widget.rect().center())


def click_row(view: QAbstractItemView, index: QModelIndex, *, twice: bool = False) -> None:
    """Click on a row of a list or a tree; it is scrolled to first."""
    if not index.isValid():
        raise CannotReach(f"no such row in {view.accessibleName() or type(view).__name__}")
    view.scrollTo(index)
    place = view.visualRect(index).center()
    _reach(view)
    QTest.mouseClick(view.viewport(), _LEFT, _PLAIN, place)
    if twice:
        QTest.mouseDClick(view.viewport(), _LEFT, _PLAIN, place)


def press(
    widget: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press one key with the keyboard on `widget`; an open list of proposals hears it first."""
    _reach(widget)
    popup = QApplication.activePopupWidget()
    proposes = popup is not None and not popup.isAncestorOf(widget)
    QTest.keyClick(popup if popup is not None and proposes else widget, key, modifiers)


def press_focused(
    key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """Press one key wherever the keyboard is."""
    widget = QApplication.focusWidget()
    if widget is None:
        raise CannotReach("the keyboard is nowhere")
    press(widget, key, modifiers)


def write_over(widget: QWidget, text: str) -> None:
    """Write in place of whatever stands in a field."""
    _take_keys(widget)
    QTest.keyClick(widget, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    write(widget, text)


def write(widget: QWidget, text: str) -> None:
    """Write through an input method, word by word as it offers them; `\\n` is the Enter key."""
    _take_keys(widget)
    for number, line in enumerate(text.split("\n")):
        if number:
            QTest.keyClick(widget, Qt.Key.Key_Return)
        for start in range(0, len(line), 4):
            compose(widget, line[start : start + 4])


def compose(widget: QWidget, word: str) -> None:
    """Compose one word: its letters are seen first, then the word is committed."""
    QCoreApplication.sendEvent(widget, QInputMethodEvent("pinyin"[: len(word)], []))
    committed = QInputMethodEvent()
    committed.setCommitString(word)
    QCoreApplication.sendEvent(widget, committed)


def hold_over(target: QWidget, carried: QMimeData, place: QPoint) -> None:
    """Carry something over a place: it shows where it would land.

    The offscreen platform carries nothing by itself, so what a drag tells a widget is told here.
    """
    _reach(target)
    told = (carried, _LEFT, _PLAIN)
    QCoreApplication.sendEvent(target, QDragEnterEvent(place, _DRAGGED, *told))
    QCoreApplication.sendEvent(target, QDragMoveEvent(place, _DRAGGED, *told))


def drop(target: QWidget, carried: QMimeData, place: QPoint) -> None:
    """Let go of what is carried."""
    event = QDropEvent(QPointF(place), _DRAGGED, carried, _LEFT, _PLAIN)
    QCoreApplication.sendEvent(target, event)
    if not event.isAccepted():
        raise CannotReach("what was dropped there was not taken")


def _take_keys(widget: QWidget) -> None:
    """Have the keyboard at a field, as one who writes there has."""
    _reach(widget)
    if not widget.hasFocus():
        widget.setFocus(Qt.FocusReason.MouseFocusReason)


def _reach(widget: QWidget) -> None:
    if not widget.isVisible() or not widget.isEnabled():
        state = "not seen" if not widget.isVisible() else "off"
        name = widget.accessibleName() or widget.objectName() or type(widget).__name__
        raise CannotReach(f"“{name}” is {state}")
