"""Comments go out to a file from the desk."""

from __future__ import annotations

import json
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.comments.newsdesk import comment_desk, draft
from workstation.services.comments.export.forms import Form


def test_comments_are_written_in_the_form_that_was_picked(
    qapp: QApplication, tmp_path: Path
) -> None:
    drafts = [draft("第一条", status="approved"), draft("第二条", status="spam")]
    with comment_desk(tmp_path / "newsroom", *drafts) as hand:
        file = tmp_path / "out.json"
        hand.ask.then(file)
        QTest.mouseClick(hand.panel.queues.export_button, Qt.MouseButton.LeftButton)
        dialog = hand.panel.setting_up.sending.dialog
        assert dialog is not None
        assert dialog.form.count() == len(Form)
        dialog.form.setCurrentIndex(dialog.form.findData(Form.ARTRANS))
        dialog.act_button.click()
        assert hand.ask.asked[-1][0] == "save_file"
        rows = json.loads(file.read_text("utf-8"))
        assert [row["content"] for row in rows] == ["第一条"]
        said = hand.panel.pane.banner.sentence()
        assert "1 comment written to out.json." in said and "1 does not fit" in said


def test_a_file_that_cannot_be_written_is_told_of(qapp: QApplication, tmp_path: Path) -> None:
    with comment_desk(tmp_path / "newsroom", draft("第一条")) as hand:
        hand.panel.setting_up.sending.write(Form.JSON, (), tmp_path / "nowhere" / "out.json")
        assert hand.panel.pane.banner.sentence() != ""
        assert hand.panel.pane.progress.isHidden()
