"""The folder of a newsroom as this room sees it: made, opened, migrated, closed."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playhouse.migrations import Runner

from workstation.domain.act import Change
from workstation.domain.errors import NotANewsroom, ReadOnly, Refused
from workstation.store import triggers
from workstation.store.backup import copy_verified
from workstation.store.comments.search import CommentSearch
from workstation.store.database import (
    SCHEMA_VERSION,
    NewsroomDatabase,
    make_file,
    schema_version,
)
from workstation.store.editions.listing import Listing
from workstation.store.journal.journal import Journal
from workstation.store.journal.undo import Undo
from workstation.store.search import Search
from workstation.store.tables import indexes, tables
from workstation.store.trouble import told, translated

#: Kilobytes of the file held while all of it passes through, as SQLite counts them.
_PASSING = -2_048
DATABASE_NAME = "newsroom.db"
_FOLDERS = ("media", "backups")
#: Kilobytes (negative, as SQLite has it): three threads hold their pages for good.
_ANSWERING_CACHE = -4 * 1024


class NewsroomStore:
    """An open newsroom: its database, journal, undo and search. One may be open per process."""

    def __init__(self, folder: Path, database: NewsroomDatabase) -> None:
        self.folder = folder
        self.database = database
        self.journal = Journal(database, database.read_only)
        self.undo = Undo(database, self.journal)
        self.search = Search(database)
        self._seen: tuple[int, int] | None = None
        #: Connections reading threads keep open between their questions.
        self._answering: list[Any] = []
        self.listing = Listing(database)
        self.comment_search = CommentSearch(database)
        database.bind(tables.ALL)

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be written here."""
        return bool(self.database.read_only)

    @property
    def media_folder(self) -> Path:
        """Return where the pictures lie."""
        return self.folder / "media"

    @contextmanager
    def connected(self) -> Iterator[None]:
        """Hold a connection for the calling thread; an open one is used as it is.

        Only the errors of `store.trouble` come out, also of questions.
        """
        if not self.database.is_closed():
            yield
            return
        with translated():
            self.database.connect()
            try:
                yield
            finally:
                self.database.close()

    @contextmanager
    def answering(self) -> Iterator[None]:
        """See one state of the newsroom; the thread's connection stays open for its next question.

        For threads that only read. What a question leaves half read ends with its transaction, so
        that no later one sees an old state and the log is not held back; after an error, and when
        the file is not the one that was opened, the connection is another one. `close` closes all.
        """
        database = self.database
        if not database.is_closed() and not self.same_file():
            self._end_answering()
        with translated():
            if database.is_closed():
                database.connect()
                database.execute_sql(f"PRAGMA cache_size = {_ANSWERING_CACHE}")
                self._answering.append(database.connection())
            try:
                with self.snapshot():
                    yield
            except BaseException:
                self._end_answering()
                raise

    def _end_answering(self) -> None:
        connection = self.database.connection()
        self._answering = [one for one in self._answering if one is not connection]
        self.database.close()

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """See one unchanging state of the newsroom while the block runs (a read transaction)."""
        with self.connected(), translated():
            if self.database.connection().in_transaction:
                yield
                return
            self.database.execute_sql("BEGIN DEFERRED")
            try:
                yield
            finally:
                if self.database.connection().in_transaction:
                    self.database.execute_sql("ROLLBACK")

    @contextmanager
    def passing_through(self) -> Iterator[None]:
        """Hold little of the file in memory while everything in it is read once, in the block."""
        ((usual,),) = self.database.execute_sql("PRAGMA cache_size").fetchall()
        self.database.execute_sql(f"PRAGMA cache_size = {_PASSING}")
        try:
            yield
        finally:
            self.database.execute_sql(f"PRAGMA cache_size = {int(usual)}")

    def state(self) -> tuple[int, ...]:
        """Return what tells one state from another: two equal ones show the same editions.

        Tallies come from outside without an act, so they are counted besides.
        """
        sql = "SELECT count(*), total(reads), total(votes_up), total(changed_in) FROM tally"
        tallies = self.database.execute_sql(sql).fetchone()
        return (*self.journal.last_act(), *map(int, tallies))

    def same_file(self) -> bool:
        """Tell whether the path still names the file that is open (sync tools move files)."""
        try:
            there = self.database.path.stat()
        except OSError:
            return False
        return (there.st_dev, there.st_ino) == self._file

    def changed_elsewhere(self) -> Change:
        """Return what another process changed since this was asked last.

        Always on the same connection, the writer's: the engine counts the commits of others.
        """
        version = int(self.database.execute_sql("PRAGMA data_version").fetchone()[0])
        seen = self._seen
        self._seen = (version, self.journal.last_sequence())
        if seen is None or seen[0] == version:
            return Change()
        return self.journal.since(seen[1])

    def _remember_file(self) -> None:
        status = self.database.path.stat()
        self._file = (status.st_dev, status.st_ino)

    def close(self) -> None:
        """Close the calling thread's connection, and those of reading threads, which have ended."""
        if not self.database.is_closed():
            self.database.close()
        for connection in self._answering:
            connection.close()
        self._answering.clear()


def create(folder: Path, migrations: Path) -> NewsroomStore:
    """Make a newsroom in a new or empty folder and open it.

    Raises `Refused("newsroom.not_empty")`, `ReadOnly`, or other storage trouble; a folder that
    could not be finished is left as it was found.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused("newsroom.not_empty", path=str(folder))
    existed = folder.exists()
    try:
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True)
        make_file(folder / DATABASE_NAME)
        return open_store(folder, migrations)
    except OSError as error:
        take_away(folder, existed)
        if isinstance(error, PermissionError) or error.errno == 30:
            raise ReadOnly("storage.read_only", path=str(folder), why=str(error)) from error
        raise told(error) from error
    except Exception:
        take_away(folder, existed)
        raise


def take_away(folder: Path, existed: bool) -> None:
    """Remove a newsroom that could not be finished; a folder that was there stays, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    if existed:
        folder.mkdir(exist_ok=True)


def open_store(folder: Path, migrations: Path) -> NewsroomStore:
    """Open the newsroom in `folder`, bringing an older schema up to date after a verified copy.

    A folder or file that cannot be written opens read-only. Raises `NotANewsroom`,
    `NewerNewsroom` or storage trouble.
    """
    path = folder / DATABASE_NAME
    if not folder.is_dir():
        raise NotANewsroom("newsroom.missing", path=str(folder))
    with translated():
        version = schema_version(path)
        read_only = not (os.access(path, os.W_OK) and os.access(folder, os.W_OK))
        store = NewsroomStore(folder, NewsroomDatabase(path, read_only=read_only))
        with store.connected():
            if version < SCHEMA_VERSION:
                _migrate(store, migrations, version)
            if not read_only:
                triggers.install(store.database)
                indexes.install(store.database)
                store.search.ensure()
                store.comment_search.ensure()
        store._remember_file()
    return store


def _migrate(store: NewsroomStore, migrations: Path, version: int) -> None:
    database = store.database
    if store.read_only:
        raise ReadOnly("newsroom.old_read_only", path=str(store.folder), why="")
    if version:
        copy_verified(database.path, store.folder / "backups" / f"before-schema-{version + 1}.db")
    Runner(database, str(migrations)).up()
    with database.atomic():
        database.execute_sql("INSERT OR IGNORE INTO writing (id, act_id) VALUES (1, NULL)")
        database.execute_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
