"""The window of versions: the list at the left, what changed at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QListView, QVBoxLayout, QWidget

from workstation.domain.article import CONTENT_FIELDS, Content
from workstation.domain.column import ColumnTree
from workstation.domain.version import Version
from workstation.ui.editor.versions.version_lines import VersionLines, when
from workstation.ui.editor.versions.version_view import VersionView
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.row_delegate import RowDelegate
from workstation.ui.shared.styling import label
from workstation.ui.shared.views import dress_list

_LIST_PIXELS = 320


class VersionsDialog(DialogFrame):
    """`wanted(content, fields)` asks for an earlier state, or some fields of it, to come back."""

    wanted = Signal(object, object)
    name_asked = Signal()
    every_asked = Signal(bool)

    def __init__(self, title: str, language: str, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self._story = title
        self._present = Content()
        self.lines = VersionLines(language)
        self.lines.setParent(self)
        self.list = QListView()
        dress_list(self.list, "")
        self.list.setModel(self.lines)
        self.list.setItemDelegate(RowDelegate(parent=self.list))
        self.list.setFixedWidth(_LIST_PIXELS)
        self.view = VersionView()
        self.head = label("", "soft")
        self.with_now = FilterChip()
        self.with_before = FilterChip()
        self.beside = FilterChip()
        self.every = QCheckBox()
        self.all_button = push_button("", "undo-2", small=True)
        self.keep_button = push_button("", "star", small=True)
        self._place()
        self._connect()
        self.retranslate()
        host = parent.size() if parent is not None else self.sizeHint()
        self.resize(max(760, min(1080, host.width() - 60)), max(480, min(720, host.height() - 60)))

    def _place(self) -> None:
        self.with_now.setChecked(True)
        self.beside.setChecked(True)
        bar = QHBoxLayout()
        bar.setSpacing(6)
        for widget in (self.with_now, self.with_before, self.beside):
            bar.addWidget(widget)
        bar.addStretch()
        bar.addWidget(self.all_button)
        left, right, row = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.every)
        right.setSpacing(8)
        right.addLayout(bar)
        right.addWidget(self.head)
        right.addWidget(self.view, 1)
        row.setSpacing(14)
        row.addLayout(left)
        row.addLayout(right, 1)
        self.body.addLayout(row, 1)
        self._acts.insertWidget(0, self.keep_button)

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.with_now.clicked.connect(lambda: self._compare_with(now=True))
        self.with_before.clicked.connect(lambda: self._compare_with(now=False))
        self.beside.clicked.connect(self._show)
        self.every.toggled.connect(self.every_asked)
        self.keep_button.clicked.connect(self.name_asked)
        self.all_button.clicked.connect(self._ask_for_all)
        self.view.wanted.connect(self._ask_for_field)

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        super().retranslate()
        if not hasattr(self, "lines"):
            return
        called = self.tr("Versions of “{title}”").replace("{title}", self._story or "…")
        self.setWindowTitle(called)
        self._title.setText(called)
        self.back_button.setText(self.tr("Close"))
        self.list.setAccessibleName(self.tr("Versions"))
        self.with_now.set_word(self.tr("Compared with now"))
        self.with_before.set_word(self.tr("What this step changed"))
        self.beside.set_word(self.tr("Side by side"))
        self.every.setText(self.tr("Show every autosave"))
        self.all_button.setText(self.tr("Bring everything back"))
        self.keep_button.setText(self.tr("Keep the present version…"))
        self._show()

    def show_record(self, versions: Sequence[Version], present: Content, tree: ColumnTree) -> None:
        """Show what was read; the version chosen stays so, at first the one before the present."""
        row = self.list.currentIndex().row()
        chosen = self.lines.version(row)
        row = 1 if row < 0 else row
        if chosen is not None:
            alike = (place for place, one in enumerate(versions) if _same(one, chosen))
            row = next(alike, row)
        self._present, self.view.tree = present, tree
        self.lines.show(versions)
        self.list.setCurrentIndex(self.lines.index(min(row, len(versions) - 1), 0))
        self._show()

    def pair(self) -> tuple[Content, Content] | None:
        """Return the earlier and the later state that are compared."""
        version = self.lines.version(self.list.currentIndex().row())
        if version is None:
            return None
        if self.with_now.isChecked():
            return version.content, self._present
        before = self.lines.before(self.list.currentIndex().row())
        return (before.content if before is not None else Content()), version.content

    def _choose(self, _index: QModelIndex) -> None:
        self._show()

    def _compare_with(self, *, now: bool) -> None:
        self.with_now.setChecked(now)
        self.with_before.setChecked(not now)
        self._show()

    def _show(self) -> None:
        pair = self.pair()
        if pair is None:
            return
        # What stood before the first act was nothing: it is no state to go back to.
        restorable = pair[0] != Content()
        fields = self.view.show_pair(*pair, beside=self.beside.isChecked(), restorable=restorable)
        self.all_button.setEnabled(bool(fields) and restorable)
        version = self.lines.version(self.list.currentIndex().row())
        if version is not None:
            said = (
                self.tr("Left, or struck out: as it was at {time}. Right, or underlined: now.")
                if self.with_now.isChecked()
                else self.tr("What was changed at {time}: before, and after.")
            )
            self.head.setText(said.replace("{time}", when(version)))

    def _ask_for_all(self) -> None:
        pair = self.pair()
        if pair is not None:
            self.wanted.emit(pair[0], CONTENT_FIELDS)

    def _ask_for_field(self, name: str) -> None:
        pair = self.pair()
        if pair is not None:
            self.wanted.emit(pair[0], (name,))


def _same(one: Version, other: Version) -> bool:
    return (one.at, one.act is None, one.name) == (other.at, other.act is None, other.name)
