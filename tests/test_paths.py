from __future__ import annotations

import os
from pathlib import Path

import pytest

from workstation import paths


def test_a_checkout_finds_what_lies_beside_the_package() -> None:
    assert (paths.resources() / "i18n").is_dir()
    assert paths.migrations().is_dir()


def test_an_installed_program_finds_what_lies_inside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "workstation"
    (package / "resources").mkdir(parents=True)
    (package / "db" / "migrations").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert paths.resources() == package / "resources"
    assert paths.migrations() == package / "db" / "migrations"


def test_the_persons_folders_are_apart_and_not_made_by_asking() -> None:
    asked = {paths.default_newsroom(), paths.config_folder(), paths.log_folder()}
    assert len(asked) == 3
    assert not any(folder.exists() for folder in asked)
    assert paths.cache_folder() not in asked


@pytest.mark.parametrize("name", ["DATA", "CONFIG", "CACHE", "STATE"])
def test_tests_never_touch_the_persons_folders(name: str) -> None:

    assert "workstation-tests-" in os.environ[f"XDG_{name}_HOME"]
