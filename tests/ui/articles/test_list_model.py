"""The list: read by pages, and quiet when rows change."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.modeltest import ModelTester

from workstation.domain.article import ArticleLine, ArticlePage, Cursor, Status
from workstation.ui.articles.list_model import ARTICLES_MIME, ArticleListModel


def line(key: int, title: str = "", changed: int = 0) -> ArticleLine:
    status = Status.DRAFT
    return ArticleLine(key, key, title or f"稿{key}", status, None, "", "", None, None, changed)


def keys(model: ArticleListModel) -> list[int]:
    found = (model.line(model.index(row)) for row in range(model.rowCount()))
    return [one.id for one in found if one is not None]


def model_of(*numbers: int, following: Cursor | None = None) -> ArticleListModel:
    model = ArticleListModel()
    model.show_page(ArticlePage(tuple(line(number) for number in numbers), following))
    return model


def test_it_is_a_proper_model(qtmodeltester: ModelTester) -> None:
    model = model_of(3, 2, 1)
    qtmodeltester.check(model)
    model.freshen([line(4), line(2), line(1)], {3: None})
    assert keys(model) == [4, 2, 1]


def test_the_next_page_is_asked_for_once_and_doubles_are_left_out() -> None:
    model = model_of(5, 4, following=Cursor(4, 4))
    asked: list[Cursor] = []
    model.more_wanted.connect(asked.append)
    assert model.canFetchMore(model.index(-1))
    model.fetchMore(model.index(-1))
    assert not model.canFetchMore(model.index(-1))
    model.add_page(Cursor(9, 9), ArticlePage((line(1),), None))
    assert keys(model) == [5, 4], "an answer to another list is dropped"
    model.add_page(asked[0], ArticlePage((line(4), line(3)), None))
    assert keys(model) == [5, 4, 3]
    assert not model.canFetchMore(model.index(-1))


def test_a_changed_row_stays_where_it_is() -> None:
    model = model_of(3, 2, 1)
    model.freshen([line(1, "改过", 9), line(3), line(2)], {})
    assert keys(model) == [3, 2, 1]
    changed = model.line(model.index(2))
    assert changed is not None
    assert changed.title == "改过"


def test_new_rows_come_in_beside_their_neighbours() -> None:
    model = model_of(6, 4, 2)
    model.freshen([line(7), line(6), line(5), line(4), line(2)], {})
    assert keys(model) == [7, 6, 5, 4, 2]


@given(st.lists(st.integers(1, 30), unique=True), st.lists(st.integers(1, 30), unique=True))
def test_whatever_comes_no_row_is_doubled_and_none_is_missed(
    before: list[int], after: list[int]
) -> None:
    model = model_of(*before)
    gone: dict[int, ArticleLine | None] = {key: None for key in before if key not in after}
    model.freshen([line(key) for key in after], gone)
    assert sorted(keys(model)) == sorted(after)
    stay = [key for key in before if key in after]
    assert [key for key in keys(model) if key in before] == stay


def test_a_drag_carries_the_keys_in_their_order() -> None:
    model = model_of(3, 2, 1)
    carried = model.mimeData([model.index(2), model.index(0)])
    assert json.loads(bytes(carried.data(ARTICLES_MIME).data())) == [3, 1]


def test_rows_are_said_for_those_who_cannot_see_them() -> None:
    model = ArticleListModel("en")
    model.show_page(ArticlePage((replace(line(1), title="Ten cases"),), None))
    assert model.data(model.index(0)) == "Ten cases, draft"
