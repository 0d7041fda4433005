"""One thing a person did: one transaction, one line of the journal, one step of undo."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from workstation.domain.moment import Milliseconds

#: What a journalled cell may hold. No floats, no blobs: they do not come back the same from JSON.
Value: TypeAlias = int | str | None


@dataclass(frozen=True, slots=True)
class Act:
    """A line of the journal. `kind` is a code such as `column.move`; `details` fill its sentence.

    `sequence` orders acts (never the clock). `undoes` is the act this one took back, `undone`
    whether it stands taken back now. `touched` is how many rows it changed.
    """

    id: int
    sequence: int
    kind: str
    details: dict[str, Value]
    at: Milliseconds
    person: str
    undoes: int | None = None
    undone: bool = False
    touched: int = 0


@dataclass(frozen=True, slots=True)
class Change:
    """What an act touched: rows by kind. Screens match it against what they show."""

    rows: dict[str, frozenset[int]] = field(default_factory=dict)
    act: int | None = None

    def touches(self, *kinds: str) -> bool:
        """Tell whether any row of one of the kinds (`article`, `card`, …) was changed."""
        return any(kind in self.rows for kind in kinds)

    def ids(self, kind: str) -> frozenset[int]:
        """Return the keys of the changed rows of one kind."""
        return self.rows.get(kind, frozenset())


class Operation(StrEnum):
    """What happened to a row."""

    INSERT = "I"
    UPDATE = "U"
    DELETE = "D"


@dataclass(frozen=True, slots=True)
class RowChange:
    """One row of one act: only the cells it changed, before and after."""

    sequence: int
    kind: str
    row_id: int
    operation: Operation
    before: dict[str, Value]
    after: dict[str, Value]


@dataclass(frozen=True, slots=True)
class ChangeRun:
    """Rows of one kind, one after the other, to which one act did the same thing.

    `sequences` are those of the changes, one for each row.
    """

    kind: str
    operation: Operation
    before: dict[str, Value]
    after: dict[str, Value]
    sequences: tuple[int, ...]
    row_ids: tuple[int, ...]

    def __iter__(self) -> Iterator[RowChange]:
        for sequence, row_id in zip(self.sequences, self.row_ids, strict=True):
            yield RowChange(sequence, self.kind, row_id, self.operation, self.before, self.after)


@dataclass(frozen=True, slots=True)
class FieldConflict:
    """A cell an undo would overwrite although a later act changed it.

    `theirs` is what stands now, `wanted` what the undo would put back, `expected` what the act
    had left. `name` is empty when the whole row is concerned.
    """

    kind: str
    row_id: int
    name: str
    expected: Value
    theirs: Value
    wanted: Value


@dataclass(frozen=True, slots=True)
class Undone:
    """The outcome of an undo: the act that did it, or the conflicts that must be decided first."""

    act: Act | None
    conflicts: tuple[FieldConflict, ...] = ()
