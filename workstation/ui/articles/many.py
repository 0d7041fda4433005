"""What one does to many stories at once from the list, and the commands for it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.services.articles.exporting import Kind
from workstation.ui.articles.bulk_editing import BulkEditing
from workstation.ui.articles.exporting import Exporting
from workstation.ui.articles.gestures import Gestures
from workstation.ui.articles.list_pane import ListPane
from workstation.ui.articles.listing import Listing
from workstation.ui.articles.replacing import Replacing
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.panel import Command

_REPLACE = "Ctrl+Shift+F"


class ManyAtOnce(QObject):
    """Joins the list with the windows that ask what is to be done."""

    #: Text, and whether it can be undone.
    toast = Signal(str, bool)

    def __init__(
        self,
        desk: Desk,
        pane: ListPane,
        listing: Listing,
        commit: Callable[[], object],
        work: LongWork,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._pane = pane
        self._listing = listing
        self.bulk = BulkEditing(desk, commit, work, pane.banner)
        self.replacing = Replacing(desk, commit, window)
        self.exporting = Exporting(desk, commit, work, pane.banner)
        self.exporting.toast.connect(self.toast)
        self.bulk.toast.connect(self.toast)
        self.replacing.toast.connect(self.toast)
        QShortcut(QKeySequence(_REPLACE), window).activated.connect(self.replace_words)

    def listen(self, gestures: Gestures) -> None:
        """Take the wishes of the menu of the list."""
        gestures.fields_asked.connect(self.edit_fields)
        gestures.replace_asked.connect(self.replace_words)
        gestures.out_asked.connect(self.take_out)

    def edit_fields(self) -> None:
        """Change fields of everything selected."""
        self.bulk.open(self._pane.view.ids(), self._pane.filters.tree)

    def replace_words(self) -> None:
        """Find and replace in what is selected, or in everything the list shows."""
        self.replacing.open(self._pane.view.ids(), self._listing.query())

    def take_out(self, way: str) -> None:
        """Copy (`copy`), print (`print`) or write (`docx`, `md`) what is selected, or is open."""
        opened = self._listing.open_article
        ids = self._pane.view.ids() or (() if opened is None else (opened,))
        if way == "copy":
            self.exporting.copy(ids)
        elif way == "print":
            self.exporting.print(ids)
        else:
            self.exporting.write(ids, Kind(way))

    def commands(self) -> list[Command]:
        """Return them for the palette and the key sheet."""
        return [
            Command(
                "articles.fields",
                self.tr("Change fields of the selected articles…"),
                self.edit_fields,
                icon="list",
            ),
            Command(
                "articles.replace",
                self.tr("Find and replace in articles…"),
                self.replace_words,
                _REPLACE,
                "replace",
            ),
            *self._ways_out(),
        ]

    def _ways_out(self) -> list[Command]:
        names = {
            "copy": (self.tr("Copy for WeChat, with its looks"), "copy"),
            "docx": (self.tr("Export as Word…"), "file-down"),
            "md": (self.tr("Export as Markdown…"), "file-down"),
            "print": (self.tr("Print this story…"), "printer"),
        }
        return [
            Command(f"articles.out.{way}", words, partial(self.take_out, way), icon=icon)
            for way, (words, icon) in names.items()
        ]
