from __future__ import annotations

from pytestqt.qtbot import QtBot

from tests.desk.keeper import Keeper
from workstation.desk.bus import Bus
from workstation.desk.errand import Errand
from workstation.desk.inline import InlineTasks
from workstation.desk.job import Job
from workstation.desk.neighbours import Neighbours
from workstation.desk.upkeep import Upkeep
from workstation.domain.act import Change
from workstation.domain.errors import DiskFull


def test_an_errand_answers_on_the_gui_thread_with_its_progress(qtbot: QtBot) -> None:
    errand = Errand()
    answers: list[object] = []
    news: list[tuple[int, int, str]] = []

    def task(job: Job) -> str:
        job.report(1, 2, "half")
        return "made"

    errand.run(task, answers.append, answers.append, lambda *what: news.append(what))
    qtbot.waitUntil(lambda: answers == ["made"])
    assert news == [(1, 2, "half")]

    def full(_job: Job) -> None:
        raise DiskFull("error.disk_full")

    errand.run(full, answers.append, lambda error: answers.append(type(error)))
    qtbot.waitUntil(lambda: answers == ["made", DiskFull])
    errand.close()


def test_upkeep_goes_on_until_nothing_is_left_and_begins_again_after_an_act(
    qtbot: QtBot,
) -> None:
    bus = Bus()
    left = [3]

    def rest() -> bool:
        left[0] = max(0, left[0] - 1)
        return left[0] > 0

    upkeep = Upkeep(InlineTasks(Keeper(), bus), bus, rest)
    upkeep.step()
    qtbot.waitUntil(lambda: left == [0])
    left[0] = 1
    bus.announce(Change())
    qtbot.waitUntil(lambda: left == [0])


def test_what_others_changed_rings_the_bus_once(qtbot: QtBot) -> None:
    bus = Bus()
    heard: list[Change] = []
    bus.changed.connect(lambda change, _initiator: heard.append(change))
    answers = [Change(), Change({"article": frozenset({7})}), Change()]
    neighbours = Neighbours(InlineTasks(Keeper(), bus), bus, lambda: answers.pop(0))
    for _ in range(3):
        neighbours.look()
    assert heard == [Change({"article": frozenset({7})})]
