from __future__ import annotations

import pytest

from workstation.domain.column_links import column_folder, targets

_SITE = "https://linhe.example/news"


@pytest.mark.parametrize(
    ("link", "folder"),
    [
        ("/fazhi/", "fazhi"),
        ("fazhi", "fazhi"),
        ("/fazhi/shenpan/index.html#top", "fazhi/shenpan"),
        ("/fazhi/list_3.html?x=1", "fazhi"),
        ("https://linhe.example/news/fazhi/", "fazhi"),
        ("//linhe.example/news/fazhi/", "fazhi"),
        ("https://other.example/fazhi/", ""),
        ("https://linhe.example/newsroom/fazhi/", ""),
        ("/fazhi/2026/1130/17.html", ""),
        ("/fazhi/list_a.html", ""),
        ("", ""),
    ],
)
def test_a_link_leads_to_a_column_or_elsewhere(link: str, folder: str) -> None:
    assert column_folder(link, _SITE) == folder


def test_links_are_found_however_a_text_writes_them() -> None:
    text = (
        '见[甲](/a/ "题")、[乙](<b/index.html>)，<https://linhe.example/c/>'
        "<a class='x' href='/d/'>丁</a>，不是[戊]。"
    )
    assert [one.link for one in targets(text)] == [
        "/a/",
        "b/index.html",
        "https://linhe.example/c/",
        "/d/",
    ]
