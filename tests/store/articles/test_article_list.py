from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workstation import paths
from workstation.domain.article import Article, ArticleQuery, Content, Cursor, Order, Status
from workstation.domain.board import Board, Card
from workstation.domain.column import Column, ColumnTree
from workstation.domain.edition import EditionName
from workstation.store import boards, columns, tallies
from workstation.store import newsroom as folder
from workstation.store.articles import article_list, articles
from workstation.store.newsroom import NewsroomStore


@dataclass(frozen=True, repr=False)
class Filled:
    """A newsroom of forty stories."""

    store: NewsroomStore
    articles: list[Article]
    columns: list[int]
    reads: dict[int, int]
    placed: frozenset[int]


_ORDERS = st.sampled_from([Order.CHANGED, Order.PUBLISHED, Order.NUMBER, Order.NEWEST, Order.READ])
_AUTHORS = ("周岚", "周", "田野", "")


def _filled(store: NewsroomStore) -> tuple[list[Article], list[int]]:
    with store.journal.act("demo"):
        places = [columns.insert(_column(name, None)).id for name in ("国内", "国际")]
        places.append(columns.insert(_column("法制", places[0])).id)
        for number in range(40):
            content = Content(
                title=f"{'巡河' if number % 3 else '庭审'}第{number}篇",
                author=_AUTHORS[number % 4],
                source="临河法治网" if number % 2 else "",
                column_id=(*places, None)[number % 4],
                further_columns=(places[1],) if number % 5 == 0 else (),
                tags=("甲", "乙")[: number % 3],
                flags="hc" if number % 7 == 0 else "",
                published_at=(number * 37) % 11 or None,
                body="劳动争议" if number % 4 else "商事仲裁",
            )
            status = list(Status)[number % len(Status)]
            made = articles.insert(content, status=status)
            articles.update([made.id], changed_at=(number * 13) % 17)
    keys = [row.id for row in _lines(store, ArticleQuery(statuses=tuple(Status)))]
    return [articles.get(key) for key in keys], places


def _read_and_placed(store: NewsroomStore, made: list[Article]) -> tuple[Any, Any]:
    """Have readers open most stories, and put some on a board: for good, or taken off again."""
    reads = {one.id: number % 6 for number, one in enumerate(made) if number % 4}
    for key, times in reads.items():
        tallies.set_tally(key, times, 0)
    placed = frozenset(one.id for one in made[::3])
    with store.journal.act("demo"):
        board = boards.insert(Board(0, "focus", "焦点", 9, 0)).id
        for key in placed:
            boards.insert_card(Card(0, board, 0, key))
        boards.insert_card(Card(0, board, 0, made[1].id), EditionName.LIVE)
    return reads, placed


def _column(name: str, parent: int | None) -> Column:
    return Column(0, parent, name, name, 0)


def _lines(store: NewsroomStore, query: ArticleQuery, limit: int = 1000) -> list[Any]:
    found: list[Any] = []
    after: Cursor | None = None
    while True:
        page = article_list.page(query, columns.tree(), store.search, after, limit)
        found += page.lines
        after = page.next
        if after is None:
            return found


def _fits(
    query: ArticleQuery, tree: ColumnTree, placed: frozenset[int]
) -> Callable[[Article], bool]:
    shown = query.statuses or tuple(status for status in Status if status != Status.TRASHED)
    branch = {c.id for c in tree.branch(query.column_id)} if query.column_id else None

    def fits(article: Article) -> bool:
        content = article.content
        return (
            article.status in shown
            and (branch is None or bool(branch & {content.column_id, *content.further_columns}))
            and content.author.startswith(query.author_begins)
            and (not query.author or content.author == query.author)
            and content.source.startswith(query.source_begins)
            and (not query.tag or query.tag in content.tags)
            and query.flag in content.flags
            and query.title in content.title
            and query.text in content.body
            and not (query.unplaced and article.id in placed)
        )

    return fits


def _sorted(order: Order, reads: dict[int, int]) -> Callable[[Article], tuple[int, int]]:
    def key(article: Article) -> tuple[int, int]:
        first = {
            Order.CHANGED: article.changed_at,
            Order.PUBLISHED: article.content.published_at or 0,
            Order.NUMBER: article.number,
            Order.READ: reads.get(article.id, 0),
        }.get(order, 0)
        return -first, -article.id

    return key


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Filled]:
    store = folder.create(tmp_path_factory.mktemp("list") / "n", paths.migrations())
    with store.connected():
        made, places = _filled(store)
        yield Filled(store, made, places, *_read_and_placed(store, made))
    store.close()


_QUERIES = st.builds(
    ArticleQuery,
    statuses=st.lists(st.sampled_from(list(Status)), max_size=3).map(tuple),
    # Which of the columns: their keys are made anew in each run.
    column_id=st.sampled_from([None, 0, 1, 2]),
    author_begins=st.sampled_from(["", "周", "周岚"]),
    author=st.sampled_from(["", "", "周"]),
    source_begins=st.sampled_from(["", "", "临河"]),
    tag=st.sampled_from(["", "", "甲"]),
    flag=st.sampled_from(["", "", "h"]),
    title=st.sampled_from(["", "", "巡河"]),
    unplaced=st.booleans(),
    text=st.sampled_from(["", "", "劳动", "仲裁"]),
    order=_ORDERS,
)


@given(_QUERIES, st.booleans(), st.integers(1, 9))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_pages_put_together_are_the_whole_list_in_its_order(
    newsroom: Filled, asked: ArticleQuery, indexed: bool, limit: int
) -> None:
    store, every = newsroom.store, newsroom.articles
    column = None if asked.column_id is None else newsroom.columns[asked.column_id]
    query = replace(asked, column_id=column)
    if indexed:
        store.search.catch_up()
    fits = _fits(query, columns.tree(), newsroom.placed)
    wanted = sorted(filter(fits, every), key=_sorted(query.order, newsroom.reads))
    found = _lines(store, query, limit)
    assert [line.id for line in found] == [article.id for article in wanted]
    assert article_list.count(query, columns.tree(), store.search) == len(wanted)
    keys = article_list.ids(query, columns.tree(), store.search)
    assert list(keys) == sorted((article.id for article in wanted), reverse=True)


def test_the_best_hits_come_first_and_none_is_missing(store: NewsroomStore) -> None:
    with store.journal.act("demo"):
        head = articles.insert(Content(title="仲裁规则修订", body="正文")).id
        for number in range(30):
            articles.insert(Content(title=f"第{number}篇", body="其中一句提到仲裁。" * 3))
    store.search.catch_up()
    query = ArticleQuery(text="仲裁", order=Order.BEST)
    found = [line.id for line in _lines(store, query, 7)]
    assert found[0] == head
    assert len(found) == len(set(found)) == 31
    newest = [line.id for line in _lines(store, replace(query, order=Order.NEWEST), 7)]
    assert newest[-1] == head
    assert set(newest) == set(found)


def test_counts_follow_every_step_and_its_undo(store: NewsroomStore) -> None:
    with store.journal.act("article.create"):
        made = [articles.insert(Content(title=str(number))).id for number in range(3)]
    with store.journal.act("article.trash"):
        articles.update(made[:2], status=str(Status.TRASHED))
    assert article_list.counts() == {Status.DRAFT: 1, Status.TRASHED: 2}
    store.undo.undo()
    assert article_list.counts() == {Status.DRAFT: 3}
    store.undo.undo()
    assert article_list.counts() == {}


def test_a_page_is_read_off_an_index(store: NewsroomStore) -> None:
    """A list that sorts everything first would creep at two hundred thousand articles."""
    plans = []
    execute = store.database.execute_sql

    def explain(sql: str, values: Any = None) -> Any:
        if sql.startswith("SELECT a.id"):
            rows = execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
            plans.append(" | ".join(row[3] for row in rows))
        return execute(sql, values)

    setattr(store.database, "execute_sql", explain)  # noqa: B010
    for query in (
        ArticleQuery(),
        ArticleQuery(order=Order.PUBLISHED),
        ArticleQuery(order=Order.NUMBER),
        ArticleQuery(author="周岚"),
        ArticleQuery(statuses=(Status.PUBLISHED,)),
        ArticleQuery(order=Order.PUBLISHED, unplaced=True),
    ):
        article_list.page(query, ColumnTree(()), store.search, Cursor(9, 9), 100)
    delattr(store.database, "execute_sql")
    assert len(plans) == 6
    for plan in plans:
        assert "USING" in plan.split("|")[2] + plan.split("|")[1]
        assert "SCAN a |" not in plan


@pytest.mark.parametrize("after", [None, Cursor(9, 9), Cursor(0, 9)])
def test_what_nobody_opened_is_not_sorted_to_be_listed(
    store: NewsroomStore, after: Cursor | None
) -> None:
    plans = []
    execute = store.database.execute_sql

    def explain(sql: str, values: Any = None) -> Any:
        rows = execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()
        plans.append([row[3] for row in rows])
        return execute(sql, values)

    setattr(store.database, "execute_sql", explain)  # noqa: B010
    article_list.page(ArticleQuery(order=Order.READ), ColumnTree(()), store.search, after, 100)
    delattr(store.database, "execute_sql")
    assert len(plans) == 2
    for plan in plans:
        whole = next(at for at, step in enumerate(plan) if step.startswith("SCAN (subquery"))
        assert "USE TEMP B-TREE FOR ORDER BY" not in plan[:whole]


@pytest.mark.parametrize(
    "name", ["author", "source", "responsible_editor", "original_author", "template", "tags"]
)
def test_what_is_proposed_in_the_form_is_read_off_an_index(store: NewsroomStore, name: str) -> None:
    plans = []
    execute = store.database.execute_sql

    def explain(sql: str, values: Any = None) -> Any:
        plans.append(execute(f"EXPLAIN QUERY PLAN {sql}", values).fetchall()[0][3])
        return execute(sql, values)

    setattr(store.database, "execute_sql", explain)  # noqa: B010
    assert articles.known(name) == ()
    delattr(store.database, "execute_sql")
    assert "COVERING INDEX" in plans[0]
