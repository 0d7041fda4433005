"""Articles read and written: the working copies, their columns and tags."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from workstation.domain.article import Article, ArticleLine, Content, Status
from workstation.domain.errors import NotFound
from workstation.domain.identity import new_id
from workstation.domain.moment import Milliseconds, now
from workstation.store.tables import tables

_T = tables.Article
_LISTED = ("further_columns", "tags")
#: References are named in code for what they point at, in the table for the key they hold.
_COLUMN = {"release": "release_id"}
_BOOLEANS = frozenset({"comments_open", "ai_label"})
#: Cells of the table that are fields of `Content` by the same name.
CELLS: tuple[str, ...] = tuple(field.name for field in fields(Content) if field.name not in _LISTED)
_WHOLE = (
    "a.number, a.version, a.status, a.address, a.release_id, a.created_at, a.changed_at, "
    "(SELECT json_group_array(c.column_id) FROM "
    "(SELECT column_id FROM article_column WHERE article_id = a.id ORDER BY position) c), "
    "(SELECT json_group_array(t.tag) FROM "
    "(SELECT tag FROM article_tag WHERE article_id = a.id ORDER BY position) t), "
    + ", ".join(f"a.{name}" for name in CELLS)
)
_LINE = (
    _T.id,
    _T.number,
    _T.title,
    _T.status,
    _T.column_id,
    _T.author,
    _T.flags,
    _T.cover_id,
    _T.published_at,
    _T.changed_at,
    _T.unreleased,
    _T.short_title,
)
#: SQLite binds at most 32,766 values; bulk statements go in slices of this many keys.
SLICE = 10_000


def get(article_id: int) -> Article:
    """Return one article; raise `NotFound("article.missing")`."""
    row = _read(_WHOLE, article_id)
    if row is None:
        raise NotFound("article.missing", id=article_id)
    number, version, status, address, release_id, created, changed, columns, tags = row[:9]
    cells = dict(zip(CELLS, row[9:], strict=True))
    return Article(
        id=article_id,
        number=number,
        version=version,
        status=Status(status),
        content=as_content(cells, json.loads(columns), json.loads(tags)),
        address=address,
        release_id=release_id,
        created_at=created,
        changed_at=changed,
    )


def as_content(
    cells: Mapping[str, Any], further_columns: Sequence[int], tags: Sequence[str]
) -> Content:
    """Return cells of the table, and what is listed, as the content they hold."""
    held: dict[str, Any] = {
        name: bool(cells[name]) if name in _BOOLEANS else cells[name] for name in CELLS
    }
    return Content(**held, further_columns=tuple(further_columns), tags=tuple(tags))


def by_number(number: int) -> Article:
    """Return the article people know by `number`; raise `NotFound("article.no_number")`."""
    # No integer of the engine is longer than 64 bits.
    found = _T.select(_T.id).where(_T.number == number).scalar() if abs(number) < 2**63 else None
    if found is None:
        raise NotFound("article.no_number", number=number)
    return get(int(found))


def _read(cells: str, article_id: int) -> Any:
    # Read after each autosave: building this query anew would cost more than running it.
    sql = f"SELECT {cells} FROM article a WHERE a.id = ?"
    return _T._meta.database.execute_sql(sql, (article_id,)).fetchone()


def version(article_id: int) -> int | None:
    """Return the present version of an article, or None when it is gone."""
    found = _T._meta.database.execute_sql("SELECT version FROM article WHERE id = ?", (article_id,))
    row = found.fetchone()
    return None if row is None else int(row[0])


def listed(article_id: int) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Return the further columns and the tags of an article, in their order."""
    columns = (
        tables.ArticleColumn.select(tables.ArticleColumn.column_id)
        .where(tables.ArticleColumn.article == article_id)
        .order_by(tables.ArticleColumn.position)
        .tuples()
    )
    tags = (
        tables.ArticleTag.select(tables.ArticleTag.tag)
        .where(tables.ArticleTag.article == article_id)
        .order_by(tables.ArticleTag.position)
        .tuples()
    )
    return tuple(key for (key,) in columns), tuple(tag for (tag,) in tags)


def cell(name: str, content: Content) -> Any:
    """Return a field of `content` as its table cell holds it."""
    value = getattr(content, name)
    return int(value) if name in _BOOLEANS else value


def insert(
    content: Content,
    *,
    status: Status = Status.DRAFT,
    address: str = "",
    created_at: Milliseconds | None = None,
    article_id: int | None = None,
) -> Article:
    """Add an article under the next free number and return it."""
    key = _free(article_id) if article_id else new_id()
    moment = now()
    _T.insert(
        id=key,
        number=next_number(),
        status=str(status),
        address=address,
        created_at=moment if created_at is None else created_at,
        changed_at=moment,
        **{name: cell(name, content) for name in CELLS},
    ).execute()
    _write_listed(key, Content(), content)
    return get(key)


def _free(key: int) -> int:
    """Return the next key nobody has: many pages of an old site bear the time of one midnight."""
    while _T.select().where(_T.id == key).exists():
        key += 1
    return key


def next_number() -> int:
    """Return a number no article ever had."""
    counter = tables.Counter
    counter.insert(name="article", value=1).on_conflict(
        conflict_target=[counter.name], update={counter.value: counter.value + 1}
    ).execute()
    return int(counter.select(counter.value).where(counter.name == "article").scalar())


def write(base: Article, content: Content, extra: Mapping[str, Any] | None = None) -> bool:
    """Write the fields of `content` that differ from `base`; False if its version is outdated."""
    cells = {
        name: cell(name, content)
        for name in CELLS
        if getattr(content, name) != getattr(base.content, name)
    }
    cells.update(extra or {})
    if not cells and all(getattr(content, n) == getattr(base.content, n) for n in _LISTED):
        return True
    # The version trigger sees the article's own cells only, not its columns and tags.
    cells |= {"version": base.version + 1, "changed_at": now()}
    places = ", ".join(f'"{_COLUMN.get(name, name)}" = ?' for name in cells)
    done = _T._meta.database.execute_sql(
        f"UPDATE article SET {places} WHERE id = ? AND version = ?",
        (*cells.values(), base.id, base.version),
    )
    if not done.rowcount:
        return False
    _write_listed(base.id, base.content, content)
    return True


def written(base: Article, content: Content) -> Article:
    """Return an article as `write` left it, in the same act: then nobody else changed it.

    `content` must be as it is kept: storable, and nothing twice in its lists.
    """
    row = _read("a.version, a.changed_at", base.id)
    return replace(base, content=content, version=row[0], changed_at=row[1])


def _write_listed(article_id: int, old: Content, new: Content) -> None:
    if old.further_columns != new.further_columns:
        tables.ArticleColumn.delete().where(tables.ArticleColumn.article == article_id).execute()
        for position, column_id in enumerate(dict.fromkeys(new.further_columns)):
            tables.ArticleColumn.insert(
                article=article_id, column=column_id, position=position
            ).execute()
    if old.tags != new.tags:
        tables.ArticleTag.delete().where(tables.ArticleTag.article == article_id).execute()
        for position, tag in enumerate(dict.fromkeys(new.tags)):
            tables.ArticleTag.insert(article=article_id, tag=tag, position=position).execute()


def update(article_ids: Iterable[int], **cells: Any) -> int:
    """Set cells of many articles at once; return how many there were."""
    count = 0
    for part in sliced(article_ids):
        count += int(_T.update(**cells).where(_T.id.in_(part)).execute())
    return count


def sliced(keys: Iterable[int]) -> Iterable[list[int]]:
    """Yield the keys in lists short enough to bind."""
    ordered = list(keys)
    return (ordered[start : start + SLICE] for start in range(0, len(ordered), SLICE))


def lines(article_ids: Sequence[int]) -> tuple[ArticleLine, ...]:
    """Return lines for the keys, in their order; missing ones are left out."""
    found: dict[int, ArticleLine] = {}
    for part in sliced(dict.fromkeys(article_ids)):
        for row in _T.select(*_LINE).where(_T.id.in_(part)).tuples():
            found[row[0]] = _line(row)
    return tuple(found[key] for key in article_ids if key in found)


def _line(row: Sequence[Any]) -> ArticleLine:
    values = list(row)
    values[3] = Status(values[3])
    values[10] = bool(values[10])
    return ArticleLine(*values)


def known(name: str, limit: int = 200) -> tuple[str, ...]:
    """Return the values a text field holds among all articles, most used first."""
    if name == "tags":
        table, cell_name = "article_tag", "tag"
    elif name in CELLS:
        table, cell_name = "article", name
    else:
        raise LookupError(name)
    # Written out: the indexes of what few stories hold are not taken for a bound value.
    found = _T._meta.database.execute_sql(
        f"SELECT {cell_name}, count(*) AS used FROM {table} WHERE {cell_name} != '' "
        f"GROUP BY {cell_name} ORDER BY used DESC, {cell_name} LIMIT ?",
        (limit,),
    )
    return tuple(value for value, _ in found.fetchall())


def source_address(source: str) -> str:
    """Return the address last written beside a source, or ""."""
    row = (
        _T.select(_T.source_url)
        .where((_T.source == source) & (_T.source_url != ""))
        .order_by(_T.changed_at.desc())
        .limit(1)
        .tuples()
        .first()
    )
    return str(row[0]) if row else ""


def alike(title: str, but: int | None) -> tuple[ArticleLine, ...]:
    """Return articles of the same title, the one with key `but` left out."""
    rows = _T.select(*_LINE).where((_T.title == title) & (_T.id != (but or 0))).limit(10).tuples()
    return tuple(_line(row) for row in rows)


def in_columns(column_ids: Iterable[int]) -> tuple[int, ...]:
    """Return the keys of articles whose main column is among the given ones."""
    found: list[int] = []
    for part in sliced(column_ids):
        rows = _T.select(_T.id).where(_T.column_id.in_(part)).tuples()
        found += [key for (key,) in rows]
    return tuple(found)


def with_address(address: str) -> int | None:
    """Return the key of the article whose frozen address this is."""
    found = _T.select(_T.id).where(_T.address == address).scalar() if address else None
    return None if found is None else int(found)
