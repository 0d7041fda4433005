"""The words of the copy desk: joins their page to what it asks for."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.house_word import HouseWord, LetPass
from workstation.ui.settings.words_page import WordsPage
from workstation.words import error_sentence


class Wording(QObject):
    """Reads both lists, and changes them; `said(sentence, undoable)` is for a toast."""

    said = Signal(str, bool)

    def __init__(self, desk: Desk, page: WordsPage) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        page.added.connect(self.add)
        page.removed.connect(self.remove)
        page.heeded.connect(self.heed_again)

    def refresh(self) -> None:
        """Show what is on both lists now."""
        proofreading = self._desk.newsroom.proofreading

        def question() -> tuple[tuple[HouseWord, ...], tuple[LetPass, ...]]:
            return proofreading.words(), proofreading.let_pass()

        self._desk.tasks.read(
            question, lambda told: self._page.show_words(*told), key="words", owner=self
        )

    def add(self, words: str, replacement: str, reason: str) -> None:
        """Have words remarked on in every text."""
        proofreading = self._desk.newsroom.proofreading

        def done(word: HouseWord) -> None:
            self._page.added_one()
            self.said.emit(self.tr("“%1” is remarked on").replace("%1", word.words), True)
            self.refresh()

        def failed(error: Exception) -> None:
            self._page.refuse(error_sentence(error, self._desk.language.current))

        self._desk.tasks.change(
            lambda: proofreading.add_word(words, replacement, reason), done, failed, owner=self
        )

    def remove(self, key: int) -> None:
        """Take a word off the list."""
        said = self.tr("Taken off the list")
        self._change(lambda: self._desk.newsroom.proofreading.remove_word(key), said)

    def heed_again(self, key: int) -> None:
        """Let something pass no more."""
        said = self.tr("Remarked on again")
        self._change(lambda: self._desk.newsroom.proofreading.heed_again(key), said)

    def _change(self, verb: Callable[[], None], said: str) -> None:
        def done(_none: None) -> None:
            self.said.emit(said, True)
            self.refresh()

        self._desk.tasks.change(verb, done, owner=self)
