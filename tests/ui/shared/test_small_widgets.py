from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QSize, Qt
from PySide6.QtGui import QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDateTimeEdit, QLabel, QTableView, QTreeView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.shared.conftest import CatalogueTranslator
from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.card_frame import CardFrame
from workstation.ui.shared.chip import Chip, FilterChip
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.field import Field
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.key_hint import KeyHint
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.thumbnail import Thumbnail
from workstation.ui.shared.views import dress_table, dress_tree

Page = Callable[..., QWidget]


@pytest.fixture
def page(qtbot: QtBot, appearance: Appearance) -> Page:
    """Put widgets on a window of 400 by 300 pixels that stays as long as the test."""
    window = QWidget()
    qtbot.addWidget(window)

    def show(*widgets: QWidget) -> QWidget:
        column = QVBoxLayout(window)
        for widget in widgets:
            column.addWidget(widget)
        window.resize(400, 300)
        window.show()
        return window

    return show


def test_a_filter_can_be_set_and_counts(qtbot: QtBot, page: Page) -> None:
    chip = FilterChip("草稿", "amber")
    page(chip)
    chip.set_count(1234)
    assert chip.text() == chip.accessibleName() == "草稿 1,234"
    with qtbot.waitSignal(chip.toggled):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert chip.isChecked()


def test_a_chip_is_as_wide_as_its_word(page: Page) -> None:
    chip = Chip("图片比例不合", "red")
    page(chip)
    assert chip.width() >= chip.fontMetrics().horizontalAdvance(chip.text()) + 16
    chip.show_state("已改动", "amber")
    assert chip.text() == "已改动"


def test_an_empty_desk_offers_the_first_step(qtbot: QtBot, page: Page) -> None:
    empty = EmptyState("newspaper")
    page(empty)
    empty.set_words("还没有稿件", "从这里写第一篇。", "写一篇稿件")
    with qtbot.waitSignal(empty.acted):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)
    empty.set_words("没有找到")
    assert empty.button.isHidden()


def test_a_banner_says_and_does(qtbot: QtBot, page: Page) -> None:
    banner = Banner()
    page(banner)
    assert banner.sentence() == ""
    done: list[int] = []
    banner.say("error", "公共网站的文件夹不能写入。", "再试一次", lambda: done.append(1))
    assert banner.sentence() == "公共网站的文件夹不能写入。"
    qtbot.mouseClick(banner.act_button, Qt.MouseButton.LeftButton)
    assert done == [1]
    with qtbot.waitSignal(banner.closed):
        qtbot.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert banner.sentence() == ""


def test_what_is_quickly_done_shows_no_progress(page: Page) -> None:
    strip = ProgressStrip()
    page(strip)
    strip.start("正在生成页面")
    strip.finish()
    assert strip.isHidden()


def test_progress_can_be_stopped_once(qtbot: QtBot, page: Page) -> None:
    strip = ProgressStrip()
    page(strip)
    strip.start("正在生成页面", delay=1)
    strip.advance(128, 342)
    qtbot.waitUntil(strip.isVisible)
    asked: list[int] = []
    strip.cancelled.connect(lambda: asked.append(1))
    strip.cancel_button.click()
    strip.cancel()
    assert asked == [1]
    assert not strip.cancel_button.isEnabled()
    strip.start("再来一次", delay=0)
    assert strip.cancel_button.isEnabled()


def test_chips_wrap_and_none_overlaps(page: Page) -> None:
    host = QWidget()
    flow = FlowLayout(host)
    chips = [FilterChip(f"栏目 {number}") for number in range(12)]
    for chip in chips:
        flow.addWidget(chip)
    window = page(host)
    for width in (200, 500):
        window.resize(width, 400)
        for chip in chips:
            assert host.rect().contains(chip.geometry())
            others = [other for other in chips if other is not chip]
            assert not any(other.geometry().intersects(chip.geometry()) for other in others)
    flow.clear()
    assert flow.count() == 0


def test_a_question_names_its_act(
    qtbot: QtBot, appearance: Appearance, chinese: CatalogueTranslator
) -> None:
    dialog = DialogFrame("发布 12 页？", "其中 3 页是新的。")
    qtbot.addWidget(dialog)
    act = dialog.add_act("发布 12 页", "public")
    dialog.open()
    QCoreApplication.installTranslator(chinese)
    qtbot.waitUntil(lambda: dialog.back_button.text() == "取消")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(act, Qt.MouseButton.LeftButton)


def test_return_steps_back_from_what_is_final(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = DialogFrame("清空回收站？", "88 条评论不能再找回。")
    qtbot.addWidget(dialog)
    dialog.add_act("清空", "final")
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_escape_steps_back(qtbot: QtBot, appearance: Appearance) -> None:
    dialog = DialogFrame("发布？")
    qtbot.addWidget(dialog)
    dialog.add_act("发布", "public")
    dialog.open()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_keys_are_written_apart(page: Page) -> None:
    hint = KeyHint("Ctrl+K")
    page(hint)
    assert hint.text() in {"Ctrl K", "⌘K"}


def test_an_elided_line_is_whole_in_its_tooltip(page: Page) -> None:
    line = ElidedLabel()
    page(line)
    line.set_words("一行\n很长的话" * 40)
    assert line.width() <= 400
    assert line.toolTip() == " ".join(("一行\n很长的话" * 40).split())


def test_a_thumbnail_shows_any_picture(page: Page) -> None:
    frame = Thumbnail(QSize(60, 44))
    page(frame)
    empty = frame.grab().toImage()
    picture = QPixmap(7, 900)
    picture.fill(Qt.GlobalColor.blue)
    frame.set_picture(picture, "法院大门")
    assert frame.grab().toImage() != empty
    assert frame.accessibleName() == "法院大门"
    frame.set_picture(QPixmap())
    assert frame.grab().toImage() == empty


def test_a_card_is_lifted_and_put_down(page: Page) -> None:
    card = CardFrame()
    column = QVBoxLayout(card)
    column.addWidget(QLabel("新修订《仲裁规则》明年施行"))
    page(card)
    card.set_lifted(True)
    assert card.graphicsEffect() is not None
    card.set_lifted(False)
    card.set_chosen(True)
    assert card.graphicsEffect() is None


def test_trees_and_tables_have_even_rows(page: Page) -> None:
    model = QStandardItemModel()
    model.appendRow([QStandardItem("法治"), QStandardItem("12")])
    tree, table = QTreeView(), QTableView()
    dress_tree(tree, "栏目")
    dress_table(table, "稿件")
    tree.setModel(model)
    table.setModel(model)
    page(tree, table)
    assert tree.visualRect(model.index(0, 0)).height() == 30
    assert table.rowHeight(0) == 36
    assert (tree.accessibleName(), table.accessibleName()) == ("栏目", "稿件")


def test_the_days_of_a_calendar_are_whole_words(qtbot: QtBot, page: Page) -> None:
    editor = QDateTimeEdit()
    editor.setCalendarPopup(True)
    page(Field(editor, "发布时间"))
    calendar = editor.calendarWidget()
    table = calendar.findChild(QTableView)
    assert table is not None
    calendar.resize(calendar.minimumSize())
    calendar.show()
    room = table.columnWidth(0)
    names = (QLocale().dayName(day, QLocale.FormatType.ShortFormat) for day in range(1, 8))
    assert max(table.fontMetrics().horizontalAdvance(name) for name in names) < room
    calendar.hide()
