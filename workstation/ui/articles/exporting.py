"""Stories taken out of the newsroom from the list: copied for WeChat, written to files, printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from workstation.desk.desk import Desk
from workstation.services.articles.exporting import Kind, Rich
from workstation.ui.articles.printing import print_story
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.long_work import LongWork
from workstation.words import error_sentence


class Exporting(QObject):
    """`commit` has what was typed written first: what goes out is what stands on the screen."""

    #: Text, and whether it can be undone.
    toast = Signal(str, bool)

    def __init__(
        self, desk: Desk, commit: Callable[[], object], work: LongWork, banner: Banner
    ) -> None:
        super().__init__(banner)
        self._desk = desk
        self._commit = commit
        self._work = work
        self._banner = banner

    def copy(self, ids: Sequence[int]) -> None:
        """Copy one story with its looks, for the editor of WeChat."""
        self._read(ids, self._copied)

    def print(self, ids: Sequence[int]) -> None:
        """Print one story: ask which printer."""
        self._read(ids, self._ask_printer)

    def write(self, ids: Sequence[int], kind: Kind) -> None:
        """Write what is selected: one story where the person says, many into a folder."""
        self._commit()
        if len(ids) == 1:
            self._desk.tasks.after_writes(partial(self._ask_file, ids[0], kind))
        elif ids:
            title = self.tr("Export {n} articles into a folder")
            self._desk.ask.folder(
                title.replace("{n}", f"{len(ids):,}"), partial(self._write_all, tuple(ids), kind)
            )

    def _read(self, ids: Sequence[int], then: Callable[[Rich, str], object]) -> None:
        if len(ids) != 1:
            return
        self._commit()
        newsroom, key = self._desk.newsroom, ids[0]

        def read() -> None:
            self._desk.tasks.read(
                lambda: (newsroom.exporting.rich(key), newsroom.articles.get(key).content.title),
                lambda answer: then(*answer),
                self._failed,
                owner=self,
            )

        self._desk.tasks.after_writes(read)

    def _copied(self, rich: Rich, _title: str) -> None:
        carried = QMimeData()
        carried.setHtml(rich.html)
        carried.setText(rich.text)
        QGuiApplication.clipboard().setMimeData(carried)
        self.toast.emit(self.tr("Copied. Paste it into the editor of WeChat."), False)

    def _ask_printer(self, rich: Rich, title: str) -> None:
        self._desk.ask.printer(title, lambda printer: print_story(printer, title, rich))

    def _ask_file(self, key: int, kind: Kind) -> None:
        newsroom = self._desk.newsroom
        self._desk.tasks.read(
            lambda: newsroom.exporting.suggested(key, kind),
            lambda name: self._desk.ask.save_file(
                self.tr("Export this story"),
                name,
                [_pattern(kind)],
                lambda file: self._write_one(key, kind, file),
            ),
            owner=self,
        )

    def _write_one(self, key: int, kind: Kind, file: Path) -> None:
        named = file if file.suffix.lower() == f".{kind}" else file.with_name(f"{file.name}.{kind}")
        self._work.start(
            self.tr("Writing…"),
            lambda _progress, _cancelled: self._desk.newsroom.exporting.write(key, kind, named),
            lambda _nothing: self.toast.emit(
                self.tr("Written: {file}").replace("{file}", named.name), False
            ),
        )

    def _write_all(self, ids: tuple[int, ...], kind: Kind, folder: Path) -> None:
        exporting = self._desk.newsroom.exporting
        self._work.start(
            self.tr("Writing…"),
            partial(exporting.write_all, ids, kind, folder),
            lambda number: self.toast.emit(self.tr("%Ln article(s) written", "", number), False),
        )

    def _failed(self, error: Exception) -> None:
        self._banner.say("error", error_sentence(error, self._desk.language.current))


def _pattern(kind: Kind) -> str:
    return "Word (*.docx)" if kind is Kind.WORD else "Markdown (*.md)"
