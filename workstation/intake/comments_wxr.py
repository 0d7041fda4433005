"""Comments of a WordPress export (WXR 1.0 to 1.2)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workstation.domain.draft import Intake
from workstation.intake.comment_drafts import Gathered
from workstation.intake.comment_markup import text_of
from workstation.intake.comment_xml import local_name, pieces, words
from workstation.intake.dates import moment_of

_STATUS = {"1": "approved", "0": "pending", "spam": "spam", "trash": "trash"}
_SAID_BY_PEOPLE = frozenset({"", "comment", "review"})


def read_comments_wxr(path: Path) -> Intake:
    """Return the comments of an export; pingbacks and trackbacks are left out and told.

    Articles are named by their old number (`wp:17`), their link and their title. Raises the errors
    of `comment_xml`.
    """
    box = Gathered(path.name)
    for item in pieces(path, frozenset({"item"}), box):
        article = f"wp:{words(item, 'post_id').strip()}"
        about = {"article_title": words(item, "title"), "article_address": words(item, "link")}
        for child in item:
            if local_name(child) == "comment" and not box.full:
                _take(child, article, about, box)
    return box.intake(str(path))


def _take(comment: Any, article: str, about: dict[str, str], box: Gathered) -> None:
    row = int(comment.sourceline or 0)
    if words(comment, "comment_type").strip() not in _SAID_BY_PEOPLE:
        box.leave_out("intake.comment_no_words", row, kind=words(comment, "comment_type")[:40])
        return
    at_greenwich, here = words(comment, "comment_date_gmt"), words(comment, "comment_date")
    known = at_greenwich and not at_greenwich.startswith("0000")
    parent = words(comment, "comment_parent").strip()
    box.take(
        row,
        moment_of(f"{at_greenwich}Z" if known else here),
        said=at_greenwich or here,
        text=text_of(words(comment, "comment_content")),
        article=article,
        author=words(comment, "comment_author"),
        mail=words(comment, "comment_author_email"),
        network_address=words(comment, "comment_author_IP")[:64],
        status=_STATUS.get(words(comment, "comment_approved").strip(), "pending"),
        source_id=words(comment, "comment_id").strip(),
        parent_source_id="" if parent == "0" else parent,
        **about,
    )
