"""The search on the site in a real browser: from a server that allows only files of the site, and
from a folder."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest

from tests.press.browsing import browsed, built
from tests.press.editions import linhe

#: Titles found, as soon as the search has ended.
FOUND = (
    "(() => { const told = document.getElementById('search-told').textContent;"
    " if (!/找到|至少|没有取到/.test(told)) return '';"
    " const titles = [...document.querySelectorAll('.found h2')].map((h) => h.textContent);"
    " return [told, ...titles].join('|') })()"
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site"), linhe(40))


def found(site: Path, query: str, *more: str) -> list[str]:
    return browsed(site, f"search.html?q={quote(query)}", FOUND, *more).split("|")


def test_a_two_character_word_is_found_newest_first(site: Path) -> None:
    told, *titles = found(site, "河湾区")
    assert told == "找到全部 4 篇。"
    # The youngest bears the number 4.
    assert titles[0] == "河湾区检察院：未成年人保护热线满一年"
    assert titles[-1] == "河湾区检察院：未成年人保护热线满一年（40）"


def test_a_word_of_the_text_is_found_with_its_column_and_day(site: Path) -> None:
    told, *titles = found(site, "竞业限制 电子数据")
    assert (told, titles) == ("找到全部 1 篇。", ["临河市中院发布十起劳动争议典型案例"])
    line = browsed(
        site,
        f"search.html?q={quote('临河市中院')}",
        "(() => { const one = document.querySelector('.found');"
        " return one && [one.querySelector('.found-facts').innerText, one.querySelector('a').href,"
        " one.querySelector('mark').textContent].join('|') })()",
    )
    facts, address, marked = line.split("|")
    assert "审判" in facts
    assert facts.startswith("2026-11-2")
    assert address.startswith("/fazhi/shenpan/2026/1123/")
    assert marked == "临河市中院"


def test_a_word_that_only_the_text_has_is_said_to_stand_there(site: Path) -> None:
    told = browsed(
        site,
        f"search.html?q={quote('竞业限制')}",
        "(() => { const one = document.querySelector('.found-facts');"
        " return one && one.textContent })()",
    )
    assert told.endswith("见正文")


def test_what_is_nowhere_and_what_is_too_short_are_told(site: Path) -> None:
    assert found(site, "量子纠缠") == ["没有找到含有这些词的稿件。"]
    assert found(site, "法")[0].startswith("请至少输入两个字")


def test_it_works_from_a_folder(site: Path) -> None:
    assert found(site, "河湾区", "folder")[0] == "找到全部 4 篇。"


def test_many_results_come_ten_at_a_time(tmp_path: Path) -> None:
    site = built(tmp_path, linhe(45), "plain")
    told, *titles = found(site, "正文")
    assert told.startswith("找到 10 篇")
    assert len(titles) == 10
