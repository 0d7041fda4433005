"""The dynamic properties the style sheet knows, set so that they show at once."""

from __future__ import annotations

from html import escape
from typing import Literal, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget

Ground = Literal["desk", "paper", "card", "rail"]
LabelRole = Literal["title", "heading", "section", "soft", "counter", "sentence"]
State = Literal["", "red", "green", "amber", "blue"]

WidgetT = TypeVar("WidgetT", bound=QWidget)


def set_mark(widget: QWidget, name: str, value: str | bool) -> None:
    """Give `widget` the style property `name`; it is drawn anew only when the value differs."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    # Before its first showing a widget will be polished anyway; doing it now loses its font.
    if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):
        return
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    widget.updateGeometry()
    widget.update()


def ground(widget: WidgetT, surface: Ground) -> WidgetT:
    """Make `widget` a surface of that kind and return it."""
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    set_mark(widget, "ground", surface)
    return widget


def label(text: str = "", role: LabelRole | None = None, *, wrap: bool = False) -> QLabel:
    """Return a label of plain text in the type of `role`; `wrap` lets it take several lines."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role is not None:
        set_mark(made, "role", role)
    return made


def set_tooltip(widget: QWidget, text: str) -> None:
    """Give `widget` a tooltip that says `text` to the letter, tags and all."""
    widget.setToolTip(f"<qt>{escape(text)}</qt>" if "<" in text or "&" in text else text)


def set_state(widget: QWidget, state: State) -> None:
    """Colour a label or chip by what it says; "" is the plain colour."""
    set_mark(widget, "state", state)


def rule(*, vertical: bool = False) -> QFrame:
    """Return the one line, 1 pixel thick, that stands between two panes."""
    line = QFrame()
    set_mark(line, "line", True)
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
