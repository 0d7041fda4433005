"""What readers did with articles: reads and votes. Counted, not journalled."""

from __future__ import annotations

from workstation.store.tables import tables

_T = tables.Tally


def set_tally(article_id: int, reads: int, votes_up: int, votes_down: int = 0) -> None:
    """Set the counts of an article, as an import brings them."""
    _T.replace(
        article_id=article_id, reads=reads, votes_up=votes_up, votes_down=votes_down
    ).execute()


def vote(article_id: int) -> int:
    """Count one vote for an article; return how many there are now."""
    if not _T.update(votes_up=_T.votes_up + 1).where(_T.article_id == article_id).execute():
        _T.insert(article_id=article_id, votes_up=1).execute()
    return int(_T.select(_T.votes_up).where(_T.article_id == article_id).scalar())
