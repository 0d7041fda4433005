"""What one may do at the comment desk. Every decision can be taken back, also an old one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from workstation.domain.article import Cursor
from workstation.domain.comment import AuthorRecord, Comment, CommentPage, CommentStatus, Queue
from workstation.domain.draft import DraftComment, Remark
from workstation.domain.errors import Refused
from workstation.domain.identity import new_id
from workstation.domain.moment import DAY, from_local, local, now
from workstation.domain.text import one_line, storable
from workstation.services.comment_import import CommentImport
from workstation.services.comment_judging import Judging
from workstation.store import comments, people
from workstation.store.newsroom import NewsroomStore


class Comments:
    """Verbs and questions about comments. Verbs run on the writing thread, one act each."""

    def __init__(self, store: NewsroomStore, judging: Judging) -> None:
        self._store = store
        self._import = CommentImport(store, judging)

    def page(
        self,
        queue: Queue,
        after: Cursor | None = None,
        limit: int = 100,
        *,
        text: str = "",
        article_id: int | None = None,
    ) -> CommentPage:
        """Return a page of a queue, newest first."""
        return comments.page(
            queue, after, limit, text=text, article_id=article_id, person_id=self._person()
        )

    def counts(self) -> dict[Queue, int]:
        """Return how many comments lie in each queue."""
        return comments.counts()

    def get(self, comment_id: int) -> Comment:
        """Return one comment; raise `NotFound`."""
        return comments.get(comment_id)

    def thread(self, comment_id: int) -> tuple[Comment, ...]:
        """Return the conversation a comment belongs to, oldest first."""
        return comments.thread(comments.get(comment_id))

    def author_record(self, comment_id: int) -> AuthorRecord:
        """Return what else the author of a comment wrote."""
        return comments.author_record(comments.get(comment_id))

    def per_day(self, days: int = 14) -> tuple[int, ...]:
        """Return how many comments came on each of the last `days` days, today last."""
        today = local(now()).replace(hour=0, minute=0, second=0, microsecond=0)
        return comments.per_day(from_local(today) - (days - 1) * DAY, days)

    def decide(self, comment_ids: Sequence[int], status: CommentStatus, reason: str = "") -> None:
        """Put comments into a queue: approve, reject, spam, trash, or back to pending."""
        keys = list(dict.fromkeys(comment_ids))
        if not keys:
            return
        first = comments.get(keys[0])
        details: dict[str, str | int | None] = {
            "status": str(status),
            "count": len(keys),
            "author": first.author,
            "reason": one_line(reason),
        }
        with self._store.journal.act("comment.decide", details):
            comments.decide(keys, status, one_line(reason), now(), self._person())

    def reply(self, comment_id: int, text: str) -> Comment:
        """Answer a comment as the newsroom; the answer is shown with the next publication."""
        words = storable(text).strip()
        if not words:
            raise Refused("comment.no_text")
        asked = comments.get(comment_id)
        key = new_id()
        row = {
            "id": key,
            "article": asked.article_id,
            "parent": asked.id,
            "author": self._store.journal.person,
            "text": words,
            "status": str(CommentStatus.APPROVED),
            "written_at": now(),
            "decided_at": now(),
            "decided_by": self._person(),
            "by_newsroom": 1,
        }
        with self._store.journal.act("comment.reply", {"author": asked.author}):
            comments.insert_many([row])
        return comments.get(key)

    def bring_in(
        self,
        drafts: Iterable[DraftComment],
        origin: str,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[list[Comment], list[Remark]]:
        """Add comments found in a file, in batches; those brought in before are passed over.

        Returns the new ones and what was left out (unknown article, empty text, seen before).
        New comments are pending unless the file says what was decided; `held_for` of the pending
        ones names the rules of `domain.holding` that apply to them, and those with a blocked word
        are spam.
        """
        return self._import.bring_in(drafts, origin, progress, cancelled)

    def _person(self) -> int | None:
        person = people.named(self._store.journal.person)
        return person.id if person else None
