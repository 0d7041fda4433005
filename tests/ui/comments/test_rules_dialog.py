"""The rules of the comment desk: a word is written, tried, kept, switched and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.comments.newsdesk import Hand, comment_desk, draft
from workstation.domain.holding import HoldingRules, WordEntry, WordList
from workstation.ui.comments.rules.dialog import RulesDialog
from workstation.ui.comments.rules.word_model import WORD


@contextmanager
def _rules(folder: Path, *texts: str) -> Iterator[tuple[Hand, RulesDialog]]:
    with comment_desk(folder, *(draft(text) for text in texts)) as hand:
        QTest.mouseClick(hand.panel.queues.rules_button, Qt.MouseButton.LeftButton)
        dialog = hand.panel.setting_up.dialog
        assert dialog is not None and dialog.isVisible()
        try:
            yield hand, dialog
        finally:
            dialog.close()


def _kept(hand: Hand) -> tuple[WordEntry, ...]:
    with hand.desk.newsroom.reading():
        return hand.desk.newsroom.comment_rules.entries()


def _shown(dialog: RulesDialog) -> list[str]:
    model = dialog.words.model
    return [str(model.index(row, WORD).data()) for row in range(model.rowCount())]


def test_a_word_is_tried_on_what_came_before_it_is_kept(qapp: QApplication, tmp_path: Path) -> None:
    with _rules(tmp_path, "快加微信", "加 薇-信 领取", "无关") as (hand, dialog):
        form, past = dialog.words.form, dialog.words.past
        QTest.keyClicks(form.word, "")
        form.word.setText("加微信")
        form.pinyin.setChecked(True)
        form.tell()
        assert past.said.text() == "Would have held 2 of 3 comments."
        lines = past.lines.stringList()
        assert len(lines) == 2 and any("薇" in line for line in lines)
        assert _kept(hand) == ()
        form.kept.emit(form.entry())
        assert [(one.word, one.pinyin) for one in _kept(hand)] == [("加微信", True)]
        assert _shown(dialog) == ["加微信"]
        assert form.entry().id == _kept(hand)[0].id


def test_hits_are_marked_while_one_types(qapp: QApplication, tmp_path: Path) -> None:
    with _rules(tmp_path) as (hand, dialog):
        hand.desk.tasks.change(lambda: hand.desk.newsroom.comment_rules.keep(WordEntry("微信")))
        trying = dialog.words.trying
        trying.text.setPlainText("👍快来加 微-信吧")
        trying.ask()
        assert trying.marked() == ["微-信"]
        assert "微信" in trying.said.text()
        trying.text.setPlainText("好")
        trying.ask()
        assert trying.marked() == []


def test_what_cannot_be_kept_is_said_at_its_field(qapp: QApplication, tmp_path: Path) -> None:
    with _rules(tmp_path) as (hand, dialog):
        dialog.words.form.kept.emit(WordEntry("。。"))
        assert dialog.words.form.fields["word"].hint() != ""
        assert _kept(hand) == ()


def test_packs_come_in_off_are_ticked_and_taken_back(qapp: QApplication, tmp_path: Path) -> None:
    with _rules(tmp_path) as (hand, dialog):
        words = dialog.words
        assert words.stack.currentWidget() is words.empty
        hand.ask.then(0)
        words.empty.button.click()
        entries = _kept(hand)
        assert entries and not any(one.active for one in entries)
        assert words.stack.currentWidget() is words.table
        words.model.setData(
            words.model.index(0, WORD),
            Qt.CheckState.Checked.value,
            Qt.ItemDataRole.CheckStateRole,
        )
        assert [one.active for one in _kept(hand)].count(True) == 1
        words.table.selectAll()
        words.model.switched.emit(words.model.entry(0), True)
        assert all(one.active for one in _kept(hand))
        words.remove_button.click()
        assert _kept(hand) == ()
        dialog.banner.act_button.click()
        assert len(_kept(hand)) == len(entries)


def test_search_and_lists_narrow_what_is_shown(qapp: QApplication, tmp_path: Path) -> None:
    with _rules(tmp_path) as (hand, dialog):
        rules = hand.desk.newsroom.comment_rules
        for word, which in (("加微信", WordList.HOLD), ("微信支付", WordList.ALLOW)):
            hand.desk.tasks.change(partial(rules.keep, WordEntry(word, which)))
        words = dialog.words
        words.chips[WordList.ALLOW].click()
        assert _shown(dialog) == ["微信支付"]
        words.chips[WordList.ALLOW].click()
        words.search.setText("支付")
        words.search.searched.emit("支付")
        assert _shown(dialog) == ["微信支付"]


def test_lists_go_out_and_come_in(qapp: QApplication, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("word,list\n加微信,hold\n办证,nonsense\n", "utf-8")
    with _rules(tmp_path / "newsroom") as (hand, dialog):
        hand.ask.then((source,))
        dialog.words.import_button.click()
        assert [one.word for one in _kept(hand)] == ["加微信"]
        dialog.banner.act_button.click()
        report = dialog.gestures.files.report
        assert report is not None and "办证" in report.text()
        report.reject()
        hand.ask.then(tmp_path / "out.csv")
        dialog.words.export_button.click()
        assert "加微信" in (tmp_path / "out.csv").read_text("utf-8-sig")


def test_the_other_rules_are_tried_and_saved(qapp: QApplication, tmp_path: Path) -> None:
    with _rules(tmp_path, "看 https://a.example", "好") as (hand, dialog):
        dialog.tabs[1].click()
        page = dialog.switches
        page.boxes["first"].click()
        page.numbers["most_links"].setValue(0)
        page.try_button.click()
        assert page.past.said.text() == "Would have held 1 of 2 comments."
        page.save_button.click()
        with hand.desk.newsroom.reading():
            kept = hand.desk.newsroom.comment_rules.rules()
        assert kept == HoldingRules(first=False, most_links=0)
        assert not page.save_button.isEnabled()
