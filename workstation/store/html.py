"""Converted Markdown, kept by the hash of text and renderer: builds need not convert again."""

from __future__ import annotations

from threading import Lock

from workstation.store.newsroom import NewsroomStore
from workstation.store.tables import tables

_T = tables.Html
_HELD = 2_000


class KeptHtml:
    """Reads from the database on any thread; new pieces wait in memory until `flush`.

    Pages are made on reading threads inside a snapshot, where nothing may be written.
    """

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store
        self._fresh: dict[str, str] = {}
        self._lock = Lock()

    def get(self, key: str) -> str | None:
        """Return the HTML kept under `key`, or None."""
        with self._lock:
            if key in self._fresh:
                return self._fresh[key]
        # Asked for every page: building the query took longer than answering it.
        sql = "SELECT html FROM html WHERE key = ?"
        row = self._store.database.execute_sql(sql, (key,)).fetchone()
        return None if row is None else bytes(row[0]).decode("utf-8")

    def put(self, key: str, html: str) -> None:
        """Remember `html`; the oldest of very many unflushed pieces is forgotten."""
        with self._lock:
            if len(self._fresh) >= _HELD:
                self._fresh.pop(next(iter(self._fresh)))
            self._fresh[key] = html

    def waiting(self, limit: int) -> list[tuple[int, str]]:
        """Return key and body of stories released since they were converted, some of them."""
        rows = self._store.database.execute_sql(
            "SELECT s.article_id, json_extract(r.content, '$.body') FROM html_stale s "
            "LEFT JOIN article a ON a.id = s.article_id "
            'LEFT JOIN "release" r ON r.id = a.release_id LIMIT ?',
            (limit,),
        )
        return [(key, body or "") for key, body in rows.fetchall()]

    def done(self, article_id: int) -> None:
        """Take a story off those that wait; call it on the writing thread, outside an act."""
        self._store.database.execute_sql(
            "DELETE FROM html_stale WHERE article_id = ?", (article_id,)
        )

    def flush(self) -> None:
        """Write what waits; call it on the writing thread, outside an act."""
        with self._lock:
            waiting, self._fresh = self._fresh, {}
        if not waiting or self._store.read_only:
            return
        with self._store.database.atomic():
            for key, html in waiting.items():
                _T.insert(key=key, html=html.encode()).on_conflict_ignore().execute()
