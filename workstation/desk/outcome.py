"""How a task ended, and to whom that is told."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject

from workstation.desk.bus import Bus, merged
from workstation.desk.owner import alive, owner_of
from workstation.domain.act import Change
from workstation.domain.errors import WorkstationError

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of a task: a result or an error, and the acts committed meanwhile."""

    result: Any = None
    error: Exception | None = None
    changes: list[Change] = field(default_factory=list)


class Gathering:
    """Runs tasks and gathers the acts each of them commits, whatever thread it is on."""

    def __init__(self, otherwise: Callable[[Change], object]) -> None:
        self._here = threading.local()
        self._otherwise = otherwise

    def run(self, task: Callable[[], Any]) -> Outcome:
        """Run a task; never raises. Acts of a task that failed later stand and are told too."""
        changes: list[Change] = []
        self._here.changes = changes
        try:
            return Outcome(result=task(), changes=changes)
        except Exception as error:
            if isinstance(error, WorkstationError):
                _LOG.info("Refused: %s", error)
            else:
                _LOG.error("A task failed", exc_info=error)
            return Outcome(error=error, changes=changes)
        finally:
            self._here.changes = None

    def hear(self, change: Change) -> None:
        """Take note of an act; one made outside any task is passed on at once."""
        changes: list[Change] | None = getattr(self._here, "changes", None)
        if changes is None:
            self._otherwise(change)
        else:
            changes.append(change)


class Answer:
    """Tells an outcome to the bus and to whoever asked. GUI thread only."""

    def __init__(
        self,
        bus: Bus,
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
        owner: QObject | None = None,
        initiator: object = None,
    ) -> None:
        self._bus = bus
        self._done = done
        self._failed = failed
        self._done_owner = owner or owner_of(done)
        self._failed_owner = owner or owner_of(failed)
        self._initiator = initiator

    @property
    def owner(self) -> QObject | None:
        """Return whoever the good answer is for."""
        return self._done_owner

    def tell(self, outcome: Outcome) -> None:
        """Ring the bus, then call `done` or `failed`, unless their owner is gone."""
        change = merged(outcome.changes)
        if change is not None:
            self._bus.announce(change, self._initiator)
        if outcome.error is None:
            if self._done is not None and alive(self._done_owner):
                self._done(outcome.result)
        elif self._failed is not None and alive(self._failed_owner):
            self._failed(outcome.error)
        elif self._failed is not None or alive(self._done_owner) or self._done is None:
            # Also when the one who would have listened is gone: a lost save must not go unheard.
            self._bus.trouble.emit(outcome.error)
