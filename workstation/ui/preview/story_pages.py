"""Beside a text: its own page, or another page it stands on, as both would be this second."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.article import Content
from workstation.domain.edition import EditionName
from workstation.ui.preview.as_released import ReleasedChip
from workstation.ui.preview.sheet import PageSheet
from workstation.ui.shared.buttons import icon_button, name_button
from workstation.ui.shared.choice_button import ChoiceButton
from workstation.ui.shared.icons import icon
from workstation.ui.shared.page_view import WHY_KEY
from workstation.ui.shared.styling import ground

#: Widths in CSS pixels by the icon of the button.
_WIDTHS = {"smartphone": 390, "tablet": 768, "monitor": 1200}
_OWN = ""


class StoryPages(QWidget):
    """A `LinedPageView` with a choice above it: which page, and as on which screen.

    Where the text is typed into stays where it is; every page is made of what is typed, saved or
    not. Only the story's own page scrolls with the text.
    """

    scrolled = Signal(float)
    line_scrolled = Signal(float)
    line_clicked = Signal(int)
    took = Signal(float)

    def __init__(self, desk: Desk, sheet: PageSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._desk = desk
        self.sheet = sheet
        self.pages = ChoiceButton()
        # The sign of a menu stands behind the word.
        self.pages.setIcon(icon("chevron-down", "soft"))
        self.pages.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.as_released = ReleasedChip(desk)
        self.why = icon_button("circle-question-mark", "", checkable=True)
        self.widths = {sign: icon_button(sign, "", checkable=True) for sign in _WIDTHS}
        self._story: tuple[int, Content] | None = None
        self._columns: tuple[object, ...] | None = None
        self._touched: tuple[tuple[str, str], ...] = ()
        self._address = _OWN
        self._place()
        for name in ("scrolled", "line_scrolled", "line_clicked", "took"):
            getattr(sheet, name).connect(getattr(self, name))
        self.pages.chosen.connect(self.choose)
        self.why.clicked.connect(sheet.turn_why)
        QShortcut(QKeySequence(WHY_KEY), self, self.why.click)
        sheet.why_turned.connect(self.why.setChecked)
        for sign, button in self.widths.items():
            button.clicked.connect(lambda on=False, sign=sign: self._set_width(sign, on))
        self.retranslate()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(10, 6, 10, 6)
        head.setSpacing(2)
        head.addWidget(self.pages)
        head.addWidget(self.as_released)
        head.addStretch()
        head.addWidget(self.why)
        for button in self.widths.values():
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.sheet, 1)

    def widget(self) -> QWidget:
        """Return what is put into the window."""
        return self

    def show_article(self, article_id: int, content: Content) -> None:
        """Show the chosen page with an article as it stands; another article shows its own."""
        before = self._story
        self._story = (article_id, content)
        if before is None or before[0] != article_id:
            self._address = _OWN
            self._say()
            self.as_released.hide()
        columns = (content.column_id, *content.further_columns)
        if columns != self._columns:
            self._columns = columns
            self._ask_touched(content)
        self._show()

    def show_html(self, address: str) -> None:
        """Show another page of the working edition."""
        self.sheet.show_html(address)

    def choose(self, address: str) -> None:
        """Show the page at an address, or the story's own page for an empty one."""
        self._address = address
        self._say()
        self._show()
        self.as_released.look(address, self._story[0] if self._story is not None else None)

    def scroll_to(self, share: float) -> None:
        """Bring a share of the page to the upper edge."""
        self.sheet.scroll_to(share)

    def scroll_to_line(self, line: float) -> None:
        """Bring a line of the text to the upper edge, where its own page is shown."""
        if self._address == _OWN:
            self.sheet.scroll_to_line(line)

    def clear(self) -> None:
        """Show nothing: no article is open."""
        self._story = None
        self.sheet.clear()

    def _show(self) -> None:
        if self._story is None:
            return
        if self._address == _OWN:
            self.sheet.show_article(*self._story)
        else:
            self.sheet.show_page(self._address, EditionName.WORKING, self._story)

    def _ask_touched(self, content: Content) -> None:
        preview = self._desk.newsroom.preview
        self._desk.tasks.read(
            lambda: preview.touched(content), self._show_touched, key="touched", owner=self
        )

    def _show_touched(self, touched: tuple[tuple[str, str], ...]) -> None:
        self._touched = touched
        if self._address not in (_OWN, *(address for address, _ in touched)):
            self._address = _OWN
            self._show()
            self.as_released.hide()
        self._say()

    def _set_width(self, sign: str, on: bool) -> None:
        for name, button in self.widths.items():
            button.setChecked(on and name == sign)
        self.sheet.stage.fitting.set_width(_WIDTHS[sign] if on else 0)

    def _say(self) -> None:
        choices = {_OWN: self.tr("This story's page")}
        for address, name in self._touched:
            choices[address] = self.tr("Page: %1").replace("%1", name)
        self.pages.set_choices(choices, self._address)

    def retranslate(self) -> None:
        """Set every text again."""
        self.pages.setAccessibleName(self.tr("Which page is shown"))
        self.pages.setToolTip(self.tr("Pages this story stands on, from what is typed now"))
        name_button(self.why, self.tr("Point at the page: why is this here?"), WHY_KEY)
        names = (self.tr("As on a phone"), self.tr("As on a tablet"), self.tr("As on a desktop"))
        for button, name in zip(self.widths.values(), names, strict=True):
            name_button(button, name)
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
