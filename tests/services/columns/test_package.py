"""Columns carried out in a file and back: what is changed there comes in, nothing is lost here."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.services.column_files import (
    codes_of,
    column_at,
    merge_file,
    plan_of,
    set_cells,
    small_tree,
)
from tests.services.desks import Desks, opened
from workstation.domain.column import ColumnKind
from workstation.domain.edition import EditionName
from workstation.domain.errors import BadInput, Refused
from workstation.intake.column_cells import HEADS
from workstation.services import backups
from workstation.store.editions.editions import StoredEdition
from workstation.store.tables import tables
from workstation.words import sentence


def _paths(desks: Desks) -> list[str]:
    tree = desks.newsroom.columns.tree()
    return [tree.path(column.id) for column in tree]


def _rows(file: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"), newline="")))


def _write(file: Path, rows: list[dict[str, str]], encoding: str = "utf-8-sig") -> None:
    told = io.StringIO()
    writer = csv.DictWriter(told, HEADS.values())
    writer.writeheader()
    writer.writerows(rows)
    file.write_bytes(told.getvalue().encode(encoding))


@pytest.mark.parametrize("name", ["columns.csv", "columns.json"])
def test_a_file_that_nobody_touched_changes_nothing(
    desks: Desks, tmp_path: Path, name: str
) -> None:
    small_tree(desks)
    set_cells(
        desks,
        "国内/法制",
        description="=1+1\n“引号”, 逗号",
        required=("source", "tags"),
        workers=("周岚", "何晓舟"),
        sorting="weight",
        page_size=30,
        body="'正文\r\n第二行",
    )
    before = desks.state()
    assert desks.newsroom.columns.export(tmp_path / name).columns == 5
    plan = plan_of(desks, tmp_path / name)
    assert (plan.changes, plan.problems, plan.known_base, plan.untouched) == ((), (), True, 0)
    assert merge_file(desks, tmp_path / name) == 0
    assert desks.state() == before
    assert desks.kinds()[0] == "column.export"
    assert desks.newsroom.history.undo().act is not None, "an export is no step of undo"


def _edited(rows: list[dict[str, str]]) -> list[dict[str, str]]:
    """Rename, move, describe and add columns, as somebody does in a spreadsheet."""
    by_name = {row["名称"]: row for row in rows}
    # The children still name the old parent, as nobody rewrites them in a spreadsheet.
    by_name["法制"]["名称"] = "法治"
    by_name["立法"]["上级栏目"] = ""
    by_name["评论"]["描述"] = "众人说"
    by_name["评论"]["排序"] = "按权重"
    rows.append(dict.fromkeys(HEADS.values(), "") | {"名称": "审判", "上级栏目": "国内/法治"})
    rows.append(
        dict.fromkeys(HEADS.values(), "")
        | {"名称": "法院", "上级栏目": "国内/法治/审判", "类型": "封面", "目录": "court"}
    )
    return rows


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "gb18030", "utf-16"])
def test_a_spreadsheet_brings_new_columns_renames_moves_and_settings(
    desks: Desks, tmp_path: Path, encoding: str
) -> None:
    small_tree(desks)
    file = tmp_path / "columns.csv"
    desks.newsroom.columns.export(file)
    _write(file, _edited(_rows(file)), encoding)
    before = desks.state()
    plan = plan_of(desks, file)
    assert codes_of(plan) == [
        ("sheet.rename", "国内/法制"),
        ("sheet.move_top", "国内/立法"),
        ("sheet.filled", "评论"),
        ("sheet.sorting", "评论"),
        ("sheet.new", "国内/法治/审判"),
        ("sheet.new", "国内/法治/审判/法院"),
    ]
    assert plan.moves == (("guonei/lifa/index.html", "lifa/index.html"),)
    assert desks.state() == before
    assert merge_file(desks, file) == 5
    assert _paths(desks) == [
        "国内", "国内/法治", "国内/法治/政法综治", "国内/法治/审判", "国内/法治/审判/法院",
        "立法", "评论",
    ]  # fmt: skip
    assert column_at(desks, "国内/法治/审判").directory == "shenpan"
    assert column_at(desks, "国内/法治/审判/法院").kind is ColumnKind.COVER
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    assert [(line.old, line.new) for line in edition.redirects()] == [
        ("guonei/lifa/index.html", "lifa/index.html")
    ]
    assert desks.newsroom.history.undo().conflicts == ()
    assert desks.state() == before


def test_what_only_we_changed_stays_and_what_both_changed_is_asked_about(
    desks: Desks, tmp_path: Path
) -> None:
    small_tree(desks)
    file = tmp_path / "columns.csv"
    desks.newsroom.columns.export(file)
    rows = _rows(file)
    by_name = {row["名称"]: row for row in rows}
    by_name["评论"]["描述"] = "文件写的"
    by_name["立法"]["关键词"] = "立法"
    by_name["政法综治"]["名称"] = "综治"
    _write(file, rows)
    set_cells(desks, "评论", description="我们写的", keywords="评论")
    set_cells(desks, "国内/立法", seo_title="立法动态")
    desks.newsroom.columns.delete(column_at(desks, "国内/法制/政法综治").id)
    plan = plan_of(desks, file)
    assert codes_of(plan) == [
        ("sheet.lost", "国内/法制/政法综治"),
        ("sheet.filled", "国内/立法"),
        ("sheet.clash", "评论"),
    ]
    (lost, clash) = plan.clashes
    assert (clash.base, clash.before, clash.after) == ("", "我们写的", "文件写的")
    assert lost.what == "lost"
    merge_file(desks, file)
    assert column_at(desks, "评论").description == "我们写的"
    assert column_at(desks, "评论").keywords == "评论"
    assert (column_at(desks, "国内/立法").keywords, column_at(desks, "国内/立法").seo_title) == (
        "立法", "立法动态",
    )  # fmt: skip
    merge_file(desks, file, (clash.key, clash.field))
    assert column_at(desks, "评论").description == "文件写的"
    assert "国内/法制/政法综治" not in _paths(desks)


def test_a_branch_edited_in_another_copy_of_the_newsroom_comes_back(
    desks: Desks, tmp_path: Path
) -> None:
    small_tree(desks)
    desks.newsroom.backups.backup(tmp_path / "copy.zip")
    backups.restore(tmp_path / "copy.zip", tmp_path / "other")
    set_cells(desks, "国内/法制", keywords="我们")
    file = tmp_path / "branch.json"
    with opened(tmp_path / "other") as other:
        set_cells(other, "国内/法制", source="临河日报")
        law = column_at(other, "国内/法制").id
        other.newsroom.columns.create(law, "审判")
        other.newsroom.columns.move(column_at(other, "国内/法制/审判").id, law, 0)
        assert other.newsroom.columns.export(file, law).columns == 3
    # One newsroom may be open in a process; the first one is looked at again.
    desks.store.database.bind(tables.ALL)
    plan = plan_of(desks, file)
    assert plan.known_base
    assert plan.untouched == 3
    assert codes_of(plan) == [("sheet.filled", "国内/法制"), ("sheet.new", "国内/法制/审判")]
    merge_file(desks, file)
    law_here = column_at(desks, "国内/法制")
    assert (law_here.keywords, law_here.source) == ("我们", "临河日报")
    assert _paths(desks)[:4] == ["国内", "国内/法制", "国内/法制/审判", "国内/法制/政法综治"]


def test_the_order_of_the_rows_is_the_order_of_the_columns(desks: Desks, tmp_path: Path) -> None:
    small_tree(desks)
    file = tmp_path / "columns.csv"
    desks.newsroom.columns.export(file)
    rows = _rows(file)
    _write(file, rows[::-1])
    plan = plan_of(desks, file)
    assert codes_of(plan) == [("sheet.order", ""), ("sheet.order", "国内")]
    merge_file(desks, file)
    assert _paths(desks) == ["评论", "国内", "国内/立法", "国内/法制", "国内/法制/政法综治"]


def test_two_columns_may_change_their_directories_with_each_other(
    desks: Desks, tmp_path: Path
) -> None:
    small_tree(desks)
    file = tmp_path / "columns.csv"
    desks.newsroom.columns.export(file)
    rows = _rows(file)
    by_name = {row["名称"]: row for row in rows}
    by_name["国内"]["目录"], by_name["评论"]["目录"] = "pinglun", "guonei"
    _write(file, rows)
    before = desks.state()
    merge_file(desks, file)
    assert column_at(desks, "评论").directory == "guonei"
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    # Where a page stands now, no redirect leads away from it.
    assert {line.old for line in edition.redirects()} == {
        "guonei/fazhi/index.html", "guonei/fazhi/zhengfa/index.html", "guonei/lifa/index.html",
    }  # fmt: skip
    desks.newsroom.history.undo()
    assert desks.state() == before


@pytest.mark.parametrize(
    ("head", "value", "codes"),
    [
        ("目录", "..", ["address.part"]),
        ("目录", "lifa", ["address.taken"]),
        ("名称", "立法", ["column.same_name"]),
        ("名称", "", ["column.no_name"]),
        ("上级栏目", "国内/没有", ["sheet.no_parent"]),
        ("上级栏目", "国内/法制/政法综治", ["column.loop", "column.loop"]),
        ("类型", "杂志", ["sheet.value"]),
        ("每页篇数", "很多", ["sheet.value"]),
        ("发布前必填", "来源、颜色", ["sheet.value"]),
        ("网址规则", "{column}/{colour}.html", ["address.rule"]),
        ("编号", "1.23E+18", ["sheet.value"]),
    ],
)
def test_what_cannot_be_is_told_with_its_line_and_nothing_is_changed(
    desks: Desks, tmp_path: Path, head: str, value: str, codes: list[str]
) -> None:
    small_tree(desks)
    file = tmp_path / "columns.csv"
    desks.newsroom.columns.export(file)
    rows = _rows(file)
    rows[1][head] = value
    _write(file, rows)
    before = desks.state()
    plan = plan_of(desks, file)
    assert sorted({problem.code for problem in plan.problems}) == sorted(set(codes))
    assert 3 in [problem.line for problem in plan.problems]
    with pytest.raises(Refused) as caught:
        merge_file(desks, file)
    assert caught.value.code == "sheet.problems"
    assert desks.state() == before


def test_a_file_from_another_newsroom_is_matched_by_paths(desks: Desks, tmp_path: Path) -> None:
    small_tree(desks)
    file = tmp_path / "columns.csv"
    file.write_text("名称,上级栏目,描述\n法制,国内,讲法\n审判,国内/法制,\n", encoding="utf-8")
    plan = plan_of(desks, file)
    assert not plan.known_base
    assert codes_of(plan) == [("sheet.filled", "国内/法制"), ("sheet.new", "国内/法制/审判")]
    merge_file(desks, file)
    assert column_at(desks, "国内/法制").description == "讲法"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("甲,乙\n1,2\n", "sheet.no_head"),
        ('{"format": "other"}', "sheet.not_ours"),
        ('{"format": "workstation-columns", "columns": [1]}', "sheet.not_ours"),
        ("{", "sheet.not_ours"),
    ],
)
def test_what_is_no_file_of_columns_is_said(
    desks: Desks, tmp_path: Path, text: str, code: str
) -> None:
    file = tmp_path / "columns.txt"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        desks.newsroom.columns.read_package(file)
    assert caught.value.code == code


def test_no_cell_is_a_formula_and_no_key_a_number(desks: Desks, tmp_path: Path) -> None:
    desks.column("=cmd|' /C calc'!A0", directory="a")
    desks.column("+甲", directory="b")
    file = tmp_path / "columns.csv"
    desks.newsroom.columns.export(file)
    for row in _rows(file):
        assert all(cell[:1] not in "=+-@\t\r" for cell in row.values() if cell)
        assert row["编号"].startswith("K")
    assert plan_of(desks, file).changes == ()
    other = tmp_path / "columns.json"
    desks.newsroom.columns.export(other)
    assert json.loads(other.read_text("utf-8"))["format"] == "workstation-columns"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_change_is_told_in_words(desks: Desks, tmp_path: Path, language: str) -> None:
    small_tree(desks)
    file = tmp_path / "columns.json"
    desks.newsroom.columns.export(file)
    told = json.loads(file.read_text("utf-8"))
    changed = {
        "kind": "cover", "hidden": True, "sorting": "weight", "required": ["source"],
        "workers": ["周岚"], "page_size": 9, "keywords": "法", "name": "新名",
    }  # fmt: skip
    told["columns"][1].update(changed)
    file.write_text(json.dumps(told), "utf-8")
    for ours in ({}, {"kind": ColumnKind.PAGE, "hidden": False, "keywords": "我", "name": "我们"}):
        set_cells(desks, "评论", **ours)
        for change in plan_of(desks, file).changes:
            said = sentence(change.code, change.details, language)
            assert "{" not in said
            assert change.path in said
            assert "True" not in said
            assert (
                str(change.after) in said
                or change.field in ("kind", "hidden", "sorting")
                or (isinstance(change.after, tuple))
            )
