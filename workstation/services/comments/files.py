"""Comments that go out: which ones, in what form, to which file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from workstation.domain.comment import Comment, CommentStatus
from workstation.services.comments.export.forms import WRITERS, Form, statuses_of
from workstation.services.comments.export.outgoing import Outgoing, Story
from workstation.store import settings
from workstation.store.comments import out as comments_out
from workstation.store.newsroom import NewsroomStore

Progress = Callable[[int, int], object]
_REPORT_EVERY = 500


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """How many comments were written, and how many the form cannot tell and were left out."""

    written: int
    left_out: int = 0
    whole: bool = True


class _StoppedError(Exception):
    """Somebody wished the writing to end."""


class CommentFiles:
    """Writes comments to files. Questions only: nothing here changes the newsroom."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def export(
        self,
        file: Path,
        form: Form,
        statuses: Sequence[CommentStatus] = tuple(CommentStatus),
        progress: Progress = lambda _done, _total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> WrittenOut:
        """Write the comments of `statuses` to a file that is there as a whole or not at all.

        What was there is replaced. When it is cancelled nothing is written. Raises the errors of
        `whole_file`.
        """
        wanted = tuple(one for one in statuses if one in statuses_of(form))
        with self._store.snapshot():
            total = comments_out.count(wanted)
            walk = _Walk(wanted, total, progress, cancelled)
            site = settings.site()
            base = site.address.rstrip("/")
            stories = tuple(
                Story(key, number, title, address, f"{base}/{address}" if base and address else "")
                for key, number, title, address in comments_out.stories(wanted)
            )
            try:
                written = WRITERS[form](file, Outgoing(site.name, base, stories, walk.comments))
            except _StoppedError:
                return WrittenOut(0, whole=False)
            left_out = comments_out.count(tuple(statuses)) - total
        return WrittenOut(written, left_out)


class _Walk:
    """Hands comments over, tells how far it is, and stops when it is told to."""

    def __init__(
        self,
        statuses: tuple[CommentStatus, ...],
        total: int,
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> None:
        self._statuses = statuses
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0

    def comments(self, story: Story) -> Iterator[Comment]:
        """Yield the comments of an article, each after what it answers."""
        for comment in _after_questions(comments_out.under(story.id, self._statuses)):
            if self._done % _REPORT_EVERY == 0:
                if self._cancelled():
                    raise _StoppedError
                self._progress(self._done, self._total)
            self._done += 1
            yield comment


def _after_questions(found: Sequence[Comment]) -> Iterator[Comment]:
    """Yield comments in their order, but none before the one it answers."""
    by_id = {one.id: one for one in found}
    given: set[int] = set()
    for one in found:
        line: list[Comment] = []
        above: Comment | None = one
        while above is not None and above.id not in given:
            given.add(above.id)
            line.append(above)
            above = by_id.get(above.parent_id) if above.parent_id is not None else None
        yield from reversed(line)
