"""Comments as JSON, as a table for spreadsheets, and as Artrans."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.moment import local, stamp
from workstation.domain.text import harmless_cell
from workstation.services.comments.export.outgoing import Outgoing, Story
from workstation.services.whole_file import whole_text

#: The badge our own export gives to answers of the newsroom; `intake` knows it.
NEWSROOM_BADGE = "编辑部"
COLUMNS = (
    "编号", "稿件编号", "稿件标题", "网址", "昵称", "内容", "时间", "上级编号", "邮箱", "IP",
    "属地", "状态", "顶", "踩", "举报", "编辑部回复",
)  # fmt: skip


def write_json(path: Path, outgoing: Outgoing) -> int:
    """Write everything there is to say of each comment; return how many."""
    return _write_rows(path, outgoing, _whole)


def write_artrans(path: Path, outgoing: Outgoing) -> int:
    """Write rows as Artalk takes them, every value a text; return how many."""
    return _write_rows(path, outgoing, _artrans)


def write_csv(path: Path, outgoing: Outgoing, encoding: str = "utf-8-sig") -> int:
    """Write a table; nothing in it is ever run as a formula. Return how many rows."""
    count = 0
    with whole_text(path, encoding) as out:
        writer = csv.writer(out)
        writer.writerow(COLUMNS)
        for story in outgoing.stories:
            for comment in outgoing.comments(story):
                writer.writerow([harmless_cell(cell) for cell in _cells(story, comment)])
                count += 1
    return count


def _write_rows(path: Path, outgoing: Outgoing, row_of: Any) -> int:
    count = 0
    with whole_text(path) as out:
        out.write("[")
        for story in outgoing.stories:
            for comment in outgoing.comments(story):
                out.write(",\n" if count else "\n")
                out.write(json.dumps(row_of(story, comment), ensure_ascii=False))
                count += 1
        out.write("\n]\n")
    return count


def _whole(story: Story, comment: Comment) -> dict[str, Any]:
    return {
        "id": str(comment.id),
        "article": story.number,
        "article_title": story.title,
        "article_address": story.address,
        "parent": "" if comment.parent_id is None else str(comment.parent_id),
        "author": comment.author,
        "mail": comment.mail,
        "network_address": comment.network_address,
        "region": comment.region,
        "text": comment.text,
        "written_at": comment.written_at,
        "status": str(comment.status),
        "reports": comment.reports,
        "votes_up": comment.votes_up,
        "votes_down": comment.votes_down,
        "by_newsroom": comment.by_newsroom,
        "held_for": comment.held_for,
        "reason": comment.reason,
    }


def _cells(story: Story, comment: Comment) -> tuple[str, ...]:
    # A letter before the key: spreadsheets round off numbers of nineteen digits.
    parent = "" if comment.parent_id is None else f"c{comment.parent_id}"
    return (
        f"c{comment.id}",
        str(story.number),
        story.title,
        story.address,
        comment.author,
        comment.text,
        stamp(comment.written_at),
        parent,
        comment.mail,
        comment.network_address,
        comment.region,
        str(comment.status),
        str(comment.votes_up),
        str(comment.votes_down),
        str(comment.reports),
        "1" if comment.by_newsroom else "",
    )


def _artrans(story: Story, comment: Comment) -> dict[str, str]:
    when = local(comment.written_at).strftime("%Y-%m-%d %H:%M:%S +0800")
    return {
        "id": str(comment.id),
        "rid": "0" if comment.parent_id is None else str(comment.parent_id),
        "content": comment.text,
        "ua": "",
        "ip": comment.network_address,
        "is_collapsed": "false",
        "is_pending": "false" if comment.status is CommentStatus.APPROVED else "true",
        "vote_up": str(comment.votes_up),
        "vote_down": str(comment.votes_down),
        "created_at": when,
        "updated_at": when,
        "nick": comment.author,
        "email": comment.mail,
        "link": "",
        "badge_name": NEWSROOM_BADGE if comment.by_newsroom else "",
        "page_key": story.key,
        "page_title": story.title,
        "site_name": "",
        "site_urls": "",
    }
