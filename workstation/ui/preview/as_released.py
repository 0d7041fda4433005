"""The story at hand, counted as released now: home page, columns and feeds as they would be."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.edition import EditionName, Story
from workstation.ui.preview.page_bar import Mode
from workstation.ui.preview.pair import Pair
from workstation.ui.preview.sheet import PageSheet
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.chip import Chip
from workstation.words import untitled


class AsReleased(QObject):
    """Offers it in a banner for the story that was looked at last and is not released yet.

    `needs_desks` is sent when it is counted in and only readers' pages are shown, which never do.
    """

    needs_desks = Signal()

    def __init__(self, desk: Desk, pair: Pair, banner: Banner) -> None:
        super().__init__(pair)
        self._desk = desk
        self._pair = pair
        self._banner = banner
        self._story: Story | None = None
        #: The story the person does not want to hear of.
        self._put_away: int | None = None
        pair.moved.connect(self._look)
        banner.closed.connect(self._put_it_away)

    @property
    def story(self) -> Story | None:
        """Return the story at hand; None when none waits for its release."""
        return self._story

    @property
    def on(self) -> bool:
        """Tell whether it is counted as released."""
        return self._sheet.released is not None

    def turn(self, on: bool) -> None:
        """Count the story at hand as released, or leave it out as readers would not see it."""
        self._sheet.released = self._story.id if on and self._story is not None else None
        self._say()
        if self.on and self._pair.mode is Mode.LIVE:
            self.needs_desks.emit()

    def look(self) -> None:
        """Ask again whether the story at hand still waits: something was changed."""
        self._look(self._pair.address)

    @property
    def _sheet(self) -> PageSheet:
        return self._pair.sheets[EditionName.WORKING]

    def _look(self, address: str) -> None:
        kept = self._story.id if self._story is not None else None
        self._desk.tasks.read(
            partial(self._desk.newsroom.preview.unreleased, address, kept),
            self._take,
            key="unreleased",
            owner=self,
        )

    def _take(self, story: Story | None) -> None:
        self._story = story
        if self.on and (story is None or story.id != self._sheet.released):
            self._sheet.released = None
        self._say()

    def _say(self) -> None:
        story = self._story
        if story is None or (story.id == self._put_away and not self.on):
            self._banner.clear()
        elif self.on:
            self._banner.say(
                "info",
                lambda: self._named(
                    self.tr("As if “%1” were released now: all pages and feeds count it in.")
                ),
                lambda: self.tr("Leave it out"),
                partial(self.turn, False),
                closable=False,
            )
        else:
            self._banner.say(
                "info",
                lambda: self._named(self.tr("“%1” is not released yet: lists leave it out.")),
                lambda: self.tr("As if released now"),
                partial(self.turn, True),
            )

    def _named(self, words: str) -> str:
        title = self._story.title if self._story is not None else ""
        return words.replace("%1", title or untitled(self._desk.language.current))

    def _put_it_away(self) -> None:
        self._put_away = self._story.id if self._story is not None else None


class ReleasedChip(Chip):
    """Says of a page beside a story that it counts the story in although it is not released."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__("", "blue", parent)
        self._desk = desk
        self.retranslate()
        self.hide()

    def look(self, address: str, article_id: int | None) -> None:
        """Say it where it is so; a story's own page has the address ""."""
        if not address or article_id is None:
            self.hide()
            return
        self._desk.tasks.read(
            partial(self._desk.newsroom.preview.unreleased, address, article_id),
            lambda story: self.setVisible(story is not None),
            key="unreleased",
            owner=self,
        )

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.setText(self.tr("As if released now"))
        self.setToolTip(self.tr("The story is not released yet: the page counts it in already"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
