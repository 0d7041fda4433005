"""Exporting comments: what and where is asked, then it is written with progress."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.domain.comment import CommentStatus
from workstation.services.comment_export.forms import ENDINGS, Form
from workstation.services.comment_files import WrittenOut
from workstation.ui.comments.export_dialog import ExportDialog, form_name
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.progress import ProgressStrip
from workstation.words import error_sentence


class SendingOut(QObject):
    """Asks, and writes comments to a file; one at a time."""

    def __init__(
        self, desk: Desk, banner: Banner, progress: ProgressStrip, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._banner = banner
        self._progress = progress
        self._window = window
        self._job: Job | None = None
        self._running = False
        self.dialog: ExportDialog | None = None
        progress.cancelled.connect(self._cancel)

    def ask(self) -> None:
        """Ask in what form, which, and where to."""
        if self._running:
            return
        self.dialog = ExportDialog(self._window)
        self.dialog.picked.connect(self._ask_file)
        self.dialog.open()

    def write(self, form: Form, statuses: Sequence[CommentStatus], file: Path) -> None:
        """Write comments to a file."""
        export = self._desk.newsroom.comment_files.export

        def work(job: Job) -> WrittenOut:
            return export(file, form, statuses, job.report, job.cancelled)

        self._banner.clear()
        self._progress.start(self.tr("Writing comments…"))
        self._running = True
        job = self._desk.tasks.work(
            work, self._advance, partial(self._done, file), self._failed, initiator=self
        )
        # Work done at once has already been answered.
        self._job = job if self._running else None

    def _ask_file(self, form: Form, statuses: Sequence[CommentStatus]) -> None:
        name = self.tr("comments") + ENDINGS[form]
        pattern = f"{form_name(form)} (*{Path(name).suffix})"
        write = partial(self.write, form, statuses)
        self._desk.ask.save_file(self.tr("Export comments"), name, (pattern,), write)

    def _advance(self, done: int, total: int, _what: str) -> None:
        self._progress.advance(done, total)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _end(self) -> None:
        self._running = False
        self._job = None
        self._progress.finish()

    def _done(self, file: Path, written: WrittenOut) -> None:
        self._end()
        if not written.whole:
            self._banner.say("info", self.tr("Stopped; no file was written."))
            return
        words = self.tr("%n comment(s) written to {file}.", "", written.written)
        words = words.format(file=file.name)
        if written.left_out:
            words += " " + self.tr("%n do not fit this form and stay here.", "", written.left_out)
        self._banner.say("done", words)

    def _failed(self, error: Exception) -> None:
        self._end()
        self._banner.say("error", error_sentence(error, self._desk.language.current))
