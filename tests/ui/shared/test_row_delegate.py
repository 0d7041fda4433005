from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.row_delegate import Row, RowDelegate, RowRole
from workstation.ui.shared.tokens import DARK, LIGHT
from workstation.ui.shared.views import dress_list

PLAIN = Row("临河市中院发布十起劳动争议典型案例", "法治 › 审判", "blue", "待终审", "周岚")


def painted(row: Row, width: int = 300, state: QStyle.StateFlag | None = None) -> QImage:
    model = QStandardItemModel()
    item = QStandardItem(row.title)
    item.setData(row, RowRole.ROW)
    model.appendRow(item)
    image = QImage(width, 56, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("#123456"))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, width, 56)
    if state is not None:
        option.state = state
    painter = QPainter(image)
    RowDelegate().paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def test_rows_are_fifty_six_pixels_high(qtbot: QtBot, appearance: Appearance) -> None:
    view = QListView()
    qtbot.addWidget(view)
    dress_list(view, "稿件")
    model = QStandardItemModel(view)
    model.appendRow(QStandardItem("临河"))
    view.setModel(model)
    view.setItemDelegate(RowDelegate(parent=view))
    view.show()
    assert view.visualRect(model.index(0, 0)).height() == 56


def test_the_chosen_row_has_the_red_bar(appearance: Appearance) -> None:
    image = painted(PLAIN, state=QStyle.StateFlag.State_Selected)
    assert image.pixelColor(1, 28).name() == LIGHT.red
    assert image.pixelColor(150, 2).name() == LIGHT.card
    assert painted(PLAIN).pixelColor(1, 28).name() == "#123456"


def test_it_follows_the_scheme(appearance: Appearance) -> None:
    appearance.choose("dark")
    image = painted(PLAIN, state=QStyle.StateFlag.State_Selected)
    assert image.pixelColor(1, 28).name() == DARK.red


@pytest.mark.parametrize(
    "row",
    [
        Row(""),
        Row("字" * 4000, "栏目" * 900, "green", "已发布", "名字" * 60, "12:30"),
        Row("a\nb\u2028c\td", "<b>&amp;</b>", "", "", "\u202e反"),
        Row("图", with_picture=True, dim=True, strong=True),
        Row("𠮷野家\U0001f600", "🀄", "red", "退回"),
    ],
)
@pytest.mark.parametrize("width", [0, 12, 90, 300, 1900])
def test_anything_is_painted_without_a_warning(
    appearance: Appearance, row: Row, width: int
) -> None:
    painted(row, max(1, width), QStyle.StateFlag.State_HasFocus | QStyle.StateFlag.State_MouseOver)


def test_long_words_stay_inside_their_row(appearance: Appearance) -> None:
    long = Row("字" * 400, "栏目" * 400, "green", "已发布", "名字" * 60)
    image = painted(long)
    assert {image.pixelColor(299, y).name() for y in range(54)} == {"#123456"}


def test_a_model_without_rows_still_shows_its_text(appearance: Appearance) -> None:
    model = QStandardItemModel()
    model.appendRow(QStandardItem("只有文字"))
    assert RowDelegate().row_at(model.index(0, 0)) == Row("只有文字")
    assert RowDelegate(lambda _: PLAIN).row_at(model.index(0, 0)) is PLAIN


def test_a_picture_fills_its_frame(appearance: Appearance) -> None:
    picture = QPixmap(QSize(400, 100))
    picture.fill(Qt.GlobalColor.green)
    image = painted(Row("有图", picture=picture))
    assert image.pixelColor(40, 28) == QColor(Qt.GlobalColor.green)
