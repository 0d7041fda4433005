"""The cards of a board as they were: what stands now, taken back act by act by the journal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from peewee import Database

from workstation.domain.board import Card
from workstation.domain.edition import EditionName
from workstation.store.boards import crop_of
from workstation.store.tables import tables

_CELLS = (
    "board_id",
    "edition",
    "position",
    "article_id",
    "link",
    "headline",
    "kicker",
    "summary",
    "picture_id",
    "starts_at",
    "ends_at",
    "placed_at",
    "short_title",
    "pinned_place",
)
_LISTS = {"draft": EditionName.WORKING, "live": EditionName.LIVE}

Row = dict[str, Any]


@dataclass(frozen=True)
class PastCards:
    """The cards of one board after an act; `deleted` are draft cards the act took away."""

    act_id: int
    lists: dict[EditionName, tuple[Card, ...]] = field(default_factory=dict)
    deleted: tuple[Card, ...] = ()


def past_cards(database: Database, board_id: int) -> Iterator[PastCards]:
    """Yield a board's cards after each act that touched them, the latest first."""
    names = ", ".join(f'"{name}"' for name in ("id", *_CELLS, "crop"))
    rows: dict[int, Row] = {}
    for key, *cells in database.execute_sql(f"SELECT {names} FROM card").fetchall():
        rows[key] = dict(zip((*_CELLS, "crop"), cells, strict=True))
    for act_id, changes in groupby(_changes(database), key=lambda one: one[0]):
        after, deleted, touched = _lists(rows, board_id), [], False
        for _act, row_id, operation, before in changes:
            now = rows.get(row_id, {})
            _take_back(rows, row_id, operation, before)
            was = rows.get(row_id, {})
            touched |= board_id in (now.get("board_id"), was.get("board_id"))
            mine = was.get("board_id") == board_id and was.get("edition") == "draft"
            if mine and operation == "D":
                deleted.append(_card(row_id, was))
        if touched:
            yield PastCards(act_id, after, tuple(deleted))


def _changes(database: Database) -> Iterator[tuple[int, int, str, Row]]:
    found = database.execute_sql(
        "SELECT c.act_id, c.row_id, c.operation, c.before FROM change c "
        "JOIN act a ON a.id = c.act_id WHERE c.kind = 'card' "
        "ORDER BY a.sequence DESC, c.sequence DESC"
    )
    for act_id, row_id, operation, before in found:
        yield act_id, row_id, operation, json.loads(before) if before else {}


def _take_back(rows: dict[int, Row], row_id: int, operation: str, before: Row) -> None:
    if operation == "I":
        rows.pop(row_id, None)
    else:
        rows[row_id] = {**rows.get(row_id, {}), **before}


def _lists(rows: dict[int, Row], board_id: int) -> dict[EditionName, tuple[Card, ...]]:
    found: dict[EditionName, list[Card]] = {name: [] for name in EditionName}
    for key, cells in rows.items():
        if cells["board_id"] == board_id:
            found[_LISTS[cells["edition"]]].append(_card(key, cells))
    return {
        name: tuple(sorted(cards, key=lambda card: (card.position, card.id)))
        for name, cards in found.items()
    }


def _card(key: int, cells: Row) -> Card:
    # An act of before the cells were there says nothing of them.
    told = {name: cells[name] for name in _CELLS if name in cells and name != "edition"}
    return Card(id=key, crop=crop_of(cells.get("crop") or ""), **told)


def existing(kind: str, keys: set[int]) -> set[int]:
    """Return those of some keys (`article`, `media`) that are there."""
    table = tables.JOURNALLED[kind]
    key = table._meta.primary_key
    return {found for (found,) in table.select(key).where(key.in_(list(keys))).tuples()}
