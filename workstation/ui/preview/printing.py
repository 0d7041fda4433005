"""A page as a PDF, as a printer would show it."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, QMarginsF, QObject, Signal
from PySide6.QtGui import QPageLayout, QPageSize

from workstation.desk.desk import Desk
from workstation.desk.job import Job
from workstation.ui.preview.sheet import PageSheet

#: Paper and margins of all that is printed here: Chromium takes them from nowhere else.
_PAPER = QPageLayout(
    QPageSize(QPageSize.PageSizeId.A4),
    QPageLayout.Orientation.Portrait,
    QMarginsF(18, 20, 18, 22),
    QPageLayout.Unit.Millimeter,
)


class Printing(QObject):
    """`saved(path)` tells that a page has been written, whole; trouble goes to the bus."""

    saved = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk

    def ask(self, sheet: PageSheet, address: str) -> None:
        """Ask where to, and write what `sheet` shows."""
        name = address.replace("/", "-").removesuffix(".html") or "index"
        title = self.tr("Save as PDF")
        self._desk.ask.save_file(title, f"{name}.pdf", ["PDF (*.pdf)"], partial(self._save, sheet))

    def _save(self, sheet: PageSheet, file: Path) -> None:
        def printed(data: QByteArray | bytes) -> None:
            kept = bytes(data.data()) if isinstance(data, QByteArray) else data
            self._desk.tasks.work(_writing(kept, file), done=self.saved.emit)

        sheet.surface().page.printToPdf(printed, _PAPER)


def _writing(data: bytes, file: Path) -> Callable[[Job], Path]:
    def write(_job: Job) -> Path:
        partial_file = file.with_name(f".{file.name}.partial")
        try:
            with partial_file.open("wb") as written:
                written.write(data)
                written.flush()
                os.fsync(written.fileno())
            partial_file.replace(file)
        finally:
            partial_file.unlink(missing_ok=True)
        return file

    return write
