"""Templates become code once; whatever would make other code of them is noticed."""

from __future__ import annotations

from pathlib import Path

import pytest

from workstation import paths
from workstation.press.themes import templates
from workstation.press.themes.template_code import Sandbox
from workstation.press.themes.templates import Templates
from workstation.press.themes.theme import Theme


@pytest.fixture(autouse=True)
def _cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the templates that became code since."""
    names: list[str] = []
    generate = Sandbox._generate

    def noted(self: Sandbox, source: object, name: str, *rest: object, **options: object) -> str:
        names.append(name)
        return generate(self, source, name, *rest, **options)

    monkeypatch.setattr(Sandbox, "_generate", noted)
    return names


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "templates"
    folder.mkdir()
    (folder / "page.html").write_text("<p>{{ title }}</p>", encoding="utf-8")
    return folder


def shown(folder: Path) -> str:
    return Templates((folder,), kept=True).render("page.html", {"title": "法院 & 检察院"})


def kept() -> list[Path]:
    return list(paths.cache_folder().rglob("*.cache"))


def test_a_template_becomes_code_once(folder: Path, made: list[str]) -> None:
    assert shown(folder) == shown(folder) == "<p>法院 &amp; 检察院</p>"
    assert made == ["page.html"]


def test_a_template_that_changed_becomes_code_again(folder: Path, made: list[str]) -> None:
    shown(folder)
    (folder / "page.html").write_text("<b>{{ title }}</b>", encoding="utf-8")
    assert shown(folder) == "<b>法院 &amp; 检察院</b>"
    assert len(made) == 2


def test_another_version_of_the_program_makes_its_own(
    folder: Path, made: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shown(folder)
    monkeypatch.setattr(templates, "_MADE_BY", "another")
    shown(folder)
    assert len(made) == 2


@pytest.mark.parametrize("size", [0, 3, 100])
def test_code_that_was_cut_off_is_made_again(folder: Path, made: list[str], size: int) -> None:
    shown(folder)
    (file,) = kept()
    file.write_bytes(file.read_bytes()[:size])
    assert shown(folder) == "<p>法院 &amp; 检察院</p>"
    assert len(made) == 2


def test_without_a_place_to_keep_it_pages_are_made_all_the_same(
    folder: Path, tmp_path: Path, made: list[str]
) -> None:
    (tmp_path / "cache").write_text("no folder")
    assert shown(folder) == shown(folder)
    assert len(made) == 2


def test_a_theme_of_others_leaves_no_code_behind(tmp_path: Path) -> None:
    own = tmp_path / "theme"
    (own / "templates").mkdir(parents=True)
    (own / "theme.toml").write_text("", encoding="utf-8")
    (own / "templates" / "page.html").write_text("<p>{{ title }}</p>", encoding="utf-8")
    assert Theme(own).render("page.html", {"title": "x"}) == "<p>x</p>"
    assert kept() == []
