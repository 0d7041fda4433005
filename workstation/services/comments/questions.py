"""What one may ask at the comment desk."""

from __future__ import annotations

from workstation.domain.article import Cursor
from workstation.domain.comment import AuthorRecord, Comment, CommentPage, CommentQuery, Queue
from workstation.store import people
from workstation.store.comments import comments
from workstation.store.comments import queues as comment_queues
from workstation.store.comments.queues import CommentQueues
from workstation.store.newsroom import NewsroomStore


class CommentQuestions:
    """Questions about comments, for any thread."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store
        self._queues = CommentQueues(store.comment_search)

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
        query = CommentQuery(queue, text.strip(), article_id)
        return self._queues.page(query, after, limit, self._person())

    def anchors(self, query: CommentQuery, below: int, step: int) -> tuple[tuple[int, ...], int]:
        """Return the key of every `step`-th comment of a whole queue, and how many come behind.

        Those older than the key `below`, newest first.
        """
        return self._queues.anchors(query, below, step)

    def between(self, query: CommentQuery, newest: int, oldest: int) -> tuple[Comment, ...]:
        """Return the comments of a whole queue with `oldest` <= key < `newest`, newest first."""
        return self._queues.between(query, newest, oldest)

    def matching(self, query: CommentQuery, up_to: int) -> int:
        """Return how many comments a list holds, none newer than the key `up_to`."""
        return len(self._queues.keys(query, up_to, self._person()))

    def unsearched(self) -> int:
        """Return how many older comments a search passes over: the index is not that far yet."""
        return self._queues.unsearched()

    def counts(self) -> dict[Queue, int]:
        """Return how many comments lie in each queue."""
        return comment_queues.counts()

    def get(self, comment_id: int) -> Comment:
        """Return one comment; raise `NotFound`."""
        return comments.get(comment_id)

    def thread(self, comment_id: int) -> tuple[Comment, ...]:
        """Return the conversation a comment belongs to, oldest first."""
        return comments.thread(comments.get(comment_id))

    def author_record(self, comment_id: int) -> AuthorRecord:
        """Return what else the author of a comment wrote."""
        return comments.author_record(comments.get(comment_id))

    def _person(self) -> int | None:
        person = people.named(self._store.journal.person)
        return person.id if person else None
