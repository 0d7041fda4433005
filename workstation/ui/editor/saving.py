"""Saving while one types: soon after a pause, often enough without one, and never by halves.

A save is asked for 0.7 s after the last key and at least every 1.8 s of typing; what is typed
while one is under way stays unsaved and follows. A save that fails leaves the text where it is,
keeps it in a file of its own, and is tried again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from workstation.desk.desk import Desk
from workstation.domain.article import Article, Content
from workstation.domain.moment import local, now
from workstation.services.articles.articles import EditConflict
from workstation.ui.editor.recovery import RecoveryDrafts
from workstation.ui.editor.session import Clash, Session
from workstation.ui.shared.status_line import SaveState

PAUSE_MILLISECONDS = 700
LONGEST_MILLISECONDS = 1800
RETRY_MILLISECONDS = 5000
_COMPOSING_MILLISECONDS = 150


class Saving(QObject):
    """Saves the session it was given last; `gather` brings its content up to date.

    `gather` returns False while an input method composes: the save then waits for its end.
    """

    #: A `SaveState` or None, and the local time of the last save (`10:42:07`) or "".
    told = Signal(object, str)
    #: The session saved, and a tuple of fields that others changed and that are shown anew.
    saved = Signal(object, object)
    #: The session and the exception: its text is not in the newsroom.
    failed = Signal(object, object)
    #: A session left unsaved when its story was closed, and written since.
    left_saved = Signal(object)
    #: The session, whose `clash` waits for a decision.
    clashed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        gather: Callable[[], bool],
        drafts: RecoveryDrafts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._gather = gather
        self._drafts = drafts
        #: Who the acts of this story are announced by: its own screen need not read again.
        self.initiator: QObject = parent or self
        self._at = ""
        self._told: tuple[SaveState | None, str] | None = None
        self._waiting: list[Callable[[], object]] = []
        self.session: Session | None = None
        #: Sessions closed while their text could not be saved, by article.
        self.stranded: dict[int, Session] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MILLISECONDS)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self.flush)
        #: Tries again what was left unsaved behind the story at the front.
        self.retry = QTimer(self, singleShot=True, interval=RETRY_MILLISECONDS)
        self.retry.timeout.connect(self._ask_for_left)

    def begin(self, session: Session | None) -> None:
        """Take over a session (None: nothing is open); the one before has been closed."""
        self._stop()
        self._waiting.clear()
        left = self.session
        if left is not None and left is not session and left.dirty and not left.under_way:
            self._strand(left)
        self.session = session
        if session is not None:
            self.stranded.pop(session.article.id, None)
            self._at = ""
        self._told = None
        self._tell(None if session is None else SaveState.SAVED)

    def edited(self) -> None:
        """Hear that something on the screen changed."""
        if self.session is None:
            return
        self._pause.start(PAUSE_MILLISECONDS)
        if not self._longest.isActive():
            self._longest.start()
        if not self.session.under_way and self.session.clash is None:
            self._tell(SaveState.UNSAVED)

    def flush(self) -> None:
        """Save now what is not saved, unless a save is under way: then it follows."""
        session = self.session
        if session is None:
            return
        if not self._gather():
            self._pause.start(_COMPOSING_MILLISECONDS)
            return
        self._stop()
        if session.clash is not None:
            self._drafts.keep(session.base, session.content)
            return
        if session.under_way:
            # The writer is busy (an import, a slow disk): until it is free a file holds the text.
            self._drafts.keep(session.base, session.content)
            return
        if session.dirty:
            self._ask(session)
        else:
            self._tell(SaveState.SAVED)
            self._let_go()

    def hurry(self) -> None:
        """Queue the saving of everything typed before anything else happens, even behind another.

        The caller has committed the input method.
        """
        self._ask_for_left()
        session = self.session
        if session is None:
            return
        self._gather()
        self._stop()
        if session.clash is not None:
            self._strand(session)
        elif session.dirty or session.under_way:
            self._ask(session)

    def settle(self, then: Callable[[], object]) -> None:
        """Save, and call `then` once everything is written; never if it cannot be."""
        self._waiting.append(then)
        self.flush()

    def dirty(self) -> bool:
        """Tell whether something of the open story is not written yet."""
        return self.session is not None and (self.session.dirty or self.session.under_way > 0)

    def _ask_for_left(self) -> None:
        for left in list(self.stranded.values()):
            if left.clash is None and not left.under_way:
                self._ask(left)

    def _ask(self, session: Session) -> None:
        sent = session.content
        session.under_way += 1
        if session is self.session:
            self._tell(SaveState.SAVING)
        self._desk.tasks.change(
            partial(_write, self._desk, session, sent),
            partial(self._done, session, sent),
            partial(self._failed, session),
            initiator=self.initiator,
            owner=self,
        )

    def _done(self, session: Session, sent: Content, result: Article) -> None:
        session.under_way -= 1
        # What was typed since is taken in first: only over a screen that stands as it was sent
        # may another's words be shown, and over none while a word is being composed.
        showable = session is not self.session or self._gather()
        fresh = session.saved(sent, result, showable=showable)
        if not session.dirty:
            self._drafts.forget(result.id)
        self.stranded.pop(result.id, None)
        if session is not self.session:
            self.left_saved.emit(session)
            return
        self._at = f"{local(now()):%H:%M:%S}"
        self.saved.emit(session, fresh)
        if session.under_way:
            return
        if session.dirty:
            self._pause.start(PAUSE_MILLISECONDS)
            self._tell(SaveState.UNSAVED)
        else:
            self._tell(SaveState.SAVED)
            self._let_go()

    def _failed(self, session: Session, error: Exception) -> None:
        session.under_way -= 1
        self._waiting.clear()
        self._drafts.keep(session.base, session.content)
        if isinstance(error, EditConflict):
            session.clash = Clash(session.content, error.theirs, session.base, error.fields)
        if session is not self.session:
            self._strand(session)
            self.failed.emit(session, error)
            return
        if session.clash is not None:
            # Nothing failed: both texts are kept, and the person is asked.
            self._tell(SaveState.UNSAVED)
            self.clashed.emit(session)
            return
        self._tell(SaveState.FAILED)
        self._pause.start(RETRY_MILLISECONDS)
        self.failed.emit(session, error)

    def _strand(self, session: Session) -> None:
        self._drafts.keep(session.base, session.content)
        self.stranded[session.article.id] = session
        self.retry.start()

    def _let_go(self) -> None:
        waiting, self._waiting = self._waiting, []
        for then in waiting:
            then()

    def _stop(self) -> None:
        self._pause.stop()
        self._longest.stop()

    def _tell(self, state: SaveState | None) -> None:
        # Asked at every key: told only when something is different.
        if (state, self._at) != self._told:
            self._told = (state, self._at)
            self.told.emit(state, self._at)


def _write(desk: Desk, session: Session, sent: Content) -> Article:
    compared_with = session.base
    result = desk.newsroom.articles.save(compared_with, sent)
    session.wrote(sent, result, compared_with)
    return result
