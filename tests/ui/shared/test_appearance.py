from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workstation.ui.shared.appearance import Appearance, Scheme, style_sheet
from workstation.ui.shared.assets import asset
from workstation.ui.shared.buttons import primary_button, push_button
from workstation.ui.shared.icons import icon
from workstation.ui.shared.styling import ground, label
from workstation.ui.shared.tokens import DARK, LIGHT, tokens_now


def test_open_windows_change_colour_at_once(qtbot: QtBot, appearance: Appearance) -> None:
    page = ground(QWidget(), "paper")
    qtbot.addWidget(page)
    page.resize(40, 40)
    page.show()
    assert page.grab().toImage().pixelColor(20, 20).name() == LIGHT.paper
    with qtbot.waitSignal(appearance.changed):
        appearance.choose(Scheme.DARK)
    assert page.grab().toImage().pixelColor(20, 20).name() == DARK.paper
    assert tokens_now() is DARK


def test_choosing_what_is_shown_already_rings_nothing(qtbot: QtBot, appearance: Appearance) -> None:
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose(Scheme.LIGHT)


def test_a_scheme_nobody_knows_is_refused(appearance: Appearance) -> None:
    with pytest.raises(ValueError, match="sepia"):
        appearance.choose("sepia")
    assert appearance.scheme is Scheme.LIGHT


def test_the_system_is_followed_only_where_it_says_something(appearance: Appearance) -> None:
    appearance.choose(Scheme.DARK)
    appearance.choose(Scheme.SYSTEM)
    reported = QApplication.styleHints().colorScheme()
    assert appearance.dark == (reported == Qt.ColorScheme.Dark)


def test_toggle_goes_there_and_back(appearance: Appearance) -> None:
    appearance.toggle()
    assert appearance.dark
    appearance.toggle()
    assert not appearance.dark


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_has_no_hole(tokens: object) -> None:
    sheet = style_sheet(tokens, "Song")
    assert "@" not in re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL)
    for mark in re.findall(r'url\("marks:([^"]+)"\)', sheet):
        assert asset("styles", "marks", mark).is_file(), mark


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_marks_are_drawn_in_the_colours_of_their_scheme(tokens: object) -> None:
    allowed = {tokens.soft, tokens.on_red}  # type: ignore[attr-defined]
    for mark in asset("styles", "marks", tokens.name).glob("*.svg"):  # type: ignore[attr-defined]
        assert set(re.findall(r"#[0-9a-f]{6}", mark.read_text())) <= allowed, mark


def test_controls_are_thirty_pixels_high(qtbot: QtBot, appearance: Appearance) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    controls = [push_button("保存"), primary_button("发布 12 页"), QLineEdit("标题")]
    for control in controls:
        column.addWidget(control)
    page.show()
    assert [control.height() for control in controls] == [30, 30, 30]


def test_a_heading_keeps_its_face_when_the_scheme_changes(
    qtbot: QtBot, appearance: Appearance
) -> None:
    heading: QLabel = label("临河市中院发布典型案例", "heading")
    qtbot.addWidget(heading)
    heading.show()
    appearance.toggle()
    assert heading.font().families()[0] == appearance.typefaces.song


def test_icons_follow_the_scheme_without_being_set_again(
    qtbot: QtBot, appearance: Appearance
) -> None:
    button = push_button("", "search")
    qtbot.addWidget(button)
    before = darkest(icon("search").pixmap(20, 20).toImage())
    appearance.choose(Scheme.DARK)
    after = darkest(button.icon().pixmap(20, 20).toImage())
    assert before < 80
    assert after > 160


def darkest(image: QImage) -> int:
    """Return the lightness of the darkest opaque point."""
    return min(
        image.pixelColor(x, y).lightness()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 220
    )
