from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.ui.boards.conftest import TITLES, Room
from workstation.desk.threads import ThreadTasks
from workstation.ui.boards.panel import BoardsPanel


@pytest.fixture
def threads(room: Room) -> Iterator[ThreadTasks]:
    tasks = ThreadTasks(room.newsroom, room.desk.bus)
    yield tasks
    tasks.close()


def test_gestures_faster_than_the_writing_thread_all_arrive(
    room: Room, threads: ThreadTasks
) -> None:
    panel = BoardsPanel(replace(room.desk, tasks=threads))
    room.qtbot.addWidget(panel)
    panel.resize(1300, 800)
    panel.show()
    room.qtbot.waitUntil(lambda: bool(panel.arranging.views))
    board = next(v.board for v in panel.arranging.views if v.board.code == "recommended")
    for title in TITLES:
        panel.arranging.place(board.id, [room.articles[title]], 0)
    lane = panel.grid.lane_of(board.id)
    assert lane is not None
    room.qtbot.waitUntil(lambda: lane.list.cards.card_count == 5)
    for _ in range(4):
        last = panel.arranging.views[panel.grid.lanes.index(lane)].draft[-1]
        panel.arranging.move([last.card.id], board.id, 0)
    settled: list[bool] = []
    threads.after_writes(lambda: settled.append(True))
    room.qtbot.waitUntil(lambda: bool(settled))
    assert room.headlines("recommended") == [TITLES[3], TITLES[2], TITLES[1], TITLES[0], TITLES[4]]
