"""A faulty theme is told by file and line, and reaches nothing it should not."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.press.editions import linhe
from workstation.domain.errors import BadInput
from workstation.domain.publication import Manifest, StepKind
from workstation.press.generation.generation import publish
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.plan import make_plan
from workstation.press.press import Press
from workstation.press.themes.theme import Theme, ThemeTrouble

THEME = Path(__file__).parents[3] / "resources" / "theme" / "default"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    copied = Path(shutil.copytree(THEME, tmp_path / "theme"))
    # What all themes share may be replaced one by one.
    shutil.copytree(THEME.parent / "shared" / "templates", copied / "templates", dirs_exist_ok=True)
    return copied


def trouble(folder: Path, address: str = "guonei/index.html") -> ThemeTrouble:
    with pytest.raises(ThemeTrouble) as told:
        Press(folder, MemoryHtmlStore()).page(linhe(5), address)
    return told.value


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{{ column.nothing }}", "nothing"),
        ("{{ unknown }}", "unknown"),
        ("{{ 1 / 0 }}", "ZeroDivisionError"),
        ("{% if %}", "Expected an expression"),
        ("{{ column.__class__.__mro__ }}", "__class__"),
        ("{{ ''.__class__ }}", "__class__"),
        ("{% set x = list.append(1) %}", "append"),
    ],
)
def test_faults_name_file_and_line(folder: Path, line: str, message: str) -> None:
    file = folder / "templates" / "list.html"
    text = file.read_text("utf-8").replace("<main", f"\n{line}\n<main", 1)
    file.write_text(text, "utf-8")
    wanted = text[: text.index(line)].count("\n") + 1
    told = trouble(folder)
    assert told.code == "theme.template"
    assert (told.details["file"], told.details["line"]) == ("list.html", wanted)
    assert message in str(told.details["message"])


def test_a_fault_in_a_shared_part_names_that_part(folder: Path) -> None:
    (folder / "templates" / "side.html").write_text("\n\n{{ nothing }}", "utf-8")
    assert (trouble(folder).details["file"], trouble(folder).details["line"]) == ("side.html", 3)


def test_a_missing_template_is_told(folder: Path) -> None:
    (folder / "templates" / "cards.html").unlink()
    assert trouble(folder).code == "theme.template_missing"


def test_other_pages_are_published_all_the_same(folder: Path, tmp_path: Path) -> None:
    (folder / "templates" / "list.html").write_text("{{ nothing }}", "utf-8")
    press, edition = Press(folder, MemoryHtmlStore()), linhe(5)
    plan = make_plan(press, edition, Manifest())
    assert {step.kind for step in plan.steps} == {StepKind.NEW}
    made = publish(
        plan, press, edition, tmp_path / "site", Manifest(), media_folder=tmp_path / "none"
    )
    failed = {found.address for found in made.failed if found.code == "theme.template"}
    assert "guonei/index.html" in failed
    assert (tmp_path / "site" / "index.html").exists()


def test_an_unreadable_declaration_is_told(folder: Path) -> None:
    (folder / "theme.toml").write_text("[boards", "utf-8")
    with pytest.raises(BadInput) as told:
        Theme(folder)
    assert told.value.code == "theme.unreadable"
    (folder / "theme.toml").write_text('[boards.focus]\ncapacity = "many"', "utf-8")
    with pytest.raises(BadInput):
        Theme(folder)


def test_an_own_template_is_used_and_a_missing_one_passed_over() -> None:
    theme = Theme(THEME)
    assert theme.template("none", "", "cover", "list") == "cover.html"
    assert theme.template("../../theme", "list") == "list.html"


def test_the_theme_declares_its_boards() -> None:
    boards = {board.code: board for board in Theme(THEME).boards}
    assert list(boards) == ["focus", "slides", "headline", "recommended", "special", "scroll"]
    assert boards["recommended"].everywhere
    assert boards["focus"].capacity == 1
