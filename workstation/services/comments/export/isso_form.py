"""Comments as the SQLite file of Isso."""

from __future__ import annotations

from contextlib import closing
from html import escape
from pathlib import Path

from workstation.domain.comment import CommentStatus
from workstation.services.comments.export.outgoing import Outgoing
from workstation.services.whole_file import whole_file
from workstation.store.comments.isso_file import IssoWriter

_MODES = {CommentStatus.APPROVED: 1, CommentStatus.PENDING: 2}
_DELETED = 4


def write_isso(path: Path, outgoing: Outgoing) -> int:
    """Write threads and comments, numbered from 1 on; return how many comments.

    Isso reads its texts as Markdown with HTML: signs of either are written so that they show.
    """
    count = 0
    with whole_file(path) as partial, closing(IssoWriter(partial)) as writer:
        for place, story in enumerate(outgoing.stories, 1):
            writer.thread(place, story.key, story.title)
            numbers: dict[int, int] = {}
            for comment in outgoing.comments(story):
                count += 1
                numbers[comment.id] = count
                writer.comment(
                    (
                        place,
                        count,
                        numbers.get(comment.parent_id) if comment.parent_id is not None else None,
                        comment.written_at / 1000,
                        _MODES.get(comment.status, _DELETED),
                        comment.network_address,
                        escape(comment.text, quote=False),
                        comment.author,
                        comment.mail,
                        comment.votes_up,
                        comment.votes_down,
                    )
                )
    return count
