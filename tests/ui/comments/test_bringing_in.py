"""Importing: what came, what was left out and why, calmly."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.comments.newsdesk import Key, comment_desk
from workstation.domain.comment import Queue


def _export(file: Path, *rows: dict[str, object]) -> Path:
    file.write_text(json.dumps(list(rows), ensure_ascii=False), encoding="utf-8")
    return file


def _row(text: str, article: str = "1", number: int = 1) -> dict[str, object]:
    return {
        "id": number,
        "article": article,
        "author": "河边的风",
        "text": text,
        "written_at": "2026-11-20 10:30:00",
    }


def test_an_export_comes_in_and_the_rest_is_told(qapp: QApplication, tmp_path: Path) -> None:
    file = _export(
        tmp_path / "export.json",
        _row("第一条", number=1),
        _row("第二条", number=2),
        _row("没有这篇稿件", article="999", number=3),
        _row("", number=4),
    )
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.ask.then((file,))
        QTest.mouseClick(hand.panel.queues.import_button, Qt.MouseButton.LeftButton)
        assert hand.ask.asked[-1][0] == "files"
        assert set(hand.texts()) == {"第一条", "第二条"}
        banner = hand.panel.pane.banner
        assert banner.sentence() == "2 comments came in. 2 were left out."
        QTest.mouseClick(banner.act_button, Qt.MouseButton.LeftButton)
        report = hand.panel.bringing.report
        assert report is not None and "999" in report.text()
        assert len(report.text().splitlines()) == 2
        report.reject()


def test_the_same_export_twice_brings_nothing_twice(qapp: QApplication, tmp_path: Path) -> None:
    file = _export(tmp_path / "export.json", _row("第一条"))
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.panel.bringing.bring((file,))
        hand.panel.bringing.bring((file,))
        assert hand.shown_count(Queue.PENDING) == 1
        assert hand.panel.pane.banner.sentence() == "0 comments came in. 1 was left out."


def test_more_comments_than_a_report_names_are_counted_rightly(
    qapp: QApplication, tmp_path: Path
) -> None:
    rows = [_row(f"第 {number} 条", number=number) for number in range(450)]
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.panel.bringing.bring((_export(tmp_path / "export.json", *rows),))
        assert hand.panel.pane.banner.sentence() == "450 comments came in."
        assert hand.shown_count(Queue.PENDING) == 450


def test_what_is_imported_waits_outside_a_list_in_use(qapp: QApplication, tmp_path: Path) -> None:
    first = _export(tmp_path / "first.json", _row("早先的"))
    second = _export(tmp_path / "second.json", _row("后来的", number=2))
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.panel.bringing.bring((first,))
        hand.panel.bringing.bring((second,))
        assert hand.texts() == ["早先的"]
        assert hand.panel.pane.strip.waiting() == 1
        hand.press(Key.Key_Z)
        assert hand.shown_count(Queue.PENDING) == 2


def test_a_file_that_is_no_export_is_refused_in_a_sentence(
    qapp: QApplication, tmp_path: Path
) -> None:
    file = tmp_path / "broken.json"
    file.write_text("{ not json", encoding="utf-8")
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.panel.bringing.bring((file,))
        assert "broken.json" in hand.panel.pane.banner.sentence()
        assert hand.panel.pane.progress.isHidden()
        good = _export(tmp_path / "good.json", _row("好的"))
        hand.panel.bringing.bring((file, good))
        assert hand.texts() == ["好的"]
        assert "1 was left out" in hand.panel.pane.banner.sentence()


def test_stepping_back_from_the_files_does_nothing(qapp: QApplication, tmp_path: Path) -> None:
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.ask.then(None)
        hand.panel.bringing.ask()
        assert hand.panel.pane.banner.sentence() == ""
