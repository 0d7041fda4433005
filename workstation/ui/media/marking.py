"""Writing a watermark onto pictures of the library: the words, and whether they take over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.services.media.marking import Marked, ReadyMarked
from workstation.ui.shared.long_work import LongWork


class Marking(QObject):
    """`toast(text, undo)` tells what came, `came(picture id)` of the first one.

    `chosen` tells the keys of the pictures to be marked.
    """

    toast = Signal(str, bool)
    came = Signal(object)

    def __init__(self, desk: Desk, chosen: Callable[[], Sequence[int]], work: LongWork) -> None:
        super().__init__(work)
        self._desk = desk
        self._chosen = chosen
        self._work = work

    def ask(self) -> None:
        """Ask for the words, proposing those of the site, then what becomes of the pictures."""
        picture_ids = tuple(self._chosen())
        if not picture_ids:
            return
        site = self._desk.newsroom.site

        def proposed() -> str:
            present = site.get()
            return present.watermark or present.name

        self._desk.tasks.read(
            proposed, partial(self._ask_words, picture_ids), key="mark", owner=self
        )

    def mark(self, picture_ids: Sequence[int], words: str, *, instead: bool) -> None:
        """Write `words` onto pictures; with `instead` the marked ones take over their places."""
        marking = self._desk.newsroom.marking
        self._work.start(
            self.tr("Writing watermarks…"),
            partial(marking.ready, picture_ids, words),
            partial(self._keep, instead),
        )

    def _keep(self, instead: bool, ready: ReadyMarked) -> None:
        marking = self._desk.newsroom.marking
        self._desk.tasks.change(
            lambda: marking.keep(ready, instead=instead), self._marked, owner=self
        )

    def _ask_words(self, picture_ids: tuple[int, ...], proposed: str) -> None:
        self._desk.ask.text(
            self.tr("Put a watermark on"),
            self.tr("Written small into the lower right corner"),
            proposed,
            partial(self._ask_way, picture_ids),
            lambda words: "" if words.strip() else self.tr("A watermark needs words."),
        )

    def _ask_way(self, picture_ids: tuple[int, ...], words: str) -> None:
        sentence = self.tr(
            "The pictures as they are stay in the library. The marked ones can take over their "
            "places in texts, on boards, in columns and on the site; what is published changes "
            "with the next release."
        )
        ways = (self.tr("Show the marked ones instead"), self.tr("Only make new pictures"))
        self._desk.ask.choose(
            self.tr("Mark %n picture(s)", "", len(picture_ids)),
            sentence,
            ways,
            lambda way: self.mark(picture_ids, words, instead=way == 0),
        )

    def _marked(self, told: Marked) -> None:
        if not told.new:
            return
        self.came.emit(told.new[0].id)
        parts = [self.tr("%n picture(s) marked", "", len(told.new))]
        if told.replaced.places:
            parts.append(self.tr("Replaced in %Ln place(s)", "", told.replaced.places))
        if told.left:
            parts.append(self.tr("%n left as they are (too narrow)", "", told.left))
        self.toast.emit(" · ".join(parts), True)
