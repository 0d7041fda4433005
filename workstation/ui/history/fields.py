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
    tr = QCoreApplication.translate
    return {
        "title": tr("Fields", "Title"),
        "short_title": tr("Fields", "Short title"),
        "kicker": tr("Fields", "Kicker"),
        "subtitle": tr("Fields", "Subtitle"),
        "column": tr("Fields", "Column"),
        "source": tr("Fields", "Source"),
        "source_url": tr("Fields", "Address of the source"),
        "author": tr("Fields", "Author"),
        "responsible_editor": tr("Fields", "Responsible editor"),
        "keywords": tr("Fields", "Keywords"),
        "summary": tr("Fields", "Summary"),
        "cover": tr("Fields", "Cover picture"),
        "flags": tr("Fields", "Flags"),
        "status": tr("Fields", "Status"),
        "published_at": tr("Fields", "Publication time"),
        "embargo_until": tr("Fields", "Embargo"),
        "body": tr("Fields", "Body"),
        "address": tr("Fields", "Address"),
        "release": tr("Fields", "Released version"),
        "name": tr("Fields", "Name"),
        "directory": tr("Fields", "Directory"),
        "parent": tr("Fields", "Parent column"),
        "position": tr("Fields", "Position"),
        "hidden": tr("Fields", "Hidden"),
        "headline": tr("Fields", "Headline"),
        "picture": tr("Fields", "Picture"),
        "board": tr("Fields", "Board"),
        "article": tr("Fields", "Article"),
        "capacity": tr("Fields", "Capacity"),
        "reason": tr("Fields", "Reason"),
        "text": tr("Fields", "Text"),
        "value": tr("Fields", "Value"),
    }
