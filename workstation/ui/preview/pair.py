"""One page, or the same page twice: as readers see it, and as it is on the desks."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.edition import EditionName
from workstation.ui.preview.page_bar import Mode
from workstation.ui.preview.sheet import PageSheet
from workstation.ui.preview.side_head import SideHead
from workstation.ui.shared.styling import rule
from workstation.ui.shared.tokens import LIGHT

_OTHER = {EditionName.LIVE: EditionName.WORKING, EditionName.WORKING: EditionName.LIVE}


class Pair(QWidget):
    """`moved(address)` tells that another page is shown, `left(url)` of links out of the site.

    `said(sentence)` is what became of a form that was sent, `passage_clicked(article, line)` where
    in a text somebody clicked: of one as released, where that paragraph stands now. `missed` says
    in a sentence that it stands there no more.
    """

    moved = Signal(str)
    left = Signal(str)
    said = Signal(str)
    passage_clicked = Signal(object, int)
    missed = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.mode = Mode.WORKING
        self._address = ""
        self.sheets = {name: PageSheet(desk, stay=False, online=True) for name in _OTHER}
        self.heads = {name: SideHead(name) for name in _OTHER}
        self._sides = {name: self._side(name) for name in _OTHER}
        self._line = rule(vertical=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sides[EditionName.LIVE], 1)
        row.addWidget(self._line)
        row.addWidget(self._sides[EditionName.WORKING], 1)
        for name, sheet in self.sheets.items():
            sheet.went.connect(self._follow)
            sheet.left.connect(self.left)
            self.heads[name].asked.connect(partial(_walk, sheet))
            sheet.said.connect(self.said)
            sheet.ready.connect(self._compare)
            sheet.patched.connect(self._compare)
            sheet.scrolled.connect(self.sheets[_OTHER[name]].scroll_to)
        self.sheets[EditionName.WORKING].passage_clicked.connect(self.passage_clicked)
        self.sheets[EditionName.LIVE].passage_clicked.connect(self._find_now)
        self._lay()

    def _side(self, name: EditionName) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heads[name])
        column.addWidget(self.sheets[name], 1)
        return side

    @property
    def main(self) -> PageSheet:
        """Return the sheet that leads: the working one where both are shown."""
        return self.sheets[EditionName.LIVE if self.mode is Mode.LIVE else EditionName.WORKING]

    @property
    def address(self) -> str:
        """Return the address that is shown."""
        return self._address

    def show_address(self, address: str) -> None:
        """Show a page in the editions that are to be seen."""
        self._address = address
        for name in self._seen():
            self.sheets[name].show_page(address, name)
        self.moved.emit(address)

    def set_mode(self, mode: Mode) -> None:
        """Show one edition, or both beside each other."""
        for name in self._seen():
            if mode is not Mode.BOTH and self.sheets[name].html:
                self.sheets[name].surface().run("unmark")
        self.mode = mode
        self._lay()
        self.show_address(self._address)

    def set_width(self, pixels: int) -> None:
        """Show pages as on a screen of that width."""
        for sheet in self.sheets.values():
            sheet.stage.fitting.set_width(pixels)

    def refresh(self) -> None:
        """Make what is seen again."""
        for name in self._seen():
            self.sheets[name].refresh()

    def step(self, way: int) -> None:
        """Go back (-1) or forward (+1) among the pages that were shown."""
        history = self.main.surface().page.history()
        if way < 0:
            history.back()
        else:
            history.forward()

    def _seen(self) -> list[EditionName]:
        if self.mode is Mode.BOTH:
            return [EditionName.LIVE, EditionName.WORKING]
        return [EditionName(self.mode.value)]

    def _lay(self) -> None:
        seen = self._seen()
        for name, side in self._sides.items():
            side.setVisible(name in seen)
            self.heads[name].setVisible(len(seen) == 2)
        self._line.setVisible(len(seen) == 2)

    def _follow(self, address: str, edition: EditionName) -> None:
        if edition not in self._seen() or address == self._address:
            return
        self._address = address
        if self.mode is Mode.BOTH:
            # The one that followed a link is made again too: its text is needed for comparing.
            self.sheets[edition].refresh()
            other = _OTHER[edition]
            self.sheets[other].show_page(address, other)
        self.moved.emit(address)

    def _find_now(self, article_id: int, line: int) -> None:
        def found(now: int | None) -> None:
            if now is None:
                self.missed.emit(self.tr("This paragraph is no longer in the text."))
            else:
                self.passage_clicked.emit(article_id, now)

        question = partial(self._desk.newsroom.placement.line_now, article_id, line)
        self._desk.tasks.read(question, found, key="passage", owner=self)

    def _compare(self) -> None:
        both = self.mode is Mode.BOTH and all(sheet.html for sheet in self.sheets.values())
        for name, sheet in self.sheets.items():
            other = self.sheets[_OTHER[name]]
            if not both:
                self.heads[name].tell(None)
            elif sheet.surface().ready:
                color = LIGHT.green if name is EditionName.WORKING else LIGHT.red
                sheet.surface().run("mark", other.html, color, done=self._tell(name))

    def _tell(self, name: EditionName) -> Callable[[object], None]:
        def told(count: object) -> None:
            if self.mode is Mode.BOTH and isinstance(count, int):
                self.heads[name].tell(count)

        return told


def _walk(sheet: PageSheet, *_: object) -> None:
    if sheet.reading is not None:
        sheet.reading.go_on("nextMark")
