"""Asks for pages: one at a time, the newest wish next, nothing while nobody looks."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.edition import SHOWN_KINDS, EditionName
from workstation.services.preview import COMMENT_FORM
from workstation.ui.preview.answers import Answer, Made, Wanted, answer, make, published, retell
from workstation.ui.preview.online import answer_online, make_online, went_out
from workstation.words import error_sentence


class Asking(QObject):
    """What `view` is to show. Typing faster than pages can be made skips pages, never the last.

    `made(Made)` carries a page, `failed(exception, instead)` why none can be made of the newest
    wish, and whether the page made last is another one than was wished for, `sent` (a sentence)
    what became of a form, `took` how long a page took to make (milliseconds). With
    `why` the items of its pages say why they stand there; with `online` pages of the live edition
    are those readers have, as they were published.
    """

    made = Signal(object)
    #: The theme may have become another: its style sheets are to be asked for anew.
    dressed = Signal()
    failed = Signal(object, bool)
    sent = Signal(str)
    took = Signal(float)

    def __init__(
        self, desk: Desk, view: QWidget, *, why: bool = False, online: bool = False
    ) -> None:
        super().__init__(view)
        self._always = self._why = why
        self._online = online
        self._desk = desk
        self._view = view
        self._wanted: Wanted | None = None
        self._asked: Wanted | None = None
        self._behind = False
        self._begun = 0.0
        #: The last page, from which the next may be made as long as nothing else has changed.
        self._before: Made | None = None
        self._changes = 0
        self._last: Wanted | None = None
        self._released: int | None = None
        desk.bus.changed.connect(self._hear)

    @property
    def wanted(self) -> Wanted | None:
        """Return the newest wish."""
        return self._wanted

    def want(self, wanted: Wanted | None) -> None:
        """Wish for a page: asked for when the view is seen and no other is on its way."""
        self._wanted = wanted
        self._behind = wanted is not None
        self.ask()

    def take(self, wanted: Wanted) -> None:
        """Note that the view shows another page by itself."""
        self._wanted = wanted
        self._behind = False

    def again(self) -> None:
        """Wish for the same page once more: something it shows may have changed."""
        self._before = None
        self._changes += 1
        if self._wanted is not None and self._wanted.data is None:
            self._behind = True
            self.ask()

    @property
    def released(self) -> int | None:
        """Return the article pages of the working edition count as released now."""
        return self._released

    @released.setter
    def released(self, article_id: int | None) -> None:
        if article_id != self._released:
            self._released = article_id
            self.again()

    def explain(self, on: bool) -> None:
        """Let the items of pages say why they stand there, always or as long as it is `on`."""
        if (on or self._always) != self._why:
            self._why = on
            self.again()

    def ask(self) -> None:
        """Ask for what is wished for, if it is time."""
        if not self._behind or self._asked is not None or not self._view.isVisible():
            return
        if self._wanted is None:
            return
        self._asked, self._behind = self._wanted, False
        self._begun = time.perf_counter()
        self._desk.tasks.read(
            partial(self._make, self._wanted, self._before),
            partial(self._answer, self._changes),
            self._fail,
            owner=self,
        )

    def fetch(
        self,
        address: str,
        edition: EditionName,
        done: Callable[[Answer | None], object],
        failed: Callable[[Exception], object],
    ) -> None:
        """Ask for what a page asks for: a picture, a style sheet, a page behind a link."""
        preview = self._desk.newsroom.preview
        folder = self._wanted.folder if self._wanted is not None else None
        question = partial(
            answer, preview, address, edition, released=self._released, why=self._why
        )
        if folder is not None:
            question = partial(published, folder, address)
        elif self._online and edition is EditionName.LIVE:
            question = partial(answer_online, preview, address, why=self._why)
        self._desk.tasks.read(question, done, failed, owner=self)

    def send(self, address: str, fields: Mapping[str, str], done: Callable[[bool], object]) -> None:
        """Put what a form of the page held into the newsroom; `done` hears whether it was taken."""
        arrivals = self._desk.newsroom.arrivals
        verb = arrivals.speak if address == COMMENT_FORM else arrivals.vote

        def taken(_what: object) -> None:
            if address == COMMENT_FORM:
                self.sent.emit(self.tr("The comment lies in the comment desk's queue."))
            else:
                self.sent.emit(self.tr("The vote was counted."))
                self.again()
            done(True)

        def refused(error: Exception) -> None:
            self.sent.emit(error_sentence(error, self._desk.language.current))
            done(False)

        self._desk.tasks.change(partial(verb, fields), taken, refused, initiator=self, owner=self)

    def _make(self, wanted: Wanted, before: Made | None) -> Made:
        preview = self._desk.newsroom.preview
        if self._online and wanted.edition is EditionName.LIVE and wanted.by_address:
            return make_online(preview, wanted, why=self._why)
        again = before is not None and before.wanted.same_page == wanted.same_page
        told = retell(preview, before, wanted) if before is not None and again else None
        return told or make(preview, wanted, released=self._released, why=self._why)

    def _answer(self, changes: int, made: Made) -> None:
        self._asked = None
        self.took.emit((time.perf_counter() - self._begun) * 1000)
        wanted = self._wanted
        if changes == self._changes:
            # Otherwise something changed meanwhile, and the next page is made from the beginning.
            self._before = made
        if wanted is not None and wanted.same_page == made.wanted.same_page:
            self._last = made.wanted
            self.made.emit(made)
        self.ask()

    def _fail(self, error: Exception) -> None:
        asked, self._asked = self._asked, None
        if asked is not None and asked is self._wanted:
            last = self._last
            self.failed.emit(error, last is not None and last.same_page != asked.same_page)
        self.ask()

    def _hear(self, change: Change, _initiator: object) -> None:
        published = self._online and went_out(change)
        if published or change.touches(*SHOWN_KINDS):
            self.again()
        if published or change.touches("setting"):
            self.dressed.emit()
