"""A publication with a second process beside it: the same site, whatever happens to the other."""

from __future__ import annotations

import os
import shutil
import signal
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.desks import Desks, opened
from workstation.domain.edition import EditionName, Story
from workstation.domain.errors import Refused
from workstation.press.child import Child
from workstation.press.generation.hands import HandsLost
from workstation.press.generation.swap import only_one
from workstation.press.generation.tree import verify
from workstation.press.manifest.places import places
from workstation.press.shares import Share, Work
from workstation.services.publishing import publishing
from workstation.services.publishing.second_hands import Order, OtherProcess
from workstation.store.editions.editions import StoredEdition


@pytest.fixture(scope="module")
def full_newsroom(empty_newsroom: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Fill a newsroom with stories whose numbers lie in three shares."""
    folder = tmp_path_factory.mktemp("full") / "newsroom"
    shutil.copytree(empty_newsroom, folder)
    with opened(folder) as desks:
        column = desks.column("要闻", directory="yaowen")
        below = desks.column("本地", column, "bendi")
        for number in (*range(1, 7), *range(520, 526), *range(1050, 1056)):
            sql = "INSERT OR REPLACE INTO counter VALUES ('article', ?)"
            desks.store.database.execute_sql(sql, (number - 1,))
            place = column if number % 2 else below
            desks.released(f"第{number}号", place, tags=("巡河", f"{number % 3}"))
        desks.newsroom.rest()
    return folder


@pytest.fixture
def desks(full_newsroom: Path, tmp_path: Path) -> Iterator[Desks]:
    shutil.copytree(full_newsroom, tmp_path / "newsroom")
    with opened(tmp_path / "newsroom") as made:
        yield made


@pytest.fixture
def small_is_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publishing, "WORTH_IT", 2)


def site(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in files
        if path.name != "manifest.json"
    }


class Watched(OtherProcess):
    """Notes how often it was asked, and what became of it."""

    made: list[int]
    lost: list[str]
    read: set[str]
    answered: threading.Event

    def share(self, work: Work, newest: int, folder: Path) -> Share:
        try:
            found = super().share(work, newest, folder)
        except HandsLost as error:
            self.lost.append(type(error.__cause__).__name__)
            raise
        else:
            self.made.append(len(found.stories))
            return found
        finally:
            self.answered.set()

    def damaged(self, folder: Path, files: Mapping[str, str]) -> set[str]:
        self.read.update(files)
        return super().damaged(folder, files)

    @classmethod
    def wait(cls, _done: int, _total: int) -> None:
        """Let the one that publishes wait for the first answer."""
        assert cls.answered.wait(120)


@contextmanager
def watched(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Watched]]:
    Watched.made, Watched.lost, Watched.read = [], [], set()
    Watched.answered = threading.Event()
    monkeypatch.setattr(publishing, "OtherProcess", Watched)
    yield Watched


def test_two_processes_make_the_site_one_would_make(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_is_worth_it: None
) -> None:
    with watched(monkeypatch) as hands:
        made = desks.newsroom.publishing.publish(tmp_path / "two", hands.wait)
    assert (len(hands.made) >= 1, hands.lost) == (True, [])
    assert hands.read >= {page for page in site(tmp_path / "two") if page.endswith(".html")}
    monkeypatch.setattr(publishing, "WORTH_IT", 1_000)
    alone = desks.newsroom.publishing.publish(tmp_path / "one")
    assert site(tmp_path / "two") == site(tmp_path / "one")
    assert (made.written, made.failed) == (alone.written, ())
    assert verify(tmp_path / "two") == []
    again = desks.newsroom.publishing.publish(tmp_path / "two")
    assert (again.written, again.removed) == (0, 0)


def test_html_made_by_the_other_is_kept(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_is_worth_it: None
) -> None:
    desks.store.database.execute_sql("DELETE FROM html")
    with watched(monkeypatch) as hands:
        desks.newsroom.publishing.publish(tmp_path / "site", hands.wait)
    assert hands.made
    desks.newsroom.rest()
    kept = desks.store.database.execute_sql("SELECT count(*) FROM html").fetchone()
    assert kept == (18,)


def test_in_another_state_it_makes_nothing(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_is_worth_it: None
) -> None:
    state = desks.store.state()
    monkeypatch.setattr(desks.store, "state", lambda: (*state[:-1], state[-1] + 1))
    with watched(monkeypatch) as hands:
        made = desks.newsroom.publishing.publish(tmp_path / "site", hands.wait)
    assert (hands.made, hands.lost) == ([], ["KeyError"])
    assert made.failed == ()
    assert verify(tmp_path / "site") == []


def test_a_state_is_another_after_an_act_and_after_tallies(desks: Desks) -> None:
    states = [desks.store.state()]
    assert desks.store.state() == states[0]
    story = desks.story("又一篇")
    states.append(desks.store.state())
    sql = "INSERT INTO tally VALUES (?, 1, 0, 0, 0)"
    desks.store.database.execute_sql(sql, (story.id,))
    states.append(desks.store.state())
    desks.store.database.execute_sql("UPDATE tally SET reads = reads + 1")
    states.append(desks.store.state())
    assert len(set(states)) == 4


def test_killed_it_is_done_without(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_is_worth_it: None
) -> None:
    class Killed(Watched):
        def share(self, work: Work, newest: int, folder: Path) -> Share:
            found = super().share(work, newest, folder)
            running = self._child._running
            assert running is not None
            os.kill(running._process.pid, signal.SIGKILL)
            self._child._killed = True
            super().share(work, newest, folder)
            return found

    Killed.made, Killed.lost, Killed.read = [], [], set()
    Killed.answered = threading.Event()
    monkeypatch.setattr(publishing, "OtherProcess", Killed)
    made = desks.newsroom.publishing.publish(tmp_path / "site", Killed.wait)
    assert (Killed.lost, Killed.read) == (["EOFError"], set())
    assert made.failed == ()
    assert verify(tmp_path / "site") == []
    assert len(list((tmp_path / "site").rglob("*.html"))) > 18


def test_stopped_while_it_works_it_ends_at_once(desks: Desks, tmp_path: Path) -> None:
    order = Order(desks.newsroom.folder, tmp_path / "no theme", "", 0, ())
    hands = OtherProcess(order, lambda _key, _html: None)
    # A process that never answers.
    hands._child = Child("tests.services.silent")
    lost: list[HandsLost] = []
    asking = threading.Event()

    def ask() -> None:
        asking.set()
        try:
            hands.share(Work((1,)), 1, tmp_path)
        except HandsLost as error:
            lost.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    asking.wait()
    hands.stop()
    thread.join(timeout=60)
    assert not thread.is_alive()
    assert len(lost) == 1


def test_cancelled_the_old_site_stands(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_is_worth_it: None
) -> None:
    target = tmp_path / "site"
    desks.newsroom.publishing.publish(target)
    before = site(target)
    settings = desks.newsroom.site.get()
    desks.newsroom.site.save(replace(settings, copyright_line="另一行"))
    told: list[tuple[int, int]] = []
    with watched(monkeypatch), pytest.raises(Refused) as refused:
        desks.newsroom.publishing.publish(
            target, lambda *progress: told.append(progress), lambda: len(told) > 3
        )
    assert refused.value.code == "publish.cancelled"
    assert site(target) == before
    assert list(tmp_path.glob(".site.ahead-*")) == []


def test_the_second_of_two_publications_makes_nothing(
    desks: Desks, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, small_is_worth_it: None
) -> None:
    target = tmp_path / "site"
    told: list[tuple[int, int]] = []

    def first() -> None:
        with only_one(places(target)):
            held.set()
            assert refused.wait(120)

    held, refused = threading.Event(), threading.Event()
    thread = threading.Thread(target=first)
    thread.start()
    try:
        assert held.wait(120)
        with watched(monkeypatch) as hands, pytest.raises(Refused) as busy:
            desks.newsroom.publishing.publish(target, lambda *progress: told.append(progress))
    finally:
        refused.set()
        thread.join()
    assert (busy.value.code, told, hands.made) == ("publish.busy", [], [])


def test_progress_only_grows(desks: Desks, tmp_path: Path, small_is_worth_it: None) -> None:
    told: list[tuple[int, int]] = []
    desks.newsroom.publishing.publish(tmp_path / "site", lambda *progress: told.append(progress))
    assert told == sorted(told)
    assert told[-1] == (1000, 1000)


def test_whole_lists_answer_as_single_questions_do(desks: Desks) -> None:
    database = desks.store.database

    def around(edition: StoredEdition) -> list[tuple[tuple[Story | None, ...], ...]]:
        stories = [story for key in keys if (story := edition.story(key)) is not None]
        return [(edition.related(one, 6), edition.neighbours(one)) for one in stories]

    with desks.store.snapshot():
        single = StoredEdition(database, EditionName.LIVE)
        whole = StoredEdition(database, EditionName.LIVE, moment=single.moment)
        keys = [key for share in whole.in_shares(512).values() for key in share]
        told = around(single)
        assert around(whole) == told
        assert any(related for related, _ in told)
        whole.let_go()
        assert around(whole) == told


def test_shares_hold_the_stories_that_are_out_by_their_numbers(desks: Desks) -> None:
    database = desks.store.database
    (column,) = (one.id for one in desks.newsroom.columns.tree() if one.name == "要闻")
    gone = desks.released("撤下的", column)
    desks.newsroom.articles.withdraw([gone.id])
    desks.story("还没发的")
    with desks.store.snapshot():
        edition = StoredEdition(database, EditionName.LIVE)
        shares = edition.in_shares(512)
        numbers = {
            share: [story.number for key in keys if (story := edition.story(key)) is not None]
            for share, keys in shares.items()
        }
    assert numbers == {
        0: [*range(1, 7)],
        1: [*range(520, 526)],
        2: [*range(1050, 1056)],
    }
    assert [len(keys) for keys in shares.values()] == [6, 6, 6]
