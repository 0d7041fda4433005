from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.column import Column, ColumnKind
from workstation.domain.edition import EditionName
from workstation.domain.errors import AddressTaken, Conflict, NotFound, Refused, WouldLoop
from workstation.services.columns.several import coming
from workstation.store.editions.editions import StoredEdition


def _saved(desks: Desks, column_id: int, **cells: object) -> Column:
    base = desks.newsroom.columns.tree().get(column_id)
    return desks.newsroom.columns.save(base, replace(base, **cells))  # type: ignore[arg-type]


def _redirects(desks: Desks) -> dict[str, str]:
    edition = StoredEdition(desks.store.database, EditionName.LIVE)
    return {line.old: line.new for line in edition.redirects()}


def test_a_column_gets_its_directory_in_pinyin_and_its_place(desks: Desks) -> None:
    columns = desks.newsroom.columns
    top = columns.create(None, " 国内\n要闻 ")
    assert (top.name, top.directory) == ("国内 要闻", "guoneiyaowen")
    first = columns.create(top.id, "甲")
    columns.create(top.id, "乙", position=0)
    assert [c.name for c in columns.tree().children(top.id)] == ["乙", "甲"]
    assert columns.create(None, "国 内要闻").directory == "guoneiyaowen2"
    assert columns.create(None, "？！").directory == "lanmu"
    assert columns.create(None, "甲/乙").name == "甲／乙"
    assert columns.tree().find("国内 要闻/甲") == columns.tree().get(first.id)


@pytest.mark.parametrize(
    ("name", "directory", "code"),
    [
        ("", "", "column.no_name"),
        (" \n", "", "column.no_name"),
        ("国内", "", "column.same_name"),
        ("国际", "guonei", "address.taken"),
        ("国际", "..", "address.part"),
        ("国际", "con", "address.part"),
        ("国际", "国际", "address.part"),
        ("国际", "a/b", "address.part"),
    ],
)
def test_a_name_or_directory_that_cannot_be_is_refused(
    desks: Desks, name: str, directory: str, code: str
) -> None:
    desks.column("国内", directory="guonei")
    other = desks.column("社会")
    before = desks.state()
    with pytest.raises(Refused) as caught:
        desks.newsroom.columns.create(None, name, directory)
    assert caught.value.code == code
    if code != "column.same_name" and directory:
        with pytest.raises(Refused) as caught:
            _saved(desks, other, directory=directory)
        assert caught.value.code == code
    elif name != "国际":
        with pytest.raises(Refused) as caught:
            desks.newsroom.columns.rename(other, name)
        assert caught.value.code == code
    assert desks.state() == before


def test_a_column_cannot_go_into_itself(desks: Desks) -> None:
    top = desks.column("国内")
    below = desks.column("法制", top)
    for into in (top, below):
        with pytest.raises(WouldLoop):
            desks.newsroom.columns.move(top, into)
        with pytest.raises(WouldLoop):
            desks.newsroom.columns.plan_move(top, into)
    with pytest.raises(WouldLoop):
        desks.newsroom.columns.merge(top, below)
    with pytest.raises(Refused) as caught:
        desks.newsroom.columns.merge(top, top)
    assert caught.value.code == "column.merge_self"
    with pytest.raises(Refused) as caught:
        desks.newsroom.columns.delete(top, articles_to=below)
    assert caught.value.code == "column.into_deleted"
    with pytest.raises(NotFound):
        desks.newsroom.columns.move(top, 5)
    with pytest.raises(NotFound):
        desks.newsroom.columns.delete(below, articles_to=5)


def test_a_move_to_where_its_name_or_directory_is_used_is_refused(desks: Desks) -> None:
    top, other = desks.column("国内"), desks.column("法制", directory="fz")
    desks.column("法制", top, "fazhi")
    desks.column("社会", top, "sh")
    same = desks.column("社会新闻", directory="sh")
    with pytest.raises(Refused) as caught:
        desks.newsroom.columns.move(other, top)
    assert caught.value.code == "column.same_name"
    with pytest.raises(AddressTaken):
        desks.newsroom.columns.move(same, top)


def test_settings_changed_elsewhere_meanwhile_are_a_conflict(desks: Desks) -> None:
    column = desks.column("国内")
    base = desks.newsroom.columns.tree().get(column)
    _saved(desks, column, description="先来")
    with pytest.raises(Conflict) as caught:
        desks.newsroom.columns.save(base, replace(base, description="后到"))
    assert caught.value.code == "column.conflict"
    assert desks.newsroom.columns.tree().get(column).description == "先来"


def test_settings_cannot_move_a_column_into_itself(desks: Desks) -> None:
    top = desks.column("国内")
    below = desks.column("法制", top)
    assert _saved(desks, top, parent_id=below, position=9, description="新").parent_id is None


def test_a_rule_that_cannot_work_is_refused(desks: Desks) -> None:
    with pytest.raises(Refused) as caught:
        _saved(desks, desks.column("国内"), address_rule="{column}/all.html")
    assert caught.value.code == "address.rule"


def test_another_directory_moves_the_pages_of_the_branch_and_leaves_redirects(
    desks: Desks,
) -> None:
    top = desks.column("国内", directory="guonei")
    desks.column("法制", top, "fazhi")
    plan = desks.newsroom.columns.plan_directory(top, "yaowen")
    assert (plan.columns, plan.addresses, plan.redirects) == (2, 2, 2)
    _saved(desks, top, directory="yaowen")
    _saved(desks, top, directory="xinwen")
    assert _redirects(desks) == {
        "guonei/index.html": "xinwen/index.html",
        "guonei/fazhi/index.html": "xinwen/fazhi/index.html",
        "yaowen/index.html": "xinwen/index.html",
        "yaowen/fazhi/index.html": "xinwen/fazhi/index.html",
    }
    _saved(desks, top, directory="guonei")
    assert "guonei/index.html" not in _redirects(desks)
    assert _redirects(desks)["yaowen/fazhi/index.html"] == "guonei/fazhi/index.html"


def test_a_new_column_takes_an_address_over_from_a_redirect(desks: Desks) -> None:
    top = desks.column("国内", directory="guonei")
    _saved(desks, top, directory="yaowen")
    desks.column("国内新闻", directory="guonei")
    assert _redirects(desks) == {}


def test_redirects_to_a_link_lead_where_the_link_leads(desks: Desks) -> None:
    top = desks.column("国内", directory="guonei")
    _saved(desks, top, directory="yaowen")
    _saved(desks, top, kind=ColumnKind.LINK, link="http://linhe.example/news/")
    assert _redirects(desks) == {"guonei/index.html": "http://linhe.example/news/"}


def test_a_plan_tells_in_numbers_what_a_deletion_touches(desks: Desks) -> None:
    top = desks.column("国内")
    below = desks.column("法制", top)
    story = desks.released("巡河", below)
    desks.story("护堤", top)
    desks.newsroom.boards.place(desks.newsroom.boards.all()[0].board.id, story.id)
    plan = desks.newsroom.columns.plan_delete(top)
    assert (plan.columns, plan.articles, plan.comments, plan.cards) == (2, 2, 0, 1)
    assert plan.names == ("国内", "法制")


@pytest.mark.parametrize("to_another", [False, True])
def test_a_deleted_column_takes_no_article_with_it(desks: Desks, to_another: bool) -> None:
    top, kept, further = desks.column("国内"), desks.column("国际"), desks.column("社会")
    below = desks.column("法制", top)
    stories = [
        desks.released("主", below, further_columns=(further, top)),
        desks.story("兼", kept, further_columns=(below, further, top)),
        desks.story("双", further, further_columns=(top,)),
        desks.story("已在", top, further_columns=(kept,)),
    ]
    before = desks.state()
    desks.newsroom.columns.delete(top, kept if to_another else None)
    after = [desks.newsroom.articles.get(story.id).content for story in stories]
    if to_another:
        places: list[tuple[int | None, tuple[int, ...]]] = [
            (kept, (further,)), (kept, (further,)), (further, (kept,)), (kept, ())
        ]  # fmt: skip
    else:
        # The first further column becomes the main one.
        places = [(further, ()), (kept, (further,)), (further, ()), (kept, ())]
    assert [(c.column_id, c.further_columns) for c in after] == places
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_further_columns_keep_their_order_when_one_is_merged_away(desks: Desks) -> None:
    keys = [desks.column(name) for name in "甲乙丙丁"]
    story = desks.story(column_id=None, further_columns=tuple(keys[:3]))
    desks.newsroom.columns.merge(keys[1], keys[3])
    kept = desks.newsroom.articles.get(story.id).content
    assert kept.further_columns == (keys[0], keys[3], keys[2])


def test_merging_brings_articles_and_children_and_leaves_redirects(desks: Desks) -> None:
    one, two = desks.column("法制", directory="fz"), desks.column("法治", directory="fazhi")
    child = desks.column("综治", one, "zz")
    story = desks.released("巡河", one)
    desks.newsroom.columns.merge(one, two)
    tree = desks.newsroom.columns.tree()
    assert tree.path(child) == "法治/综治"
    assert desks.newsroom.articles.get(story.id).content.column_id == two
    assert _redirects(desks) == {
        "fz/index.html": "fazhi/index.html",
        "fz/zz/index.html": "fazhi/zz/index.html",
    }
    assert desks.newsroom.columns.counts() == {two: 1}


def test_merging_into_the_parent_is_no_clash_with_itself(desks: Desks) -> None:
    top = desks.column("法制", directory="fz")
    middle = desks.column("综治", top, "zz")
    deep = desks.column("综治", middle, "zz")
    desks.newsroom.columns.merge(middle, top)
    assert desks.newsroom.columns.tree().path(deep) == "法制/综治"
    assert _redirects(desks) == {"fz/zz/zz/index.html": "fz/zz/index.html"}


def test_merging_stops_at_children_of_the_same_name(desks: Desks) -> None:
    one, two = desks.column("法制"), desks.column("法治")
    desks.column("综治", one)
    desks.column("综治", two)
    before = desks.state()
    with pytest.raises(Refused) as caught:
        desks.newsroom.columns.merge(one, two)
    assert caught.value.code == "column.same_name"
    assert desks.state() == before


def test_a_hidden_column_comes_back(desks: Desks) -> None:
    column = desks.column("国内")
    assert desks.newsroom.columns.hide(column, True).hidden
    assert not desks.newsroom.columns.hide(column, False).hidden
    assert desks.kinds()[:2] == ["column.show", "column.hide"]


def test_many_columns_are_made_in_one_act_and_known_ones_are_used(desks: Desks) -> None:
    law = desks.column("法治")
    before = desks.state()
    lines = [("法治", -1), ("审判", 0), ("审判", 0), (" 检察 ", 0), ("审 判", 0), ("生活", -1)]
    keys = desks.newsroom.columns.create_several(lines)
    tree = desks.newsroom.columns.tree()
    assert keys[0] == law
    assert keys[1] == keys[2]
    assert [tree.path(key) for key in keys[3:]] == ["法治/检察", "法治/审 判", "生活"]
    assert [column.directory for column in tree.children(law)] == ["shenpan", "jiancha", "shenpan2"]
    assert [column.position for column in tree.children(law)] == [0, 1, 2]
    desks.newsroom.history.undo()
    assert desks.state() == before
    with pytest.raises(Refused):
        desks.newsroom.columns.create_several([("好", -1), (" ", 0)])
    assert desks.state() == before


def test_directories_wished_for_several_columns_are_taken_or_refused(desks: Desks) -> None:
    law = desks.column("法治", directory="fa")
    before = desks.state()
    lines = [("法治", -1), ("审判", 0), ("审判", 0), ("检察", 1), ("生活", -1)]
    told = coming(desks.newsroom.columns.tree(), lines, {1: "pan", 4: "life"})
    assert [one.address for one in told] == ["fa", "fa/pan", "fa/pan", "fa/pan/jiancha", "life"]
    assert [one.new for one in told] == [False, True, False, True, True]
    desks.newsroom.columns.create_several(lines, {1: "pan", 4: "life"})
    tree = desks.newsroom.columns.tree()
    assert [tree.directory(column.id) for column in tree.branch(law)][1:] == [
        "fa/pan",
        "fa/pan/jiancha",
    ]
    desks.newsroom.history.undo()
    assert desks.state() == before
    for wished, code in (("fa", "address.taken"), ("A b", "address.part")):
        with pytest.raises(Refused) as caught:
            desks.newsroom.columns.create_several(lines, {4: wished})
        assert caught.value.code == code
        assert desks.state() == before
