"""A full disk, and colleagues who save at the same time."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import peewee
import pytest

from tests.services.desks import Desks, opened
from workstation.domain.article import ArticleQuery
from workstation.domain.errors import DiskFull, StorageTrouble
from workstation.services.newsroom import create_newsroom

_HERE = Path(__file__).parent
_ENVIRONMENT = {**os.environ, "PYTHONPATH": str(_HERE.parents[1])}


@pytest.mark.skipif(os.name != "posix", reason="the limit is one of POSIX")
def test_a_full_disk_loses_nothing_says_so_and_is_got_over(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(_HERE / "full_disk_saves.py"), str(tmp_path / "newsroom")],
        capture_output=True,
        text=True,
        check=False,
        env=_ENVIRONMENT,
    )
    words = done.stdout.split()
    assert len(words) == 24, done.stderr
    assert set(words) <= {"full", "room"}
    assert words.count("full") > 5


def test_four_colleagues_never_lock_each_other_out(desks: Desks) -> None:
    desks.story("共用")
    running = [
        subprocess.Popen(
            [sys.executable, str(_HERE / "busy_saves.py"), str(desks.newsroom.folder), name, "100"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env=_ENVIRONMENT,
        )
        for name in "甲乙丙丁"
    ]
    outcomes = [process.communicate() for process in running]
    assert [out.strip() for out, _ in outcomes] == ["0"] * 4, outcomes
    bodies = {
        desks.newsroom.articles.get(line.id).content.body
        for line in desks.newsroom.articles.page(ArticleQuery()).lines
    }
    assert {f"{name}99" * 50 for name in "甲乙丙丁"} <= bodies
    assert desks.newsroom.history.verify() is None


def test_a_newsroom_that_cannot_be_finished_is_taken_away_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def _full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workstation.services.newsroom.boards.insert", _full)
    (tmp_path / "there").mkdir()
    for folder, remains in ((tmp_path / "new", False), (tmp_path / "there", True)):
        with pytest.raises(OSError, match="No space"):
            create_newsroom(folder)
        assert folder.exists() is remains
        assert not remains or list(folder.iterdir()) == []
    monkeypatch.undo()
    create_newsroom(tmp_path / "new", "临河").close()
    with opened(tmp_path / "new") as desks:
        assert desks.newsroom.site.get().name == "临河"


def test_bad_text_in_the_settings_is_cleaned(desks: Desks) -> None:
    site = desks.newsroom.site
    saved = site.save(replace(site.get(), name="临\0河\ud800网", domain_names=("甲\ud800",)))
    assert (saved.name, saved.domain_names) == ("临河\ufffd网", ("甲\ufffd",))
    assert desks.newsroom.people.add(" 河\ud800生\n").name == "河\ufffd生"


def test_what_waits_says_too_that_the_disk_is_full(
    desks: Desks, monkeypatch: pytest.MonkeyPatch
) -> None:
    desks.story("巡河")
    execute = desks.store.database.execute_sql

    def _full(sql: str, params: object = None) -> object:
        if sql.startswith("INSERT INTO article_text"):
            raise peewee.OperationalError("database or disk is full")
        return execute(sql, params)

    monkeypatch.setattr(desks.store.database, "execute_sql", _full)
    with pytest.raises(DiskFull):
        desks.newsroom.rest()
    monkeypatch.undo()
    while desks.newsroom.rest():
        pass
    assert desks.newsroom.articles.count(ArticleQuery(text="巡河")) == 1


def test_trouble_while_reading_is_told_as_such(desks: Desks) -> None:
    folder = desks.newsroom.folder
    desks.newsroom.close()
    with pytest.raises(StorageTrouble), opened(folder) as again:
        again.store.database.execute_sql("SELECT nothing FROM nowhere")
