from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.drawn_words import drawn_words


def test_what_fits_is_drawn_as_it_is(appearance: Appearance) -> None:
    words = drawn_words("临河市中院", 300)
    assert words.text.text() == "临河市中院"
    assert 0 < words.width <= 300


def test_what_does_not_fit_ends_in_dots(appearance: Appearance) -> None:
    words = drawn_words("临河市中院发布十起典型案例", 80)
    assert words.text.text().startswith("临河") and words.text.text().endswith("…")
    assert words.width <= 80


def test_the_end_may_be_what_stays(appearance: Appearance) -> None:
    cut = Qt.TextElideMode.ElideMiddle
    words = drawn_words("图片“菜摊旁边一张小桌”在首页出现两次", 120, cut=cut)
    assert words.text.text().startswith("图") and words.text.text().endswith("次")
    assert words.width <= 120


def test_it_is_one_line_and_no_markup(appearance: Appearance) -> None:
    words = drawn_words("<b>甲</b>\n\u2028乙", 900)
    assert words.text.text() == "<b>甲</b> 乙"
    assert words.width > drawn_words("甲 乙", 900).width


def test_a_line_is_set_once(appearance: Appearance) -> None:
    assert drawn_words("周岚", 90) is drawn_words("周岚", 90)
    bold = drawn_words("周岚", 90, weight=QFont.Weight.DemiBold)
    assert bold.font.weight() == QFont.Weight.DemiBold


@pytest.mark.parametrize("pixels", [12, 14])
def test_a_line_stands_inside_its_box(appearance: Appearance, pixels: int) -> None:
    image = QImage(200, 60, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    painter = QPainter(image)
    drawn_words("国", 200, pixels).draw(painter, 20, QRect(0, 20, 200, 20), QColor("black"))
    painter.end()
    inked = [
        (x, y) for x in range(200) for y in range(60) if image.pixelColor(x, y).lightness() < 128
    ]
    assert inked
    assert all(20 <= x < 20 + pixels + 1 and 20 <= y < 40 for x, y in inked)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=600), st.integers(1, 900))
def test_any_text_stays_within_its_width(text: str, most: int) -> None:
    words = drawn_words(text, most)
    assert words.width <= most or words.text.text() in ("…", "")
