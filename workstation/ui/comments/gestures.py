"""What each verb does on this desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.comment import CommentStatus, Queue
from workstation.ui.comments.comment_words import reject_reasons, verb_on
from workstation.ui.comments.deciding import Deciding
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.help_sheet import HelpSheet
from workstation.ui.comments.list_pane import ListPane
from workstation.ui.comments.menu import menu_for
from workstation.ui.comments.plain import visible
from workstation.ui.comments.reading import Reading
from workstation.ui.comments.verbs import DECISIONS, Verb

_PICKS = frozenset(
    {
        Verb.SELECT,
        Verb.SELECT_ALL,
        Verb.SELECT_NONE,
        Verb.EXTEND_DOWN,
        Verb.EXTEND_UP,
    }
)


class Gestures(QObject):
    """`wish(verb)` is the one door for keys, buttons and menus.

    `search_wanted`, `import_wanted` and `article_wanted(id)` go on to the panel; `said` is for
    the status line.
    """

    search_wanted = Signal()
    import_wanted = Signal()
    article_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self, desk: Desk, pane: ListPane, reading: Reading, deciding: Deciding, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._pane = pane
        self._list = pane.list
        self._reading = reading
        self._deciding = deciding
        self._window = window
        self._deeds: dict[Verb, Callable[[], object]] = {
            Verb.NEXT: lambda: self._list.go(self._list.currentIndex().row() + 1),
            Verb.PREVIOUS: lambda: self._list.go(self._list.currentIndex().row() - 1),
            Verb.FIRST: lambda: self._list.go(0),
            Verb.LAST: lambda: self._list.go(self._list.comments.rowCount() - 1),
            Verb.REPLY: self._reply,
            Verb.UNDO: deciding.undo_latest,
            Verb.SEARCH: self.search_wanted.emit,
            Verb.IMPORT: self.import_wanted.emit,
            Verb.HELP: self._help,
            Verb.ARTICLE: self._article,
            Verb.COPY: self._copy,
        }

    def wish(self, name: str) -> None:
        """Do what a verb says, to what is selected or looked at."""
        verb = Verb(name)
        if verb in DECISIONS:
            self._decide(verb)
        elif verb in _PICKS:
            self._list.pick(verb)
        else:
            self._deeds[verb]()

    def open_menu(self, where: QPoint) -> None:
        """Open the context menu at a point of the screen."""
        menu = menu_for(self._list.chosen(), self.wish, self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def take_back(self, comment_id: int) -> None:
        """Undo the decision of one row."""
        for entry in self._list.comments.found([comment_id]):
            self._deciding.take_back(entry)

    def _decide(self, verb: Verb) -> None:
        status = DECISIONS[verb]
        open_ones = [one for one in self._list.chosen() if self._would_change(one, status)]
        if not open_ones:
            self.said.emit(self.tr("This has been decided that way already."))
            return
        if verb is Verb.REJECT:
            self._ask_reason(open_ones)
        else:
            self._go_on(open_ones, status)

    def _would_change(self, entry: Entry, status: CommentStatus) -> bool:
        # A reported comment that is shown may be approved once more: that settles the report here.
        again = self._reading.queue is Queue.REPORTED and not entry.mine
        return entry.comment.status is not status or again

    def _ask_reason(self, entries: list[Entry]) -> None:
        reasons = reject_reasons()
        numbered = "   ".join(f"{place} {words}" for place, words in enumerate(reasons, 1))
        label = self.tr("Reason: a number, or your own words; Enter alone gives none.")
        keys = [entry.comment.id for entry in entries]
        self._desk.ask.text(
            verb_on(Verb.REJECT, len(entries)),
            f"{label}\n{numbered}",
            "",
            partial(self._reject, keys),
        )

    def _reject(self, keys: list[int], words: str) -> None:
        reasons = dict(enumerate(reject_reasons(), 1))
        number = int(words) if words.isdecimal() and len(words) < 3 else 0
        entries = self._list.comments.found(keys)
        self._go_on(entries, CommentStatus.REJECTED, reasons.get(number, words))

    def _go_on(self, entries: list[Entry], status: CommentStatus, reason: str = "") -> None:
        """Decide, and look at the next comment with something to decide."""
        rows = [self._list.comments.row_of(one.comment.id) for one in entries]
        last = max((row for row in rows if row is not None), default=0)
        self._deciding.decide(entries, status, reason)
        self._list.pick(Verb.SELECT_NONE)
        onward = self._list.comments.next_open(last)
        if onward is not None:
            self._list.go(onward)
        elif not self._list.comments.more:
            self.said.emit(self.tr("Everything in this list is decided."))

    def _reply(self) -> None:
        entry = self._list.spot()
        if entry is not None and not entry.gone:
            self._pane.reply.open_for(entry.comment)

    def _help(self) -> None:
        HelpSheet(self._window).open()

    def _article(self) -> None:
        entry = self._list.spot()
        if entry is not None:
            self.article_wanted.emit(entry.comment.article_id)

    def _copy(self) -> None:
        words = "\n\n".join(visible(entry.comment.text) for entry in self._list.chosen())
        if words:
            QGuiApplication.clipboard().setText(words)
