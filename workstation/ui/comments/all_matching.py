"""Deciding all that match: the number is named first, and nothing that came unseen is touched."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.comment import CommentQuery
from workstation.ui.comments.bulk import Bulk
from workstation.ui.comments.comment_words import reject_reasons, verb_on, working_words
from workstation.ui.comments.reading import Reading
from workstation.ui.comments.verbs import DECISIONS, Verb


def ask_reason(desk: Desk, count: int, done: Callable[[str], object]) -> None:
    """Ask why `count` comments are rejected: by the number of a usual reason, or in own words."""
    reasons = reject_reasons()
    numbered = "   ".join(f"{place} {words}" for place, words in enumerate(reasons, 1))
    label = QCoreApplication.translate(
        "AllMatching", "Reason: a number, or your own words; Enter alone gives none."
    )

    def told(words: str) -> None:
        number = int(words) if words.isdecimal() and len(words) < 3 else 0
        done(reasons[number - 1] if 0 < number <= len(reasons) else words)

    desk.ask.text(verb_on(Verb.REJECT, count), f"{label}\n{numbered}", "", told)


class AllMatching(QObject):
    """Asks what is to become of everything a list holds; `said` tells why nothing can be done."""

    said = Signal(str)

    def __init__(self, desk: Desk, reading: Reading, bulk: Bulk) -> None:
        super().__init__(bulk)
        self._desk = desk
        self._reading = reading
        self._bulk = bulk

    def ask(self) -> None:
        """Count what the list holds, and ask what is to become of it."""
        query, up_to = self._reading.query(), self._reading.newest()
        comments = self._desk.newsroom.comments
        self._desk.tasks.read(
            lambda: comments.matching(query, up_to),
            partial(self._offer_all, query, up_to),
            key="comments.matching",
            owner=self,
        )

    def _offer_all(self, query: CommentQuery, up_to: int, count: int) -> None:
        if not count:
            self.said.emit(self.tr("There is nothing to decide here."))
            return
        verbs = [verb for verb, status in DECISIONS.items() if str(status) != str(query.queue)]
        title = self.tr("Decide all %1 comments that match").replace("%1", f"{count:,}")
        sentence = self.tr(
            "Also those further down, which are not on the screen. What comes in meanwhile is not "
            "touched. It is one step: undo takes all of it back."
        )
        options = tuple(verb_on(verb, count) for verb in verbs)
        self._desk.ask.choose(
            title,
            sentence,
            options,
            lambda place: self._decide_all(query, up_to, verbs[place], count),
        )

    def _decide_all(self, query: CommentQuery, up_to: int, verb: Verb, count: int) -> None:
        def go_on(reason: str) -> None:
            words = working_words(verb, count)
            self._bulk.decide(query, up_to, DECISIONS[verb], reason, words)

        if verb is Verb.REJECT:
            ask_reason(self._desk, count, go_on)
        else:
            go_on("")
