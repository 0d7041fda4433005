"""A theme that is not ours is rendered in a process that may be killed; other pages go on."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.press.browsing import THEMES
from tests.press.editions import linhe
from workstation.domain.publication import Manifest
from workstation.press.generation.generation import publish
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.plan import make_plan
from workstation.press.press import Press
from workstation.press.themes.template_process import TemplateProcess
from workstation.press.themes.templates import Templates, ThemeTrouble
from workstation.press.themes.theme import Theme


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Make a newsroom's own theme that changes two templates of the default one."""
    folder = tmp_path / "theme" / "ours"
    (folder / "templates").mkdir(parents=True)
    (folder / "theme.toml").write_text('name = "本报"\nextends = "default"\n', "utf-8")
    return folder


def write(folder: Path, name: str, text: str) -> None:
    (folder / "templates" / name).write_text(text, "utf-8")


def test_a_theme_that_only_says_what_differs_makes_every_page(own: Path) -> None:
    write(own, "404.html", '{% extends "base.html" %}{% block content %}没有{% endblock %}')
    edition = linhe(12)
    ours = Press(own, MemoryHtmlStore())
    theirs = Press(THEMES / "default", MemoryHtmlStore())
    assert ours.theme.name == "本报"
    assert [b.code for b in ours.theme.boards] == [b.code for b in theirs.theme.boards]
    story = edition.by_address("fazhi/shenpan/2026/1123/1.html")
    assert story is not None
    for address in ("index.html", story.address, "guonei/index.html", "search.html"):
        made, wanted = ours.page(edition, address), theirs.page(edition, address)
        assert made is not None
        assert wanted is not None
        # The versions of shared blocks tell the themes apart; nothing else does.
        assert made.data.split(b"data-version")[0] == wanted.data.split(b"data-version")[0]
    missing = ours.page(edition, "404.html")
    assert missing is not None
    assert "没有" in missing.data.decode()


@pytest.mark.parametrize(
    "line",
    [
        "{{ ('a' * 10**10)|length }}",
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
        "{% set n = namespace(s='ab') %}"
        "{% for i in range(60) %}{% set n.s = n.s ~ n.s %}{% endfor %}",
        "{% macro deep(n) %}{{ deep(n + 1) }}{% endmacro %}{{ deep(1) }}",
    ],
)
def test_what_would_never_end_is_stopped_and_named(own: Path, line: str) -> None:
    write(own, "list.html", line)
    write(own, "side.html", "gut")
    templates = (own / "templates",)
    running = TemplateProcess(templates, seconds=1.5)
    with pytest.raises(ThemeTrouble) as told:
        running.render("list.html", {})
    assert told.value.details["file"] == "list.html"
    assert running.render("side.html", {}) == "gut"
    running.close()


def test_one_that_runs_away_is_given_up_soon(own: Path) -> None:
    write(
        own,
        "list.html",
        "{% for a in range(9999) %}{% for b in range(9999) %}{% endfor %}{% endfor %}",
    )
    running = TemplateProcess((own / "templates",), seconds=0.2)
    codes = []
    for _again in range(20):
        with pytest.raises(ThemeTrouble) as told:
            running.render("list.html", {})
        codes.append(told.value.code)
    assert set(codes) == {"theme.template_unbounded"}
    running.close()


def test_other_pages_are_published_all_the_same(own: Path, tmp_path: Path) -> None:
    write(own, "list.html", "{{ 'a' * 10**9 }}")
    press, edition = Press(own, MemoryHtmlStore()), linhe(5)
    plan = make_plan(press, edition, Manifest())
    target = tmp_path / "site"
    made = publish(plan, press, edition, target, Manifest(), media_folder=tmp_path / "none")
    failed = {found.address for found in made.failed if found.code.startswith("theme.")}
    assert "guonei/index.html" in failed
    assert (target / "index.html").is_file()


def test_faults_name_file_and_line_as_in_our_own_process(own: Path) -> None:
    write(own, "list.html", "\n\n{{ nothing }}")
    for renderer in (Templates, TemplateProcess):
        with pytest.raises(ThemeTrouble) as told:
            renderer((own / "templates",)).render("list.html", {})
        assert (told.value.details["file"], told.value.details["line"]) == ("list.html", 3)
        with pytest.raises(ThemeTrouble) as told:
            renderer((own / "templates",)).render("none.html", {})
        assert told.value.code == "theme.template_missing"


def test_the_programs_own_themes_need_no_process(tmp_path: Path) -> None:
    assert isinstance(Theme(THEMES / "plain")._templates, Templates)
    copied = Path(shutil.copytree(THEMES / "plain", tmp_path / "plain"))
    assert isinstance(Theme(copied)._templates, TemplateProcess)


def test_a_theme_upon_itself_or_upon_nothing_is_refused(own: Path) -> None:
    for base in ("ours", "none", "../default", "other"):
        (own / "theme.toml").write_text(f'extends = "{base}"', "utf-8")
        other = own.parent / "other"
        other.mkdir(exist_ok=True)
        (other / "theme.toml").write_text('extends = "ours"', "utf-8")
        with pytest.raises(Exception, match=r"theme\.unreadable"):
            Theme(own)
