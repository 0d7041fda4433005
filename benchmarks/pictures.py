"""Ten thousand pictures: finding them, and painting their grid, against the least it could cost.

The floor of a question is the same table read as bare rows; that of the grid is a list of Qt with
the same number of words and no picture at all.
"""

from __future__ import annotations

import io
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from PIL import Image
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QListView, QListWidget, QWidget

from benchmarks.figures import limit, ratio, told
from workstation import environment
from workstation.app import make_application
from workstation.domain.article import Content
from workstation.domain.media import Picture, Pictures
from workstation.services.newsroom import Newsroom, create_newsroom
from workstation.store import media
from workstation.ui.shared.picture_grid import CELL, PictureDelegate, PictureModel
from workstation.ui.shared.views import dress_list

_PICTURES, _ARTICLES, _ROUNDS = 10_000, 2_000, 9
_PARAGRAPH = "临河市中级人民法院今天发布十起劳动争议典型案例，涵盖加班费与竞业限制。"


def run() -> None:
    """Measure the questions, then the grid."""
    if not environment.has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = make_application()
    with tempfile.TemporaryDirectory() as home:
        newsroom = create_newsroom(Path(home) / "newsroom", "临河法治网")
        with newsroom.writing():
            pictures = _fill(newsroom)
            _questions(newsroom)
        newsroom.close()
    _grid(application, pictures)


def _fill(newsroom: Newsroom) -> Pictures:
    out = io.BytesIO()
    Image.new("RGB", (64, 48), "#b3391f").save(out, "JPEG")
    newsroom.media.add(out.getvalue(), "first.jpg")
    with newsroom.together("media.bring", {"name": "", "count": _PICTURES}):
        for number in range(_PICTURES - 1):
            words = f"第{number}张"
            wanted = Picture(0, f"{number:016x}.jpg", f"{number:064x}", 1200, 800, 1, words)
            media.insert(wanted)
    with newsroom.together("article.create", {"title": "", "number": 0}):
        for number in range(_ARTICLES):
            body = f"{_PARAGRAPH * 40}\n\n![](media/{number:016x}.jpg)"
            newsroom.articles.create(Content(title=f"第{number}篇", body=body))
    return newsroom.pictures.all()


def _questions(newsroom: Newsroom) -> None:
    library, one = newsroom.pictures, newsroom.pictures.all()[-1].id
    rows = "SELECT * FROM media ORDER BY id DESC"
    texts = "SELECT count(*) FROM article WHERE instr(body, 'media/')"
    ask = newsroom._store.database.execute_sql
    print(f"{_PICTURES:,} pictures, {_ARTICLES:,} articles of {len(_PARAGRAPH) * 40:,} characters")
    floor = _times(lambda: ask(rows).fetchall())
    every = _times(library.all)
    reading = _times(lambda: ask(texts).fetchall())
    unused = _times(lambda: library.all(unused=True))
    print(told("floor: the rows as they are", floor))
    print(told("all pictures", every))
    print(told("those whose words hold a text", _times(lambda: library.all("第99"))))
    print(told("floor: every text looked through once", reading))
    print(told("those nobody uses", unused))
    print(told("where one is used", _times(lambda: library.uses(one))))
    print(ratio("all pictures to the bare rows", every, floor, 1.5))


def _grid(application: QApplication, pictures: Pictures) -> None:
    ours, floor = [], []
    for _ in range(_ROUNDS):
        bare = QListWidget()
        bare.addItems([picture.caption for picture in pictures])
        floor.append(_shown(application, _as_grid(bare)))
        view = QListView()
        model = PictureModel(view)
        model.set_pictures(pictures)
        view.setModel(model)
        view.setItemDelegate(PictureDelegate(model, _Nothing(), view))  # type: ignore[arg-type]
        ours.append(_shown(application, _as_grid(view)))
    print(f"the grid of {len(pictures):,}, until it is painted, own work (CPU)")
    print(told("floor: a list of Qt with words only", floor))
    print(told("grid of pictures", ours))
    print(limit("the grid, median", median(ours), 100))


class _Nothing:
    """Stands for pictures that are still on their way."""

    def get(self, _picture: Picture) -> None:
        return None


def _as_grid(view: QListView) -> QListView:
    dress_list(view, "")
    view.setViewMode(QListView.ViewMode.IconMode)
    view.setMovement(QListView.Movement.Static)
    view.setGridSize(CELL)
    view.resize(QSize(1100, 800))
    return view


def _shown(application: QApplication, view: QWidget) -> float:
    begun = time.thread_time()
    view.show()
    application.processEvents()
    view.grab()
    passed = (time.thread_time() - begun) * 1000
    view.close()
    view.deleteLater()
    return passed


def _times(question: Callable[[], object]) -> list[float]:
    found = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        question()
        found.append((time.perf_counter() - begun) * 1000)
    return found
