"""Bringing pictures in: by file, drop or paste, with progress, and what was refused told calmly."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.services.picture_library import Brought
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.picture_files import PATTERN, Files
from workstation.ui.shared.progress import ProgressStrip
from workstation.words import error_sentence


class Bringing(QObject):
    """`toast(text, undo)` tells what came, `came(picture id)` of the first one."""

    toast = Signal(str, bool)
    came = Signal(object)

    def __init__(self, desk: Desk, banner: Banner, progress: ProgressStrip) -> None:
        super().__init__(banner)
        self._desk = desk
        self._banner = banner
        self._progress = progress
        self._job: Job | None = None
        self._busy = False
        progress.cancelled.connect(self._cancel)

    def ask(self) -> None:
        """Let the person choose pictures of this computer."""
        self._desk.ask.files(
            self.tr("Bring pictures in"),
            [PATTERN],
            lambda files: self.bring([(file.name, file) for file in files]),
        )

    def bring(self, files: Files) -> None:
        """Bring pictures in; those refused are told, the others stay."""
        if not files or self._busy:
            return
        self._banner.clear()
        self._busy = True
        self._progress.start(self.tr("Bringing pictures in…"))
        self._job = self._desk.tasks.work(
            partial(_bring, self._desk, files),
            lambda done, total, _what: self._progress.advance(done, total),
            self._brought,
            self._failed,
            writes=True,
        )

    def _cancel(self) -> None:
        if self._busy and self._job is not None:
            self._job.cancel()

    def _brought(self, brought: Brought) -> None:
        self._end()
        language = self._desk.language.current
        if brought.refused:
            told = [error_sentence(error, language) for error in brought.refused]
            act = self.tr("Details") if len(told) > 1 else ""
            title = self.tr("Not brought in")
            tell = partial(self._desk.ask.tell, title, title, "\n".join(told))
            self._banner.say("warning", told[0], act, tell)
        if brought.new:
            self.came.emit(brought.new[0].id)
            text = self.tr("%1 picture(s) brought in").replace("%1", f"{len(brought.new):,}")
            self.toast.emit(text, True)
        elif brought.known:
            self.came.emit(brought.known[0].id)
            self.toast.emit(self.tr("This picture is in the library already"), False)

    def _end(self) -> None:
        self._busy = False
        self._progress.finish()

    def _failed(self, error: Exception) -> None:
        self._end()
        self._banner.say("error", error_sentence(error, self._desk.language.current))


def _bring(desk: Desk, files: list[tuple[str, bytes | Path]], job: Job) -> Brought:
    return desk.newsroom.pictures.bring(files, job.report, job.cancelled)
