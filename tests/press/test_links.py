"""Addresses inside the site and out of it."""

from __future__ import annotations

import posixpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workstation.press.links import (
    absolute,
    body_links,
    media_in,
    page_name,
    relocate,
    root_of,
    safe_link,
    well_formed,
)

_PARTS = st.lists(st.from_regex(r"[a-z0-9_-]{1,8}", fullmatch=True), min_size=1, max_size=5)


@given(_PARTS, _PARTS)
def test_a_link_leads_to_its_target_from_any_depth(here: list[str], there: list[str]) -> None:
    address, target = "/".join(here) + ".html", "/".join(there) + ".html"
    html = relocate(f'<a href="{target}">x</a> <a href="/{target}">x</a>', root_of(address))
    link = html.split('"')[1]
    assert html.count(f'"{link}"') == 2
    assert posixpath.normpath(posixpath.join(posixpath.dirname(address), link)) == target


@pytest.mark.parametrize(
    "kept", ["https://example.cn/a", "mailto:a@example.cn", "#h-一", "tel:0000"]
)
def test_links_whole_in_themselves_stay(kept: str) -> None:
    html = f'<a href="{kept}">x</a>'
    assert relocate(html, "../../") == html
    assert safe_link(kept) == kept


@pytest.mark.parametrize(
    "evil",
    ["javascript:alert(1)", " java\tscript:x", "//evil.example", "\\\\evil", "/\\evil", "data:x"],
)
def test_links_that_could_harm_are_nothing(evil: str) -> None:
    assert safe_link(evil) == ""


@given(st.text(max_size=60))
def test_any_link_is_safe_or_nothing(text: str) -> None:
    made = safe_link(text)
    assert not made.startswith(("//", "/"))
    assert "\\" not in made
    assert not made.lower().startswith(("javascript:", "vbscript:", "data:"))


def test_each_page_has_one_name() -> None:
    assert page_name("") == page_name("/") == page_name("index.html") == "index.html"
    assert page_name("guonei") == page_name("/guonei/") == "guonei/index.html"
    assert page_name("a/1.html?x#y") == "a/1.html"


def test_absolute_addresses_need_a_site() -> None:
    assert absolute("", "a.html") == ""
    assert absolute("https://a.example/", "guonei/index.html") == "https://a.example/guonei/"
    assert absolute("https://a.example", "index.html") == "https://a.example/"
    assert absolute("", "https://b.example/x") == "https://b.example/x"


def test_media_are_found_by_their_real_names() -> None:
    html = '<img src="../media/a&amp;b.png"><img src="media/%E5%9B%BE.jpg"><a href="x/b.png">'
    assert media_in(html) == ("a&b.png", "图.jpg")


def test_links_of_a_text() -> None:
    body = '[a](x.html "t") ![p](media/p.png) <a class="x" href="y.html">\n\n[r]: z.html\n'
    assert body_links(body) == ("x.html", "y.html", "z.html")


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://x.example/?a=1&b=<>", "https://x.example/?a=1&b=%3C%3E"),
        ("https://x.example/a[]=1|2", "https://x.example/a%5B%5D=1%7C2"),
        ("http://[::1]/a", "http://[::1]/a"),
        ("https://x.example/100%", "https://x.example/100%25"),
        ("https://x.example/%E4%B8%B4?q=河", "https://x.example/%E4%B8%B4?q=河"),
        ("http://[1", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_links_out_of_the_site_are_well_formed(address: str, wanted: str) -> None:
    assert safe_link(address) == wanted


@given(st.text(max_size=40))
def test_what_is_well_formed_stays_so(text: str) -> None:
    once = well_formed(f"https://x.example/{text}")
    assert well_formed(once) == once
    assert not set(once) & set('<>"{}|^`[] ')
    safe_link(text)
