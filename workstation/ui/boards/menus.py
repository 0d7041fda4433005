"""The menus of a card and of an article in the pool."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu, QWidget

from workstation.domain.board import BoardView
from workstation.ui.boards.arranging import Arranging
from workstation.ui.boards.card_list import CardWish
from workstation.ui.boards.keyboard import Keyboard
from workstation.ui.boards.lane import Lane
from workstation.ui.boards.mark_words import flag_words
from workstation.ui.boards.pool_pane import PoolList
from workstation.ui.shared.icons import icon


class Menus(QObject):
    """Makes menus afresh each time; each is deleted when it closes."""

    def __init__(self, panel: QWidget, arranging: Arranging, keyboard: Keyboard) -> None:
        super().__init__(panel)
        self._panel = panel
        self._arranging = arranging
        self._keyboard = keyboard

    def card_menu(self, lane: Lane) -> QMenu:
        """Return what can be done with the chosen card of a lane."""
        menu = self._menu()
        if lane.list.chosen_line() or lane.list.chosen_flagged():
            return self._automatic_menu(lane, menu)
        chosen = lane.list.chosen()
        rows: tuple[tuple[str, str, str, CardWish] | None, ...] = (
            (self.tr("Edit the card"), "pencil", "Return", CardWish.EDIT),
            (self.tr("Open the article"), "file-text", "Ctrl+Return", CardWish.OPEN),
            None,
            (self.tr("Up"), "arrow-up", "Alt+Up", CardWish.MOVE_UP),
            (self.tr("Down"), "arrow-down", "Alt+Down", CardWish.MOVE_DOWN),
            (self.tr("Cut"), "scissors", "Ctrl+X", CardWish.CUT),
            (self.tr("Paste"), "clipboard-paste", "Ctrl+V", CardWish.PASTE),
            None,
            (self.tr("Take off the board"), "trash-2", "Del", CardWish.REMOVE),
        )
        for row in rows:
            if row is None:
                menu.addSeparator()
                continue
            text, sign, key, wish = row
            action = menu.addAction(icon(sign, "soft"), text)
            action.setShortcut(key)
            needs_article = wish is CardWish.OPEN
            able = chosen is not None and not (needs_article and chosen.card.article_id is None)
            action.setEnabled(able or wish is CardWish.PASTE)
            action.triggered.connect(partial(self._keyboard.wish, lane, wish))
        self._flag_item(menu, lane)
        if chosen is not None:
            others = [v for v in self._arranging.views if v.board.id != chosen.card.board_id]
            card_ids = [one.card.id for one in lane.list.chosen_cards()]
            self._boards_menu(
                menu,
                self.tr("Move to"),
                others,
                lambda view: self._arranging.move(card_ids, view.board.id, 0),
            )
        return menu

    def _flag_item(self, menu: QMenu, lane: Lane) -> None:
        """Show whether the article carries the flag meant for this board, and let it be set."""
        chosen, slot = lane.list.chosen(), lane.view.slot if lane.view else None
        if chosen is None or chosen.line is None or slot is None or not slot.flag:
            return
        line, carries = chosen.line, slot.flag in chosen.line.flags
        words = self.tr("The article carries the flag “%1”").replace("%1", flag_words(slot.flag))
        action = menu.addAction(words)
        action.setCheckable(True)
        action.setChecked(carries)
        action.triggered.connect(
            partial(self._arranging.flag, line.id, line.title, slot.flag, not carries)
        )

    def _automatic_menu(self, lane: Lane, menu: QMenu) -> QMenu:
        """Return what can be done with an article that stands there by the rule."""
        for text, sign, key, wish in (
            (self.tr("Place it here by hand"), "pin", "Return", CardWish.EDIT),
            (self.tr("Open the article"), "file-text", "Ctrl+Return", CardWish.OPEN),
            (
                self.tr("Take the flag away")
                if lane.list.chosen_flagged()
                else self.tr("Leave it out here"),
                "eye-off",
                "Del",
                CardWish.REMOVE,
            ),
        ):
            action = menu.addAction(icon(sign, "soft"), text)
            action.setShortcut(key)
            action.triggered.connect(partial(self._keyboard.wish, lane, wish))
        return menu

    def pool_menu(self, article_ids: tuple[int, ...], opened: Callable[[object], object]) -> QMenu:
        """Return what can be done with the chosen articles of the pool."""
        menu = self._menu()
        self._boards_menu(
            menu,
            self.tr("Put on"),
            self._arranging.views,
            lambda view: self._arranging.place(view.board.id, article_ids, 0),
        )
        if len(article_ids) == 1:
            action = menu.addAction(icon("file-text", "soft"), self.tr("Open the article"))
            action.setShortcut("Ctrl+Return")
            action.triggered.connect(partial(opened, article_ids[0]))
        return menu

    def open_pool_menu(
        self, pool: PoolList, opened: Callable[[object], object], where: QPoint
    ) -> None:
        """Show the menu of what is chosen in the pool at a point of the screen."""
        chosen = pool.chosen()
        if chosen:
            self.pool_menu(chosen, opened).popup(where)

    def _boards_menu(
        self,
        menu: QMenu,
        title: str,
        views: Iterable[BoardView],
        then: Callable[[BoardView], object],
    ) -> None:
        inner = menu.addMenu(icon("move", "soft"), title)
        for view in views:
            count = f"{len(view.draft)} / {view.board.capacity}"
            action = inner.addAction(f"{view.board.title}\t{count}".replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, view=view: then(view))

    def _menu(self) -> QMenu:
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu
