"""One window per newsroom."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pytestqt.qtbot import QtBot

from workstation import app
from workstation.desk.instance import LOCK, Instance


@contextmanager
def instance(folder: Path) -> Iterator[Instance]:
    made = Instance(folder)
    try:
        yield made
    finally:
        made.release()


def test_a_second_start_raises_the_first_window(qtbot: QtBot, tmp_path: Path) -> None:
    with instance(tmp_path) as first, instance(tmp_path) as second:
        assert first.acquire()
        assert not second.acquire()
        assert second.holder().process > 0
        with qtbot.waitSignal(first.raised):
            assert second.ring()


def test_a_newsroom_that_was_let_go_can_be_taken(qapp: object, tmp_path: Path) -> None:
    with instance(tmp_path) as first, instance(tmp_path) as second:
        assert first.acquire()
        first.release()
        assert second.acquire()


def test_two_newsrooms_have_nothing_to_do_with_each_other(qapp: object, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    with instance(tmp_path / "a") as first, instance(tmp_path / "b") as second:
        assert first.acquire()
        assert second.acquire()


def test_nobody_answers_where_nobody_is(qapp: object, tmp_path: Path) -> None:
    with instance(tmp_path) as alone:
        assert not alone.ring()


def test_the_lock_has_one_name() -> None:
    assert app.LOCK == LOCK
