"""`workstation list`: what there is of each noun, all of it unless something is asked for."""

from __future__ import annotations

import argparse
from enum import StrEnum
from typing import Any, TypeVar

from workstation import answers
from workstation.answers import Answer
from workstation.domain.article import ArticleQuery, Cursor, Status
from workstation.domain.column import Column, ColumnTree
from workstation.domain.comment import Comment, CommentStatus, Queue
from workstation.domain.errors import BadInput
from workstation.domain.query_words import read_words
from workstation.services.newsroom import Newsroom

_PAGE = 500
_Kind = TypeVar("_Kind", bound=StrEnum)


def run(newsroom: Newsroom, asked: argparse.Namespace, language: str) -> Answer:
    """Return the list that was asked for; raise `NotFound`, `BadInput("cli.status")`."""
    tree = newsroom.columns.tree()
    branch = tree.find(asked.column) if asked.column else None
    if asked.noun == "articles":
        return answers.articles(_articles(newsroom, asked, tree, branch), tree, language)
    if asked.noun == "columns":
        chosen = _columns(tree, asked.query, branch)
        return answers.columns(tree, newsroom.columns.counts(), chosen)
    if asked.noun == "boards":
        views = newsroom.boards.all()
        return answers.boards(
            view for view in views if asked.query in f"{view.board.code} {view.board.title}"
        )
    return answers.comments(_comments(newsroom, asked, tree, branch))


def _articles(
    newsroom: Newsroom, asked: argparse.Namespace, tree: ColumnTree, branch: Column | None
) -> list[Any]:
    plain = ArticleQuery(
        statuses=(_one_of(Status, asked.status),) if asked.status else (),
        column_id=branch.id if branch else None,
    )
    # The same words as in the search box of the window: 作者:周岚 日期:2026-11.
    query = read_words(asked.query, tree).over(plain)
    lines: list[Any] = []
    after: Cursor | None = None
    while True:
        page = newsroom.articles.page(query, after, _PAGE)
        lines += page.lines
        after = page.next
        if after is None:
            return lines


def _columns(tree: ColumnTree, query: str, branch: Column | None) -> list[Column]:
    among = tree.branch(branch.id) if branch else tuple(tree)
    return [column for column in among if query in column.name]


def _comments(
    newsroom: Newsroom, asked: argparse.Namespace, tree: ColumnTree, branch: Column | None
) -> list[Comment]:
    queues = [_one_of(Queue, asked.status)] if asked.status else [Queue(s) for s in CommentStatus]
    found: list[Comment] = []
    for queue in queues:
        after: Cursor | None = None
        while True:
            page = newsroom.comments.page(queue, after, _PAGE, text=asked.query)
            found += page.comments
            after = page.next
            if after is None:
                break
    if branch is not None:
        inside = {column.id for column in tree.branch(branch.id)}
        places = {key: _columns_of(newsroom, key) for key in {one.article_id for one in found}}
        found = [one for one in found if places[one.article_id] & inside]
    return sorted(found, key=lambda one: one.id, reverse=True)


def _columns_of(newsroom: Newsroom, article_id: int) -> set[int | None]:
    content = newsroom.articles.get(article_id).content
    return {content.column_id, *content.further_columns}


def _one_of(kinds: type[_Kind], name: str) -> _Kind:
    try:
        return kinds(name)
    except ValueError:
        known = "、".join(str(kind) for kind in kinds)
        raise BadInput("cli.status", status=name, known=known) from None
