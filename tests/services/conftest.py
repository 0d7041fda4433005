"""A small newsroom of the invented city 临河, open on this thread."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.desks import Desks, opened
from workstation.services.newsroom import create_newsroom


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    create_newsroom(tmp_path / "newsroom", "临河法治网", "柳岸").close()
    with opened(tmp_path / "newsroom") as made:
        yield made
