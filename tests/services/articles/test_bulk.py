from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.services.desks import Desks
from workstation.domain.bulk_change import BulkChange
from workstation.domain.errors import NotFound, Refused


def test_many_fields_of_many_stories_are_one_act_and_one_undo(desks: Desks) -> None:
    one, two, three = desks.column("国内"), desks.column("国际"), desks.column("法制")
    ids = [
        desks.story("甲", one, further_columns=(three,), tags=("旧", "留"), flags="h").id,
        desks.story("乙", one, author="田野").id,
        desks.story("丙", two, author="周岚", source="通讯社", flags="c").id,
    ]
    before = desks.state()
    change = BulkChange(
        {"column_id": two, "author": "周岚", "source": "通讯社", "published_at": 7},
        add_columns=(one,),
        remove_columns=(three,),
        add_tags=("新",),
        remove_tags=("旧",),
        add_flags="c",
        remove_flags="h",
    )
    told: list[tuple[int, int]] = []
    assert desks.newsroom.bulk.edit(ids, change, lambda *n: told.append(n)) == 3
    assert told[0] == (0, 3)
    first = desks.newsroom.articles.get(ids[0]).content
    assert (first.column_id, first.further_columns) == (two, (one,))
    assert (first.tags, first.flags, first.author) == (("留", "新"), "c", "周岚")
    act = desks.newsroom.history.acts(1)[0]
    assert (act.kind, act.details["count"], act.details["title"]) == ("article.edit_all", 3, "甲")
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_stories_that_are_so_already_are_not_counted(desks: Desks) -> None:
    ids = [desks.story("甲", author="周岚").id, desks.story("乙").id]
    assert desks.newsroom.bulk.edit(ids, BulkChange({"author": "周岚"})) == 1
    assert desks.newsroom.bulk.edit(ids, BulkChange({"author": "周岚"})) == 0
    assert desks.kinds(1) == ["article.edit_all"]


def test_stopped_half_way_nothing_is_changed(desks: Desks) -> None:
    ids = [desks.story(str(number)).id for number in range(5)]
    before = desks.state()
    asked: list[int] = []

    def stop() -> bool:
        asked.append(1)
        return len(asked) > 3

    with pytest.raises(Refused) as caught:
        desks.newsroom.bulk.edit(ids, BulkChange({"author": "周岚"}), cancelled=stop)
    assert caught.value.code == "bulk.stopped"
    assert desks.state() == before


def test_a_column_that_is_gone_is_said(desks: Desks) -> None:
    with pytest.raises(NotFound):
        desks.newsroom.bulk.edit([desks.story().id], BulkChange({"column_id": 77}))


def test_words_are_replaced_in_one_act(desks: Desks) -> None:
    one, two = desks.story("甲", body="法院判决"), desks.story("乙", body="法院裁定")
    before = desks.state()
    texts = {
        one.id: (one.version, {"body": "法庭判决"}),
        two.id: (two.version, {"body": "法庭裁定"}),
    }
    assert desks.newsroom.bulk.replace(texts, "法院", 2) == 2
    assert desks.newsroom.articles.get(two.id).content.body == "法庭裁定"
    assert desks.kinds(1) == ["article.replace"]
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_a_story_changed_since_the_search_is_not_overwritten(desks: Desks) -> None:
    one, two = desks.story("甲", body="法院判决"), desks.story("乙", body="法院裁定")
    desks.newsroom.articles.flag([two.id], add="h")
    before = desks.state()
    texts = {key.id: (key.version, {"body": "新"}) for key in (one, two)}
    with pytest.raises(Refused) as caught:
        desks.newsroom.bulk.replace(texts, "法院", 2)
    assert (caught.value.code, caught.value.details["title"]) == ("bulk.changed", "乙")
    assert desks.state() == before


def test_a_source_brings_its_own_address(desks: Desks) -> None:
    desks.story("甲", source="临河日报", source_url="https://daily.example/")
    other = desks.story("乙", source="通讯社", source_url="https://wire.example/")
    desks.newsroom.bulk.edit([other.id], BulkChange({"source": "临河日报"}))
    content = desks.newsroom.articles.get(other.id).content
    assert (content.source, content.source_url) == ("临河日报", "https://daily.example/")
    desks.newsroom.bulk.edit([other.id], BulkChange({"source": "没用过的"}))
    assert desks.newsroom.articles.get(other.id).content.source_url == ""


def test_one_verb_to_many_stories_is_one_act_however_many_turns_it_takes(desks: Desks) -> None:
    ids = [desks.story(str(number), flags="h").id for number in range(250)]
    before = desks.state()
    turns: list[int] = []
    told: list[tuple[int, int]] = []

    def verb(some: Sequence[int]) -> None:
        turns.append(len(some))
        desks.newsroom.articles.flag(some, "c", "h")

    bulk = desks.newsroom.bulk
    done = bulk.each(
        "article.flag", [*ids, ids[0]], verb, {"add": "c"}, lambda *now: told.append(now)
    )
    assert done == 250
    assert turns == [100, 100, 50] and told == [(0, 250), (100, 250), (200, 250)]
    assert all(desks.newsroom.articles.get(key).content.flags == "c" for key in ids)
    act = desks.newsroom.history.acts(1)[0]
    assert act.kind == "article.flag"
    assert (act.details["count"], act.details["title"], act.details["add"]) == (250, "0", "c")
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_what_one_turn_refuses_and_what_is_stopped_changes_nothing(desks: Desks) -> None:
    column = desks.column("国内")
    good = [desks.story(str(number), column).id for number in range(120)]
    nameless = desks.story("", column).id
    before = desks.state()

    def release(some: Sequence[int]) -> None:
        for key in some:
            desks.newsroom.articles.release(key)

    bulk = desks.newsroom.bulk
    with pytest.raises(Refused, match=r"article\.no_title"):
        bulk.each("article.release_all", [*good, nameless], release)
    stops = iter((False, True))
    with pytest.raises(Refused, match=r"bulk\.stopped"):
        bulk.each("article.release_all", good, release, cancelled=lambda: next(stops))
    assert desks.state() == before
    assert bulk.each("article.release_all", [], release) == 0
    assert bulk.each("article.release_all", good[:2], release) == 2
    assert desks.kinds(1) == ["article.release_all"]
