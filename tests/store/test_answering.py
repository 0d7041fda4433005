"""Connections kept open between questions show the state of now, and hold nothing back."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.newsrooms import new_newsroom
from workstation.domain.site import Site
from workstation.services.newsroom import Newsroom


@pytest.fixture
def newsroom(tmp_path: Path) -> Iterator[Newsroom]:
    made = new_newsroom(tmp_path / "newsroom", "临河", "周岚")
    yield made
    made.close()


@pytest.fixture
def reader() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(1) as threads:
        yield threads


def asked(
    newsroom: Newsroom, reader: ThreadPoolExecutor, question: Callable[[], Any]
) -> tuple[Any, int]:
    """Return an answer, and which connection gave it."""

    def answer() -> tuple[Any, int]:
        with newsroom.answering():
            return question(), id(newsroom._store.database.connection())

    return reader.submit(answer).result()


def rename(newsroom: Newsroom, name: str) -> None:
    with newsroom.writing():
        newsroom.site.save(Site(name=name))


def log_emptied(newsroom: Newsroom) -> bool:
    with newsroom.writing():
        sql = "PRAGMA wal_checkpoint(TRUNCATE)"
        busy, log, _ = newsroom._store.database.execute_sql(sql).fetchone()
    return (busy, log) == (0, 0)


def held_open(newsroom: Newsroom) -> list[str]:
    links = (Path("/proc/self/fd") / one for one in os.listdir("/proc/self/fd"))  # noqa: PTH208
    named = (os.readlink(link) for link in links if link.is_symlink())  # noqa: PTH115
    return [name for name in named if name.startswith(str(newsroom.folder))]


def test_the_next_question_is_asked_on_the_same_connection_and_sees_the_state_of_now(
    newsroom: Newsroom, reader: ThreadPoolExecutor
) -> None:
    first, which = asked(newsroom, reader, newsroom.site.get)
    rename(newsroom, "改名了")
    second, again = asked(newsroom, reader, newsroom.site.get)
    assert (first.name, second.name) == ("临河", "改名了")
    assert again == which


def test_a_question_sees_one_state_although_others_write(
    newsroom: Newsroom, reader: ThreadPoolExecutor
) -> None:
    def question() -> tuple[str, str]:
        before = newsroom.site.get().name
        with ThreadPoolExecutor(1) as writer:
            writer.submit(rename, newsroom, "改名了").result()
        return before, newsroom.site.get().name

    (before, after), _ = asked(newsroom, reader, question)
    assert before == after == "临河"


def test_a_question_left_half_read_holds_neither_the_log_nor_the_next_one_back(
    newsroom: Newsroom, reader: ThreadPoolExecutor
) -> None:
    left = []

    def question() -> str:
        cursor = newsroom._store.database.execute_sql("SELECT name FROM setting ORDER BY id")
        left.append(cursor)
        return str(cursor.fetchone()[0])

    asked(newsroom, reader, question)
    rename(newsroom, "改名了")
    assert log_emptied(newsroom)
    answer, _ = asked(newsroom, reader, newsroom.site.get)
    assert answer.name == "改名了"


def test_after_an_error_questions_go_on(newsroom: Newsroom, reader: ThreadPoolExecutor) -> None:
    with pytest.raises(ZeroDivisionError):
        asked(newsroom, reader, lambda: 1 // 0)
    answer, _ = asked(newsroom, reader, newsroom.site.get)
    assert answer.name == "临河"


def test_another_file_at_the_path_is_what_the_next_question_sees(
    reader: ThreadPoolExecutor, tmp_path: Path
) -> None:
    other = new_newsroom(tmp_path / "other", "另一个", "周岚")
    assert log_emptied(other)
    other.close()
    newsroom = new_newsroom(tmp_path / "newsroom", "临河", "周岚")
    asked(newsroom, reader, newsroom.site.get)
    assert log_emptied(newsroom)
    (other.folder / "newsroom.db").replace(newsroom.folder / "newsroom.db")
    answer, _ = asked(newsroom, reader, newsroom.site.get)
    assert answer.name == "另一个"
    newsroom.close()


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="asks Linux what is open")
def test_a_closed_newsroom_holds_no_file_open(tmp_path: Path) -> None:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河", "周岚")
    with ThreadPoolExecutor(3) as readers:
        for _ in range(9):
            asked(newsroom, readers, newsroom.site.get)
        assert held_open(newsroom)
    newsroom.close()
    assert held_open(newsroom) == []
    assert not list(newsroom.folder.glob("newsroom.db-*"))
