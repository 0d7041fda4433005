"""Boards the theme has no place for, as the home page shows them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.press.editions import MemoryEdition, linhe
from workstation.domain.board import Board, Card, Crop
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press

THEMES = Path(__file__).parents[3] / "resources" / "theme"


@pytest.fixture(scope="module", params=["default", "plain"])
def press(request: pytest.FixtureRequest) -> Press:
    return Press(THEMES / request.param, MemoryHtmlStore())


@pytest.fixture(scope="module")
def edition() -> MemoryEdition:
    return linhe(12)


def test_a_board_of_ones_own_shows_pictures_when_it_has_a_shape(
    press: Press, edition: MemoryEdition
) -> None:
    board = Board(51, "spring", "春耕", 3, 9, picture_ratio=150)
    card = Card(1, 51, 0, article_id=1, crop=Crop(20, 30, 150))
    added = replace(
        edition,
        all_boards=(*edition.all_boards, board),
        all_cards={**edition.all_cards, 51: (card,)},
    )
    (pictures,) = _shown_by(press, added, "春耕")
    assert pictures.get("style") == (
        "object-position: 20% 30%; transform: scale(1.5); transform-origin: 20% 30%"
    )
    assert pictures.getparent().get("style") == "aspect-ratio: 150 / 100"
    plain = replace(added, all_boards=(*edition.all_boards, replace(board, picture_ratio=0)))
    assert _shown_by(press, plain, "春耕") == []


def _tree(page: bytes) -> Any:
    """Parse a page; what an XPath of ours gives is known from the XPath, not from its type."""
    return html.fromstring(page)


def _shown_by(press: Press, edition: MemoryEdition, title: str) -> list[Any]:
    page = press.page(edition, "index.html")
    assert page is not None
    (section,) = _tree(page.data).xpath(f"//section[h2='{title}']")
    assert section.xpath(".//a")
    found: list[Any] = section.xpath(".//img")
    return found
