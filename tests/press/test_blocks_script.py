"""The script of old pages in a real browser that may run nothing but files of the site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.press.editions import linhe
from workstation.press.body import MemoryHtmlStore
from workstation.press.press import Press

ROOT = Path(__file__).parents[2]
THEME = ROOT / "resources" / "theme" / "default"
STORY = "fazhi/shenpan/2026/1123/1.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    press, edition = Press(THEME, MemoryHtmlStore()), linhe(12)
    for maker in press.session(edition).makers():
        file = tmp_path / maker.inputs.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(maker.page().data)
    fresh = '<site-block data-version="later"><p id="f"><a href="../guonei/x.html">新</a></p>'
    (tmp_path / "blocks" / "focus.html").write_text(f"{fresh}</site-block>", "utf-8")
    (tmp_path / "blocks" / "boards.html").unlink()
    return tmp_path


def browsed(site: Path, address: str, question: str, *more: str) -> str:
    """Return what a question comes to on a page, asked until it is answered."""
    # The preview forbids its Chromium every host, by a flag that children inherit.
    inherited = {k: v for k, v in os.environ.items() if k != "QTWEBENGINE_CHROMIUM_FLAGS"}
    return subprocess.run(
        [sys.executable, ROOT / "tests/press/browsed_page.py", site, address, question, *more],
        capture_output=True,
        text=True,
        check=True,
        env={**inherited, "PYTHONPATH": str(ROOT)},
        timeout=120,
    ).stdout


def test_a_page_fetches_the_blocks_of_now(site: Path) -> None:
    told = browsed(
        site,
        STORY,
        "(() => { const link = document.querySelector('#f a');"
        " return link && link.href + ' ' + document.querySelector('aside').textContent })()",
    )
    # The links of a block count from the block's own page.
    assert told.startswith("/guonei/x.html ")
    # A block that cannot be had stays as it was, and so does one that is the same.
    assert "推荐资讯" in told
    assert "栏目热门" in told


def test_from_a_folder_nothing_happens(site: Path) -> None:
    told = browsed(site, STORY, "document.body.textContent", "folder")
    assert "今日聚焦" in told
    assert "推荐资讯" in told
