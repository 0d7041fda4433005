"""A page view any desk may put beside its own work: the `PageView` of `ui.shared.page_view`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.article import Content
from workstation.domain.edition import EditionName
from workstation.ui.preview.answers import Made, Wanted, part_of
from workstation.ui.preview.asking import Asking
from workstation.ui.preview.page_change import block_change
from workstation.ui.preview.page_stage import PageStage
from workstation.ui.preview.scheme import address_of, edition_of, page_url, register_scheme
from workstation.ui.preview.why.why_mode import WhyMode
from workstation.words import error_sentence

if TYPE_CHECKING:
    from workstation.ui.preview.dropping import Dropping
    from workstation.ui.preview.reading import Reading
    from workstation.ui.preview.surface import Surface
    from workstation.ui.preview.why.pointing import Pointing


class PageSheet(QWidget):
    """Shows one page, keeps it up to date, and keeps the place scrolled to.

    Nothing is made or asked for while it is hidden. A text no page can be made of is told in a
    strip; the last good page stays below it. A sheet that does `stay` takes no links to other
    pages: it sends `followed(address)` instead; and an article is shown from its title on, for
    beside somebody's work the head of the site would be most of what is seen. In one that goes
    from page to page, and with `why`, each item says at any time why it stands there; in others
    as long as somebody points at them (`turn_why`). `online` shows pages of the live edition as
    readers have them, others as the next publication would make them.
    """

    #: The share (0.0 to 1.0) of what can be scrolled that lies above, after the person scrolled.
    scrolled = Signal(float)
    #: The line of the text (with its fraction) at the upper edge, after the person scrolled.
    line_scrolled = Signal(float)
    #: The line of the text of a block that was clicked on.
    line_clicked = Signal(int)
    #: The same, with the article whose text it is: on pages whose items say why they are there.
    passage_clicked = Signal(object, int)
    #: Pointing at things ended by itself; and the `Leading` to what the person wants to change.
    why_turned = Signal(bool)
    led = Signal(object)
    #: The address of a page of the site a link leads to; and the URL of what lies outside of it.
    followed = Signal(str)
    left = Signal(str)
    #: What became of a form that was sent, as a sentence.
    said = Signal(str)
    #: The person went to another page, by a link, or back or forth: its address and edition.
    went = Signal(str, object)
    #: What is shown stands completely; and: it was changed in place and laid out.
    ready = Signal()
    patched = Signal()

    #: How long (milliseconds) the page took to make that is shown now.
    took = Signal(float)

    #: A card or something else was dropped on a board of the page: `QMimeData` and `Landing`.
    dropped = Signal(object, object)

    def __init__(
        self,
        desk: Desk,
        *,
        stay: bool = True,
        why: bool | None = None,
        online: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        #: Things in one of these formats may be dropped on boards of the page. Its items must say
        #: why they stand there: make the sheet with `why`.
        self.drops: frozenset[str] = frozenset()
        self._places: Sequence[tuple[str, str]] = ()
        self._dropping: Dropping | None = None
        self._desk = desk
        self._stay = stay
        self._surface: Surface | None = None
        #: Where the person has read to; there once the surface is.
        self.reading: Reading | None = None
        #: Pointing at items of the page; there once the surface is.
        self.pointing: Pointing | None = None
        self._shown: Made | None = None
        #: Pages that were handed over and have not been told of yet.
        self._coming: list[QUrl] = []
        self.stage = PageStage()
        always = not stay if why is None else why
        self._asking = Asking(desk, self, why=always, online=online)
        self.why = WhyMode(desk, self, self._asking.explain)
        self.why.turned.connect(self.why_turned)
        self.why.led.connect(self.led)
        self._asking.made.connect(self._show)
        self._asking.failed.connect(partial(tell_trouble, desk, self.stage))
        self._asking.sent.connect(self.said)
        self._asking.took.connect(self.took)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stage)

    @property
    def html(self) -> str:
        """Return the page that is shown as HTML; empty when a link was followed to it."""
        return (self._shown.html or "") if self._shown is not None else ""

    @property
    def address(self) -> str:
        """Return the address of the page that is shown."""
        return self._shown.address if self._shown is not None else ""

    @property
    def edition(self) -> EditionName:
        """Return which edition the page that is shown belongs to."""
        return self._shown.wanted.edition if self._shown is not None else EditionName.WORKING

    @property
    def unsaved(self) -> dict[int, Content]:
        """Return the content the page that is shown was made of, where it is not the saved one."""
        return self._shown.wanted.contents if self._shown is not None else {}

    @property
    def released(self) -> int | None:
        """Return the article that is counted as released now."""
        return self._asking.released

    @released.setter
    def released(self, article_id: int | None) -> None:
        self._asking.released = article_id

    def widget(self) -> QWidget:
        """Return what is put into the window."""
        return self

    def show_article(self, article_id: int, content: Content | None) -> None:
        """Show an article's page with `content`; None shows it as saved."""
        before = self._asking.wanted
        part = before.part if before is not None and before.article_id == article_id else 1
        self._asking.want(Wanted(article_id=article_id, content=content, part=part))

    def show_html(self, address: str) -> None:
        """Show a page of the working edition."""
        self.show_page(address, EditionName.WORKING)

    def show_page(
        self, address: str, edition: EditionName, unsaved: tuple[int, Content] | None = None
    ) -> None:
        """Show a page of either edition; `unsaved` is an article as it stands in an editor."""
        self._asking.want(Wanted(address, edition, unsaved=unsaved))

    def show_bytes(
        self, address: str, data: bytes, edition: EditionName, folder: Path | None = None
    ) -> None:
        """Show a page as given; its pictures and styles are those of `edition`, or a folder's."""
        self._asking.want(Wanted(address, edition, data=data, folder=folder))

    def scroll_to(self, share: float) -> None:
        """Bring a share of the page to the upper edge, without telling of it."""
        if self.reading is not None:
            self.reading.follow("scrollToShare", share)

    def scroll_to_line(self, line: float) -> None:
        """Bring a line of the text to the upper edge, without telling of it."""
        if self.reading is not None:
            self.reading.follow("scrollToLine", line)

    def turn_why(self, on: bool) -> None:
        """Begin or end pointing at things of the page to see why they stand there."""
        self.why.turn(on)

    def clear(self) -> None:
        """Show nothing."""
        self._asking.want(None)
        self._shown = None
        self.stage.show_nothing()

    @property
    def places(self) -> Sequence[tuple[str, str]]:
        """The boards, by code and title, that take what is dropped also while empty."""
        return self._places

    @places.setter
    def places(self, boards: Sequence[tuple[str, str]]) -> None:
        self._places = boards
        if self._dropping is not None:
            self._dropping.places = boards

    def refresh(self) -> None:
        """Make the page again, change what differs, and ask for its style sheets anew."""
        self._asking.again()
        self._asking.dressed.emit()

    def surface(self) -> Surface:
        """Return the part that is Chromium; it is started now if it was not yet."""
        if self._surface is None:
            register_scheme()
            # Chromium takes about 0.2 s to load: with the first page, never with the window.
            from workstation.ui.preview.dropping import Dropping
            from workstation.ui.preview.forms import Forms
            from workstation.ui.preview.reading import Reading
            from workstation.ui.preview.surface import Surface
            from workstation.ui.preview.why.pointing import Pointing

            made = self._surface = Surface(self._asking.fetch)
            reading = self.reading = Reading(made)
            if not self._stay:
                Forms(made, self._asking.send)
            self.pointing = Pointing(made)
            if self.drops:
                dropping = self._dropping = Dropping(made)
                dropping.places = self._places
                dropping.begin(self.drops)
                dropping.dropped.connect(self.dropped)
            for name in ("scrolled", "line_scrolled", "line_clicked", "passage_clicked"):
                getattr(reading, name).connect(getattr(self, name))
            made.page.stay = self._stay
            made.page.followed.connect(self._follow)
            made.page.left.connect(lambda url: self.left.emit(url.toDisplayString()))
            made.page.urlChanged.connect(self._moved)
            self._asking.dressed.connect(made.dress_anew)
            made.loaded.connect(self._coming.clear)
            made.loaded.connect(self.ready)
            made.patched.connect(self.patched)
            made.handler.failed.connect(partial(tell_trouble, self._desk, self.stage))
            made.restarted.connect(lambda again: self.stage.say_restart(again, made.retry))
            self.stage.fitting.hold(made, made.set_zoom)
        return self._surface

    def showEvent(self, event: QShowEvent) -> None:
        """Make what was asked for while hidden."""
        super().showEvent(event)
        self._asking.ask()

    def _show(self, made: Made) -> None:
        if made.missing:
            self._shown = None
            self.stage.show_nothing(made)
            return
        before, self._shown = self._shown, made
        self.stage.show_page()
        surface = self.surface()
        if before is None or not before.same_place(made):
            url = page_url(made.address, made.wanted.edition)
            at_story = self._stay and made.wanted.article_id is not None
            self._coming.append(url)
            surface.load(url, made, once=made.wanted.by_address, at_story=at_story)
        elif not before.same_html(made):
            surface.patch(made, block_change(before.parts, made.parts))

    def _follow(self, url: QUrl) -> None:
        wanted, shown = self._asking.wanted, self._shown
        address = address_of(url)
        part = part_of(shown.address, address) if shown is not None else 0
        if wanted is not None and wanted.article_id is not None and part:
            self._asking.want(replace(wanted, part=part))
        else:
            self.followed.emit(address)

    def _moved(self, url: QUrl) -> None:
        edition, address, shown = edition_of(url), address_of(url), self._shown
        # What was handed over is told of late, when another page may be wished for already.
        if edition is None or url in self._coming:
            return
        if shown is None or (shown.address, shown.wanted.edition) != (address, edition):
            # The person followed a link: from now on it is that page which is kept up to date.
            wanted = Wanted(address, edition)
            self._asking.take(wanted)
            self._shown = Made(wanted, address, given="")
            self.went.emit(address, edition)


def tell_trouble(desk: Desk, stage: PageStage, error: Exception, instead: bool = False) -> None:
    """Say why no newer page can be made; with `instead` the one shown is another, and goes."""
    if instead:
        stage.show_nothing()
    stage.say_trouble(error_sentence(error, desk.language.current))
