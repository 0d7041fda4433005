"""A process that is ready and never answers."""

from __future__ import annotations

import threading

from workstation.press.child import Answer, serve


def _never(_request: bytes) -> Answer:
    threading.Event().wait()
    return {}


if __name__ == "__main__":
    serve(_never)
