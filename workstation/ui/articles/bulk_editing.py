"""Fields of everything selected changed at once: asked, carried out as one act, told with undo."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.bulk_change import BulkChange
from workstation.domain.column import ColumnTree
from workstation.ui.articles.bulk_dialog import BulkDialog
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.long_work import LongWork


class BulkEditing(QObject):
    """Shows a strip with “Cancel” when it takes more than a moment; stopped, nothing is changed."""

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
        self.dialog: BulkDialog | None = None

    def open(self, ids: Sequence[int], tree: ColumnTree) -> None:
        """Ask what is to be changed in these articles."""
        if not ids:
            return
        self._commit()
        window = self._banner.window()
        host = window if isinstance(window, QWidget) else None
        self.dialog = BulkDialog(len(ids), tree, host)
        self.dialog.wanted.connect(partial(self.change, tuple(ids)))
        self.dialog.open()

    def change(self, ids: Sequence[int], change: BulkChange) -> None:
        """Change them, in one act."""
        bulk = self._desk.newsroom.bulk
        self._work.start(
            self.tr("Changing {n} articles…").replace("{n}", f"{len(ids):,}"),
            partial(bulk.edit, ids, change),
            self._done,
            writes=True,
        )

    def _done(self, number: int) -> None:
        if number:
            self.toast.emit(self.tr("%Ln article(s) changed", "", number), True)
        else:
            self._banner.say("done", self.tr("All of them were like this already."))
