"""Comments of Isso: its SQLite file as drafts. The store alone opens databases."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from workstation.domain.draft import Intake
from workstation.intake.comment_drafts import Gathered, count_of
from workstation.intake.comment_markup import text_of
from workstation.intake.dates import moment_of
from workstation.store.comments import isso_file

#: What Isso calls a comment that is shown, one that waits, and one that was deleted.
MODES = {1: "approved", 2: "pending", 4: "trash"}


def read_comments_isso(path: Path) -> Intake:
    """Return the comments of an Isso file; raise `BadInput("comment.isso")` for any other."""
    box = Gathered(path.name)
    for number, row in enumerate(isso_file.rows(path), 1):
        if box.full:
            break
        _take(row, number, box)
    return box.intake(str(path))


def _take(row: tuple[Any, ...], number: int, box: Gathered) -> None:
    key, parent, created, mode, address, text, author, mail, likes, dislikes, uri, title = row
    said = _text(text)
    box.take(
        number,
        moment_of(f"{created:.3f}" if isinstance(created, float) else created),
        said=_text(created),
        text=text_of(said),
        article=f"isso:{_text(uri)}",
        article_address=_text(uri),
        article_title=_text(title),
        author=_text(author),
        mail=_text(mail),
        network_address=_text(address)[:64],
        status=MODES.get(mode, "pending") if isinstance(mode, int) else "pending",
        source_id=_text(key),
        parent_source_id=_text(parent),
        votes_up=count_of(likes),
        votes_down=count_of(dislikes),
    )


def _text(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) else ""
