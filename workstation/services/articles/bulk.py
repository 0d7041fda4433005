"""What one may do with many stories at once: each is one act, told with its number."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from workstation.domain.act import Value
from workstation.domain.article import Article, Content
from workstation.domain.bulk_change import BulkChange
from workstation.domain.errors import NotFound, Refused
from workstation.services.articles.articles import Articles
from workstation.store import columns
from workstation.store.articles import articles
from workstation.store.newsroom import NewsroomStore

#: Told (done, total).
Progress = Callable[[int, int], object]
#: Stories a verb is given at once: often enough to stop, and for a strip that moves.
_AT_ONCE = 100


class Bulk:
    """Verbs on many stories. All run on the writing thread; stopped half-way they change nothing.

    `cancelled` is asked between two stories.
    """

    def __init__(self, store: NewsroomStore, desk: Articles) -> None:
        self._store = store
        self._desk = desk

    def edit(
        self,
        article_ids: Sequence[int],
        change: BulkChange,
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Make one change in many stories; return in how many it changed something.

        A source comes with the address it was last used with: another one's would be wrong.
        Raises `NotFound("column.missing")` and `Refused("bulk.stopped")`.
        """
        tree = columns.tree()
        for key in (change.cells.get("column_id"), *change.add_columns):
            if key is not None:
                tree.get(key)
        source = change.cells.get("source")
        if source is not None and "source_url" not in change.cells:
            address = articles.source_address(source)
            change = replace(change, cells={**change.cells, "source_url": address})
        wanted = dict.fromkeys(article_ids)
        details: dict[str, Value] = {"fields": "、".join(change.fields())}
        return self._rewrite(
            "article.edit_all",
            details,
            [(key, lambda article: change.over(article.content)) for key in wanted],
            progress,
            cancelled,
        )

    def replace(
        self,
        texts: Mapping[int, tuple[int, Mapping[str, str]]],
        wanted: str,
        places: int,
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Write new texts, by article: (version they were made from, field and text).

        `wanted` and `places` say in the history what was replaced, and in how many places.
        Raises `Refused("bulk.changed")` when a story was changed meanwhile: nothing is written.
        """

        def over(version: int, cells: Mapping[str, Any]) -> Callable[[Article], Content]:
            def made(article: Article) -> Content:
                if article.version != version:
                    raise Refused("bulk.changed", title=article.content.title)
                return replace(article.content, **cells)

            return made

        details: dict[str, Value] = {"wanted": wanted, "places": places}
        changes = [(key, over(version, cells)) for key, (version, cells) in texts.items()]
        return self._rewrite("article.replace", details, changes, progress, cancelled)

    def each(
        self,
        kind: str,
        article_ids: Sequence[int],
        verb: Callable[[Sequence[int]], object],
        told: Mapping[str, Value] | None = None,
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> int:
        """Do one verb to many stories, some at a time, as one act of a `kind`; return how many.

        `told` goes into the history beside their number and the title of the first. What the verb
        raises, and `Refused("bulk.stopped")`, leave everything as it was.
        """
        ids = tuple(dict.fromkeys(article_ids))
        first = _present(ids[0]) if ids else None
        title = "" if first is None else first.content.title
        details: dict[str, Value] = {"count": len(ids), "title": title, **(told or {})}
        with self._store.journal.act(kind, details):
            for start in range(0, len(ids), _AT_ONCE):
                if cancelled():
                    raise Refused("bulk.stopped")
                progress(start, len(ids))
                verb(ids[start : start + _AT_ONCE])
        return len(ids)

    def _rewrite(
        self,
        kind: str,
        details: dict[str, Value],
        changes: Sequence[tuple[int, Callable[[Article], Content]]],
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> int:
        changed = 0
        with self._store.journal.act(kind, details) as act:
            for done, (key, over) in enumerate(changes):
                if cancelled():
                    raise Refused("bulk.stopped")
                progress(done, len(changes))
                article = _present(key)
                if article is not None and self._desk.rewrite(article, over(article)):
                    changed += 1
                    act.details.setdefault("title", article.content.title)
            act.details["count"] = changed
        return changed


def _present(article_id: int) -> Article | None:
    try:
        return articles.get(article_id)
    except NotFound:
        return None
