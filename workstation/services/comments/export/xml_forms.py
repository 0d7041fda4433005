"""Comments as a WordPress export (WXR 1.2) and as a Disqus export."""

from __future__ import annotations

from datetime import UTC, datetime
from html import escape
from pathlib import Path
from typing import TextIO

from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.moment import stamp
from workstation.press.feeds.xml_text import clean
from workstation.services.comments.export.outgoing import Outgoing, Story
from workstation.services.whole_file import whole_text

_WXR_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
"""
_DISQUS_HEAD = """<?xml version="1.0" encoding="utf-8"?>
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
"""
_WP_STATUS = {
    CommentStatus.APPROVED: "1",
    CommentStatus.PENDING: "0",
    CommentStatus.SPAM: "spam",
    CommentStatus.REJECTED: "trash",
    CommentStatus.TRASH: "trash",
}


def write_wxr(path: Path, outgoing: Outgoing) -> int:
    """Write what the WordPress importer takes: an item for each article, without its text."""
    count = 0
    with whole_text(path) as out:
        out.write(_WXR_HEAD)
        out.write(_element("title", outgoing.site_name) + _element("link", outgoing.site_url))
        out.write(_element("wp:wxr_version", "1.2"))
        for story in outgoing.stories:
            out.write("<item>\n" + _element("title", story.title) + _element("link", story.key))
            out.write(_element("wp:post_id", str(story.number)))
            out.write(_element("wp:post_type", "post") + _element("wp:status", "publish"))
            for comment in outgoing.comments(story):
                _wp_comment(out, comment)
                count += 1
            out.write("</item>\n")
        out.write("</channel>\n</rss>\n")
    return count


def write_disqus(path: Path, outgoing: Outgoing) -> int:
    """Write threads and posts as Disqus hands them over."""
    count = 0
    with whole_text(path) as out:
        out.write(_DISQUS_HEAD)
        for story in outgoing.stories:
            out.write(f'<thread dsq:id="{story.number}">\n' + _element("id", str(story.number)))
            out.write(_element("link", story.key) + _element("title", story.title))
            out.write("</thread>\n")
        for story in outgoing.stories:
            for comment in outgoing.comments(story):
                _disqus_post(out, story, comment)
                count += 1
        out.write("</disqus>\n")
    return count


def _wp_comment(out: TextIO, comment: Comment) -> None:
    parent = "0" if comment.parent_id is None else str(comment.parent_id)
    cells = {
        "id": str(comment.id),
        "author": comment.author,
        "author_email": comment.mail,
        "author_url": "",
        "author_IP": comment.network_address,
        "date": stamp(comment.written_at),
        "date_gmt": _greenwich(comment).strftime("%Y-%m-%d %H:%M:%S"),
        "content": html_of(comment.text),
        "approved": _WP_STATUS[comment.status],
        "type": "comment",
        "parent": parent,
        "user_id": "0",
    }
    told = "".join(_element(f"wp:comment_{name}", value) for name, value in cells.items())
    out.write(f"<wp:comment>\n{told}</wp:comment>\n")


def _disqus_post(out: TextIO, story: Story, comment: Comment) -> None:
    gone = comment.status in (CommentStatus.TRASH, CommentStatus.REJECTED)
    cells = {
        "message": html_of(comment.text),
        "createdAt": _greenwich(comment).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "isDeleted": _yes(gone),
        "isSpam": _yes(comment.status is CommentStatus.SPAM),
        "isApproved": _yes(comment.status is not CommentStatus.PENDING),
    }
    out.write(f'<post dsq:id="{comment.id}">\n')
    out.write("".join(_element(name, value) for name, value in cells.items()))
    author = _element("email", comment.mail) + _element("name", comment.author)
    out.write(f"<author>\n{author}</author>\n" + _element("ipAddress", comment.network_address))
    out.write(f'<thread dsq:id="{story.number}"/>\n')
    if comment.parent_id is not None:
        out.write(f'<parent dsq:id="{comment.parent_id}"/>\n')
    out.write("</post>\n")


def html_of(text: str) -> str:
    """Return plain text as HTML whose breaks and signs are just those of the text."""
    return escape(text, quote=False).replace("\r\n", "\n").replace("\n", "<br>")


def _element(name: str, text: str) -> str:
    return f"<{name}>{escape(clean(text), quote=False)}</{name}>\n"


def _yes(said: bool) -> str:
    return "true" if said else "false"


def _greenwich(comment: Comment) -> datetime:
    return datetime.fromtimestamp(comment.written_at / 1000, UTC)
