"""Comments as INSERTs for the `feedback` table of DedeCMS, for those who go back.

Answers become quotations and the newsroom's own answers are appended to what they answer, as the
old system keeps them.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from workstation.domain.comment import Comment, CommentStatus
from workstation.services.comments.export.outgoing import Outgoing, Story
from workstation.services.comments.export.xml_forms import html_of
from workstation.services.whole_file import whole_text

_HEAD = (
    "INSERT INTO `dede_feedback` (`id`,`aid`,`typeid`,`username`,`arctitle`,`ip`,`ischeck`,`dtime`,"
    "`mid`,`bad`,`good`,`ftype`,`face`,`msg`) VALUES "
)
_ADMIN = "管理员"
#: What the old system's columns hold, in characters.
_NAME, _TITLE, _ADDRESS = 20, 60, 15
_ESCAPES = {"\\": "\\\\", "'": "\\'", "\n": "\\n", "\r": "\\r", "\x1a": "\\Z", "\0": ""}


def write_dede(path: Path, outgoing: Outgoing) -> int:
    """Write the approved and pending comments, numbered from 1 on; return how many."""
    count = 0
    with whole_text(path) as out:
        out.write("SET NAMES utf8;\n")
        for story in outgoing.stories:
            comments = list(outgoing.comments(story))
            by_id = {one.id: one for one in comments}
            answers: dict[int, list[Comment]] = {}
            for one in comments:
                if one.by_newsroom and one.parent_id in by_id:
                    answers.setdefault(one.parent_id or 0, []).append(one)
            for one in comments:
                count += 1
                if one.by_newsroom and one.parent_id in by_id:
                    continue
                message = _message(one, by_id) + _appended(answers.get(one.id, ()))
                out.write(_HEAD + _row(count, story, one, message) + ";\n")
    return count


def _message(comment: Comment, by_id: dict[int, Comment]) -> str:
    above = by_id.get(comment.parent_id) if comment.parent_id is not None else None
    own = html_of(comment.text)
    if above is None:
        return own
    name = html_of(above.author)
    return (
        f"{{quote}}{{content}}{html_of(above.text)}{{/content}}"
        f"{{title}}{name} 的原帖：{{/title}}{{/quote}}{own}"
    )


def _appended(answers: Sequence[Comment]) -> str:
    return "".join(
        f"<br/><font color=red>管理员回复：{html_of(answer.text)}</font>" for answer in answers
    )


def _row(number: int, story: Story, comment: Comment, message: str) -> str:
    address = comment.network_address
    cells = (
        number,
        story.number,
        0,
        (_ADMIN if comment.by_newsroom else comment.author)[:_NAME],
        story.title[:_TITLE],
        address if len(address) <= _ADDRESS else "",
        int(comment.status is CommentStatus.APPROVED),
        comment.written_at // 1000,
        0,
        comment.votes_down,
        comment.votes_up,
        "feedback",
        0,
        message,
    )
    return "(" + ",".join(f"'{_escaped(str(cell))}'" for cell in cells) + ")"


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(sign, sign) for sign in text)
