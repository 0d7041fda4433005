"""What one may do at the comment desk. Every decision can be taken back, also an old one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from workstation.domain.comment import Comment, CommentQuery, CommentStatus
from workstation.domain.draft import DraftComment, Remark
from workstation.domain.errors import Refused
from workstation.domain.identity import new_id
from workstation.domain.moment import now
from workstation.domain.text import one_line, storable
from workstation.services.comments.bringing_in import CommentImport
from workstation.services.comments.judging import Judging
from workstation.services.comments.questions import CommentQuestions
from workstation.store.comments import comments
from workstation.store.newsroom import NewsroomStore

Progress = Callable[[int, int], None]


class Comments(CommentQuestions):
    """Verbs about comments, with the questions. Verbs run on the writing thread, one act each."""

    def __init__(self, store: NewsroomStore, judging: Judging) -> None:
        super().__init__(store)
        self._import = CommentImport(store, judging)

    def decide(self, comment_ids: Sequence[int], status: CommentStatus, reason: str = "") -> None:
        """Put comments into a queue: approve, reject, spam, trash, or back to pending."""
        self._decide(list(dict.fromkeys(comment_ids)), status, reason, None)

    def decide_matching(
        self,
        query: CommentQuery,
        up_to: int,
        status: CommentStatus,
        reason: str = "",
        progress: Progress | None = None,
    ) -> int:
        """Decide all a list holds, none newer than the key `up_to`, as one act.

        What came while somebody was looking is not decided unseen. `progress` hears (done, total)
        and may raise to stop: then nothing is decided. Returns how many were decided.
        """
        keys = self._queues.keys(query, up_to, self._person())
        self._decide(keys, status, reason, progress)
        return len(keys)

    def _decide(
        self, keys: list[int], status: CommentStatus, reason: str, progress: Progress | None
    ) -> None:
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
            comments.decide(keys, status, one_line(reason), now(), self._person(), progress)

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

    def edit(self, comment_id: int, text: str) -> Comment:
        """Change a comment's words; the reader's own are kept, and come back when written again.

        Raises `Refused("comment.no_text")`, `NotFound`.
        """
        words = storable(text).strip()
        if not words:
            raise Refused("comment.no_text")
        before = comments.get(comment_id)
        own = before.original or before.text
        with self._store.journal.act("comment.edit", {"author": before.author}):
            if words == own:
                comments.change(comment_id, text=own, original="", edited_at=None)
            elif words != before.text:
                comments.change(comment_id, text=words, original=own, edited_at=now())
        return comments.get(comment_id)

    def pin(self, comment_id: int, pinned: bool = True) -> None:
        """Have a comment stand first under its article, or no longer.

        Raises `Refused("comment.pin_hidden")` for one that readers do not see.
        """
        found = comments.get(comment_id)
        if pinned and found.status is not CommentStatus.APPROVED:
            raise Refused("comment.pin_hidden")
        kind = "comment.pin" if pinned else "comment.unpin"
        with self._store.journal.act(kind, {"author": found.author}):
            comments.change(comment_id, pinned=int(pinned))

    def bring_in(
        self,
        drafts: Iterable[DraftComment],
        origin: str,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[list[Comment], list[Remark]]:
        """Add comments found in a file, in batches; those brought in before are passed over.

        Returns the new ones and what was left out (unknown article, empty text, seen before).
        New comments are pending unless the file says what was decided; `held_for` of the pending
        ones names the rules of `domain.holding` that apply to them; those with a blocked word, or
        of somebody who is banned, are spam.
        """
        return self._import.bring_in(drafts, origin, progress, cancelled)
