"""The working edition as the boards desk and its page ask for it many times a minute.

What boards do not show is kept from one answer to the next as long as nothing else was changed.
"""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from workstation.domain.edition import EditionName
from workstation.domain.moment import MINUTE, Milliseconds, now
from workstation.store.editions.editions import StoredEdition
from workstation.store.newsroom import NewsroomStore

#: Kinds of rows that stand for work at the boards.
KINDS = ("board", "card", "kept_off")
#: Reads, pins and what else depends on the hour may be so old.
_FRESH: Milliseconds = MINUTE


@dataclass(frozen=True, slots=True)
class _Kept:
    edition: StoredEdition
    generation: int
    sequence: int
    begun: Milliseconds


class DeskEdition:
    """Gives the working edition; safe on reading threads."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store
        self._lock = Lock()
        self._kept: _Kept | None = None

    def now(self) -> tuple[StoredEdition, int]:
        """Return the edition of this moment, and a number that stays while only boards change."""
        moment, sequence = now(), self._store.journal.last_sequence()
        with self._lock:
            kept = self._kept
        if kept is not None and self._serves(kept, moment):
            edition = kept.edition.after_boards(moment)
            told = _Kept(edition, kept.generation, sequence, kept.begun)
        else:
            edition = StoredEdition(self._store.database, EditionName.WORKING, moment=moment)
            told = _Kept(edition, kept.generation + 1 if kept else 1, sequence, moment)
        with self._lock:
            self._kept = told
        return edition, told.generation

    def _serves(self, kept: _Kept, moment: Milliseconds) -> bool:
        if not 0 <= moment - kept.begun < _FRESH:
            return False
        return not self._store.journal.touched_others(kept.sequence, KINDS)
