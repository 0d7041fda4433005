"""What touched the live edition since a publication, read off the journal, the clock and tallies.

Only what is understood is answered; whatever else happened (a setting, a column, a story taken
away) gives None, and the plan looks at every page.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from peewee import Database

from workstation.domain.moment import DAY, Milliseconds
from workstation.domain.publication import Touched
from workstation.domain.site import Site
from workstation.store import settings
from workstation.store.editions.listing import Listing

#: With more changes than this, looking at every page costs no more.
_MANY = 5_000
_OUT = frozenset({"published", "scheduled"})
#: Kinds of rows that no page of the live edition shows, or that boards and releases answer for.
_QUIET = frozenset(
    {
        "person",
        "article_column",
        "article_tag",
        "version",
        "word_entry",
        "ban",
        "page_note",
    }
)
_BOARDS = frozenset({"card", "kept_off"})
#: The settings pages are made of; others are of the desks.
_SITE = frozenset(field.name for field in fields(Site))
#: What decides where a release stands in lists.
_NAME = "SELECT name FROM setting WHERE id = ?"
_PLACE = (
    # In the order of their index; in another one a release would only seem to have moved.
    "(SELECT group_concat(column_id) FROM release_column WHERE release_id = r.id), r.column_id, "
    "r.published_at, ifnull(r.embargo_until, 0), ifnull(r.pinned_until, 0), r.weight"
)


def touched_since(
    database: Database, sequence: int, before: Milliseconds, moment: Milliseconds
) -> Touched | None:
    """Return what happened after act number `sequence` and between two moments, or None.

    None also while the lists are not ready, and when a pin ends. `before` is the moment of the
    edition published then, `moment` that of the edition now.
    """
    found = database.execute_sql(
        # Acts first: the engine would rather go through the journal from its beginning.
        "SELECT c.kind, c.row_id, c.operation, c.before, c.after FROM act a "
        "CROSS JOIN change c ON c.act_id = a.id WHERE a.sequence > ? "
        "ORDER BY a.sequence, c.sequence LIMIT ?",
        (sequence, _MANY + 1),
    ).fetchall()
    listing = Listing(database)
    if len(found) > _MANY or not listing.fresh() or listing.unpinned(before, moment):
        return None
    reading = _Reading(database, moment)
    if not all(reading.take(*row) for row in found):
        return None
    reading.close_by_age(before)
    reading.fresh |= listing.came(before, moment)
    return reading.told(sequence)


class _Reading:
    """Goes through the changes one by one; a `take` that is False ends it."""

    def __init__(self, database: Database, moment: Milliseconds) -> None:
        self._database = database
        self._moment = moment
        self._releases: dict[int, int | None] = {}
        self._made: set[int] = set()
        self._loose: set[int] = set()
        self._spoken: set[int] = set()
        self._boards = False
        self.fresh: set[int] = set()

    def take(self, kind: str, key: int, operation: str, before: str, after: str) -> bool:
        """Note one changed row; tell False when it could be anywhere on the site."""
        if kind in _QUIET or kind in _BOARDS:
            self._boards = self._boards or kind in _BOARDS
            return True
        was, will = json.loads(before), json.loads(after)
        if kind == "article":
            return self._article(key, operation, was, will)
        if kind == "setting":
            # A setting that was taken away can be asked for its name no more.
            names = {name for (name,) in self._ask(_NAME, key)} | {was.get("name")}
            return not names & _SITE
        if kind == "comment":
            self._comment(key, was)
        elif kind == "release":
            self._made.add(key)
        elif kind in ("release_column", "release_tag"):
            self._loose.add({**was, **will}.get("release_id", 0))
        elif kind != "media":
            return False
        return kind == "comment" or operation == "I"

    def close_by_age(self, before: Milliseconds) -> None:
        """Note the stories that grew too old for comments since a moment."""
        days = settings.value_of("comments_close_days")
        if days > 0:
            rows = self._ask(
                'SELECT a.id FROM article a JOIN "release" r ON r.id = a.release_id '
                "WHERE r.published_at >= ? AND r.published_at < ?",
                before - days * DAY,
                self._moment - days * DAY,
            )
            self._spoken |= {key for (key,) in rows}

    def told(self, sequence: int) -> Touched | None:
        """Return all of it, once every row was taken."""
        if not self._loose <= self._made:
            return None
        stories: set[int] = set()
        tags: dict[int, tuple[str, ...]] = {}
        for key, old in self._releases.items():
            now = self._ask("SELECT release_id, status FROM article WHERE id = ?", key)
            if not now or now[0][0] is None or now[0][1] not in _OUT:
                return None
            stories.add(key)
            if old is None:
                self.fresh.add(key)
            elif not self._stands(old, now[0][0]):
                return None
            tags[key] = self._tags(now[0][0], old)
        for key in self.fresh:
            ((release,),) = self._ask("SELECT release_id FROM article WHERE id = ?", key)
            tags[key] = self._tags(release, None)
        counted = self._ask(
            "SELECT article_id FROM tally WHERE changed_in >= ? LIMIT ?", sequence, _MANY + 1
        )
        if len(counted) > _MANY:
            return None
        return Touched(
            stories=frozenset(stories | self.fresh),
            fresh=frozenset(self.fresh),
            tags=tags,
            counted=frozenset({key for (key,) in counted} | self._spoken),
            boards=self._boards,
            before={
                key: old
                for key, old in self._releases.items()
                if old is not None and key not in self.fresh
            },
        )

    def _article(
        self, key: int, operation: str, was: Mapping[str, Any], will: Mapping[str, Any]
    ) -> bool:
        if operation == "D":
            return was["release_id"] is None
        if was.get("address") or "number" in was:
            return False
        if operation == "I" and will["release_id"] is None:
            return True
        if "comments_open" in will:
            # A switch of the house: the page says so without a new release.
            self._spoken.add(key)
        if was.get("status") in _OUT and will.get("status") not in _OUT:
            return False
        if "release_id" in will:
            # What was withdrawn and comes back is new to readers.
            stood = was.get("status", "published") in _OUT
            self._releases.setdefault(key, was.get("release_id") if stood else None)
        elif will.get("status") in _OUT and was.get("status") not in _OUT:
            # Back from the trash with the release it had: its page was gone.
            return False
        return True

    def _comment(self, key: int, was: Mapping[str, Any]) -> None:
        found = self._ask("SELECT article_id FROM comment WHERE id = ?", key)
        article = found[0][0] if found else was.get("article_id")
        self._spoken.add(int(article or 0))

    def _stands(self, old: int, now: int) -> bool:
        """Tell whether a release stands in lists where another one stood."""
        sql = f'SELECT {_PLACE} FROM "release" r WHERE r.id IN (?, ?)'
        return len(set(self._ask(sql, old, now))) == 1

    def _tags(self, release: int, old: int | None) -> tuple[str, ...]:
        """Return the tags a release has and an older one had not."""
        sql = (
            "SELECT tag FROM release_tag WHERE release_id = ? "
            "EXCEPT SELECT tag FROM release_tag WHERE release_id = ?"
        )
        return tuple(tag for (tag,) in self._ask(sql, release, old))

    def _ask(self, sql: str, *values: Any) -> list[Any]:
        return list(self._database.execute_sql(sql, values).fetchall())
