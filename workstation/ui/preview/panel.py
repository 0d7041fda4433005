"""The preview desk: any page of the site, as it is on the desks and as readers have it."""

from __future__ import annotations

from functools import partial
from urllib.parse import urlsplit

from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.standing import Leading
from workstation.ui.preview.as_released import AsReleased
from workstation.ui.preview.chooser import HOME, Chooser
from workstation.ui.preview.choosing import Choosing
from workstation.ui.preview.notes.notes_side import NotesSide
from workstation.ui.preview.online import Readers
from workstation.ui.preview.page_bar import WIDTHS, Mode, PageBar
from workstation.ui.preview.pair import Pair
from workstation.ui.preview.printing import Printing
from workstation.ui.preview.review_sheet_dialog import ReviewSheetDialog
from workstation.ui.preview.why.why_pair import WhyPair
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.page_view import WHY_KEY
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.split import Pane, Split


class PreviewPanel(Panel):
    """Choose a page at the left, see it at the right. The page keeps itself up to date."""

    interests = ("column", "article", "release", "setting")

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.chooser = Chooser(desk.language)
        self.bar = PageBar()
        self.pair = Pair(desk)
        self.choosing = Choosing(desk, self.chooser)
        self.printing = Printing(desk, self)
        self.why = WhyPair(self.pair)
        self.readers = Readers(desk, self)
        self.banner = Banner()
        self.as_released = AsReleased(desk, self.pair, self.banner)
        self._place()
        self._connect()
        self.setFocusProxy(self.chooser.search)
        self.bar.show_history(False, False)

    def _place(self) -> None:
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.banner)
        column.addWidget(self.pair, 1)
        self.split = Split("preview")
        self.split.add_pane(Pane("chooser", 280, 220, shortcut="F8"), self.chooser)
        self.split.add_pane(Pane("page", 900, 480, stretch=1), right)
        self.notes = NotesSide(self.desk, self.split, self.bar, self.pair, self.why)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.split)

    def _connect(self) -> None:
        self.readers.served.connect(self.bar.tell_online)
        for head in self.pair.heads.values():
            self.readers.served.connect(head.tell_online)
        self.choosing.found.connect(self._show_found)
        self.printing.saved.connect(
            lambda file: self.toast.emit(self.tr("Saved: %1").replace("%1", file.name), False)
        )
        self.bar.asked.connect(self._ask_for)
        self.bar.mode_chosen.connect(lambda mode: self.pair.set_mode(Mode(mode)))
        self.bar.width_chosen.connect(self.pair.set_width)
        self.bar.reload.connect(self.pair.refresh)
        self.bar.printing.connect(lambda: self.printing.ask(self.pair.main, self.pair.address))
        self.bar.why_turned.connect(self.why.turn)
        self.why.turned.connect(self.bar.why.setChecked)
        self.why.led.connect(self.led)
        self.why.silent.connect(
            lambda: self.status.emit(
                self.tr("The live page will become another: it can say why after publication.")
            )
        )
        self.notes.noting.verbs.said.connect(self.toast)
        QShortcut(QKeySequence(WHY_KEY), self, self.bar.why.click)
        self.bar.back.connect(partial(self.pair.step, -1))
        self.bar.forward.connect(partial(self.pair.step, +1))
        self.pair.moved.connect(self._moved)
        self.pair.left.connect(self._tell_left)
        self.as_released.needs_desks.connect(partial(self._choose, Mode.WORKING))
        self.pair.passage_clicked.connect(
            lambda key, line: self.led.emit(Leading("articles", "line", f"{key}:{line}"))
        )
        self.pair.missed.connect(self.status)
        self.pair.said.connect(lambda words: self.toast.emit(words, False))
        for sheet in self.pair.sheets.values():
            sheet.ready.connect(self._tell_history)
        for keys, way in (
            (QKeySequence.StandardKey.Back, -1),
            (QKeySequence.StandardKey.Forward, 1),
        ):
            QShortcut(keys, self, partial(self.pair.step, way))

    def refresh(self) -> None:
        """Read again what can be chosen; the page sees to itself."""
        self.choosing.refresh()
        self.readers.ask()
        if self.pair.address:
            self.pair.refresh()
            self.as_released.look()
        else:
            self.show_address(HOME)

    def show_address(self, address: str) -> None:
        """Show the page at an address without a leading slash."""
        self.pair.show_address(address)

    def commands(self) -> list[Command]:
        """Return what can be done with the page."""
        modes = {
            Mode.WORKING: self.tr("Show the page as on the desks"),
            Mode.LIVE: self.tr("Show the page as readers have it"),
            Mode.BOTH: self.tr("Show the page before and after"),
        }
        found = [
            Command(f"preview.{mode}", text, partial(self._choose, mode), icon="eye")
            for mode, text in modes.items()
        ]
        for width in WIDTHS[1:]:
            text = self.tr("Show the page %1 pixels wide").replace("%1", str(width))
            run = self.bar.widths[width].click
            found.append(Command(f"preview.width{width}", text, run, icon="smartphone"))
        why = self.tr("Point at the page: why is this here?")
        found.append(
            Command("preview.why", why, self.bar.why.click, WHY_KEY, "circle-question-mark")
        )
        if self.as_released.story is not None:
            on = self.as_released.on
            words = self.tr("Leave out the story that is not released")
            words = words if on else self.tr("Count the story at hand as released now")
            turn = partial(self.as_released.turn, not on)
            found.append(Command("preview.as_released", words, turn, icon="eye"))
        found.append(self.notes.command())
        pdf = self.tr("Save the page as PDF…")
        found.append(Command("preview.pdf", pdf, self.bar.print_button.click, icon="printer"))
        return found

    def reveal(self, kind: str, what: int | str) -> None:
        """Show a page (`page`, an address) or an article's (`article`, an id).

        `why` (an article's id) shows where the article stands, and why not elsewhere,
        `review_sheet` the paper its reviewers sign, `note` (its id) a note on its page, `notes`
        (an address) all those of a page.
        """
        if kind == "page":
            self.show_address(str(what) or HOME)
        elif kind == "notes":
            self.show_address(str(what))
            self.notes.fold(False)
        elif kind == "note" and isinstance(what, int):
            self.notes.noting.seek(what)
        elif kind == "article" and isinstance(what, int):
            self.choosing.find(what)
        elif kind == "why" and isinstance(what, int):
            self.choosing.find(what)
            self.why.open_others(what)
        elif kind == "review_sheet" and isinstance(what, int):
            self.choosing.find(what)
            ReviewSheetDialog(self.desk, what, self.window()).open()

    def focus(self, on: bool) -> None:
        """Show the page alone."""
        self.split.fold("chooser", on)
        if on:
            self.notes.fold(True)

    def unsaved(self) -> str:
        """Say that a note was written and not pinned."""
        return self.tr("A note is written but not pinned yet.") if self.notes.unkept else ""

    def showEvent(self, event: QShowEvent) -> None:
        """Read what became of the notes meanwhile."""
        super().showEvent(event)
        self.notes.noting.catch_up()

    def _choose(self, mode: Mode) -> None:
        self.bar.choose(mode)
        self.pair.set_mode(mode)

    def _show_found(self, address: str) -> None:
        if address:
            self.show_address(address)
        else:
            self.status.emit(self.tr("This article has no page: it is withdrawn or in the trash."))

    def _ask_for(self, typed: str) -> None:
        parts = urlsplit(typed.strip())
        self.show_address(parts.path.lstrip("/") or HOME)

    def _moved(self, address: str) -> None:
        self.bar.show_address(address)
        self.choosing.mark(address)
        self.place.emit(f"/{address}")

    def _tell_history(self) -> None:
        history = self.pair.main.surface().page.history()
        self.bar.show_history(history.canGoBack(), history.canGoForward())

    def _tell_left(self, url: str) -> None:
        self.status.emit(self.tr("This link leads out of the site: %1").replace("%1", url))
