"""The names of cells as people know them, for showing what an undo would overwrite."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from workstation.domain.act import FieldConflict, Value
from workstation.domain.moment import stamp

_SHOWN = 300
_TIMES = ("_at", "_until")


def field_name(conflict: FieldConflict) -> str:
    """Return what a person calls the cell, or the whole row when it names none."""
    if not conflict.name:
        return QCoreApplication.translate("Fields", "The whole entry")
    return _names().get(conflict.name.removesuffix("_id"), conflict.name)


def value_text(name: str, value: Value) -> str:
    """Return a cell's value as it can be read: times as the site's, long texts shortened."""
    if value is None or value == "":
        return QCoreApplication.translate("Fields", "(empty)")
    if isinstance(value, int) and name.endswith(_TIMES):
        return stamp(value)
    text = str(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "title": translate("Fields", "Title"),
        "short_title": translate("Fields", "Short title"),
        "kicker": translate("Fields", "Kicker"),
        "subtitle": translate("Fields", "Subtitle"),
        "column": translate("Fields", "Column"),
        "source": translate("Fields", "Source"),
        "source_url": translate("Fields", "Address of the source"),
        "author": translate("Fields", "Author"),
        "responsible_editor": translate("Fields", "Responsible editor"),
        "keywords": translate("Fields", "Keywords"),
        "summary": translate("Fields", "Summary"),
        "cover": translate("Fields", "Cover picture"),
        "flags": translate("Fields", "Flags"),
        "status": translate("Fields", "Status"),
        "published_at": translate("Fields", "Publication time"),
        "embargo_until": translate("Fields", "Embargo"),
        "body": translate("Fields", "Body"),
        "address": translate("Fields", "Address"),
        "release": translate("Fields", "Released version"),
        "name": translate("Fields", "Name"),
        "directory": translate("Fields", "Directory"),
        "parent": translate("Fields", "Parent column"),
        "position": translate("Fields", "Position"),
        "hidden": translate("Fields", "Hidden"),
        "headline": translate("Fields", "Headline"),
        "picture": translate("Fields", "Picture"),
        "board": translate("Fields", "Board"),
        "article": translate("Fields", "Article"),
        "capacity": translate("Fields", "Capacity"),
        "reason": translate("Fields", "Reason"),
        "text": translate("Fields", "Text"),
        "value": translate("Fields", "Value"),
    }
