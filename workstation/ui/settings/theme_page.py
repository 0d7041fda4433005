"""The theme of the public site: which one, and what it lets people choose."""

from __future__ import annotations

from collections import Counter
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QVBoxLayout, QWidget

from workstation.domain.site import Site
from workstation.press.themes.options import NO, YES, OptionKind, ThemeOption
from workstation.press.themes.theme_list import ThemeEntry
from workstation.ui.settings.colour_entry import ColourEntry
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.field import Field
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.styling import set_tooltip
from workstation.words import error_sentence


class ThemePage(QWidget):
    """`chosen(code)` carries a theme, `option_set(name, value)` what was chosen about it.

    `colour_asked(name, title, present)` wants a colour to be chosen. `seen` tells that somebody
    looks at the page again: meanwhile a folder may have been put among the themes.
    """

    chosen = Signal(str)
    colour_asked = Signal(str, str, str)
    seen = Signal()
    option_set = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[tuple[ThemeEntry, ...], str, str] | None = None
        self._site = Site()
        self.themes: dict[str, FilterChip] = {}
        self.options: dict[str, Field] = {}
        self._theme: Field | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(20)
        self._column.addStretch()

    def show_themes(self, entries: tuple[ThemeEntry, ...], site: Site, language: str) -> None:
        """Show the themes there are and what is chosen; a text being typed is left as it is."""
        self._site = site
        if self._shown != (entries, site.theme, language):
            self._shown = (entries, site.theme, language)
            self._make(entries, site.theme, language)
        told = dict(site.theme_options)
        for option in next((e.options for e in entries if e.code == site.theme), ()):
            value = told.get(option.name, option.default)
            self._fill(option, value if option.accepts(value) else option.default)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()

    def event(self, event: QEvent) -> bool:
        """Tell when somebody comes back from another window, such as that of the files."""
        if event.type() == QEvent.Type.WindowActivate:
            self._tell_seen()
        return super().event(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Tell that the page is looked at."""
        super().showEvent(event)
        self._tell_seen()

    def _tell_seen(self) -> None:
        if self.isVisible() and self._shown is not None:
            self.seen.emit()

    def _say(self) -> None:
        if self._theme is not None:
            self._theme.set_label(self.tr("Theme"))
            hint = self.tr("Takes effect in the preview at once, for readers when you publish.")
            self._theme.set_hint(hint)

    def _make(self, entries: tuple[ThemeEntry, ...], present: str, language: str) -> None:
        for field in (self._theme, *self.options.values()):
            if field is not None:
                field.hide()
                field.deleteLater()
        names = Counter(entry.name for entry in entries)
        self.themes = {
            # A copy is called as what it was copied from: its folder tells them apart.
            one.code: FilterChip(one.name if names[one.name] == 1 else f"{one.name} · {one.code}")
            for one in entries
        }
        for entry in entries:
            chip = self.themes[entry.code]
            chip.setChecked(entry.code == present)
            chip.setEnabled(entry.trouble is None)
            if entry.trouble is not None:
                set_tooltip(chip, error_sentence(entry.trouble, language))
            chip.clicked.connect(partial(self._choose, entry.code))
        self._theme = Field(_row(tuple(self.themes.values())))
        self._say()
        options = next((entry.options for entry in entries if entry.code == present), ())
        self.options = {one.name: self._option(one, language) for one in options}
        for place, field in enumerate((self._theme, *self.options.values())):
            self._column.insertWidget(place, field)

    def _option(self, option: ThemeOption, language: str) -> Field:
        if option.kind in (OptionKind.BOOL, OptionKind.CHOICE):
            chips = []
            for value, text in self._values(option, language).items():
                chip = FilterChip(text)
                chip.setProperty("value", value)
                chip.clicked.connect(partial(self._set, option.name, value))
                chips.append(chip)
            return Field(_row(tuple(chips)), option.title(language))
        title = option.title(language)
        editor = ColourEntry() if option.kind is OptionKind.COLOUR else QLineEdit()
        if isinstance(editor, ColourEntry):
            editor.name(title, self.tr("Choose a colour"))
            editor.asked.connect(partial(self._ask_colour, option.name, title, editor))
        line = editor.line if isinstance(editor, ColourEntry) else editor
        line.editingFinished.connect(partial(self._finish, option))
        return Field(editor, title)

    def _ask_colour(self, name: str, title: str, editor: ColourEntry) -> None:
        self.colour_asked.emit(name, title, editor.line.text().strip())

    def _values(self, option: ThemeOption, language: str) -> dict[str, str]:
        if option.kind is OptionKind.BOOL:
            return {YES: self.tr("Yes"), NO: self.tr("No")}
        return {value: titles.get(language, value) for value, titles in option.choices.items()}

    def _fill(self, option: ThemeOption, value: str) -> None:
        field = self.options[option.name]
        line = _line_of(field)
        if line is not None:
            if not line.hasFocus() or not line.isModified():
                line.setText(value)
                field.set_error("")
            return
        for chip in field.editor.findChildren(FilterChip):
            chip.setChecked(chip.property("value") == value)

    def _finish(self, option: ThemeOption) -> None:
        field = self.options.get(option.name)
        line = _line_of(field) if field is not None else None
        if field is None or line is None:
            return
        value = line.text().strip()
        if not value and option.kind is OptionKind.COLOUR:
            value = option.default
        if option.accepts(value):
            line.setModified(False)
            field.set_error("")
            self._set(option.name, value)
        elif option.kind is OptionKind.COLOUR:
            field.set_error(self.tr("Write a colour as #b3391f; empty takes the theme's own."))
        else:
            field.set_error(self.tr("This is too long for one line of a page."))

    def _choose(self, code: str) -> None:
        if code != self._site.theme:
            self.chosen.emit(code)

    def _set(self, name: str, value: str, *_clicked: object) -> None:
        if dict(self._site.theme_options).get(name) != value:
            self.option_set.emit(name, value)


def _line_of(field: Field) -> QLineEdit | None:
    """Return where the text of a field is written, None where it is chosen."""
    editor = field.editor.line if isinstance(field.editor, ColourEntry) else field.editor
    return editor if isinstance(editor, QLineEdit) else None


def _row(chips: tuple[FilterChip, ...]) -> QWidget:
    holder = QWidget()
    row = FlowLayout(gap=8)
    holder.setLayout(row)
    group = QButtonGroup(holder)
    for chip in chips:
        group.addButton(chip)
        row.addWidget(chip)
    return holder
