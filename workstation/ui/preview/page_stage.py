"""What stands around a page: a strip for what must be said, and something where no page is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from workstation.domain.edition import EditionName
from workstation.ui.preview.answers import Made
from workstation.ui.preview.fitting import Fitting
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.empty_state import EmptyState


class PageStage(QWidget):
    """Shows `fitting`, the page, or says why there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner()
        self.empty = EmptyState("eye")
        self.fitting = Fitting()
        self._missing: Made | None = None
        stage = QWidget()
        self._stack = QStackedLayout(stage)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.fitting)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(stage, 1)
        self.retranslate()

    def show_page(self) -> None:
        """Show the page; whatever was wrong with it is over."""
        self._missing = None
        self.banner.clear()
        self._stack.setCurrentWidget(self.fitting)

    def show_nothing(self, missing: Made | None = None) -> None:
        """Show no page; `missing` is one that does not exist, and is told of."""
        self._missing = missing
        self.banner.clear()
        self._stack.setCurrentWidget(self.empty)
        self.retranslate()

    def say_trouble(self, sentence: str) -> None:
        """Say why no newer page can be made; the last good one stays."""
        self.banner.say("warning", sentence)

    def say_restart(self, again: bool, retry: Callable[[], object]) -> None:
        """Say that the renderer died; `again` when the page is being loaded anew."""
        if again:
            self.banner.say("info", self.tr("The preview has been restarted."))
            return
        sentence = self.tr("The preview keeps stopping at this page. Your text is safe.")
        self.banner.say("warning", sentence, self.tr("Try again"), retry)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        if self._missing is None:
            self.empty.set_words(self.tr("No page to show yet"))
        elif self._missing.wanted.article_id is not None:
            sentence = self.tr("It is in the trash or has been withdrawn.")
            self.empty.set_words(self.tr("This article has no page"), sentence)
        else:
            sentence = self.tr("It was moved, deleted or hidden: /%1")
            if self._missing.wanted.edition is EditionName.LIVE:
                sentence = self.tr("Not released yet, or taken away since: /%1")
            self.empty.set_words(
                self.tr("There is no page at this address"),
                sentence.replace("%1", self._missing.address),
            )
