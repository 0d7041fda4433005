"""The newsroom itself: where it lies, how it is, its backups, and what the program is made of."""

from __future__ import annotations

import platform

from PySide6.QtCore import QEvent, QLibraryInfo, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation import __version__
from workstation.domain.publication import Finding
from workstation.store.database import engine_version
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.styling import label
from workstation.words import sentence


class NewsroomPage(QWidget):
    """Sends what the person asks for; `say` and `show_findings` show what came of it."""

    folder_asked = Signal()
    check_asked = Signal()
    backup_asked = Signal()
    restore_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heads = {name: label("", "title") for name in ("folder", "health", "backup", "about")}
        self._told = {name: label("", "soft", wrap=True) for name in self._heads}
        self.folder = label("", "sentence", wrap=True)
        self.findings = label("", "sentence", wrap=True)
        self.banner = Banner()
        self.progress = ProgressStrip()
        self.folder_button = push_button(icon_name="folder-open")
        self.check_button = push_button(icon_name="shield-check")
        self.backup_button = push_button(icon_name="archive-restore")
        self.restore_button = push_button(icon_name="folder-plus")
        selectable = Qt.TextInteractionFlag.TextSelectableByMouse
        for words in (self.folder, self.findings, self._told["about"]):
            words.setTextInteractionFlags(selectable)
        self.findings.hide()
        self._place()
        self.folder_button.clicked.connect(self.folder_asked)
        self.check_button.clicked.connect(self.check_asked)
        self.backup_button.clicked.connect(self.backup_asked)
        self.restore_button.clicked.connect(self.restore_asked)
        self.retranslate()

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.banner)
        column.addWidget(self.progress)
        parts: dict[str, tuple[QWidget, ...]] = {
            "folder": (self.folder, self.folder_button),
            "health": (self.check_button, self.findings),
            "backup": (self.backup_button, self.restore_button),
            "about": (),
        }
        for name, widgets in parts.items():
            column.addWidget(self._heads[name])
            column.addWidget(self._told[name])
            buttons = QHBoxLayout()
            buttons.setSpacing(8)
            for widget in widgets:
                if widget in (self.folder, self.findings):
                    column.addWidget(widget)
                else:
                    buttons.addWidget(widget)
            buttons.addStretch()
            column.addLayout(buttons)
            column.addSpacing(16)
        column.addStretch()

    def show_folder(self, folder: str, *, read_only: bool) -> None:
        """Say where the newsroom lies; one that can only be read is not checked in writing."""
        self.folder.setText(folder)
        self.backup_button.setEnabled(True)
        self._told["folder"].setVisible(read_only)

    def show_findings(self, findings: tuple[Finding, ...], language: str) -> None:
        """Say what a check has found."""
        said = [sentence(one.code, one.details, language) for one in findings]
        self.findings.setText("\n".join(f"· {one}" for one in said))
        self.findings.setVisible(bool(said))
        if said:
            self.banner.say("warning", self.tr("To look at: %1").replace("%1", str(len(said))))
        else:
            self.banner.say("done", self.tr("Everything is sound: database, history, pictures."))

    def retranslate(self) -> None:
        """Set every text again."""
        self._heads["folder"].setText(self.tr("Folder of the newsroom"))
        self._told["folder"].setText(self.tr("It can only be read."))
        self._heads["health"].setText(self.tr("Health"))
        self._told["health"].setText(
            self.tr("Reads the whole database, the history and every picture, and changes nothing.")
        )
        self._heads["backup"].setText(self.tr("Backup"))
        self._told["backup"].setText(
            self.tr(
                "One file with everything: texts, history, pictures. It is opened and read before "
                "it counts. Restoring makes a newsroom in a new folder; this one stays as it is."
            )
        )
        self._heads["about"].setText(self.tr("About this program"))
        program = self.tr("Editorial Workstation")
        versions = (
            f"{program} {__version__} · Python "
            f"{platform.python_version()} · Qt {QLibraryInfo.version().toString()} · "
            f"SQLite {engine_version()}"
        )
        honest = self.tr(
            "Names and roles are guard rails against mistakes, not a lock: whoever can write to "
            "the folder of the newsroom can change everything in it, the history included."
        )
        self._told["about"].setText(f"{versions}\n{honest}")
        self.folder_button.setText(self.tr("Open the folder"))
        self.check_button.setText(self.tr("Check now"))
        self.backup_button.setText(self.tr("Back up to a file…"))
        self.restore_button.setText(self.tr("Restore into a new folder…"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
