"""Another desk points at a comment: the desk goes to it, wherever it lies."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.comments.newsdesk import Hand, comment_desk, draft, settle
from tests.ui.desks import SmallPanel
from workstation.domain.comment import Comment, CommentQuery, Queue
from workstation.domain.leading import Leading
from workstation.ui.comments.panel import CommentsPanel
from workstation.ui.comments.reading import PAGE
from workstation.ui.main_window import MainWindow


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    with comment_desk(tmp_path / "newsroom") as made:
        made.bring_many(3)
        yield made


def comment(hand: Hand, queue: Queue, text: str) -> Comment:
    with hand.desk.newsroom.reading():
        page = hand.desk.newsroom.comments.page(queue, None, 1, text=text)
    return page.comments[0]


def reveal(hand: Hand, comment_id: int) -> list[str]:
    """Point at a comment; return what is said about it."""
    said: list[str] = []
    hand.panel.status.connect(said.append)
    hand.panel.reveal("comment", comment_id)
    settle()
    hand.panel.status.disconnect(said.append)
    return said


def assert_at(hand: Hand, wanted: Comment) -> None:
    assert hand.spot().comment.id == wanted.id
    assert hand.panel.detail.comment_id() == wanted.id
    assert hand.panel.list.visualRect(hand.panel.list.currentIndex()).isValid()


def test_a_comment_of_the_queue_that_is_shown_is_gone_to(hand: Hand) -> None:
    wanted = comment(hand, Queue.PENDING, "第 0 条")
    assert reveal(hand, wanted.id) == []
    assert_at(hand, wanted)


def test_a_comment_of_another_queue_opens_that_queue(hand: Hand) -> None:
    hand.bring(draft("已经通过的话", status="approved"))
    wanted = comment(hand, Queue.APPROVED, "已经通过的话")
    assert reveal(hand, wanted.id) == ["The comment lies in “Approved”."]
    assert_at(hand, wanted)
    assert hand.panel.queues.buttons[Queue.APPROVED].isChecked()


def test_a_search_that_hides_it_is_put_aside_and_told(hand: Hand) -> None:
    wanted = comment(hand, Queue.PENDING, "第 0 条")
    hand.panel.queues.search.setText("第 2 条")
    hand.panel.queues.search.returnPressed.emit()
    assert hand.texts() == ["第 2 条"]
    assert reveal(hand, wanted.id) == ["The search was put aside: the comment lies in “Pending”."]
    assert_at(hand, wanted)
    assert hand.panel.queues.search.text() == ""


def test_a_search_that_shows_it_stays(hand: Hand) -> None:
    wanted = comment(hand, Queue.PENDING, "第 2 条")
    hand.panel.queues.search.setText("第 2 条")
    hand.panel.queues.search.returnPressed.emit()
    assert reveal(hand, wanted.id) == []
    assert hand.panel.queues.search.text() == "第 2 条"


def test_a_comment_deep_in_a_long_queue_is_gone_to(hand: Hand) -> None:
    hand.bring_many(4 * PAGE, "approved")
    with hand.desk.newsroom.reading():
        query = CommentQuery(Queue.APPROVED)
        rows, _rest = hand.desk.newsroom.comments.anchors(query, 2**63 - 1, PAGE)
        wanted = hand.desk.newsroom.comments.get(rows[2])
    reveal(hand, wanted.id)
    assert_at(hand, wanted)
    assert hand.row() > 2 * PAGE


def test_what_is_hidden_beside_the_list_is_shown(hand: Hand) -> None:
    hand.panel.split.fold("detail", True)
    reveal(hand, comment(hand, Queue.PENDING, "第 1 条").id)
    assert not hand.panel.split.is_folded("detail")


def test_a_comment_that_is_no_more_is_told(hand: Hand) -> None:
    before = hand.spot()
    assert reveal(hand, 1) == ["This comment is there no more."]
    assert hand.spot() == before


def test_a_queue_chosen_meanwhile_stays(hand: Hand) -> None:
    hand.bring_many(4 * PAGE, "approved")
    oldest = comment(hand, Queue.APPROVED, "第 0 条")
    hand.panel.reveal("comment", oldest.id)
    hand.panel.show_queue(Queue.PENDING)
    settle()
    assert hand.row() == 0
    assert hand.panel.reading.queue is Queue.PENDING


def test_another_desk_leads_to_a_comment_before_this_desk_was_ever_open(
    hand: Hand, qtbot: QtBot, tmp_path: Path
) -> None:
    hand.bring(draft("别处指到的话", status="rejected"))
    wanted = comment(hand, Queue.REJECTED, "别处指到的话")
    window = MainWindow(
        hand.desk,
        {"articles": SmallPanel, "comments": CommentsPanel},
        QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat),
    )
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.shown):
        window.show()
    qtbot.waitUntil(lambda: window.stage.present() is not None)
    other = window.stage.panel("articles")
    assert other is not None
    other.led.emit(Leading("comments", "comment", wanted.id))
    panel = window.stage.present()
    assert isinstance(panel, CommentsPanel)
    settle()
    spot = panel.list.spot()
    assert spot is not None
    assert spot.comment.id == panel.detail.comment_id() == wanted.id
    window.pulse.deleteLater()
