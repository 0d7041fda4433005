"""The base of every desk of the window: when it reads again, and what it tells the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.act import Change


@dataclass(frozen=True, slots=True)
class Command:
    """Something a panel can do now, for the palette and the key sheet.

    `id` is a stable name (`article.new`), `icon` a name in `resources/icons`, `shortcut` as
    `QKeySequence` writes it portably (`Ctrl+N`). `words` are further words it is found by;
    `place` names the desk of something that is not done here.
    """

    id: str
    text: str
    run: Callable[[], object]
    shortcut: str = ""
    icon: str = ""
    enabled: bool = True
    words: str = ""
    place: str = ""


class Panel(QWidget):
    """A desk. Subclasses name their `interests`, and override `refresh` and `retranslate`.

    `interests` are kinds of rows (`article`, `card`, …). After an act that touches one of them a
    visible panel refreshes, unless it asked for the act itself (`initiator=self`); a hidden one
    is stale until shown. The first showing refreshes.
    """

    #: Text, and whether it carries an undo button.
    toast = Signal(str, bool)
    #: A passing message for the status line of the window.
    status = Signal(str)
    #: How saving stands: a value of `shared.status_line.SaveState`, or "" when nothing is open;
    #: and the local time of the last save as people write it, or "".
    save_state = Signal(str, str)
    #: How long the text is, or how many rows are shown; and where one is, for the status line.
    counts = Signal(str)
    place = Signal(str)
    # Ids have 63 bits: Signal(int) would cut them to 32.
    #: An article's id, to be opened in the writing desk.
    open_article = Signal(object)
    #: An address, to be shown in the preview desk.
    show_page = Signal(str)
    #: The name of a desk (`boards`).
    go = Signal(str)
    #: A `domain.standing.Leading`: one thing on some desk, to be shown there.
    led = Signal(object)

    interests: tuple[str, ...] = ()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._stale = True
        desk.bus.changed.connect(self._hear)

    @property
    def stale(self) -> bool:
        """Tell whether something changed that is not shown yet."""
        return self._stale

    def refresh(self) -> None:
        """Read again what is shown, through `desk.tasks.read`, keeping place and selection."""

    def retranslate(self) -> None:
        """Set every text again: the language was switched."""

    def commands(self) -> list[Command]:
        """Return what can be done here now."""
        return []

    def reveal(self, kind: str, what: int | str) -> None:
        """Show one thing another desk pointed at.

        The writing desk is asked for `article` (an id; also `article.<field>`), a `passage` (an
        id, a colon, words of the text) or a `line` (an id, a colon, a number), the columns desk
        for `column` (an id), the boards desk for `card` (an id) or `board` (its code), the
        comments desk for `comment` (an id), the settings for `section` or `site_field`, the
        preview for `page` (an address), `note` (an id), `notes` (the address of their page), or
        `why` (an article's id): where it stands and why. May come before the first refresh.
        """

    def focus(self, on: bool) -> None:
        """Show only what is worked on, or everything again (F11)."""

    def commit_pending(self) -> None:
        """Ask for the saving of what was typed and is not saved yet.

        Called before undo, publishing, leaving the desk, and quitting. The change is queued
        before this returns; quitting waits until it is written.
        """

    def unsaved(self) -> str:
        """Return a sentence naming what could not be saved, or "": quitting asks about it."""
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh when something changed while hidden."""
        super().showEvent(event)
        if self._stale:
            self._stale = False
            self.refresh()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _hear(self, change: Change, initiator: object) -> None:
        if initiator is self or not change.touches(*self.interests):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
