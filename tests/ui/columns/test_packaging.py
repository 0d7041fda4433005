"""Files of columns at the desk: written out, told before they come back, decided by the person."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.ui.columns.conftest import Room
from tests.ui.columns.test_panel import undo
from workstation.ui.columns.package_dialog import PackageDialog
from workstation.ui.columns.panel import ColumnsPanel


def _exported(room: Room, panel: ColumnsPanel, file: Path) -> dict[str, Any]:
    room.ask.then(file)
    panel.packaging.export(None)
    told: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return told


def _bring(room: Room, panel: ColumnsPanel, file: Path) -> PackageDialog | None:
    room.ask.then((file,))
    panel.packaging.bring()
    return panel.findChild(PackageDialog)


def test_a_file_goes_out_and_what_was_changed_there_comes_back(room: Room, tmp_path: Path) -> None:
    panel = room.panel()
    file = tmp_path / "columns.json"
    told = _exported(room, panel, file)
    assert _bring(room, panel, file) is None
    told["columns"][0]["children"][0]["name"] = "审判执行"
    told["columns"].append({"name": "评论"})
    file.write_text(json.dumps(told), encoding="utf-8")
    before = room.paths()
    dialog = _bring(room, panel, file)
    assert dialog is not None
    shown = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert shown == ["“法治/审判” is renamed to “审判执行”", "New column “评论”"]
    assert room.paths() == before
    assert dialog.act_button.text() == "Merge 2 changes"
    dialog.act_button.click()
    assert room.paths() == ["法治", "法治/审判执行", "法治/检察", "国内", "国内/法制", "评论"]
    undo(room, panel)
    assert room.paths() == before


def test_what_both_sides_changed_is_decided_by_the_person(room: Room, tmp_path: Path) -> None:
    panel = room.panel()
    file = tmp_path / "columns.json"
    told = _exported(room, panel, file)
    told["columns"][0]["keywords"] = "theirs"
    told["columns"][1]["keywords"] = "theirs"
    file.write_text(json.dumps(told), encoding="utf-8")
    with room.newsroom.writing():
        for path in ("法治", "国内"):
            base = room.column(path)
            room.newsroom.columns.save(base, replace(base, keywords="ours"))
    dialog = _bring(room, panel, file)
    assert dialog is not None
    assert len(dialog.choices) == 2
    dialog.choices[1][1].setCurrentIndex(1)
    dialog.act_button.click()
    assert room.column("法治").keywords == "ours"
    assert room.column("国内").keywords == "theirs"


def test_lines_that_cannot_be_are_told_and_nothing_happens(room: Room, tmp_path: Path) -> None:
    panel = room.panel()
    file = tmp_path / "columns.csv"
    file.write_text("名称,目录\n评论,..\n", encoding="utf-8")
    before = room.paths()
    assert _bring(room, panel, file) is None
    assert room.ask.asked[-1] == (
        "tell",
        "“columns.csv” cannot be merged",
        "Mend this line and try again. Nothing was changed.",
    )
    file.write_bytes(b"\x89PNG" + bytes(40))
    assert _bring(room, panel, file) is None
    assert panel.detail.banner.sentence()
    assert room.paths() == before


def test_the_menu_offers_the_branch_of_the_chosen_column(room: Room, tmp_path: Path) -> None:
    panel = room.panel()
    panel.view.choose(room.column("法治").id)
    texts = [action.text() for action in panel.packaging.menu(panel.view.current()).actions()]
    assert texts == ["Export all columns…", "Export “法治” and below…", "Merge a file…"]
    file = tmp_path / "法治.csv"
    room.ask.then(file)
    panel.packaging.export(panel.view.current())
    assert room.ask.asked[-1][2] == "法治.csv"
    assert len(file.read_text(encoding="utf-8-sig").splitlines()) == 4
