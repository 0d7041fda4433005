"""The versions of the open story: read, compared, named, brought back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.article import CONTENT_FIELDS, Content
from workstation.domain.column import ColumnTree
from workstation.domain.version import Version
from workstation.ui.editor.form.folding import FoldingSection
from workstation.ui.editor.saving import Saving
from workstation.ui.editor.versions.versions_dialog import VersionsDialog
from workstation.ui.shared.buttons import push_button


@dataclass(frozen=True, slots=True)
class Record:
    """What the dialog shows."""

    versions: tuple[Version, ...]
    present: Content
    tree: ColumnTree


class Versions(QObject):
    """Opens the dialog from a button in the form and carries out what is asked there."""

    #: Text, and whether it can be undone.
    toast = Signal(str, bool)

    def __init__(self, desk: Desk, saving: Saving, section: FoldingSection) -> None:
        super().__init__(saving)
        self._desk = desk
        self._saving = saving
        self.dialog: VersionsDialog | None = None
        self.button = push_button("", "git-compare", small=True)
        self.button.clicked.connect(self.open)
        left = Qt.AlignmentFlag.AlignLeft
        section.inner.insertWidget(0, self.button, 0, left)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.button.setText(self.tr("Compare versions…"))

    def open(self) -> None:
        """Save what was typed, then show the versions of the open story."""
        if self._saving.session is not None:
            self._saving.settle(self._open)

    def _open(self) -> None:
        session = self._saving.session
        if session is None:
            return
        window = self.button.window()
        parent = window if isinstance(window, QWidget) else None
        title = session.article.content.title
        dialog = VersionsDialog(title, self._desk.language.current, parent)
        self.dialog = dialog
        key = session.article.id
        dialog.wanted.connect(partial(self._bring_back, key))
        dialog.name_asked.connect(partial(self._ask_name, key))
        dialog.every_asked.connect(lambda every: self._read(dialog, key, every))
        self._read(dialog, key, False)
        dialog.open()

    def _read(self, dialog: VersionsDialog, key: int, every: bool) -> None:
        newsroom = self._desk.newsroom
        self._desk.tasks.read(
            lambda: Record(
                newsroom.versions.of(key, every=every),
                newsroom.articles.get(key).content,
                newsroom.columns.tree(),
            ),
            lambda record: dialog.show_record(record.versions, record.present, record.tree),
            key="versions",
            owner=dialog,
        )

    def _bring_back(self, key: int, content: Content, fields: tuple[str, ...]) -> None:
        whole = set(fields) == set(CONTENT_FIELDS)
        said = (
            self.tr("The earlier version stands again")
            if whole
            else self.tr("The earlier text of this field stands again")
        )
        self._desk.tasks.change(
            lambda: self._desk.newsroom.versions.bring_back(key, content, fields),
            lambda _article: self._done(key, said),
            owner=self,
        )

    def _ask_name(self, key: int) -> None:
        self._desk.ask.text(
            self.tr("Keep this version"),
            self.tr("What it is called, e.g. “as sent for review”"),
            "",
            lambda name: self._desk.tasks.change(
                lambda: self._desk.newsroom.versions.keep(key, name),
                lambda _nothing: self._done(key, self.tr("Version kept")),
                owner=self,
            ),
            lambda name: "" if name.strip() else self.tr("A name is needed."),
        )

    def _done(self, key: int, said: str) -> None:
        self.toast.emit(said, True)
        if self.dialog is not None:
            self._read(self.dialog, key, self.dialog.every.isChecked())
