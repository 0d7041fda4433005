from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks, opened
from workstation.domain.article import Article
from workstation.domain.errors import NotFound, Refused


def _saved(desks: Desks, base: Article, **cells: object) -> Article:
    return desks.newsroom.articles.save(base, replace(base.content, **cells))  # type: ignore[arg-type]


def test_a_new_newsroom_has_nothing_to_undo(desks: Desks) -> None:
    assert desks.newsroom.history.next_undo() is None
    with pytest.raises(Refused) as caught:
        desks.newsroom.history.undo()
    assert caught.value.code == "undo.nothing"
    with pytest.raises(Refused) as caught:
        desks.newsroom.history.redo()
    assert caught.value.code == "redo.nothing"
    with pytest.raises(NotFound) as missing:
        desks.newsroom.history.undo(5)
    assert missing.value.code == "act.missing"


def test_one_old_act_among_many_is_taken_back_alone(desks: Desks) -> None:
    history = desks.newsroom.history
    story = desks.story("巡河")
    story = _saved(desks, story, title="改题")
    renamed = history.acts(1)[0]
    desks.story("另一篇")
    story = _saved(desks, story, body="后来的正文")
    undone = history.undo(renamed.id)
    assert undone.act is not None
    assert undone.act.kind == "undo"
    assert undone.act.details["of"] == "article.save"
    kept = desks.newsroom.articles.get(story.id).content
    assert (kept.title, kept.body) == ("巡河", "后来的正文")
    with pytest.raises(Refused) as caught:
        history.undo(renamed.id)
    assert caught.value.code == "undo.already"
    history.redo()
    assert desks.newsroom.articles.get(story.id).content.title == "改题"


def test_fields_changed_again_are_told_and_only_then_overwritten(desks: Desks) -> None:
    history = desks.newsroom.history
    story = desks.story("巡河", body="一")
    story = _saved(desks, story, body="二", author="甲")
    act = history.acts(1)[0]
    desks.story("另一篇")
    _saved(desks, story, body="三")
    before = desks.state()
    undone = history.undo(act.id)
    assert undone.act is None
    (conflict,) = undone.conflicts
    assert (conflict.kind, conflict.row_id, conflict.name) == ("article", story.id, "body")
    assert (conflict.expected, conflict.theirs, conflict.wanted) == ("二", "三", "一")
    assert desks.state() == before
    assert history.undo(act.id, take_mine=True).act is not None
    kept = desks.newsroom.articles.get(story.id).content
    assert (kept.body, kept.author) == ("一", "")
    history.undo(history.acts(1)[0].id)
    assert desks.state() == before


def test_undo_goes_on_after_a_restart(desks: Desks) -> None:
    first = desks.state()
    column = desks.column("国内")
    desks.released("巡河", column, tags=("甲",))
    last = desks.state()
    folder = desks.newsroom.folder
    desks.newsroom.history.undo()
    with opened(folder) as again:
        assert again.undo_all() == 2
        assert again.state() == first
    with opened(folder) as again:
        assert again.redo_all() == 3
        assert again.state() == last


def test_a_new_act_ends_redoing(desks: Desks) -> None:
    desks.story("甲")
    desks.newsroom.history.undo()
    assert desks.newsroom.history.next_redo() is not None
    desks.story("乙")
    with pytest.raises(Refused):
        desks.newsroom.history.redo()


def test_undo_and_redo_go_to_and_fro(desks: Desks) -> None:
    desks.story("甲")
    states = [desks.state()]
    for title in "乙丙丁":
        desks.story(title)
        states.append(desks.state())
    history = desks.newsroom.history
    place = 3
    for step in (-1, -1, 1, -1, -1, 1, 1, 1, -1, -1, -1, 1):
        (history.undo if step < 0 else history.redo)()
        place += step
        assert desks.state() == states[place]


def test_hundreds_of_acts_are_all_taken_back_and_put_forth(desks: Desks) -> None:
    first = desks.state()
    for number in range(260):
        desks.story(str(number))
    last = desks.state()
    assert desks.undo_all() == 260
    assert desks.state() == first
    assert desks.redo_all() == 260
    assert desks.state() == last


def test_a_publication_cannot_be_taken_back(desks: Desks) -> None:
    desks.released("巡河", desks.column("国内"))
    desks.newsroom.publishing.publish()
    act = desks.newsroom.history.acts(1)[0]
    assert act.kind == "site.publish"
    with pytest.raises(Refused) as caught:
        desks.newsroom.history.undo(act.id)
    assert caught.value.code == "undo.outward"
    assert desks.newsroom.history.undo().act is not None
    assert desks.kinds()[:3] == ["undo", "site.publish", "article.release"]


def test_what_later_work_stands_on_is_not_taken_away_alone(desks: Desks) -> None:
    column = desks.newsroom.columns.create(None, "国内")
    act = desks.newsroom.history.acts(1)[0]
    desks.story("巡河", column.id)
    before = desks.state()
    with pytest.raises(Refused) as caught:
        desks.newsroom.history.undo(act.id)
    assert caught.value.code == "undo.referenced"
    assert desks.state() == before


def test_an_address_taken_meanwhile_is_shown_and_not_silently_lost(desks: Desks) -> None:
    columns, history = desks.newsroom.columns, desks.newsroom.history
    one, two = desks.column("甲", directory="a"), desks.column("乙", directory="z")
    columns.save(base := columns.tree().get(one), replace(base, directory="b"))
    columns.save(base := columns.tree().get(two), replace(base, directory="a"))
    took = history.acts(1)[0]
    columns.save(base := columns.tree().get(one), replace(base, hidden=True))
    columns.save(base := columns.tree().get(two), replace(base, directory="c"))
    before = desks.state()
    conflicts = history.undo(took.id).conflicts
    assert ("redirect", "") in {(c.kind, c.name) for c in conflicts}
    assert desks.state() == before
    history.undo(took.id, take_mine=True)
    history.undo(history.acts(1)[0].id)
    assert desks.state() == before


def test_a_tag_listed_again_survives_undoing_its_removal_and_back(desks: Desks) -> None:
    history = desks.newsroom.history
    story = desks.story(tags=("甲",))
    story = _saved(desks, story, tags=())
    removal = history.acts(1)[0]
    desks.story("另一篇")
    story = _saved(desks, story, tags=("甲",))
    before = desks.state()
    undone = history.undo(removal.id)
    assert undone.act is not None
    assert desks.newsroom.articles.get(story.id).content.tags == ("甲",)
    history.undo(undone.act.id)
    assert desks.state() == before


def test_the_versions_of_one_record_are_told(desks: Desks) -> None:
    story = desks.story("巡河")
    _saved(desks, story, title="改题")
    desks.story("另一篇")
    acts = desks.newsroom.history.of("article", story.id)
    assert [act.kind for act in acts] == ["article.save", "article.create"]
    (change,) = desks.newsroom.history.changes(acts[0].id)
    assert (change.before, change.after) == ({"title": "巡河"}, {"title": "改题"})


def test_acts_carry_the_name_of_who_did_them(desks: Desks) -> None:
    desks.newsroom.person = "河生"
    desks.story("甲")
    assert desks.newsroom.history.acts(1)[0].person == "河生"
