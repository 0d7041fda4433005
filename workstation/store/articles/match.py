"""Which article something from outside means: by its title or the end of its address."""

from __future__ import annotations

from workstation.store.tables import tables

_T = tables.Article
_FEW = 20


def titled(title: str) -> tuple[tuple[int, str], ...]:
    """Return (key, address) of the articles of this title, the oldest first."""
    rows = _T.select(_T.id, _T.address).where(_T.title == title).order_by(_T.id).limit(_FEW)
    return tuple(rows.tuples())


def beginning(title: str) -> tuple[tuple[int, str], ...]:
    """Return (key, address) of the articles whose title begins so, the oldest first."""
    rows = (
        _T.select(_T.id, _T.address)
        .where((_T.title >= title) & (_T.title < title + "\U0010ffff"))
        .order_by(_T.id)
        .limit(_FEW)
    )
    return tuple(rows.tuples())


def ending(path: str) -> tuple[int, ...]:
    """Return the keys of articles whose address ends in `path`, a whole last part."""
    ends = _T.address.endswith(f"/{path}") | (_T.address == path)
    rows = _T.select(_T.id, _T.address).where(ends).limit(_FEW).tuples()
    # LIKE knows no difference between letters, and `_` stands for any of them.
    return tuple(key for key, address in rows if f"/{address}".endswith(f"/{path}"))
