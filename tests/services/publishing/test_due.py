"""What comes by itself: the moments are right, and nothing a person did by hand is among them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.desks import Desks
from workstation.domain.board import Card
from workstation.domain.edition import EditionName
from workstation.domain.errors import Refused
from workstation.domain.moment import DAY, HOUR, MINUTE, Milliseconds, now
from workstation.services.publishing.due import Due, DueKind
from workstation.store import boards
from workstation.store.editions.editions import StoredEdition


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.time = now()

    def __call__(self) -> Milliseconds:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def due(desks: Desks, clock: Clock) -> Due:
    return Due(desks.store, clock)


def publish(desks: Desks) -> str:
    desks.newsroom.publishing.publish()
    return str(desks.newsroom.publishing.default_target.resolve())


def place(desks: Desks, **cells: object) -> None:
    board = desks.newsroom.boards.all()[0].board
    card = Card(id=0, board_id=board.id, position=0, link="https://example.cn/a", headline="开庭")
    with desks.store.journal.act("card.place", {}):
        boards.insert_card(replace(card, **cells), EditionName.LIVE)  # type: ignore[arg-type]


def test_nothing_comes_by_itself_in_a_newsroom_without_times(desks: Desks, due: Due) -> None:
    desks.released("巡河", desks.column("国内"))
    assert due.next_moment() is None
    assert due.waiting() == ()


def test_a_story_comes_when_its_time_and_its_embargo_have_passed(
    desks: Desks, due: Due, clock: Clock
) -> None:
    column = desks.column("国内")
    target = publish(desks)
    articles = desks.newsroom.articles
    early = desks.story("庭审", column, embargo_until=clock.time + 3 * HOUR)
    articles.release(early.id, clock.time + HOUR)
    late = desks.story("防汛", column)
    articles.release(late.id, clock.time + 2 * HOUR)
    assert [(line.title, line.published_at) for line in due.waiting()] == [
        ("防汛", clock.time + 2 * HOUR),
        ("庭审", clock.time + 3 * HOUR),
    ]
    assert due.next_moment() == clock.time + 2 * HOUR
    start = clock.time
    clock.time = start + 2 * HOUR
    assert due.next_moment() == start + 3 * HOUR
    assert [change.title for change in due.overdue(target)] == ["防汛"]
    clock.time = start + 3 * HOUR
    assert due.next_moment() is None
    assert [change.title for change in due.overdue(target)] == ["防汛", "庭审"]


def test_an_embargo_alone_is_kept_and_ends(desks: Desks, due: Due, clock: Clock) -> None:
    content = {"embargo_until": clock.time + HOUR}
    story = desks.story("判决", desks.column("国内"), **content)
    assert due.next_moment() is None, "not released yet"
    desks.newsroom.articles.release(story.id)
    assert due.next_moment() == clock.time + HOUR
    changed = replace(story.content, embargo_until=clock.time + DAY)
    desks.newsroom.articles.save(desks.newsroom.articles.get(story.id), changed)
    assert due.next_moment() == clock.time + HOUR, "what counts is what was released"


def test_the_live_edition_changes_at_that_moment_and_not_before(
    desks: Desks, due: Due, clock: Clock
) -> None:
    column = desks.column("国内")
    pinned = desks.released("置顶", column, pinned_until=clock.time + HOUR)
    desks.released("普通", column)
    desks.newsroom.articles.release(desks.story("明天", column).id, clock.time + DAY)

    def titles(moment: Milliseconds) -> list[str]:
        edition = StoredEdition(desks.store.database, EditionName.LIVE, moment=moment)
        return [story.title for story in edition.newest(None, 9)]

    seen = [titles(clock.time + MINUTE)]
    while (moment := due.next_moment()) is not None:
        assert titles(moment - 1) == seen[-1]
        assert titles(moment) != seen[-1]
        seen.append(titles(moment))
        clock.time = moment
    assert seen[0][0] == pinned.content.title
    assert seen[-1] == ["明天", "普通", "置顶"]


def test_cards_start_and_end(desks: Desks, due: Due, clock: Clock) -> None:
    start, end = clock.time + HOUR, clock.time + 2 * HOUR
    target = publish(desks)
    place(desks, starts_at=start, ends_at=end)
    assert due.next_moment() == start
    clock.time = end
    assert [(change.kind, change.at) for change in due.overdue(target)] == [
        (DueKind.CARD_STARTS, start),
        (DueKind.CARD_ENDS, end),
    ]
    assert due.overdue(target)[0].place
    assert due.next_moment() is None


def test_a_card_of_a_story_that_is_not_out_changes_nothing(
    desks: Desks, due: Due, clock: Clock
) -> None:
    story = desks.story("草稿", desks.column("国内"))
    place(desks, article_id=story.id, link="", starts_at=clock.time + HOUR)
    assert due.next_moment() is None


def test_what_was_withdrawn_does_not_come(desks: Desks, due: Due, clock: Clock) -> None:
    story = desks.story("防汛", desks.column("国内"))
    desks.newsroom.articles.release(story.id, clock.time + HOUR)
    desks.newsroom.articles.withdraw([story.id])
    assert due.next_moment() is None
    desks.newsroom.history.undo()
    assert due.next_moment() == clock.time + HOUR


def test_a_story_released_by_hand_waits_for_a_hand(desks: Desks, due: Due, clock: Clock) -> None:
    target = publish(desks)
    desks.released("巡河", desks.column("国内"))
    clock.time = now() + MINUTE
    assert due.overdue(target) == ()


def test_a_place_never_published_to_is_refused(
    desks: Desks, due: Due, clock: Clock, tmp_path: Path
) -> None:
    assert due.target() == ""
    with pytest.raises(Refused) as refused:
        due.overdue(str(tmp_path / "elsewhere"))
    assert refused.value.code == "due.never_published"


def test_a_site_that_is_not_there_any_more_is_refused(desks: Desks, due: Due, clock: Clock) -> None:
    target = publish(desks)
    assert due.target() == target
    desks.newsroom.articles.release(desks.story("防汛", desks.column("国内")).id, clock.time + HOUR)
    Path(target).rename(Path(target).with_name("away"))
    assert due.overdue(target) == ()
    clock.time += HOUR
    with pytest.raises(Refused) as refused:
        due.overdue(target)
    assert refused.value.code == "due.target_gone"


def test_each_target_has_its_own_last_time(
    desks: Desks, due: Due, clock: Clock, tmp_path: Path
) -> None:
    first = publish(desks)
    desks.newsroom.publishing.publish(tmp_path / "second")
    assert due.target() == str((tmp_path / "second").resolve())
    desks.newsroom.articles.release(desks.story("防汛", desks.column("国内")).id, clock.time + HOUR)
    clock.time += 2 * HOUR
    for target in (first, due.target()):
        assert [change.title for change in due.overdue(target)] == ["防汛"]


def test_the_latest_time_known_shows_a_clock_set_back(desks: Desks, due: Due) -> None:
    desks.column("国内")
    assert abs(due.last_known() - now()) < HOUR
