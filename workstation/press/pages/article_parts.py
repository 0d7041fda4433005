"""What an article page is made of beside the shared parts."""

from __future__ import annotations

from workstation.domain.comment import Comment, takes_comments
from workstation.domain.edition import Edition, FullStory
from workstation.domain.moment import local, stamp
from workstation.domain.text import without_direction_controls
from workstation.press.links import safe_link
from workstation.press.parts.items import color, picture_view, story_address
from workstation.press.themes.views import (
    ArticleView,
    CommentsView,
    CommentView,
    ThreadView,
)


def article_view(edition: Edition, full: FullStory) -> ArticleView:
    """Return an article's own facts, ready to print."""
    story, content = full.story, full.content
    cover = edition.picture(content.cover_id) if content.cover_id is not None else None
    return ArticleView(
        id=story.id,
        number=story.number,
        address=story_address(story),
        title=content.title,
        short_title=content.short_title,
        kicker=content.kicker,
        subtitle=content.subtitle,
        color=color(content.color),
        time=stamp(story.time),
        time_iso=local(story.time).isoformat(timespec="seconds"),
        changed_iso=local(max(story.changed, story.time)).isoformat(timespec="seconds"),
        source=content.source,
        source_url=safe_link(content.source_url),
        author=content.author,
        original_author=content.original_author,
        original_title=content.original_title,
        responsible_editor=content.responsible_editor,
        keywords=_words(content.keywords),
        tags=content.tags,
        summary=content.summary or story.summary,
        cover=picture_view(cover, content.title),
        copyright_kind=content.copyright_kind,
        ai_label=content.ai_label,
        link_out=safe_link(content.link_out),
    )


def comments_view(edition: Edition, full: FullStory) -> CommentsView:
    """Return the approved comments as threads, pinned ones first, else the oldest first.

    An orphan answer stands alone. An article is closed by its own switch, or by its age.
    """
    comments = edition.comments(full.story.id)
    by_id = {comment.id: comment for comment in comments}
    threads: dict[int, list[Comment]] = {}
    for comment in comments:
        threads.setdefault(_first_of(comment, by_id), []).append(comment)
    ordered = sorted(threads.items(), key=lambda one: not any(c.pinned for c in one[1]))
    made = tuple(
        ThreadView(_view(by_id[first], by_id), _answers(first, members, by_id))
        for first, members in ordered
    )
    return CommentsView(len(comments), _open(edition, full), made)


def _open(edition: Edition, full: FullStory) -> bool:
    days = edition.site.comments_close_days
    return takes_comments(full.content.comments_open, full.story.time, edition.moment, days)


def _first_of(comment: Comment, by_id: dict[int, Comment]) -> int:
    seen = {comment.id}
    while comment.parent_id in by_id and comment.parent_id not in seen:
        comment = by_id[comment.parent_id]
        seen.add(comment.id)
    return comment.id


def _answers(
    first: int, members: list[Comment], by_id: dict[int, Comment]
) -> tuple[CommentView, ...]:
    answers = (comment for comment in members if comment.id != first)
    return tuple(_view(comment, by_id) for comment in answers)


def _view(comment: Comment, by_id: dict[int, Comment]) -> CommentView:
    parent = by_id.get(comment.parent_id) if comment.parent_id is not None else None
    return CommentView(
        id=comment.id,
        author=without_direction_controls(comment.author),
        region=without_direction_controls(comment.region),
        time=stamp(comment.written_at),
        lines=tuple(without_direction_controls(comment.text).splitlines()),
        votes_up=comment.votes_up,
        by_newsroom=comment.by_newsroom,
        to=without_direction_controls(parent.author) if parent else None,
        pinned=comment.pinned,
        edited=comment.edited_at is not None,
    )


def _words(text: str) -> tuple[str, ...]:
    spaced = text
    for sign in "，、;；\u3000\t":
        spaced = spaced.replace(sign, ",")
    words = spaced.split(",") if "," in spaced else spaced.split()
    return tuple(word.strip() for word in words if word.strip())
