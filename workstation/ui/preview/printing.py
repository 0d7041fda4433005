"""A page as a PDF, as a printer would show it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray

from workstation.desk.job import Job
from workstation.desk.tasks import Tasks
from workstation.ui.preview.sheet import PageSheet


def save_pdf(
    sheet: PageSheet,
    file: Path,
    tasks: Tasks,
    done: Callable[[Path], object],
    failed: Callable[[Exception], object],
) -> None:
    """Write what `sheet` shows to `file`: whole, or not at all."""

    def write(data: bytes) -> Path:
        partial = file.with_name(f".{file.name}.partial")
        try:
            partial.write_bytes(data)
            partial.replace(file)
        finally:
            partial.unlink(missing_ok=True)
        return file

    def printed(data: QByteArray | bytes) -> None:
        kept = bytes(data.data()) if isinstance(data, QByteArray) else data

        def job(_job: Job) -> Path:
            return write(kept)

        tasks.work(job, done=done, failed=failed)

    sheet.surface().page.printToPdf(printed)
