"""Comment exports: any column names, any order, and a broken row never takes the others along."""

from __future__ import annotations

import contextlib
import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation.domain.draft import DraftComment
from workstation.domain.errors import BadInput
from workstation.domain.moment import stamp
from workstation.intake.comments_csv import read_comments_csv
from workstation.intake.comments_json import read_comments_json
from workstation.intake.dates import moment_of

ROWS = [
    {"id": 1, "article": 17, "author": "柳下客", "text": "说得好", "time": "2026-11-23 10:00:00"},
    {"id": 2, "article": 17, "author": "堤上人", "text": "赞同", "time": 1795399200, "parent": 1},
]
WANTED = [
    DraftComment("17", "柳下客", "说得好", 1795399200000, source_id="1"),
    DraftComment("17", "堤上人", "赞同", 1795399200000, source_id="2", parent_source_id="1"),
]


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(ROWS, ensure_ascii=False),
        json.dumps({"comments": ROWS}),
        "\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_json_of_three_shapes(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "c.json"
    path.write_bytes(text.encode(encoding))
    assert list(read_comments_json(path).comments) == WANTED


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_csv_with_chinese_names_in_any_order(tmp_path: Path, encoding: str, separator: str) -> None:
    rows = [
        ["发表时间", "评论内容", "文章编号", "昵称", "审核状态", "IP", "顶", "天气"],
        ["2026年11月23日 10时", "多行\n“评论”", "17", "柳下客", "已审核", "10.0.0.1", "3", "晴"],
    ]
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    path = tmp_path / "c.csv"
    path.write_bytes(out.getvalue().encode(encoding))
    intake = read_comments_csv(path)
    assert list(intake.comments) == [
        DraftComment(
            "17", "柳下客", "多行\n“评论”", 1795399200000,
            network_address="10.0.0.1", status="approved", votes_up=3,
        )
    ]  # fmt: skip
    assert [remark.code for remark in intake.left_out] == ["intake.columns_unknown"]


def test_broken_rows_are_left_out_by_number_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text(
        "article,author,text,time,status\n"
        "17,甲,好,2026-11-23,奇怪\n"
        "17,乙,好\n"
        "17,丙,,2026-11-23,0\n"
        ",丁,好,2026-11-23,0\n"
        "17,戊,好,01/02/2026,0\n"
        "17,己,最后一条,2026-11-23 08:00,1\n",
        "utf-8",
    )
    intake = read_comments_csv(path)
    assert [comment.author for comment in intake.comments] == ["甲", "己"]
    assert intake.comments[0].status == "pending"
    assert [(remark.code, remark.details["row"]) for remark in intake.left_out] == [
        ("intake.comment_cells", 3),
        ("intake.comment_empty", 4),
        ("intake.comment_without_article", 5),
        ("intake.comment_time", 6),
    ]
    assert "intake.comment_status" in [remark.code for remark in intake.warnings]


def test_an_open_quote_does_not_swallow_the_rows_after_it(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    rows = "".join(f"17,甲{n},好,2026-11-23\n" for n in range(300))
    path.write_text(f'article,author,text,time\n17,乙,"没有收尾,2026-11-23\n{rows}', "utf-8")
    intake = read_comments_csv(path)
    assert len(intake.comments) == 300
    assert [(one.code, one.details["row"]) for one in intake.left_out] == [
        ("intake.comment_broken", 2)
    ]


def test_broken_json_rows(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    path.write_text(json.dumps([ROWS[0], 7, None, {"text": "无主"}, ROWS[1]]), "utf-8")
    intake = read_comments_json(path)
    assert list(intake.comments) == WANTED
    assert [remark.details["row"] for remark in intake.left_out] == [2, 3, 4]


@pytest.mark.parametrize("text", ["[" * 100_000, '{"a":' * 50_000, "[1, 2", "只是文字"])
def test_what_is_no_json_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "c.json"
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput) as refused:
        read_comments_json(path)
    assert refused.value.code == "intake.json"


def test_csv_without_names_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text("1,2,3\n4,5,6\n", "utf-8")
    with pytest.raises(BadInput) as refused:
        read_comments_csv(path)
    assert refused.value.code == "intake.csv_columns"


cells = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Zs"]), min_size=1)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(cells, cells), min_size=1, max_size=5))
def test_every_good_row_of_a_csv_comes_in_as_written(
    tmp_path: Path, rows: list[tuple[str, str]]
) -> None:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["内容", "作者", "稿件", "时间"])
    writer.writerows([text, name, "17", "2026-11-23"] for text, name in rows)
    path = tmp_path / "c.csv"
    path.write_text(out.getvalue(), "utf-8")
    intake = read_comments_csv(path)
    assert [(one.text, one.author) for one in intake.comments] == [
        (text.removeprefix("'") if text[:1] == "'" and text[1:2] in tuple("=+-@＝＋－＠") else text,
         name.removeprefix("'") if name[:1] == "'" and name[1:2] in tuple("=+-@＝＋－＠") else name)
        for text, name in rows
    ]  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.binary(max_size=300))
def test_any_csv_is_read_or_refused(tmp_path: Path, tail: bytes) -> None:
    path = tmp_path / "c.csv"
    path.write_bytes("内容,稿件,时间\n".encode() + tail)
    with contextlib.suppress(BadInput):
        read_comments_csv(path)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2019-01-19 10:04:24", "2019-01-19 10:04:24"),
        ("2019/1/19 10:04", "2019-01-19 10:04:00"),
        ("2019年1月19日 下午3时4分5秒", "2019-01-19 15:04:05"),
        ("2019-01-19T02:04:24Z", "2019-01-19 10:04:24"),
        ("2019-01-19T10:04:24.500+08:00", "2019-01-19 10:04:24"),
        ("20190119100424", "2019-01-19 10:04:24"),
        ("1547863464", "2019-01-19 10:04:24"),
        (1547863464000, "2019-01-19 10:04:24"),
        ("2019-01-19", "2019-01-19 00:00:00"),
        ("2019-02-30", None),
        ("01/02/2019", None),
        ("昨天", None),
        (True, None),
        (None, None),
    ],
)
def test_times(value: object, shown: str | None) -> None:
    moment = moment_of(value)
    assert (None if moment is None else stamp(moment)) == shown
