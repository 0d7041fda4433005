"""The list counts rows, not pixels: what is in sight is right wherever one is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.ui.comments.newsdesk import Hand, Key, comment_desk, draft, settle
from workstation.domain.comment import Queue

_COUNT = 450


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    with comment_desk(tmp_path / "newsroom") as made:
        texts = ("短", "一句中等长度的话，" * 12, "很长的一段话，" * 60)
        made.bring(*(draft(f"{n} {texts[n % 3]}", f"读者{n}") for n in range(_COUNT)))
        made.panel.refresh()
        settle()
        yield made


def _walk(hand: Hand) -> None:
    """Have everything read."""
    for row in range(0, _COUNT, 100):
        hand.panel.list.go(row)
        settle()


def test_rows_lie_one_below_the_other_and_are_found_by_their_place(hand: Hand) -> None:
    view = hand.panel.list
    _walk(hand)
    for row in (0, 7, 200, 311, _COUNT - 1):
        view.go(row)
        bottom = None
        for place, top, height in view.rows_in_sight():
            assert bottom is None or top == bottom
            bottom = top + height
            index = view.comments.index(place)
            assert view.visualRect(index).top() == top
            middle = QPoint(20, top + height // 2)
            if 0 <= middle.y() < view.viewport().height():
                assert view.indexAt(middle).row() == place
        rect = view.visualRect(view.comments.index(row))
        assert rect.top() >= -1 and rect.bottom() <= view.viewport().height() + 1


def test_the_last_row_stands_at_the_lower_edge(hand: Hand) -> None:
    view = hand.panel.list
    _walk(hand)
    hand.press(Key.Key_End)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    rect = view.visualRect(view.comments.index(_COUNT - 1))
    assert abs(rect.bottom() + 1 - view.viewport().height()) <= 5


@pytest.mark.parametrize("top", [0, 40, 300, -20])
def test_a_row_is_placed_where_it_is_wanted(hand: Hand, top: int) -> None:
    view = hand.panel.list
    _walk(hand)
    view.place(150, top)
    assert abs(view.visualRect(view.comments.index(150)).top() - top) <= 4


def test_the_wheel_goes_down_and_comes_back(hand: Hand) -> None:
    view = hand.panel.list
    _walk(hand)
    view.go(100)
    before = view.visualRect(view.comments.index(100)).top()
    for angle in (-120, -120, 120, 120):
        event = QWheelEvent(
            QPointF(20, 20),
            QPointF(20, 20),
            QPoint(),
            QPoint(0, angle),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        view.wheelEvent(event)
        if angle < 0:
            assert view.visualRect(view.comments.index(100)).top() < before
    assert abs(view.visualRect(view.comments.index(100)).top() - before) <= 12


def test_what_comes_and_goes_above_does_not_move_what_is_in_sight(hand: Hand) -> None:
    view = hand.panel.list
    _walk(hand)
    view.go(200)
    settle()
    key = hand.spot().comment.id
    top = view.visualRect(view.currentIndex()).top()
    hand.bring(draft("刚到一", "新一"), draft("刚到二", "新二"))
    assert view.visualRect(view.currentIndex()).top() == top
    waiting = hand.panel.reading._waiting
    view.comments.insert_rows(waiting)
    assert hand.spot().comment.id == key
    assert view.visualRect(view.currentIndex()).top() == top


def test_far_rows_are_let_go_but_not_what_was_decided_or_selected(hand: Hand) -> None:
    hand.bring_many(10_000)
    hand.panel.refresh()
    view, model = hand.panel.list, hand.panel.model
    hand.press(Key.Key_A)
    view.go(700)
    settle()
    hand.press(Key.Key_X)
    selected = hand.spot().comment.id
    for row in range(1000, 10_400, 150):
        view.go(row)
        settle()
    read = sum(model.entry(row) is not None for row in range(model.rowCount()))
    assert read < 9_500, "not everything stays in memory"
    first, kept = model.entry(0), model.row_of(selected)
    assert first is not None and first.over
    assert kept == 700 and view.selected_count() == 1
    assert hand.shown_count(Queue.APPROVED) == 1
