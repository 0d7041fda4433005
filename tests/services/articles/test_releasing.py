from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.article import Status
from workstation.domain.errors import AddressTaken, Refused
from workstation.domain.moment import DAY, HOUR, now
from workstation.press.markdown.text_trouble import TextTrouble
from workstation.store.articles import releases


def test_a_release_freezes_the_text_and_the_address(desks: Desks) -> None:
    articles = desks.newsroom.articles
    column = desks.column("国内")
    story = desks.released("巡河", column)
    assert story.status is Status.PUBLISHED
    assert story.address.startswith("guonei/")
    assert story.address.endswith(f"/{story.number}.html")
    saved = articles.save(story, replace(story.content, body="改过", title="改题", slug="gai"))
    frozen = releases.get(story.release_id or 0)
    assert frozen is not None
    assert frozen.content.title == "巡河"
    assert saved.address == story.address
    assert [line.id for line in desks.newsroom.publishing.unreleased()] == [story.id]
    again = articles.release(story.id)
    assert again.address == story.address
    assert desks.newsroom.publishing.unreleased() == ()
    assert [r.number for r in releases.of(story.id)] == [2, 1]
    assert again.content.published_at == story.content.published_at


def test_a_text_no_page_can_be_made_of_is_kept_but_not_released(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.story("巡河", desks.column("国内"))
    kept = articles.save(story, replace(story.content, body="字\n" * 1_300_000))
    with pytest.raises(TextTrouble) as told:
        articles.release(kept.id)
    assert told.value.code == "text.too_long"
    assert articles.get(kept.id) == kept


def test_an_address_outlives_surgery_on_its_column(desks: Desks) -> None:
    columns = desks.newsroom.columns
    top, other = desks.column("国内"), desks.column("国际")
    story = desks.released("巡河", top)
    columns.rename(top, "要闻")
    columns.save(base := columns.tree().get(top), replace(base, directory="yaowen"))
    columns.move(top, other)
    desks.newsroom.articles.move([story.id], other)
    columns.delete(top)
    assert desks.newsroom.articles.address(story.id) == story.address


def test_a_change_taken_back_is_not_waiting_to_go_out(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.released("巡河", desks.column("国内"), tags=("甲",))
    changed = articles.save(story, replace(story.content, tags=()))
    assert len(desks.newsroom.publishing.unreleased()) == 1
    articles.save(changed, replace(changed.content, tags=("甲",)))
    assert desks.newsroom.publishing.unreleased() == ()


@pytest.mark.parametrize(
    ("cells", "code"),
    [({"title": " \n"}, "article.no_title"), ({"column_id": None}, "article.no_column")],
)
def test_what_cannot_go_out_is_refused(desks: Desks, cells: dict[str, object], code: str) -> None:
    cells = {"title": "巡河", "column_id": desks.column("国内"), **cells}
    story = desks.story(**cells)  # type: ignore[arg-type]
    before = desks.state()
    with pytest.raises(Refused) as caught:
        desks.newsroom.articles.release(story.id)
    assert caught.value.code == code
    assert desks.state() == before


def test_a_story_under_review_or_in_the_trash_cannot_be_released(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.story(column_id=desks.column("国内"))
    articles.step([story.id], Status.FIRST_REVIEW)
    for _ in range(2):
        with pytest.raises(Refused) as caught:
            articles.release(story.id)
        assert caught.value.code == "article.step"
        articles.trash([story.id])


def test_a_story_for_later_is_scheduled_and_may_be_put_off(desks: Desks) -> None:
    articles = desks.newsroom.articles
    story = desks.story(column_id=desks.column("国内"))
    at = now() + DAY
    scheduled = articles.release(story.id, at)
    assert (scheduled.status, scheduled.content.published_at) == (Status.SCHEDULED, at)
    later = articles.release(story.id, at + DAY)
    assert (later.status, later.content.published_at) == (Status.SCHEDULED, at + DAY)
    sooner = articles.release(story.id, now() - HOUR)
    assert sooner.status is Status.PUBLISHED
    assert desks.kinds()[:3] == ["article.release", "article.schedule", "article.schedule"]


def test_an_embargo_schedules_whatever_the_time_printed(desks: Desks) -> None:
    story = desks.story(column_id=desks.column("国内"), embargo_until=now() + HOUR)
    assert desks.newsroom.articles.release(story.id, now() - DAY).status is Status.SCHEDULED


@pytest.mark.parametrize("slug", ["../x", "a b", "巡河", "con", "x" * 90, "a.html"])
def test_a_name_that_cannot_be_an_address_is_refused(desks: Desks, slug: str) -> None:
    story = desks.story(column_id=desks.column("国内"), slug=slug)
    with pytest.raises(Refused) as caught:
        desks.newsroom.articles.release(story.id)
    assert caught.value.code == "address.bad"


def test_an_address_taken_is_said_with_the_story_that_has_it(desks: Desks) -> None:
    column = desks.column("国内")
    first = desks.released("巡河", column, slug="xunhe")
    other = desks.story("护堤", column, slug="xunhe")
    with pytest.raises(AddressTaken) as caught:
        desks.newsroom.articles.release(other.id)
    assert caught.value.details == {"address": first.address, "title": "巡河"}
    assert desks.newsroom.articles.get(other.id).status is Status.DRAFT


@pytest.mark.parametrize("slug", ["index", "list_2"])
def test_a_story_cannot_take_the_page_of_a_column(desks: Desks, slug: str) -> None:
    columns = desks.newsroom.columns
    column = desks.column("国内")
    base = columns.tree().get(column)
    columns.save(base, replace(base, address_rule="{column}/{number}.html"))
    story = desks.story("护堤", column, slug=slug)
    with pytest.raises(AddressTaken) as caught:
        desks.newsroom.articles.release(story.id)
    assert caught.value.details == {"address": f"guonei/{slug}.html", "title": "国内"}


def test_a_story_cannot_take_the_home_page(desks: Desks) -> None:
    site = desks.newsroom.site
    site.save(replace(site.get(), address_rule="{number}.html"))
    story = desks.story("护堤", desks.column("国内"), slug="index")
    with pytest.raises(AddressTaken):
        desks.newsroom.articles.release(story.id)


def test_undoing_a_release_gives_the_whole_former_state_back(desks: Desks) -> None:
    story = desks.story(column_id=desks.column("国内"), tags=("甲",))
    before = desks.state()
    desks.newsroom.articles.release(story.id)
    after = desks.state()
    desks.newsroom.history.undo()
    assert desks.state() == before
    desks.newsroom.history.redo()
    assert desks.state() == after
