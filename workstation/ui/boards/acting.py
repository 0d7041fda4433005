"""How the desk asks for acts: one after another, told at once, refused calmly."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.article import ArticleLine
from workstation.domain.board import Board, BoardView, Card, CardView
from workstation.domain.errors import Refused
from workstation.ui.boards.mark_words import flag_words
from workstation.ui.shared.panel import Panel


class Acting(QObject):
    """`finished(text, keys of the cards)` after each act, `failed(error)` when it was refused.

    `expected(views)` tells at once how the boards will look; what is read afterwards is the truth.
    """

    finished = Signal(str, object)
    failed = Signal(object)
    expected = Signal(object)

    def __init__(self, desk: Desk, panel: Panel) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self.views: tuple[BoardView, ...] = ()
        #: Where the journal stood when the boards were read: what others do later was not seen.
        self.since: int | None = None
        #: How many acts are on their way: what is read meanwhile may be older than what is shown.
        self.pending = 0
        #: Whether the boards show a past hour: places there mean nothing for the cards of now.
        self.looking_back = False

    def look_back(self, back: bool) -> None:
        """Take no cards while a past hour is shown."""
        self.looking_back = back

    def target(self, board_id: int) -> BoardView | None:
        """Return a board that takes cards now; `failed` tells why one does not."""
        if self.looking_back:
            self.failed.emit(Refused("board.past"))
            return None
        return self.view_of(board_id)

    def view_of(self, board_id: int) -> BoardView | None:
        """Return a board as it is shown."""
        return next((view for view in self.views if view.board.id == board_id), None)

    def find(self, card_id: int) -> CardView | None:
        """Return a placed card as it is shown."""
        return next(
            (one for view in self.views for one in view.draft if one.card.id == card_id), None
        )

    def fill(self, board_id: int, line: ArticleLine, *, out: bool) -> None:
        """Have the filling of a board leave an article out, or let it use it again."""
        boards = self._desk.newsroom.boards
        view = self.view_of(board_id)
        said = (
            self.tr("“%1” no longer fills “%2” by itself")
            if out
            else self.tr("“%1” may fill “%2” again")
        )
        said = said.replace("%2", view.board.title if view else "").replace("%1", line.title)
        self.act(partial(boards.keep_off if out else boards.let_in, board_id, [line.id]), said)

    def flag(self, article_id: int, title: str, flag: str, on: bool) -> None:
        """Set a flag of an article, or take it away; readers' lists follow its next release."""
        said = self.tr("“%1” now carries the flag “%2”")
        if not on:
            said = self.tr("“%1” no longer carries the flag “%2”")
        said = said.replace("%2", flag_words(flag)).replace("%1", title)
        change = {"add": flag} if on else {"remove": flag}
        self.act(partial(self._desk.newsroom.articles.flag, [article_id], **change), said)

    def act(self, verb: Callable[[], object], said: str) -> None:
        """Carry out a verb and say so."""
        self._change(verb, lambda _outcome: self.finished.emit(said, ()))

    def edit(self, card: Card, base: Card, failed: Callable[[Exception], object]) -> None:
        """Write what was changed of a card since `base`; `failed` hears of what is wrong."""
        said = self.tr("The card is saved")

        def done(_card: Card) -> None:
            self._panel.refresh()
            self._panel.status.emit(said)

        self._change(partial(self._desk.newsroom.boards.edit, card, base), done, failed)

    def launch(self, board_ids: Sequence[int]) -> None:
        """Make drafts live."""
        said = self.tr("Launched %1; readers see it with the next publication")
        verb = partial(self._desk.newsroom.boards.launch, list(board_ids), self.since)
        self.act(verb, said.replace("%1", self._names(board_ids)))

    def discard(self, board_ids: Sequence[int]) -> None:
        """Make drafts what is live again."""
        said = self.tr("Discarded the draft of %1")
        verb = partial(self._desk.newsroom.boards.discard, list(board_ids), self.since)
        self.act(verb, said.replace("%1", self._names(board_ids)))

    def change(self, board: Board) -> None:
        """Write a board's title, capacity and filling."""
        said = self.tr("Changed “%1”").replace("%1", board.title)
        self.act(partial(self._desk.newsroom.boards.change, board), said)

    def _names(self, board_ids: Sequence[int]) -> str:
        names = [view.board.title for view in self.views if view.board.id in board_ids]
        return self.tr(", ").join(self.tr("“%1”").replace("%1", name) for name in names)

    def _change(
        self,
        verb: Callable[[], object],
        done: Callable[..., object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        self.pending += 1
        self._desk.tasks.change(
            verb,
            partial(self._end, done),
            partial(self._end, failed or self.failed.emit),
            initiator=self._panel,
            owner=self._panel,
        )

    def _end(self, then: Callable[..., object], outcome: object) -> None:
        self.pending -= 1
        then(outcome)
        if isinstance(outcome, Exception):
            self._panel.refresh()  # what was expected did not come
