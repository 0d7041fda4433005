"""Articles carried from column to column, columns split, and what plans tell beforehand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.article import ArticleQuery
from workstation.domain.column import ColumnKind, Split
from workstation.domain.edition import EditionName
from workstation.domain.errors import AddressTaken, Refused
from workstation.store.editions.editions import StoredEdition

_NAMES = ("甲", "乙", "丙", "丁")


def test_a_story_that_is_carried_keeps_its_other_columns_and_its_address(desks: Desks) -> None:
    law, home, life, new = (desks.column(name) for name in _NAMES)
    story = desks.released("巡河", law, further_columns=(home, life))
    columns, articles = desks.newsroom.columns, desks.newsroom.articles
    before = desks.state()
    columns.move_articles([story.id], new, law)
    assert articles.get(story.id).content.column_id == new
    assert articles.get(story.id).content.further_columns == (home, life)
    columns.move_articles([story.id], law, life)
    assert articles.get(story.id).content.column_id == new
    assert articles.get(story.id).content.further_columns == (home, law)
    columns.move_articles([story.id], home)
    found = articles.get(story.id)
    assert (found.content.column_id, found.content.further_columns) == (home, (law,))
    assert found.address == story.address
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    assert [edition.count(key) for key in (law, home, life, new)] == [1, 1, 0, 0]
    for _ in range(3):
        desks.newsroom.history.undo()
    assert desks.state() == before


def test_what_was_carried_is_not_taken_for_unreleased_work(desks: Desks) -> None:
    law, home = desks.column("法治"), desks.column("国内")
    story = desks.released("巡河", law)
    desks.newsroom.columns.move_articles([story.id], home)
    articles = desks.newsroom.articles
    present = articles.get(story.id)
    articles.save(present, replace(present.content, title="巡河记"))
    changed = articles.get(story.id)
    articles.save(changed, replace(changed.content, title="巡河"))
    (line,) = articles.page(ArticleQuery()).lines
    assert not line.unreleased


@pytest.mark.parametrize("by", ["title", "tag", "time", "keys"])
def test_a_column_is_split_by_what_the_person_says(desks: Desks, by: str) -> None:
    law, home = desks.column("法治", directory="fazhi"), desks.column("国内")
    court = desks.released("法院开庭", law, tags=("法院",), published_at=1_000)
    other = desks.released("检察建议", home, further_columns=(law,), published_at=5_000)
    third = desks.released("普法", law, published_at=9_000)
    wish = {
        "title": Split("审判", title="法院"),
        "tag": Split("审判", tag="法院"),
        "time": Split("审判", until=2_000),
        "keys": Split("审判", article_ids=(court.id,), below=True),
    }[by]
    columns = desks.newsroom.columns
    before = desks.state()
    plan = columns.plan_split(law, wish)
    assert (plan.articles, plan.titles, plan.pages) == (1, ("法院开庭",), 1)
    made = columns.split(law, wish)
    assert made.parent_id == (law if by == "keys" else None)
    assert made.position == (0 if by == "keys" else 1)
    articles = desks.newsroom.articles
    assert articles.get(court.id).content.column_id == made.id
    assert articles.get(court.id).address == court.address
    assert articles.get(third.id).content.column_id == law
    assert articles.get(other.id).content.further_columns == (law,)
    desks.newsroom.history.undo()
    assert desks.state() == before


@pytest.mark.parametrize("below", [False, True])
@pytest.mark.parametrize("articles", [False, True])
def test_columns_below_go_along_with_all_that_lies_in_them(
    desks: Desks, below: bool, articles: bool
) -> None:
    law = desks.column("法治", directory="fazhi")
    court, other = desks.column("法院", law, "fayuan"), desks.column("检察", law, "jiancha")
    trial = desks.column("审判", court, "shenpan")
    story, own = desks.released("庭审", trial, further_columns=(law,)), desks.released("普法", law)
    linking = desks.story("导读", other, body="见[审判](/fazhi/fayuan/shenpan/)与[庭审](/a.html)。")
    columns = desks.newsroom.columns
    before = desks.state()
    wish = Split("司法", "sifa", below, children=(court,), articles=articles)
    plan = columns.plan_split(law, wish)
    assert (plan.columns, plan.articles, plan.addresses) == (2, 1 + articles, 2)
    assert (plan.text_links, plan.texts) == (1, (("导读", 1),))
    made = columns.split(law, wish)
    tree = columns.tree()
    assert [one.name for one in tree.children(made.id)] == ["法院"]
    assert {one.id for one in tree.children(law)} == ({other, made.id} if below else {other})
    folder = "fazhi/sifa" if below else "sifa"
    assert tree.directory(trial) == f"{folder}/fayuan/shenpan"
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    assert "fazhi/fayuan/shenpan/index.html" in [line.old for line in edition.redirects()]
    kept = desks.newsroom.articles.get(story.id)
    assert kept.content.column_id == trial
    assert kept.content.further_columns == ((made.id,) if articles else (law,))
    assert desks.newsroom.articles.get(own.id).content.column_id == (made.id if articles else law)
    assert desks.newsroom.articles.get(linking.id).content.body == linking.content.body
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_a_column_that_lies_elsewhere_does_not_go_along(desks: Desks) -> None:
    law, other = desks.column("法治"), desks.column("国内")
    with pytest.raises(Refused) as caught:
        desks.newsroom.columns.split(law, Split("司法", children=(other,), articles=False))
    assert caught.value.code == "column.split_child"


def test_a_split_that_would_take_nothing_makes_no_column(desks: Desks) -> None:
    law = desks.column("法治")
    before = desks.state()
    with pytest.raises(Refused) as caught:
        desks.newsroom.columns.split(law, Split("审判", title="没有"))
    assert caught.value.code == "column.split_nothing"
    assert desks.state() == before


def test_an_act_that_is_stopped_has_not_happened(desks: Desks) -> None:
    law, home = desks.column("法治"), desks.column("国内")
    desks.story("巡河", law)
    before = desks.state()
    told: list[tuple[int, int]] = []
    for verb in (
        lambda: desks.newsroom.columns.merge(law, home, cancelled=lambda: True),
        lambda: desks.newsroom.columns.delete(law, home, cancelled=lambda: True),
        lambda: desks.newsroom.columns.split(law, Split("审判"), cancelled=lambda: True),
    ):
        with pytest.raises(Refused) as caught:
            verb()
        assert caught.value.code == "column.cancelled"
        assert desks.state() == before
    desks.newsroom.columns.merge(law, home, lambda done, total: told.append((done, total)))
    assert told == [(1, 1)]


def test_a_column_never_takes_the_address_of_an_article(desks: Desks) -> None:
    law = desks.column("法治", directory="fazhi")
    base = desks.newsroom.columns.tree().get(law)
    desks.newsroom.columns.save(base, replace(base, address_rule="{column}/zhuanti/{number}.html"))
    story = desks.released("专题", law, slug="index")
    assert story.address == "fazhi/zhuanti/index.html"
    other = desks.column("专题", directory="zhuanti")
    before = desks.state()
    for verb in (
        lambda: desks.newsroom.columns.create(law, "专题", "zhuanti"),
        lambda: desks.newsroom.columns.move(other, law),
    ):
        with pytest.raises(AddressTaken):
            verb()
        assert desks.state() == before


def test_the_plan_lists_what_the_numbers_count(desks: Desks) -> None:
    top = desks.column("国内", directory="guonei")
    law = desks.column("法制", top, "fazhi")
    other = desks.column("法治", directory="fazhi")
    story = desks.released("巡河", law)
    desks.released("普法", other, further_columns=(law,))
    boards = desks.newsroom.boards
    board = boards.all()[0].board
    boards.place(board.id, article_id=story.id)
    boards.place(board.id, link="/guonei/fazhi/")
    plan = desks.newsroom.columns.plan_directory(top, "china")
    assert (plan.columns, plan.articles, plan.addresses, plan.redirects) == (2, 2, 2, 2)
    assert plan.moves == (
        ("guonei/index.html", "china/index.html"),
        ("guonei/fazhi/index.html", "china/fazhi/index.html"),
    )
    assert (plan.cards, plan.boards, plan.links) == (1, ((board.title, 1),), 1)
    assert plan.titles == ("普法", "巡河")
    assert plan.pages == 4
    gone = desks.newsroom.columns.plan_delete(law)
    assert (gone.addresses, gone.redirects, gone.moves) == (
        1,
        0,
        (("guonei/fazhi/index.html", ""),),
    )
    assert desks.newsroom.columns.plan_delete(law, other).redirects == 1
    merged = desks.newsroom.columns.plan_merge(law, other)
    assert merged.moves == (("guonei/fazhi/index.html", "fazhi/index.html"),)


def test_a_story_whose_main_column_goes_stays_in_its_others(desks: Desks) -> None:
    law, home, life = (desks.column(name) for name in _NAMES[:3])
    story = desks.released("巡河", law, further_columns=(home, life))
    before = desks.state()
    desks.newsroom.columns.delete(law, None)
    content = desks.newsroom.articles.get(story.id).content
    assert (content.column_id, content.further_columns) == (home, (life,))
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    shown = edition.story(story.id)
    assert shown is not None
    assert shown.column_id == home
    assert [edition.count(key) for key in (home, life)] == [1, 1]
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_undo_brings_the_published_site_back_at_the_next_publication(desks: Desks) -> None:
    law, home = desks.column("法治", directory="fazhi"), desks.column("国内", directory="guonei")
    court = desks.column("审判", law)
    for number in range(3):
        desks.released(f"稿{number}", court)
    desks.released("要闻", home, further_columns=(law,))
    newsroom = desks.newsroom
    newsroom.publishing.publish()
    first = _site(desks)
    newsroom.columns.merge(law, home)
    newsroom.publishing.publish()
    between = _site(desks)
    assert "fazhi/index.html" in between, "a redirect stands where the page was"
    assert between["fazhi/index.html"] != first["fazhi/index.html"]
    assert "guonei/shenpan/index.html" in between
    newsroom.history.undo()
    newsroom.publishing.publish()
    assert _site(desks) == first


def _site(desks: Desks) -> dict[str, bytes]:
    root = desks.newsroom.publishing.default_target
    return {str(file.relative_to(root)): file.read_bytes() for file in sorted(root.rglob("*.html"))}


@pytest.mark.parametrize("kind", [ColumnKind.LINK, ColumnKind.PAGE])
def test_articles_never_go_where_no_list_shows_them(desks: Desks, kind: ColumnKind) -> None:
    law, other = desks.column("法治"), desks.column("关于")
    base = desks.newsroom.columns.tree().get(other)
    desks.newsroom.columns.save(base, replace(base, kind=kind, link="https://linhe.example"))
    story = desks.story("巡河", law)
    before = desks.state()
    columns = desks.newsroom.columns
    for verb in (
        lambda: columns.move_articles([story.id], other),
        lambda: columns.merge(law, other),
        lambda: columns.plan_merge(law, other),
        lambda: columns.delete(law, other),
    ):
        with pytest.raises(Refused) as caught:
            verb()
        assert caught.value.code == "column.holds_none"
        assert desks.state() == before
