"""Addresses that moved. They point at the thing, not at an address, so chains never form."""

from __future__ import annotations

from workstation.domain.identity import new_id
from workstation.domain.moment import now
from workstation.store.tables import tables

_T = tables.Redirect
_AT_ONCE = 10_000


def from_column(old: str, column_id: int) -> None:
    """Let the old address of a column's page lead to wherever the column is now."""
    forget(old)
    _T.insert(id=new_id(), old=old, column=column_id, made_at=now()).execute()


def retarget_columns(gone: list[int], to: int | None) -> None:
    """Let redirects that led to `gone` columns lead to another one, or take them away."""
    if to is None:
        _T.delete().where(_T.column_id.in_(gone)).execute()
    else:
        _T.update(column=to).where(_T.column_id.in_(gone)).execute()


def forget(*old: str) -> None:
    """Take away the redirects from addresses that real pages have now."""
    for start in range(0, len(old), _AT_ONCE):
        _T.delete().where(_T.old.in_(old[start : start + _AT_ONCE])).execute()


def all_redirects() -> tuple[tuple[str, int | None, int | None, str], ...]:
    """Return (old address, article, column, fixed path) of each redirect."""
    rows = _T.select(_T.old, _T.article_id, _T.column_id, _T.new).order_by(_T.old).tuples()
    return tuple(rows)


def leads_to(old: str) -> tuple[int | None, int | None]:
    """Return the keys of the article and of the column an old address leads to."""
    for article_id, column_id in (
        _T.select(_T.article_id, _T.column_id).where(_T.old == old).tuples()
    ):
        return article_id, column_id
    return None, None


def old_addresses(article_id: int | None, column_id: int | None) -> tuple[str, ...]:
    """Return the addresses that lead to a story, or to a column."""
    target = _T.article_id == article_id if article_id is not None else _T.column_id == column_id
    return tuple(old for (old,) in _T.select(_T.old).where(target).tuples())


def article_at(old: str) -> int | None:
    """Return the key of the article an old address leads to."""
    found = _T.select(_T.article_id).where(_T.old == old).scalar() if old else None
    return None if found is None else int(found)
