"""Fields of everything selected changed at once: asked, carried out as one act, told with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.domain.bulk_change import BulkChange
from workstation.domain.column import ColumnTree
from workstation.ui.articles.bulk_dialog import BulkDialog
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.progress import ProgressStrip
from workstation.words import error_sentence


class BulkEditing(QObject):
    """Shows a strip with “Cancel” when it takes more than a moment; stopped, nothing is changed."""

    #: Text, and whether it can be undone.
    toast = Signal(str, bool)

    def __init__(
        self, desk: Desk, commit: Callable[[], object], progress: ProgressStrip, banner: Banner
    ) -> None:
        super().__init__(banner)
        self._desk = desk
        self._commit = commit
        self._progress = progress
        self._banner = banner
        self._job: Job | None = None
        self.dialog: BulkDialog | None = None
        progress.cancelled.connect(self._stop)

    def open(self, ids: Sequence[int], tree: ColumnTree) -> None:
        """Ask what is to be changed in these articles."""
        if not ids:
            return
        self._commit()
        window = self._banner.window()
        host = window if isinstance(window, QWidget) else None
        self.dialog = BulkDialog(len(ids), tree, host)
        self.dialog.wanted.connect(partial(self.change, tuple(ids)))
        self.dialog.open()

    def change(self, ids: Sequence[int], change: BulkChange) -> None:
        """Change them, in one act."""
        self._banner.clear()
        self._progress.start(self.tr("Changing {n} articles…").replace("{n}", f"{len(ids):,}"))
        bulk = self._desk.newsroom.bulk
        self._job = self._desk.tasks.work(
            lambda job: bulk.edit(ids, change, job.report, job.cancelled),
            lambda done, total, _what: self._progress.advance(done, total),
            self._done,
            self._failed,
            writes=True,
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _done(self, number: int) -> None:
        self._finish()
        if number:
            said = self.tr("{n} article(s) changed").replace("{n}", f"{number:,}")
            self.toast.emit(said, True)
        else:
            self._banner.say("done", self.tr("All of them were like this already."))

    def _failed(self, error: Exception) -> None:
        self._finish()
        self._banner.say("error", error_sentence(error, self._desk.language.current))

    def _finish(self) -> None:
        self._job = None
        self._progress.finish()
