"""Queries over bans."""

from __future__ import annotations

from collections.abc import Iterable

from workstation.domain.ban import Ban, BanKind, folded
from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.domain.moment import Milliseconds
from workstation.store.tables import tables

_T = tables.Ban
_CELLS = (_T.id, _T.kind, _T.value, _T.reason, _T.until, _T.made_at, _T.made_by)


def all_bans() -> tuple[Ban, ...]:
    """Return every ban, the latest first, those that have run out among them."""
    rows = _T.select(*_CELLS).order_by(_T.made_at.desc(), _T.id.desc()).tuples()
    return tuple(_ban(row) for row in rows)


def get(ban_id: int) -> Ban:
    """Return one ban; raise `NotFound("ban.missing")`."""
    for row in _T.select(*_CELLS).where(_T.id == ban_id).tuples():
        return _ban(row)
    raise NotFound("ban.missing", id=ban_id)


def about(kind: BanKind, value: str) -> Ban | None:
    """Return the latest ban of somebody, or None."""
    same = (_T.kind == str(kind)) & (_T.folded == folded(value))
    rows = _T.select(*_CELLS).where(same).order_by(_T.made_at.desc()).limit(1).tuples()
    return next((_ban(row) for row in rows), None)


def standing(
    at: Milliseconds, kinds: Iterable[BanKind] = BanKind
) -> dict[tuple[BanKind, str], Ban]:
    """Return the bans that hold at a moment, by kind and folded value."""
    wanted = [str(kind) for kind in kinds]
    holds = _T.kind.in_(wanted) & (_T.until.is_null() | (_T.until > at))
    rows = _T.select(*_CELLS, _T.folded).where(holds).tuples()
    return {(BanKind(row[1]), row[7]): _ban(row[:7]) for row in rows}


def insert(
    kind: BanKind,
    value: str,
    reason: str,
    until: Milliseconds | None,
    at: Milliseconds,
    person: str,
) -> int:
    """Add a ban and return its key."""
    key = new_id()
    _T.insert(
        id=key,
        kind=str(kind),
        value=value,
        folded=folded(value),
        reason=reason,
        until=until,
        made_at=at,
        made_by=person,
    ).execute()
    return key


def change(ban_id: int, reason: str, until: Milliseconds | None) -> None:
    """Write another term and reason."""
    _T.update(reason=reason, until=until).where(_T.id == ban_id).execute()


def delete(ban_id: int) -> None:
    """Take a ban away."""
    _T.delete().where(_T.id == ban_id).execute()


def _ban(row: tuple) -> Ban:  # type: ignore[type-arg]
    key, kind, value, reason, until, made_at, made_by = row
    return Ban(key, BanKind(kind), value, reason, until, made_at, made_by)
