"""What a column is, as a form. It reports the person's own gestures, one field at a time."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from workstation.desk.desk import Desk
from workstation.domain.column import Column, ColumnKind, ColumnTree
from workstation.domain.column_settings import REQUIRABLE, ColumnOrder, required_of
from workstation.ui.columns.form_facts import FormFacts, rule_example, taken_from
from workstation.ui.columns.form_sheet import LINES, TEXTS, FormSheet
from workstation.ui.columns.form_words import field_words, order_name, required_name
from workstation.ui.columns.tree_model import kind_name
from workstation.ui.shared.styling import set_mark

PAUSE_MILLISECONDS = 1500
#: Fields that mean something for some kinds of columns only.
_LISTS = frozenset({ColumnKind.LIST, ColumnKind.COVER})
_PAGES = _LISTS | {ColumnKind.PAGE}
_ONLY: dict[str, frozenset[ColumnKind]] = {
    "link": frozenset({ColumnKind.LINK}),
    "body": frozenset({ColumnKind.PAGE, ColumnKind.COVER}),
    **dict.fromkeys(("directory", "list_template", "seo_title", "picture_id"), _PAGES),
    **dict.fromkeys(("description", "keywords"), _PAGES),
    **dict.fromkeys(
        (
            "address_rule",
            "page_size",
            "sorting",
            "article_template",
            "source",
            "editor",
            "required",
            "workers",
        ),
        _LISTS,
    ),
}
#: Fields that stay empty to be taken from above, shown in grey.
_TAKEN = ("address_rule", "list_template", "article_template", "source", "editor")


#: Templates, and how the names of those begin that are for the other sort of page.
_TEMPLATES = {"list_template": ("article",), "article_template": ("list", "cover", "page")}


class ColumnForm(FormSheet):
    """Sends `edited(field, value)` for each field the person finished; filling it sends nothing."""

    edited = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._column: Column | None = None
        self._facts = FormFacts(ColumnTree(()))
        self._reported: dict[str, object] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.commit)
        self.page_size.valueChanged.connect(self._ink_size)
        self._listen()
        self.retranslate()

    def _listen(self) -> None:
        for name in LINES:
            line = self.line(name)
            line.editingFinished.connect(partial(self._finish, name))
            line.textEdited.connect(self._show_examples)
        for name in TEXTS:
            text = self.text(name)
            text.installEventFilter(self)
            text.textChanged.connect(partial(self._type, text))
        for combo, name in ((self.kind, "kind"), (self.sorting, "sorting")):
            combo.activated.connect(partial(self._finish, name))
        self.hidden.clicked.connect(partial(self._finish, "hidden"))
        self.page_size.editingFinished.connect(partial(self._finish, "page_size"))
        self.required.changed.connect(partial(self._finish, "required"))
        self.workers.changed.connect(partial(self._finish, "workers"))
        self.picture.chosen.connect(partial(self.edited.emit, "picture_id"))

    def show_column(self, column: Column, facts: FormFacts) -> None:
        """Fill the form; what is being typed in the same column is left as it is."""
        other = self._column is None or self._column.id != column.id
        self._column, self._facts = column, facts
        self._reported.clear()
        for name in (*LINES, *TEXTS):
            editor = self.fields[name].editor
            if other or not (_modified(editor) and editor.hasFocus()):
                _fill(editor, str(getattr(column, name)))
                self.fields[name].set_error("")
        self.kind.setCurrentIndex(list(ColumnKind).index(column.kind))
        self.hidden.setChecked(column.hidden)
        if other or not self.page_size.hasFocus():
            self.page_size.setValue(column.page_size)
        self.picture.show_picture(column.picture_id)
        for name, kinds in _ONLY.items():
            self.fields[name].setVisible(column.kind in kinds)
        self.show_sections(column.kind in _LISTS, column.kind in _PAGES)
        for name, others in _TEMPLATES.items():
            self.template(name).set_names(
                [one for one in self._facts.templates if not one.startswith(others)]
            )
        self._show_choices(column)
        self._show_taken()
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
        for name in (*LINES, *TEXTS, "page_size"):
            self._finish(name)

    def _value(self, name: str) -> Any:
        chosen: dict[str, Callable[[], Any]] = {
            "kind": lambda: ColumnKind(self.kind.currentData()),
            "hidden": self.hidden.isChecked,
            "page_size": self.page_size.value,
            "sorting": lambda: str(self.sorting.currentData()),
            "required": self.required.chosen,
            "workers": self.workers.chosen,
        }
        if name in chosen:
            return chosen[name]()
        return _text(self.fields[name].editor)

    def _finish(self, name: str, *_ignored: object) -> None:
        if self._column is None:
            return
        value = self._value(name)
        if name in LINES:
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
            for name in TEXTS:
                if self.fields[name].editor is watched:
                    self._finish(name)
        return False

    def _show_choices(self, column: Column) -> None:
        tree = self._facts.tree
        above = required_of(tree, column.parent_id) if column.parent_id is not None else ()
        self.required.show_choice(
            ((name, required_name(name)) for name in REQUIRABLE), column.required, above
        )
        people = dict.fromkeys((*self._facts.people, *column.workers))
        self.workers.show_choice(((name, name) for name in people), column.workers)
        index = self.sorting.findData(column.sorting)
        self.sorting.setCurrentIndex(max(0, index))

    def _show_taken(self) -> None:
        """Show in grey what stands in the empty fields, and where it comes from."""
        column = self._column
        if column is None:
            return
        words = field_words()
        for name in (*_TAKEN, "page_size", "sorting", "workers"):
            value, note = taken_from(self._facts, column, name)
            empty = not getattr(column, name)
            self.fields[name].set_note(note if empty else "")
            if name in _TAKEN:
                self.line(name).setPlaceholderText(str(value) or words[name][1])
            elif name == "page_size":
                self.page_size.setSpecialValueText(str(value))
                self._ink_size()
            elif name == "sorting":
                set_mark(self.sorting, "taken", empty)
                taken = order_name(str(value) or str(ColumnOrder.NEWEST))
                self.sorting.setItemText(0, taken)
            else:
                self.fields[name].set_hint(self._who(value) if empty else "")

    def _ink_size(self) -> None:
        set_mark(self.page_size, "taken", not self.page_size.value())

    def _who(self, taken: Any) -> str:
        if not taken:
            return self.tr("Nobody is chosen: everybody may work here. Admins always may.")
        return self.tr("Taken from above: %1").replace("%1", self.tr(", ").join(taken))

    def _show_examples(self, *_ignored: object) -> None:
        column = self._column
        if column is None:
            return
        above = self._facts.tree.directory(column.parent_id) if column.parent_id is not None else ""
        part = _text(self.fields["directory"].editor).strip()
        path = "/".join(one for one in (above, part) if one)
        self.fields["directory"].set_hint(f"/{path}/" if path else "/")
        own = _text(self.fields["address_rule"].editor).strip()
        rule = own or str(taken_from(self._facts, column, "address_rule")[0])
        self.fields["address_rule"].set_hint(rule_example(rule, path))
        for name in _TEMPLATES:
            lacks = self.template(name).lacks()
            words = self.tr("The theme has no such template: its own is used.") if lacks else ""
            self.fields[name].set_hint(words)

    def retranslate(self) -> None:
        """Set every text again."""
        super().retranslate()
        for place, kind in enumerate(ColumnKind):
            self.kind.setItemText(place, kind_name(kind))
        for place, order in enumerate(ColumnOrder, start=1):
            self.sorting.setItemText(place, order_name(order))
        if self._column is not None:
            self._show_choices(self._column)
        self._show_taken()
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
