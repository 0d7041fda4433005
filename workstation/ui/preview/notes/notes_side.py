"""The pane of notes beside the page: unfolded when a button, a key or a note asks for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from workstation.desk.desk import Desk
from workstation.ui.preview.notes.notes_pane import NotesPane
from workstation.ui.preview.notes.noting import Noting
from workstation.ui.preview.page_bar import NOTES_KEY, PageBar
from workstation.ui.preview.pair import Pair
from workstation.ui.preview.why.why_pair import WhyPair
from workstation.ui.shared.panel import Command
from workstation.ui.shared.split import Pane, Split

_KEY = "notes"


class NotesSide(QObject):
    """Puts the pane into a split, and its button into the bar above the page."""

    def __init__(self, desk: Desk, split: Split, bar: PageBar, pair: Pair, why: WhyPair) -> None:
        super().__init__(pair)
        self._split = split
        self._bar = bar
        self.pane = NotesPane()
        self.noting = Noting(desk, pair, self.pane)
        # Never a drawer: one points at the page while writing.
        pane = Pane(_KEY, 320, 240, shortcut=NOTES_KEY, folded=True)
        split.add_pane(pane, self.pane)
        self.noting.counted.connect(bar.tell_notes)
        self.noting.opened.connect(partial(self.fold, False))
        self.noting.led.connect(pair.show_address)
        # Who points at the page for one reason does not for the other.
        pages = self.noting.pages
        pages.pointing.connect(lambda on: why.turn(False) if on else None)
        why.turned.connect(lambda on: pages.choose(False) if on else None)
        bar.notes_turned.connect(lambda on: self.fold(not on))
        split.folded.connect(self._tell_folded)
        bar.notes.setChecked(not split.is_folded(_KEY))

    @property
    def unkept(self) -> bool:
        """Tell whether a note was begun and is not kept."""
        return bool(self.pane.writing.written().strip())

    def fold(self, folded: bool) -> None:
        """Take the pane away or bring it back."""
        self._split.fold(_KEY, folded)

    def command(self) -> Command:
        """Return what the palette offers."""
        run: Callable[[], object] = self._bar.notes.click
        words = self.tr("Notes on this page")
        return Command("preview.notes", words, run, NOTES_KEY, "message-square")

    def _tell_folded(self, key: str, folded: bool) -> None:
        if key == _KEY:
            self._bar.notes.setChecked(not folded)
            if folded:
                self.noting.pages.choose(False)
