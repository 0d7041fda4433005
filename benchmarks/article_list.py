"""The list of 200,000 stories against QSqlTableModel in a QTableView on the same file.

First paint: from nothing to rows on the screen. A frame: the scroll bar moved by a page and the
view painted. The peer reads 256 rows at a time and knows no filters, no counts and no columns by
name; ours reads all of that. Both are dressed as the program is, and what is compared is the work
of the window's own thread: other programs may run.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from benchmarks.archive import filled
from benchmarks.figures import limit, p95, ratio, told
from workstation.app import make_application
from workstation.domain.article import ArticleQuery, Cursor, Order, Status
from workstation.store import columns
from workstation.store.articles import article_list
from workstation.store.newsroom import NewsroomStore
from workstation.ui.articles.list_model import ArticleListModel
from workstation.ui.articles.list_view import ArticleListView
from workstation.ui.shared.appearance import Appearance, Scheme

_ARTICLES, _CHARACTERS = 200_000, 60
_ROUNDS, _FRAMES = 9, 80
_SIZE = 1200, 800
_PAINT, _FRAME = 120.0, 16.7


def run() -> None:
    """Fill, paint, scroll, narrow."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    appearance = Appearance(application, Scheme.LIGHT)
    print("list")
    with (
        tempfile.TemporaryDirectory(dir=Path.cwd()) as folder,
        filled(Path(folder) / "n", _ARTICLES, _CHARACTERS) as store,
    ):
        connection = QSqlDatabase.addDatabase("QSQLITE", "benchmark")
        connection.setDatabaseName(str(store.database.path))
        connection.open()
        ours, peers = _paints(store, connection)
        print(told("first paint, ours", ours))
        print(told("first paint, QSqlTableModel", peers))
        print(ratio("first paint, ours / QSqlTableModel", ours, peers, 1.0))
        print(limit("first paint, ours, p95", p95(ours), _PAINT))
        ours, peers = _frames(store, connection)
        print(told("frame, ours", ours))
        print(told("frame, QSqlTableModel", peers))
        print(ratio("frame, ours / QSqlTableModel", ours, peers, 1.0))
        print(limit("frame, ours, p95", p95(ours), _FRAME))
        _filters(store)
        connection.close()
        del connection
    QSqlDatabase.removeDatabase("benchmark")
    del appearance, application


def _our_view(store: NewsroomStore) -> ArticleListView:
    tree = columns.tree()
    model = ArticleListModel("zh_CN")
    view = ArticleListView(model)
    model.setParent(view)

    def more(after: Cursor) -> None:
        model.add_page(after, article_list.page(ArticleQuery(), tree, store.search, after, 100))

    model.more_wanted.connect(more)
    model.show_tree(tree)
    article_list.counts()
    model.show_page(article_list.page(ArticleQuery(), tree, store.search, None, 100))
    return view


def _peer_view(connection: QSqlDatabase) -> QTableView:
    view = QTableView()
    model = QSqlTableModel(view, connection)
    model.setTable("article")
    model.setSort(model.fieldIndex("changed_at"), Qt.SortOrder.DescendingOrder)
    model.select()
    view.setModel(model)
    shown = {"title", "status", "column_id", "author", "changed_at"}
    for place in range(model.columnCount()):
        view.setColumnHidden(place, model.record().fieldName(place) not in shown)
    return view


def _paints(store: NewsroomStore, connection: QSqlDatabase) -> tuple[list[float], list[float]]:
    ours: list[float] = []
    peers: list[float] = []
    for _ in range(_ROUNDS):
        ours.append(_painted(lambda: _our_view(store)))
        peers.append(_painted(lambda: _peer_view(connection)))
    return ours, peers


def _painted(make: Callable[[], QAbstractItemView]) -> float:
    begun = time.thread_time()
    view = make()
    view.resize(*_SIZE)
    view.show()
    QApplication.processEvents()
    view.viewport().repaint()
    taken = (time.thread_time() - begun) * 1000
    shiboken6.delete(view)
    return taken


def _frames(store: NewsroomStore, connection: QSqlDatabase) -> tuple[list[float], list[float]]:
    views: tuple[QAbstractItemView, ...] = (_our_view(store), _peer_view(connection))
    times: tuple[list[float], list[float]] = ([], [])
    for view in views:
        view.resize(*_SIZE)
        view.show()
    QApplication.processEvents()
    for _ in range(_FRAMES):
        for view, found in zip(views, times, strict=True):
            found.append(_frame(view))
    for view in views:
        shiboken6.delete(view)
    return times


def _frame(view: QAbstractItemView) -> float:
    bar = view.verticalScrollBar()
    begun = time.thread_time()
    bar.setValue(bar.value() + bar.pageStep())
    if bar.value() == bar.maximum() and view.model().canFetchMore(QModelIndex()):
        view.model().fetchMore(QModelIndex())
        QApplication.processEvents()
    view.viewport().repaint()
    return (time.thread_time() - begun) * 1000


def _filters(store: NewsroomStore) -> None:
    """Tell what each way of narrowing costs: none may grow with the archive."""
    tree = columns.tree()
    column = next(iter(tree)).id
    asked = {
        "all": ArticleQuery(),
        "drafts and returned": ArticleQuery(statuses=(Status.DRAFT, Status.RETURNED)),
        "published": ArticleQuery(statuses=(Status.PUBLISHED,)),
        "a column with those below it": ArticleQuery(column_id=column),
        "an author": ArticleQuery(author="记者7"),
        "by publication time": ArticleQuery(order=Order.PUBLISHED),
        "on no board, by publication time": ArticleQuery(order=Order.PUBLISHED, unplaced=True),
        "most read": ArticleQuery(order=Order.READ),
        "a column by publication time": ArticleQuery(column_id=column, order=Order.PUBLISHED),
    }
    for name, query in asked.items():
        times = []
        for _ in range(20):
            begun = time.thread_time()
            page = article_list.page(query, tree, store.search, None, 100)
            article_list.page(query, tree, store.search, page.next, 100)
            times.append((time.thread_time() - begun) * 500)
        print(told(f"a page of: {name}", times))
