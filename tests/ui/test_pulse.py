"""When the window asks what publishing would change."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.desks import add_column, open_desk
from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.ui.pulse import PLAN_AFTER, PLAN_AT_THE_LATEST, Pulse


@pytest.fixture
def desk(qapp: object, tmp_path: Path) -> Iterator[Desk]:
    with open_desk(tmp_path / "newsroom") as desk:
        yield desk


@pytest.fixture
def pulse(desk: Desk) -> Iterator[Pulse]:
    pulse = Pulse(desk)
    yield pulse
    pulse.deleteLater()


def test_after_a_publication_the_button_knows_at_once(desk: Desk, pulse: Pulse) -> None:
    told: list[int | None] = []
    pulse.pages.connect(told.append)
    add_column(desk, "国内")
    assert told == []
    assert pulse.awaits_plan()
    publishing = desk.newsroom.publishing
    desk.tasks.work(lambda _job: publishing.publish(publishing.default_target))
    assert told == [0]
    assert not pulse.awaits_plan()


def test_who_never_stops_changing_things_is_told_all_the_same(desk: Desk, pulse: Pulse) -> None:
    add_column(desk, "国内")
    assert pulse.latest.interval() == PLAN_AT_THE_LATEST > PLAN_AFTER
    begun = pulse.latest.timerId()
    add_column(desk, "国际")
    # The pause begins anew with each change, the last moment does not.
    assert pulse.latest.timerId() == begun
    told: list[int | None] = []
    pulse.pages.connect(told.append)
    pulse.latest.timeout.emit()
    assert len(told) == 1
    assert not pulse.awaits_plan()


def test_a_change_while_planning_is_planned_for_afterwards(desk: Desk, pulse: Pulse) -> None:
    told: list[int | None] = []
    pulse.pages.connect(told.append)
    plan, begun = desk.newsroom.publishing.plan, []

    def counting(*given: object) -> object:
        begun.append(1)
        if len(begun) == 1:
            pulse.plan()
        return plan()

    desk.newsroom.publishing.plan = counting  # type: ignore[method-assign, assignment]
    pulse.plan()
    assert len(begun) == 2
    assert len(told) == 1
    desk.bus.changed.emit(Change(), None)
    assert len(told) == 2
