from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from tests.desk.keeper import Keeper
from workstation.desk.bus import Bus
from workstation.desk.inline import InlineTasks
from workstation.desk.job import Job
from workstation.domain.errors import NotFound


def test_same_verbs_same_answers(qapp: object) -> None:
    keeper, bus = Keeper(), Bus()
    tasks = InlineTasks(keeper, bus)
    heard: list[Any] = []
    bus.changed.connect(lambda change, initiator: heard.append((change, initiator)))
    me = QObject()

    def verb() -> str:
        keeper.act(board=1)
        return "launched"

    answers: list[Any] = []
    tasks.change(verb, answers.append, initiator=me)
    tasks.read(lambda: keeper.holds(), answers.append, key="any")
    tasks.after_writes(lambda: answers.append("after"))
    assert answers == ["launched", "reading", "after"]
    assert heard[0][0].ids("board") == {1}
    assert heard[0][1] is me
    assert keeper.holds() == ""


def test_a_failure_goes_to_failed_or_is_trouble(qapp: object) -> None:
    bus = Bus()
    tasks = InlineTasks(Keeper(), bus)
    troubles: list[Exception] = []
    failures: list[Exception] = []
    bus.trouble.connect(troubles.append)

    def missing() -> None:
        raise NotFound("column.missing", id=1)

    tasks.read(missing, lambda _: None, failures.append)
    assert (len(failures), len(troubles)) == (1, 0)
    tasks.read(missing, lambda _: None)
    assert (len(failures), len(troubles)) == (1, 1)


def test_an_answer_may_ask_again(qapp: object) -> None:
    tasks = InlineTasks(Keeper(), Bus())
    answers: list[int] = []
    tasks.change(lambda: 1, lambda one: tasks.read(lambda: one + 1, answers.append))
    assert answers == [2]


def test_work_tells_its_progress(qapp: object) -> None:
    tasks = InlineTasks(Keeper(), Bus())
    news: list[tuple[int, int, str]] = []
    ended: list[str] = []

    def job(job: Job) -> str:
        job.report(1, 2, "a")
        job.report(2, 2, "b")
        return "done"

    tasks.work(job, lambda *what: news.append(what), ended.append)
    assert news == [(1, 2, "a"), (2, 2, "b")]
    assert ended == ["done"]
