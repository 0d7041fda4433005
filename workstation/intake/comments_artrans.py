"""Comments as Artalk hands them over (Artrans): rows of JSON, every value a text."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workstation.intake.comment_drafts import Gathered, count_of
from workstation.intake.dates import moment_of


def is_artrans(row: object) -> bool:
    """Tell whether a row of JSON is one of Artrans."""
    return isinstance(row, dict) and "page_key" in row and "rid" in row and "content" in row


def take_artrans(row: Mapping[str, Any], number: int, box: Gathered) -> None:
    """Keep the comment of one row; its article is named by page key and title."""
    created, above = _said(row, "created_at"), _said(row, "rid")
    waits = _said(row, "is_pending").lower() in ("true", "1")
    box.take(
        number,
        moment_of(created),
        said=created,
        text=_said(row, "content"),
        article=f"artalk:{_said(row, 'page_key')}",
        article_address=_said(row, "page_key"),
        article_title=_said(row, "page_title"),
        author=_said(row, "nick"),
        mail=_said(row, "email"),
        network_address=_said(row, "ip")[:64],
        region=_said(row, "ip_region"),
        status="pending" if waits else "approved",
        source_id=_said(row, "id"),
        parent_source_id="" if above == "0" else above,
        votes_up=count_of(row.get("vote_up")),
        votes_down=count_of(row.get("vote_down")),
        by_newsroom=_said(row, "badge_name") == NEWSROOM_BADGE,
    )


#: The badge our own export gives to answers of the newsroom.
NEWSROOM_BADGE = "编辑部"


def _said(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).strip() if isinstance(value, str | int | float) else ""
