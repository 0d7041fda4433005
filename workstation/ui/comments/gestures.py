"""What each verb does on this desk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.comment import Comment, CommentStatus, Queue
from workstation.ui.comments.all_matching import AllMatching, ask_reason
from workstation.ui.comments.banning import Banning
from workstation.ui.comments.bulk import Bulk
from workstation.ui.comments.deciding import Deciding
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.figures_dialog import FiguresDialog
from workstation.ui.comments.help_sheet import HelpSheet
from workstation.ui.comments.keymap import Keymap
from workstation.ui.comments.list_pane import ListPane
from workstation.ui.comments.menu import menu_for
from workstation.ui.comments.model import next_open
from workstation.ui.comments.plain import visible
from workstation.ui.comments.reading import Reading
from workstation.ui.comments.undoing import Undoing
from workstation.ui.comments.verbs import DECISIONS, Verb
from workstation.ui.shared.long_work import LongWork

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

    `search_wanted`, `import_wanted`, `let_in_wanted`, `zen_wanted` and `article_wanted(id)` go on
    to the panel; `said` is for the status line.
    """

    search_wanted = Signal()
    import_wanted = Signal()
    let_in_wanted = Signal()
    zen_wanted = Signal()
    article_wanted = Signal(object)
    said = Signal(str)

    def __init__(
        self,
        desk: Desk,
        pane: ListPane,
        reading: Reading,
        deciding: Deciding,
        keymap: Keymap,
        work: LongWork,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._keymap = keymap
        self.bulk = Bulk(desk, work, window)
        self.undoing = Undoing(desk, self.bulk, window)
        self.banning = Banning(desk, window)
        self.banning.said.connect(self.said)
        self._all = AllMatching(desk, reading, self.bulk)
        self._all.said.connect(self.said)
        self._desk = desk
        self._pane = pane
        self._list = pane.list
        self._reading = reading
        self._deciding = deciding
        self._window = window
        self._deeds = {**self._moves(), **self._acts()}

    def _moves(self) -> dict[Verb, Callable[[], object]]:
        view = self._list
        return {
            Verb.NEXT: lambda: view.go(view.currentIndex().row() + 1),
            Verb.PREVIOUS: lambda: view.go(view.currentIndex().row() - 1),
            Verb.FIRST: lambda: view.go(0),
            Verb.LAST: lambda: view.go(view.comments.rowCount() - 1),
            Verb.LET_IN: self.let_in_wanted.emit,
            Verb.ZEN: self.zen_wanted.emit,
            Verb.SEARCH: self.search_wanted.emit,
            Verb.HELP: lambda: HelpSheet(self._keymap, self._window).open(),
            Verb.NUMBERS: lambda: FiguresDialog(self._desk, self._window).open(),
        }

    def _acts(self) -> dict[Verb, Callable[[], object]]:
        reply, on_spot = self._pane.reply, self._on_spot
        return {
            Verb.REPLY: partial(on_spot, reply.open_for),
            Verb.EDIT: partial(on_spot, reply.edit),
            Verb.PIN: partial(on_spot, self._deciding.pin),
            Verb.BAN: partial(on_spot, self.banning.ask),
            Verb.CLOSE: partial(on_spot, self._deciding.close),
            Verb.UNDO: self.undoing.latest,
            Verb.UNDO_THIS: partial(on_spot, self.undoing.of),
            Verb.ALL_MATCHING: self._all.ask,
            Verb.BANS: self.banning.show_bans,
            Verb.IMPORT: self.import_wanted.emit,
            Verb.ARTICLE: partial(
                on_spot, lambda comment: self.article_wanted.emit(comment.article_id)
            ),
            Verb.COPY: self._copy,
        }

    def wish(self, name: str) -> None:
        """Do what a verb says, to what is selected or looked at."""
        verb = Verb(name)
        if verb in DECISIONS:
            self._decide(verb)
        elif verb is Verb.SELECT_ALL and not self._list.comments.read_whole():
            # Rows nobody has read cannot be chosen one by one, but all of them can be meant.
            self._all.ask()
        elif verb in _PICKS:
            self._list.pick(verb)
        else:
            self._deeds[verb]()

    def open_menu(self, where: QPoint) -> None:
        """Open the context menu at a point of the screen."""
        menu = menu_for(self._list.chosen(), self._keymap, self.wish, self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)

    def take_back(self, comment_id: int) -> None:
        """Undo the decision of one row, also when it was decided together with others."""
        for entry in self._list.comments.found([comment_id]):
            if entry.act is not None and not entry.bulk:
                self.undoing.exactly(entry.act)
            else:
                self._deciding.take_back(entry)

    def _decide(self, verb: Verb) -> None:
        status = DECISIONS[verb]
        open_ones = [one for one in self._list.chosen() if self._would_change(one, status)]
        if not open_ones:
            self.said.emit(self.tr("This has been decided that way already."))
            return
        if verb is Verb.REJECT:
            keys = [entry.comment.id for entry in open_ones]
            ask_reason(self._desk, len(keys), partial(self._reject, keys))
        else:
            self._go_on(open_ones, status)

    def _would_change(self, entry: Entry, status: CommentStatus) -> bool:
        # A reported comment that is shown may be approved once more: that settles the report here.
        again = self._reading.queue is Queue.REPORTED and not entry.mine
        return entry.comment.status is not status or again

    def _reject(self, keys: list[int], reason: str) -> None:
        self._go_on(self._list.comments.found(keys), CommentStatus.REJECTED, reason)

    def _go_on(self, entries: list[Entry], status: CommentStatus, reason: str = "") -> None:
        """Decide, and look at the next comment with something to decide."""
        rows = [self._list.comments.row_of(one.comment.id) for one in entries]
        last = max((row for row in rows if row is not None), default=0)
        self._deciding.decide(entries, status, reason)
        self._list.pick(Verb.SELECT_NONE)
        onward = next_open(self._list.comments, last)
        if onward is not None:
            self._list.go(onward)
        elif not self._list.comments.more:
            self.said.emit(self.tr("Everything in this list is decided."))

    def _on_spot(self, deed: Callable[[Comment], object]) -> None:
        entry = self._list.spot()
        if entry is not None and not entry.gone:
            deed(entry.comment)

    def _copy(self) -> None:
        words = "\n\n".join(visible(entry.comment.text) for entry in self._list.chosen())
        if words:
            QGuiApplication.clipboard().setText(words)
