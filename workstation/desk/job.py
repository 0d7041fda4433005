"""A long piece of work, as the one doing it and the one waiting for it both hold it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TypeAlias

Progress: TypeAlias = tuple[int, int, str]


class Job:
    """Carries progress out of a long work and the wish to stop into it. Safe on any thread.

    `bring` calls something on the GUI thread.
    """

    def __init__(self, bring: Callable[[Callable[[], object]], object]) -> None:
        self._bring = bring
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._listener: Callable[[Progress], object] | None = None
        self._news: Progress | None = None

    def listen(self, listener: Callable[[Progress], object]) -> None:
        """Have `listener` told of progress; before the work starts."""
        self._listener = listener

    def cancel(self) -> None:
        """Ask the work to stop at its next convenience."""
        self._stop.set()

    def cancelled(self) -> bool:
        """Tell the work whether somebody wants it to stop."""
        return self._stop.is_set()

    def report(self, done: int, total: int = 0, what: str = "") -> None:
        """Tell how far the work is; `total` 0 means it is not known."""
        with self._lock:
            on_its_way = self._news is not None
            self._news = (done, total, what)
        # News on its way is only replaced: ten thousand pages must not queue as many events.
        if self._listener is not None and not on_its_way:
            self._bring(self._tell)

    def _tell(self) -> None:
        with self._lock:
            news, self._news = self._news, None
        if news is not None and self._listener is not None:
            self._listener(news)
