"""The buttons above the text. What does not fit is found under the last one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from workstation.ui.editor import marking
from workstation.ui.editor.text_edit import MarkdownEdit
from workstation.ui.shared.buttons import icon_button, name_button
from workstation.ui.shared.icons import icon
from workstation.ui.shared.styling import rule as line_rule

BAR_PIXELS = 40
_BUTTON, _STROKE = 31, 2


class MarkingBar(QWidget):
    """Formats the text of `edit`; `actions_of_text` are the same as actions with their keys."""

    link_asked = Signal()
    picture_asked = Signal()
    find_asked = Signal()
    #: A pane beside the text, `page` or `fields`, is to come or go.
    fold_asked = Signal(str)

    def __init__(self, edit: MarkdownEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(BAR_PIXELS)
        self._edit = edit
        self._buttons: list[tuple[QToolButton, QAction]] = []
        self._strokes: dict[int, QWidget] = {}
        self._actions: dict[str, QAction] = {}
        self.more = icon_button("ellipsis", "")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.more.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._fill_menu)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(1)
        for place, entry in enumerate(self._entries()):
            self._add(place, *entry)
        self._row.addStretch()
        self._row.addWidget(self.more)
        self.page_button = icon_button("columns-2", "")
        self.fields_button = icon_button("panel-right", "")
        for button, pane in ((self.page_button, "page"), (self.fields_button, "fields")):
            button.setIconSize(QSize(17, 17))
            button.clicked.connect(partial(self._ask_fold, pane))
            self._row.addWidget(button)
        self.retranslate()

    def actions_of_text(self) -> list[QAction]:
        """Return the actions with their keys, for the widget the keys hold in."""
        return list(self._actions.values())

    def named_actions(self) -> dict[str, QAction]:
        """Return the same actions by name."""
        return dict(self._actions)

    def _entries(self) -> list[tuple[str, str, str, Callable[[], object]]]:
        edit = self._edit
        return [
            ("h2", "heading-2", "Ctrl+Alt+2", partial(marking.set_heading, edit, 2)),
            ("h3", "heading-3", "Ctrl+Alt+3", partial(marking.set_heading, edit, 3)),
            ("bold", "bold", "Ctrl+B", partial(marking.toggle_inline, edit, "**")),
            ("italic", "italic", "Ctrl+I", partial(marking.toggle_inline, edit, "*")),
            ("quote", "quote", "Ctrl+Alt+Q", partial(marking.toggle_quote, edit)),
            ("list", "list", "Ctrl+Alt+L", partial(marking.toggle_list, edit, ordered=False)),
            ("link", "link", "", self.link_asked.emit),
            ("picture", "image", "", self.picture_asked.emit),
            ("numbers", "list-ordered", "", partial(marking.toggle_list, edit, ordered=True)),
            ("table", "table", "", self._insert_table),
            ("break", "separator-horizontal", "", self._insert_page_break),
            ("find", "text-search", "Ctrl+F", self.find_asked.emit),
            ("h1", "", "Ctrl+Alt+1", partial(marking.set_heading, edit, 1)),
            ("plain", "pilcrow", "Ctrl+Alt+0", partial(marking.set_heading, edit, 0)),
            ("paste", "clipboard-paste", "Ctrl+Shift+V", edit.paste_plain),
            ("larger", "", "Ctrl+=", partial(self._zoom, 0.1)),
            ("smaller", "", "Ctrl+-", partial(self._zoom, -0.1)),
            ("size", "", "Ctrl+0", partial(self._zoom, 0)),
        ]

    def _add(
        self, place: int, name: str, icon_name: str, keys: str, run: Callable[[], object]
    ) -> None:
        action = QAction(self)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        if keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: run())
        self._actions[name] = action
        if icon_name:
            action.setIcon(icon(icon_name, "soft"))
        if place >= 12:  # the rest is found in the menu only
            return
        if place in (4, 8, 11):
            stroke = line_rule(vertical=True)
            stroke.setFixedHeight(16)
            stroke.setContentsMargins(4, 0, 4, 0)
            self._strokes[place] = stroke
            self._row.addWidget(stroke)
        button = icon_button(icon_name, "")
        button.setIcon(icon(icon_name, "soft"))
        button.setIconSize(QSize(17, 17))
        button.clicked.connect(action.trigger)
        self._buttons.append((button, action))
        self._row.addWidget(button)

    def _insert_table(self) -> None:
        cells = [self.tr("Column {n}").replace("{n}", str(n)) for n in (1, 2, 3)]
        head = "| " + " | ".join(cells) + " |\n| --- | --- | --- |\n"
        marking.insert_part(self._edit, head + "|  |  |  |\n|  |  |  |")
        self._edit.setFocus()

    def _insert_page_break(self) -> None:
        marking.insert_part(self._edit, "#p#" + self.tr("Title of this page") + "#e#")
        self._edit.setFocus()

    def _zoom(self, step: float) -> None:
        self._edit.set_zoom(self._edit.zoom + step if step else 1.0)

    def _ask_fold(self, pane: str, *_: object) -> None:
        self.fold_asked.emit(pane)

    def _fill_menu(self) -> None:
        self._menu.clear()
        shown = {action for button, action in self._buttons if not button.isHidden()}
        for action in self._actions.values():
            if action not in shown:
                self._menu.addAction(action)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep whole buttons only: what has no room moves into the menu."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - 24 - 3 * _BUTTON
        for place, (button, _) in enumerate(self._buttons):
            before = sum(_STROKE for at in self._strokes if at <= place)
            fits = (place + 1) * _BUTTON + before <= room
            button.setVisible(fits)
            if place in self._strokes:
                self._strokes[place].setVisible(fits)

    def retranslate(self) -> None:
        """Set the words again: the language was switched."""
        for name, text in self._words().items():
            action = self._actions[name]
            action.setText(text)
        for button, action in self._buttons:
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            name_button(button, action.text(), keys)
        name_button(self.more, self.tr("More formats"))
        name_button(self.page_button, self.tr("Page beside the text"), "F7")
        name_button(self.fields_button, self.tr("About this story"), "F8")

    def _words(self) -> dict[str, str]:
        return {
            "h1": self.tr("Heading, largest"),
            "h2": self.tr("Heading"),
            "h3": self.tr("Lesser heading"),
            "plain": self.tr("Plain paragraph"),
            "bold": self.tr("Bold"),
            "italic": self.tr("Italic"),
            "quote": self.tr("Quotation"),
            "list": self.tr("List"),
            "numbers": self.tr("Numbered list"),
            "link": self.tr("Link"),
            "picture": self.tr("Picture…"),
            "table": self.tr("Table"),
            "break": self.tr("Page break"),
            "find": self.tr("Find and replace"),
            "paste": self.tr("Paste as plain text"),
            "larger": self.tr("Larger letters"),
            "smaller": self.tr("Smaller letters"),
            "size": self.tr("Usual size of letters"),
        }

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
