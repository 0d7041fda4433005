from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QUrl

from workstation.ui.boards.carried import (
    ARTICLES_MIME,
    CARD_MIME,
    address_in,
    address_of,
    articles_in,
    cards_in,
    with_articles,
    with_cards,
)

BIG = 9_000_000_000_000_000_001


def test_keys_of_63_bits_come_back() -> None:
    assert cards_in(with_cards([BIG, 4], "十起典型案例")) == (BIG, 4)
    assert articles_in(with_articles([BIG, 3])) == (BIG, 3)


def test_a_card_is_no_address_whatever_its_headline_says() -> None:
    assert address_in(with_cards([7], "https://example.cn/")) == ""


@pytest.mark.parametrize(
    "text",
    ["https://example.cn/zt/a?b=1", " http://example.cn \n", "/fazhi/", "fazhi/2026/1123/17.html"],
)
def test_addresses_are_recognised(text: str) -> None:
    assert address_of(text) == text.strip()


@pytest.mark.parametrize(
    "text", ["", "十起典型案例", "see https://example.cn", "javascript:alert(1)", "a b.html"]
)
def test_other_words_are_no_addresses(text: str) -> None:
    assert address_of(text) == ""


def test_a_link_from_a_browser_is_an_address() -> None:
    carried = QMimeData()
    carried.setUrls([QUrl("https://example.cn/zt")])
    assert address_in(carried) == "https://example.cn/zt"


@pytest.mark.parametrize("broken", [b"", b"{", b"x", b"[true]", b"\xff", b"-7", b"null"])
def test_broken_loads_are_nothing(broken: bytes) -> None:
    carried = QMimeData()
    carried.setData(CARD_MIME, broken)
    carried.setData(ARTICLES_MIME, broken)
    assert cards_in(carried) == ()
    assert articles_in(carried) == ()
