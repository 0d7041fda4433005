"""Words that come in many at once, from packs and files, and the lists that go out."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.draft import Remark
from workstation.services.comments.word_packs import Pack, packs
from workstation.ui.comments.report_dialog import ReportDialog
from workstation.ui.shared.banner import Banner
from workstation.words import error_sentence, sentence


class WordFiles(QObject):
    """`came(sentence)` tells that words came in; what was left out and trouble `banner` tells."""

    came = Signal(str)

    def __init__(self, desk: Desk, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._banner = banner
        self._window = window
        self._rules = desk.newsroom.comment_rules
        self.report: ReportDialog | None = None

    def offer_packs(self) -> None:
        """Offer the starting packs; their words come in switched off."""
        offered = packs(self._desk.language.current)
        options = [f"{pack.name} · {pack.words}" for pack in offered]
        self._desk.ask.choose(
            self.tr("Starting packs"),
            self.tr(
                "Examples with what they are for. They come in switched off: look them through, "
                "then tick those you want."
            ),
            options,
            partial(self._add_pack, offered),
        )

    def ask_import(self) -> None:
        """Ask for files of words."""
        patterns = (self.tr("Word lists (*.csv *.txt)"), self.tr("All files (*)"))
        self._desk.ask.files(self.tr("Import words"), patterns, self._import)

    def ask_export(self) -> None:
        """Ask where to write the lists."""
        patterns = (self.tr("CSV (*.csv)"),)
        self._desk.ask.save_file(self.tr("Export words"), "words.csv", patterns, self._export)

    def _add_pack(self, offered: tuple[Pack, ...], which: int) -> None:
        language = self._desk.language.current
        add = partial(self._rules.add_pack, offered[which].code, language)
        self._desk.tasks.change(add, self._added, self._failed, initiator=self)

    def _added(self, count: int) -> None:
        self.came.emit(self.tr("%n word(s) came in, switched off.", "", count))

    def _import(self, files: tuple[Path, ...]) -> None:
        for file in files:
            bring = partial(self._rules.bring_in, file)
            self._desk.tasks.change(bring, self._imported, self._failed, initiator=self)

    def _imported(self, brought: tuple[int, tuple[Remark, ...]]) -> None:
        count, left_out = brought
        words = self.tr("%n word(s) came in.", "", count)
        self.came.emit(words)
        if left_out:
            language = self._desk.language.current
            told = Counter(sentence(one.code, one.details, language) for one in left_out)
            words += " " + self.tr("%n were left out.", "", len(left_out))
            see = partial(self._open_report, words, list(told.items()))
            self._banner.say("warning", words, self.tr("See why"), see)

    def _open_report(self, words: str, lines: list[tuple[str, int]]) -> None:
        self.report = ReportDialog(words, lines, self._window)
        self.report.open()

    def _export(self, file: Path) -> None:
        write = partial(self._rules.write_out, file)
        self._desk.tasks.read(write, partial(self._exported, file), self._failed)

    def _exported(self, file: Path, count: int) -> None:
        words = self.tr("%n word(s) written to {file}.", "", count)
        self._banner.say("done", words.format(file=file.name))

    def _failed(self, error: Exception) -> None:
        self._banner.say("error", error_sentence(error, self._desk.language.current))
