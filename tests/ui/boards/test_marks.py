from __future__ import annotations

from dataclasses import replace

import pytest

from workstation.domain.article import ArticleLine, Status
from workstation.domain.board import Board, Card, CardView, Crop, Slot
from workstation.domain.media import Picture
from workstation.domain.moment import DAY, HOUR
from workstation.ui.boards.marks import Mark, Marked, headline_of, marks_of, picture_of

NOW = 1_800_000_000_000
BOARD = Board(1, "headline", "头条", 5, 0)
LINE = ArticleLine(
    7, 17, "十起典型案例", Status.PUBLISHED, 3, "周岚", "", 5, NOW - HOUR, NOW - HOUR
)
CARD = Card(9, 1, 0, article_id=7, placed_at=NOW - HOUR)


def marks(view: CardView, board: Board = BOARD, **pictures: Picture) -> list[Mark]:
    known = {picture.id: picture for picture in pictures.values()}
    return [marked.mark for marked in marks_of(view, board, known, NOW)]


def test_a_card_in_order_carries_no_mark() -> None:
    assert marks(CardView(CARD, LINE)) == []


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (Status.DRAFT, [Mark.DRAFT]),
        (Status.RETURNED, [Mark.DRAFT]),
        (Status.FINAL_REVIEW, [Mark.REVIEW]),
        (Status.WITHDRAWN, [Mark.DOWN]),
        (Status.TRASHED, [Mark.DOWN]),
    ],
)
def test_articles_readers_do_not_see_are_marked(status: Status, expected: list[Mark]) -> None:
    assert marks(CardView(CARD, replace(LINE, status=status))) == expected


def test_gone_articles_and_unfinished_links_are_marked() -> None:
    assert marks(CardView(CARD, None)) == [Mark.GONE]
    link = Card(9, 1, 0, link="https://example.cn/zt")
    assert marks(CardView(link, None)) == [Mark.EMPTY]
    assert marks(CardView(replace(link, headline="专题"), None)) == []


def test_time_windows_say_what_is_left() -> None:
    ends = replace(CARD, ends_at=NOW + 10 * HOUR + 1)
    assert marks_of(CardView(ends, LINE), BOARD, {}, NOW) == (Marked(Mark.LEFT, number=11),)
    assert marks(CardView(replace(CARD, ends_at=NOW + 3 * DAY), LINE)) == []
    assert marks(CardView(replace(CARD, ends_at=NOW), LINE)) == [Mark.OVER]
    assert marks(CardView(replace(CARD, starts_at=NOW + 1), LINE)) == [Mark.SCHEDULED]
    later = replace(LINE, status=Status.SCHEDULED, published_at=NOW + HOUR)
    found = marks_of(CardView(CARD, later), BOARD, {}, NOW)
    assert found == (Marked(Mark.SCHEDULED, number=NOW + HOUR),)


def test_changed_old_and_doubled_articles_are_marked() -> None:
    assert marks(CardView(CARD, replace(LINE, changed_at=NOW))) == [Mark.CHANGED]
    assert marks(CardView(CARD, replace(LINE, unreleased=True))) == [Mark.CHANGED]
    assert marks(CardView(CARD, replace(LINE, published_at=NOW - 3 * DAY))) == [Mark.OLD]
    found = marks_of(CardView(CARD, LINE, ("推荐资讯",)), BOARD, {}, NOW, twice=True)
    assert found == (Marked(Mark.TWICE), Marked(Mark.ALSO, ("推荐资讯",)))


def test_pictures_are_judged_by_the_ratio_of_the_board() -> None:
    wide = replace(BOARD, picture_ratio=178)
    good = Picture(5, "a.jpg", "", 1600, 900, 1)
    assert marks(CardView(CARD, LINE), wide, cover=good) == []
    assert marks(CardView(CARD, LINE), wide, cover=replace(good, width=900)) == [Mark.RATIO]
    assert marks(CardView(CARD, replace(LINE, cover_id=None)), wide) == [Mark.NO_PICTURE]
    assert marks(CardView(CARD, LINE), BOARD, cover=replace(good, width=900)) == []


def test_overrides_come_before_the_article() -> None:
    assert headline_of(CardView(CARD, LINE)) == "十起典型案例"
    own = replace(CARD, headline="短题", picture_id=8)
    assert headline_of(CardView(own, LINE)) == "短题"
    assert (picture_of(CardView(own, LINE)), picture_of(CardView(CARD, LINE))) == (8, 5)


def test_pictures_of_a_board_the_theme_has_no_place_for_need_the_size_it_asks_for() -> None:
    own = replace(BOARD, picture_ratio=150, picture_width=600)
    fit = Picture(5, "a.jpg", "", 600, 400, 1)
    assert marks(CardView(CARD, LINE), own, cover=fit) == []
    assert marks(CardView(CARD, LINE), own, cover=replace(fit, height=399)) == [Mark.SMALL]
    enlarged = replace(CARD, crop=Crop(zoom=101))
    assert marks(CardView(enlarged, LINE), own, cover=fit) == [Mark.SMALL]
    slot = Slot(picture=(240, 160))
    told = marks_of(CardView(enlarged, LINE), own, {5: fit}, NOW, slot=slot)
    assert told == ()
