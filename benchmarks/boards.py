"""A card dropped on a board until it is seen on the page, against loading the page anew.

The desk stands as in the program: real threads, the journal, the live page in Chromium. A drop is
timed from the event until the page answers that it has been changed, which is within a frame of
its being painted.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from benchmarks.corpus import newsroom_of
from benchmarks.figures import limit, p95, ratio, told
from workstation import environment, paths
from workstation.app import make_application
from workstation.desk.bus import Bus
from workstation.desk.desk import Desk
from workstation.desk.language import Language
from workstation.desk.threads import ThreadTasks
from workstation.desk.window_ask import WindowAsk
from workstation.domain.edition import EditionName
from workstation.services.newsroom import Newsroom
from workstation.ui.boards.carried import with_cards
from workstation.ui.boards.lane import Lane
from workstation.ui.boards.panel import BoardsPanel
from workstation.ui.preview.answers import Made, Wanted
from workstation.ui.preview.scheme import page_url
from workstation.ui.preview.sheet import PageSheet

_STORIES = int(os.environ.get("BENCH_STORIES", "20000"))
_ROUNDS = 40
_GOAL = 100.0  # milliseconds
_NONE = Qt.KeyboardModifier.NoModifier
_PATIENCE = 60.0  # seconds


def run() -> None:
    """Measure drops and reloads in turns, so that a slow moment of the machine meets both."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        newsroom = newsroom_of(Path(folder) / "newsroom", _STORIES)
        with newsroom.writing():
            while newsroom.rest():
                pass
        with _desk(newsroom) as panel:
            _measure(panel)


def _measure(panel: BoardsPanel) -> None:
    sheet = panel.side.page.view() if panel.side.page is not None else None
    assert isinstance(sheet, PageSheet)
    lane = next(x for x in panel.grid.lanes if x.view and x.view.board.code == "headline")
    drops: list[float] = []
    reloads: list[float] = []
    for _ in range(_ROUNDS):
        _wait_until(lambda: panel.arranging.pending == 0)
        _settle(panel)
        drops.append(_drop(lane, sheet))
        reloads.append(_reload(sheet))
    print(f"a card dropped beside {_STORIES:,} stories, {_ROUNDS} rounds")
    print(told("peer: loading the page anew", reloads))
    print(told("drop to seen page", drops))
    print(limit("drop to seen page, 95th percentile", p95(drops), _GOAL))
    print(ratio("drop / loading anew", drops, reloads, 1.0))


def _reload(sheet: PageSheet) -> float:
    """Load the page as it is from its beginning."""
    surface = sheet.surface()
    seen: list[float] = []
    surface.loaded.connect(lambda: seen.append(time.perf_counter()))
    begun = time.perf_counter()
    made = Made(Wanted("index.html"), "index.html", sheet.html)
    surface.load(page_url("index.html", EditionName.WORKING), made, once=True)
    _wait_until(lambda: bool(seen))
    return (seen[0] - begun) * 1000


def _drop(lane: Lane, sheet: PageSheet) -> float:
    """Drop the last card before the first and wait for the page to show it first."""
    assert lane.view is not None
    card = lane.view.draft[-1]
    carried = with_cards([card.card.id], card.headline)
    surface = sheet.surface()
    changed: list[float] = []

    def patched() -> None:
        # Answered after what was asked for before it: the page is changed by then.
        surface.run("place", done=lambda _told: changed.append(time.perf_counter()))

    sheet.patched.connect(patched)
    where, viewport = QPoint(40, 2), lane.list.viewport()
    held = Qt.DropAction.MoveAction, carried, Qt.MouseButton.LeftButton, _NONE
    QApplication.sendEvent(viewport, QDragEnterEvent(where, *held))
    QApplication.sendEvent(viewport, QDragMoveEvent(where, *held))
    begun = time.perf_counter()
    QApplication.sendEvent(viewport, QDropEvent(QPointF(where), *held))
    _wait_until(lambda: bool(changed))
    sheet.patched.disconnect(patched)
    assert card.headline in sheet.html
    return (changed[0] - begun) * 1000


def _settle(panel: BoardsPanel) -> None:
    """Let everything that follows an act come to its end."""
    done: list[bool] = []
    panel.desk.tasks.after_writes(lambda: done.append(True))
    _wait_until(lambda: bool(done))
    until = time.perf_counter() + 0.3
    while time.perf_counter() < until:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


@contextmanager
def _desk(newsroom: Newsroom) -> Iterator[BoardsPanel]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.prepare()
    app = QApplication.instance() or make_application()
    bus = Bus()
    tasks = ThreadTasks(newsroom, bus)
    language = Language(paths.resources() / "i18n", "zh_CN")
    desk = Desk(newsroom, tasks, bus, WindowAsk(), language)
    panel = BoardsPanel(desk, lambda: PageSheet(desk, why=True))
    panel.resize(1440, 900)
    panel.show()
    page = panel.side.page
    assert page is not None
    _wait_until(lambda: page.view() is not None)
    sheet = page.view()
    assert isinstance(sheet, PageSheet)
    _wait_until(lambda: bool(sheet.html) and sheet.surface().ready and bool(panel.grid.lanes))
    yield panel
    panel.close()
    tasks.close()
    newsroom.close()
    del app


def _wait_until(fulfilled: Callable[[], bool]) -> None:
    end = time.perf_counter() + _PATIENCE
    while not fulfilled():
        if time.perf_counter() > end:
            raise TimeoutError("the boards desk does not answer")
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)
