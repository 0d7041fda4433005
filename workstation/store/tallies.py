"""What readers did with articles: reads and votes. Counted, not journalled."""

from __future__ import annotations

from workstation.store import tables

_T = tables.Tally


def set_tally(article_id: int, reads: int, votes_up: int, votes_down: int = 0) -> None:
    """Set the counts of an article, as an import brings them."""
    _T.replace(
        article_id=article_id, reads=reads, votes_up=votes_up, votes_down=votes_down
    ).execute()
