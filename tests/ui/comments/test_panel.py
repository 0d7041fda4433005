"""The desk in the hand: keys decide, rows stay, counts are right, everything can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.comments.newsdesk import CONTROL, SHIFT, Hand, Key, comment_desk, draft
from workstation.domain.comment import CommentStatus, Queue
from workstation.ui.comments.help_sheet import HelpSheet


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    """Five pending comments, the newest (第 4 条) first."""
    with comment_desk(tmp_path / "newsroom") as made:
        made.bring_many(5)
        yield made


def test_the_newest_comment_is_looked_at_first(hand: Hand) -> None:
    assert hand.texts() == [f"第 {number} 条" for number in (4, 3, 2, 1, 0)]
    assert hand.row() == 0
    assert hand.panel.detail.comment_id() == hand.spot().comment.id


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Key.Key_A, CommentStatus.APPROVED),
        (Key.Key_S, CommentStatus.SPAM),
        (Key.Key_T, CommentStatus.TRASH),
    ],
)
def test_a_decided_comment_stays_in_place_and_the_next_one_is_looked_at(
    hand: Hand, key: Qt.Key, status: CommentStatus
) -> None:
    before = hand.texts()
    hand.press(Key.Key_J)
    decided = hand.spot()
    hand.press(key)
    assert hand.stored(decided.comment) is status
    assert hand.texts() == before
    assert hand.entry(1).over and hand.entry(1).mine
    assert hand.row() == 2


def test_quick_keys_never_hit_one_comment_twice(hand: Hand) -> None:
    for key in (Key.Key_A, Key.Key_S, Key.Key_A):
        hand.press(key)
    stati = [hand.stored(hand.entry(row).comment) for row in range(5)]
    assert [str(one) for one in stati] == ["approved", "spam", "approved", "pending", "pending"]
    assert hand.row() == 3


def test_focus_goes_on_to_what_is_undecided_also_backwards(hand: Hand) -> None:
    hand.press(Key.Key_J)
    hand.press(Key.Key_A)
    hand.press(Key.Key_K)
    hand.press(Key.Key_K)
    assert hand.row() == 0
    hand.press(Key.Key_A)
    assert hand.row() == 2
    hand.press(Key.Key_End)
    hand.press(Key.Key_A)
    assert hand.row() == 3
    hand.press(Key.Key_A)
    hand.press(Key.Key_A)
    assert all(hand.entry(row).over for row in range(5))
    assert hand.shown_count(Queue.PENDING) == 0


def test_a_key_held_down_decides_once_but_moves_on_and_on(hand: Hand) -> None:
    QTest.simulateEvent(hand.panel.list, True, Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True)
    assert hand.shown_count(Queue.PENDING) == 5
    QTest.simulateEvent(hand.panel.list, True, Key.Key_J, Qt.KeyboardModifier.NoModifier, "j", True)
    assert hand.row() == 1


def test_counts_follow_every_decision(hand: Hand) -> None:
    hand.press(Key.Key_A)
    hand.press(Key.Key_T)
    assert hand.shown_count(Queue.PENDING) == 3
    assert hand.shown_count(Queue.APPROVED) == 1
    assert hand.shown_count(Queue.TRASH) == 1
    hand.press(Key.Key_Z)
    assert hand.shown_count(Queue.PENDING) == 4
    assert hand.shown_count(Queue.MINE) is None


def test_z_takes_back_the_latest_decision_and_returns_to_it(hand: Hand) -> None:
    hand.press(Key.Key_A)
    hand.press(Key.Key_S)
    hand.press(Key.Key_Z)
    assert hand.row() == 1 and not hand.spot().over
    assert hand.stored(hand.spot().comment) is CommentStatus.PENDING
    hand.press(Key.Key_Z)
    assert hand.row() == 0 and not hand.spot().over
    assert hand.shown_count(Queue.PENDING) == 5


def test_z_passes_over_other_work_and_says_when_nothing_is_left(hand: Hand) -> None:
    said: list[str] = []
    hand.panel.toast.connect(lambda text, _undo: said.append(text))
    hand.press(Key.Key_A)
    hand.desk.tasks.change(lambda: hand.desk.newsroom.columns.create(None, "法治"))
    hand.press(Key.Key_Z)
    assert hand.shown_count(Queue.APPROVED) == 0
    hand.press(Key.Key_Z)
    assert len(said) == 1
    with hand.desk.newsroom.reading():
        assert len(hand.desk.newsroom.columns.tree()) == 1


def test_rejecting_asks_for_a_reason_and_enter_gives_none(hand: Hand) -> None:
    hand.ask.then("", "2", "请换个说法", None)
    for _ in range(3):
        hand.press(Key.Key_R)
    reasons = [hand.entry(row).comment.reason for row in range(3)]
    assert reasons == ["", "accusation without proof", "请换个说法"]
    hand.press(Key.Key_R)
    assert not hand.entry(3).over
    assert hand.shown_count(Queue.REJECTED) == 3


def test_a_selection_is_decided_together_and_undone_together(hand: Hand) -> None:
    toasts: list[tuple[str, bool]] = []
    hand.panel.toast.connect(lambda text, undo: toasts.append((text, undo)))
    hand.press(Key.Key_X)
    hand.press(Key.Key_J, SHIFT)
    hand.press(Key.Key_J, SHIFT)
    assert hand.panel.list.selected_count() == 3
    assert hand.panel.pane.toolbar.buttons["approve"].words() == "Approve 3"  # type: ignore[index]
    hand.press(Key.Key_A)
    assert hand.shown_count(Queue.APPROVED) == 3
    assert hand.row() == 3 and hand.panel.list.selected_count() == 0
    assert toasts == [("3 comments approved", True)]
    hand.press(Key.Key_Z)
    assert hand.shown_count(Queue.PENDING) == 5
    assert not any(hand.entry(row).over for row in range(5))


def test_one_of_several_can_be_taken_back_and_the_rest_after_it(hand: Hand) -> None:
    hand.press(Key.Key_A, CONTROL)
    assert hand.panel.list.selected_count() == 5
    hand.press(Key.Key_S)
    hand.panel.gestures.take_back(hand.entry(2).comment.id)
    assert hand.shown_count(Queue.SPAM) == 4
    assert not hand.entry(2).over
    hand.press(Key.Key_Z)
    hand.press(Key.Key_Z)
    assert hand.shown_count(Queue.PENDING) == 5


def test_extending_up_and_selecting_nothing(hand: Hand) -> None:
    hand.press(Key.Key_End)
    hand.press(Key.Key_K, SHIFT)
    hand.press(Key.Key_Up, SHIFT)
    hand.press(Key.Key_Down, SHIFT)
    assert hand.panel.list.selected_count() == 2
    hand.press(Key.Key_K)
    assert hand.panel.list.selected_count() == 2
    hand.press(Key.Key_Escape)
    assert hand.panel.list.selected_count() == 0


def test_a_click_on_undo_and_on_the_box(hand: Hand) -> None:
    view = hand.panel.list
    hand.press(Key.Key_A)
    index = hand.panel.model.index(0)
    _, where = hand.panel.delegate.where(hand.entry(0), view.visualRect(index).width())
    assert where.undo is not None
    corner = view.visualRect(index).topLeft()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(view.viewport(), left, pos=where.undo.translated(corner).center())
    assert not hand.entry(0).over
    QTest.mouseClick(view.viewport(), left, pos=where.box.translated(corner).center())
    assert view.selected_count() == 1
    here = view.visualRect(hand.panel.model.index(3)).center()
    QTest.mouseClick(view.viewport(), left, SHIFT, here)
    assert view.selected_count() == 4
    QTest.mouseClick(view.viewport(), left, pos=here)
    assert view.selected_count() == 0 and hand.row() == 3


def test_what_is_new_waits_outside_until_it_is_let_in(hand: Hand) -> None:
    hand.press(Key.Key_J)
    before, spot = hand.texts(), hand.spot()
    hand.bring(draft("刚刚写的", "新读者"), draft("也是刚刚写的", "新读者"))
    assert hand.texts() == before and hand.spot() == spot
    assert hand.panel.pane.strip.waiting() == 2
    assert hand.shown_count(Queue.PENDING) == 7
    hand.press(Key.Key_A)
    QTest.mouseClick(hand.panel.pane.strip, Qt.MouseButton.LeftButton)
    assert hand.texts() == ["也是刚刚写的", "刚刚写的", *before]
    assert hand.row() == 0 and hand.entry(3).over
    assert hand.panel.pane.strip.waiting() == 0


def test_an_empty_queue_takes_what_comes_at_once(qapp: QApplication, tmp_path: Path) -> None:
    with comment_desk(tmp_path / "newsroom") as hand:
        assert hand.panel.pane.stack.currentWidget() is hand.panel.pane.empty
        assert "JSON" in hand.panel.pane.empty.accessibleDescription()
        hand.bring(draft("第一位读者"))
        assert hand.texts() == ["第一位读者"]
        assert hand.panel.pane.stack.currentWidget() is hand.panel.list


def test_another_persons_decision_greys_the_row_where_it_stands(hand: Hand) -> None:
    comment = hand.entry(3).comment
    comments = hand.desk.newsroom.comments
    hand.desk.tasks.change(lambda: comments.decide([comment.id], CommentStatus.SPAM))
    assert hand.entry(3).over and not hand.entry(3).mine
    hand.desk.tasks.change(hand.desk.newsroom.history.undo)
    assert not hand.entry(3).over


def test_refreshing_lets_the_decided_leave_and_keeps_the_spot(hand: Hand) -> None:
    hand.press(Key.Key_A)
    hand.press(Key.Key_A)
    hand.press(Key.Key_J)
    spot = hand.spot().comment
    hand.panel.refresh()
    assert hand.texts() == ["第 2 条", "第 1 条", "第 0 条"]
    assert hand.spot().comment.id == spot.id


def test_other_queues_and_what_i_decided(hand: Hand) -> None:
    hand.press(Key.Key_A)
    hand.press(Key.Key_S)
    QTest.mouseClick(hand.panel.queues.buttons[Queue.MINE], Qt.MouseButton.LeftButton)
    assert set(hand.texts()) == {"第 4 条", "第 3 条"}
    hand.panel.show_queue(Queue.APPROVED)
    assert hand.texts() == ["第 4 条"]
    hand.press(Key.Key_T)
    assert hand.entry(0).over
    assert hand.shown_count(Queue.TRASH) == 1
    hand.panel.show_queue(Queue.REJECTED)
    assert hand.panel.pane.stack.currentWidget() is hand.panel.pane.empty


def test_letters_in_the_search_are_text_and_the_list_shows_what_is_found(hand: Hand) -> None:
    hand.press(Key.Key_Slash)
    search = hand.panel.queues.search
    assert search.hasFocus()
    QTest.keyClicks(search, "asrtz?x")
    QTest.keyClick(search, Key.Key_Return)
    assert search.text() == "asrtz?x"
    assert hand.shown_count(Queue.PENDING) == 5
    assert hand.texts() == []
    assert "asrtz?x" in hand.panel.pane.empty.accessibleName()
    QTest.mouseClick(hand.panel.pane.empty.button, Qt.MouseButton.LeftButton)
    assert len(hand.texts()) == 5
    search.setText("第 3")
    QTest.keyClick(search, Key.Key_Return)
    assert hand.texts() == ["第 3 条"]


def test_a_reply_is_written_below_the_list_and_sent_by_ctrl_enter(hand: Hand) -> None:
    box = hand.panel.pane.reply
    hand.press(Key.Key_E)
    assert box.isVisible() and box.text.hasFocus()
    QTest.keyClicks(box.text, "sat j?")
    hand.press(Key.Key_Escape, where=box.text)
    assert box.isHidden() and hand.panel.list.hasFocus()
    assert hand.panel.unsaved() != ""
    hand.press(Key.Key_E)
    assert box.text.toPlainText() == "sat j?"
    hand.press(Key.Key_Return, CONTROL, box.text)
    assert box.isHidden() and hand.panel.unsaved() == ""
    assert hand.shown_count(Queue.APPROVED) == 1
    with hand.desk.newsroom.reading():
        thread = hand.desk.newsroom.comments.thread(hand.spot().comment.id)
    assert [one.text for one in thread] == ["第 4 条", "sat j?"]
    hand.press(Key.Key_Z)
    assert hand.shown_count(Queue.APPROVED) == 0


def test_comments_taken_away_elsewhere_stay_as_rows_that_nothing_is_done_to(hand: Hand) -> None:
    hand.desk.tasks.change(hand.desk.newsroom.history.undo)
    assert len(hand.texts()) == 5 and all(hand.entry(row).gone for row in range(5))
    hand.press(Key.Key_A)
    assert hand.shown_count(Queue.PENDING) == 0
    hand.panel.refresh()
    assert hand.panel.pane.stack.currentWidget() is hand.panel.pane.empty


def test_a_refused_decision_shows_the_truth_again(hand: Hand) -> None:
    said: list[str] = []
    hand.panel.toast.connect(lambda text, _undo: said.append(text))
    # Taken away in a way the list does not hear of.
    hand.desk.tasks.change(hand.desk.newsroom.history.undo, initiator=hand.panel)
    hand.press(Key.Key_A)
    assert len(said) == 1
    assert not hand.entry(0).mine


def test_the_help_sheet_names_the_keys(hand: Hand) -> None:
    hand.press(Key.Key_Question)
    sheets = hand.panel.findChildren(HelpSheet)
    assert len(sheets) == 1
    sheets[0].reject()


def test_copying_makes_hidden_signs_visible(hand: Hand) -> None:
    hand.bring(draft("好\u202e评"))
    hand.panel.refresh()
    hand.press(Key.Key_Home)
    hand.press(Key.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "好[U+202E]评"


def test_every_verb_is_offered_to_the_palette_and_the_menu_names_numbers(hand: Hand) -> None:
    commands = {command.id: command for command in hand.panel.commands()}
    assert commands["comment.approve"].shortcut == "A"
    commands["comment.approve"].run()
    assert hand.shown_count(Queue.APPROVED) == 1
    opened: list[int] = []
    hand.panel.open_article.connect(opened.append)
    commands["comment.article"].run()
    assert opened == [hand.spot().comment.article_id]
