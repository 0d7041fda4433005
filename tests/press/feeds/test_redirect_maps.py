"""Redirects in the forms servers read."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from tests.press.editions import linhe
from workstation.domain.edition import RedirectLine
from workstation.press.feeds.redirect_maps import NGINX, PLAIN, redirect_maps
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press

THEME = Path(__file__).parents[3] / "resources" / "theme" / "default"
_NGINX_LINE = re.compile(r'location = "((?:[^"\\]|\\.)*)" \{ return 301 "([^"\s$\\]*)"; \}')


def maps(*lines: RedirectLine, address: str = "https://linhe.example") -> dict[str, str]:
    edition = linhe(1)
    edition = replace(edition, site=replace(edition.site, address=address))
    made = redirect_maps(edition, lines)
    return {maker.inputs.address: maker.page().data.decode() for maker in made}


def test_both_forms() -> None:
    told = maps(
        RedirectLine("old/1.html", "guonei/1.html"),
        RedirectLine("jiu/index.html", "xin/index.html"),
        RedirectLine("a.html", "https://example.cn/?x=1"),
    )
    assert told[NGINX].splitlines() == [
        'location = "/old/1.html" { return 301 "/guonei/1.html"; }',
        'location = "/jiu/" { return 301 "/xin/"; }',
        'location = "/jiu/index.html" { return 301 "/xin/"; }',
        'location = "/a.html" { return 301 "https://example.cn/?x=1"; }',
    ]
    assert told[PLAIN].splitlines()[0] == "/old/1.html /guonei/1.html 301"


def test_a_site_in_a_folder_of_its_host() -> None:
    told = maps(RedirectLine("a.html", "b.html"), address="https://example.cn/linhe/")
    assert told[PLAIN] == "/linhe/a.html /linhe/b.html 301\n"


def test_no_map_of_nothing_and_none_where_a_page_lives() -> None:
    assert maps() == {}
    press, edition = Press(THEME, MemoryHtmlStore()), linhe(3)
    story = edition.matter[1].story.address
    lines = (RedirectLine("old.html", story), RedirectLine(story, "old.html"))
    page = press.page(replace(edition, moved=lines), PLAIN)
    assert page is not None
    assert page.data.decode() == f"/old.html /{story} 301\n"


@given(st.text(min_size=1), st.text(min_size=1))
def test_no_address_breaks_the_form(old: str, new: str) -> None:
    for name, told in maps(RedirectLine(old, new)).items():
        for line in told.splitlines():
            if name == NGINX:
                assert _NGINX_LINE.fullmatch(line), line
            else:
                here, leads, code = line.split(" ")
                assert here.startswith("/")
                assert code == "301"
                assert unquote(leads)
