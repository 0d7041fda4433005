from __future__ import annotations

from pathlib import Path

from tests.desk.keeper import Keeper
from workstation.desk.bus import Bus
from workstation.desk.inline import InlineTasks
from workstation.desk.safekeeping import Safekeeping


class _Backups:
    def __init__(self, due: bool, error: Exception | None = None) -> None:
        self.made = 0
        self._due = due
        self._error = error

    def due(self) -> bool:
        return self._due

    def make(self) -> Path:
        if self._error is not None:
            raise self._error
        self.made += 1
        return Path("made.db")


def test_a_due_backup_is_made_and_one_that_is_not_is_not(qtbot: object) -> None:
    for due, wanted in ((True, 1), (False, 0)):
        backups = _Backups(due)
        Safekeeping(InlineTasks(Keeper(), Bus()), backups).look()
        assert backups.made == wanted


def test_a_backup_that_fails_is_told(qtbot: object, caplog: object) -> None:
    bus = Bus()
    troubles: list[object] = []
    bus.trouble.connect(troubles.append)
    Safekeeping(InlineTasks(Keeper(), bus), _Backups(True, OSError(28, "full"))).look()
    assert len(troubles) == 1
