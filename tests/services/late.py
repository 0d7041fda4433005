"""Time passes without waiting: what was written down is moved into the past instead."""

from __future__ import annotations

from workstation.domain.article import Content
from workstation.domain.moment import HOUR, now
from workstation.services.newsroom import Newsroom
from workstation.store.tables import tables


def schedule(newsroom: Newsroom, *titles: str) -> None:
    """Release stories an hour ahead and publish the site; then two hours pass."""
    with newsroom.writing():
        column = newsroom.columns.create(None, "国内").id
        for title in titles:
            story = newsroom.articles.create(Content(title=title, column_id=column, body="文"))
            newsroom.articles.release(story.id, now() + HOUR)
        newsroom.publishing.publish()
        with newsroom._store.journal.act("demo", {}):
            release = tables.Release
            release.update(
                published_at=release.published_at - 2 * HOUR,
                released_at=release.released_at - 3 * HOUR,
            ).execute()
        tables.Publication.update(at=tables.Publication.at - 2 * HOUR).execute()
