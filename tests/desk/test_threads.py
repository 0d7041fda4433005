"""The two verbs on real threads: order, announcing, late answers, the end of the program."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from tests.desk.keeper import Keeper
from workstation.desk.bus import Bus
from workstation.desk.job import Job
from workstation.desk.threads import ThreadTasks
from workstation.domain.errors import DiskFull


class Hearer(QObject):
    """Somebody with a Qt half that may be destroyed."""

    def __init__(self) -> None:
        super().__init__()
        self.answers: list[Any] = []

    def take(self, answer: Any) -> None:
        self.answers.append(answer)


@pytest.fixture
def keeper() -> Keeper:
    return Keeper()


@pytest.fixture
def bus(qapp: object) -> Bus:
    return Bus()


@pytest.fixture
def tasks(keeper: Keeper, bus: Bus) -> Iterator[ThreadTasks]:
    tasks = ThreadTasks(keeper, bus)
    yield tasks
    tasks.close()


def test_changes_run_in_order_on_one_connection_held_for_life(
    qtbot: QtBot, tasks: ThreadTasks, keeper: Keeper
) -> None:
    order: list[int] = []
    answers: list[int] = []
    for number in range(20):

        def verb(number: int = number) -> int:
            order.append(number)
            return number

        tasks.change(verb, answers.append)
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert order == answers == list(range(20))
    assert [kind for kind, _ in keeper.opened] == ["writing"]
    assert keeper.closed == []


def test_answers_come_home_to_the_gui_thread(qtbot: QtBot, tasks: ThreadTasks) -> None:
    where: list[threading.Thread] = []
    asked_on: list[threading.Thread] = []

    def question() -> None:
        asked_on.append(threading.current_thread())

    tasks.read(question, lambda _: where.append(threading.current_thread()))
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.main_thread()]
    assert asked_on != where


def test_a_change_is_announced_once_with_its_initiator_before_it_is_answered(
    qtbot: QtBot, tasks: ThreadTasks, keeper: Keeper, bus: Bus
) -> None:
    heard: list[Any] = []
    me = object()
    bus.changed.connect(lambda change, initiator: heard.append((change, initiator)))

    def verb() -> str:
        keeper.act(article=1)
        keeper.act(article=2, card=7)
        return "saved"

    tasks.change(verb, heard.append, initiator=me)
    qtbot.waitUntil(lambda: len(heard) == 2)
    (change, initiator), answer = heard
    assert change.ids("article") == {1, 2}
    assert change.ids("card") == {7}
    assert initiator is me
    assert answer == "saved"


def test_an_act_that_stands_is_announced_although_the_verb_failed_later(
    qtbot: QtBot, tasks: ThreadTasks, keeper: Keeper, bus: Bus
) -> None:
    failures: list[Exception] = []

    def verb() -> None:
        keeper.act(column=3)
        raise DiskFull("store.disk_full")

    with qtbot.waitSignal(bus.changed) as heard:
        tasks.change(verb, failed=failures.append)
    assert heard.args is not None
    assert heard.args[0].ids("column") == {3}
    qtbot.waitUntil(lambda: len(failures) == 1)
    assert isinstance(failures[0], DiskFull)


def test_a_failure_nobody_takes_care_of_is_trouble(
    qtbot: QtBot, tasks: ThreadTasks, bus: Bus
) -> None:
    def verb() -> None:
        raise DiskFull("store.disk_full")

    with qtbot.waitSignal(bus.trouble) as heard:
        tasks.change(verb)
    assert heard.args is not None
    assert isinstance(heard.args[0], DiskFull)


def test_a_failed_change_is_logged_and_does_not_stop_the_next(
    qtbot: QtBot, tasks: ThreadTasks, caplog: pytest.LogCaptureFixture
) -> None:
    answers: list[object] = []
    tasks.change(lambda: 1 // 0, answers.append, lambda error: answers.append(type(error)))
    tasks.change(lambda: "next", answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == [ZeroDivisionError, "next"]
    assert "A task failed" in caplog.text


def test_a_connection_that_could_not_be_opened_is_tried_again(
    qtbot: QtBot, tasks: ThreadTasks, keeper: Keeper, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers: list[object] = []
    good = keeper.writing
    attempts: list[int] = []

    def writing() -> Any:
        attempts.append(1)
        if len(attempts) == 1:
            raise DiskFull("store.disk_full")
        return good()

    monkeypatch.setattr(keeper, "writing", writing)
    tasks.change(lambda: "first", answers.append, lambda error: answers.append(type(error)))
    tasks.change(lambda: "second", answers.append)
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == [DiskFull, "second"]


def test_a_late_answer_is_dropped(qtbot: QtBot, tasks: ThreadTasks) -> None:
    hearer = Hearer()
    go_on = threading.Event()
    begun = threading.Event()

    def slow() -> str:
        begun.set()
        go_on.wait(10)
        return "old"

    tasks.read(slow, hearer.take, key="page")
    assert begun.wait(10)
    tasks.read(lambda: "new", hearer.take, key="page")
    qtbot.waitUntil(lambda: hearer.answers == ["new"])
    go_on.set()
    tasks.read(lambda: "other", hearer.take, key="counts")
    qtbot.waitUntil(lambda: "other" in hearer.answers)
    tasks.close()
    assert hearer.answers == ["new", "other"]


def test_the_same_key_of_another_owner_is_another_question(
    qtbot: QtBot, tasks: ThreadTasks
) -> None:
    first, second = Hearer(), Hearer()
    tasks.read(lambda: 1, first.take, key="page")
    tasks.read(lambda: 2, second.take, key="page")
    qtbot.waitUntil(lambda: first.answers == [1] and second.answers == [2])


def test_a_destroyed_owner_is_never_called(qtbot: QtBot, tasks: ThreadTasks) -> None:
    hearer = Hearer()
    go_on = threading.Event()
    tasks.change(lambda: go_on.wait(10), hearer.take)
    tasks.change(lambda: 1, lambda answer: hearer.take(answer), owner=hearer)
    hearer.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(hearer))
    answered: list[int] = []
    go_on.set()
    tasks.change(lambda: 3, answered.append)
    qtbot.waitUntil(lambda: answered == [3])
    assert hearer.answers == []


def test_a_lost_save_is_heard_of_although_its_owner_is_gone(
    qtbot: QtBot, tasks: ThreadTasks, bus: Bus
) -> None:
    hearer = Hearer()
    go_on = threading.Event()

    def verb() -> None:
        go_on.wait(10)
        raise DiskFull("store.disk_full")

    tasks.change(verb, failed=hearer.take)
    hearer.deleteLater()
    qtbot.waitUntil(lambda: not shiboken6.isValid(hearer))
    with qtbot.waitSignal(bus.trouble):
        go_on.set()


def test_closing_finishes_writes_and_cancels_reads(qtbot: QtBot, keeper: Keeper, bus: Bus) -> None:
    tasks = ThreadTasks(keeper, bus)
    written: list[int] = []
    answers: list[int] = []
    read: list[int] = []
    blocked = threading.Event()
    for _ in range(3):
        tasks.read(lambda: blocked.wait(10), read.append)

    def write(number: int) -> int:
        written.append(number)
        return number

    for number in range(50):
        tasks.read(partial(int, number), read.append)
        tasks.change(partial(write, number), answers.append)
    blocked.set()
    tasks.close()
    assert written == answers == list(range(50))
    assert keeper.closed.count("writing") == 1
    tasks.read(lambda: 1, read.append)  # a question after the end is not asked
    tasks.close()


def test_long_work_reports_and_can_be_cancelled(
    qtbot: QtBot, tasks: ThreadTasks, keeper: Keeper
) -> None:
    news: list[tuple[int, int, str]] = []
    answers: list[str] = []

    def publish(job: Job) -> str:
        assert keeper.holds() == "writing"
        job.report(1, 10, "guonei/1.html")
        while not job.cancelled():
            threading.Event().wait(0.001)
        return "stopped"

    job = tasks.work(publish, lambda *what: news.append(what), answers.append)
    qtbot.waitUntil(lambda: bool(news))
    saved: list[str] = []
    tasks.change(lambda: "saved meanwhile", saved.append)
    qtbot.waitUntil(lambda: bool(saved))
    assert answers == []
    job.cancel()
    qtbot.waitUntil(lambda: answers == ["stopped"])
    assert news == [(1, 10, "guonei/1.html")]


def test_much_progress_is_told_briefly(qtbot: QtBot, tasks: ThreadTasks) -> None:
    news: list[int] = []
    ended: list[None] = []

    def busy(job: Job) -> None:
        for number in range(10_000):
            job.report(number + 1, 10_000)

    tasks.work(busy, lambda done, _total, _what: news.append(done), ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert news[-1] == 10_000
    assert len(news) < 5_000


def test_work_that_writes_takes_its_turn_among_the_changes(
    qtbot: QtBot, tasks: ThreadTasks
) -> None:
    order: list[str] = []
    tasks.change(lambda: order.append("before"))
    tasks.work(lambda _job: order.append("import"), writes=True)
    tasks.change(lambda: order.append("after"))
    ended: list[int] = []
    tasks.after_writes(lambda: ended.append(len(order)))
    qtbot.waitUntil(lambda: bool(ended))
    assert order == ["before", "import", "after"]
    assert ended == [3]


def test_the_number_of_pending_changes_is_told(qtbot: QtBot, tasks: ThreadTasks) -> None:
    numbers: list[int] = []
    tasks.pending.connect(numbers.append)
    tasks.change(lambda: None)
    tasks.change(lambda: None)
    qtbot.waitUntil(lambda: len(numbers) == 4)
    assert numbers == [1, 2, 1, 0]
