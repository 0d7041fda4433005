"""Everything one can do with a text, as actions: for the buttons, the menus and the keys."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence

from workstation.ui.editor.keys import table_keys
from workstation.ui.editor.text import marking
from workstation.ui.editor.text.action_words import action_words
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.editor.text.writing_view import CHOICES, WritingView
from workstation.ui.shared.icons import icon

#: The actions by what they are about: a line in the menu parts the groups.
GROUPS: dict[str, tuple[str, ...]] = {
    "lines": ("h1", "h2", "h3", "plain", "quote", "list", "numbers"),
    "letters": ("bold", "italic", "struck", "link"),
    "parts": ("picture", "caption", "table", "footnote", "break"),
    "table": (
        "row_above",
        "row_below",
        "row_remove",
        "column_before",
        "column_behind",
        "column_remove",
    ),
    "work": ("find", "paste", "fetch"),
    "view": ("larger", "smaller", "size", *CHOICES),
}
#: What one may do with a text that can only be read.
READING = frozenset({"find", *GROUPS["view"]})
_ICONS = {
    "h2": "heading-2",
    "h3": "heading-3",
    "plain": "pilcrow",
    "quote": "quote",
    "list": "list",
    "numbers": "list-ordered",
    "bold": "bold",
    "italic": "italic",
    "struck": "strikethrough",
    "link": "link",
    "picture": "image",
    "table": "table",
    "break": "separator-horizontal",
    "find": "text-search",
    "paste": "clipboard-paste",
    "fetch": "download",
}
_KEYS: dict[str, tuple[str, ...]] = {
    "h1": ("Ctrl+Alt+1",),
    "h2": ("Ctrl+Alt+2",),
    "h3": ("Ctrl+Alt+3",),
    "plain": ("Ctrl+Alt+0",),
    "quote": ("Ctrl+Alt+Q",),
    "list": ("Ctrl+Alt+L",),
    "numbers": ("Ctrl+Alt+N",),
    "bold": ("Ctrl+B",),
    "italic": ("Ctrl+I",),
    "struck": ("Ctrl+Alt+S",),
    "picture": ("Ctrl+Alt+I",),
    "caption": ("Ctrl+Alt+C",),
    "table": ("Ctrl+Alt+T",),
    "footnote": ("Ctrl+Alt+F",),
    "break": ("Ctrl+Return", "Ctrl+Enter"),
    "find": ("Ctrl+F",),
    "paste": ("Ctrl+Shift+V",),
    "larger": ("Ctrl+=", "Ctrl++"),
    "smaller": ("Ctrl+-",),
    "size": ("Ctrl+0",),
    "typewriter": ("Ctrl+Alt+W",),
    "dimmed": ("Ctrl+Alt+D",),
}


class TextActions(QObject):
    """The actions on the text of `edit`, by name. What needs a question is asked for elsewhere."""

    link_asked = Signal()
    picture_asked = Signal()
    caption_asked = Signal()
    table_asked = Signal()
    find_asked = Signal()
    paste_asked = Signal()
    fetch_asked = Signal()

    def __init__(self, edit: MarkdownEdit, view: WritingView) -> None:
        super().__init__(edit)
        self._edit = edit
        self._view = view
        self.named: dict[str, QAction] = {}
        for name, run in self._deeds().items():
            self._add(name, run)
        view.changed.connect(self._show_choices)
        self._show_choices()
        self.retranslate()

    def in_table(self) -> bool:
        """Tell whether the actions on a table have one to act on."""
        return table_keys.in_table(self._edit)

    def retranslate(self) -> None:
        """Say what the actions are called again."""
        for name, words in action_words().items():
            self.named[name].setText(words)

    def _add(self, name: str, run: Callable[[], object]) -> None:
        action = QAction(self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setShortcuts([QKeySequence(keys) for keys in _KEYS.get(name, ())])
        action.setCheckable(name in CHOICES)
        action.triggered.connect(lambda: run())
        if name in _ICONS:
            action.setIcon(icon(_ICONS[name], "soft"))
        self.named[name] = action

    def _deeds(self) -> dict[str, Callable[[], object]]:
        edit, view = self._edit, self._view
        deeds: dict[str, Callable[[], object]] = {
            "h1": partial(marking.set_heading, edit, 1),
            "h2": partial(marking.set_heading, edit, 2),
            "h3": partial(marking.set_heading, edit, 3),
            "plain": partial(marking.set_heading, edit, 0),
            "quote": partial(marking.toggle_quote, edit),
            "list": partial(marking.toggle_list, edit, ordered=False),
            "numbers": partial(marking.toggle_list, edit, ordered=True),
            "bold": partial(marking.toggle_inline, edit, "**"),
            "italic": partial(marking.toggle_inline, edit, "*"),
            "struck": partial(marking.toggle_inline, edit, "~~"),
            "link": self.link_asked.emit,
            "picture": self.picture_asked.emit,
            "caption": self.caption_asked.emit,
            "table": self.table_asked.emit,
            "footnote": partial(marking.insert_footnote, edit),
            "break": self._insert_page_break,
            "find": self.find_asked.emit,
            "paste": self.paste_asked.emit,
            "fetch": self.fetch_asked.emit,
            "larger": partial(view.zoom, 0.1),
            "smaller": partial(view.zoom, -0.1),
            "size": partial(view.zoom, 0),
        }
        deeds |= {name: partial(self._turn, name) for name in CHOICES}
        return deeds | self._table_deeds()

    def _table_deeds(self) -> dict[str, Callable[[], object]]:
        edit = self._edit
        deeds: dict[str, Callable[[], object]] = {
            "row_above": partial(table_keys.add_row, edit, above=True),
            "row_below": partial(table_keys.add_row, edit, above=False),
            "row_remove": partial(table_keys.remove_row, edit),
            "column_before": partial(table_keys.add_column, edit, before=True),
            "column_behind": partial(table_keys.add_column, edit, before=False),
            "column_remove": partial(table_keys.remove_column, edit),
        }
        return {name: partial(self._in_table, deed) for name, deed in deeds.items()}

    def _in_table(self, deed: Callable[[], object]) -> None:
        if self.in_table() and not self._edit.composing():
            deed()
            self._edit.dress()

    def _turn(self, name: str) -> None:
        self._view.set_on(name, not self._view.is_on(name))

    def _insert_page_break(self) -> None:
        marking.insert_page_break(self._edit, self.tr("Title of this page"))

    def _show_choices(self) -> None:
        for name in CHOICES:
            self.named[name].setChecked(self._view.is_on(name))
