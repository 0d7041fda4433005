"""The rules of the comment desk: a word is written and tried, numbers are set, a file comes in."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMessageBox

from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import Room, answer, found, gone, over
from workstation.ui.comments.export_dialog import ExportDialog
from workstation.ui.comments.panel import CommentsPanel
from workstation.ui.comments.report_dialog import ReportDialog
from workstation.ui.comments.rules.dialog import RulesDialog

WORD, WHY = "加微信", "引流的第一句话"
SENTENCE = "加 微-信 领取模板，或者加薇芯；广场上能用微信支付。"


def scenes(room: Room) -> list[Scene]:
    """Return the scenes, in their order."""
    return [
        Scene("rules for comments", lambda: words(room)),
        Scene("other rules", lambda: numbers(room)),
        Scene("a file of comments", lambda: file_of_comments(room)),
    ]


def words(room: Room) -> Play:
    """Take a pack of examples, write a word, and see what it would have held."""
    yield from room.go("comments")
    panel = room.present(CommentsPanel)
    hand.click(panel.queues.rules_button)
    yield over(RulesDialog, "the rules")
    dialog = found(RulesDialog)
    page = dialog.words
    yield Until(lambda: page.empty.isVisible() or page.model.rowCount() > 0, "the lists")
    hand.click(page.packs_button)
    yield over(QMessageBox, "the packs")
    answer(QMessageBox.ButtonRole.ActionRole)
    yield gone(QMessageBox, "the packs")
    yield Until(lambda: page.model.rowCount() > 5, "the words of a pack")
    hand.click(page.new_button)
    hand.write(page.form.word, f"{WORD}群")
    hand.write(page.form.note, WHY)
    hand.click(page.form.pinyin, QPoint(10, page.form.pinyin.height() // 2))
    hand.write(page.trying.text, SENTENCE)
    page.form.word.setText(WORD)
    page.form.tell()
    yield Until(lambda: page.past.lines.rowCount() > 0, "the past comments")
    page.trying.ask()
    yield Until(lambda: len(page.trying.marked()) > 0, "the marks")
    yield from room.picture("comment-rules")


def numbers(room: Room) -> Play:
    """Try the other rules on all past comments."""
    dialog = found(RulesDialog)
    hand.click(dialog.tabs[1])
    hand.click(dialog.switches.try_button)
    past = dialog.switches.past
    yield Until(lambda: past.lines.rowCount() > 0, "the past comments")
    yield from room.picture("comment-rules-other")
    hand.click(dialog.close_button)
    yield gone(RulesDialog, "the rules")


def file_of_comments(room: Room) -> Play:
    """Bring in a dump that is damaged, read the report, and see the forms comments go out in."""
    panel = room.present(CommentsPanel)
    panel.bringing.bring((room.samples / "old-comments.sql",))
    banner = panel.pane.banner
    yield Until(lambda: banner.isVisible() and banner.act_button.isVisible(), "the report")
    hand.click(banner.act_button)
    yield over(ReportDialog, "what was left out")
    yield from room.picture("comment-import-report")
    hand.click(found(ReportDialog).back_button)
    yield gone(ReportDialog, "what was left out")
    hand.click(panel.queues.export_button)
    yield over(ExportDialog, "the forms")
    yield from room.picture("comment-export")
    hand.click(found(ExportDialog).back_button)
    yield gone(ExportDialog, "the forms")
    banner.clear()
