"""The two verbs for work, `change` and `read`, and `work` for what takes long.

Panels depend on the `Tasks` port. `threads.ThreadTasks` is the real thing, `inline.InlineTasks`
runs everything at once and is what most tests use.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QObject

from workstation.desk.job import Job
from workstation.domain.act import Change

T = TypeVar("T")


class Connections(Protocol):
    """What tasks need of a newsroom."""

    def reading(self) -> AbstractContextManager[Any]:
        """Open this thread's connection for reading, and close it."""
        ...

    def answering(self) -> AbstractContextManager[Any]:
        """Open this thread's connection for one question, and keep it open for the next."""
        ...

    def writing(self) -> AbstractContextManager[Any]:
        """Open this thread's connection for writing, and close it."""
        ...

    def on_change(self, callback: Callable[[Change], None]) -> object:
        """Have `callback` called after each commit, on the thread that committed."""
        ...


class Tasks(Protocol):
    """Asks the newsroom for something; every callback comes on the GUI thread.

    `failed` gets the exception; without it, `Bus.trouble` rings. No callback is called once its
    owner is destroyed (`owner`, else the widget the callback is bound to).
    """

    def change(
        self,
        verb: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        initiator: object = None,
        owner: QObject | None = None,
    ) -> None:
        """Run a verb that writes: one after another, announced on the bus with `initiator`."""
        ...

    def read(
        self,
        question: Callable[[], T],
        done: Callable[[T], object],
        failed: Callable[[Exception], object] | None = None,
        key: str | None = None,
        owner: QObject | None = None,
    ) -> None:
        """Ask something, in parallel and silently.

        A newer question of the same owner with the same `key` makes the older answer late: it is
        dropped. Without a key every answer is delivered.
        """
        ...

    def work(
        self,
        job: Callable[[Job], T],
        progress: Callable[[int, int, str], object] | None = None,
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        initiator: object = None,
        writes: bool = False,
    ) -> Job:
        """Start something long that reports `progress(done, total, what)` and can be cancelled.

        It runs beside saving, with a connection of its own; with `writes` it takes its turn
        among the changes instead: for an import, whose transactions would keep saves waiting.
        """
        ...

    def after_writes(self, then: Callable[[], object]) -> None:
        """Call `then` when every change asked for until now has been finished and answered."""
        ...
