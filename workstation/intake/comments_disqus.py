"""Comments of a Disqus export."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workstation.domain.draft import Intake
from workstation.intake.comment_drafts import Gathered
from workstation.intake.comment_markup import text_of
from workstation.intake.comment_xml import attribute, local_name, pieces, words
from workstation.intake.dates import moment_of


def read_comments_disqus(path: Path) -> Intake:
    """Return the comments of an export; articles are named by thread, link and title.

    Raises the errors of `comment_xml`.
    """
    box = Gathered(path.name)
    threads: dict[str, dict[str, str]] = {}
    for element in pieces(path, frozenset({"thread", "post"}), box):
        if local_name(element) == "post":
            if not box.full:
                _take(element, threads, box)
        else:
            threads[attribute(element, "id")] = {
                "article_title": words(element, "title"),
                "article_address": words(element, "link"),
            }
    return box.intake(str(path))


def _take(post: Any, threads: dict[str, dict[str, str]], box: Gathered) -> None:
    thread = _named(post, "thread")
    author: Any = next((child for child in post if local_name(child) == "author"), ())
    created = words(post, "createdAt")
    status = "approved"
    if words(post, "isDeleted").strip() == "true":
        status = "trash"
    elif words(post, "isSpam").strip() == "true":
        status = "spam"
    elif words(post, "isApproved").strip() == "false":
        status = "pending"
    box.take(
        int(post.sourceline or 0),
        moment_of(created.strip()),
        said=created,
        text=text_of(words(post, "message")),
        article=f"disqus:{thread}",
        author=words(author, "name"),
        mail=words(author, "email"),
        network_address=words(post, "ipAddress")[:64],
        status=status,
        source_id=attribute(post, "id"),
        parent_source_id=_named(post, "parent"),
        **threads.get(thread, {}),
    )


def _named(post: Any, name: str) -> str:
    for child in post:
        if local_name(child) == name:
            return attribute(child, "id")
    return ""
