"""Under which columns stories are filed, when columns go away."""

from __future__ import annotations

from collections.abc import Sequence

from workstation.store import articles, redirects, releases, tables

_ARTICLE = tables.Article
_FURTHER = tables.ArticleColumn


def refile(gone: Sequence[int], to: int | None) -> None:
    """Let nothing refer to the columns `gone` any more: stories, live stories, redirects.

    What was filed under one of them is filed under `to` (None: nowhere), once and in the same
    place among its further columns.
    """
    articles.update(articles.in_columns(gone), column=to)
    if to is not None:
        _refile_further(gone, to)
    _FURTHER.delete().where(_FURTHER.column_id.in_(list(gone))).execute()
    releases.move(gone, to)
    redirects.retarget_columns(list(gone), to)


def _refile_further(gone: Sequence[int], to: int) -> None:
    main = _ARTICLE.select(_ARTICLE.id).where(_ARTICLE.column_id == to)
    _FURTHER.delete().where((_FURTHER.column_id == to) & _FURTHER.article_id.in_(main)).execute()
    already = _FURTHER.select(_FURTHER.article_id).where(_FURTHER.column_id == to)
    rows = (
        _FURTHER.select(_FURTHER.article_id, _FURTHER.id)
        .where(
            _FURTHER.column_id.in_(list(gone))
            & _FURTHER.article_id.not_in(main)
            & _FURTHER.article_id.not_in(already)
        )
        .order_by(_FURTHER.article_id, _FURTHER.position.desc())
        .tuples()
    )
    first = dict(list(rows))
    for row_id in first.values():
        _FURTHER.update(column=to).where(_FURTHER.id == row_id).execute()
