"""What the buttons and keys of the word lists do."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from workstation.desk.desk import Desk
from workstation.domain.holding import Hit, WordEntry
from workstation.services.comments.rule_trials import PastTrial, Progress
from workstation.ui.comments.rules.word_files import WordFiles
from workstation.ui.comments.rules.words_page import WordsPage
from workstation.ui.shared.banner import Banner
from workstation.words import error_sentence


class WordGestures(QObject):
    """Asks for verbs and reads the lists again; `banner` tells what came of it."""

    def __init__(self, desk: Desk, page: WordsPage, banner: Banner) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._banner = banner
        self._rules = desk.newsroom.comment_rules
        self._trying: WordEntry | None = None
        self.files = WordFiles(desk, banner, page)
        page.form.kept.connect(self.keep)
        page.form.typed.connect(self.try_out)
        page.trying.asked.connect(self.find)
        page.model.switched.connect(lambda entry, on: self.switch([entry], on))
        page.remove_button.clicked.connect(self.remove)
        page.packs_button.clicked.connect(self.files.offer_packs)
        page.empty.acted.connect(self.files.offer_packs)
        page.import_button.clicked.connect(self.files.ask_import)
        page.export_button.clicked.connect(self.files.ask_export)
        self.files.came.connect(self._changed)
        for key, verb in (("Del", self.remove), ("Ctrl+N", page.begin_new)):
            QShortcut(QKeySequence(key), page.table, activated=verb)  # type: ignore[call-overload]

    def read(self) -> None:
        """Read the lists again."""
        self._desk.tasks.read(self._rules.entries, self._page.show_entries, key="words")

    def keep(self, entry: WordEntry) -> None:
        """Save the word of the form."""
        self._desk.tasks.change(
            partial(self._rules.keep, entry), self._kept, self._refused, initiator=self
        )

    def switch(self, entries: Sequence[WordEntry], on: bool) -> None:
        """Switch words on or off, all that are selected when one of them is."""
        chosen = self._page.chosen()
        among = chosen if any(one in chosen for one in entries) else list(entries)
        keys = [entry.id for entry in among]
        self._desk.tasks.change(
            partial(self._rules.switch, keys, active=on),
            lambda _none: self.read(),
            self._failed,
            initiator=self,
        )

    def remove(self) -> None:
        """Take the selected words off their lists; it can be undone."""
        chosen = self._page.chosen()
        if chosen:
            keys = [entry.id for entry in chosen]
            words = self.tr("%n word(s) removed.", "", len(keys))
            self._desk.tasks.change(
                partial(self._rules.remove, keys),
                partial(self._changed, words),
                self._failed,
                initiator=self,
            )

    def find(self, text: str) -> None:
        """Look for words in the sentence that is tried, the one of the form among them."""
        self._desk.tasks.read(
            partial(self._rules.find, text, self._trying),
            partial(self._found, text),
            key="find",
        )

    def try_out(self, entry: WordEntry | None) -> None:
        """Try the word of the form on the sentence and on all past comments."""
        self._trying = entry
        self._page.trying.ask()
        if entry is None:
            self._page.past.clear()
            return
        trials = self._desk.newsroom.rule_trials

        def question(progress: Progress, cancelled: object) -> PastTrial:
            return trials.try_words([entry], progress, cancelled)  # type: ignore[arg-type]

        self._page.past.try_out(question)

    def _found(self, text: str, hits: tuple[Hit, ...]) -> None:
        self._page.trying.show_hits(text, hits)

    def _kept(self, entry: WordEntry) -> None:
        self._banner.clear()
        self._desk.tasks.read(self._rules.entries, partial(self._show_kept, entry), key="words")

    def _show_kept(self, entry: WordEntry, entries: tuple[WordEntry, ...]) -> None:
        self._page.show_entries(entries)
        self._page.select([entry.id])

    def _refused(self, error: Exception) -> None:
        self._page.form.refuse(error_sentence(error, self._desk.language.current))

    def _changed(self, words: str, _none: object = None) -> None:
        self._banner.say("done", words, self.tr("Undo"), self._undo)
        self.read()

    def _undo(self) -> None:
        self._banner.clear()
        self._desk.tasks.change(
            self._desk.newsroom.history.undo,
            lambda _undone: self.read(),
            self._failed,
            initiator=self,
        )

    def _failed(self, error: Exception) -> None:
        self._banner.say("error", error_sentence(error, self._desk.language.current))
        self.read()
