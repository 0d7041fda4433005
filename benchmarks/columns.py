"""Surgery on a column of 100,000 articles: the plan, the act, its undo, and moving articles.

Each is compared with a time a person waits for: a second for a plan that is only read, five for
an act that shows its progress. The floor of the act is one raw UPDATE of the same rows, without
a journal: what it would cost to move them and forget how it was.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTreeView

from benchmarks.figures import ratio
from workstation import environment, paths
from workstation.domain.column import Column, ColumnTree
from workstation.domain.identity import new_id
from workstation.services.columns.columns import Columns
from workstation.services.history import History
from workstation.store import newsroom, triggers
from workstation.store.newsroom import NewsroomStore
from workstation.ui.columns.tree_view import ColumnTreeView

_ARTICLES = 100_000
_COLUMNS = 5_000
_PLAN, _ACT = 1000.0, 5000.0


def run() -> None:
    """Measure on one filled newsroom, in the order a person would do it."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        store = newsroom.create(Path(folder) / "newsroom", paths.migrations())
        with store.connected():
            _measure(store)
        store.close()
    _measure_tree()


def _measure_tree() -> None:
    """Show a tree of thousands unfolded, then again with one name changed.

    The floor is Qt's own tree view with a ready-made model of the names alone.
    """
    environment.prepare()
    app = QApplication.instance() or QApplication([])
    tree = ColumnTree(_columns())
    renamed = ColumnTree(replace(c, name="新名") if c.id == _COLUMNS // 2 else c for c in tree)
    view, plain = ColumnTreeView(), QTreeView()
    for one in (view, plain):
        one.resize(300, 800)
        one.show()
    print(f"a tree of {_COLUMNS:,} columns on the screen")

    def shown(fill: Callable[[], object]) -> None:
        fill()
        app.processEvents()

    floor = _timed(lambda: shown(lambda: _fill_plain(plain, tree)))
    first = _told("first showing", 1000, lambda: shown(lambda: view.set_tree(tree, {})))
    _told("again with one name changed", 100, lambda: view.set_tree(renamed, {}))
    print(ratio("first showing / QTreeView of names", [first], [floor], 3))


def _columns() -> Iterator[Column]:
    """Yield 5,000 columns, ten below each of those above."""
    for number in range(1, _COLUMNS + 1):
        parent = (number - 1) // 10 or None
        yield Column(number, parent, f"栏目{number}", f"c{number}", number)


def _fill_plain(view: QTreeView, tree: ColumnTree) -> None:
    model = QStandardItemModel(view)
    items: dict[int | None, QStandardItem] = {None: model.invisibleRootItem()}
    for column in tree:
        items[column.id] = QStandardItem(column.name)
        items[column.parent_id].appendRow(items[column.id])
    view.setModel(model)
    view.expandAll()


def _measure(store: NewsroomStore) -> None:
    columns, history = Columns(store), History(store)
    source, target = columns.create(None, "法制"), columns.create(None, "政法综治")
    other = columns.create(None, "社会")
    _fill(store, source.id, other.id)
    print(f"surgery on a column of {_ARTICLES:,} articles, half of them live")
    _told("plan of a merge", _PLAN, lambda: columns.plan_merge(source.id, target.id))
    floor = _timed(lambda: _floor(store, source.id, target.id))
    act = _told("the merge", _ACT, lambda: columns.merge(source.id, target.id))
    undo = _told("its undo", _ACT, history.undo)
    print(ratio("merge / raw UPDATE without a journal", [act], [floor], 20))
    print(ratio("undo / raw UPDATE without a journal", [undo], [floor], 20))


def _floor(store: NewsroomStore, source: int, target: int) -> None:
    """Move the rows there and back in a transaction that is then forgotten."""
    database = store.database
    database.execute_sql("BEGIN IMMEDIATE")
    for name in _triggers(store):
        database.execute_sql(f'DROP TRIGGER "{name}"')
    for table in ("article", '"release"', "release_column"):
        database.execute_sql(
            f"UPDATE {table} SET column_id = ? WHERE column_id = ?", (target, source)
        )
    database.execute_sql("ROLLBACK")


def _triggers(store: NewsroomStore) -> list[str]:
    found = store.database.execute_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    return [name for (name,) in found.fetchall()]


def _fill(store: NewsroomStore, column: int, further: int) -> None:
    """Put the articles there behind the journal's back: how they came is not what is measured."""
    database = store.database
    for name in _triggers(store):
        database.execute_sql(f'DROP TRIGGER "{name}"')
    database.execute_sql("BEGIN IMMEDIATE")
    keys = [new_id() for _ in range(_ARTICLES)]
    _fill_working(database.connection(), keys, column, further)
    _fill_live(database.connection(), keys[::2], column)
    database.execute_sql("COMMIT")
    triggers.install(database)


def _fill_working(connection: Any, keys: list[int], column: int, further: int) -> None:
    body = "临河市中级人民法院今天发布十起劳动争议典型案例，涵盖加班费与竞业限制。" * 10
    connection.executemany(
        "INSERT INTO article (id, number, status, title, column_id, body, created_at, changed_at, "
        "short_title, kicker, subtitle, source, source_url, author, original_author, "
        "original_title, responsible_editor, keywords, summary, flags, color, link_out, "
        "comments_open, weight, template, slug, address, copyright_kind, ai_label, unreleased, "
        "version) VALUES (?, ?, ?, ?, ?, ?, 1, 1, '', '', '', '', '', '', '', '', '', '', '', '', "
        "'', '', 1, 0, '', '', '', '', 0, 0, 1)",
        (
            (key, place, "published" if not place % 2 else "draft", f"稿件{place}", column, body)
            for place, key in enumerate(keys)
        ),
    )
    connection.executemany(
        "INSERT INTO article_column (id, article_id, column_id, position) VALUES (?, ?, ?, 0)",
        ((new_id(), key, further) for key in keys[::5]),
    )


def _fill_live(connection: Any, live: list[int], column: int) -> None:
    connection.executemany(
        'INSERT INTO "release" (id, article_id, number, released_at, content, sha256, title, '
        "column_id, flags, published_at, weight) VALUES (?, ?, 1, 1, '{}', '', '', ?, '', 1, 0)",
        ((key, key, column) for key in live),
    )
    connection.executemany(
        "INSERT INTO release_column (id, release_id, column_id) VALUES (?, ?, ?)",
        ((new_id(), key, column) for key in live),
    )
    connection.executemany(
        "INSERT INTO comment (id, article_id, author, mail, region, network_address, text, status, "
        "written_at, reports, votes_up, votes_down, held_for, reason, by_newsroom) "
        "VALUES (?, ?, '', '', '', '', '好', 'approved', 1, 0, 0, 0, '', '', 0)",
        ((new_id(), key) for key in live),
    )


def _timed(what: Callable[[], object]) -> float:
    begun = time.perf_counter()
    what()
    return (time.perf_counter() - begun) * 1000


def _told(name: str, goal: float, what: Callable[[], object]) -> float:
    took = _timed(what)
    verdict = "reached" if took <= goal else "MISSED"
    print(f"  {name:<46} {took:8.0f} ms   goal {goal:,.0f} ms   {verdict}", flush=True)
    return took
