"""What people choose of a theme reaches its pages, and nothing they choose can break one."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.press.editions import linhe
from tests.press.html_rules import faults_of
from workstation.domain.errors import BadInput
from workstation.domain.publication import Manifest, StepKind
from workstation.domain.site import Site
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.plan import make_plan
from workstation.press.press import Press
from workstation.press.themes.options import OptionKind, values_of
from workstation.press.themes.theme import Theme
from workstation.press.themes.theme_list import themes

THEMES = Path(__file__).parents[3] / "resources" / "theme"
BOTH = pytest.mark.parametrize("code", ["default", "plain"])
PRESSES = {code: Press(THEMES / code, MemoryHtmlStore()) for code in ("default", "plain")}


def page(code: str, address: str = "fazhi/shenpan/index.html", **chosen: str) -> str:
    edition = linhe(12)
    site = replace(edition.site, theme_options=tuple(chosen.items()))
    made = PRESSES[code].page(replace(edition, site=site), address)
    assert made is not None
    assert faults_of(made.data) == []
    return made.data.decode()


def test_the_options_are_declared_in_both_languages() -> None:
    for theme in (Theme(THEMES / "default"), Theme(THEMES / "plain")):
        assert {option.kind for option in theme.options} >= {OptionKind.COLOUR, OptionKind.TEXT}
        for option in theme.options:
            titles = [option.titles, *option.choices.values()]
            assert all(set(told) == {"zh_CN", "en"} for told in titles)


@BOTH
def test_a_colour_and_a_notice_reach_the_page(code: str) -> None:
    plain = page(code)
    assert "#0a0b0c" not in plain
    told = page(code, accent="#0a0b0c", notice="<b>今晚停机维护")
    assert "#0a0b0c" in told
    assert "&lt;b&gt;今晚停机维护" in told


def test_lists_as_chosen() -> None:
    assert "story-summary" in page("default")
    assert "story-summary" not in page("default", list_style="titles")
    assert "card-summary" in page("plain")
    assert "card-summary" not in page("plain", summaries="false")


@BOTH
def test_the_plan_names_the_options(code: str) -> None:
    press, edition = PRESSES[code], linhe(3)
    first = make_plan(press, edition, Manifest())
    site = replace(edition.site, theme_options=(("notice", "公告"),))
    again = make_plan(press, replace(edition, site=site), Manifest(1, facts=first.facts))
    assert {step.kind for step in again.steps} == {StepKind.NEW}
    assert first.facts["site:theme_options"] != again.facts["site:theme_options"]


@given(st.lists(st.tuples(st.text(), st.text())))
def test_any_choice_has_a_value(chosen: list[tuple[str, str]]) -> None:
    for code, press in PRESSES.items():
        names = [option.name for option in press.theme.options]
        mixed = [*chosen, *((name, value) for name in names for _n, value in chosen[:2])]
        values = values_of(press.theme.options, mixed)
        assert list(values) == names, code
        assert isinstance(values["accent"], str)
        assert len(values["accent"]) == 7


def test_settings_come_back_from_lists() -> None:
    site = Site(theme_options=[["accent", "#000000"]])  # type: ignore[arg-type]
    assert site == Site(theme_options=(("accent", "#000000"),))


@pytest.mark.parametrize(
    "line",
    [
        '[options.x]\ntype = "number"',
        '[options.x]\ntype = "colour"\ndefault = "red"',
        '[options.x]\ntype = "choice"\ndefault = "a"',
        '[options.x]\ndefault = "a"',
        '[options."x y"]\ntype = "text"',
        'options = "x"',
    ],
)
def test_an_option_that_cannot_be_is_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "theme.toml").write_text(line, "utf-8")
    with pytest.raises(BadInput) as told:
        Theme(tmp_path)
    assert told.value.code == "theme.unreadable"


def test_the_list_of_themes(tmp_path: Path) -> None:
    shutil.copytree(THEMES / "plain", tmp_path / "plain")
    (tmp_path / "broken").mkdir()
    (tmp_path / "broken" / "theme.toml").write_text("[", "utf-8")
    found = {entry.code: entry for entry in themes(tmp_path, THEMES, tmp_path / "none")}
    assert list(found) == ["default", "broken", "plain"]
    assert found["plain"].folder == tmp_path / "plain"
    assert found["plain"].options
    assert found["broken"].trouble is not None
    assert found["default"].name == "默认主题"
