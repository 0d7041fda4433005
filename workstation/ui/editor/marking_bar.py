"""The buttons above the text. What does not fit is found under the last one."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QPoint, QSize, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from workstation.ui.editor.table_popup import TablePopup
from workstation.ui.editor.text import marking
from workstation.ui.editor.text.text_actions import GROUPS, READING, TextActions
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.editor.text.writing_view import WritingView
from workstation.ui.shared.buttons import icon_button, name_button
from workstation.ui.shared.styling import rule as line_rule

BAR_PIXELS = 40
_BUTTON, _STROKE = 31, 2
#: The actions with a button, the most used first; "" is a stroke between them.
_SHOWN = (
    *("h2", "h3", "bold", "italic", ""),
    *("quote", "list", "link", "picture", ""),
    *("numbers", "table", "break", "", "find"),
)


class MarkingBar(QWidget):
    """Formats the text of `edit`; `actions` are the same as actions with their keys."""

    #: A pane beside the text, `page` or `fields`, is to come or go.
    fold_asked = Signal(str)
    #: The menu under the last button is about to open; others may add to the one given here.
    menu_filled = Signal(object)
    #: The menu of the text is about to open at a place of the screen; others may add to it.
    menu_opened = Signal(object, object)

    def __init__(self, edit: MarkdownEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR_PIXELS)
        self._edit = edit
        self.view = WritingView(edit)
        self.actions_of_text = TextActions(edit, self.view)
        self.tables = TablePopup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._widgets: list[tuple[QWidget, int]] = []
        self.more = icon_button("ellipsis", "")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.more.setMenu(self._menu)
        self.page_button = icon_button("columns-2", "")
        self.fields_button = icon_button("panel-right", "")
        self._place()
        self._menu.aboutToShow.connect(self._fill_menu)
        edit.menu_asked.connect(self.open_menu)
        self.actions_of_text.table_asked.connect(self._ask_table)
        self.tables.chosen.connect(self._insert_table)
        self.retranslate()

    def _place(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 8, 0)
        row.setSpacing(1)
        for name in _SHOWN:
            row.addWidget(self._button(name) if name else self._stroke())
        row.addStretch()
        row.addWidget(self.more)
        for button, pane in ((self.page_button, "page"), (self.fields_button, "fields")):
            button.setIconSize(QSize(17, 17))
            button.clicked.connect(partial(self._ask_fold, pane))
            row.addWidget(button)

    def _button(self, name: str) -> QToolButton:
        action = self.named_actions()[name]
        button = icon_button("ellipsis", "")
        button.setIcon(action.icon())
        button.setIconSize(QSize(17, 17))
        button.clicked.connect(action.trigger)
        self._buttons[name] = button
        self._widgets.append((button, _BUTTON))
        return button

    def _stroke(self) -> QWidget:
        stroke = line_rule(vertical=True)
        stroke.setFixedHeight(16)
        stroke.setContentsMargins(4, 0, 4, 0)
        self._widgets.append((stroke, _STROKE))
        return stroke

    def named_actions(self) -> dict[str, QAction]:
        """Return the actions by name."""
        return dict(self.actions_of_text.named)

    def set_reading(self, reading: bool) -> None:
        """Offer only what one may do with a text that cannot be written in."""
        for name, action in self.named_actions().items():
            action.setEnabled(name in READING or not reading)
        for name, button in self._buttons.items():
            button.setEnabled(name in READING or not reading)

    def open_menu(self, place: QPoint) -> None:
        """Open the menu of the text at a place of the screen."""
        menu = self._edit.createStandardContextMenu()
        menu.addSeparator()
        names = [*GROUPS["letters"], *GROUPS["parts"], "paste"]
        if self.actions_of_text.in_table():
            names = [*GROUPS["table"], "paste"]
        if marking.caption_here(self._edit) is None and "caption" in names:
            names.remove("caption")
        menu.addActions([self.named_actions()[name] for name in names])
        self.menu_opened.emit(menu, place)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _ask_table(self) -> None:
        button = self._buttons["table"]
        self.tables.open_below(self.more if button.isHidden() else button)

    def _insert_table(self, columns: int, rows: int) -> None:
        if not self._edit.composing():
            marking.insert_table(self._edit, columns, rows)

    def _ask_fold(self, pane: str, *_: object) -> None:
        self.fold_asked.emit(pane)

    def _fill_menu(self) -> None:
        for folded_menu in self._menu.findChildren(QMenu):
            folded_menu.deleteLater()
        self._menu.clear()
        actions = self.named_actions()
        shown = {name for name, button in self._buttons.items() if not button.isHidden()}
        folded = {"table": self.tr("This table"), "view": self.tr("How I write")}
        for group, names in GROUPS.items():
            if group == "table" and not self.actions_of_text.in_table():
                continue
            menu = self._menu.addMenu(folded[group]) if group in folded else self._menu
            menu.addActions([actions[name] for name in names if name not in shown])
            if group not in folded:
                menu.addSeparator()
        self.menu_filled.emit(self._menu.addMenu(self.tr("Templates and snippets")))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep whole buttons only: what has no room moves into the menu."""
        super().resizeEvent(event)
        room = self.width() - 24 - 3 * _BUTTON
        for widget, width in self._widgets:
            room -= width
            widget.setVisible(room >= 0)

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        self.actions_of_text.retranslate()
        for name, button in self._buttons.items():
            action = self.named_actions()[name]
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            name_button(button, action.text(), keys)
        name_button(self.more, self.tr("More formats"))
        name_button(self.page_button, self.tr("Page beside the text"), "F7")
        name_button(self.fields_button, self.tr("About this story"), "F8")

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
