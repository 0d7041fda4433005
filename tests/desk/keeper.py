"""A stand-in for the newsroom: connections that say who holds them, acts made by hand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from workstation.domain.act import Change


class Keeper:
    def __init__(self) -> None:
        self._callbacks: list[Callable[[Change], None]] = []
        self._here = threading.local()
        self.opened: list[tuple[str, str]] = []
        self.closed: list[str] = []

    @contextmanager
    def reading(self) -> Iterator[None]:
        yield from self._held("reading")

    @contextmanager
    def answering(self) -> Iterator[None]:
        yield from self._held("answering")

    @contextmanager
    def writing(self) -> Iterator[None]:
        yield from self._held("writing")

    def _held(self, kind: str) -> Iterator[None]:
        assert self.holds() == "", "a thread has one connection"
        self.opened.append((kind, threading.current_thread().name))
        self._here.kind = kind
        try:
            yield
        finally:
            self._here.kind = ""
            self.closed.append(kind)

    def holds(self) -> str:
        return getattr(self._here, "kind", "")

    def on_change(self, callback: Callable[[Change], None]) -> None:
        self._callbacks.append(callback)

    def act(self, **rows: int) -> None:
        """Commit an act that touched one row of each kind named."""
        assert self.holds() == "writing", "no connection for writing on this thread"
        change = Change({kind: frozenset({row}) for kind, row in rows.items()}, act=len(rows))
        for callback in self._callbacks:
            callback(change)
