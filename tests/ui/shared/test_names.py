"""Whatever one can use has a name for screen readers, and the keyboard can reach it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from workstation.ui.shared.appearance import Appearance
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.buttons import icon_button, push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.drawer import Drawer
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.field import Field
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.rail import Rail
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.status_line import StatusLine
from workstation.ui.shared.toast import Toast
from workstation.ui.shared.top_bar import TopBar


def empty_state(host: QWidget) -> QWidget:
    made = EmptyState("inbox", host)
    made.set_words("没有评论", "读者的话会到这里。", "导入评论")
    return made


def dialog(host: QWidget) -> QWidget:
    made = DialogFrame("发布？", "", host)
    made.add_act("发布 12 页", "public")
    return made


def banner(host: QWidget) -> QWidget:
    made = Banner(host)
    made.say("info", "有新版本。", "查看")
    return made


MAKERS: dict[str, Callable[[QWidget], QWidget]] = {
    "rail": Rail,
    "top bar": TopBar,
    "status line": StatusLine,
    "empty state": empty_state,
    "dialog": dialog,
    "banner": banner,
    "drawer": Drawer,
    "field": lambda host: Field(QLineEdit(), "标题", parent=host),
    "search box": lambda host: SearchBox("搜索评论", host),
    "progress": ProgressStrip,
    "toast": lambda host: Toast("已删除", "撤销", parent=host),
    "chip": lambda host: FilterChip("草稿", parent=host),
    "push button": lambda _: push_button("保存"),
    "icon button": lambda _: icon_button("bold", "加粗"),
}


@pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS.keys())
def test_everything_one_can_use_has_a_name(
    qtbot: QtBot, appearance: Appearance, maker: Callable[[QWidget], QWidget]
) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    root = maker(host)
    kinds = (QAbstractButton, QLineEdit, QAbstractItemView)
    usable = [part for part in [root, *root.findChildren(QWidget)] if isinstance(part, kinds)]
    usable = [part for part in usable if not isinstance(part.parent(), QLineEdit)]
    nameless = [part for part in usable if not (part.accessibleName() or _text(part))]
    assert nameless == []
    unreachable = [
        part
        for part in usable
        if part.isEnabled() and not part.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert unreachable == []


def _text(part: QWidget) -> str:
    return part.text() if isinstance(part, QAbstractButton) else ""
