"""The script of old pages in a real browser that may run nothing but files of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.press.browsing import browsed, built
from tests.press.editions import linhe

STORY = "fazhi/shenpan/2026/1123/1.html"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    built(tmp_path, linhe(12))
    fresh = '<site-block data-version="later"><p id="f"><a href="../guonei/x.html">新</a></p>'
    (tmp_path / "blocks" / "focus.html").write_text(f"{fresh}</site-block>", "utf-8")
    (tmp_path / "blocks" / "boards.html").unlink()
    return tmp_path


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
