"""Buttons. One of a screen is primary: the red one that changes the public page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from workstation.ui.shared.icons import icon
from workstation.ui.shared.styling import set_mark, set_tooltip


def push_button(text: str = "", icon_name: str = "", *, small: bool = False) -> QPushButton:
    """Return an ordinary button, white with an outline, 30 pixels high (24 when `small`)."""
    button = QPushButton(text)
    button.setAutoDefault(False)
    # A click does not take the caret away from a text; Tab still reaches the button.
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if icon_name:
        button.setIcon(icon(icon_name))
        button.setIconSize(QSize(16, 16))
    if small:
        set_mark(button, "small", True)
    return button


def primary_button(text: str = "") -> QPushButton:
    """Return the filled red button: what it does goes public, and its text says what."""
    button = push_button(text)
    set_mark(button, "primary", True)
    return button


def quiet_button(text: str = "", icon_name: str = "", *, small: bool = False) -> QPushButton:
    """Return a button without an outline, for acts of second rank."""
    button = push_button(text, small=small)
    if icon_name:
        button.setIcon(icon(icon_name, "soft"))
        button.setIconSize(QSize(16, 16))
    set_mark(button, "quiet", True)
    return button


def icon_button(icon_name: str, name: str, *, checkable: bool = False) -> QToolButton:
    """Return a square button with an icon; `name` is its tooltip and its name for screen readers.

    Set the text again with `name_button` when the language changes.
    """
    button = QToolButton()
    button.setIcon(icon(icon_name))
    button.setIconSize(QSize(18, 18))
    button.setAutoRaise(True)
    button.setCheckable(checkable)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    name_button(button, name)
    return button


def name_button(button: QPushButton | QToolButton, name: str, shortcut: str = "") -> None:
    """Say what `button` does: to screen readers, and in a tooltip that carries its shortcut."""
    button.setAccessibleName(name)
    set_tooltip(button, f"{name}  {shortcut}" if shortcut else name)
