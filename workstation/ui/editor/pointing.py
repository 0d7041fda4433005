"""Going to one field or passage of the open story, where another desk points at it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from workstation.ui.editor.form.folding import reveal
from workstation.ui.editor.screen import Screen


def point_at(screen: Screen, field: str, words: str = "") -> None:
    """Give a field the keyboard; in the text (`body`) `words` are selected where they stand."""
    if field == "title":
        screen.text_pane.title.setFocus()
    elif field == "body":
        _select(screen, words)
    elif (entry := screen.fields_pane.entries.get(field)) is not None:
        _show(screen, entry)


def _select(screen: Screen, words: str) -> None:
    text = screen.text_pane.text
    found = text.document().find(words) if words else None
    if found is not None and not found.isNull():
        text.setTextCursor(found)
        text.ensureCursorVisible()
    text.setFocus()


def _show(screen: Screen, entry: QWidget) -> None:
    pane = screen.fields_pane
    for section in pane.sections.values():
        if section.isAncestorOf(entry):
            section.heading.setChecked(True)
    reveal(pane.area, entry)
    _first_editor(entry).setFocus()


def _first_editor(entry: QWidget) -> QWidget:
    widgets = (one for one in entry.findChildren(QWidget) if one.focusPolicy().value)
    return next(widgets, entry)
