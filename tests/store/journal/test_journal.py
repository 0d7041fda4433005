from __future__ import annotations

import contextlib
from dataclasses import replace
from pathlib import Path

import peewee
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.newsrooms import new_store
from workstation.domain.act import Change, Operation
from workstation.domain.article import Article, Content
from workstation.store.articles import article_list, articles
from workstation.store.newsroom import NewsroomStore
from workstation.store.trouble import TransactionLost


def _created(store: NewsroomStore, **fields: str) -> Article:
    with store.journal.act("article.create", {"title": "稿"}):
        return articles.insert(Content(**fields))  # type: ignore[arg-type]


def _saved(store: NewsroomStore, base: Article, fold: str = "", **fields: str) -> Article:
    with store.journal.act("article.save", {}, fold=fold):
        assert articles.write(base, replace(base.content, **fields))  # type: ignore[arg-type]
    return articles.get(base.id)


def test_a_row_written_outside_an_act_is_refused(store: NewsroomStore) -> None:
    with pytest.raises(peewee.IntegrityError, match="outside an act"):
        articles.insert(Content(title="偷偷写"))
    assert article_list.counts() == {}


def test_only_the_changed_cells_are_kept_before_and_after(store: NewsroomStore) -> None:
    article = _created(store, title="旧题", body="正文")
    _saved(store, article, title="新题")

    change, *more = store.journal.changes(store.journal.acts(1)[0].id)

    assert more == []
    assert (change.operation, change.before, change.after) == (
        Operation.UPDATE,
        {"title": "旧题"},
        {"title": "新题"},
    )


@pytest.mark.parametrize("text", ["1e5", "null", '{"a":1}', "[1]", "true", "", "1.0", "\\u0000"])
def test_text_that_looks_like_json_comes_back_as_it_was(store: NewsroomStore, text: str) -> None:
    article = _created(store, title=text, body="甲")
    _saved(store, article, title="别的")

    assert store.journal.changes(store.journal.acts(1)[0].id)[0].before == {"title": text}
    store.undo.undo()
    assert articles.get(article.id).content.title == text


def test_an_act_that_changed_nothing_leaves_no_line(store: NewsroomStore) -> None:
    article = _created(store, title="题")
    with store.journal.act("article.save"):
        articles.write(article, article.content)
    assert [act.kind for act in store.journal.acts(10)] == ["article.create"]


def test_an_act_that_fails_leaves_neither_rows_nor_a_line(store: NewsroomStore) -> None:
    with pytest.raises(RuntimeError), store.journal.act("article.create"):
        articles.insert(Content(title="半篇"))
        raise RuntimeError
    assert article_list.counts() == {}
    assert store.journal.acts(10) == ()


def test_a_caught_rollback_of_the_engine_loses_the_act_and_says_so(store: NewsroomStore) -> None:
    with pytest.raises(TransactionLost), store.journal.act("article.create"):
        articles.insert(Content(title="前半"))
        # What SQLite does by itself when the disk is full.
        store.database.connection().execute("ROLLBACK")
        articles.insert(Content(title="后半"))
    assert article_list.counts() == {}


def test_listeners_hear_what_was_touched_after_the_commit(store: NewsroomStore) -> None:
    heard: list[Change] = []
    store.journal.on_change(heard.append)
    article = _created(store, title="题")
    assert heard[0].ids("article") == {article.id}
    assert not heard[0].touches("comment")


def test_autosaves_of_one_sitting_are_one_act(store: NewsroomStore) -> None:
    article = _created(store, body="零")
    for text in ("一", "一二", "一二三"):
        article = _saved(store, article, fold="a", body=text)

    acts = store.journal.acts(10)

    assert [act.kind for act in acts] == ["article.save", "article.create"]
    (change,) = store.journal.changes(acts[0].id)
    assert (change.before["body"], change.after["body"]) == ("零", "一二三")


def test_another_act_between_ends_the_sitting(store: NewsroomStore) -> None:
    article = _saved(store, _created(store, body="零"), fold="a", body="一")
    _created(store, title="另一篇")
    _saved(store, article, fold="a", body="二")
    kinds = [act.kind for act in store.journal.acts(10)]
    assert kinds == ["article.save", "article.create", "article.save", "article.create"]


def test_typing_and_taking_it_back_leaves_no_change(store: NewsroomStore) -> None:
    article = _saved(store, _created(store, body="零"), fold="a", body="一")
    _saved(store, article, fold="a", body="零")
    assert store.journal.acts(1)[0].kind == "article.create"


def test_the_chain_holds_and_an_edited_line_breaks_it(store: NewsroomStore) -> None:
    for title in "甲乙丙丁":
        _created(store, title=title)
    assert store.journal.first_broken() is None
    store.database.execute_sql("DROP TRIGGER sealed_act_update")
    store.database.execute_sql("UPDATE act SET person = '别人' WHERE sequence = 2")
    assert store.journal.first_broken() == 2


def test_a_sealed_line_can_be_neither_edited_nor_removed(store: NewsroomStore) -> None:
    for title in "甲乙":
        _created(store, title=title)
    for statement in (
        "UPDATE act SET person = 'x' WHERE sequence = 1",
        "DELETE FROM act WHERE sequence = 1",
        "UPDATE change SET after = '{}' WHERE sequence = 1",
        "DELETE FROM change WHERE sequence = 1",
    ):
        with pytest.raises(peewee.IntegrityError, match="append-only"):
            store.database.execute_sql(statement)


def test_a_later_version_guards_against_overwriting(store: NewsroomStore) -> None:
    base = _created(store, title="题")
    _saved(store, base, title="先来")
    with store.journal.act("article.save"):
        assert not articles.write(base, replace(base.content, title="后到"))
    assert articles.get(base.id).content.title == "先来"


@given(
    texts=st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40),
        min_size=2,
        max_size=6,
    )
)
def test_any_texts_are_the_same_after_undoing_all_of_them(
    tmp_path_factory: pytest.TempPathFactory, texts: list[str]
) -> None:
    folder = Path(tmp_path_factory.mktemp("n")) / "newsroom"
    store = new_store(folder)
    with store.connected():
        article = _created(store, body=texts[0])
        for text in texts[1:]:
            article = _saved(store, article, body=text)
        while (act := store.undo.next_undo()) and act.kind == "article.save":
            store.undo.undo()
        assert articles.get(article.id).content.body == texts[0]
        while store.undo.next_redo():
            store.undo.redo()
        assert articles.get(article.id).content.body == texts[-1]
    store.close()


def test_nothing_is_folded_into_an_act_that_was_closed_for_good(store: NewsroomStore) -> None:
    article = _saved(store, _created(store, body="零"), fold="a", body="一")
    store.journal.seal_last()
    store.journal.seal_last()
    _saved(store, article, fold="a", body="二")
    first, second, *_ = store.journal.acts(5)
    assert (first.kind, second.kind) == ("article.save", "article.save")
    assert store.journal.first_broken() is None


def test_several_changes_of_one_row_in_one_fold_keep_the_first_and_the_last(
    store: NewsroomStore,
) -> None:
    article = _saved(store, _created(store, title="零"), fold="a", title="一")
    with store.journal.act("article.save", {}, fold="a"):
        for title in ("二", "三", "四"):
            articles.update([article.id], title=title)
    (change,) = store.journal.changes(store.journal.acts(1)[0].id)
    assert (change.before, change.after) == ({"title": "零"}, {"title": "四"})


def test_a_sitting_that_came_to_nothing_is_told_though_it_leaves_no_line(
    store: NewsroomStore,
) -> None:
    base = _created(store, title="题")
    told: list[Change] = []
    saved = _saved(store, base, fold="a", title="错手")
    store.journal.on_change(told.append)
    _saved(store, saved, fold="a", title="题")
    assert [act.kind for act in store.journal.acts(10)] == ["article.create"]
    assert told == [Change({"article": frozenset({base.id})})]


def test_a_verb_inside_an_act_becomes_a_part_of_it(store: NewsroomStore) -> None:
    with store.journal.act("board.place", {"title": "外"}):
        _created(store, title="甲")
        _created(store, title="乙")
    assert [act.kind for act in store.journal.acts(10)] == ["board.place"]
    store.undo.undo()
    assert article_list.counts() == {}


def test_a_part_that_failed_takes_the_whole_act_along(store: NewsroomStore) -> None:
    with pytest.raises(TransactionLost), store.journal.act("board.place"):
        articles.insert(Content(title="前半"))
        with contextlib.suppress(RuntimeError), store.journal.act("article.create"):
            articles.insert(Content(title="后半"))
            raise RuntimeError
    assert article_list.counts() == {}
    _created(store, title="此后照常")
