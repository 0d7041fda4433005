"""Long queues come page by page, and hostile words do no harm anywhere."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from tests.ui.comments.newsdesk import Key, comment_desk, draft, settle
from workstation.domain.comment import CommentQuery, CommentStatus, Queue
from workstation.ui.comments.reading import PAGE

_HOSTILE = (
    "<img src=x onerror=alert(1)><b>粗</b>",
    "<a href='https://bad.example'>点我</a>",
    "\u202e反过来\u202c",
    "零\u200b宽",
    "e" + "\u0301" * 200,
    "行\n" * 3000,
    "长" * 60_000,
    "&amp;&lt;script&gt;",
    "%1 %n {0} {count}",
    "مرحبا بالعالم",
)


def test_a_long_queue_is_there_at_once_and_read_where_one_looks(
    qapp: QApplication, tmp_path: Path
) -> None:
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.bring_many(4 * PAGE + 50)
        assert hand.shown_count(Queue.PENDING) == 4 * PAGE + 50
        model = hand.panel.model
        assert model.rowCount() == 4 * PAGE + 50
        assert model.entry(PAGE) is None, "what nobody looks at is not read"
        hand.press(Key.Key_End)
        assert hand.row() == 4 * PAGE + 49
        assert hand.spot().comment.text == "第 0 条"
        assert model.entry(2 * PAGE) is None
        for row in range(0, model.rowCount(), 50):
            hand.panel.list.go(row)
            settle()
        assert hand.texts() == [f"第 {n} 条" for n in range(4 * PAGE + 49, -1, -1)]


def test_pages_go_on_rightly_when_rows_were_decided_meanwhile(
    qapp: QApplication, tmp_path: Path
) -> None:
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.bring_many(PAGE + 20)
        for _ in range(30):
            hand.press(Key.Key_A)
        hand.press(Key.Key_End)
        assert len(hand.texts()) == PAGE + 20
        assert hand.shown_count(Queue.PENDING) == PAGE - 10


def test_rows_decided_by_others_before_they_were_read_are_not_shown(
    qapp: QApplication, tmp_path: Path
) -> None:
    with comment_desk(tmp_path / "newsroom") as hand:
        hand.bring_many(3 * PAGE)
        comments = hand.desk.newsroom.comments
        with hand.desk.newsroom.reading():
            oldest = comments.between(CommentQuery(Queue.PENDING), 2**62, 0)[-PAGE:]
        hand.desk.tasks.change(
            lambda: comments.decide([one.id for one in oldest[::2]], CommentStatus.SPAM)
        )
        top = hand.panel.list.visualRect(hand.panel.model.index(0)).top()
        hand.press(Key.Key_End)
        assert hand.panel.model.rowCount() == 3 * PAGE - PAGE // 2
        assert hand.texts()[-PAGE // 2 :] == [one.text for one in oldest[1::2]]
        hand.press(Key.Key_Home)
        assert hand.panel.list.visualRect(hand.panel.model.index(0)).top() == top


def test_more_than_a_page_of_arrivals_is_read_as_a_new_list(
    qapp: QApplication, tmp_path: Path
) -> None:
    with comment_desk(tmp_path / "newsroom", draft("早先的")) as hand:
        hand.bring_many(PAGE + 50)
        assert hand.panel.pane.strip.waiting() == PAGE
        assert hand.texts() == ["早先的"]
        hand.panel.pane.strip.click()
        assert hand.texts()[0] == f"第 {PAGE + 49} 条"
        assert hand.panel.model.rowCount() == PAGE + 51


def test_hostile_comments_are_plain_text_everywhere(qapp: QApplication, tmp_path: Path) -> None:
    drafts = [draft(text, author=text[:300], region=text[:50]) for text in _HOSTILE]
    with comment_desk(tmp_path / "newsroom", *drafts) as hand:
        hand.panel.queues.search.setText("")
        for _ in _HOSTILE:
            hand.panel.grab()
            for label in hand.panel.findChildren(QLabel):
                assert label.textFormat() is Qt.TextFormat.PlainText
                assert "\u202e" not in label.text() and "\u200b" not in label.text()
            hand.press(Key.Key_J)
        for _ in _HOSTILE:
            hand.press(Key.Key_E)
            hand.press(Key.Key_Escape, where=hand.panel.pane.reply.text)
            hand.press(Key.Key_A)
        assert hand.shown_count(Queue.APPROVED) == len(_HOSTILE)
        model = hand.panel.model
        spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
        assert "approved" in str(spoken)


def test_beside_the_comment_stand_article_thread_author_and_past(
    qapp: QApplication, tmp_path: Path
) -> None:
    with comment_desk(
        tmp_path / "newsroom",
        draft("第一句", source_id="1"),
        draft("回他一句", author="老赵", parent_source_id="1", source_id="2"),
        draft("早先说过的", status="approved"),
        draft("骂人的话", status="rejected"),
    ) as hand:
        hand.press(Key.Key_End)
        assert hand.spot().comment.text == "第一句"
        words = [label.text() for label in hand.panel.detail.findChildren(QLabel)]
        assert "临河晒出年度典型案例" in words
        assert "Conversation of 2" in words and "回他一句" in words
        assert "3 comments by “河边的风”" in words
        assert "1 approved · 1 pending · 1 rejected" in words
        hand.ask.then("泄露个人信息")
        hand.press(Key.Key_R)
        hand.press(Key.Key_End)
        words = [label.text() for label in hand.panel.detail.findChildren(QLabel)]
        assert any("reason: 泄露个人信息" in line for line in words)


def test_numbers_of_the_last_days(qapp: QApplication, tmp_path: Path) -> None:
    with comment_desk(tmp_path / "newsroom", draft("今天的")) as hand:
        bars = hand.panel.queues.chart.bars()
        assert len(bars) == 14
        assert bars[-1].height() > bars[0].height()


def test_a_reported_comment_is_greyed_when_it_is_approved_once_more(
    qapp: QApplication, tmp_path: Path
) -> None:
    with comment_desk(
        tmp_path / "newsroom", draft("有人举报这条", status="approved", reports=3)
    ) as hand:
        hand.panel.show_queue(Queue.REPORTED)
        hand.press(Key.Key_A)
        assert hand.entry(0).over
        hand.press(Key.Key_Z)
        assert not hand.entry(0).over
