"""Before any newsroom is open: the demo, an empty one, one that exists, or a backup."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from workstation import words
from workstation.desk.ask import Ask
from workstation.desk.errand import Errand
from workstation.desk.job import Job
from workstation.desk.language import Language
from workstation.domain.errors import Refused
from workstation.services.backups import restore
from workstation.services.newsroom import Newsroom, create_newsroom, open_newsroom
from workstation.store.newsroom import DATABASE_NAME
from workstation.ui.first_run_page import FirstRunPage

#: Makes the demo newsroom in a new folder, or leaves nothing there; tells the job how far it is.
MakeDemo = Callable[[Path, Job], Newsroom]
_STOPPED = "demo.cancelled"


class FirstRun(QMainWindow):
    """`opened(newsroom)` is sent once a newsroom is open; `left` when the person went away.

    `folder` is where a new one is made (beside it, when something lies there already). Nothing
    that exists is ever written over.
    """

    opened = Signal(object)
    left = Signal()

    def __init__(self, folder: Path, ask: Ask, language: Language, make_demo: MakeDemo) -> None:
        super().__init__()
        self._folder = folder
        self._ask = ask
        self._language = language
        self._make_demo = make_demo
        self._errand = Errand(self)
        self._busy = False
        self._job: Job | None = None
        self.page = page = FirstRunPage()
        self.setCentralWidget(page)
        self.resize(980, 720)
        self.setWindowTitle(self.tr("Editorial Workstation"))
        page.set_place(free(folder))
        page.demo.chosen.connect(partial(self._make, True))
        page.empty.chosen.connect(partial(self._make, False))
        page.name.returnPressed.connect(partial(self._make, False))
        page.existing.chosen.connect(self._choose_existing)
        page.backup.chosen.connect(self._choose_backup)
        page.elsewhere.clicked.connect(self._choose_place)
        page.progress.cancelled.connect(self._stop)

    def open_folder(self, folder: Path) -> None:
        """Open a newsroom that exists."""
        self._start(self.tr("Opening the newsroom …"), lambda _job: open_newsroom(folder))

    def tell(self, error: BaseException) -> None:
        """Say why no newsroom is open; the ways on stand below."""
        self._rest()
        stopped = isinstance(error, Refused) and error.code == _STOPPED
        said = words.error_sentence(error, self._language.current)
        self.page.banner.say("info" if stopped else "error", said)

    def tell_gone(self, folder: Path) -> None:
        """Say that the newsroom opened last does not lie in its folder any more."""

        def said() -> str:
            return self.tr(
                "The newsroom opened last is not in {folder} any more. It was moved or renamed, or "
                "its disk is not plugged in. Nothing was changed."
            ).format(folder=folder)

        def look() -> None:
            if (folder / DATABASE_NAME).exists():
                self.open_folder(folder)

        self.page.banner.say("warning", said, lambda: self.tr("Look again"), look)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setWindowTitle(self.tr("Editorial Workstation"))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what is being made, or wait for it, then go."""
        self._stop()
        self._errand.close()
        super().closeEvent(event)
        self.left.emit()

    def _make(self, demo: bool) -> None:
        name = self.page.name.text().strip()
        sentence = self.tr("Making the demo newsroom …") if demo else self.tr("Making it …")
        folder = free(self._folder)
        make = partial(self._make_demo, folder) if demo else partial(_made, folder, name)
        self._start(sentence, make, stoppable=demo)

    def _choose_existing(self) -> None:
        self._ask.folder(self.page.existing.act(), self.open_folder)

    def _choose_place(self) -> None:
        self._ask.folder(self.page.elsewhere.text(), self._set_place)

    def _choose_backup(self) -> None:
        patterns = [self.tr("Backups (*.zip)")]
        self._ask.files(self.page.backup.act(), patterns, lambda files: self._restore(files[0]))

    def _restore(self, file: Path) -> None:
        sentence = self.tr("Restoring the backup …")
        self._start(sentence, partial(_restored, file, free(self._folder)))

    def _set_place(self, folder: Path) -> None:
        self._folder = folder / "newsroom" if free(folder) != folder else folder
        self.page.set_place(free(self._folder))

    def _start(
        self, sentence: str, task: Callable[[Job], Newsroom], *, stoppable: bool = False
    ) -> None:
        if self._busy:
            return
        self._busy = True
        self.page.banner.clear()
        self.page.enable(False)
        self.page.progress.start(sentence, stoppable=stoppable, delay=0)
        self._job = self._errand.run(task, self._done, self.tell, self._advance)

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _advance(self, done: int, total: int, _what: str) -> None:
        self.page.progress.advance(done, total)

    def _done(self, newsroom: Newsroom) -> None:
        self._rest()
        self.opened.emit(newsroom)

    def _rest(self) -> None:
        self._busy, self._job = False, None
        self.page.progress.finish()
        self.page.enable(True)


def free(folder: Path) -> Path:
    """Return `folder`, or one beside it with a number when something lies there already."""
    number, found = 2, folder
    while found.exists() and (not found.is_dir() or any(found.iterdir())):
        found = folder.with_name(f"{folder.name}-{number}")
        number += 1
    return found


def _made(folder: Path, name: str, _job: Job) -> Newsroom:
    return create_newsroom(folder, name)


def _restored(file: Path, folder: Path, _job: Job) -> Newsroom:
    restore(file, folder)
    return open_newsroom(folder)
