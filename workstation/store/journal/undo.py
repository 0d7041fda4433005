"""Taking acts back: the latest or an old one among many, and putting them forth again.

The inverse of an act is applied where the present cell is still what the act left; where a later
act changed it, nothing is written and the difference is told. Undo is itself an act, and redo is
the undo of an undo, so both outlive a restart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from peewee import Database

from workstation.domain.act import (
    Act,
    ChangeRun,
    FieldConflict,
    Operation,
    RowChange,
    Undone,
    Value,
)
from workstation.domain.errors import Refused
from workstation.store.journal.journal import REFERENCED, Journal
from workstation.store.journal.present import Present, Progress, Step, stands_as_left, write

_UNDO, _REDO = "undo", "redo"
_AT_ONCE = 500
#: From so many rows on, asking for all at once is quicker than reading each.
_LONG = 100
#: What a newsroom begins with; plain undo ends here.
_FOUNDATION = frozenset({"newsroom.create", "demo"})
#: What readers have seen cannot be unseen: undo the work, then publish again.
_OUTWARD = frozenset({"site.publish", "site.deliver"})
#: Rows that say no more than that something is listed.
_LISTS = frozenset({"article_column", "article_tag", "kept_off", "release_column", "release_tag"})


@dataclass(frozen=True, slots=True)
class _Wish:
    """What is to happen with rows a later act changed, and who hears how far it is."""

    take_mine: bool = False
    leave_theirs: bool = False
    progress: Progress | None = None


class Undo:
    """Plans and writes the inverse of acts."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal

    def next_undo(self) -> Act | None:
        """Return the act that plain undo would take back."""
        for act in self._latest():
            if act.kind in _FOUNDATION:
                return None
            passed = act.kind in (_UNDO, _REDO) or act.kind in _OUTWARD
            if not passed and not act.undone and act.touched:
                return act
        return None

    def next_redo(self) -> Act | None:
        """Return the undo that plain redo would take back; a new act ends redoing."""
        for act in self._latest():
            if act.kind == _UNDO and not act.undone:
                return act
            passed = act.kind in (_UNDO, _REDO) or act.kind in _OUTWARD
            if not passed and act.touched:
                return None
        return None

    def _latest(self) -> Iterator[Act]:
        """Yield all acts, the latest first."""
        before: int | None = None
        while found := self._journal.acts(_AT_ONCE, before):
            yield from found
            before = found[-1].sequence

    def undo(
        self,
        act_id: int | None = None,
        *,
        take_mine: bool = False,
        leave_theirs: bool = False,
        progress: Progress | None = None,
    ) -> Undone:
        """Take one act back (the latest by default) as an act of its own.

        With conflicts nothing is written and they are returned, unless `take_mine`: then the old
        values win, or `leave_theirs`: then rows that a later act changed stay as they are.
        `progress` hears (done, total) and may raise to stop; then nothing is written. Raises
        `Refused` with codes `undo.nothing`, `undo.already`, `undo.outward`, `undo.referenced`.
        """
        act = self._journal.get(act_id) if act_id is not None else self.next_undo()
        if act is None:
            raise Refused("undo.nothing")
        kind = _REDO if act.kind == _UNDO else _UNDO
        return self._invert(act, kind, _Wish(take_mine, leave_theirs, progress))

    def redo(self, *, take_mine: bool = False) -> Undone:
        """Put forth again what was undone last; raises `Refused("redo.nothing")`."""
        act = self.next_redo()
        if act is None:
            raise Refused("redo.nothing")
        return self._invert(act, _REDO, _Wish(take_mine))

    def _invert(self, act: Act, kind: str, wish: _Wish) -> Undone:
        if act.undone:
            raise Refused("undo.already")
        if act.kind in _OUTWARD:
            raise Refused("undo.outward")
        steps, conflicts = self._plan(self._journal.runs(act.id))
        if conflicts and wish.leave_theirs:
            theirs = {(one.kind, one.row_id) for one in conflicts}
            steps = [step for step in steps if (step.kind, step.row_ids[0]) not in theirs]
        elif conflicts and not wish.take_mine:
            return Undone(None, tuple(conflicts))
        of = str(act.details["of"]) if act.kind in (_UNDO, _REDO) else act.kind
        details = {**act.details, "of": of}
        try:
            with self._journal.act(kind, details, undoes=act.id, outward=True) as opened:
                write(self._database, steps, wish.progress)
                self._mark(act, undone=True)
        except Refused as error:
            if error.code != REFERENCED:
                raise
            raise Refused("undo.referenced") from error
        return Undone(self._journal.get(opened.id), tuple(conflicts))

    def _mark(self, act: Act, *, undone: bool) -> None:
        """Set an act's state; taking back an undo brings forth what it had taken back."""
        self._database.execute_sql("UPDATE act SET undone = ? WHERE id = ?", (undone, act.id))
        if act.undoes is not None:
            self._mark(self._journal.get(act.undoes), undone=not undone)

    def _plan(self, runs: tuple[ChangeRun, ...]) -> tuple[list[Step], list[FieldConflict]]:
        steps: list[Step] = []
        conflicts: list[FieldConflict] = []
        whole = self._untouched(runs)
        rows = [change for run in runs if id(run) not in whole for change in run]
        present = Present(self._database, rows)
        for run in reversed(runs):
            if id(run) in whole:
                steps.append(Step(run.kind, run.row_ids, Operation.UPDATE, run.before))
                continue
            for change in reversed(tuple(run)):
                made, found = _back(change, present)
                steps += made
                conflicts += found
        return steps, conflicts

    def _untouched(self, runs: tuple[ChangeRun, ...]) -> set[int]:
        """Return the identities of long runs of updates that can be taken back as they are.

        That is where the act changed no row of the kind twice, and nobody changed one since.
        """
        keys: dict[str, list[int]] = {}
        for run in runs:
            keys.setdefault(run.kind, []).extend(run.row_ids)
        once = {kind for kind, found in keys.items() if len(set(found)) == len(found)}
        return {
            id(run)
            for run in runs
            if run.operation is Operation.UPDATE
            and len(run.row_ids) >= _LONG
            and run.kind in once
            and stands_as_left(self._database, run)
        }


def _back(change: RowChange, present: Present) -> tuple[list[Step], list[FieldConflict]]:
    """Return what takes one row back, and what a later act did to it; `present` follows."""
    row = present.row(change.kind, change.row_id)
    steps: list[Step] = []
    if change.operation is Operation.UPDATE:
        conflicts, cells = _cells_back(change, row)
        if cells:
            steps.append(Step(change.kind, (change.row_id,), Operation.UPDATE, cells))
    elif change.operation is Operation.INSERT:
        conflicts = _later_changes(change, row)
        if row:
            steps.append(Step(change.kind, (change.row_id,), Operation.DELETE))
    else:
        rival = change.row_id if row is not None else present.rival(change)
        if rival is not None and change.kind in _LISTS:
            # A later act listed the same again: it stands as it should.
            return [], []
        conflicts = [] if rival is None else [_conflict(change, "", None, None)]
        if rival is not None:
            steps.append(Step(change.kind, (rival,), Operation.DELETE))
        steps.append(Step(change.kind, (change.row_id,), Operation.INSERT, change.before))
    for step in steps:
        present.apply(step)
    return steps, conflicts


def _cells_back(
    change: RowChange, row: dict[str, Value] | None
) -> tuple[list[FieldConflict], dict[str, Value]]:
    if row is None:
        return [_conflict(change, "", None, None)], {}
    conflicts: list[FieldConflict] = []
    cells: dict[str, Value] = {}
    for name, wanted in change.before.items():
        if row[name] == wanted:
            continue
        if row[name] != change.after[name]:
            conflicts.append(_conflict(change, name, row[name], wanted))
        cells[name] = wanted
    return conflicts, cells


def _later_changes(change: RowChange, row: dict[str, Value] | None) -> list[FieldConflict]:
    if row is None:
        return []
    return [
        _conflict(change, name, row[name], None)
        for name, left in change.after.items()
        if row[name] != left
    ]


def _conflict(change: RowChange, name: str, theirs: Value, wanted: Value) -> FieldConflict:
    expected = change.after.get(name) if name else None
    return FieldConflict(change.kind, change.row_id, name, expected, theirs, wanted)
