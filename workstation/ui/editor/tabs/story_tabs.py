"""The row of tabs above the text, one for each open story."""

from __future__ import annotations

from collections.abc import Container
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFontMetrics, QMouseEvent
from PySide6.QtWidgets import QMenu, QTabBar, QWidget

from workstation.domain.text import without_direction_controls
from workstation.ui.editor.tabs.open_stories import OpenStories
from workstation.ui.shared.headline import headline
from workstation.ui.shared.tokens import tokens_now

_WIDEST = 170  # pixels of a headline in its tab
_NARROWEST = 110  # pixels of a tab with its cross, unless its headline needs less
_UNSAVED = "● "


class StoryTabs(QTabBar):
    """Shows `OpenStories`. It changes nothing itself: what a person wants is told."""

    chosen = Signal(int)
    closing_asked = Signal(int)
    others_closing_asked = Signal(int)
    comparing_asked = Signal(int)
    keeping_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setMovable(True)
        self.setTabsClosable(True)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._quiet = False
        self.currentChanged.connect(self._hear_current)
        self.tabCloseRequested.connect(self.closing_asked)
        self.tabBarDoubleClicked.connect(self.keeping_asked)
        self.retranslate()
        self.hide()

    def show_stories(self, stories: OpenStories, unsaved: Container[int]) -> None:
        """Show these tabs; a point stands before what is not saved yet."""
        self._quiet = True
        while self.count() > len(stories.tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(stories.tabs):
            self.addTab("")
        metrics = QFontMetrics(self.font())
        for place, tab in enumerate(stories.tabs):
            title = headline(without_direction_controls(tab.title))
            mark = _UNSAVED if tab.article_id in unsaved else ""
            short = metrics.elidedText(title, Qt.TextElideMode.ElideRight, _WIDEST)
            self.setTabText(place, f"{mark}{short}".replace("&", "&&"))
            said = self.tr("{title}, not saved yet").replace("{title}", title) if mark else title
            self.setTabToolTip(place, said)
            self.setAccessibleTabName(place, said)
            # What was only looked at is written softly.
            color = "ink" if tab.kept else "soft"
            self.setTabTextColor(place, tokens_now().color(color))
        self.setCurrentIndex(stories.current)
        self.setVisible(len(stories.tabs) > 1)
        self._quiet = False

    def minimumTabSizeHint(self, index: int) -> QSize:
        """Keep room for a few letters: Qt would shorten 通知 to its first sign."""
        wanted = self.tabSizeHint(index)
        return QSize(min(wanted.width(), _NARROWEST), wanted.height())

    def retranslate(self) -> None:
        """Say what the row is: the language was switched."""
        self.setAccessibleName(self.tr("Open stories"))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the tab under the pointer."""
        place = self.tabAt(event.pos())
        if place >= 0:
            menu = self.menu_of(place)
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(event.globalPos())

    def menu_of(self, place: int) -> QMenu:
        """Return the menu of a tab."""
        menu = QMenu(self)
        for words, signal in (
            (self.tr("Compare with the story at the front…"), self.comparing_asked),
            (self.tr("Keep this tab"), self.keeping_asked),
            (self.tr("Close"), self.closing_asked),
            (self.tr("Close the others"), self.others_closing_asked),
        ):
            action = menu.addAction(words)
            action.triggered.connect(partial(self._tell, signal, place))
            if signal is self.comparing_asked:
                action.setEnabled(place != self.currentIndex())
                menu.addSeparator()
        return menu

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close with the middle button."""
        place = self.tabAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.MiddleButton and place >= 0:
            self.closing_asked.emit(place)
            return
        super().mouseReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _hear_current(self, place: int) -> None:
        if not self._quiet and place >= 0:
            self.chosen.emit(place)

    def _tell(self, signal: object, place: int, *_: object) -> None:
        signal.emit(place)  # type: ignore[attr-defined]  # a bound signal has no type of its own
