"""What the window says of publications by the clock: a toast when done, a banner to be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from workstation import words
from workstation.desk.clockwork import Clockwork, Offer
from workstation.desk.desk import Desk
from workstation.domain.moment import Milliseconds, now
from workstation.services.publishing.due import DueChange
from workstation.services.publishing.publishing import Outcome
from workstation.ui.saying import Saying
from workstation.ui.shared.banner import Banner

_NAMED = 3


class OnTime(QObject):
    """Joins a `Clockwork` with the window's way of saying things."""

    def __init__(self, desk: Desk, clockwork: Clockwork, saying: Saying, banner: Banner) -> None:
        super().__init__(banner)
        self._desk, self._clockwork = desk, clockwork
        self._saying, self._banner = saying, banner
        self._said = ""
        self._again: Callable[[], None] | None = None
        clockwork.published.connect(self._published)
        clockwork.offered.connect(self._offer)
        clockwork.settled.connect(self._settle)
        clockwork.behind.connect(self._behind)
        desk.language.changed.connect(self._say_again)

    def _published(self, changes: Sequence[DueChange], outcome: Outcome) -> None:
        self._settle()
        code = "due.published_failed" if outcome.failed else "due.published"
        details = {
            "what": self._named(changes),
            "written": outcome.written,
            "failed": len(outcome.failed),
        }
        self._saying.say(self._sentence(code, details))

    def _offer(self, offer: Offer) -> None:
        code = "due.offer_doubt" if offer.doubt else "due.offer"
        details = {"target": offer.target, "what": self._named(offer.changes), "now": now()}
        self._again = partial(self._offer, offer)
        self._said = self._sentence(code, details)
        act = self._sentence("due.publish_now", {})
        self._banner.say(
            "warning" if offer.doubt else "info", self._said, act, self._clockwork.publish_now
        )

    def _behind(self, known: Milliseconds) -> None:
        self._again = partial(self._behind, known)
        self._said = self._sentence("due.clock_behind", {"now": now(), "known": known})
        self._banner.say("warning", self._said)

    def _settle(self) -> None:
        # Something else may have been said there meanwhile.
        if self._said and self._banner.sentence() == self._said:
            self._banner.clear()
        self._said = ""

    def _say_again(self) -> None:
        if self._again is not None and self._said and self._banner.sentence() == self._said:
            self._again()

    def _named(self, changes: Sequence[DueChange]) -> str:
        untitled = words.untitled(self._desk.language.current)
        titles = list(dict.fromkeys(change.title or untitled for change in changes))
        chinese = self._desk.language.current == words.CHINESE
        quoted = [f"《{title}》" if chinese else f"“{title}”" for title in titles[:_NAMED]]
        told = ("、" if chinese else ", ").join(quoted)
        if len(titles) <= _NAMED:
            return told
        return self._sentence("due.more", {"titles": told, "count": len(titles)})

    def _sentence(self, code: str, details: dict[str, object]) -> str:
        return words.sentence(code, details, self._desk.language.current)
