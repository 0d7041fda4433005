"""The settings of the site as a form. It reports the person's own gestures, field by field."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workstation.desk.desk import Desk
from workstation.domain.site import Site
from workstation.ui.settings.regions import RegionsEditor
from workstation.ui.settings.site_words import field_words, section_words
from workstation.ui.shared.field import Field
from workstation.ui.shared.picture_choice import PictureChoice
from workstation.ui.shared.styling import label

_TEXTS = {"description": 64, "domain_names": 110}
_PICTURE = QSize(132, 76)
PICTURES = ("masthead_picture_id", "logo_picture_id", "region_map_picture_id")
#: Sections, and in them rows of one field or two.
_ROWS: dict[str, tuple[tuple[str, ...], ...]] = {
    "names": (("name", "tagline"), ("description",), ("keywords",)),
    "addresses": (
        ("address",),
        ("address_rule",),
        ("home_name", "breadcrumb_separator"),
        ("page_size",),
    ),
    "pictures": (
        ("masthead_picture_id", "logo_picture_id"),
        ("region_map_picture_id", "watermark"),
        ("regions",),
    ),
    "filings": (
        ("icp_filing", "police_filing"),
        ("licence", "report_phone"),
        ("editor_mail", "copyright_line"),
        ("domain_names",),
    ),
    "readers": (("comment_target",), ("vote_target",), ("comments_close_days",)),
}
#: Blanks at the ends of these are meant.
_TO_THE_LETTER = frozenset({"breadcrumb_separator"})


class SiteForm(QWidget):
    """Sends `edited(field, value)` for each field that was finished; filling it sends nothing."""

    edited = Signal(str, object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._site: Site | None = None
        self._reported: dict[str, object] = {}
        self._refused: set[str] = set()
        self.fields: dict[str, Field] = {}
        self.pictures = {name: PictureChoice(desk, _PICTURE, plain=True) for name in PICTURES}
        self.regions = RegionsEditor()
        self.page_size = QSpinBox(minimum=5, maximum=200)
        self.close_days = QSpinBox(minimum=0, maximum=3650)
        self._numbers = {"page_size": self.page_size, "comments_close_days": self.close_days}
        self._heads = {name: label("", "title") for name in _ROWS}
        self._make()
        self._place()
        self.retranslate()

    def _make(self) -> None:
        for rows in _ROWS.values():
            for name in (one for row in rows for one in row):
                self.fields[name] = Field(self._editor(name))

    def _editor(self, name: str) -> QWidget:
        if name in self.pictures:
            picture = self.pictures[name]
            picture.chosen.connect(partial(self.edited.emit, name))
            return picture
        if name == "regions":
            self.regions.edited.connect(partial(self.edited.emit, name))
            return self.regions
        if name in self._numbers:
            self._numbers[name].editingFinished.connect(partial(self._finish, name))
            return self._numbers[name]
        if name in _TEXTS:
            text = QPlainTextEdit(tabChangesFocus=True)
            text.setFixedHeight(_TEXTS[name])
            text.installEventFilter(self)
            return text
        line = QLineEdit()
        line.editingFinished.connect(partial(self._finish, name))
        return line

    def _place(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(14)
        place = 0
        for section, rows in _ROWS.items():
            if place:
                grid.setRowMinimumHeight(place, 14)
                place += 1
            grid.addWidget(self._heads[section], place, 0, 1, 2)
            place += 1
            for row in rows:
                for at, name in enumerate(row):
                    span = 2 if len(row) == 1 and name not in self._numbers else 1
                    top = Qt.AlignmentFlag.AlignTop
                    grid.addWidget(self.fields[name], place, at, 1, span, top)
                place += 1
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)
        column.addStretch()

    def show_site(self, site: Site) -> None:
        """Fill the form; what is being typed is left as it is."""
        self._site = site
        self._reported.clear()
        for name, picture in self.pictures.items():
            picture.show_picture(getattr(site, name))
        self.regions.set_regions(site.regions)
        for name, number in self._numbers.items():
            if not number.hasFocus():
                number.setValue(getattr(site, name))
        for name in self._typed():
            editor = self.fields[name].editor
            busy = editor.hasFocus() and _modified(editor)
            if not busy and name not in self._refused:
                _fill(editor, _told(getattr(site, name)))
                self.fields[name].set_error("")

    def take(self, name: str, site: Site) -> None:
        """Show what came of a field that was saved."""
        self._refused.discard(name)
        if self._value(name) == getattr(site, name):
            _settle(self.fields[name].editor)
        self.show_site(site)

    def refuse(self, name: str, sentence: str) -> None:
        """Say at a field what is wrong with it; what was typed stays until it is mended."""
        self._reported.pop(name, None)
        self._refused.add(name)
        self.fields[name].set_error(sentence)

    def show_field(self, name: str) -> None:
        """Give a field the keyboard; what holds the form brings it into sight."""
        if name in self.fields:
            self.fields[name].editor.setFocus()

    def commit(self) -> None:
        """Report every field that was typed in and not reported yet."""
        for name in (*self._typed(), *self._numbers):
            self._finish(name)

    def retranslate(self) -> None:
        """Set every text again."""
        for name, text in section_words().items():
            self._heads[name].setText(text)
        for name, (text, hint) in field_words().items():
            self.fields[name].set_label(text)
            self.fields[name].set_hint(hint)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a text as finished when the keyboard leaves it."""
        if event.type() == QEvent.Type.FocusOut:
            for name in _TEXTS:
                if self.fields[name].editor is watched:
                    self._finish(name)
        return False

    def _typed(self) -> list[str]:
        others = {*PICTURES, "regions", *self._numbers}
        return [name for name in self.fields if name not in others]

    def _value(self, name: str) -> Any:
        if name in self._numbers:
            return self._numbers[name].value()
        if name == "regions":
            return self.regions.regions()
        text = _text(self.fields[name].editor)
        if name == "domain_names":
            return tuple(line.strip() for line in text.splitlines() if line.strip())
        return text if name in _TO_THE_LETTER else text.strip()

    def _finish(self, name: str) -> None:
        if self._site is None:
            # Nothing has been shown yet: an empty field is not a wish.
            return
        value = self._value(name)
        if value == getattr(self._site, name):
            # Typed back to what is kept: nothing is left to save, or to be wrong.
            if name in self._refused:
                self.edited.emit(name, value)
        elif self._reported.get(name) != value:
            self._reported[name] = value
            self.edited.emit(name, value)


def _told(value: object) -> str:
    return "\n".join(value) if isinstance(value, tuple) else str(value)


def _text(editor: QWidget) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _modified(editor: QWidget) -> bool:
    if isinstance(editor, QPlainTextEdit):
        return editor.document().isModified()
    return isinstance(editor, QLineEdit) and editor.isModified()


def _settle(editor: QWidget) -> None:
    """Note that what stands there is saved."""
    if isinstance(editor, QPlainTextEdit):
        editor.document().setModified(False)
    elif isinstance(editor, QLineEdit):
        editor.setModified(False)


def _fill(editor: QWidget, text: str) -> None:
    if _text(editor) == text:
        return
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
        # What does not fit is to be cut at its end, not at its beginning.
        editor.setCursorPosition(0)
