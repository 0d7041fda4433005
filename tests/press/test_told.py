"""Codes the press makes up from parts have their sentences too, with the fields they are given."""

from __future__ import annotations

from dataclasses import fields
from string import Formatter

import pytest

from workstation import words
from workstation.domain.publication import PageKind
from workstation.domain.site import Site

_LISTS = ("board", "newest", "popular", "news", "list")
_ON_LISTS = {
    "first": {"place", "title"},
    "added": {"place", "title", "count"},
    "gone": {"place", "title", "count"},
    "order": {"place"},
    "title": {"place", "title"},
    "details": {"place"},
}
_PLAIN = [
    "pages",
    "pager",
    "comments",
    "votes",
    "neighbours",
    "related",
    "pictures",
    "feed",
    "sitemap",
    "robots",
    "columns",
    "boards",
    "side",
    "redirects",
    "site",
    "renderer",
]
_TITLED = ("article", "text", "place", "further", "column", "redirect")

CODES = {
    **{
        f"page.{word}.{kind}": {"title"}
        for word in ("new", "removed", "becomes")
        for kind in PageKind
    },
    **{f"reason.{name}.{end}": told for name in _LISTS for end, told in _ON_LISTS.items()},
    **{f"reason.{name}": set() for name in _PLAIN},
    **{f"reason.{name}": {"title"} for name in _TITLED},
    **{f"reason.site.{field.name}": set() for field in fields(Site)},
    **{f"text.{name}.line": {"line"} for name in ("too_slow", "too_deep", "unreadable")},
}


@pytest.mark.parametrize("language", words.LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_it_is_told(code: str, language: str) -> None:
    told = words.sentence(code, dict.fromkeys(CODES[code], "X"), language)
    assert code not in told
    assert "…" not in told
    assert [part for _text, part, _form, _turn in Formatter().parse(told) if part] == []
