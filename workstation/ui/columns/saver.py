"""Saving one field of a column after another, without running into oneself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from workstation.desk.desk import Desk
from workstation.domain.column import Column
from workstation.ui.shared.panel import Panel


class _Base:
    """The newest state a column is known in. Only the writing thread goes on from it."""

    def __init__(self, column: Column) -> None:
        self.column = column


class ColumnSaver:
    """Queues each field as a verb of its own. Saves of one column go on from one another.

    The next field may be finished before the first one is written: it must not be taken for
    somebody else's change of the same column.
    """

    def __init__(self, desk: Desk, panel: Panel) -> None:
        self._desk = desk
        self._panel = panel
        self._bases: dict[int, _Base] = {}
        self._waiting = 0

    def know(self, column: Column) -> None:
        """Go on from a column that was read afresh, unless saves of ours are on their way."""
        if not self._waiting:
            self._bases[column.id] = _Base(column)

    def save(
        self,
        column: Column,
        name: str,
        value: object,
        done: Callable[[Column], object],
        failed: Callable[[Exception], object],
        *,
        relink: bool = False,
    ) -> None:
        """Write one field; `done` gets the column as it stands then.

        `relink` has links in texts follow a directory that changes.
        """
        base = self._bases.setdefault(column.id, _Base(column))
        self._waiting += 1
        self._desk.tasks.change(
            partial(self._write, base, name, value, relink),
            partial(self._end, done),
            partial(self._end, failed),
            initiator=self._panel,
            owner=self._panel,
        )

    def _write(self, base: _Base, name: str, value: object, relink: bool) -> Column:
        wanted = replace(base.column, **{name: value})  # type: ignore[arg-type]
        base.column = self._desk.newsroom.columns.save(base.column, wanted, relink=relink)
        return base.column

    def _end(self, then: Callable[..., object], outcome: object) -> None:
        self._waiting -= 1
        then(outcome)
