"""What stories were called at other times, taken back by the journal."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from peewee import Database

#: What a card shows of its story.
_HEAD = ("title", "short_title", "cover_id")


class PastHeads:
    """Titles and pictures of some stories, at any act. Read once, for all of them."""

    def __init__(self, database: Database, article_ids: Collection[int]) -> None:
        self._changes: dict[int, list[tuple[int, dict[str, Any]]]] = {}
        told = " OR ".join(f"json_type(c.before, '$.{name}') IS NOT NULL" for name in _HEAD)
        rows = database.execute_sql(
            "SELECT c.row_id, a.sequence, c.before FROM change c JOIN act a ON a.id = c.act_id "
            "WHERE c.kind = 'article' AND c.operation = 'U' "
            f"AND c.row_id IN (SELECT value FROM json_each(?)) AND ({told}) "
            "ORDER BY a.sequence DESC, c.sequence DESC",
            (json.dumps(list(article_ids)),),
        )
        for key, sequence, before in rows.fetchall():
            cells = {k: v for k, v in json.loads(before).items() if k in _HEAD}
            self._changes.setdefault(key, []).append((sequence, cells))

    def after(self, article_id: int, sequence: int) -> dict[str, Any]:
        """Return what differed from today after act number `sequence`, by name of the cell."""
        found: dict[str, Any] = {}
        for changed_in, before in self._changes.get(article_id, ()):
            if changed_in <= sequence:
                break
            found.update(before)
        return found
