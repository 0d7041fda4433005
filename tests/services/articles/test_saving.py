"""What a save hands back is the story as it is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.services.desks import Desks
from workstation.domain.article import Article


def _saved(desks: Desks, base: Article, **cells: object) -> Article:
    saved = desks.newsroom.articles.save(base, replace(base.content, **cells))  # type: ignore[arg-type]
    assert saved == desks.newsroom.articles.get(base.id)
    return saved


@pytest.mark.parametrize(
    "cells",
    [
        {"body": "零\0一\ud800二\u2028三\xa0"},
        {"title": " 两行\n标题 ", "flags": "zhc", "slug": "a/b"},
        {"tags": ("巡河", " ", "巡河", "台账 ")},
        {"tags": (), "further_columns": ()},
        {"body": "正文", "tags": ("台账",), "comments_open": False, "pinned_until": None},
    ],
)
def test_what_a_save_returns_is_what_is_kept(desks: Desks, cells: dict[str, object]) -> None:
    story = desks.released("巡河", desks.column("国内"), tags=("巡河",), pinned_until=9)
    law = desks.column("法制")
    once = _saved(desks, story, **{"further_columns": (law, law), **cells})
    assert _saved(desks, once, body=once.content.body + "。").version > once.version
