"""All templates and snippets: to be renamed, rewritten and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.snippet import Snippet, SnippetKind
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.field import Field
from workstation.ui.shared.styling import label
from workstation.ui.shared.views import LineDelegate, dress_list

_KEY = Qt.ItemDataRole.UserRole


class SnippetsDialog(DialogFrame):
    """Sends `changed(snippet)` and `removed(snippet)`; both can be undone."""

    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, known: Sequence[Snippet], parent: QWidget | None = None) -> None:
        translate = QCoreApplication.translate
        super().__init__(
            translate("SnippetsDialog", "Templates and snippets"),
            translate(
                "SnippetsDialog",
                "Templates begin a story, snippets go in at the caret. The palette offers both.",
            ),
            parent,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(720, 480)
        self._known: dict[int, Snippet] = {}
        self.list = QListWidget()
        dress_list(self.list, self.tr("Templates and snippets"))
        self.list.setItemDelegate(LineDelegate(self.list))
        self.list.setFixedWidth(240)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.name = QLineEdit()
        self.text = QPlainTextEdit()
        self.empty = label(
            self.tr("Nothing is kept yet. Select some text and keep it from the menu or palette."),
            "soft",
            wrap=True,
        )
        self.save_button = push_button(self.tr("Keep the changes"))
        self.remove_button = push_button(self.tr("Delete"))
        self._place()
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_current())
        self.save_button.clicked.connect(self._save)
        self.remove_button.clicked.connect(self._remove)
        self.show_snippets(known)

    def show_snippets(self, known: Sequence[Snippet]) -> None:
        """Show these; the one chosen stays chosen."""
        present = self._current()
        self._known = {one.id: one for one in known}
        self.list.clear()
        for one in known:
            story = one.kind is SnippetKind.STORY
            kind = self.tr("Template") if story else self.tr("Snippet")
            item = QListWidgetItem(f"{kind} · {one.name}")
            item.setData(_KEY, one.id)
            self.list.addItem(item)
            if present is not None and one.id == present.id:
                self.list.setCurrentItem(item)
        if self.list.currentItem() is None and known:
            self.list.setCurrentRow(0)
        self.empty.setVisible(not known)
        self._show_current()

    def _place(self) -> None:
        form = QVBoxLayout()
        form.setSpacing(12)
        form.addWidget(self.empty)
        form.addWidget(Field(self.name, self.tr("Name")))
        form.addWidget(Field(self.text, self.tr("Text")), 1)
        acts = QHBoxLayout()
        acts.addWidget(self.remove_button)
        acts.addStretch()
        acts.addWidget(self.save_button)
        form.addLayout(acts)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.list)
        row.addLayout(form, 1)
        self.body.addLayout(row, 1)
        self.back_button.setText(self.tr("Close"))
        self.back_button.setAccessibleName(self.tr("Close"))

    def _current(self) -> Snippet | None:
        item = self.list.currentItem()
        return self._known.get(item.data(_KEY)) if item is not None else None

    def _show_current(self) -> None:
        present = self._current()
        self.name.setText(present.name if present else "")
        self.text.setPlainText(present.content.body if present else "")
        for widget in (self.name, self.text, self.save_button, self.remove_button):
            widget.setEnabled(present is not None)

    def _save(self) -> None:
        present = self._current()
        if present is not None:
            content = replace(present.content, body=self.text.toPlainText())
            self.changed.emit(replace(present, name=self.name.text(), content=content))

    def _remove(self) -> None:
        present = self._current()
        if present is not None:
            self.removed.emit(present)
