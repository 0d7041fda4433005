"""Answers to questions, written down beforehand: the `Ask` of the tests."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any


class ScriptedAsk:
    """Give it answers in order; it keeps every question in `asked` as (kind, title, sentence).

    `True`/`False` for confirm, an index or None for choose, a line, paths or None for the rest.
    None and False step back. An unforeseen question fails the test.
    """

    def __init__(self, *answers: Any) -> None:
        self._answers = list(answers)
        self.asked: list[tuple[str, str, str]] = []
        self.acts: list[str] = []
        self.options: list[tuple[str, ...]] = []
        self.details: list[str] = []

    def then(self, *answers: Any) -> None:
        self._answers.extend(answers)

    def confirm(
        self, title: str, sentence: str, act: str, done: Callable[[], object], details: str = ""
    ) -> None:
        self.acts.append(act)
        self.details.append(details)
        if self._next("confirm", title, sentence):
            done()

    def choose(
        self,
        title: str,
        sentence: str,
        options: Sequence[str],
        done: Callable[[int], object],
        details: str = "",
    ) -> None:
        self.details.append(details)
        self.options.append(tuple(options))
        self._give(self._next("choose", title, sentence), done)

    def text(
        self,
        title: str,
        label: str,
        initial: str,
        done: Callable[[str], object],
        check: Callable[[str], str] | None = None,
    ) -> None:
        line = self._next("text", title, label)
        if line is not None and check is not None:
            assert check(line) == "", check(line)
        self._give(line, done)

    def password(self, title: str, label: str, done: Callable[[str], object]) -> None:
        self._give(self._next("password", title, label), done)

    def colour(self, title: str, present: str, done: Callable[[str], object]) -> None:
        self._give(self._next("colour", title, present), done)

    def files(
        self, title: str, patterns: Sequence[str], done: Callable[[tuple[Path, ...]], object]
    ) -> None:
        self._give(self._next("files", title, ""), done)

    def folder(self, title: str, done: Callable[[Path], object]) -> None:
        self._give(self._next("folder", title, ""), done)

    def save_file(
        self, title: str, suggestion: str, patterns: Sequence[str], done: Callable[[Path], object]
    ) -> None:
        self._give(self._next("save_file", title, suggestion), done)

    def printer(self, title: str, done: Callable[[Any], object]) -> None:
        self._give(self._next("printer", title, ""), done)

    def tell(self, title: str, sentence: str, details: str = "") -> None:
        self.asked.append(("tell", title, sentence))

    def _next(self, kind: str, title: str, sentence: str) -> Any:
        self.asked.append((kind, title, sentence))
        assert self._answers, f"Nobody foresaw the question: {title} / {sentence}"
        return self._answers.pop(0)

    @staticmethod
    def _give(answer: Any, done: Callable[[Any], object]) -> None:
        if answer is not None:
            done(answer)
