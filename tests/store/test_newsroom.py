from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from playhouse.schema_diff import diff_models

from workstation import paths
from workstation.domain.article import Content
from workstation.domain.errors import NewerNewsroom, NotANewsroom, ReadOnly, Refused
from workstation.store import newsroom
from workstation.store.articles import article_list, articles
from workstation.store.backup import copy_verified
from workstation.store.database import APPLICATION_ID, SCHEMA_VERSION
from workstation.store.newsroom import NewsroomStore
from workstation.store.tables import indexes, tables


def _open(folder: Path) -> NewsroomStore:
    return newsroom.open_store(folder, paths.migrations())


def _made(folder: Path) -> Path:
    newsroom.create(folder, paths.migrations()).close()
    return folder


def test_the_migrations_make_just_the_tables_the_program_knows(store: NewsroomStore) -> None:
    differs = diff_models(store.database, tables.ALL)
    # What no field asks for stands in a room of its own, since a model cannot hold expressions.
    assert {index.name for index in differs.drop_indexes} == indexes.NAMES
    differs.drop_indexes.clear()
    assert not differs


def test_a_save_is_as_durable_as_sqlite_can_make_it(store: NewsroomStore) -> None:
    pragmas = {
        name: store.database.execute_sql(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
    }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
    }


def test_a_missing_newsroom_is_said_and_none_is_made(tmp_path: Path) -> None:
    with pytest.raises(NotANewsroom) as caught:
        _open(tmp_path / "nowhere")
    assert caught.value.code == "newsroom.missing"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "newsroom.empty"), (b"not a database at all" * 100, "newsroom.damaged")],
)
def test_an_empty_or_garbage_file_is_said_and_left_alone(
    tmp_path: Path, content: bytes, code: str
) -> None:
    file = tmp_path / "newsroom.db"
    file.write_bytes(content)
    with pytest.raises(NotANewsroom) as caught:
        _open(tmp_path)
    assert caught.value.code == code
    assert file.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "newsroom.db") as other:
        other.execute("CREATE TABLE theirs (id INTEGER)")
    other.close()
    with pytest.raises(NotANewsroom) as caught:
        _open(tmp_path)
    assert caught.value.code == "newsroom.foreign"


def test_a_newer_newsroom_is_not_opened(tmp_path: Path) -> None:
    folder = _made(tmp_path / "n")
    newer = sqlite3.connect(folder / "newsroom.db")
    newer.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    newer.close()
    with pytest.raises(NewerNewsroom):
        _open(folder)


def test_a_folder_with_something_in_it_is_not_made_a_newsroom(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("重要")
    with pytest.raises(Refused) as caught:
        newsroom.create(tmp_path, paths.migrations())
    assert caught.value.code == "newsroom.not_empty"
    assert [file.name for file in tmp_path.iterdir()] == ["mine.txt"]


def test_an_interrupted_creation_is_finished_at_the_next_start(tmp_path: Path) -> None:
    folder = tmp_path / "n"
    (folder / "media").mkdir(parents=True)
    half = sqlite3.connect(folder / "newsroom.db")
    half.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    half.close()
    store = _open(folder)
    with store.connected():
        assert article_list.counts() == {}
    store.close()


def test_a_moved_database_is_noticed(tmp_path: Path) -> None:
    folder = _made(tmp_path / "n")
    store = _open(folder)
    assert store.same_file()
    shutil.copy(folder / "newsroom.db", folder / "copy.db")
    (folder / "copy.db").replace(folder / "newsroom.db")
    assert not store.same_file()


def test_a_copy_is_whole_and_an_unsound_one_is_not_kept(tmp_path: Path) -> None:
    folder = _made(tmp_path / "n")
    store = _open(folder)
    with store.connected():
        with store.journal.act("article.create"):
            articles.insert(Content(title="在副本里"))
        copy_verified(folder / "newsroom.db", tmp_path / "backup.db")
    copy = sqlite3.connect(tmp_path / "backup.db")
    assert copy.execute("SELECT title FROM article").fetchall() == [("在副本里",)]
    copy.close()

    damaged = tmp_path / "damaged.db"
    damaged.write_bytes((folder / "newsroom.db").read_bytes()[:5000])
    with pytest.raises((NotANewsroom, sqlite3.DatabaseError, Exception)):
        copy_verified(damaged, tmp_path / "other.db")
    assert not (tmp_path / "other.db").exists()


_AS_NOBODY = """
import os, sys
os.setgid(65534); os.setuid(65534)
from pathlib import Path
from workstation import paths
from workstation.domain.errors import ReadOnly
from workstation.store.articles import article_list
from workstation.store.articles import articles
from workstation.store import newsroom
store = newsroom.open_store(Path(sys.argv[1]), paths.migrations())
with store.connected():
    print(store.read_only, sum(article_list.counts().values()))
    try:
        with store.journal.act("article.create"):
            pass
    except ReadOnly as error:
        print(error.code)
"""


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root can become nobody")
def test_a_newsroom_one_may_not_write_opens_for_reading(tmp_path: Path) -> None:
    folder = _made(tmp_path / "n")
    store = _open(folder)
    with store.connected(), store.journal.act("article.create"):
        articles.insert(Content(title="可读"))
    store.close()
    for place in (tmp_path, folder):
        place.chmod(0o755)
    for parent in tmp_path.parents:
        if not parent.stat().st_mode & 0o001:
            pytest.skip("the temporary folder is closed to others")
    done = subprocess.run(
        [sys.executable, "-c", _AS_NOBODY, str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    if "PermissionError" in done.stderr and "site-packages" in done.stderr:
        pytest.skip("the interpreter is closed to others")
    assert done.stdout.split() == ["True", "1", "storage.read_only"], done.stderr


def test_creating_in_a_place_one_may_not_write_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    with pytest.raises((ReadOnly, NotANewsroom, Refused, Exception)):
        newsroom.create(blocked / "n", paths.migrations())


def test_little_is_held_while_all_passes_through(store: NewsroomStore) -> None:
    def held() -> int:
        return abs(int(store.database.execute_sql("PRAGMA cache_size").fetchone()[0]))

    usual = held()
    with pytest.raises(ZeroDivisionError), store.passing_through():
        assert held() < usual
        _ = 1 // 0
    assert held() == usual
