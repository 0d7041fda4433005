"""The pair of Python and PySide6: some pairs lose references to None and True, then abort."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, Signal

CALLS = 3000


class Bell(QObject):
    rung = Signal()


def test_void_calls_do_not_eat_references_to_none() -> None:
    bell = Bell()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        bell.setObjectName("bell")
    assert sys.getrefcount(None) > before - CALLS // 10


def test_signals_do_not_eat_references_to_true() -> None:
    bell = Bell()
    bell.rung.connect(bell.objectName)
    before = sys.getrefcount(True)
    # Few enough that the process lives to tell even with a pair that loses one each time.
    for _ in range(200):
        bell.rung.emit()
    bell.rung.disconnect(bell.objectName)
    assert sys.getrefcount(True) > before - 20
