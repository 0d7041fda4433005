"""Where everything that went wrong is written down: the log, and the trace of a crash."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

_LOG = logging.getLogger("workstation")
_FORMAT = "%(asctime)s %(levelname)s %(threadName)s %(name)s: %(message)s"
_BYTES = 2_000_000
_crash_file: int | None = None

Teller = Callable[[BaseException], object]


def start(folder: Path) -> Path | None:
    """Write logs into `folder` from now on; return the log file, or None when it cannot be.

    A crash of the interpreter itself leaves its stacks in `crash.log` beside it.
    """
    global _crash_file
    logging.getLogger().setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / "workstation.log"
        _put_by(file)
        handler = logging.FileHandler(file, encoding="utf-8")
        _crash_file = os.open(folder / "crash.log", os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    except OSError:
        # A full or forbidden disk must not keep anybody from working.
        faulthandler.enable()
        return None
    handler.setFormatter(logging.Formatter(_FORMAT))
    logging.getLogger().addHandler(handler)
    faulthandler.enable(_crash_file)
    return file


def _put_by(file: Path) -> None:
    # `logging.handlers` would do this while running, and takes 11 ms of the start to import.
    if file.exists() and file.stat().st_size > _BYTES:
        file.replace(file.with_suffix(".old.log"))


def stop() -> None:
    """Close the trace of crashes."""
    global _crash_file
    if _crash_file is not None:
        faulthandler.disable()
        os.close(_crash_file)
        _crash_file = None


def catch_all(tell: Teller) -> None:
    """Log every exception nobody caught, on any thread, and have `tell` called with it."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.critical("Nobody caught this", exc_info=(kind, error, trace))
        tell(error)

    def thread_hook(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            hook(caught.exc_type, caught.exc_value, caught.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = thread_hook
