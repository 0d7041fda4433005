from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.domain.address import (
    article_address,
    check,
    check_directory,
    check_rule,
    page_of,
)
from workstation.domain.errors import Refused
from workstation.domain.moment import from_local
from workstation.domain.pinyin import directory_of

_BAD_PARTS = [
    "", ".", "..", "...", "~", "a.b", "a b", " a", "a ", "a/b", "a\\b", "/a", "c:", "c:a", "a:b",
    "con", "prn", "aux", "nul", "com1", "com9", "lpt1", "lpt9", "media", "assets", "A", "Guonei",
    "法制", "ｇｕｏｎｅｉ", "gu\u200bonei", "a\u202eb", "\u2066a\u2069", "guоnei", "a\0b", "a\n",
    "a\tb", "a?b", "a#b", "a%2e", "%2e%2e", "a*b", 'a"b', "a<b", "a|b", "-a", "_a", "a" * 81,
    "a" * 300, "é", "a;b", "a&b", "a=b",
]  # fmt: skip
_FIRST_SAVED = 1_547_863_464_000  # 2019-01-19 10:04:24 in the site's zone


@pytest.mark.parametrize("part", _BAD_PARTS)
def test_a_bad_part_of_an_address_is_refused(part: str) -> None:
    with pytest.raises(Refused) as caught:
        check_directory(part)
    assert caught.value.code == "address.part"
    assert caught.value.details == {"part": part}
    if "/" not in part:
        with pytest.raises(Refused):
            check(f"{part}/1.html")


@pytest.mark.parametrize("part", ["guonei", "a", "2026", "zheng-fa_zong9", "a" * 80])
def test_a_good_part_is_taken(part: str) -> None:
    assert check_directory(part) == part
    assert check(f"{part}/17.html") == f"{part}/17.html"


@pytest.mark.parametrize(
    "address", ["", "/a.html", "a//b.html", "a/.html", "../a.html", "a/b.php", "a/b.html?x", "a/"]
)
def test_a_bad_address_is_refused(address: str) -> None:
    with pytest.raises(Refused) as caught:
        check(address)
    assert caught.value.code == "address.bad"


@pytest.mark.parametrize(
    "rule",
    [
        "{column}/{Y}/{M}{D}/{number}.html",
        "{typedir}/{Y}{M}/{D}/{aid}.html",
        "{typedir}/{pinyin}.html",
        "wen/{timestamp}/{aid}.html",
        "{typedir}/{PY}.html",
        "{typedir}/{Y}/{cc}.html",
    ],
)
def test_rules_of_the_old_system_work(rule: str) -> None:
    assert check_rule(rule) == rule


@pytest.mark.parametrize(
    "rule",
    [
        "",
        "{column}/page.html",
        "{column}/{number}",
        "{column}/{number}.php",
        "{column}/{colour}/{number}.html",
        "../{number}.html",
        "{column}/{Y}/{timestamp}.html",
        "新闻/{number}.html",
        "{column}/{number} .html",
    ],
)
def test_a_rule_that_cannot_work_is_refused(rule: str) -> None:
    with pytest.raises(Refused):
        check_rule(rule)


def test_an_address_is_made_as_the_rule_says() -> None:
    def made(rule: str, slug: str = "") -> str:
        return article_address(rule, "guonei/fazhi", 17, _FIRST_SAVED, "xunhe", slug)

    assert made("{column}/{Y}/{M}{D}/{number}.html") == "guonei/fazhi/2019/0119/17.html"
    assert made("{TYPEDIR}/{pinyin}.html") == "guonei/fazhi/xunhe_17.html"
    assert made("{typedir}/{timestamp}/{aid}.html") == "guonei/fazhi/1547863464/17.html"
    assert made("{column}/{Y}/{M}{D}/{number}.html", "huti") == "guonei/fazhi/2019/0119/huti.html"


def test_the_date_of_an_address_is_that_of_the_site_s_zone() -> None:
    late = _FIRST_SAVED + 14 * 3_600_000  # past midnight in Beijing, not in London
    assert "/0120/" in article_address("{D}/{M}{D}/{number}.html", "a", 1, late, "", "")


@given(number=st.integers(1, 10**9), moment=st.integers(0, 4 * 10**12), title=st.text(max_size=80))
def test_the_usual_rule_always_gives_an_address_that_is_fit(
    number: int, moment: int, title: str
) -> None:
    for rule in ("{column}/{Y}/{M}{D}/{number}.html", "{column}/{pinyin}.html"):
        pinyin = directory_of(title) or "gao"
        check(article_address(rule, "guonei", number, moment, pinyin, ""))


def test_further_pages_are_numbered() -> None:
    assert [page_of("guonei/17.html", page) for page in (1, 2, 3)] == [
        "guonei/17.html",
        "guonei/17_2.html",
        "guonei/17_3.html",
    ]


def test_a_wall_clock_time_without_a_zone_is_the_site_s() -> None:
    assert from_local(datetime(2019, 1, 19, 10, 4, 24)) == _FIRST_SAVED


@pytest.mark.parametrize(
    ("name", "directory"), [("政法综治", "zhengfazongzhi"), ("AI 前沿", "aiqianyan"), ("！？", "")]
)
def test_a_name_becomes_a_directory(name: str, directory: str) -> None:
    assert directory_of(name) == directory
