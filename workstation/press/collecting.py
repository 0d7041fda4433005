"""Python's search for objects that only name each other, held back while a site is built.

A whole build makes a hundred thousand objects that stay until its end. The collector would go
through all of them again and again, and find nothing.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager

#: What a page leaves behind in circles is small; some hundred pages of it may wait.
_SELDOM = (2_000, 50, 1_000)
_lock = threading.Lock()
_builds = 0
_usual = gc.get_threshold()


@contextmanager
def collected_seldom() -> Iterator[None]:
    """Let the collector look at young objects alone, and at those seldom, in the block."""
    _begin()
    try:
        yield
    finally:
        _end()


def _begin() -> None:
    global _builds, _usual
    with _lock:
        if _builds == 0:
            _usual = gc.get_threshold()
            gc.set_threshold(*_SELDOM)
            gc.freeze()
        _builds += 1


def _end() -> None:
    global _builds
    with _lock:
        _builds -= 1
        if _builds == 0:
            gc.unfreeze()
            gc.set_threshold(*_usual)
