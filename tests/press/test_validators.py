"""The demo site before the Nu checker and axe-core, where `make validate` put them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.press.hostile_site import fill
from workstation.services import demo
from workstation.services.newsroom import Newsroom

ROOT = Path(__file__).parents[2]
MODULES = ROOT / "build" / "validators" / "node_modules"
NU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
AXE = MODULES / "axe-core" / "axe.min.js"
THEMES = ("default", "plain")
#: Findings of axe that keep somebody from reading.
GRAVE = ("serious", "critical")
#: A desktop and a telephone, in pixels.
WIDTHS = (1280, 390)

needs_nu = pytest.mark.skipif(
    not NU.is_file() or shutil.which("java") is None,
    reason="the Nu checker or Java is not here: `make validate` fetches the checker",
)
needs_axe = pytest.mark.skipif(
    not AXE.is_file(), reason="axe-core is not here: `make validate` fetches it"
)


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Publish hostile words and every rare kind of page in each theme."""
    place = tmp_path_factory.mktemp("odd")
    newsroom = demo.create(place / "newsroom")
    fill(newsroom)
    return published(newsroom, place)


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Publish the demo in each theme."""
    place = tmp_path_factory.mktemp("validated")
    return published(demo.create(place / "newsroom"), place)


def published(newsroom: Newsroom, place: Path) -> dict[str, Path]:
    """Publish a newsroom in each theme, and close it."""
    for theme in THEMES:
        with newsroom.writing():
            site = newsroom.site.get()
            # The forms of readers are checked too.
            told = replace(site, theme=theme, vote_target="/plus/v", comment_target="/plus/c")
            newsroom.site.save(told)
        failed = newsroom.publishing.publish(place / theme).failed
        assert {one.code for one in failed} <= {"publish.picture_missing"}
    newsroom.close()
    return {theme: place / theme for theme in THEMES}


def pages(site: Path) -> list[str]:
    """Return the pages of a site but for those that lead elsewhere at once, and bare blocks."""
    found = (file.relative_to(site).as_posix() for file in sorted(site.rglob("*.html")))
    return [
        address
        for address in found
        if not address.startswith("blocks/")
        and b'http-equiv="refresh"' not in (site / address).read_bytes()
    ]


@needs_nu
@pytest.mark.parametrize("theme", THEMES)
def test_the_nu_checker_finds_nothing(sites: dict[str, Path], theme: str) -> None:
    asked = ["java", "-jar", str(NU), "--skip-non-html", "--format", "gnu", str(sites[theme])]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert [
        line for line in told.stderr.splitlines() if ": error" in line or "warning" in line
    ] == []
    assert told.returncode == 0


@needs_axe
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_grave(sites: dict[str, Path], theme: str, width: int) -> None:
    assert grave(sites[theme], pages(sites[theme]), width) == []


@needs_nu
@pytest.mark.parametrize("theme", THEMES)
def test_the_nu_checker_refuses_nothing_of_an_odd_site(odd: dict[str, Path], theme: str) -> None:
    # Warnings are about words nobody can mend: letters that are not in their normal form.
    asked = ["java", "-jar", str(NU), "--errors-only", "--skip-non-html", str(odd[theme])]
    told = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert told.stderr.splitlines() == []


@needs_axe
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_nothing_grave_in_an_odd_site(odd: dict[str, Path], theme: str) -> None:
    found = [page for page in pages(odd[theme]) if page.startswith("guai/")]
    # Every tenth of the hostile titles; the rare kinds of pages come last.
    wanted = [*found[::10], *found[-16:], "index.html", "404.html", "search.html"]
    assert grave(odd[theme], list(dict.fromkeys(wanted)), WIDTHS[-1]) == []


def grave(site: Path, wanted: list[str], width: int) -> list[str]:
    """Return what axe finds that keeps somebody from reading these pages of a site."""
    script = ROOT / "tests" / "press" / "axed_pages.py"
    # The preview forbids its Chromium every host, by a flag that children inherit.
    inherited = {k: v for k, v in os.environ.items() if k != "QTWEBENGINE_CHROMIUM_FLAGS"}
    told = subprocess.run(
        [sys.executable, str(script), str(site), str(AXE), str(width), *wanted],
        capture_output=True,
        text=True,
        check=True,
        env={**inherited, "PYTHONPATH": str(ROOT)},
        timeout=900,
    ).stdout
    found: dict[str, list[str]] = json.loads(told)
    assert set(found) == set(wanted)
    told_of = [f"{at}: {one}" for at, all_of in found.items() for one in all_of]
    return [one for one in told_of if one.split(": ")[1].split()[0] in GRAVE]
