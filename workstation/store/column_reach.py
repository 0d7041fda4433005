"""What hangs on columns: counted in the engine, so that a hundred thousand articles stay quick."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workstation.domain.column_links import column_folder, targets
from workstation.store.tables import tables

#: The articles filed under columns, as main or further one; keys are bound as JSON.
_FILED = (
    "(SELECT id FROM article WHERE column_id IN (SELECT value FROM json_each(:keys)) "
    "UNION SELECT article_id FROM article_column "
    "WHERE column_id IN (SELECT value FROM json_each(:keys)))"
)
_NAMED = "(SELECT value AS id FROM json_each(:keys))"
#: Addresses a column has for itself: its own page and the older ones of its list.
_LIKE_A_COLUMN = "address GLOB '*/index.html' OR address GLOB '*/list_[0-9]*.html'"


#: Directories a text is searched for at once.
_TOPS_AT_ONCE = 20


class Reach:
    """Some articles, and what belongs to them. Make one with `under` or `named`."""

    def __init__(self, chosen: str, keys: Iterable[int]) -> None:
        self._chosen = chosen
        self._keys = json.dumps(list(keys))

    @classmethod
    def under(cls, column_ids: Iterable[int]) -> Reach:
        """Reach from the articles filed under some columns, as main or further one."""
        return cls(_FILED, column_ids)

    @classmethod
    def named(cls, article_ids: Iterable[int]) -> Reach:
        """Reach from these articles."""
        return cls(_NAMED, article_ids)

    def keys(self) -> set[int]:
        """Return the keys of the articles."""
        return {key for (key,) in self._rows(f"SELECT id FROM {self._chosen}")}

    def articles(self) -> int:
        """Return how many articles there are."""
        return self._number(f"SELECT count(*) FROM {self._chosen}")

    def comments(self) -> int:
        """Return how many comments, in any queue, lie under these articles."""
        return self._number(f"SELECT count(*) FROM comment WHERE article_id IN {self._chosen}")

    def live(self) -> int:
        """Return how many of these articles readers see."""
        return self._number(
            "SELECT count(*) FROM article WHERE release_id IS NOT NULL "
            f"AND status IN ('published', 'scheduled') AND id IN {self._chosen}"
        )

    def boards(self) -> tuple[tuple[str, int], ...]:
        """Return the boards whose draft shows one of these articles, with how many cards do."""
        rows = self._rows(
            "SELECT b.title, count(*) FROM card c JOIN board b ON b.id = c.board_id "
            f"WHERE c.edition = 'draft' AND c.article_id IN {self._chosen} "
            "GROUP BY b.id ORDER BY b.position"
        )
        return tuple((title, number) for title, number in rows)

    def titles(self, limit: int) -> tuple[str, ...]:
        """Return the headlines of the newest of these articles, at most `limit`."""
        rows = self._rows(
            f"SELECT title FROM article WHERE id IN {self._chosen} ORDER BY id DESC LIMIT :limit",
            limit=limit,
        )
        return tuple(title for (title,) in rows)

    def _number(self, sql: str) -> int:
        return int(self._rows(sql)[0][0])

    def _rows(self, sql: str, **values: Any) -> list[Sequence[Any]]:
        return _rows(sql, keys=self._keys, **values)


def links_to(directories: Collection[str], site: str) -> int:
    """Return how many bare links, of cards and of columns, lead to the columns of directories.

    Directories come without slashes at their ends; `site` is the address of the site.
    """
    rows = _rows(
        "SELECT link FROM card WHERE edition = 'draft' AND link != '' "
        "UNION ALL SELECT link FROM \"column\" WHERE link != ''"
    )
    return sum(column_folder(link, site) in directories for (link,) in rows)


@dataclass(frozen=True, slots=True)
class LinkingText:
    """A story whose text has `links` to pages of columns."""

    id: int
    title: str
    links: int


def texts_linking_to(directories: Collection[str], site: str) -> tuple[LinkingText, ...]:
    """Return the stories whose text links to the columns of directories, as in `links_to`."""
    tops = [one for one in directories if one.rpartition("/")[0] not in directories]
    found: list[LinkingText] = []
    for start in range(0, len(tops), _TOPS_AT_ONCE):
        part = tops[start : start + _TOPS_AT_ONCE]
        holds = " OR ".join(f"instr(body, :top{place})" for place in range(len(part)))
        named = {f"top{place}": top for place, top in enumerate(part)}
        rows = _rows(
            f"SELECT id, title, body FROM article WHERE status != 'trashed' AND ({holds})", **named
        )
        for key, title, body in rows:
            folders = (column_folder(target.link, site) for target in targets(body))
            count = sum(_top_of(one, part) for one in folders if one in directories)
            if count:
                found.append(LinkingText(key, title, count))
    return tuple(found)


def _top_of(folder: str, tops: Collection[str]) -> bool:
    """Tell whether a directory is or lies below one of these: others have their own turn."""
    return any(f"{folder}/".startswith(f"{top}/") for top in tops)


def published_pages() -> int:
    """Return how many pages lie at the place that was published to last."""
    return int(
        _rows(
            "SELECT count(*) FROM published_page WHERE target = "
            "(SELECT target FROM publication ORDER BY id DESC LIMIT 1)"
        )[0][0]
    )


def articles_like_columns() -> tuple[tuple[str, str], ...]:
    """Return (address, title) of the articles whose address is of a column's own kind."""
    rows = _rows(f"SELECT address, title FROM article WHERE {_LIKE_A_COLUMN}")
    return tuple((address, title) for address, title in rows)


def _rows(sql: str, **values: Any) -> list[Sequence[Any]]:
    return list(tables.Article._meta.database.execute_sql(sql, values or None).fetchall())
