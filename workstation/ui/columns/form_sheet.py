"""The widgets of the form and where they stand: the column, its pages, its articles, its people."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workstation.desk.desk import Desk
from workstation.domain.column import ColumnKind
from workstation.domain.column_settings import ColumnOrder
from workstation.ui.columns.chip_group import ChipGroup
from workstation.ui.columns.form_words import field_words
from workstation.ui.columns.template_line import TemplateLine
from workstation.ui.shared.field import Field
from workstation.ui.shared.picture_choice import PictureChoice
from workstation.ui.shared.styling import label, rule

LINES = (
    "name",
    "directory",
    "link",
    "seo_title",
    "keywords",
    "address_rule",
    "list_template",
    "article_template",
    "source",
    "editor",
)
TEXTS = ("description", "body")
_PICTURE = QSize(112, 64)
_VARIABLES = (
    "{column}", "{Y}", "{M}", "{D}", "{number}", "{pinyin}", "{py}", "{cc}", "{timestamp}",
)  # fmt: skip
_Rows = tuple[tuple[str, ...], ...]
_COLUMN: _Rows = (("name", "directory"), ("kind", "hidden"), ("link",), ("body",))
_PAGES: _Rows = (
    ("seo_title",),
    ("description",),
    ("keywords",),
    ("picture_id",),
    ("page_size", "sorting"),
    ("list_template", "article_template"),
)
_ARTICLES: _Rows = (("address_rule",), ("source", "editor"), ("required",), ("workers",))


class FormSheet(QWidget):
    """`fields` by their names, in three sections."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[str, Field] = {}
        self.kind = QComboBox()
        self.sorting = QComboBox()
        self.hidden = QCheckBox()
        self.page_size = QSpinBox(maximum=500)
        self.required = ChipGroup()
        self.workers = ChipGroup()
        self.picture = PictureChoice(desk, _PICTURE)
        self._heads: dict[str, tuple[QWidget, QLabel]] = {}
        self._make_fields()
        self._place()

    def line(self, name: str) -> QLineEdit:
        """Return the line of a field; TypeError for a field that is none."""
        editor = self.fields[name].editor
        if not isinstance(editor, QLineEdit):
            raise TypeError(name)
        return editor

    def template(self, name: str) -> TemplateLine:
        """Return the line of a field that names a template; TypeError for another."""
        editor = self.fields[name].editor
        if not isinstance(editor, TemplateLine):
            raise TypeError(name)
        return editor

    def text(self, name: str) -> QPlainTextEdit:
        """Return the text of a field; TypeError for a field that is none."""
        editor = self.fields[name].editor
        if not isinstance(editor, QPlainTextEdit):
            raise TypeError(name)
        return editor

    def show_sections(self, articles: bool, pages: bool) -> None:
        """Show the heads of the sections a kind of column has something in."""
        self._heads["articles"][0].setVisible(articles)
        self._heads["pages"][0].setVisible(pages)

    def retranslate(self) -> None:
        """Set every text again."""
        for name, (text, placeholder) in field_words().items():
            self.fields[name].set_label(text)
            editor = self.fields[name].editor
            if isinstance(editor, QLineEdit | QPlainTextEdit):
                editor.setPlaceholderText(placeholder)
            if isinstance(editor, TemplateLine):
                editor.retranslate()
        self.line("address_rule").setToolTip(
            self.tr("Variables: %1").replace("%1", " ".join(_VARIABLES))
        )
        self.hidden.setText(self.tr("Leave it out; its pages stay reachable"))
        self.hidden.setAccessibleName(self.hidden.text())
        self._heads["pages"][1].setText(self.tr("What readers and search engines see"))
        self._heads["articles"][1].setText(self.tr("Its articles, and who works on them"))

    def _make_fields(self) -> None:
        for name in LINES:
            line = TemplateLine() if name.endswith("_template") else QLineEdit()
            self.fields[name] = Field(line)
        for name in TEXTS:
            text = QPlainTextEdit(tabChangesFocus=name != "body")
            text.setFixedHeight(64 if name == "description" else 220)
            self.fields[name] = Field(text)
        for kind in ColumnKind:
            self.kind.addItem("", kind)
        self.sorting.addItem("", "")
        for order in ColumnOrder:
            self.sorting.addItem("", str(order))
        made: dict[str, QWidget] = {
            "kind": self.kind,
            "hidden": self.hidden,
            "page_size": self.page_size,
            "sorting": self.sorting,
            "required": self.required,
            "workers": self.workers,
            "picture_id": self.picture,
        }
        self.fields.update({name: Field(widget) for name, widget in made.items()})

    def _place(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for name, rows in (("", _COLUMN), ("pages", _PAGES), ("articles", _ARTICLES)):
            if name:
                column.addWidget(self._head(name))
            column.addLayout(self._grid(rows))
        column.addStretch()

    def _head(self, name: str) -> QWidget:
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(0, 8, 0, 0)
        inner.setSpacing(12)
        words = label("", "title")
        inner.addWidget(rule())
        inner.addWidget(words)
        self._heads[name] = (head, words)
        return head

    def _grid(self, rows: _Rows) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(14)
        for row, names in enumerate(rows):
            for place, name in enumerate(names):
                span = 2 if len(names) == 1 else 1
                grid.addWidget(self.fields[name], row, place, 1, span, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        return grid
