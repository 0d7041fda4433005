"""Filters everybody is offered: kept, changed, undone like everything else."""

from __future__ import annotations

import pytest

from tests.services.desks import Desks
from workstation.domain.errors import NotFound, Refused


def test_one_is_kept_under_a_name_and_written_anew_under_the_same(desks: Desks) -> None:
    filters = desks.newsroom.filters
    made = filters.keep(" 待审的 \n", {"preset": "review", "column_id": None})
    assert (made.name, dict(made.cells)) == ("待审的", {"preset": "review", "column_id": None})
    again = filters.keep("待审的", {"preset": "review", "days": 7})
    assert again.id == made.id
    assert filters.all() == (again,)
    assert [one.name for one in (filters.keep("甲", {}), *filters.all())] == ["甲", "待审的", "甲"]
    desks.newsroom.history.undo()
    desks.newsroom.history.undo()
    assert filters.all() == (made,)


def test_one_is_taken_away_and_comes_back(desks: Desks) -> None:
    filters = desks.newsroom.filters
    made = filters.keep("待审的", {"preset": "review"})
    filters.remove(made.id)
    assert filters.all() == ()
    with pytest.raises(NotFound, match=r"filter\.missing"):
        filters.remove(made.id)
    desks.newsroom.history.undo()
    assert filters.all() == (made,)
    assert desks.kinds(2)[1] == "filter.remove"


def test_a_filter_without_a_name_is_refused(desks: Desks) -> None:
    with pytest.raises(Refused, match=r"filter\.no_name"):
        desks.newsroom.filters.keep(" \n", {})


def test_the_snippets_and_the_site_are_left_alone(desks: Desks) -> None:
    before = desks.newsroom.site.get()
    desks.newsroom.filters.keep("甲", {"preset": "all"})
    assert desks.newsroom.site.get() == before
    assert desks.newsroom.snippets.all() == ()
