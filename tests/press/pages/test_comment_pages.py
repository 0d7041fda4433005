"""Comments by the hundred stand on pages of their own, and a full page stays as it is."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from tests.press.editions import NOON, MemoryEdition, linhe
from workstation.domain.address import comments_page_of
from workstation.domain.comment import Comment, CommentStatus
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press

THEMES = Path(__file__).parents[3] / "resources" / "theme"
FIRST = "fazhi/shenpan/2026/1123/1.html"


def _tree(page: str) -> Any:
    return html.fromstring(page)


@pytest.fixture(scope="module", params=["default", "plain"])
def press(request: pytest.FixtureRequest) -> Press:
    return Press(THEMES / request.param, MemoryHtmlStore())


def _spoken(count: int, **more: object) -> tuple[Comment, ...]:
    cells: dict[str, object] = {"status": CommentStatus.APPROVED, **more}
    return tuple(
        Comment(
            n, 1, None if n % 3 else n - 1 or None, f"网友{n}", "", "", "", f"第{n}条",
            written_at=NOON + n, **cells,  # type: ignore[arg-type]
        )
        for n in range(1, count + 1)
    )  # fmt: skip


def _comments_of(press: Press, edition: MemoryEdition) -> dict[str, list[str]]:
    """Return the comments of each page that carries some of the first story, by address."""
    made: dict[str, list[str]] = {}
    for address in (FIRST, *(comments_page_of(FIRST, n) for n in range(2, 9))):
        page = press.page(edition, address)
        if page is not None:
            found = _tree(page.data.decode()).xpath("//div[@class='comment']")
            made[address] = [one.get("id") for one in found]
    return made


def test_many_comments_stand_on_pages_of_their_own(press: Press) -> None:
    edition = linhe(3)
    edition = replace(edition, all_comments={1: _spoken(300)})
    told = _comments_of(press, edition)
    assert list(told) == [FIRST, *(comments_page_of(FIRST, n) for n in range(2, 5))]
    assert sum(map(len, told.values())) == 300
    assert len({one for ids in told.values() for one in ids}) == 300, "nothing twice"
    later = _comments_of(press, replace(edition, all_comments={1: _spoken(330)}))
    for address in list(told)[:3]:
        assert later[address] == told[address], "a full page stays as it is"
    outline = {page.address for page in press.outline(edition)}
    assert set(told) <= outline
    second = press.page(edition, comments_page_of(FIRST, 2))
    assert second is not None
    links = _tree(second.data.decode()).xpath("//nav[@aria-label='评论分页']//a/@href")
    assert links[0].endswith("/1.html#comments") and len(links) == 3


def test_a_page_that_emptied_is_gone_and_pinned_ones_stand_first(press: Press) -> None:
    edition = linhe(3)
    few = replace(edition, all_comments={1: _spoken(20)})
    assert list(_comments_of(press, few)) == [FIRST]
    many = [replace(one, pinned=one.id == 299) for one in _spoken(300)]
    told = _comments_of(press, replace(edition, all_comments={1: tuple(many)}))
    assert told[FIRST][0] == "comment-299"
    assert sum(map(len, told.values())) == 300
