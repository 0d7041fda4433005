"""When the window asks what publishing would change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.desks import add_column, open_desk
from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.article import Content
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
    pulse.pages.connect(lambda pages, _held_back: told.append(pages))
    add_column(desk, "国内")
    assert told == []
    assert pulse.awaits_plan()
    publishing = desk.newsroom.publishing
    desk.tasks.work(lambda _job: publishing.publish(publishing.default_target))
    assert told == [0]
    assert not pulse.awaits_plan()


def test_pages_are_counted_where_the_site_was_last_published(
    desk: Desk, pulse: Pulse, tmp_path: Path
) -> None:
    told: list[int | None] = []
    pulse.pages.connect(lambda pages, _held_back: told.append(pages))
    add_column(desk, "国内")
    desk.tasks.work(lambda _job: desk.newsroom.sending.publish(str(tmp_path / "elsewhere")))
    assert told == [0], "that nothing lies in the newsroom's own folder is no change"


def test_who_never_stops_changing_things_is_told_all_the_same(desk: Desk, pulse: Pulse) -> None:
    add_column(desk, "国内")
    assert pulse.latest.interval() == PLAN_AT_THE_LATEST > PLAN_AFTER
    begun = pulse.latest.timerId()
    add_column(desk, "国际")
    # The pause begins anew with each change, the last moment does not.
    assert pulse.latest.timerId() == begun
    told: list[int | None] = []
    pulse.pages.connect(lambda pages, _held_back: told.append(pages))
    pulse.latest.timeout.emit()
    assert len(told) == 1
    assert not pulse.awaits_plan()


def test_a_change_while_planning_is_planned_for_afterwards(desk: Desk, pulse: Pulse) -> None:
    told: list[int | None] = []
    pulse.pages.connect(lambda pages, _held_back: told.append(pages))
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


def test_a_change_that_is_not_released_is_counted_beside_the_pages(
    desk: Desk, pulse: Pulse
) -> None:
    newsroom = desk.newsroom
    column_id = add_column(desk, "国内")

    def change_what_is_out() -> None:
        story = newsroom.articles.create(Content(title="题", body="文", column_id=column_id))
        newsroom.articles.release(story.id)
        newsroom.publishing.publish(newsroom.publishing.default_target)
        story = newsroom.articles.get(story.id)
        newsroom.articles.save(story, replace(story.content, body="改过的文"))

    desk.tasks.work(lambda _job: change_what_is_out())
    told: list[tuple[int | None, int]] = []
    pulse.pages.connect(lambda *numbers: told.append(numbers))
    pulse.plan()
    assert told == [(0, 1)]
