"""Templates and snippets: settings of the writing desk, one row each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, fields
from typing import Any

from workstation.domain.article import Content
from workstation.domain.snippet import Snippet, SnippetKind
from workstation.store.setting_rows import SettingRows

_ROWS = SettingRows("snippet", "snippet.missing")
_KNOWN = frozenset(field.name for field in fields(Content))


def all_snippets() -> tuple[Snippet, ...]:
    """Return all of them, by name."""
    found = (_snippet(key, kept) for key, kept in _ROWS.all())
    return tuple(sorted(found, key=lambda one: (one.kind, one.name)))


def get(snippet_id: int) -> Snippet:
    """Return one; raise `NotFound("snippet.missing")`."""
    return _snippet(snippet_id, _ROWS.get(snippet_id))


def insert(kind: SnippetKind, name: str, content: Content) -> Snippet:
    """Add one and return it."""
    return Snippet(_ROWS.insert(_cells(kind, name, content)), kind, name, content)


def write(snippet: Snippet) -> None:
    """Write one anew."""
    _ROWS.write(snippet.id, _cells(snippet.kind, snippet.name, snippet.content))


def delete(snippet_id: int) -> None:
    """Take one away."""
    _ROWS.delete(snippet_id)


def _cells(kind: SnippetKind, name: str, content: Content) -> dict[str, Any]:
    # Only what says something: a field that comes later has its default in old ones.
    plain = asdict(Content())
    cells = {field: value for field, value in asdict(content).items() if value != plain[field]}
    return {"kind": str(kind), "name": name, "content": cells}


def _snippet(key: int, kept: Mapping[str, Any]) -> Snippet:
    cells = {name: cell for name, cell in kept["content"].items() if name in _KNOWN}
    for name in ("tags", "further_columns"):
        if name in cells:
            cells[name] = tuple(cells[name])
    return Snippet(key, SnippetKind(kept["kind"]), str(kept["name"]), Content(**cells))
