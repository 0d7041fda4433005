"""A process of ours that may be killed: requests go in, answers come back within a deadline.

The process is a fresh interpreter, never a fork: it carries nothing of the window. It speaks in
frames of a four-byte length over its standard input and output; answers are JSON.
"""

from __future__ import annotations

import json
import os
import queue
import struct
import subprocess
import sys
import threading
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any

_MEMORY_BYTES = 1 << 30
#: A cold start on a busy machine takes seconds and must not count against a request.
_START_SECONDS = 60.0
_LENGTH = struct.Struct(">I")

Answer = dict[str, Any]


class Child:
    """Runs a module of ours that calls `serve`, from the first request on.

    May be used from several threads: they take turns. `close` ends the process; so does the
    end of the program.
    """

    def __init__(self, module: str, *arguments: str) -> None:
        self._command = [sys.executable, "-P", "-m", module, *arguments]
        self._lock = threading.Lock()
        self._running: _Running | None = None
        self._killed = False

    def ask(self, request: bytes, timeout: float) -> Answer:
        """Return the answer to a request; `timeout` in seconds.

        Raises `TimeoutError` when there is none in time, and `EOFError` when the process dies
        of it. Either way the next request starts another process.
        """
        with self._lock:
            for _attempt in range(2):
                try:
                    return self._ready().ask(request, timeout)
                except queue.Empty:
                    self._stop()
                    raise TimeoutError from None
                except (OSError, EOFError, ValueError):
                    # It died: of an earlier request or from outside. One more try tells which.
                    self._stop()
        raise EOFError

    def _ready(self) -> _Running:
        if self._running is None and not self._killed:
            self._running = _Running(self._command)
            if not self._killed:
                self._running.wait()
        if self._running is None or self._killed:
            raise EOFError
        return self._running

    def kill(self) -> None:
        """End the process for good, at once: whoever waits for an answer gets `EOFError`."""
        # In this order: a process that is just being started is seen here, or sees the wish there.
        self._killed = True
        running = self._running
        if running is not None:
            running.stop()

    def close(self) -> None:
        """End the process; the next request starts another."""
        with self._lock:
            self._stop()

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self._running = None


class _Running:
    """One living process and the thread that listens to it."""

    def __init__(self, command: list[str]) -> None:
        source = Path(__file__).resolve().parents[2]
        paths = [str(source), os.environ.get("PYTHONPATH", "")]
        self._process = subprocess.Popen(  # noqa: S603  (our own interpreter and module)
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, paths))},
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._answers: queue.SimpleQueue[Answer | None] = queue.SimpleQueue()
        listening = threading.Thread(
            target=_listen, args=(self._process.stdout, self._answers), daemon=True
        )
        listening.start()
        # Not `__del__`: the process must end, and be waited for, also when the program does.
        self.stop = weakref.finalize(self, _end, self._process, listening)

    def wait(self) -> None:
        """Wait until it is ready; raises `queue.Empty` or `EOFError`."""
        self._take(_START_SECONDS)

    def ask(self, request: bytes, timeout: float) -> Answer:
        """Send a request and return the answer; raises `queue.Empty`, `OSError` or `EOFError`."""
        assert self._process.stdin is not None  # noqa: S101  (PIPE above)
        _write(self._process.stdin, request)
        return self._take(timeout)

    def _take(self, timeout: float) -> Answer:
        answer = self._answers.get(timeout=timeout)
        if answer is None:
            raise EOFError
        return answer


def _end(process: subprocess.Popen[bytes], listening: threading.Thread) -> None:
    process.kill()
    process.wait()
    listening.join(timeout=5)
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            try:
                pipe.close()
            except OSError:
                continue  # what was still to be flushed has nobody to read it


def _listen(pipe: IO[bytes], answers: queue.SimpleQueue[Answer | None]) -> None:
    try:
        while (data := _read(pipe)) is not None:
            answer: Answer = json.loads(data)
            answers.put(answer)
    except (OSError, ValueError):
        pass
    answers.put(None)


def _write(pipe: IO[bytes], data: bytes) -> None:
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def _read(pipe: IO[bytes]) -> bytes | None:
    head = pipe.read(_LENGTH.size)
    return pipe.read(_LENGTH.unpack(head)[0]) if len(head) == _LENGTH.size else None


def _limit_memory() -> None:
    try:
        import resource  # absent on Windows
    except ImportError:
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    unlimited = hard == resource.RLIM_INFINITY
    wanted = _MEMORY_BYTES if unlimited else min(_MEMORY_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def serve(answer: Callable[[bytes], Answer]) -> None:
    """Answer requests from standard input until it ends, with a limit of memory (1 GB)."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    _limit_memory()
    _write(answers, _told({"ready": True}))
    while (request := _read(requests)) is not None:
        _write(answers, _told(answer(request)))


def _told(answer: Answer) -> bytes:
    # ASCII escapes carry lone surrogates, which UTF-8 would refuse.
    return json.dumps(answer).encode("ascii")
