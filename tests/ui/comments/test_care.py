"""Editing, pinning, banning, closing; all that match; old and large decisions taken back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.comments.newsdesk import CONTROL, SHIFT, Hand, Key, comment_desk, draft
from workstation.domain.ban import BanKind
from workstation.domain.comment import CommentStatus, Queue
from workstation.domain.moment import DAY, now
from workstation.ui.comments.bulk import LARGE


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    drafts = [draft(f"第{n}条", f"读者{n}", mail=f"r{n}@example.cn") for n in range(5)]
    with comment_desk(tmp_path / "newsroom", *drafts) as made:
        yield made


def _toasts(hand: Hand) -> list[tuple[str, bool]]:
    heard: list[tuple[str, bool]] = []
    hand.panel.toast.connect(lambda text, undo: heard.append((text, undo)))
    return heard


def test_editing_keeps_the_readers_words_and_shows_both(hand: Hand) -> None:
    toasts = _toasts(hand)
    hand.press(Key.Key_D)
    box = hand.panel.pane.reply
    assert box.isVisible() and box.text.toPlainText() == "第4条"
    box.text.setPlainText("第四条（电话已隐去）")
    assert hand.panel.unsaved() != ""
    box.send_button.click()
    assert not box.isVisible() and hand.panel.unsaved() == ""
    edited = hand.spot().comment
    assert (edited.text, edited.original) == ("第四条（电话已隐去）", "第4条")
    assert toasts[-1][1]
    assert "edited by the newsroom" in hand.panel.detail.public.facts.text()
    chips = [words for words, _ in hand.panel.delegate.where(hand.spot(), 900)[0].chips]
    assert "edited" in chips
    hand.press(Key.Key_Z)
    assert hand.spot().comment.text == "第4条"


def test_a_reply_begun_is_not_mixed_with_an_edit_begun(hand: Hand) -> None:
    box = hand.panel.pane.reply
    hand.press(Key.Key_E)
    box.text.setPlainText("谢谢")
    hand.press(Key.Key_Escape, where=box.text)
    hand.press(Key.Key_D)
    assert box.text.toPlainText() == "第4条"
    hand.press(Key.Key_Escape, where=box.text)
    hand.press(Key.Key_E)
    assert box.text.toPlainText() == "谢谢"


def test_only_a_shown_comment_is_pinned_and_the_page_puts_it_first(hand: Hand) -> None:
    toasts = _toasts(hand)
    hand.press(Key.Key_P)
    assert "Approve it, then pin it" in toasts[-1][0]
    hand.press(Key.Key_A)
    hand.press(Key.Key_K)
    hand.press(Key.Key_P)
    assert hand.spot().comment.pinned
    assert hand.panel.detail.public.facts.text().startswith("pinned")
    hand.press(Key.Key_P)
    assert not hand.spot().comment.pinned


def test_closing_an_article_says_so_beside_the_comment_and_is_undone(hand: Hand) -> None:
    hand.press(Key.Key_C)
    assert "no further comments" in hand.panel.detail.public.state.text()
    hand.press(Key.Key_C)
    assert "no further comments" not in hand.panel.detail.public.state.text()
    hand.press(Key.Key_Z)
    assert "no further comments" in hand.panel.detail.public.state.text()


def test_a_ban_is_asked_for_swept_shown_lifted_and_undone(hand: Hand) -> None:
    hand.press(Key.Key_B)
    dialog = hand.panel.gestures.banning.dialog
    assert dialog is not None
    assert [button.text() for button in dialog.kinds.buttons()] == [
        "Everybody called “读者4”",
        "Whoever gives the mail “r4@example.cn”",
    ]
    dialog.kinds.button(1).click()
    dialog.term.setCurrentIndex(2)
    dialog.reason.setText("广告")
    dialog.act.click()
    (ban,) = _bans(hand)
    assert (ban.kind, ban.value, ban.reason) == (BanKind.MAIL, "r4@example.cn", "广告")
    assert ban.until is not None and 29 * DAY < ban.until - now() <= 30 * DAY
    assert hand.shown_count(Queue.SPAM) == 1
    assert hand.entry(0).over, "swept away, and still in its place"
    hand.bring(draft("又来", "换了名字", mail="R4@example.cn"))
    assert hand.shown_count(Queue.SPAM) == 2
    hand.panel.gestures.wish("bans")
    bans = hand.panel.gestures.banning.bans
    assert bans is not None
    lift = [one for one in bans.findChildren(QPushButton) if one.text() == "Lift"]
    lift[0].click()
    assert _bans(hand) == ()
    bans.reject()
    hand.press(Key.Key_Z)
    assert [one.value for one in _bans(hand)] == ["r4@example.cn"]
    hand.press(Key.Key_Z)
    assert _bans(hand) == () and hand.shown_count(Queue.SPAM) == 1


def _bans(hand: Hand) -> tuple:  # type: ignore[type-arg]
    with hand.desk.newsroom.reading():
        return hand.desk.newsroom.speaking.bans()


def test_who_cannot_be_told_cannot_be_banned(qapp: QApplication, tmp_path: Path) -> None:
    with comment_desk(tmp_path / "newsroom", draft("一条", "游客")) as hand:
        said: list[str] = []
        hand.panel.status.connect(said.append)
        hand.press(Key.Key_B)
        assert hand.panel.gestures.banning.dialog is None
        assert "tells who wrote this" in said[-1]


def test_all_that_match_are_named_by_number_and_decided_as_one(hand: Hand) -> None:
    hand.bring_many(LARGE + 200)
    hand.panel.refresh()
    hand.ask.then(2)
    hand.press(Key.Key_A, CONTROL | SHIFT)
    title = hand.ask.asked[-1][1]
    assert f"{LARGE + 205:,}" in title
    assert hand.ask.options[-1][0] == f"Approve {LARGE + 205:,}"
    assert hand.shown_count(Queue.SPAM) == LARGE + 205
    assert hand.shown_count(Queue.PENDING) == 0
    hand.press(Key.Key_Z)
    assert hand.shown_count(Queue.PENDING) == LARGE + 205


def test_selecting_all_of_a_long_list_means_all_that_match(hand: Hand) -> None:
    hand.bring_many(700)
    hand.panel.refresh()
    hand.ask.then(None)
    hand.press(Key.Key_A, CONTROL)
    assert "705" in hand.ask.asked[-1][1]
    assert hand.panel.list.selected_count() == 0


def test_what_arrives_meanwhile_is_not_decided_unseen(hand: Hand) -> None:
    hand.bring(draft("刚刚到", "新人"))
    hand.ask.then(1, "广告")
    hand.press(Key.Key_A, CONTROL | SHIFT)
    assert hand.shown_count(Queue.REJECTED) == 5
    assert hand.texts() == ["刚刚到"]
    hand.press(Key.Key_N)
    assert hand.spot().comment.status is CommentStatus.PENDING


def test_an_old_decision_is_taken_back_from_beside_the_comment(hand: Hand) -> None:
    hand.press(Key.Key_X)
    hand.press(Key.Key_J, SHIFT)
    hand.press(Key.Key_S)
    for _ in range(3):
        hand.press(Key.Key_A)
    hand.panel.show_queue(Queue.SPAM)
    hand.ask.then(1)
    hand.press(Key.Key_Z, SHIFT)
    assert "2 comments together" in hand.ask.asked[-1][1]
    assert hand.shown_count(Queue.SPAM) == 1
    hand.panel.show_queue(Queue.APPROVED)
    QApplication.processEvents()
    past = hand.panel.detail._parts["past"].findChildren(QPushButton)
    next(one for one in past if one.isVisible()).click()
    assert hand.shown_count(Queue.APPROVED) == 2


def test_an_old_act_others_went_on_from_is_asked_about(hand: Hand) -> None:
    hand.press(Key.Key_A, CONTROL)
    hand.press(Key.Key_S)
    comments = hand.desk.newsroom.comments
    key = hand.entry(2).comment.id
    hand.desk.tasks.change(lambda: comments.decide([key], CommentStatus.TRASH))
    hand.panel.list.go(0)
    hand.ask.then(0, 1)
    hand.press(Key.Key_Z, SHIFT)
    assert "1 of these comments" in hand.ask.asked[-1][1]
    assert hand.shown_count(Queue.PENDING) == 4
    assert hand.stored(hand.entry(2).comment) is CommentStatus.TRASH


def test_one_by_one_shows_the_spot_and_takes_the_same_keys(hand: Hand) -> None:
    hand.press(Key.Key_V)
    zen = hand.panel.pane.zen
    assert hand.panel.pane.stack.currentWidget() is zen
    assert zen.words.text() == "第4条" and zen.place.text() == "1 / 5"
    hand.press(Key.Key_A, where=zen)
    assert zen.words.text() == "第3条"
    assert hand.shown_count(Queue.APPROVED) == 1
    hand.press(Key.Key_J, where=zen)
    assert zen.words.text() == "第2条"
    hand.press(Key.Key_Z, where=zen)
    assert zen.words.text() == "第4条"
    hand.press(Key.Key_Escape, where=zen)
    assert hand.panel.pane.stack.currentWidget() is hand.panel.list
