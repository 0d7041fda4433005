"""Publishing by the clock: at the moment, never unasked where a person may not want it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from pytestqt.qtbot import QtBot

from tests.desk.keeper import Keeper
from workstation.desk.bus import Bus
from workstation.desk.clock import Clock
from workstation.desk.clockwork import Clockwork, Offer
from workstation.desk.inline import InlineTasks
from workstation.desk.job import Job
from workstation.domain.act import Change
from workstation.domain.errors import DiskFull, Refused
from workstation.domain.moment import HOUR, MINUTE, Milliseconds
from workstation.services.publishing.due import DueChange, DueKind

START: Milliseconds = 1_795_000_000_000
TARGET = "public"


class HandClock(Clock):
    """Goes when it is told to; `sleep` is time that passes, `set` a hand on the clock."""

    def __init__(self) -> None:
        self.time, self.passed = START, 0
        super().__init__()

    def wall(self) -> Milliseconds:
        return self.time

    def steady(self) -> Milliseconds:
        return self.passed

    def sleep(self, span: Milliseconds) -> None:
        self.time += span
        self.passed += span

    def set(self, span: Milliseconds) -> None:
        self.time += span


@dataclass
class Newsroom:
    """Moments at which something is due, and what was published when."""

    clock: HandClock
    moments: list[Milliseconds] = field(default_factory=list)
    last: Milliseconds = START - HOUR
    where: str = TARGET
    trouble: Exception | None = None
    published: list[Milliseconds] = field(default_factory=list)

    def next_moment(self) -> Milliseconds | None:
        return min((at for at in self.moments if at > self.clock.time), default=None)

    def target(self) -> str:
        return self.where

    def overdue(self, target: str) -> tuple[DueChange, ...]:
        assert target == TARGET
        due = (at for at in self.moments if self.last < at <= self.clock.time)
        return tuple(DueChange(at, DueKind.STORY, "防汛") for at in due)

    def last_known(self) -> Milliseconds:
        return START

    def publish(self, target: str, _job: Job) -> str:
        assert target == TARGET
        if self.trouble is not None:
            raise self.trouble
        self.last = self.clock.time
        self.published.append(self.clock.time)
        return "outcome"


class Desk:
    """The clockwork on its newsroom, and what it says."""

    def __init__(self, *moments: Milliseconds) -> None:
        self.clock = HandClock()
        self.newsroom = Newsroom(self.clock, list(moments))
        self.bus = Bus()
        self.offers: list[Offer] = []
        self.outcomes: list[object] = []
        self.troubles: list[object] = []
        self.settled: list[bool] = []
        self.behind: list[object] = []
        self.bus.trouble.connect(self.troubles.append)

    def start(self) -> Clockwork:
        tasks = InlineTasks(Keeper(), self.bus)
        works = Clockwork(tasks, self.bus, self.newsroom, self.newsroom.publish, self.clock)
        works.offered.connect(self.offers.append)
        works.published.connect(lambda _changes, outcome: self.outcomes.append(outcome))
        works.settled.connect(lambda: self.settled.append(True))
        works.behind.connect(self.behind.append)
        works.look()
        return works


Start = Callable[..., Desk]


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    """Timers need an application."""


def test_it_publishes_at_the_moment_and_not_before() -> None:
    desk = Desk(START + 2 * MINUTE)
    works = desk.start()
    desk.clock.sleep(2 * MINUTE - 1)
    works.tick()
    assert desk.newsroom.published == []
    desk.clock.sleep(1)
    works.tick()
    works.tick()
    assert desk.newsroom.published == [START + 2 * MINUTE]
    assert desk.outcomes == ["outcome"]
    assert desk.offers == []


def test_moments_follow_each_other() -> None:
    desk = Desk(START + MINUTE, START + 3 * MINUTE)
    works = desk.start()
    for _ in range(4):
        desk.clock.sleep(MINUTE)
        works.tick()
    assert desk.newsroom.published == [START + MINUTE, START + 3 * MINUTE]


def test_what_came_due_while_it_was_closed_is_offered_and_done_when_wanted() -> None:
    desk = Desk(START - MINUTE)
    works = desk.start()
    works.look()
    assert [offer.doubt for offer in desk.offers] == [False]
    assert desk.newsroom.published == []
    works.publish_now()
    assert desk.newsroom.published == [START]
    assert desk.settled == [True]


def test_a_publication_by_hand_settles_what_was_offered() -> None:
    desk = Desk(START - MINUTE)
    works = desk.start()
    desk.newsroom.last = START
    works.look()
    assert desk.settled == [True]
    works.publish_now()
    assert desk.newsroom.published == []


def test_nothing_goes_where_nobody_published_by_hand() -> None:
    desk = Desk(START + MINUTE)
    desk.newsroom.where = ""
    works = desk.start()
    desk.clock.sleep(MINUTE)
    works.tick()
    assert desk.newsroom.published == []
    assert desk.offers == []


def test_a_short_sleep_is_made_good_and_a_long_one_asks() -> None:
    for slept, published, offered in ((30 * MINUTE, 1, 0), (3 * HOUR, 0, 1)):
        desk = Desk(START + MINUTE)
        works = desk.start()
        desk.clock.sleep(slept)
        works.tick()
        assert len(desk.newsroom.published) == published
        assert [offer.doubt for offer in desk.offers] == [False] * offered


def test_a_clock_set_forward_asks_until_somebody_says_that_it_is_right() -> None:
    desk = Desk(START + 2 * HOUR, START + 3 * HOUR)
    works = desk.start()
    desk.clock.set(2 * HOUR)
    works.tick()
    assert [offer.doubt for offer in desk.offers] == [True]
    assert desk.newsroom.published == []
    works.publish_now()
    assert len(desk.newsroom.published) == 1
    desk.clock.sleep(HOUR)
    works.tick()
    assert len(desk.newsroom.published) == 2


def test_a_clock_set_right_again_needs_no_answer() -> None:
    desk = Desk(START + HOUR)
    works = desk.start()
    desk.clock.set(-3 * HOUR)
    works.tick()
    desk.clock.set(3 * HOUR)
    desk.clock.sleep(HOUR)
    works.tick()
    assert len(desk.newsroom.published) == 1


def test_a_clock_behind_the_last_act_is_told_once() -> None:
    desk = Desk()
    desk.clock.set(-2 * HOUR)
    works = desk.start()
    works.look()
    assert desk.behind == [START]


def test_trouble_is_told_once_and_tried_again_in_a_while() -> None:
    desk = Desk(START + MINUTE)
    desk.newsroom.trouble = DiskFull("publish.disk_full", folder="public")
    works = desk.start()
    for _ in range(12):
        desk.clock.sleep(MINUTE)
        works.tick()
    assert len(desk.troubles) == 1
    desk.newsroom.trouble = None
    for _ in range(6):
        desk.clock.sleep(MINUTE)
        works.tick()
    assert len(desk.newsroom.published) == 1


def test_a_change_is_looked_at_when_the_hands_rest(qtbot: QtBot) -> None:
    desk = Desk()
    works = desk.start()
    works._soon.setInterval(0)
    desk.newsroom.moments.append(START + MINUTE)
    desk.bus.announce(Change({"release": frozenset({1})}))
    qtbot.waitUntil(lambda: works._next == START + MINUTE)


def test_after_the_end_nothing_begins_and_nothing_is_told() -> None:
    desk = Desk(START + MINUTE)
    desk.newsroom.trouble = Refused("publish.cancelled")
    works = desk.start()
    works.stop()
    desk.clock.sleep(MINUTE)
    works.tick()
    works.look()
    assert desk.troubles == []
    assert desk.newsroom.published == []


def test_the_real_clock_goes_on_by_itself() -> None:
    clock = Clock()
    assert clock.steady() > 0
    assert not clock.jumped()
