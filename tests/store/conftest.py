"""A fresh newsroom's store, with this thread's connection open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.newsrooms import new_store
from workstation.store.newsroom import NewsroomStore


@pytest.fixture
def store(tmp_path: Path) -> Iterator[NewsroomStore]:
    made = new_store(tmp_path / "newsroom")
    with made.connected():
        yield made
    made.close()
