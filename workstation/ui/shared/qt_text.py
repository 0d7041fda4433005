"""Text on its way to Qt, and how long it is there."""

from __future__ import annotations

_BOM = "\ufeff"


def for_qt(text: str) -> str:
    """Return `text` so that Qt gets all of it: PySide takes a BOM at the beginning for a mark."""
    return _BOM + text if text.startswith(_BOM) else text


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 units, as Qt counts positions."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
