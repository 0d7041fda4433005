"""Bringing manuscripts in from the list: files, progress, and a report told calmly."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.services.intake import Report
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.long_work import LongWork
from workstation.words import sentence

_PATTERNS = "*.docx *.odt *.md *.markdown *.txt *.html *.htm *.sql *.xml *.csv *.json"


class BringingIn(QObject):
    """Asks for files and brings them in, in its turn among the changes."""

    #: The number of stories that came.
    came = Signal(int)

    def __init__(self, desk: Desk, work: LongWork, banner: Banner) -> None:
        super().__init__(banner)
        self._desk = desk
        self._work = work
        self._banner = banner

    def ask(self) -> None:
        """Let the person choose manuscripts, saved pages, or a dump of the old site."""
        known, every = self.tr("Manuscripts and pages"), self.tr("All files")
        self._desk.ask.files(
            self.tr("Bring manuscripts in"),
            [f"{known} ({_PATTERNS})", f"{every} (*)"],
            self.bring,
        )

    def bring(self, files: tuple[Path, ...]) -> None:
        """Bring files in."""
        intake = self._desk.newsroom.intake
        self._work.start(
            self.tr("Bringing in…"),
            lambda progress, cancelled: intake.bring_in(
                files, progress=progress, cancelled=cancelled
            ),
            self._done,
            writes=True,
        )

    def _done(self, report: Report) -> None:
        stories = [one for one in report.imported if one.kind == "article"]
        told = [*report.warnings, *report.left_out]
        said = self.tr("%Ln article(s) brought in.", "", len(stories))
        if report.left_out:
            left = self.tr("%Ln part(s) left out.", "", len(report.left_out))
            said = f"{said} {left}"
        kind = "warning" if report.left_out else "done"
        act = self.tr("Details") if told else ""
        self._banner.say(kind, said, act, lambda: self._tell(said, report))  # type: ignore[arg-type]
        self.came.emit(len(stories))

    def _tell(self, said: str, report: Report) -> None:
        language = self._desk.language.current
        lines = [f"{one.number}  {one.title}  {one.column}" for one in report.imported]
        for head, remarks in (
            (self.tr("Altered:"), report.warnings),
            (self.tr("Left out:"), report.left_out),
        ):
            if remarks:
                lines += ["", head]
                lines += [sentence(one.code, dict(one.details), language) for one in remarks]
        self._desk.ask.tell(self.tr("What came in"), said, "\n".join(lines))
