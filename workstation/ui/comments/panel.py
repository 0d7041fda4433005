"""The comment desk: queues at the left, the list in the middle, what one must know at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.comment import Queue
from workstation.ui.comments.alone import Alone
from workstation.ui.comments.article_pane import PageFactory
from workstation.ui.comments.bringing_in import BringingIn
from workstation.ui.comments.comment_words import held_words, outcome_words, verb_name
from workstation.ui.comments.deciding import Deciding
from workstation.ui.comments.delegate import CommentDelegate
from workstation.ui.comments.detail_pane import DetailPane
from workstation.ui.comments.gestures import Gestures
from workstation.ui.comments.keymap import Keymap
from workstation.ui.comments.list_pane import ListPane
from workstation.ui.comments.looking import Looking
from workstation.ui.comments.menu import sign_of
from workstation.ui.comments.model import CommentsModel
from workstation.ui.comments.queue_pane import QueuePane
from workstation.ui.comments.reading import Reading
from workstation.ui.comments.revealing import Revealing
from workstation.ui.comments.setting_up import SettingUp
from workstation.ui.comments.telling import Telling
from workstation.ui.comments.toolbar import DETAIL_KEY
from workstation.ui.comments.verbs import Verb
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.split import Pane, Split

_QUEUES, _LIST, _DETAIL = "queues", "list", "detail"


class CommentsPanel(Panel):
    """Reads, decides, answers. `page_factory` makes the article's page; else a card stands in."""

    interests = ("comment", "article")

    def __init__(
        self,
        desk: Desk,
        page_factory: PageFactory | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.model = CommentsModel(outcome_words, self)
        self.delegate = CommentDelegate(self.model, partial(held_words, desk.language), self)
        self.keymap = Keymap(parent=self)
        self.queues = QueuePane()
        self.pane = ListPane(self.model, self.delegate, self.keymap)
        self.list = self.pane.list
        self.detail = DetailPane(page_factory)
        self.reading = Reading(desk, self.model, self)
        self.deciding = Deciding(desk, self.model, self)
        work = LongWork(desk, self.pane.progress, self.pane.banner)
        self.gestures = Gestures(
            desk, self.pane, self.reading, self.deciding, self.keymap, work, self
        )
        self.bringing = BringingIn(desk, self.pane.banner, work, self)
        self.setting_up = SettingUp(desk, self.pane, self.queues, work, self)
        self.looking = Looking(desk, self.list, self.detail)
        self.telling = Telling(
            desk, self.pane, self.queues, self.reading, self.deciding, self.gestures
        )
        self.revealing = Revealing(desk, self.list, self.reading, self.queues, self.show_queue)
        self.alone = Alone(self.pane, self.delegate, self.gestures.wish, self.focus)
        self._kept: tuple[int, int, int] | None = None
        self._place()
        self._connect()
        self.setFocusProxy(self.list)
        self.retranslate()

    def _place(self) -> None:
        self.split = Split("comments")
        self.split.add_pane(Pane(_QUEUES, 190, 160, shortcut="F6"), self.queues)
        self.split.add_pane(Pane(_LIST, 760, 380, stretch=1), self.pane)
        detail = Pane(_DETAIL, 404, 300, shortcut=DETAIL_KEY, drawer_at=1180)
        self.split.add_pane(detail, self.detail)
        self.gestures.search_wanted.connect(partial(self.split.fold, _QUEUES, False))
        self.revealing.shown.connect(partial(self.split.fold, _DETAIL, False))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)

    def _connect(self) -> None:
        gestures, pane, reading = self.gestures, self.pane, self.reading
        for wished in (self.list.wished, pane.toolbar.wished, self.queues.wished):
            wished.connect(gestures.wish)
        for said in (gestures.said, self.telling.status, self.revealing.said):
            said.connect(self.status)
        self.list.menu_wanted.connect(gestures.open_menu)
        self.list.undo_wanted.connect(gestures.take_back)
        self.list.spot_moved.connect(self.looking.look)
        self.list.selection_changed.connect(pane.toolbar.show_selection)
        pane.toolbar.detail_wanted.connect(partial(self.split.toggle, _DETAIL))
        pane.toolbar.more_wanted.connect(gestures.open_menu)
        pane.strip.clicked.connect(self._let_in)
        pane.empty.acted.connect(self._first_step)
        pane.reply.sent.connect(self.deciding.reply)
        pane.reply.changed.connect(self.deciding.edit)
        pane.reply.closed.connect(self.alone.take_keys)
        self.queues.chosen.connect(self.show_queue)
        self.queues.search.searched.connect(self._search)
        for over in (self.queues.search.left, self.queues.search.returnPressed):
            over.connect(self.list.setFocus)
        gestures.search_wanted.connect(self.queues.take_search)
        for asked in (gestures.import_wanted, self.queues.import_wanted):
            asked.connect(self.bringing.ask)
        gestures.let_in_wanted.connect(self._let_in)
        gestures.zen_wanted.connect(self.alone.toggle)
        for opened in (gestures.article_wanted, self.detail.article_wanted):
            opened.connect(self.open_article)
        self.detail.undo_wanted.connect(gestures.undoing.one_of)
        reading.loaded.connect(self._loaded)
        reading.loaded.connect(self.revealing.seek)
        reading.counted.connect(self.telling.count)
        reading.days_read.connect(self.queues.chart.set_days)
        reading.arrived.connect(pane.strip.show_arrivals)
        reading.settled.connect(self.looking.settled)
        self.revealing.shown.connect(self.alone.take_keys)
        self.deciding.decided.connect(self.looking.decided)
        self.telling.toast.connect(self.toast)
        self.telling.counts.connect(self.counts)
        self.telling.touched.connect(self.looking.look)

    def refresh(self) -> None:
        """Read the queue anew; the spot stays where it is, decided rows leave."""
        here = self.list.currentIndex()
        entry = self.list.spot()
        if entry is not None:
            self._kept = (entry.comment.id, here.row(), self.list.visualRect(here).top())
        self.reading.load()

    def show_queue(self, queue: Queue) -> None:
        """Go to another queue, from its newest comment on."""
        self._kept = None
        self.reading.queue = queue
        self.queues.show_queue(queue)
        self.delegate.show_queue(queue, self.reading.text)
        self.reading.load()
        self.alone.take_keys()

    def _search(self, text: str) -> None:
        self._kept = None
        self.reading.text = text
        self.delegate.show_queue(self.reading.queue, text)
        self.reading.load()

    def _loaded(self) -> None:
        kept, self._kept = self._kept, None
        self.list.pick(Verb.SELECT_NONE)
        if not self.model.rowCount():
            self.telling.say_nothing()
            self.detail.clear()
            return
        self.pane.show_filled()
        row = 0
        if kept is not None:
            found = self.model.row_of(kept[0])
            row = kept[1] if found is None else found
        self.list.go(row)
        if kept is not None:
            self.list.place(row, kept[2])

    def _hear(self, change: Change, initiator: object) -> None:
        if not change.touches(*self.interests):
            return
        if not self.isVisible():
            super()._hear(change, initiator)
            return
        # Rows of our own decisions are right already; all others are read again in their places.
        self.reading.look(() if initiator is self else change.ids("comment"))
        if initiator is self.bringing:
            self.reading.read_days()
        if change.touches("article"):
            self.looking.look()

    def _let_in(self) -> None:
        newest = self.reading.let_in()
        row = self.model.row_of(newest) if newest is not None else None
        if row is not None:
            self.list.go(row)
            self.list.scrollToTop()
        self.alone.take_keys()

    def _first_step(self) -> None:
        if self.reading.text:
            self.queues.search.clear()
        else:
            self.bringing.ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the verbs that no widget wanted; in a field, only Escape, which leaves it."""
        verb = self.keymap.verb_of(event)
        if isinstance(QApplication.focusWidget(), QLineEdit | QPlainTextEdit):
            if verb is Verb.SELECT_NONE:
                self.alone.take_keys()
            else:
                event.ignore()
        elif verb is not None:
            self.gestures.wish(str(verb))
        else:
            super().keyPressEvent(event)

    def commands(self) -> list[Command]:
        """Return every verb with its key."""
        some = self.model.rowCount() > 0
        free = {Verb.UNDO, Verb.SEARCH, Verb.HELP, Verb.IMPORT, Verb.NUMBERS, Verb.BANS}
        return [
            Command(
                f"comment.{verb}",
                verb_name(verb),
                partial(self.gestures.wish, str(verb)),
                self.keymap.key(verb),
                sign_of(verb),
                some or verb in free,
            )
            for verb in Verb
        ] + self.setting_up.commands()

    def reveal(self, kind: str, what: int | str) -> None:
        """Go to a comment (`comment`, an id): whatever hides it is put aside."""
        if kind == "comment" and isinstance(what, int):
            self.revealing.reveal(what)

    def focus(self, on: bool) -> None:
        """Show only the list, or everything again."""
        for key in (_QUEUES, _DETAIL):
            self.split.fold(key, on)

    def unsaved(self) -> str:
        """Return how many replies were begun and not sent."""
        begun = self.pane.reply.drafts()
        return self.tr("%n reply(s) begun and not sent", "", begun) if begun else ""

    def retranslate(self) -> None:
        """Set every text again; the panes see to theirs."""
        self.list.setAccessibleName(self.tr("Comments"))
        self.delegate.forget()
        self.list.viewport().update()
        self.telling.say_calm()
        self.telling.say_waiting()
        if self.pane.stack.currentWidget() is self.pane.empty:
            self.telling.say_nothing()
