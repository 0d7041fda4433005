"""The boards desk: the pool at the left, boards as lanes in the middle, the page at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.desk.language import Language
from workstation.domain.article import Status
from workstation.domain.board import BoardView
from workstation.domain.media import Picture
from workstation.ui.boards.announcing import announce
from workstation.ui.boards.arranging import Arranging
from workstation.ui.boards.board_menu import BoardMenu
from workstation.ui.boards.keyboard import Keyboard
from workstation.ui.boards.lanes_pane import LanesPane
from workstation.ui.boards.marks import picture_of
from workstation.ui.boards.menus import Menus
from workstation.ui.boards.page_pane import PageFactory
from workstation.ui.boards.past import Past
from workstation.ui.boards.pool_pane import PoolPane
from workstation.ui.boards.pool_reading import PoolReading
from workstation.ui.boards.reading import BoardsRead, Reading
from workstation.ui.boards.side_pane import SidePane
from workstation.ui.boards.stage import Stage
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.split import Pane, Split
from workstation.words import error_sentence, sentence

#: Marks speak of hours left: the lanes are looked at again this often.
_LOOK_AGAIN_MILLISECONDS = 60_000
_SIDE = "page"
#: In a window not wider than this, in pixels, page and card slide over the boards.
_NARROW = 1180


class BoardsPanel(Panel):
    """Cards on boards. `page_factory` makes the live page; without one no page is shown."""

    interests = ("card", "board", "kept_off", "article", "column", "media", "release")

    def __init__(
        self,
        desk: Desk,
        page_factory: PageFactory | None = None,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.split = Split("boards", settings)
        self._opened_for_card = False
        self.thumbnails = Thumbnails(desk, self)
        self.pool = PoolPane(partial(_status_word, desk.language), self.thumbnails)
        self.lanes = LanesPane(self.thumbnails)
        self.grid = self.lanes.grid
        self.reading = Reading(desk, self)
        self.pool_reading = PoolReading(desk, self.pool, self.thumbnails)
        self.arranging = Arranging(desk, self)
        self.keyboard = Keyboard(self.grid, self.arranging, self)
        self.menus = Menus(self, self.arranging, self.keyboard)
        self.board_menu = BoardMenu(desk, self, self.arranging)
        self.past = Past(desk, self, self.arranging, self.thumbnails)
        self.stage = Stage(self.grid, self.arranging, self.keyboard, self.menus, self.board_menu)
        self.side = SidePane(desk, self.thumbnails, self.arranging, page_factory)
        self._pictures: dict[int, Picture] = {}
        self._pages: dict[int, frozenset[str]] = {}
        self._clock = QTimer(self, interval=_LOOK_AGAIN_MILLISECONDS)
        self._place()
        self._connect()

    def _place(self) -> None:
        self.split.add_pane(Pane("pool", 260, 220, shortcut="F6"), self.pool)
        self.split.add_pane(Pane("lanes", 600, 300, stretch=1), self.lanes)
        self.split.add_pane(Pane(_SIDE, 340, 300, shortcut="F7", drawer_at=_NARROW), self.side)
        if self.side.page is None:
            self.split.fold(_SIDE, True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.split)
        self.setFocusProxy(self.pool.list)

    def _connect(self) -> None:
        self.reading.boards_read.connect(self._show)
        self.pool_reading.tree_read.connect(self.board_menu.show_tree)
        self.lanes.launch_wanted.connect(self.arranging.launch)
        self.lanes.discard_wanted.connect(self.arranging.discard)
        self.arranging.expected.connect(self._expect)
        self.grid.looked_back.connect(self.arranging.look_back)
        self.grid.looked_back.connect(lambda _back: self.status.emit(self.lanes.summary()))
        self.arranging.finished.connect(self._finished)
        self.arranging.failed.connect(self._fail)
        self.arranging.flag_offered.connect(self.lanes.offer_flag)
        self.lanes.flag_wanted.connect(self.arranging.flag)
        self.keyboard.edit_wanted.connect(self.side.edit)
        self.keyboard.open_wanted.connect(self.open_article)
        self.keyboard.said.connect(self.status)
        self.board_menu.past_wanted.connect(self.past.open_history)
        self.board_menu.removed_wanted.connect(self.past.open_removed)
        self.lanes.new_wanted.connect(self.board_menu.ask_new)
        self.pool.list.place_wanted.connect(self.stage.place)
        self.pool.list.opened.connect(self.open_article)
        open_menu = partial(self.menus.open_pool_menu, self.pool.list, self.open_article.emit)
        self.pool.list.menu_wanted.connect(open_menu)
        self.side.drawer.open_article.connect(self.open_article)
        if self.side.page is not None:
            self.side.page.dropped.connect(self.grid.take)
            self.side.page.hour_wanted.connect(self.grid.show_hour)
            self.side.hour_shown.connect(self.grid.show_past)
        self.side.wanted.connect(self._make_room)
        self.split.folded.connect(self._hear_fold)
        self._clock.timeout.connect(lambda: self._expect(self.arranging.views))
        self._clock.start()

    def refresh(self) -> None:
        """Read boards and pool again; what is chosen stays chosen."""
        self.reading.read_boards(frozenset(self._pictures))
        self.pool_reading.renew()

    def _show(self, read: BoardsRead) -> None:
        self._pictures.update(read.pictures)
        if self.arranging.pending:
            return  # the end of the last act reads again
        self.arranging.since = read.sequence
        self._pages = read.pages
        self._expect(read.views)
        self.lanes.tell_others(read.others, lambda: self.desk.language.current)
        self.stage.settle()
        self.side.renew()
        self.status.emit(self.lanes.summary())

    def _expect(self, views: tuple[BoardView, ...]) -> None:
        self.arranging.views = views
        self.thumbnails.want(picture_of(one) for view in views for one in view.draft)
        self.lanes.show_boards(views, self._pictures, self._pages)
        if self.side.page is not None:
            self.side.page.name_boards([view.board for view in views])

    def _make_room(self, wanted: bool) -> None:
        if wanted and self.split.is_folded(_SIDE):
            self._opened_for_card = True
            self.split.fold(_SIDE, False)
        elif not wanted and self._opened_for_card:
            self._opened_for_card = False
            self.split.fold(_SIDE, True)

    def _hear_fold(self, key: str, folded: bool) -> None:
        if key == _SIDE and folded and self.side.drawer.card_id is not None:
            self.side.drawer.close_drawer()

    def _finished(self, text: str, card_ids: tuple[int, ...]) -> None:
        self.lanes.banner.clear()
        announce(self, text)
        if card_ids and self.stage.has_keyboard():
            self.stage.follow(card_ids)
        self.refresh()
        self.toast.emit(text, True)

    def _fail(self, error: Exception) -> None:
        self.lanes.banner.say("error", lambda: error_sentence(error, self.desk.language.current))

    def reveal(self, kind: str, what: int | str) -> None:
        """Go to a card (`card`, an id) or a board (`board`, its code)."""
        if kind == "card":
            self.stage.follow((int(what),))
        elif kind == "board":
            self.stage.follow_board(str(what))
        if not self.stale:
            self.refresh()

    def commands(self) -> list[Command]:
        """Return what can be done with the boards now."""
        differing = self.lanes.differing()
        launch = partial(self.arranging.launch, differing)
        discard = partial(self.arranging.discard, differing)
        chosen, lane = self.pool.list.chosen(), self.stage.target()
        made = [
            Command(
                "board.launch_all",
                self.tr("Launch all boards that differ"),
                launch,
                icon="upload",
                enabled=bool(differing),
            ),
            Command(
                "board.discard_all",
                self.tr("Discard all drafts of boards"),
                discard,
                icon="rotate-ccw",
                enabled=bool(differing),
            ),
            Command(
                "board.search",
                self.tr("Search articles for the boards"),
                self.pool.search.setFocus,
                icon="search",
            ),
        ]
        made += [
            Command(
                "board.pool", self.tr("Fold the pool"), partial(self.split.toggle, "pool"), "F6"
            ),
            Command(
                "board.page", self.tr("Fold the page"), partial(self.split.toggle, _SIDE), "F7"
            ),
        ]
        if lane is not None and lane.view is not None:
            words = self.tr("Put on “%1”").replace("%1", lane.view.board.title)
            place = partial(self.stage.place, chosen)
            made.append(Command("board.place", words, place, "N", "plus", bool(chosen)))
        return made

    def commit_pending(self) -> None:
        """Save what was typed on the card that is open."""
        self.side.drawer.commit()

    def retranslate(self) -> None:
        """Say everything on the cards again; the panes see to their own words."""
        if not self.stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow being hidden."""
        self.commit_pending()
        super().hideEvent(event)


def _status_word(language: Language, status: Status) -> str:
    return sentence(f"status.{status}", {}, language.current)
