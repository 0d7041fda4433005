"""The word lists of the comment desk, and the numbers of its other rules."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any

from workstation.domain.holding import HoldingRules, Scope, WordEntry, WordList
from workstation.domain.identity import new_id
from workstation.store.articles.articles import sliced
from workstation.store.tables import tables

_T = tables.WordEntry
_S = tables.Setting
_RULES = "comments."
_CELLS = (_T.word, _T.list, _T.scope, _T.pinyin, _T.note, _T.pack, _T.active, _T.id)


def every() -> tuple[WordEntry, ...]:
    """Return all entries in the order they were made."""
    return tuple(_entry(row) for row in _T.select(*_CELLS).order_by(_T.id).tuples())


def many(entry_ids: Iterable[int]) -> tuple[WordEntry, ...]:
    """Return the entries of these keys."""
    found: list[WordEntry] = []
    for part in sliced(entry_ids):
        rows = _T.select(*_CELLS).where(_T.id.in_(part)).order_by(_T.id).tuples()
        found += [_entry(row) for row in rows]
    return tuple(found)


def insert(entries: Sequence[WordEntry]) -> tuple[int, ...]:
    """Add entries; return their keys."""
    rows = [{"id": new_id(), **_cells(entry)} for entry in entries]
    for start in range(0, len(rows), 500):
        _T.insert_many(rows[start : start + 500]).execute()
    return tuple(row["id"] for row in rows)


def write(entry: WordEntry) -> None:
    """Write every cell of a kept entry."""
    _T.update(**_cells(entry)).where(_T.id == entry.id).execute()


def switch(entry_ids: Iterable[int], cells: Mapping[str, Any]) -> None:
    """Write the same cells into many entries."""
    for part in sliced(entry_ids):
        _T.update(**cells).where(_T.id.in_(part)).execute()


def delete(entry_ids: Iterable[int]) -> None:
    """Take entries away."""
    for part in sliced(entry_ids):
        _T.delete().where(_T.id.in_(part)).execute()


def rules() -> HoldingRules:
    """Return the other rules; what was never set has its default."""
    rows = _S.select(_S.name, _S.value).where(_S.name.startswith(_RULES)).tuples()
    kept = {name.removeprefix(_RULES): json.loads(value) for name, value in rows}
    known = {field.name for field in fields(HoldingRules)}
    return HoldingRules(**{name: value for name, value in kept.items() if name in known})


def write_rules(wanted: HoldingRules) -> None:
    """Keep the other rules, one setting each, so that undo and merge see them apart."""
    present = asdict(rules())
    for name, value in asdict(wanted).items():
        if value == present[name]:
            continue
        cells = {"value": json.dumps(value)}
        if not _S.update(**cells).where(_S.name == _RULES + name).execute():
            _S.insert(id=new_id(), name=_RULES + name, **cells).execute()


def _cells(entry: WordEntry) -> dict[str, Any]:
    return {
        "word": entry.word,
        "list": str(entry.list),
        "scope": str(entry.scope),
        "pinyin": int(entry.pinyin),
        "note": entry.note,
        "pack": entry.pack,
        "active": int(entry.active),
    }


def _entry(row: Sequence[Any]) -> WordEntry:
    word, name, scope, pinyin, note, pack, active, key = row
    return WordEntry(
        word, WordList(name), Scope(scope), bool(pinyin), note, pack, bool(active), key
    )
