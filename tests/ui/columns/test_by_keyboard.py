"""All of the columns desk without a mouse and without a screen."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtWidgets import QWidget

from tests.ui.accessible import entries, left_out, menu_of, nameless, stops
from tests.ui.columns.conftest import Room
from workstation.ui.columns.column_picker import ColumnPicker
from workstation.ui.columns.outline_dialog import OutlineDialog
from workstation.ui.columns.package_dialog import PackageDialog
from workstation.ui.columns.panel import ColumnsPanel
from workstation.ui.columns.split_dialog import SplitDialog
from workstation.ui.columns.tree_view import Wish


def _panel(room: Room) -> ColumnsPanel:
    panel = room.panel()
    panel.view.choose(room.column("法治/审判").id)
    return panel


def test_tab_reaches_everything_and_each_stop_says_what_it_is(room: Room) -> None:
    panel = _panel(room)
    assert nameless(panel) == []
    assert left_out(panel) == []
    assert {panel.view, panel.articles.list} <= set(stops(panel))


def test_dialogs_are_named_too(room: Room, tmp_path: Path) -> None:
    panel = _panel(room)
    panel.gestures.create_several()
    outline = panel.findChild(OutlineDialog)
    assert outline is not None
    outline.text.setPlainText("法治\n    执行\n生活")
    panel.gestures.wish(Wish.SPLIT)
    panel.surgery.move_by_choice(room.column("法治/审判"))
    file = tmp_path / "columns.json"
    file.write_text(json.dumps({"format": "workstation-columns", "columns": [{"name": "评论"}]}))
    room.ask.then((file,))
    panel.packaging.bring()
    for kind in (OutlineDialog, SplitDialog, ColumnPicker, PackageDialog):
        dialog = panel.findChild(kind)
        assert isinstance(dialog, QWidget)
        assert nameless(dialog) == [], kind
        assert left_out(dialog) == [], kind
        dialog.close()


def test_menus_open_by_the_keyboard_and_hold_every_act(room: Room) -> None:
    panel = _panel(room)
    said = entries(menu_of(panel.view))
    for act in ("New column", "Rename", "Move to", "Merge", "Split", "Delete", "Several"):
        assert any(act in words for words in said), (act, said)
    panel.articles.list.selectAll()
    assert any("Move" in words for words in entries(menu_of(panel.articles.list)))
    assert all(command.text.strip() for command in panel.commands())
