"""Files of columns: the tree written out for another desk or a spreadsheet, and merged back."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from workstation.desk.desk import Desk
from workstation.domain.column import Column
from workstation.domain.column_sheet import ColumnSheet, Exported, SheetPlan
from workstation.ui.columns.package_dialog import PackageDialog
from workstation.ui.shared.icons import icon
from workstation.ui.shared.panel import Command, Panel
from workstation.words import sentence

_MEGA = 1024 * 1024


class Packaging(QObject):
    """`finished(text, column id or None)` after a merge, `told(text)` else, `failed(error)`."""

    finished = Signal(str, object)
    told = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk, panel: Panel) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel

    def export(self, column: Column | None) -> None:
        """Ask for a file and write the tree there, or the branch of a column."""
        name = column.name if column is not None else self.tr("columns")
        patterns = [
            self.tr("For spreadsheets (*.csv)"),
            self.tr("For this program, with pictures (*.json)"),
        ]
        title = self.tr("Export columns")
        self._desk.ask.save_file(title, f"{name}.csv", patterns, partial(self._export, column))

    def _export(self, column: Column | None, file: Path) -> None:
        self._desk.tasks.change(
            partial(self._desk.newsroom.columns.export, file, column.id if column else None),
            partial(self._tell_exported, file.name),
            self.failed.emit,
            initiator=self._panel,
        )

    def _tell_exported(self, file: str, out: Exported) -> None:
        said = self.tr("Exported %n column(s) to “%2”", "", out.columns).replace("%2", file)
        if out.pictures:
            more = self.tr("with %n picture(s), %4 MB", "", out.pictures)
            said = f"{said} · {more.replace('%4', f'{out.size / _MEGA:.1f}')}"
        self.told.emit(said)

    def bring(self) -> None:
        """Ask for a file, tell what it would change, and merge it when the person agrees."""
        patterns = [self.tr("Files of columns (*.csv *.json *.txt)")]
        self._desk.ask.files(self.tr("Merge a file of columns"), patterns, self._read)

    def _read(self, files: tuple[Path, ...]) -> None:
        if not files:
            return
        columns = self._desk.newsroom.columns

        def question() -> tuple[ColumnSheet, SheetPlan]:
            sheet = columns.read_package(files[0])
            return sheet, columns.plan_package(sheet)

        def show(found: tuple[ColumnSheet, SheetPlan]) -> None:
            self._show(files[0].name, *found)

        self._desk.tasks.read(question, show, self.failed.emit, "columns.file", self._panel)

    def _show(self, file: str, sheet: ColumnSheet, plan: SheetPlan) -> None:
        language = self._desk.language.current
        if plan.problems:
            lines = [
                sentence(
                    "sheet.line",
                    {"line": one.line, "why": sentence(one.code, dict(one.details), language)},
                    language,
                )
                for one in plan.problems
            ]
            words = self.tr(
                "Mend these %n line(s) and try again. Nothing was changed.", "", len(lines)
            )
            self._desk.ask.tell(
                self.tr("“%1” cannot be merged").replace("%1", file), words, "\n".join(lines)
            )
        elif not plan.changes:
            self.told.emit(self.tr("“%1” says what the columns are already").replace("%1", file))
        else:
            dialog = PackageDialog(file, plan, language, self._panel)
            dialog.agreed.connect(partial(self._merge, file, sheet))
            dialog.open()

    def _merge(self, file: str, sheet: ColumnSheet, taken: frozenset[tuple[int, str]]) -> None:
        said = self.tr("Merged “%1”").replace("%1", file)
        self._desk.tasks.change(
            partial(self._desk.newsroom.columns.merge_package, sheet, taken),
            lambda _count: self.finished.emit(said, None),
            self.failed.emit,
            initiator=self._panel,
        )

    def commands(self, column: Column | None) -> list[Command]:
        """Return what can be done with files, for menus and the palette."""
        made = [
            Command(
                "column.export",
                self.tr("Export all columns…"),
                partial(self.export, None),
                icon="download",
            ),
            Command("column.import", self.tr("Merge a file…"), self.bring, icon="upload"),
        ]
        if column is not None:
            words = self.tr("Export “%1” and below…").replace("%1", column.name)
            export = Command("column.branch", words, partial(self.export, column), icon="download")
            made.insert(1, export)
        return made

    def menu(self, column: Column | None) -> QMenu:
        """Return a fresh menu; it is deleted when it closes."""
        menu = QMenu(self._panel)
        menu.aboutToHide.connect(menu.deleteLater)
        for command in self.commands(column):
            action = menu.addAction(icon(command.icon, "soft"), command.text)
            action.triggered.connect(command.run)
        return menu
