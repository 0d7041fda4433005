"""The steps of a story on its way to readers, taken only after everything typed is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.article import Article, Status
from workstation.domain.errors import Refused
from workstation.domain.moment import Milliseconds, now, stamp
from workstation.ui.editor.form.moment_words import read_moment, say_moment
from workstation.ui.editor.saving import Saving
from workstation.words import error_sentence

#: Takes a step for a story, with the reason an admin gave for passing two reviews, or "".
_Verb = Callable[[int, str], object]
_PASSED = {
    Status.FIRST_REVIEW: Status.SECOND_REVIEW,
    Status.SECOND_REVIEW: Status.FINAL_REVIEW,
}


class Steps(QObject):
    """Takes steps for the story open in `saving`. `taken` is sent when one was written."""

    taken = Signal()
    #: Text, and whether it can be undone.
    toast = Signal(str, bool)
    #: The story is ready for readers; the pages go out with the next publication.
    released = Signal(str)

    def __init__(self, desk: Desk, saving: Saving, initiator: QObject) -> None:
        super().__init__(initiator)
        self._desk = desk
        self._saving = saving
        self._initiator = initiator

    def take(self, step: str) -> None:
        """Take a step by its name in `steps_bar.STEPS`; asks first where words are needed."""
        deeds: dict[str, Callable[[], object]] = {
            "submit": lambda: self._step(Status.FIRST_REVIEW, self.tr("Submitted for review")),
            "pass": self._pass,
            "opinion": self._ask_opinion,
            "back": self._ask_reason,
            "release": self._release,
            "update": lambda: self._let_out(
                None, self.tr("The changes come out with the story, at its time.")
            ),
            "schedule": self._ask_time,
            "withdraw": self._withdraw,
            "draft": lambda: self._step(Status.DRAFT, self.tr("Made a draft again")),
            "restore": lambda: self._do(
                lambda key, _: self._desk.newsroom.articles.restore((key,)),
                lambda: self.toast.emit(self.tr("Taken out of the trash"), True),
            ),
        }
        if step in deeds and self._article() is not None:
            deeds[step]()

    def _article(self) -> Article | None:
        session = self._saving.session
        return session.article if session is not None else None

    def _pass(self, opinion: str = "") -> None:
        article = self._article()
        following = _PASSED.get(article.status) if article is not None else None
        if following is not None:
            self._step(following, self.tr("Passed on to the next review"), opinion=opinion)
        elif opinion:
            self._release(opinion)

    def _step(self, status: Status, said: str, reason: str = "", opinion: str = "") -> None:
        self._do(
            lambda key, insisted: self._desk.newsroom.articles.step(
                (key,), status, insisted or reason, opinion
            ),
            lambda: self.toast.emit(said, True),
        )

    def _ask_opinion(self) -> None:
        article = self._article()
        final = article is not None and article.status is Status.FINAL_REVIEW
        self._desk.ask.text(
            self.tr("Release with this opinion") if final else self.tr("Pass with this opinion"),
            self.tr("Your opinion stays with the story and stands on its review sheet."),
            "",
            self._pass,
            lambda opinion: "" if opinion.strip() else self.tr("An opinion is needed."),
        )

    def _ask_reason(self) -> None:
        self._desk.ask.text(
            self.tr("Send back"),
            self.tr("Why? The author reads this."),
            "",
            lambda reason: self._step(Status.RETURNED, self.tr("Sent back"), reason),
            lambda reason: "" if reason else self.tr("A reason is needed."),
        )

    def _ask_time(self) -> None:
        article = self._article()
        present = article.content.published_at if article is not None else None
        self._desk.ask.text(
            self.tr("Schedule"),
            self.tr("When may readers see it, Beijing time? For example: tomorrow 8:00"),
            say_moment(present) if present is not None and present > now() else "",
            self._schedule,
            self._wrong_time,
        )

    def _wrong_time(self, text: str) -> str:
        moment = _moment(text)
        if moment is None:
            return self.tr("Write a time like 2026-11-23 18:00")
        return "" if moment > now() else self.tr("That time has passed already.")

    def _schedule(self, text: str) -> None:
        moment = _moment(text)
        if moment is None:
            return
        said = self.tr("Scheduled for {time}, Beijing time").replace("{time}", stamp(moment))
        self._let_out(moment, said)

    def _release(self, opinion: str = "") -> None:
        article = self._article()
        scheduled = article is not None and article.status is Status.SCHEDULED
        at = now() if scheduled else None
        said = self.tr("Released. Readers see it when the site is published the next time.")
        self._let_out(at, said, opinion)

    def _let_out(self, at: Milliseconds | None, said: str, opinion: str = "") -> None:
        self._do(
            lambda key, insisted: self._desk.newsroom.articles.release(key, at, insisted, opinion),
            lambda: self.released.emit(said),
        )

    def _withdraw(self) -> None:
        said = self.tr("Withdrawn. It leaves the site when that is published the next time.")
        self._do(
            lambda key, _: self._desk.newsroom.articles.withdraw((key,)),
            lambda: self.released.emit(said),
        )

    def _do(self, verb: _Verb, said: Callable[[], object], insisted: str = "") -> None:
        """Write what was typed, then do `verb`; nothing is done with a text that is not saved."""
        article = self._article()
        if article is None:
            return

        def done(_result: object) -> None:
            self.taken.emit()
            said()

        def failed(error: Exception) -> None:
            if isinstance(error, Refused) and error.code == "review.same_person" and not insisted:
                self._ask_to_insist(error, verb, said)
            else:
                self._desk.bus.trouble.emit(error)

        self._saving.settle(
            lambda: self._desk.tasks.change(
                partial(verb, article.id, insisted),
                done,
                failed,
                initiator=self._initiator,
                owner=self,
            )
        )

    def _ask_to_insist(self, error: Refused, verb: _Verb, said: Callable[[], object]) -> None:
        """Say that another person should review; an admin may go on, with a reason that is kept."""
        if not error.details.get("admin"):
            self._desk.bus.trouble.emit(error)
            return
        self._desk.ask.text(
            self.tr("Pass a second review yourself"),
            error_sentence(error, self._desk.language.current),
            "",
            partial(self._do, verb, said),
            lambda reason: "" if reason.strip() else self.tr("A reason is needed."),
        )


def _moment(text: str) -> Milliseconds | None:
    try:
        return read_moment(text, now())
    except (ValueError, OverflowError, OSError):
        return None
