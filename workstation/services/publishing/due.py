"""What changes on the site by itself: stories and embargoes whose time comes, cards, pins.

The live edition is always what holds at its moment; the site changes when it is published. This
desk knows the moments at which publishing is due although nobody touched anything. All times are
UTC milliseconds; they are shown in the one zone of the site (Beijing).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from workstation.domain.article import ArticleLine
from workstation.domain.errors import Refused
from workstation.domain.moment import Milliseconds, now
from workstation.press.manifest.manifest_file import NAME
from workstation.services.publishing.delivery.address import is_delivery
from workstation.store import due
from workstation.store.articles import articles
from workstation.store.due import DueChange, DueKind
from workstation.store.editions import publications
from workstation.store.newsroom import NewsroomStore

__all__ = ["Due", "DueChange", "DueKind"]


class Due:
    """Questions about what comes by itself. `clock` says what time it is (UTC milliseconds)."""

    def __init__(self, store: NewsroomStore, clock: Callable[[], Milliseconds] = now) -> None:
        self._store = store
        self._clock = clock

    def next_moment(self) -> Milliseconds | None:
        """Return when the live edition changes by itself next, or None."""
        return due.first_after(self._clock())

    def waiting(self) -> tuple[ArticleLine, ...]:
        """Return the scheduled stories, the first to come first.

        `published_at` of each line is the moment it comes out: its time and its embargo passed.
        """
        times = dict(due.scheduled())
        return tuple(
            replace(line, published_at=times[line.id]) for line in articles.lines(list(times))
        )

    def target(self) -> str:
        """Return where the site was published to last, "" when it never was."""
        return publications.latest_target()

    def overdue(self, target: str) -> tuple[DueChange, ...]:
        """Return what came due since the last publication to `target` and is not there yet.

        What was released or launched after its own time is not among it: somebody did that by
        hand, and publishes it by hand. Raises `Refused`: `due.never_published`, or, where
        something is due, `due.target_gone` when the site does not lie there any more (a disk not
        plugged in).
        """
        last = publications.last(target)
        if last is None:
            raise Refused("due.never_published", target=target)
        found = due.between(last.at, self._clock())
        folder = not is_delivery(target)
        if found and folder and not Path(target).joinpath(NAME).is_file():
            raise Refused("due.target_gone", target=target)
        return found

    def last_known(self) -> Milliseconds:
        """Return the latest time written down here: a clock that is behind it was set back."""
        latest = publications.last(self.target())
        acts = self._store.journal.acts(1)
        return max(acts[0].at if acts else 0, latest.at if latest is not None else 0)
