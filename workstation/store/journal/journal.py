"""The journal: every act is one transaction, one line, and the cells it changed.

The triggers of `triggers.py` write the cells; this module opens and closes acts, folds the
autosaves of one sitting into one act, seals finished acts into a hash chain, and tells who
listens what an act touched, read off the journal itself.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from peewee import Database, IntegrityError

from workstation.domain.act import Act, Change, Operation, Value
from workstation.domain.errors import ReadOnly, Refused
from workstation.domain.identity import new_id
from workstation.domain.moment import MINUTE, Milliseconds, now
from workstation.store.journal.record import JournalRecord, listed_of, row_change
from workstation.store.trouble import TransactionLost, translated

#: The kind of a row and its key.
_Row = tuple[str, int]
#: A row of the `change` table, all cells but the act.
_Stored = tuple[int, str, int, str, str, str]
#: Autosaves of one article within this time of the act's start are one act.
SITTING: Milliseconds = 10 * MINUTE
_LISTS = frozenset({"article_column", "article_tag"})
#: Acts on more rows than this are sealed when they end.
_LARGE = 1_000
#: The code of an act that would have left a row pointing at nothing.
REFERENCED = "storage.referenced"


@dataclass
class OpenAct:
    """The act being written; `details` may still be filled while it is open."""

    id: int
    sequence: int
    details: dict[str, Value] = field(default_factory=dict)
    folded_from: int = 0
    """The journal's last change before this fold, when an earlier act goes on; else 0."""
    line: tuple[str, int] = ("", 0)
    """What the act's line says already: its details as JSON, and how many rows it touched."""

    broken: bool = False
    """True when a part of it failed and somebody went on all the same: nothing is kept then."""


class _Here(threading.local):
    """The act that is open on the calling thread."""

    opened: OpenAct | None = None


@contextmanager
def _joined(opened: OpenAct) -> Iterator[OpenAct]:
    try:
        yield opened
    except BaseException:
        opened.broken = True
        raise


@contextmanager
def _whole() -> Iterator[None]:
    try:
        yield
    except IntegrityError as error:
        raise Refused(REFERENCED) from error


class Journal(JournalRecord):
    """Opens acts on one database, and reads them back."""

    def __init__(self, database: Database, read_only: bool = False) -> None:
        super().__init__(database)
        self._read_only = read_only
        self._listeners: list[Callable[[Change], None]] = []
        self._here = _Here()
        self._mine: set[int] = set()
        self.person = ""

    def on_change(self, listener: Callable[[Change], None]) -> None:
        """Call `listener` after each commit, on the thread that wrote."""
        self._listeners.append(listener)

    @contextmanager
    def act(
        self,
        kind: str,
        details: dict[str, Value] | None = None,
        *,
        fold: str = "",
        undoes: int | None = None,
        outward: bool = False,
    ) -> Iterator[OpenAct]:
        """Open one act: everything written in the block is kept together or not at all.

        `fold` names the sitting this act may be folded into (same words, same person, latest
        act). An act that changed nothing leaves no line, unless it is `outward` (a publication).
        A verb called inside an act of the same thread becomes a part of it.
        Raises the errors of `store.trouble`, and `Refused("storage.referenced")` when something
        would refer to a row that is gone, or be there twice.
        """
        if self._read_only:
            raise ReadOnly("storage.read_only", path="", why="")
        if self._here.opened is not None:
            with _joined(self._here.opened) as opened:
                yield opened
            return
        with translated(), _whole(), self._database.atomic():
            opened = self._open(kind, details or {}, fold, undoes)
            self.execute("UPDATE writing SET act_id = ? WHERE id = 1", opened.id)
            self._here.opened = opened
            try:
                yield opened
            finally:
                self._here.opened = None
            if opened.broken:
                raise TransactionLost("storage.lost")
            self.execute("UPDATE writing SET act_id = NULL WHERE id = 1")
            back = self._fold(opened) if opened.folded_from else frozenset()
            change = self._close(opened, outward, back)
            if not fold and sum(map(len, change.rows.values())) > _LARGE:
                # Nothing will be folded into it, and the next act should not wait for its hash.
                self._seal(opened.id)
        if change.rows or outward:
            self._mine.add(opened.id)
            for listener in self._listeners:
                listener(change)

    def seal_last(self) -> None:
        """Close the latest act for good: what comes now is an act of its own, never folded.

        Nothing is folded into most acts; those are left to the next one, which is written anyway.
        """
        sql = "SELECT id, fold != '' AND hash = '' FROM act ORDER BY sequence DESC LIMIT 1"
        with translated():
            if not any(open_ for _act, open_ in self.execute(sql)):
                return
            with self._database.atomic():
                # Another program may have closed it meanwhile.
                for act_id, open_ in self.execute(sql):
                    if open_:
                        self._seal(act_id)

    def others_since(self, sequence: int, kinds: Sequence[str]) -> tuple[Act, ...]:
        """Return acts after a sequence, latest first, that were not written through this object.

        Only those that touched rows of the kinds named: another window, program or machine did.
        """
        marks = ", ".join("?" * len(kinds))
        found = self.execute(
            "SELECT id FROM act WHERE sequence > ? AND EXISTS (SELECT 1 FROM change "
            f"WHERE act_id = act.id AND kind IN ({marks})) ORDER BY sequence DESC",
            sequence,
            *kinds,
        )
        return tuple(self.get(key) for (key,) in found if key not in self._mine)

    def touched_others(self, sequence: int, kinds: Sequence[str]) -> bool:
        """Tell whether rows of other kinds than these may have changed since a sequence.

        An act that autosaves may be folded into still counts: its line does not tell.
        """
        marks = ", ".join("?" * len(kinds))
        found = self.execute(
            "SELECT 1 FROM act a WHERE (a.sequence = ? AND a.fold != '') OR (a.sequence > ? AND "
            "EXISTS (SELECT 1 FROM change c WHERE c.act_id = a.id "
            f"AND c.kind NOT IN ({marks}))) LIMIT 1",
            sequence,
            sequence,
            *kinds,
        )
        return bool(found)

    def _open(self, kind: str, details: dict[str, Value], fold: str, undoes: int | None) -> OpenAct:
        last = self.execute(
            "SELECT id, sequence, kind, at, person, fold, undone, hash, "
            "(SELECT max(sequence) FROM change), details, touched "
            "FROM act ORDER BY sequence DESC LIMIT 1"
        )
        if last:
            act_id, sequence, last_kind, at, person, last_fold, undone, sealed, count, *line = last[
                0
            ]
            same = (last_kind, last_fold, person) == (kind, fold, self.person)
            if fold and same and not undone and not sealed and 0 <= now() - at < SITTING:
                told = {**json.loads(line[0]), **details}
                return OpenAct(act_id, sequence, told, count or 1, (line[0], line[1]))
            if not sealed:
                self._seal(act_id)
        opened = OpenAct(new_id(), (last[0][1] if last else 0) + 1, details)
        self.execute(
            "INSERT INTO act (id, sequence, kind, details, at, person, undoes, undone, touched, "
            "fold, previous_hash, hash) VALUES (?, ?, ?, '{}', ?, ?, ?, 0, 0, ?, '', '')",
            opened.id,
            opened.sequence,
            kind,
            now(),
            self.person,
            undoes,
            fold,
        )
        return opened

    def _close(self, opened: OpenAct, outward: bool, back: Collection[_Row]) -> Change:
        """Write what the act's line says; `back` are rows that are again as before the act."""
        rows: dict[str, set[int]] = {}
        for kind, row_id in self.execute(
            "SELECT kind, row_id FROM change WHERE act_id = ? AND sequence > ?",
            opened.id,
            0,
        ):
            rows.setdefault(kind, set()).add(row_id)
        touched = sum(len(ids) for ids in rows.values())
        for kind, row_id in back:
            rows.setdefault(kind, set()).add(row_id)
        if not rows.keys().isdisjoint(_LISTS):
            # A screen that shows an article shows its tags and columns.
            rows.setdefault("article", set()).update(listed_of(self._database, opened.id))
        if not touched and not outward:
            self.execute("DELETE FROM act WHERE id = ?", opened.id)
            return Change({kind: frozenset(ids) for kind, ids in rows.items()})
        line = (json.dumps(opened.details, ensure_ascii=False), touched)
        if line != opened.line:
            self.execute("UPDATE act SET details = ?, touched = ? WHERE id = ?", *line, opened.id)
        return Change({kind: frozenset(ids) for kind, ids in rows.items()}, opened.id)

    def _fold(self, opened: OpenAct) -> frozenset[_Row]:
        """Merge the rows written since the fold began into the earlier ones of the same act.

        Return the rows of which nothing is left: screens still show what they were in between.
        """
        back: set[_Row] = set()
        pairs = (
            f"SELECT {_cells('n')}, {_cells('o')} FROM change n JOIN change o ON o.sequence = "
            "(SELECT max(sequence) FROM change WHERE act_id = n.act_id AND kind = n.kind "
            "AND row_id = n.row_id AND sequence < n.sequence) "
            "WHERE n.act_id = ? AND n.sequence > ? AND n.operation = 'U' AND o.operation != 'D' "
            "ORDER BY n.sequence LIMIT 2"
        )
        # One at a time: each merge removes a row another may have been paired with. Most often
        # there is just one, and seeing that there is no second spares asking again.
        more = True
        while more:
            found = self.execute(pairs, opened.id, opened.folded_from)
            for pair in found[:1]:
                new, old = pair[:6], pair[6:]
                if not self._merge(old, new):
                    back.add((old[1], old[2]))
            more = len(found) > 1
        return frozenset(back)

    def _merge(self, first: _Stored, last: _Stored) -> bool:
        """Make one change of two of a row; tell whether anything is left of them."""
        old, new = row_change(first), row_change(last)
        before, after = dict(old.before), {**old.after, **new.after}
        if old.operation is Operation.UPDATE:
            before = {**new.before, **old.before}
            back = {name for name, value in before.items() if after[name] == value}
            before = {name: value for name, value in before.items() if name not in back}
            after = {name: value for name, value in after.items() if name not in back}
        self.execute("DELETE FROM change WHERE sequence = ?", new.sequence)
        if not after:
            self.execute("DELETE FROM change WHERE sequence = ?", old.sequence)
            return False
        self.execute(
            "UPDATE change SET before = ?, after = ? WHERE sequence = ?",
            # Most often both are what one of the two says: long texts need no writing out.
            first[4] if before == old.before else json.dumps(before, ensure_ascii=False),
            last[5] if after == new.after else json.dumps(after, ensure_ascii=False),
            old.sequence,
        )
        return True

    def _seal(self, act_id: int) -> None:
        found = self.execute("SELECT hash FROM act WHERE hash != '' ORDER BY sequence DESC LIMIT 1")
        previous = found[0][0] if found else ""
        self.execute(
            "UPDATE act SET previous_hash = ?, hash = ? WHERE id = ?",
            previous,
            self.chain_hash(act_id, previous),
            act_id,
        )


def _cells(table: str) -> str:
    names = ("sequence", "kind", "row_id", "operation", "before", "after")
    return ", ".join(f"{table}.{name}" for name in names)
