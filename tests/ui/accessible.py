"""What a person without a mouse, or without a screen, meets in a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QMenu,
    QWidget,
)

_SAYS_NOTHING = frozenset({QAccessible.Role.NoRole, QAccessible.Role.Client})
#: What a list has about its rows.
_FRAMES = frozenset({QAccessible.Role.Pane, QAccessible.Role.ScrollBar})


def stops(window: QWidget) -> list[QWidget]:
    """Return what Tab goes through, from a window's first stop until it comes round."""
    found: list[QWidget] = []
    at = window.nextInFocusChain()
    while at is not None and at is not window:
        policy = at.focusPolicy() & Qt.FocusPolicy.TabFocus
        seen = at.isVisible() and at.isEnabled() and window.isAncestorOf(at)
        if policy and seen and at.focusProxy() is None:
            found.append(at)
        at = at.nextInFocusChain()
    return found


def nameless(window: QWidget) -> list[str]:
    """Return the stops, and the rows of lists among them, a screen reader would say nothing of."""
    return [told for stop in stops(window) for told in _faults(stop)]


def _faults(stop: QWidget) -> Iterator[str]:
    interface = QAccessible.queryAccessibleInterface(stop)
    where = f"{type(stop).__name__} {stop.objectName()}"
    if interface.role() in _SAYS_NOTHING:
        yield f"{where}: role {interface.role().name}"
    if not interface.text(QAccessible.Text.Name).strip():
        yield f"{where}: no name"
    if isinstance(stop, QAbstractItemView):
        yield from _rows(where, interface)


def _rows(where: str, interface: QAccessibleInterface) -> Iterator[str]:
    for place in range(interface.childCount()):
        child = interface.child(place)
        if child is None or child.role() in _FRAMES:
            continue
        if not child.text(QAccessible.Text.Name).strip():
            yield f"{where}: row {place} has no name ({child.role().name})"


def left_out(window: QWidget) -> list[str]:
    """Return the buttons one can see but not reach: neither by Tab nor, in a group, by arrows.

    Signs inside a line of text are left to what the line does by its keys.
    """
    reached = set(stops(window))
    return [
        f"{type(button).__name__} {button.text() or button.accessibleName()}"
        for button in window.findChildren(QAbstractButton)
        if button.isVisible() and button.isEnabled() and button not in reached
        if not isinstance(button.parentWidget(), QLineEdit | QAbstractItemView)
        if button.group() is None or not reached.intersection(button.group().buttons())
    ]


def menu_of(widget: QWidget) -> QMenu:
    """Press the key of menus on a widget; return what opens."""
    reason, where = QContextMenuEvent.Reason.Keyboard, QPoint(5, 5)
    QApplication.sendEvent(widget, QContextMenuEvent(reason, where, widget.mapToGlobal(where)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def entries(menu: QMenu) -> list[str]:
    """Return the words of everything a menu offers, the menus inside it too."""
    found: list[str] = []
    for action in menu.actions():
        if action.isSeparator():
            continue
        found.append(action.text())
        inner = action.menu()
        if isinstance(inner, QMenu):
            found += entries(inner)
    return found
