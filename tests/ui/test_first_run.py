"""The page before any newsroom is open."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.desk.scripted_ask import ScriptedAsk
from workstation.desk.job import Job
from workstation.desk.language import ENGLISH, Language
from workstation.domain.errors import Refused
from workstation.services.newsroom import Newsroom, create_newsroom
from workstation.ui.first_run import FirstRun, free

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ask() -> ScriptedAsk:
    return ScriptedAsk()


@pytest.fixture
def opened() -> Iterator[list[Newsroom]]:
    newsrooms: list[Newsroom] = []
    yield newsrooms
    for newsroom in newsrooms:
        newsroom.close()


@pytest.fixture
def going() -> threading.Event:
    """While it is set, making the demo takes until it is stopped."""
    return threading.Event()


@pytest.fixture
def page(
    qtbot: QtBot,
    tmp_path: Path,
    ask: ScriptedAsk,
    opened: list[Newsroom],
    going: threading.Event,
) -> Iterator[FirstRun]:
    tick = threading.Event()

    def make(folder: Path, job: Job) -> Newsroom:
        job.report(1, 1)
        while going.is_set():
            if job.cancelled():
                raise Refused("demo.cancelled")
            tick.wait(0.01)
        newsroom = create_newsroom(folder)
        with newsroom.writing():
            newsroom.columns.create(None, "示例")
        return newsroom

    page = FirstRun(tmp_path / "newsroom", ask, Language(tmp_path, ENGLISH), make)
    page.opened.connect(opened.append)
    qtbot.addWidget(page)
    page.show()
    yield page
    page.close()


def site_name(newsroom: Newsroom) -> str:
    with newsroom.reading():
        return newsroom.site.get().name


def test_an_empty_newsroom_is_made_with_its_name(
    page: FirstRun, qtbot: QtBot, opened: list[Newsroom], tmp_path: Path
) -> None:
    QTest.keyClicks(page.page.name, "Linhe Law")
    with qtbot.waitSignal(page.opened):
        QTest.mouseClick(page.page.empty.button, LEFT)
    assert opened[0].folder == tmp_path / "newsroom"
    assert site_name(opened[0]) == "Linhe Law"


def test_the_demo_is_made_with_progress(
    page: FirstRun, qtbot: QtBot, opened: list[Newsroom]
) -> None:
    with qtbot.waitSignal(page.opened):
        QTest.mouseClick(page.page.demo.button, LEFT)
        assert page.page.progress.isVisible()
        assert not page.page.empty.isEnabled()
    assert not page.page.progress.isVisible()
    with opened[0].reading():
        assert [column.name for column in opened[0].columns.tree()] == ["示例"]


def test_making_the_demo_can_be_stopped(
    page: FirstRun, qtbot: QtBot, opened: list[Newsroom], going: threading.Event, tmp_path: Path
) -> None:
    going.set()
    QTest.mouseClick(page.page.demo.button, LEFT)
    QTest.mouseClick(page.page.progress.cancel_button, LEFT)
    qtbot.waitUntil(page.page.banner.isVisible)
    assert page.page.banner.sentence() == "Stopped. No demo newsroom was left behind."
    assert not page.page.progress.isVisible()
    assert page.page.demo.isEnabled()
    assert opened == []
    assert not (tmp_path / "newsroom").exists()


def test_who_leaves_while_the_demo_is_made_does_not_wait_for_it(
    page: FirstRun, going: threading.Event
) -> None:
    going.set()
    QTest.mouseClick(page.page.demo.button, LEFT)
    page.close()
    assert not page.isVisible()


def test_nothing_that_exists_is_written_over(
    page: FirstRun, qtbot: QtBot, opened: list[Newsroom], tmp_path: Path
) -> None:
    (tmp_path / "newsroom").mkdir()
    (tmp_path / "newsroom" / "newsroom.db").write_bytes(b"not a database")
    with qtbot.waitSignal(page.opened):
        QTest.mouseClick(page.page.empty.button, LEFT)
    assert opened[0].folder == tmp_path / "newsroom-2"
    assert (tmp_path / "newsroom" / "newsroom.db").read_bytes() == b"not a database"


@pytest.mark.parametrize("content", [b"", b"garbage" * 1000, None])
def test_a_bad_newsroom_is_told_in_a_sentence_and_the_ways_on_remain(
    page: FirstRun, qtbot: QtBot, ask: ScriptedAsk, tmp_path: Path, content: bytes | None
) -> None:
    folder = tmp_path / "broken"
    folder.mkdir()
    if content is not None:
        (folder / "newsroom.db").write_bytes(content)
    ask.then(folder)
    QTest.mouseClick(page.page.existing.button, LEFT)
    qtbot.waitUntil(page.page.banner.isVisible)
    assert page.page.banner.sentence()
    assert "Traceback" not in page.page.banner.sentence()
    assert page.page.backup.isEnabled()
    if content is not None:
        assert (folder / "newsroom.db").read_bytes() == content


def test_a_backup_is_restored_beside_what_exists(
    page: FirstRun, qtbot: QtBot, ask: ScriptedAsk, opened: list[Newsroom], tmp_path: Path
) -> None:
    kept = create_newsroom(tmp_path / "newsroom", "Kept")
    with kept.writing():
        kept.backups.backup(tmp_path / "kept.zip")
    kept.close()
    ask.then((tmp_path / "kept.zip",))
    with qtbot.waitSignal(page.opened):
        QTest.mouseClick(page.page.backup.button, LEFT)
    assert opened[0].folder == tmp_path / "newsroom-2"
    assert site_name(opened[0]) == "Kept"


def test_another_place_is_chosen_and_shown(
    page: FirstRun, ask: ScriptedAsk, tmp_path: Path
) -> None:
    full = tmp_path / "full"
    full.mkdir()
    (full / "something").touch()
    ask.then(full)
    QTest.mouseClick(page.page.elsewhere, LEFT)
    assert str(full / "newsroom") in page.page.place.text()


def test_a_free_folder_is_found(tmp_path: Path) -> None:
    assert free(tmp_path / "a") == tmp_path / "a"
    (tmp_path / "a").mkdir()
    assert free(tmp_path / "a") == tmp_path / "a"
    (tmp_path / "a" / "x").touch()
    (tmp_path / "a-2").touch()
    assert free(tmp_path / "a") == tmp_path / "a-3"
