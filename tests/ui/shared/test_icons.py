from __future__ import annotations

import gc
import re

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.assets import asset
from workstation.ui.shared.icons import app_icon, icon, icon_names, icon_pixmap, mark_pixmap


@pytest.mark.parametrize("name", sorted(icon_names()))
def test_every_drawing_can_be_drawn(name: str) -> None:
    path = asset("icons", f"{name}.svg")
    assert QSvgRenderer(str(path)).isValid()
    if name != "mark":
        drawing = path.read_text(encoding="utf-8")
        assert set(re.findall(r'(?:stroke|fill)="([^"]+)"', drawing)) <= {"currentColor", "none"}
        assert 'stroke-width="1.7"' in drawing


def test_the_licence_goes_with_the_drawings() -> None:
    assert "ISC License" in asset("icons", "LICENSE").read_text(encoding="utf-8")


def test_icons_are_sharp_on_fine_screens(appearance: Appearance) -> None:
    fine = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    fine.setDevicePixelRatio(2.0)
    fine.fill(Qt.GlobalColor.transparent)
    painter = QPainter(fine)
    icon("search").paint(painter, QRect(0, 0, 20, 20))
    painter.end()
    assert fine == icon_pixmap("search", "ink", 20, 2.0).toImage()
    assert icon_pixmap("search", "ink", 20, 2.0).width() == 40
    assert mark_pixmap(36, 2.0).width() == 72


def test_a_disabled_icon_is_faint(appearance: Appearance) -> None:
    drawn = icon("search", "red")
    usual = drawn.pixmap(QSize(20, 20), QIcon.Mode.Normal)
    off = drawn.pixmap(QSize(20, 20), QIcon.Mode.Disabled)
    assert usual.toImage() != off.toImage()


def test_slips_show_at_once() -> None:
    with pytest.raises(KeyError):
        icon("no-such-drawing")
    with pytest.raises(AttributeError):
        icon("search", "no-such-colour")


def test_icons_outlive_their_makers(appearance: Appearance) -> None:
    kept = []
    for _ in range(50):
        first = icon("trash-2")
        copy = QIcon(first)
        copy.addPixmap(QPixmap(4, 4))  # makes Qt clone the engine
        action = QAction(copy, "x")
        kept.append(action)
        del first, copy
        gc.collect(0)
    appearance.toggle()
    assert all(not action.icon().pixmap(20, 20).isNull() for action in kept)


def test_the_program_has_a_face() -> None:
    assert not app_icon().pixmap(64, 64).isNull()
