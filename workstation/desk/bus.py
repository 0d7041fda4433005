"""One place where it is told that something changed, and one where trouble is told."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workstation.domain.act import Change


class Bus(QObject):
    """Rings on the GUI thread after an act has been committed.

    `changed(change, initiator)` carries a `domain.act.Change` and whoever asked for the act (or
    None); a screen whose interest matches reads again, the initiator stays quiet.
    `trouble(exception)` carries what failed and nobody else took care of.
    """

    changed = Signal(object, object)
    trouble = Signal(object)

    def announce(self, change: Change, initiator: object = None) -> None:
        """Tell every screen what an act touched."""
        self.changed.emit(change, initiator)


def merged(changes: list[Change]) -> Change | None:
    """Return several changes as one (the last act names it), or None when nothing changed."""
    rows: dict[str, frozenset[int]] = {}
    for change in changes:
        for kind, ids in change.rows.items():
            rows[kind] = rows.get(kind, frozenset()) | ids
    acts = [change.act for change in changes if change.act is not None]
    return Change(rows, acts[-1] if acts else None) if changes else None
