"""Templates and snippets: settings of the writing desk, one row each."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from workstation.domain.article import Content
from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.domain.snippet import Snippet, SnippetKind
from workstation.store.tables import tables

_T = tables.Setting
_PREFIX = "snippet."
_KNOWN = frozenset(field.name for field in fields(Content))


def all_snippets() -> tuple[Snippet, ...]:
    """Return all of them, by name."""
    rows = _T.select(_T.id, _T.value).where(_T.name.startswith(_PREFIX)).tuples()
    found = (_snippet(key, value) for key, value in rows)
    return tuple(sorted(found, key=lambda one: (one.kind, one.name)))


def get(snippet_id: int) -> Snippet:
    """Return one; raise `NotFound("snippet.missing")`."""
    value = _T.select(_T.value).where(_T.id == snippet_id).scalar()
    if value is None:
        raise NotFound("snippet.missing")
    return _snippet(snippet_id, value)


def insert(kind: SnippetKind, name: str, content: Content) -> Snippet:
    """Add one and return it."""
    made = Snippet(new_id(), kind, name, content)
    _T.insert(id=made.id, name=f"{_PREFIX}{made.id}", value=_written(made)).execute()
    return made


def write(snippet: Snippet) -> None:
    """Write one anew."""
    _T.update(value=_written(snippet)).where(_T.id == snippet.id).execute()


def delete(snippet_id: int) -> None:
    """Take one away."""
    _T.delete().where(_T.id == snippet_id).execute()


def _written(snippet: Snippet) -> str:
    # Only what says something: a field that comes later has its default in old ones.
    plain = asdict(Content())
    cells = {name: value for name, value in asdict(snippet.content).items() if value != plain[name]}
    kept = {"kind": str(snippet.kind), "name": snippet.name, "content": cells}
    return json.dumps(kept, ensure_ascii=False)


def _snippet(key: int, value: str) -> Snippet:
    kept: dict[str, Any] = json.loads(value)
    cells = {name: cell for name, cell in kept["content"].items() if name in _KNOWN}
    for name in ("tags", "further_columns"):
        if name in cells:
            cells[name] = tuple(cells[name])
    return Snippet(key, SnippetKind(kept["kind"]), str(kept["name"]), Content(**cells))
