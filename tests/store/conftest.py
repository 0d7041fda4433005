"""A fresh newsroom's store, with this thread's connection open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from workstation import paths
from workstation.store import newsroom
from workstation.store.newsroom import NewsroomStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[NewsroomStore]:
    made = newsroom.create(tmp_path / "newsroom", paths.migrations())
    with made.connected():
        yield made
    made.close()
