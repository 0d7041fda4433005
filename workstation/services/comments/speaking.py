"""Who may still speak, and where: bans with a term, and articles closed to comments."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workstation.domain.ban import Ban, BanKind, folded
from workstation.domain.comment import CommentStatus
from workstation.domain.errors import Refused
from workstation.domain.moment import DAY, now
from workstation.domain.text import one_line, storable
from workstation.services.articles.column_care import check_workers
from workstation.store import people
from workstation.store.articles import articles
from workstation.store.comments import bans, comments
from workstation.store.newsroom import NewsroomStore

#: The cell of a comment a ban of each kind looks at.
_CELLS = {
    BanKind.NAME: "author",
    BanKind.MAIL: "mail",
    BanKind.ADDRESS: "network_address",
}


class Speaking:
    """Verbs and questions about bans and closed articles. Each verb is one act."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def bans(self) -> tuple[Ban, ...]:
        """Return every ban, the latest first, those that have run out among them."""
        return bans.all_bans()

    def ban(
        self, kind: BanKind, value: str, days: int | None, reason: str = "", *, sweep: bool = False
    ) -> Ban:
        """Ban somebody for `days` (None: for good); an earlier ban of theirs gets the new term.

        From now on their new comments go to the spam queue, where they can be read and taken
        back. With `sweep` what waits of them now goes there too, in the same act.
        Raises `Refused("ban.nobody")` when `value` names nobody.
        """
        who = one_line(storable(value))
        if not folded(who):
            raise Refused("ban.nobody")
        until = now() + days * DAY if days is not None else None
        details: dict[str, str | int | None] = {"who": who, "kind": str(kind), "days": days or 0}
        before = bans.about(kind, who)
        with self._store.journal.act("comment.ban", details) as act:
            if before is None:
                person = self._store.journal.person
                key = bans.insert(kind, who, one_line(reason), until, now(), person)
            else:
                key = before.id
                bans.change(key, one_line(reason), until)
            if sweep:
                waiting = comments.waiting_of(_CELLS[kind], who)
                act.details["count"] = len(waiting)
                decider = people.named(self._store.journal.person)
                by = decider.id if decider is not None else None
                comments.decide(waiting, CommentStatus.SPAM, one_line(reason), now(), by)
        return bans.get(key)

    def lift(self, ban_id: int) -> None:
        """End a ban now; what it sent to the spam queue stays there until somebody decides."""
        found = bans.get(ban_id)
        with self._store.journal.act("comment.lift", {"who": found.value}):
            bans.delete(ban_id)

    def set_open(self, article_id: int, on: bool) -> None:
        """Open or close an article to comments; those that stand under it stay.

        Raises `Refused("column.not_yours")` where the person may not work on the article.
        """
        found = articles.get(article_id)
        check_workers(self._store.journal.person, (found.content.column_id,))
        kind = "comment.open" if on else "comment.close"
        with self._store.journal.act(kind, {"title": found.content.title}):
            articles.update([article_id], comments_open=int(on))


def send_away(rows: Sequence[dict[str, Any]]) -> None:
    """Put the pending ones among new rows whose author is banned into the spam queue."""
    standing = bans.standing(now())
    if not standing:
        return
    for row in rows:
        if row["status"] != CommentStatus.PENDING:
            continue
        for kind, cell in _CELLS.items():
            found = standing.get((kind, folded(str(row.get(cell, "")))))
            if found is not None:
                row["status"] = str(CommentStatus.SPAM)
                row["held_for"] = f"banned:{found.value}"
                break
