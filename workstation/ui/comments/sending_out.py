"""Exporting comments: what and where is asked, then it is written with progress."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.comment import CommentStatus
from workstation.services.comments.export.forms import ENDINGS, Form
from workstation.services.comments.files import WrittenOut
from workstation.ui.comments.export_dialog import ExportDialog, form_name
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.long_work import LongWork


class SendingOut(QObject):
    """Asks, and writes comments to a file; one at a time."""

    def __init__(self, desk: Desk, banner: Banner, work: LongWork, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._banner = banner
        self._work = work
        self._window = window
        self.dialog: ExportDialog | None = None

    def ask(self) -> None:
        """Ask in what form, which, and where to."""
        self.dialog = ExportDialog(self._window)
        self.dialog.picked.connect(self._ask_file)
        self.dialog.open()

    def write(self, form: Form, statuses: Sequence[CommentStatus], file: Path) -> None:
        """Write comments to a file."""
        export = partial(self._desk.newsroom.comment_files.export, file, form, statuses)
        self._work.start(
            self.tr("Writing comments…"), export, partial(self._done, file), initiator=self
        )

    def _ask_file(self, form: Form, statuses: Sequence[CommentStatus]) -> None:
        name = self.tr("comments") + ENDINGS[form]
        pattern = f"{form_name(form)} (*{Path(name).suffix})"
        write = partial(self.write, form, statuses)
        self._desk.ask.save_file(self.tr("Export comments"), name, (pattern,), write)

    def _done(self, file: Path, written: WrittenOut) -> None:
        if not written.whole:
            self._banner.say("info", self.tr("Stopped; no file was written."))
            return
        words = self.tr("%n comment(s) written to {file}.", "", written.written)
        words = words.format(file=file.name)
        if written.left_out:
            words += " " + self.tr("%n do not fit this form and stay here.", "", written.left_out)
        self._banner.say("done", words)
