"""Texts are converted while nobody asks for anything, so that publications need not."""

from __future__ import annotations

from tests.services.desks import Desks
from workstation.press.markdown.conversion import html_key


def kept(desks: Desks) -> set[str]:
    rows = desks.newsroom.articles._store.database.execute_sql("SELECT key FROM html")
    return {key for (key,) in rows.fetchall()}


def rest(desks: Desks) -> None:
    while desks.newsroom.rest():
        pass


def test_what_is_released_is_converted_at_rest(desks: Desks) -> None:
    body = "头一页。\n\n#p#下半#e#\n\n**第二页**。"
    column = desks.column("国内")
    desks.released("巡河", column, body=body)
    draft = desks.story("草稿", column)
    rest(desks)
    assert html_key("头一页。\n\n") in kept(desks)
    assert html_key("\n\n**第二页**。") in kept(desks)
    assert html_key(draft.content.body) not in kept(desks)


def test_a_text_that_takes_too_long_is_left_to_the_publication(desks: Desks) -> None:
    column = desks.column("国内")
    desks.released("括号", column, body="[" * 50_000)
    desks.released("巡河", column, body="河水清了。")
    rest(desks)
    assert html_key("河水清了。") in kept(desks)
    assert html_key("[" * 50_000) not in kept(desks)
    assert not desks.newsroom.rest()
