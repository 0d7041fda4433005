from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workstation.domain.article import ArticleQuery, Content
from workstation.domain.column import ColumnTree
from workstation.store.articles import article_list, articles
from workstation.store.newsroom import NewsroomStore
from workstation.store.search import folded, phrases, pieces

_TEXTS = {
    "甲": "青岛的仲裁机构受理劳动争议，最高人民法院发布司法解释。",
    "乙": "即墨的法院审理仲裁裁决的撤销，AI 生成内容与 C++ 无关。",
    "丙": "劳动者的动议：独角兽企业，金额 50,000 元，日期 2024-05-01。",
}


def _filled(store: NewsroomStore) -> dict[str, int]:
    keys = {}
    with store.journal.act("article.create"):
        for title, body in _TEXTS.items():
            keys[title] = articles.insert(Content(title=title, body=body)).id
    return keys


def _found(store: NewsroomStore, text: str) -> set[str]:
    page = article_list.page(ArticleQuery(text=text), ColumnTree(()), store.search, None, 50)
    return {line.title for line in page.lines}


@pytest.mark.parametrize(
    ("query", "titles"),
    [
        ("仲裁", "甲乙"),
        ("青岛", "甲"),
        ("劳动", "甲丙"),
        ("动争", "甲"),
        ("最高人民法院", "甲"),
        ("青岛 仲裁", "甲"),
        ("独角兽", "丙"),
        ("ａｉ", "乙"),
        ("法", "甲乙"),
        ("院审", "乙"),
        ("裁劳", ""),
        ("没有的词", ""),
    ],
)
@pytest.mark.parametrize("indexed", [False, True])
def test_words_are_found_as_they_stand(
    store: NewsroomStore, query: str, titles: str, indexed: bool
) -> None:
    _filled(store)
    if indexed:
        assert store.search.catch_up() == 0
    assert _found(store, query) == set(titles)


def test_a_changed_text_is_found_at_once_and_its_old_words_are_not(store: NewsroomStore) -> None:
    keys = _filled(store)
    store.search.catch_up()
    article = articles.get(keys["甲"])
    with store.journal.act("article.save"):
        articles.write(article, Content(title="甲", body="改成了调解"))
    for _ in range(2):
        assert _found(store, "调解") == {"甲"}
        assert _found(store, "青岛") == set()
        store.search.catch_up()


def test_words_of_two_fields_do_not_run_together(store: NewsroomStore) -> None:
    with store.journal.act("article.create"):
        articles.insert(Content(title="青", short_title="岛"))
    store.search.catch_up()
    assert _found(store, "青岛") == set()


def test_nothing_asked_finds_everything_and_signs_alone_find_nothing(store: NewsroomStore) -> None:
    _filled(store)
    assert len(_found(store, "  ")) == 3
    assert _found(store, "***") == set()


_TYPED = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from(list('"*()-:^+{}\0青岛法院仲裁 ANDORNT')),
        st.characters(categories=["Cs"]),
    ),
    max_size=24,
)


@settings(max_examples=400)
@given(query=_TYPED)
def test_whatever_is_typed_is_only_looked_for(query: str) -> None:
    import sqlite3

    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(pieces)")
    asked = phrases(query)
    if asked:
        database.execute("SELECT * FROM t WHERE t MATCH ?", (" AND ".join(asked),)).fetchall()
    database.close()


@settings(max_examples=200)
@given(
    text=st.text(st.sampled_from("青岛法院仲裁劳动，。 a1"), max_size=40),
    start=st.integers(0, 30),
    size=st.integers(2, 5),
)
def test_every_run_of_two_or_more_characters_of_a_text_finds_it(
    text: str, start: int, size: int
) -> None:
    import sqlite3

    run = text[start : start + size]
    if len(run) < 2 or not all("\u4e00" <= sign <= "\u9fff" for sign in run):
        return
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(pieces)")
    database.execute("INSERT INTO t VALUES (?)", (" ".join(pieces(text)),))
    found = database.execute(
        "SELECT count(*) FROM t WHERE t MATCH ?", (" AND ".join(phrases(run)),)
    ).fetchone()
    database.close()
    assert found == (1,)


def test_full_width_and_case_are_one() -> None:
    assert folded("ＡＢＣ") == folded("abc")


def test_words_are_found_while_very_many_wait_for_the_index(
    store: NewsroomStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    _filled(store)
    monkeypatch.setattr("workstation.store.search._MANY", 2)
    assert _found(store, "仲裁") == set("甲乙")
    assert _found(store, "青岛 仲裁") == {"甲"}
    assert _found(store, "AI") == {"乙"}
    assert _found(store, "没有的词") == set()
