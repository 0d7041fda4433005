from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.services.desks import Desks
from workstation.domain.article import Article
from workstation.domain.edition import EditionName
from workstation.domain.errors import Refused
from workstation.domain.moment import DAY, HOUR, now
from workstation.domain.publication import StepKind
from workstation.services.publishing.publishing import Outcome
from workstation.store.articles import articles as kept
from workstation.store.articles import releases


def _site(folder: Path) -> dict[str, bytes]:
    """Return every file readers may get, but what tells of the publication itself."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes()
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != "manifest.json" and file.parent.name != ".manifest"
    }


def _published(desks: Desks) -> Outcome:
    outcome = desks.newsroom.publishing.publish()
    assert outcome.failed == ()
    return outcome


def _touched(outcome: Outcome) -> set[str]:
    steps = outcome.plan.of(StepKind.NEW, StepKind.CHANGED, StepKind.REMOVED)
    assert all(step.reasons for step in steps)
    return {step.page.address for step in steps}


def _saved(desks: Desks, base: Article, **cells: object) -> Article:
    return desks.newsroom.articles.save(base, replace(base.content, **cells))  # type: ignore[arg-type]


@pytest.fixture
def story(desks: Desks) -> Article:
    top = desks.column("国内", directory="guonei")
    desks.column("国际", directory="guoji")
    past = now() - 30 * DAY
    # Enough that the newest blocks of the pages do not hold every story.
    for number in range(14):
        desks.released(f"旧闻{number}", top, published_at=past - number * HOUR)
    return desks.released("巡河", top, published_at=past - DAY)


def test_the_plan_is_what_publishing_writes_and_the_second_one_is_empty(
    desks: Desks, story: Article
) -> None:
    publishing = desks.newsroom.publishing
    plan = publishing.plan()
    outcome = _published(desks)
    assert {step.page.address for step in plan.of(StepKind.NEW)} == _touched(outcome)
    target = publishing.default_target
    assert set(_site(target)) >= {"index.html", "404.html", "guonei/index.html", story.address}
    assert publishing.plan().empty
    last = publishing.last()
    assert last is not None
    assert (last.written, last.removed, last.generation) == (outcome.written, 0, 1)
    before = _site(target)
    assert _published(desks).plan.empty
    assert _site(target) == before


def test_only_a_release_changes_the_site_and_only_its_pages(desks: Desks, story: Article) -> None:
    _published(desks)
    saved = _saved(desks, story, body="改过的正文，还没有发布。")
    with desks.store.journal.act("test"):
        # Days later, told to the row instead of the clock.
        desks.store.database.execute_sql(
            "UPDATE article SET changed_at = changed_at + ? WHERE id = ?", (3 * DAY, saved.id)
        )
    assert desks.newsroom.publishing.plan().empty
    desks.newsroom.articles.release(story.id)
    plan = desks.newsroom.publishing.plan()
    changed = {step.page.address for step in plan.of(StepKind.CHANGED)}
    assert story.address in changed
    assert not plan.of(StepKind.NEW, StepKind.REMOVED)
    others = {a for a in changed if a.startswith("guonei/2") and a != story.address}
    assert others == set()
    outcome = _published(desks)
    assert _touched(outcome) == changed
    assert "改过的正文" in (desks.newsroom.publishing.default_target / story.address).read_text()


def test_what_is_for_later_is_not_out_and_goes_out_when_its_time_has_come(
    desks: Desks, story: Article
) -> None:
    column = story.content.column_id
    assert column is not None
    at = now() + DAY
    scheduled = desks.newsroom.articles.release(desks.story("将来", column).id, at)
    held = desks.released("禁发", column, embargo_until=at)
    outcome = _published(desks)
    for waiting in (scheduled, held):
        assert waiting.address not in _touched(outcome)
        page = desks.newsroom.preview.page(waiting.address, EditionName.LIVE)
        assert page is None
    with desks.store.journal.act("test"):
        # The day after, told to the rows instead of the clock.
        for statement in (
            'UPDATE "release" SET published_at = published_at - ?1 WHERE published_at > ?2',
            'UPDATE "release" SET embargo_until = embargo_until - ?1 WHERE embargo_until > ?2',
        ):
            desks.store.database.execute_sql(statement, (2 * DAY, now()))
    assert {scheduled.address, held.address} <= _touched(_published(desks))
    assert {str(kept.get(a.id).status) for a in (scheduled, held)} == {"published"}
    assert desks.newsroom.publishing.plan().empty


def test_a_withdrawn_story_goes_from_every_page(desks: Desks, story: Article) -> None:
    _published(desks)
    desks.newsroom.articles.withdraw([story.id])
    outcome = _published(desks)
    assert [step.page.address for step in outcome.plan.of(StepKind.REMOVED)] == [story.address]
    target = desks.newsroom.publishing.default_target
    assert not (target / story.address).exists()
    pages = [data for name, data in _site(target).items() if name.endswith((".html", ".xml"))]
    assert all(story.address.encode() not in data for data in pages)


def test_a_renamed_directory_leaves_a_page_that_leads_on(desks: Desks, story: Article) -> None:
    _published(desks)
    columns = desks.newsroom.columns
    base = columns.tree().get(story.content.column_id or 0)
    columns.save(base, replace(base, directory="yaowen"))
    _published(desks)
    target = desks.newsroom.publishing.default_target
    assert (target / "yaowen/index.html").is_file()
    assert "yaowen/index.html" in (target / "guonei/index.html").read_text()
    assert (target / story.address).is_file()


def test_undoing_and_publishing_restores_the_former_site_byte_for_byte(
    desks: Desks, story: Article
) -> None:
    _published(desks)
    target = desks.newsroom.publishing.default_target
    before = _site(target)
    columns, history = desks.newsroom.columns, desks.newsroom.history
    base = columns.tree().get(story.content.column_id or 0)
    columns.save(base, replace(base, directory="yaowen", name="要闻"))
    columns.delete(columns.tree().find("国际").id, base.id)
    desks.newsroom.articles.trash([story.id])
    desks.released("新闻", base.id)
    _published(desks)
    assert _site(target) != before
    for _ in range(5):
        assert history.undo().conflicts == ()
    _published(desks)
    after = _site(target)
    assert {name for name in {*before, *after} if before.get(name) != after.get(name)} == set()


def test_stories_released_into_columns_that_went_away_still_have_their_pages(
    desks: Desks, story: Article
) -> None:
    columns = desks.newsroom.columns
    further = columns.tree().find("国际").id
    other = desks.released("两栏", story.content.column_id or 0, further_columns=(further,))
    columns.delete(further)
    columns.delete(story.content.column_id or 0)
    _published(desks)
    for one in (story, other):
        assert (desks.newsroom.publishing.default_target / one.address).is_file()


def test_two_targets_are_published_apart(desks: Desks, story: Article, tmp_path: Path) -> None:
    _published(desks)
    publishing = desks.newsroom.publishing
    assert not publishing.plan(tmp_path / "other").empty
    publishing.publish(tmp_path / "other")
    assert _site(tmp_path / "other") == _site(publishing.default_target)
    assert publishing.plan(tmp_path / "other").empty
    assert publishing.last(tmp_path / "nowhere") is None
    assert story.address in _site(tmp_path / "other")


def test_a_publication_stopped_half_way_leaves_the_old_site(desks: Desks, story: Article) -> None:
    _published(desks)
    target = desks.newsroom.publishing.default_target
    before = _site(target)
    desks.newsroom.articles.withdraw([story.id])
    with pytest.raises(Refused) as caught:
        desks.newsroom.publishing.publish(cancelled=lambda: True)
    assert caught.value.code == "publish.cancelled"
    assert _site(target) == before
    assert desks.kinds()[0] == "article.withdraw"


def test_what_a_release_froze_never_changes(desks: Desks, story: Article) -> None:
    frozen = releases.get(story.release_id or 0)
    desks.newsroom.columns.delete(story.content.column_id or 0)
    _published(desks)
    assert releases.get(story.release_id or 0) == frozen


def test_another_theme_writes_the_site_anew_and_back_again(desks: Desks, tmp_path: Path) -> None:
    newsroom = desks.newsroom
    target = tmp_path / "site"
    newsroom.publishing.publish(target)
    first = (target / "index.html").read_bytes()
    site = newsroom.site.get()
    assert {"default", "plain"} <= {entry.code for entry in newsroom.themes()}

    newsroom.site.save(replace(site, theme="plain"))
    newsroom.publishing.publish(target)
    assert (target / "index.html").read_bytes() != first

    newsroom.site.save(replace(newsroom.site.get(), theme="never heard of"))
    newsroom.publishing.publish(target)
    assert (target / "index.html").read_bytes() == first
