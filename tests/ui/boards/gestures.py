"""What a hand does at the boards, at the level of events."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
)

from tests.ui.boards.conftest import Room
from workstation.ui.boards.carried import with_cards
from workstation.ui.boards.lane import Lane

NONE = Qt.KeyboardModifier.NoModifier
MOVE = Qt.DropAction.MoveAction


def press(lane: Lane, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    QTest.keyClick(lane.list, key, modifiers)


def drag(lane: Lane, carried: QMimeData, y: int) -> bool:
    """Carry something over a lane and let it go `y` pixels below its first card's top."""
    viewport, where, button = lane.list.viewport(), QPoint(40, y), Qt.MouseButton.LeftButton
    QApplication.sendEvent(viewport, QDragEnterEvent(where, MOVE, carried, button, NONE))
    move = QDragMoveEvent(where, MOVE, carried, button, NONE)
    QApplication.sendEvent(viewport, move)
    if move.isAccepted():
        drop = QDropEvent(QPointF(where), MOVE, carried, button, NONE)
        QApplication.sendEvent(viewport, drop)
    return move.isAccepted()


def card(room: Room, code: str, place: int) -> QMimeData:
    view = room.view(code).draft[place]
    return with_cards([view.card.id], view.card.headline)


def choose(lane: Lane, row: int) -> None:
    lane.list.choose_row(row)
    assert lane.list.currentIndex().row() == row
