"""The states of an article, read back from the journal, and those kept under a name."""

from __future__ import annotations

import json
from dataclasses import asdict
from itertools import groupby
from typing import Any

from workstation.domain.act import Operation, RowChange
from workstation.domain.article import Article, Content
from workstation.domain.moment import now
from workstation.domain.version import Version, differing
from workstation.store.articles.articles import CELLS, as_content, cell
from workstation.store.journal.journal import Journal
from workstation.store.tables import tables

_T = tables.Version
_LISTS = {"article_column": tables.ArticleColumn, "article_tag": tables.ArticleTag}


class _Past:
    """An article's cells and its lists, taken back act by act."""

    def __init__(self, article: Article) -> None:
        self._cells: dict[str, Any] = {name: cell(name, article.content) for name in CELLS}
        self._rows: dict[str, dict[int, dict[str, Any]]] = {}
        for kind, table in _LISTS.items():
            rows = table.select().where(table.article == article.id).dicts()
            what = "tag" if kind == "article_tag" else "column"
            self._rows[kind] = {
                row["id"]: {"position": row["position"], _key(kind): row[what]} for row in rows
            }

    def content(self) -> Content:
        """Return the state as it stands."""
        return as_content(self._cells, self._listed("article_column"), self._listed("article_tag"))

    def take_back(self, change: RowChange) -> None:
        """Undo one row of an act."""
        if change.kind == "article":
            self._cells |= {name: v for name, v in change.before.items() if name in self._cells}
        elif change.operation is Operation.INSERT:
            self._rows[change.kind].pop(change.row_id, None)
        else:
            row = self._rows[change.kind].setdefault(change.row_id, {})
            row.update(change.before)

    def _listed(self, kind: str) -> tuple[Any, ...]:
        rows = sorted(self._rows[kind].values(), key=lambda row: row["position"])
        return tuple(row[_key(kind)] for row in rows)


def _key(kind: str) -> str:
    return "tag" if kind == "article_tag" else "column_id"


def states(journal: Journal, article: Article, limit: int) -> tuple[Version, ...]:
    """Return up to `limit` states of `article`, one for each act that touched it, latest first."""
    past = _Past(article)
    acts = {act.id: act for act in journal.of("article", article.id)}
    found: list[Version] = []
    content = past.content()
    changes = journal.changes_of_article(article.id)
    for act_id, rows in groupby(changes, key=lambda pair: pair[0]):
        if len(found) == limit:
            break
        act, begins = acts[act_id], False
        for _, change in rows:
            begins |= change.kind == "article" and change.operation is Operation.INSERT
            past.take_back(change)
        before = Content() if begins else past.content()
        changed = differing(before, content)
        found.append(Version(content, act.at, act.person, act, changed=changed))
        content = before
    return tuple(found)


def keep(article_id: int, content: Content, name: str, person: str) -> None:
    """Keep a state of an article under a name."""
    written = json.dumps(asdict(content), ensure_ascii=False)
    _T.insert(
        article=article_id, name=name, content=written, person=person, kept_at=now()
    ).execute()


def kept(article_id: int) -> tuple[Version, ...]:
    """Return the states of an article kept under a name, latest first."""
    rows = _T.select().where(_T.article == article_id).order_by(_T.kept_at.desc(), _T.id.desc())
    return tuple(
        Version(_content(row["content"]), row["kept_at"], row["person"], name=row["name"])
        for row in rows.dicts()
    )


def _content(written: str) -> Content:
    cells = json.loads(written)
    columns, tags = cells.pop("further_columns"), cells.pop("tags")
    return as_content(cells, tuple(columns), tuple(tags))
