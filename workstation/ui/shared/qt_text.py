"""Text on its way to Qt."""

from __future__ import annotations

_BOM = "\ufeff"


def for_qt(text: str) -> str:
    """Return `text` so that Qt gets all of it: PySide takes a BOM at the beginning for a mark."""
    return _BOM + text if text.startswith(_BOM) else text
