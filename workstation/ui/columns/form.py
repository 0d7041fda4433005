"""What a column is, as a form. It reports the person's own gestures, one field at a time."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workstation.domain.address import article_address, check_rule
from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.errors import WorkstationError
from workstation.domain.moment import now
from workstation.ui.columns.form_words import field_words
from workstation.ui.columns.tree_model import kind_name
from workstation.ui.shared.field import Field

PAUSE_MILLISECONDS = 1500
_LINES = (
    "name",
    "directory",
    "link",
    "keywords",
    "address_rule",
    "list_template",
    "article_template",
)
_TEXTS = ("description", "body")
#: Fields that mean something for some kinds of columns only.
_ONLY: dict[str, frozenset[ColumnKind]] = {
    "link": frozenset({ColumnKind.LINK}),
    "directory": frozenset({ColumnKind.LIST, ColumnKind.COVER, ColumnKind.PAGE}),
    "address_rule": frozenset({ColumnKind.LIST, ColumnKind.COVER}),
    "page_size": frozenset({ColumnKind.LIST, ColumnKind.COVER}),
    "list_template": frozenset({ColumnKind.LIST, ColumnKind.COVER, ColumnKind.PAGE}),
    "article_template": frozenset({ColumnKind.LIST, ColumnKind.COVER}),
    "body": frozenset({ColumnKind.PAGE, ColumnKind.COVER}),
}
_EXAMPLE_NUMBER = 17


class ColumnForm(QWidget):
    """Sends `edited(field, value)` for each field the person finished; filling it sends nothing."""

    edited = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self._column: Column | None = None
        self._tree = ColumnTree(())
        self._site_rule = ""
        self._reported: dict[str, object] = {}
        self.kind = QComboBox()
        self.hidden = QCheckBox()
        self.page_size = QSpinBox(maximum=500)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.commit)
        self._make_fields()
        self._place()
        self.retranslate()

    def _make_fields(self) -> None:
        for name in _LINES:
            line = QLineEdit()
            line.editingFinished.connect(partial(self._finish, name))
            line.textEdited.connect(self._show_examples)
            self.fields[name] = Field(line)
        for name in _TEXTS:
            text = QPlainTextEdit(tabChangesFocus=name != "body")
            text.setFixedHeight(64 if name == "description" else 220)
            text.installEventFilter(self)
            text.textChanged.connect(partial(self._type, text))
            self.fields[name] = Field(text)
        for kind in ColumnKind:
            self.kind.addItem("", kind)
        self.kind.activated.connect(partial(self._finish, "kind"))
        self.hidden.clicked.connect(partial(self._finish, "hidden"))
        self.page_size.editingFinished.connect(partial(self._finish, "page_size"))
        self.fields["kind"] = Field(self.kind)
        self.fields["page_size"] = Field(self.page_size)

    def _place(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        rows: tuple[tuple[str, ...], ...] = (
            ("name", "directory"),
            ("kind", "page_size"),
            ("link",),
            ("description",),
            ("keywords",),
            ("body",),
            ("address_rule",),
            ("list_template", "article_template"),
        )
        for row, names in enumerate(rows):
            for place, name in enumerate(names):
                span = 2 if len(names) == 1 else 1
                grid.addWidget(self.fields[name], row, place, 1, span, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self.hidden)
        column.addLayout(grid)
        column.addStretch()

    def show_column(self, column: Column, tree: ColumnTree, site_rule: str) -> None:
        """Fill the form; what is being typed in the same column is left as it is."""
        other = self._column is None or self._column.id != column.id
        self._column, self._tree, self._site_rule = column, tree, site_rule
        self._reported.clear()
        for name in (*_LINES, *_TEXTS):
            editor = self.fields[name].editor
            if other or not (_modified(editor) and editor.hasFocus()):
                _fill(editor, str(getattr(column, name)))
                self.fields[name].set_error("")
        self.kind.setCurrentIndex(list(ColumnKind).index(column.kind))
        self.hidden.setChecked(column.hidden)
        if other or not self.page_size.hasFocus():
            self.page_size.setValue(column.page_size)
        for name, kinds in _ONLY.items():
            self.fields[name].setVisible(column.kind in kinds)
        self._show_examples()

    def column(self) -> Column | None:
        """Return the column as it was shown last."""
        return self._column

    def set_error(self, name: str, sentence: str) -> None:
        """Say at a field what is wrong with it; what was typed stays."""
        self._reported.pop(name, None)
        if name in self.fields:
            self.fields[name].set_error(sentence)

    def commit(self) -> None:
        """Report every field that was typed in and not reported yet."""
        self._pause.stop()
        for name in (*_LINES, *_TEXTS, "page_size"):
            self._finish(name)

    def _value(self, name: str) -> Any:
        if name == "kind":
            return ColumnKind(self.kind.currentData())
        if name == "hidden":
            return self.hidden.isChecked()
        if name == "page_size":
            return self.page_size.value()
        return _text(self.fields[name].editor)

    def _finish(self, name: str, *_ignored: object) -> None:
        if self._column is None:
            return
        value = self._value(name)
        if name in _LINES:
            value = value.strip()
        if value == getattr(self._column, name):
            if name in self.fields:
                self.fields[name].set_error("")
            return
        if self._reported.get(name) != value:
            self._reported[name] = value
            self.edited.emit(name, value)

    def _type(self, text: QPlainTextEdit) -> None:
        if text.document().isModified() and text.hasFocus():
            self._pause.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the widgets inside."""
        if event.type() == QEvent.Type.FocusOut:
            for name in _TEXTS:
                if self.fields[name].editor is watched:
                    self._finish(name)
        return False

    def _show_examples(self, *_ignored: object) -> None:
        column = self._column
        if column is None:
            return
        above = self._tree.directory(column.parent_id) if column.parent_id is not None else ""
        part = _text(self.fields["directory"].editor).strip()
        path = "/".join(one for one in (above, part) if one)
        self.fields["directory"].set_hint(f"/{path}/" if path else "/")
        own = _text(self.fields["address_rule"].editor).strip()
        self.fields["address_rule"].set_hint(self._rule_example(own or self._inherited(), path))

    def _rule_example(self, rule: str, path: str) -> str:
        try:
            check_rule(rule)
        except WorkstationError:
            return self.tr("Not an address yet: it ends in .html and holds {number} or {pinyin}.")
        made = article_address(rule, path, _EXAMPLE_NUMBER, now(), "biaoti", "")
        return self.tr("For example: %1").replace("%1", f"/{made}")

    def _inherited(self) -> str:
        line = self._tree.line(self._column.id)[:-1] if self._column else ()
        above = (one.address_rule for one in reversed(line) if one.address_rule)
        return next(above, self._site_rule)

    def retranslate(self) -> None:
        """Set every text again."""
        for place, kind in enumerate(ColumnKind):
            self.kind.setItemText(place, kind_name(kind))
        for name, (text, placeholder) in field_words().items():
            self.fields[name].set_label(text)
            editor = self.fields[name].editor
            if isinstance(editor, QLineEdit | QPlainTextEdit):
                editor.setPlaceholderText(placeholder)
        self.page_size.setSpecialValueText(self.tr("As the site"))
        self.hidden.setText(self.tr("Leave it out of the navigation; its pages stay reachable"))
        self.hidden.setAccessibleName(self.hidden.text())
        self._show_examples()


def _text(editor: QWidget) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _modified(editor: QWidget) -> bool:
    if isinstance(editor, QPlainTextEdit):
        return editor.document().isModified()
    return isinstance(editor, QLineEdit) and editor.isModified()


def _fill(editor: QWidget, text: str) -> None:
    if _text(editor) == text:
        return
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
        editor.document().setModified(False)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
