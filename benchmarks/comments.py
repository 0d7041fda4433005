"""The comment desk with a million comments, against Qt's own table and against a small newsroom.

First paint and memory must not grow with how many comments there are; a frame of the list is
held against `QSqlTableModel` in a `QTableView` of the same size.
"""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from statistics import median

from PySide6.QtCore import Qt
from PySide6.QtSql import QSqlDatabase, QSqlTableModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTableView

from benchmarks.figures import ratio, told
from benchmarks.many_comments import newsroom_of
from workstation import environment, paths
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.language import Language
from workstation.desk.threads import ThreadTasks
from workstation.desk.window_ask import WindowAsk
from workstation.domain.comment import CommentQuery, CommentStatus, Queue
from workstation.services.newsroom import Newsroom
from workstation.ui.comments.panel import CommentsPanel

_MANY, _FEW = 1_000_000, 10_000
_STEP = 200
_FRAMES = 60
_PATIENCE = 60.0
_SIZE = (1200, 800)
_WORDS = ("判决", "加班", "热线", "书哪", "案例")


def run() -> None:
    """Build both newsrooms and print every figure with its goal."""
    if not environment.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    environment.prepare()
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with newsroom_of(_FEW) as few:
        small, _work, _memory, _frames = _on_screen(few)
    with newsroom_of(_MANY) as newsroom:
        paints, work, memory, frames = _on_screen(newsroom)
        print(f"the comment desk with {_MANY:,} comments, {_SIZE[0]} x {_SIZE[1]}")
        print(told(f"first paint, {_FEW:,} comments", small))
        print(told(f"first paint, {_MANY:,} comments", paints))
        print(told(f"first paint, {_MANY:,} comments, own work (CPU)", work))
        print(_goal("first paint", median(paints), 120, "ms"))
        print(ratio("first paint, many against few", paints, small, 1.25))
        print(_goal("memory of the desk", memory, 50, "MB"))
        opened, floor = _table(newsroom.folder / "newsroom.db")
        print(told("first paint: QSqlTableModel in a QTableView", opened))
        print(told("frame (CPU): QSqlTableModel in a QTableView", floor))
        print(told("frame (CPU): comment list, anywhere", frames))
        print(ratio("frame", frames, floor, 1.0))
        with newsroom.writing():
            _questions(newsroom)
            _verbs(newsroom)


def _goal(name: str, found: float, most: float, unit: str) -> str:
    verdict = "reached" if found <= most else "MISSED"
    return f"  {name:<46} {found:.1f} {unit}   goal {most:g} {unit}   {verdict}"


def _timed(verb: Callable[[], object]) -> float:
    begun = time.perf_counter()
    verb()
    return (time.perf_counter() - begun) * 1000


def _memory() -> float:
    """Return the resident memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@contextmanager
def _panel(newsroom: Newsroom) -> Iterator[CommentsPanel]:
    bus = Bus()
    tasks = ThreadTasks(newsroom, bus)
    panel = CommentsPanel(
        Desk(newsroom, tasks, bus, WindowAsk(), Language(paths.resources() / "i18n"))
    )
    panel.resize(*_SIZE)
    try:
        yield panel
    finally:
        panel.close()
        panel.deleteLater()
        tasks.close()
        QApplication.processEvents()


def _on_screen(newsroom: Newsroom) -> tuple[list[float], list[float], float, list[float]]:
    """Return times to the first painted rows, the work of it, MB a desk takes, times of frames.

    On a machine with much else to do, time and work of the GUI thread differ.
    """
    times, work, grown, frames = list[float](), list[float](), 0.0, list[float]()
    for turn in range(6):
        gc.collect()
        before, begun, worked = _memory(), time.perf_counter(), time.thread_time()
        with _panel(newsroom) as panel:
            panel.show_queue(Queue.APPROVED)
            panel.show()
            _wait(lambda: panel.model.rowCount() > 0)
            panel.list.viewport().repaint()
            if turn:
                times.append((time.perf_counter() - begun) * 1000)
                work.append((time.thread_time() - worked) * 1000)
            else:
                # Fonts, icons and style sheets come once for the whole program.
                grown = _memory() - before
                _wait(lambda: panel.model.entry(0) is not None)
                QTest.qWait(1500)
            if turn == 5:
                QTest.qWait(500)
                frames = _frames(panel.list)
                grown = max(grown, _memory() - before)
    return times, work, grown, frames


def _wait(holds: Callable[[], object]) -> None:
    late = time.monotonic() + _PATIENCE
    while not holds():
        QApplication.processEvents()
        if time.monotonic() > late:
            raise TimeoutError("the comment desk did not open")


def _frames(view: QAbstractItemView) -> list[float]:
    """Return the work of whole frames in ms: half of them wheel steps, half jumps anywhere.

    Work of the GUI thread, not time: a frame waits for nobody, but other programs may run.
    """
    bar, found = view.verticalScrollBar(), list[float]()
    for number in range(_FRAMES):
        if number % 2:
            value = bar.value() + bar.singleStep() * 3
        else:
            value = bar.maximum() * (number * 37 % 100) // 100
            bar.setValue(value)
            # What stands there is read on another thread: the frame before shows its place.
            QTest.qWait(40)
            value += 1

        def frame(value: int = value) -> None:
            bar.setValue(value)
            QApplication.processEvents()
            view.viewport().repaint()

        worked = time.thread_time()
        frame()
        found.append((time.thread_time() - worked) * 1000)
    return found


def _table(file: Path) -> tuple[list[float], list[float]]:
    """Return times to the first paint of Qt's own table of one queue, and times of its frames."""
    base = QSqlDatabase.addDatabase("QSQLITE", "floor")
    base.setDatabaseName(str(file))
    base.open()
    paints, frames = list[float](), list[float]()
    for turn in range(5):
        begun = time.perf_counter()
        model = QSqlTableModel(None, base)
        model.setTable("comment")
        model.setFilter("status = 'approved'")
        model.setSort(model.fieldIndex("id"), Qt.SortOrder.DescendingOrder)
        model.select()
        view = QTableView()
        view.setModel(model)
        for column in range(model.columnCount()):
            shown = model.headerData(column, Qt.Orientation.Horizontal)
            view.setColumnHidden(column, shown not in _COLUMNS)
        view.resize(*_SIZE)
        view.show()
        QApplication.processEvents()
        view.viewport().repaint()
        paints.append((time.perf_counter() - begun) * 1000)
        if turn == 4:
            while model.rowCount() < 20_000 and model.canFetchMore():
                model.fetchMore()
            QTest.qWait(300)
            frames = _frames(view)
        view.close()
        view.deleteLater()
        model.clear()
    base.close()
    return paints, frames


_COLUMNS = ("author", "region", "text", "status", "written_at", "reports", "held_for")


def _questions(newsroom: Newsroom) -> None:
    comments = newsroom.comments
    query = CommentQuery(Queue.APPROVED)
    top = comments.page(Queue.APPROVED, limit=_STEP)
    print(told("first page", [_timed(lambda: comments.page(Queue.APPROVED)) for _ in range(20)]))
    begun = time.perf_counter()
    anchors, _rest = comments.anchors(query, top.comments[-1].id, _STEP)
    print(f"  anchors of {len(anchors):,} pages, on a reading thread {_since(begun):28.0f} ms")
    places = [len(anchors) * part // 40 for part in range(1, 40)]
    pages = [
        _timed(partial(comments.between, query, anchors[at - 1], anchors[at])) for at in places
    ]
    print(told("a page of 200 anywhere", pages))
    print(_goal("a page of 200 anywhere", median(pages), 5, "ms"))
    for queue in (Queue.APPROVED, Queue.SPAM):
        found = [_timed(partial(comments.page, queue, text=word)) for word in _WORDS * 4]
        print(told(f"search for two characters in {queue}", found))
        print(_goal("search for two characters", median(found), 20, "ms"))
    author = [_timed(partial(comments.author_record, c.id)) for c in top.comments[:20]]
    print(told("what an author wrote", author))
    print(told("counts", [_timed(comments.counts) for _ in range(20)]))
    figures = [_timed(lambda: newsroom.comment_counts.figures(14)) for _ in range(5)]
    print(told("numbers of 14 days, on a reading thread", figures))
    figures = [_timed(lambda: newsroom.comment_counts.figures(365)) for _ in range(3)]
    print(told("numbers of a year, on a reading thread", figures))


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


def _verbs(newsroom: Newsroom) -> None:
    comments, history = newsroom.comments, newsroom.history
    waiting = comments.page(Queue.PENDING, limit=1_200).comments
    ones = [one.id for one in waiting[:40]]
    found = [_timed(partial(comments.decide, [key], CommentStatus.APPROVED)) for key in ones]
    print(told("approve one", found))
    print(_goal("approve one", median(found), 10, "ms"))
    for _ in ones:
        history.undo()
    many = [one.id for one in waiting[100:1_100]]
    times = []
    for _ in range(3):
        times.append(_timed(lambda: comments.decide(many, CommentStatus.REJECTED, "bench")))
        history.undo()
    print(told("reject 1,000", times))
    print(_goal("reject 1,000", median(times), 200, "ms"))
    query, told_of = CommentQuery(Queue.PENDING), list[tuple[int, int]]()
    keys = [one.id for one in comments.between(query, 2**62, 0)[:100_000]]
    begun = time.perf_counter()
    comments._decide(keys, CommentStatus.REJECTED, "bench", lambda *at: told_of.append(at))
    print(f"  reject {len(keys):,}, told of {len(told_of)} times {_since(begun) / 1000:31.1f} s")
    after = _timed(lambda: comments.decide([keys[0]], CommentStatus.SPAM))
    history.undo()
    print(f"  the next decision after it {after:49.1f} ms")
    told_of.clear()
    act = next(one for one in history.acts(20) if one.touched == len(keys) and not one.undone)
    begun = time.perf_counter()
    history.undo(act.id, progress=lambda *at: told_of.append(at))
    print(f"  undo it, told of {len(told_of)} times {_since(begun) / 1000:43.1f} s")
