"""Queries over reviewers' notes on pages."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.domain.moment import Milliseconds
from workstation.domain.note import Note
from workstation.store.tables import tables

_T = tables.PageNote
_CELLS = (
    _T.id,
    _T.page,
    _T.ending,
    _T.article_id,
    _T.column_id,
    _T.words,
    _T.before,
    _T.text,
    _T.person,
    _T.pinned_at,
    _T.settled_at,
    _T.settled_by,
)


def get(note_id: int) -> Note:
    """Return one note; raise `NotFound("note.missing")`."""
    for note in _read(_T.id == note_id):
        return note
    raise NotFound("note.missing")


def open_notes() -> tuple[Note, ...]:
    """Return every note nobody has settled, the first one first."""
    return _read(_T.settled_at.is_null())


def about(article_id: int | None, column_id: int | None, pages: Iterable[str]) -> tuple[Note, ...]:
    """Return the notes on a story, on a column, or pinned at one of the addresses, in order."""
    condition = _T.page.in_([*pages])
    if article_id is not None:
        condition |= _T.article_id == article_id
    if column_id is not None:
        condition |= _T.column_id == column_id
    return _read(condition)


def insert(
    place: tuple[str, str, int | None, int | None],
    words: str,
    before: str,
    text: str,
    person: str,
    at: Milliseconds,
) -> int:
    """Add a note and return its key; `place` is page, ending, article and column."""
    key = new_id()
    page, ending, article_id, column_id = place
    _T.insert(
        id=key,
        page=page,
        ending=ending,
        article_id=article_id,
        column_id=column_id,
        words=words,
        before=before,
        text=text,
        person=person,
        pinned_at=at,
    ).execute()
    return key


def reword(note_id: int, text: str) -> None:
    """Write another text."""
    _T.update(text=text).where(_T.id == note_id).execute()


def settle(note_id: int, at: Milliseconds | None, person: str) -> None:
    """Write when and by whom it was settled; None and nobody while it is open."""
    _T.update(settled_at=at, settled_by=person).where(_T.id == note_id).execute()


def delete(note_id: int) -> None:
    """Take one away."""
    _T.delete().where(_T.id == note_id).execute()


def _read(condition: Any) -> tuple[Note, ...]:
    rows = _T.select(*_CELLS).where(condition).order_by(_T.pinned_at, _T.id).tuples()
    return tuple(Note(*row) for row in rows)
