"""Numbered pictures of the window with everything that lies over it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import partial
from itertools import count
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication, QWidget

from workstation.tour.player import Play, Until

#: A window that looked the same this many times in a row, at least this long apart, is at rest.
_SAME_LOOKS = 3
_APART_SECONDS = 0.06
_SHADOW = 10
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
#: Whether every picture that is in sight of a page has come and been drawn; those further down
#: load when needed. Asked again and again, once begun for each size of the page.
_PICTURES = """(() => {
  const now = `${innerWidth} ${innerHeight} ${scrollY} ${document.images.length}`;
  if (window.drawnFor !== now) {
    window.drawnFor = now;
    window.drawn = false;
    const seen = [...document.images].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.bottom > 0 && box.top < innerHeight;
    });
    seen.forEach((one) => { one.loading = "eager"; });
    Promise.all(seen.map((one) => one.decode().catch(() => 0))).then(() =>
      requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = true; })));
  }
  return window.drawn;
})()"""


class Camera:
    """Takes pictures of `window` into a folder: `01-articles-zh-light.png` and so on."""

    def __init__(self, folder: Path, window: QWidget) -> None:
        self._folder = folder
        self._window = window
        self._numbers = count(1)
        self._alone = False
        self.variant = "zh-light"

    def of(self, window: QWidget) -> Camera:
        """Return a camera for a window that stands alone; the numbers go on."""
        other = Camera(self._folder, window)
        other._alone = True
        other._numbers = self._numbers
        other.variant = ""
        return other

    def take(self, name: str) -> Play:
        """Wait until nothing moves any more and every page is painted, then take a picture."""
        rest = _Rest(self._window, self._alone)
        yield Until(rest.reached, f"the window to come to rest for the picture {name}")
        self._keep(name, rest.picture)

    def _keep(self, name: str, picture: QImage) -> None:
        ending = f"-{self.variant}" if self.variant else ""
        file = f"{next(self._numbers):03}-{name}{ending}.png"
        if not picture.save(str(self._folder / file)):
            raise OSError(f"{file} cannot be written")
        sys.stdout.write(f"{file}\n")
        sys.stdout.flush()


class _Rest:
    """Looks at the window again and again; `reached` once it stays the same."""

    def __init__(self, window: QWidget, alone: bool) -> None:
        self._window = window
        self._alone = alone
        self._same = 0
        self._next = 0.0
        self._drawn: set[QWebEngineView] = set()
        self.picture = QImage()

    def reached(self) -> bool:
        if monotonic() < self._next:
            return False
        picture = self._window.grab().toImage() if self._alone else look_at(self._window)
        views = list(pages(self._window))
        painted = all(is_painted(self._window, picture, view) for view in views)
        same = picture == self.picture and painted and self._drawn.issuperset(views)
        for view in views:
            view.page().runJavaScript(_PICTURES, _WORLD, partial(self._told, view))
        self._same = self._same + 1 if same else 0
        self.picture = picture
        self._next = monotonic() + _APART_SECONDS
        return self._same >= _SAME_LOOKS

    def _told(self, view: QWebEngineView, whole: object) -> None:
        if whole is True:
            self._drawn.add(view)
        else:
            self._drawn.discard(view)
            self._same = 0


def look_at(window: QWidget) -> QImage:
    """Return the window as a person sees it, menus and dialogs over it included."""
    picture: QPixmap = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and other.isWindow():
            corner = other.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
            _paint_over(painter, other, corner)
    painter.end()
    return picture.toImage()


def _paint_over(painter: QPainter, other: QWidget, corner: QPoint) -> None:
    # Offscreen no window manager gives a dialog its frame: an edge and a shadow stand for it.
    whole = QRect(corner, other.size())
    painter.setPen(Qt.PenStyle.NoPen)
    for step in range(_SHADOW, 0, -1):
        painter.setBrush(QColor(0, 0, 0, 5))
        painter.drawRoundedRect(whole.adjusted(-step, -step // 2, step, step), step, step)
    painter.drawPixmap(corner, other.grab())
    painter.setPen(QColor(128, 124, 116, 120))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(whole.adjusted(-1, -1, 0, 0))


def pages(window: QWidget) -> Iterator[QWebEngineView]:
    """Yield the web pages a person sees."""
    for view in window.findChildren(QWebEngineView):
        if view.isVisible() and not view.visibleRegion().isEmpty():
            yield view


def is_painted(window: QWidget, picture: QImage, view: QWebEngineView) -> bool:
    """Tell whether a page has loaded and been drawn: an unpainted one is of one colour."""
    if view.page().isLoading():
        return False
    scale = picture.devicePixelRatio()
    corner = view.mapTo(window, QPoint()) * scale
    room = QRect(corner, view.size() * scale).intersected(picture.rect())
    part = picture.copy(room)
    first = part.pixel(0, 0)
    return any(
        part.pixel(x, y) != first
        for y in range(0, part.height(), 7)
        for x in range(0, part.width(), 11)
    )
