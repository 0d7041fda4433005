"""Markdown in a process of its own that may be killed: hostile text stops nobody's work."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Any

from workstation.press.child import Answer, Child, serve
from workstation.press.markdown.conversion import to_html
from workstation.press.markdown.text_blocks import Piece
from workstation.press.markdown.text_trouble import TextTrouble, check_size, suspect_line, trouble

if TYPE_CHECKING:
    from workstation.press.markdown.pieces import Pieces


class MarkdownWorker:
    """Converts Markdown with a deadline, in a process started when first needed.

    May be used from several threads: they take turns. `close` ends the process; so does the
    end of the program.
    """

    def __init__(self) -> None:
        self._child = Child("workstation.press.markdown.worker")

    @cached_property
    def _pieces(self) -> Pieces:
        # Loaded when a text is being written: who publishes alone never needs it.
        from workstation.press.markdown.pieces import Pieces

        return Pieces()

    def to_html(self, body: str, timeout: float = 2.0) -> str:
        """Return what `press.markdown.to_html` would; `timeout` in seconds.

        Raises `TextTrouble` when the text is too large, too slow or too deeply nested, with the
        line at fault when it can be told.
        """
        check_size(body)
        return str(self._ask({"body": body}, timeout, body))

    def pieces(self, body: str, first_line: int = 1, timeout: float = 2.0) -> Sequence[Piece]:
        """Return the same in pieces with `data-line` on top-level blocks, from `first_line` on.

        Who asks for lines is looking at a text that is being written: only the pieces of it that
        are new are converted.
        """
        check_size(body)

        def convert(texts: Sequence[str]) -> list[str]:
            made: list[str] = self._ask({"pieces": list(texts)}, timeout, body, first_line)
            return made

        pieces = self._pieces.of(body, first_line, convert)
        if pieces is None:
            html = self._ask({"body": body, "lines": True}, timeout, body, first_line)
            pieces = [Piece(str(html), first_line)]
        return pieces

    def close(self) -> None:
        """End the process; the next text starts another."""
        self._child.close()

    def __enter__(self) -> MarkdownWorker:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _ask(self, request: Answer, timeout: float, body: str, first_line: int = 1) -> Any:
        """Return the HTML that is the answer; `body` is searched when there is none."""
        try:
            # ASCII escapes carry lone surrogates, which UTF-8 would refuse.
            answer = self._child.ask(json.dumps(request).encode("ascii"), timeout)
        except TimeoutError:
            answer = {"code": "text.too_slow"}
        except EOFError:
            answer = {"code": "text.unreadable"}
        if "html" in answer:
            return answer["html"]
        line = suspect_line(body)
        if line is not None:
            line += first_line - 1
        raise trouble(str(answer["code"]), line)


def _answer(request: Answer) -> Answer:
    try:
        if "pieces" in request:
            from workstation.press.markdown.pieces import pieces_html  # as above

            return {"html": pieces_html(request["pieces"])}
        return {"html": to_html(request["body"], lines="lines" in request)}
    except RecursionError:
        return {"code": "text.too_deep"}
    except MemoryError:
        return {"code": "text.too_slow"}
    except Exception:  # a faulty converter must not end the process without an answer
        return {"code": "text.unreadable"}


def main() -> None:
    """Serve requests from standard input until it ends."""
    _answer({"body": "# warm\n\n| a |\n|---|\n| b |\n"})
    _answer({"pieces": ["warm"]})
    serve(lambda request: _answer(json.loads(request)))


__all__ = ["MarkdownWorker", "TextTrouble"]

if __name__ == "__main__":
    main()
