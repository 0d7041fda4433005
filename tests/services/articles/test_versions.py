from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.services.desks import Desks
from workstation.domain.act import Act
from workstation.domain.article import Content
from workstation.domain.errors import Refused
from workstation.domain.version import Version, folded

_STEPS = st.lists(
    st.one_of(
        st.fixed_dictionaries({"title": st.sampled_from(["巡河", "三色台账", ""])}),
        st.fixed_dictionaries({"body": st.text(max_size=12)}),
        st.fixed_dictionaries({"tags": st.lists(st.sampled_from("甲乙丙丁"), unique=True)}),
        st.fixed_dictionaries({"comments_open": st.booleans(), "weight": st.integers(0, 9)}),
        st.just("undo"),
    ),
    max_size=8,
)


def _saved(desks: Desks, key: int, **cells: Any) -> None:
    base = desks.newsroom.articles.get(key)
    desks.newsroom.articles.save(base, replace(base.content, **cells))


@given(_STEPS)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_state_is_read_back_just_as_it_was(desks: Desks, steps: list[Any]) -> None:
    key = desks.story().id
    seen = [desks.newsroom.articles.get(key).content]
    for step in steps:
        if step == "undo":
            if desks.kinds(1) != ["article.create"]:
                desks.newsroom.history.undo()
        else:
            cells = {n: tuple(v) if n == "tags" else v for n, v in step.items()}
            # Something else between, so that each save is an act of its own.
            desks.newsroom.media.all()
            desks.story("别的")
            _saved(desks, key, **cells)
        if desks.newsroom.articles.get(key).content != seen[-1]:
            seen.append(desks.newsroom.articles.get(key).content)
    versions = desks.newsroom.versions.of(key, every=True)
    assert [version.content for version in versions] == seen[::-1]
    assert "title" in versions[-1].changed


def test_a_version_says_who_when_and_which_fields(desks: Desks) -> None:
    column = desks.column("国内")
    article = desks.story()
    desks.newsroom.person = "田野"
    _saved(desks, article.id, tags=("甲",), further_columns=(column,), title="新题")
    newest = desks.newsroom.versions.of(article.id)[0]
    assert (newest.person, newest.changed) == ("田野", ("title", "further_columns", "tags"))
    assert newest.act is not None
    assert newest.act.kind == "article.save"


def test_column_surgery_is_part_of_the_record(desks: Desks) -> None:
    one, two = desks.column("国内"), desks.column("国际")
    article = desks.story(further_columns=(one,))
    desks.newsroom.columns.delete(one, two)
    versions = desks.newsroom.versions.of(article.id)
    assert [v.content.further_columns for v in versions] == [(two,), (one,)]
    assert versions[0].changed == ("further_columns",)


def test_any_field_or_the_whole_comes_back_as_one_act_one_can_undo(desks: Desks) -> None:
    article = desks.story(body="旧文", tags=("甲",))
    _saved(desks, article.id, title="新题", body="新文", tags=("乙",))
    before = desks.state()
    desks.newsroom.versions.bring_back(article.id, article.content, ("body",))
    present = desks.newsroom.articles.get(article.id).content
    assert (present.title, present.body, present.tags) == ("新题", "旧文", ("乙",))
    desks.newsroom.versions.bring_back(article.id, article.content)
    assert desks.newsroom.articles.get(article.id).content == article.content
    assert desks.kinds()[:2] == ["article.bring_back", "article.bring_back"]
    desks.newsroom.history.undo()
    desks.newsroom.history.undo()
    assert desks.state() == before


def test_a_column_that_is_gone_stays_away(desks: Desks) -> None:
    column, kept = desks.column("国内"), desks.column("国际")
    article = desks.story(column_id=column, further_columns=(kept,), body="旧文")
    _saved(desks, article.id, column_id=kept, body="新文")
    desks.newsroom.columns.delete(column, None)
    present = desks.newsroom.versions.bring_back(article.id, article.content).content
    assert (present.column_id, present.body) == (kept, "旧文")


def test_a_state_is_kept_under_a_name_and_does_not_change(desks: Desks) -> None:
    article = desks.story(body="初稿", tags=("甲",))
    desks.newsroom.versions.keep(article.id, " 送审 稿 ")
    _saved(desks, article.id, body="改稿")
    named = [v for v in desks.newsroom.versions.of(article.id) if v.name]
    assert [(v.name, v.content) for v in named] == [("送审 稿", article.content)]
    desks.newsroom.history.undo(desks.newsroom.history.acts(2)[1].id)
    assert not [v for v in desks.newsroom.versions.of(article.id) if v.name]
    with pytest.raises(Refused):
        desks.newsroom.versions.keep(article.id, "  ")


def _autosave(at: int, person: str = "柳岸", kind: str = "article.save") -> Version:
    act = Act(at, at, kind, {}, at, person)
    return Version(Content(body=str(at)), at, person, act, changed=("body",))


def test_the_autosaves_of_one_sitting_are_shown_as_one() -> None:
    minute = 60_000
    versions = [
        _autosave(60 * minute),
        _autosave(55 * minute),
        _autosave(50 * minute),
        _autosave(30 * minute),
        _autosave(29 * minute, "田野"),
        _autosave(28 * minute, "田野", "article.flag"),
    ]
    shown = folded(versions)
    assert [(v.at // minute, v.folded) for v in shown] == [(60, 3), (30, 1), (29, 1), (28, 1)]
