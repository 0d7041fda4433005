"""A small newsroom of the invented city 临河, open on this thread."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.desks import Desks, opened
from workstation.services.newsroom import create_newsroom


@pytest.fixture(scope="session")
def empty_newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make one newsroom; tests open copies of it, which is quicker than making it anew."""
    made = tmp_path_factory.mktemp("template") / "newsroom"
    create_newsroom(made, "临河法治网", "柳岸").close()
    return made


@pytest.fixture
def desks(empty_newsroom: Path, tmp_path: Path) -> Iterator[Desks]:
    shutil.copytree(empty_newsroom, tmp_path / "newsroom")
    with opened(tmp_path / "newsroom") as made:
        yield made
