"""Check, backup and restore: long work that is told of on the page of the newsroom."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.domain.moment import local, now
from workstation.domain.publication import Finding
from workstation.services import backups
from workstation.ui.settings.newsroom_page import NewsroomPage
from workstation.words import error_sentence


def open_outside(url: QUrl) -> object:
    """Open a folder with whatever the desktop opens it with."""
    return QDesktopServices.openUrl(url)


class Upkeep(QObject):
    """Joins the page's buttons to what they do. `opener` opens folders outside the program."""

    def __init__(
        self, desk: Desk, page: NewsroomPage, opener: Callable[[QUrl], object] = open_outside
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._opener = opener
        page.check_asked.connect(self.check)
        page.backup_asked.connect(self.backup)
        page.restore_asked.connect(self.restore)
        page.folder_asked.connect(partial(self.open_folder, desk.newsroom.folder))

    def open_folder(self, folder: Path) -> None:
        """Show a folder in the file manager."""
        self._opener(QUrl.fromLocalFile(str(folder)))

    def check(self) -> None:
        """Look for damage."""
        health = self._desk.newsroom.backups.check

        def found(findings: tuple[Finding, ...]) -> None:
            self._page.show_findings(findings, self._desk.language.current)

        self._run(self.tr("Looking at everything…"), lambda _job: health(), found)

    def backup(self) -> None:
        """Ask where to, and write a backup."""
        folder = self._desk.newsroom.folder
        suggestion = f"{folder.name}-{local(now()):%Y%m%d-%H%M}.zip"
        title = self.tr("Back up the newsroom")
        self._desk.ask.save_file(title, suggestion, ["ZIP (*.zip)"], self._backup_to)

    def restore(self) -> None:
        """Ask which backup and where to, and make a newsroom of it."""

        def chosen(files: tuple[Path, ...]) -> None:
            if files:
                title = self.tr("Choose a new or empty folder")
                self._desk.ask.folder(title, partial(self._restore_to, files[0]))

        self._desk.ask.files(self.tr("Choose a backup"), ["ZIP (*.zip)"], chosen)

    def _backup_to(self, file: Path) -> None:
        verb = self._desk.newsroom.backups.backup

        def done(written: Path) -> None:
            sentence = self.tr("Backed up, opened again and found whole: %1")
            self._page.banner.say(
                "done",
                sentence.replace("%1", str(written)),
                self.tr("Open the folder"),
                partial(self.open_folder, written.parent),
            )

        self._run(self.tr("Backing up…"), lambda _job: verb(file), done)

    def _restore_to(self, file: Path, folder: Path) -> None:
        def done(_result: object) -> None:
            sentence = self.tr("Restored to %1. This newsroom is as it was.")
            self._page.banner.say(
                "done",
                sentence.replace("%1", str(folder)),
                self.tr("Open the folder"),
                partial(self.open_folder, folder),
            )

        self._run(self.tr("Restoring…"), lambda _job: backups.restore(file, folder), done)

    def _run(
        self, sentence: str, work: Callable[[Job], Any], done: Callable[[Any], object]
    ) -> None:
        page = self._page
        page.banner.clear()
        page.progress.start(sentence, stoppable=False)

        def good(result: Any) -> None:
            page.progress.finish()
            done(result)

        def bad(error: Exception) -> None:
            page.progress.finish()
            page.banner.say("error", error_sentence(error, self._desk.language.current))

        self._desk.tasks.work(work, None, good, bad)
