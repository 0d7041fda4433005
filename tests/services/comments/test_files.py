"""Comments go out in every form and come back as they were, as far as the form can tell."""

from __future__ import annotations

import csv
import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.desks import Desks
from workstation.domain.comment import Comment, CommentStatus, Queue
from workstation.domain.draft import DraftComment
from workstation.domain.errors import BadInput
from workstation.domain.moment import DAY, now
from workstation.services.comments.export.forms import ENDINGS, Form, statuses_of

_AT = (now() - DAY) // 1000 * 1000
_TEXT = st.text(
    alphabet=st.one_of(
        st.sampled_from("好，的。<>&'\"\\=+-@;：{}[]`*_#\n 👍"),
        st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zl", "Zp", "Zs"]),
    ),
    min_size=1,
    max_size=40,
).filter(lambda text: text.strip() == text and "\n\n\n" not in text and "quote}" not in text)
_NAME = st.text(alphabet="河边人路客甲乙 =+@-'\"<>&abc", max_size=12).map(str.strip)


@st.composite
def _threads(draw: st.DrawFn) -> list[DraftComment]:
    made: list[DraftComment] = []
    for number in range(draw(st.integers(1, 6))):
        parent = draw(st.one_of(st.none(), st.integers(0, number - 1))) if number else None
        status = draw(st.sampled_from(list(CommentStatus)))
        made.append(
            DraftComment(
                "1",
                draw(_NAME),
                draw(_TEXT),
                _AT + number * 1000,
                source_id=str(number),
                parent_source_id="" if parent is None else str(parent),
                mail=draw(st.sampled_from(["", "a@b.example"])),
                network_address=draw(st.sampled_from(["", "192.0.2.7"])),
                status=str(status),
                votes_up=draw(st.integers(0, 9)),
                votes_down=draw(st.integers(0, 9)),
            )
        )
    return made


def _all(desks: Desks) -> dict[int, Comment]:
    comments = desks.newsroom.comments
    queues = [Queue(str(status)) for status in CommentStatus]
    return {one.id: one for queue in queues for one in comments.page(queue, limit=500).comments}


def _told(found: dict[int, Comment], *fields: str) -> set[tuple[object, ...]]:
    """Return what comments say, the words of the one above among it."""

    def above(one: Comment) -> tuple[object, ...] | None:
        parent = found.get(one.parent_id) if one.parent_id is not None else None
        return None if parent is None else (parent.text, parent.written_at)

    return {
        (one.text, one.written_at, above(one), *(getattr(one, name) for name in fields))
        for one in found.values()
    }


_FIELDS: dict[Form, tuple[str, ...]] = {
    Form.JSON: ("author", "mail", "network_address", "status", "votes_up", "votes_down"),
    Form.CSV: ("author", "mail", "network_address", "status", "votes_up", "votes_down"),
    Form.CSV_GBK: ("author", "mail", "network_address", "status", "votes_up", "votes_down"),
    Form.WXR: ("author", "mail", "network_address"),
    Form.DISQUS: ("author", "mail", "network_address"),
    Form.ARTRANS: ("author", "mail", "network_address", "status", "votes_up", "votes_down"),
    Form.ISSO: ("author", "mail", "network_address", "votes_up", "votes_down"),
}


def _sent_round(desks: Desks, form: Form, folder: Path) -> dict[int, Comment]:
    """Write all comments out, take their import back, and read the file in again."""
    file = folder / f"out{ENDINGS[form]}"
    desks.newsroom.comment_files.export(file, form)
    assert desks.newsroom.history.undo().act is not None
    assert _all(desks) == {}
    desks.newsroom.intake.bring_in([file])
    return _all(desks)


@pytest.mark.parametrize("form", list(_FIELDS))
@given(drafts=_threads())
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_round_trip_loses_nothing_the_form_can_tell(
    desks: Desks, tmp_path: Path, form: Form, drafts: list[DraftComment]
) -> None:
    if not desks.newsroom.articles.alike("巡河记"):
        desks.released("巡河记", desks.column("国内"))
    kept = [one for one in drafts if one.status in statuses_of(form)]
    numbers = {one.source_id for one in kept}
    kept = [
        one if one.parent_source_id in numbers else replace(one, parent_source_id="")
        for one in kept
    ]
    if not kept:
        return
    desks.newsroom.comments.bring_in(kept, "x.json")
    before = _told(_all(desks), *_FIELDS[form])
    after = _told(_sent_round(desks, form, tmp_path), *_FIELDS[form])
    desks.newsroom.history.undo()
    assert after == before


def test_the_old_system_gets_its_comments_back(desks: Desks, tmp_path: Path) -> None:
    desks.released("巡河记", desks.column("国内"))
    drafts = [
        DraftComment(
            "1", "河边人", "它's <好> & \\真\n第二行", _AT, source_id="1", status="approved"
        ),
        DraftComment("1", "路人", "同意", _AT + 1000, source_id="2", parent_source_id="1"),
        DraftComment("1", "广告", "不出去", _AT, source_id="3", status="spam"),
    ]
    desks.newsroom.comments.bring_in(drafts, "x.json")
    asked = next(one for one in _all(desks).values() if one.author == "河边人")
    desks.newsroom.comments.reply(asked.id, "谢谢\n关注")
    file = tmp_path / "out.sql"
    written = desks.newsroom.comment_files.export(file, Form.DEDE)
    assert (written.written, written.left_out) == (3, 1)
    while _all(desks):
        desks.newsroom.history.undo()
    report = desks.newsroom.intake.bring_in([file])
    assert len(report.imported) == 3
    found = {one.text: one for one in _all(desks).values()}
    first = found["它's <好> & \\真\n第二行"]
    assert (first.status, first.author) == (CommentStatus.APPROVED, "河边人")
    assert (found["同意"].parent_id, found["同意"].status) == (first.id, CommentStatus.PENDING)
    assert (found["谢谢\n关注"].parent_id, found["谢谢\n关注"].by_newsroom) == (first.id, True)


def test_what_comes_back_to_where_it_went_out_from_is_not_there_twice(
    desks: Desks, tmp_path: Path
) -> None:
    desks.released("巡河记", desks.column("国内"))
    drafts = [
        DraftComment("1", f"网友{n}", f"第{n}条", _AT + n * 1000, source_id=str(n)) for n in (1, 2)
    ]
    desks.newsroom.comments.bring_in(drafts, "x.json")
    for form in (Form.JSON, Form.CSV, Form.WXR, Form.DISQUS, Form.ARTRANS):
        file = tmp_path / f"out{ENDINGS[form]}"
        desks.newsroom.comment_files.export(file, form)
        assert desks.newsroom.intake.bring_in([file]).imported == ()
    assert len(_all(desks)) == 2


def test_no_cell_of_a_table_is_run_as_a_formula(desks: Desks, tmp_path: Path) -> None:
    desks.released("巡河记", desks.column("国内"))
    nasty = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "＝１", "\t=1", "'=1"]
    drafts = [DraftComment("1", text, text, _AT, source_id=text) for text in nasty]
    desks.newsroom.comments.bring_in(drafts, "x.json")
    file = tmp_path / "out.csv"
    desks.newsroom.comment_files.export(file, Form.CSV)
    with file.open(encoding="utf-8-sig", newline="") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r＝＋－＠")]


def test_an_export_is_there_as_a_whole_or_not_at_all(desks: Desks, tmp_path: Path) -> None:
    desks.released("巡河记", desks.column("国内"))
    desks.newsroom.comments.bring_in([DraftComment("1", "甲", "好", _AT)], "x.json")
    file = tmp_path / "out.json"
    file.write_text("早先的", "utf-8")
    stopped = desks.newsroom.comment_files.export(file, Form.JSON, cancelled=lambda: True)
    assert (stopped.written, stopped.whole) == (0, False)
    assert file.read_text("utf-8") == "早先的"
    assert [one.name for one in tmp_path.iterdir() if "partial" in one.name] == []
    told: list[tuple[int, int]] = []
    done = desks.newsroom.comment_files.export(
        file, Form.JSON, [CommentStatus.APPROVED], lambda d, t: told.append((d, t))
    )
    assert (done.written, json.loads(file.read_text("utf-8")), told) == (0, [], [])


def test_isso_files_of_strangers(desks: Desks, tmp_path: Path) -> None:
    desks.released("巡河记", desks.column("国内"))
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"SQLite format 3\0" + b"\xff" * 4096)
    views = tmp_path / "views.db"
    with closing(sqlite3.connect(views)) as made:
        made.execute("CREATE TABLE threads (id INTEGER PRIMARY KEY, uri, title)")
        made.execute(
            "CREATE VIEW comments AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x+1 FROM n) "
            "SELECT x AS id FROM n"
        )
        made.commit()
    for file in (bad, views):
        with pytest.raises(BadInput) as refused:
            desks.newsroom.intake.bring_in([file])
        assert refused.value.code == "comment.isso"


def test_an_import_that_was_stopped_goes_on(desks: Desks) -> None:
    desks.released("巡河记", desks.column("国内"))
    drafts = [
        DraftComment(
            "1", f"网友{n}", f"第{n}条", _AT - n * 1000, source_id=str(n),
            parent_source_id=str(n + 1) if n % 3 else "",
        )
        for n in range(4_500)
    ]  # fmt: skip
    calls = iter([False, True])
    made, left_out = desks.newsroom.comments.bring_in(
        drafts, "x.json", cancelled=lambda: next(calls)
    )
    assert len(made) == 2_000
    assert [(one.code, one.details) for one in left_out] == [("comment.stopped", {"count": 2_500})]
    again, seen = desks.newsroom.comments.bring_in(drafts, "x.json")
    assert (len(again), len(seen)) == (2_500, 2_000)
    assert desks.kinds()[:3] == ["comment.import", "comment.import", "article.release"]
    parents = [one.parent_id for one in again]
    assert sum(parent is not None for parent in parents) > 1_500
    desks.newsroom.history.undo()
    desks.newsroom.history.undo()
    assert _all(desks) == {}
