"""When a panel reads again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.desks import SmallPanel, add_column, open_desk
from workstation.desk.desk import Desk
from workstation.domain.act import Change


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "newsroom") as desk:
        yield desk


@pytest.fixture
def panel(qtbot: QtBot, desk: Desk) -> SmallPanel:
    panel = SmallPanel(desk)
    qtbot.addWidget(panel)
    return panel


def test_the_first_showing_refreshes_and_a_second_one_does_not(panel: SmallPanel) -> None:
    panel.show()
    assert panel.refreshed == 1
    panel.hide()
    panel.show()
    assert panel.refreshed == 1


def test_a_change_of_its_interest_refreshes_at_once_another_does_not(
    panel: SmallPanel, desk: Desk
) -> None:
    panel.show()
    add_column(desk, "国内")
    assert panel.refreshed == 2
    desk.bus.announce(Change({"comment": frozenset({1})}))
    assert panel.refreshed == 2


def test_the_initiator_stays_quiet(panel: SmallPanel, desk: Desk) -> None:
    panel.show()
    add_column(desk, "国内", initiator=panel)
    assert panel.refreshed == 1


def test_a_hidden_panel_is_stale_and_refreshes_when_shown(panel: SmallPanel, desk: Desk) -> None:
    panel.show()
    panel.hide()
    add_column(desk, "国内")
    add_column(desk, "国际")
    assert panel.refreshed == 1
    assert panel.stale
    panel.show()
    assert panel.refreshed == 2
    assert not panel.stale


def test_ids_of_63_bits_come_through(panel: SmallPanel) -> None:
    heard: list[object] = []
    panel.open_article.connect(heard.append)
    panel.open_article.emit(2**62 + 1)
    assert heard == [2**62 + 1]
