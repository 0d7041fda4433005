from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from workstation.ui.boards.card_face import Face, placed

TIME = "定时发布 11-23 18:00"


@pytest.mark.parametrize("width", [180, 220, 260, 400])
def test_the_column_gives_way_before_the_time_does(qtbot: QtBot, width: int) -> None:
    face = Face("标题", meta="政务服务 › 办事指南与公告", tail=TIME)
    line = placed(face, width).meta[0]
    assert line.endswith(TIME)
    assert "… · " in line or line == TIME or line.startswith("政务服务 › 办事指南与公告 · ")


@pytest.mark.parametrize(("meta", "tail"), [("", TIME), ("国内", ""), ("", "")])
def test_nothing_stands_between_what_is_not_there(qtbot: QtBot, meta: str, tail: str) -> None:
    assert placed(Face("标题", meta=meta, tail=tail), 400).meta[0] == meta + tail
