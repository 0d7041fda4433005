"""Icons: Lucide drawings at 20 pixels, in the ink of the scheme that is on.

An icon asks for its colour each time it is painted, so a switch of scheme needs no new icons.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workstation.ui.shared.assets import asset
from workstation.ui.shared.tokens import tokens_now

ICON_PIXELS = 20

# Qt does not take a reference to what `clone` returns; without one the copy dies under the icon.
_CLONES: list[QIconEngine] = []


def icon(name: str, role: str = "ink") -> QIcon:
    """Return the icon called `name` (a file in `resources/icons`) in the colour of token `role`.

    Disabled it turns faint. KeyError when there is no such drawing, AttributeError when there is
    no such token: both are slips of the programmer.
    """
    if name not in icon_names():
        raise KeyError(name)
    tokens_now().color(role)
    return QIcon(_TokenIconEngine(name, role))


def icon_pixmap(name: str, role: str, pixels: int = ICON_PIXELS, ratio: float = 1.0) -> QPixmap:
    """Return icon `name` drawn at `pixels` logical pixels for a screen of `ratio`."""
    return _drawn(name, str(getattr(tokens_now(), role)), pixels, pixels, ratio)


def app_icon() -> QIcon:
    """Return the program's own mark: 采 in white on the red of the proofreader's brush."""
    return QIcon(str(asset("icons", "mark.svg")))


def mark_pixmap(pixels: int, ratio: float = 1.0) -> QPixmap:
    """Return the program's mark at `pixels` logical pixels."""
    return _drawn("mark", "", pixels, pixels, ratio)


@lru_cache(maxsize=1)
def icon_names() -> frozenset[str]:
    """Return the names `icon` knows."""
    return frozenset(path.stem for path in asset("icons").glob("*.svg"))


class _TokenIconEngine(QIconEngine):
    """Draws one Lucide icon in the colour its token has at that moment."""

    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self._name = name
        self._role = role

    def _color(self, mode: QIcon.Mode) -> str:
        role = "faint" if mode == QIcon.Mode.Disabled else self._role
        return str(getattr(tokens_now(), role))

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw the icon into `rect`, sharp on whatever screen `painter` draws for."""
        device = painter.device()
        ratio = device.devicePixelRatioF() if device is not None else 1.0
        side = min(rect.width(), rect.height())
        pixmap = _drawn(self._name, self._color(mode), side, side, ratio)
        left = rect.x() + (rect.width() - side) // 2
        top = rect.y() + (rect.height() - side) // 2
        painter.drawPixmap(QPoint(left, top), pixmap)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture for `size` logical pixels."""
        # Qt does not say for which screen; as fine as the finest one is right for all but it.
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        return _drawn(self._name, self._color(mode), size.width(), size.height(), ratio)

    def clone(self) -> QIconEngine:
        """Return a second engine for the same drawing."""
        copy = _TokenIconEngine(self._name, self._role)
        _CLONES.append(copy)
        return copy

    def key(self) -> str:
        """Return the name Qt knows this kind of engine by."""
        return "token-icon"


@lru_cache(maxsize=256)
def _source(name: str) -> str:
    return asset("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _drawn(name: str, color: str, width: int, height: int, ratio: float) -> QPixmap:
    drawing = _source(name).replace("currentColor", color)
    pixmap = QPixmap(max(1, round(width * ratio)), max(1, round(height * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer = QSvgRenderer(QByteArray(drawing.encode("utf-8")))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    renderer.render(painter, QRectF(0, 0, pixmap.width(), pixmap.height()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
