"""Find and replace over many stories: looked for beside the window, carried out as one act."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.domain.article import ArticleQuery
from workstation.ui.articles.hits import Found, Hit, look, new_texts
from workstation.ui.articles.replace_dialog import ReplaceDialog
from workstation.ui.shared.finding import Wanted


class Replacing(QObject):
    """Opens the dialog on what is selected, or on everything the list finds."""

    #: Text, and whether it can be undone.
    toast = Signal(str, bool)

    def __init__(self, desk: Desk, commit: Callable[[], object], window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._commit = commit
        self._window = window
        self._job: Job | None = None
        self.dialog: ReplaceDialog | None = None

    def open(self, ids: Sequence[int], query: ArticleQuery) -> None:
        """Ask what to look for: in the articles selected when there are several, else in all."""
        self._commit()
        chosen = tuple(ids) if len(ids) > 1 else ()
        dialog = ReplaceDialog(len(chosen), self._window)
        self.dialog = dialog
        dialog.looked.connect(partial(self._look, dialog, chosen, query))
        dialog.progress.cancelled.connect(self._stop)
        dialog.wanted.connect(partial(self._replace, dialog))
        dialog.rejected.connect(self._stop)
        dialog.open()

    def _look(
        self,
        dialog: ReplaceDialog,
        chosen: tuple[int, ...],
        query: ArticleQuery,
        wanted: Wanted,
    ) -> None:
        self._stop()
        dialog.progress.start(self.tr("Looking…"))
        self._job = self._desk.tasks.work(
            lambda job: look(self._desk.newsroom, chosen, query, wanted, job),
            lambda done, total, _what: dialog.progress.advance(done, total),
            dialog.show_found,
            dialog.show_error(self._desk.language.current),
        )

    def _replace(self, dialog: ReplaceDialog, found: Found, hits: Sequence[Hit]) -> None:
        texts = new_texts(found, hits)
        wanted = dialog.asked().text
        dialog.progress.start(self.tr("Replacing…"))
        self._job = self._desk.tasks.work(
            lambda job: self._desk.newsroom.bulk.replace(
                texts, wanted, len(hits), job.report, job.cancelled
            ),
            lambda done, total, _what: dialog.progress.advance(done, total),
            partial(self._done, dialog, len(hits)),
            dialog.show_error(self._desk.language.current),
            writes=True,
        )

    def _done(self, dialog: ReplaceDialog, places: int, articles: int) -> None:
        dialog.progress.finish()
        dialog.accept()
        said = self.tr("{n} places in {m} articles replaced")
        said = said.replace("{n}", f"{places:,}").replace("{m}", f"{articles:,}")
        self.toast.emit(said, True)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
