"""Importing comments from files, with progress and a calm report of what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.comment import Queue
from workstation.domain.draft import Remark
from workstation.ui.comments.report_dialog import ReportDialog
from workstation.ui.shared.banner import Banner, Kind
from workstation.ui.shared.long_work import LongWork
from workstation.words import sentence

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Brought:
    comments: int
    articles: int
    warnings: tuple[Remark, ...]
    left_out: tuple[Remark, ...]


class BringingIn(QObject):
    """Asks for files and brings them in; `banner` tells what came of it, `work` how far."""

    def __init__(self, desk: Desk, banner: Banner, work: LongWork, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._banner = banner
        self._work = work
        self._window = window
        self.report: ReportDialog | None = None

    def ask(self) -> None:
        """Ask for files."""
        patterns = (
            self.tr("Comments (*.json *.jsonl *.ndjson *.csv *.tsv *.txt *.sql *.xml *.db)"),
            self.tr("All files (*)"),
        )
        self._desk.ask.files(self.tr("Import comments"), patterns, self.bring)

    def bring(self, files: tuple[Path, ...]) -> None:
        """Bring files in, each as acts of their own that can be undone."""
        if not files:
            return
        newsroom = self._desk.newsroom

        def work(progress: Progress, cancelled: Callable[[], bool]) -> _Brought:
            before = _all(newsroom.comments.counts())
            report = newsroom.intake.bring_in(
                files, progress=partial(_known, progress), cancelled=cancelled
            )
            # A report names no more than the first comments of a long file: count instead.
            came = _all(newsroom.comments.counts()) - before
            articles = sum(1 for one in report.imported if one.kind == "article")
            return _Brought(came, articles, report.warnings, report.left_out)

        self._work.start(
            self.tr("Importing comments…"), work, self._done, initiator=self, writes=True
        )

    def _done(self, brought: _Brought) -> None:
        told = brought.left_out + brought.warnings
        words = self.tr("%n comment(s) came in.", "", brought.comments)
        if brought.articles:
            words += " " + self.tr("%n file(s) were articles.", "", brought.articles)
        if brought.left_out:
            words += " " + self.tr("%n were left out.", "", len(brought.left_out))
        if not told:
            self._banner.say("done", words)
            return
        lines = self._lines(brought)
        act = self.tr("See why") if brought.left_out else self.tr("See remarks")
        kind: Kind = "done" if brought.comments else "warning"
        self._banner.say(kind, words, act, partial(self._open, words, lines))

    def _lines(self, brought: _Brought) -> list[tuple[str, int]]:
        """Return what there is to tell, each sentence once with how often it holds."""
        language = self._desk.language.current
        counted: Counter[str] = Counter()
        for remark in brought.left_out + brought.warnings:
            counted[sentence(remark.code, remark.details, language)] += 1
        return list(counted.items())

    def _open(self, words: str, lines: list[tuple[str, int]]) -> None:
        self.report = ReportDialog(words, lines, self._window)
        self.report.open()


def _known(progress: Progress, done: int, total: int) -> None:
    """Tell how far an import is; of a single file nobody knows how much of it is left."""
    progress(done, total if total > 1 else 0)


def _all(counts: Mapping[Queue, int]) -> int:
    """Return how many comments there are; reported ones lie in another queue as well."""
    return sum(number for queue, number in counts.items() if queue is not Queue.REPORTED)
