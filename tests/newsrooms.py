"""Empty newsrooms for tests: each kind is made once, and copied, which is ten times quicker."""

from __future__ import annotations

import os
import shutil
import tempfile
from functools import cache
from pathlib import Path

from workstation import paths
from workstation.services.newsroom import Newsroom, create_newsroom, open_newsroom
from workstation.store import newsroom as stored
from workstation.store.newsroom import NewsroomStore


def new_newsroom(folder: Path, name: str = "", person: str = "") -> Newsroom:
    """Open what `create_newsroom` makes, in a new or empty folder."""
    shutil.copytree(_newsroom(name, person), folder, dirs_exist_ok=True)
    return open_newsroom(folder, person)


def new_store(folder: Path) -> NewsroomStore:
    """Open the store of a newsroom in which nothing was done yet."""
    shutil.copytree(_store(), folder)
    return stored.open_store(folder, paths.migrations())


@cache
def _newsroom(name: str, person: str) -> Path:
    folder = _new_folder()
    create_newsroom(folder, name, person).close()
    return folder


@cache
def _store() -> Path:
    folder = _new_folder()
    stored.create(folder, paths.migrations()).close()
    return folder


def _new_folder() -> Path:
    # One of the folders that go when the tests end.
    home = Path(os.environ["XDG_CACHE_HOME"])
    home.mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix="newsroom-", dir=home))
