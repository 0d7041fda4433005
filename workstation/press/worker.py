"""Markdown in a process of its own that may be killed: hostile text stops nobody's work.

The process is a fresh interpreter, never a fork: it carries nothing of the window. It speaks
JSON in frames of a four-byte length over its standard input and output.
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
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from workstation.press.markdown import to_html
from workstation.press.text_trouble import TextTrouble, check_size, suspect_line, trouble

_MEMORY_BYTES = 1 << 30
#: A cold start on a busy machine takes seconds and must not count against a text.
_START_SECONDS = 60.0
_LENGTH = struct.Struct(">I")

Answer = dict[str, Any]


class MarkdownWorker:
    """Converts Markdown with a deadline, in a process started when first needed.

    May be used from several threads: they take turns. `close` ends the process; so does the
    end of the program.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: _Running | None = None

    def to_html(self, body: str, timeout: float = 2.0) -> str:
        """Return what `press.markdown.to_html` would; `timeout` in seconds.

        Raises `TextTrouble` when the text is too large, too slow or too deeply nested, with the
        line at fault when it can be told.
        """
        return self._ask({"body": body}, timeout)

    def to_html_with_lines(self, body: str, first_line: int = 1, timeout: float = 2.0) -> str:
        """Return the same with `data-line` on top-level blocks, counted from `first_line`."""
        return self._ask({"body": body, "first_line": first_line}, timeout)

    def close(self) -> None:
        """End the process; the next text starts another."""
        with self._lock:
            self._stop()

    def __enter__(self) -> MarkdownWorker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(self, request: Answer, timeout: float) -> str:
        body = str(request["body"])
        check_size(body)
        with self._lock:
            answer = self._exchange(request, timeout)
        if "html" in answer:
            return str(answer["html"])
        line = suspect_line(body)
        if line is not None:
            line += int(request.get("first_line", 1)) - 1
        raise trouble(str(answer["code"]), line)

    def _exchange(self, request: Answer, timeout: float) -> Answer:
        for _attempt in range(2):
            if self._running is None:
                self._running = _Running()
            try:
                return self._running.ask(request, timeout)
            except queue.Empty:
                self._stop()
                return {"code": "text.too_slow"}
            except (OSError, EOFError):
                # It died: of an earlier text or from outside. One more try tells which.
                self._stop()
        return {"code": "text.unreadable"}

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self._running = None


class _Running:
    """One living process and the thread that listens to it."""

    def __init__(self) -> None:
        source = Path(__file__).resolve().parents[2]
        paths = [str(source), os.environ.get("PYTHONPATH", "")]
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "workstation.press.worker"],
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
        self._take(_START_SECONDS)

    def ask(self, request: Answer, timeout: float) -> Answer:
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
        while (answer := _read(pipe)) is not None:
            answers.put(answer)
    except (OSError, ValueError):
        pass
    answers.put(None)


def _write(pipe: IO[bytes], message: Answer) -> None:
    # ASCII escapes carry lone surrogates, which UTF-8 would refuse.
    data = json.dumps(message).encode("ascii")
    pipe.write(_LENGTH.pack(len(data)) + data)
    pipe.flush()


def _read(pipe: IO[bytes]) -> Answer | None:
    head = pipe.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    data = pipe.read(_LENGTH.unpack(head)[0])
    message: Answer = json.loads(data)
    return message


def _answer(request: Answer) -> Answer:
    try:
        if "first_line" in request:
            first = int(request["first_line"])
            return {"html": to_html(request["body"], lines=True, first_line=first)}
        return {"html": to_html(request["body"])}
    except RecursionError:
        return {"code": "text.too_deep"}
    except MemoryError:
        return {"code": "text.too_slow"}
    except Exception:  # a faulty converter must not end the process without an answer
        return {"code": "text.unreadable"}


def _limit_memory() -> None:
    try:
        import resource  # absent on Windows
    except ImportError:
        return
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    unlimited = hard == resource.RLIM_INFINITY
    wanted = _MEMORY_BYTES if unlimited else min(_MEMORY_BYTES, hard)
    resource.setrlimit(resource.RLIMIT_AS, (wanted, hard))


def main() -> None:
    """Serve requests from standard input until it ends."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    _limit_memory()
    _answer({"body": "# warm\n\n| a |\n|---|\n| b |\n"})
    _write(answers, {"ready": True})
    while (request := _read(requests)) is not None:
        _write(answers, _answer(request))


__all__ = ["MarkdownWorker", "TextTrouble"]

if __name__ == "__main__":
    main()
