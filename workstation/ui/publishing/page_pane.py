"""Beside the list: the page one is on, as it will be written and as readers have it now."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.edition import EditionName
from workstation.domain.leading import Leading
from workstation.domain.publication import PageKind
from workstation.ui.publishing.ports import EditionView, PageFactory
from workstation.ui.publishing.row_words import notes_words, waiting_words
from workstation.ui.publishing.rows import Entry, Group
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.styling import ground, label, rule, set_tooltip

_SEEN = frozenset(
    {PageKind.HOME, PageKind.COLUMN, PageKind.ARTICLE, PageKind.NOT_FOUND, PageKind.SEARCH}
)
#: More of them stand in the tooltip: the page itself needs the room.
_MOST_REASONS = 4


class PagePane(QWidget):
    """`article_asked(id)` and `address_asked(address)` want another desk to show something.

    `led(Leading)` wants to go where a finding is mended, or to the notes on a page.
    """

    article_asked = Signal(object)
    led = Signal(object)
    address_asked = Signal(str)

    def __init__(self, desk: Desk, factory: PageFactory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._desk = desk
        self._factory = factory
        self._target = Path()
        self._entry: Entry | None = None
        self._views: dict[str, EditionView] = {}
        self._sides: dict[str, QWidget] = {}
        self.title = ElidedLabel(role="title")
        self.where = ElidedLabel()
        self.reasons = label("", "sentence", wrap=True)
        self.open_button = push_button(icon_name="pencil", small=True)
        self.page_button = push_button(icon_name="eye", small=True)
        self.notes_button = push_button(icon_name="message-square", small=True)
        self.after_chip, self.before_chip, self.both_chip = FilterChip(), FilterChip(), FilterChip()
        self.empty = EmptyState("file-text")
        self._place()
        self.open_button.clicked.connect(self._ask_article)
        self.page_button.clicked.connect(lambda: self.address_asked.emit(self._address()))
        self.notes_button.clicked.connect(
            lambda: self.led.emit(Leading("preview", "notes", self._address()))
        )
        self.retranslate()
        self.show_entry(None)

    def _place(self) -> None:
        chips = FlowLayout(gap=6)
        group = QButtonGroup(self)
        for chip in (self.after_chip, self.before_chip, self.both_chip):
            group.addButton(chip)
            chip.clicked.connect(self._show)
            chips.addWidget(chip)
        chips.addWidget(self.notes_button)
        chips.addWidget(self.page_button)
        chips.addWidget(self.open_button)
        self.after_chip.setChecked(True)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(18, 12, 14, 10)
        head.setSpacing(4)
        for part in (self.title, self.where, self.reasons):
            head.addWidget(part)
        head.addSpacing(6)
        head.addLayout(chips)
        self._held = QWidget()
        self._pages = QHBoxLayout(self._held)
        self._pages.setContentsMargins(0, 0, 0, 0)
        self._pages.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._held, 1)
        column.addWidget(self.empty, 1)

    def set_target(self, target: Path) -> None:
        """Say where the site lies that readers have now."""
        self._target = target

    def show_entry(self, entry: Entry | None) -> None:
        """Show a row of the list; None shows that nothing is chosen."""
        self._entry = entry
        self._head.setVisible(entry is not None)
        if entry is not None:
            self.title.set_words(entry.title)
            self.where.set_words(f"/{entry.address}" if entry.address else "")
            self.where.setVisible(bool(entry.address))
            told = (waiting_words(entry.at),) if entry.group is Group.WAITING else entry.reasons
            self.reasons.setText("\n".join(told[:_MOST_REASONS]))
            more = "\n".join(told) if len(told) > _MOST_REASONS else ""
            set_tooltip(self.reasons, more)
            self.reasons.setVisible(bool(told))
            article = entry.kind is PageKind.ARTICLE and entry.subject_id is not None
            led = entry.leading is not None
            self.open_button.setVisible(led or (article and entry.group is not Group.REMOVED))
            self._name_button()
            page = bool(entry.address) and entry.group not in (Group.REMOVED, Group.TO_CARRY)
            self.page_button.setVisible(page)
            self.notes_button.setVisible(bool(entry.notes))
        self._show()

    def retranslate(self) -> None:
        """Set every text again."""
        self.after_chip.set_word(self.tr("After"))
        self.before_chip.set_word(self.tr("Before"))
        self.after_chip.setToolTip(self.tr("What will be written"))
        self.before_chip.setToolTip(self.tr("What readers have now"))
        self.both_chip.set_word(self.tr("Both"))
        self._name_button()
        self.page_button.setText(self.tr("Open in preview"))
        self._say_empty()

    def _name_button(self) -> None:
        led = self._entry is not None and self._entry.leading is not None
        self.open_button.setText(self.tr("Take me there") if led else self.tr("Open article"))
        self.notes_button.setText(notes_words(self._entry.notes if self._entry else 0))

    def _say_empty(self) -> None:
        if self._entry is None:
            title = self.tr("Nothing to look at here")
            hint = self.tr("Choose a page at the left to see it before and after.")
        else:
            title, hint = self.tr("There is no page to look at"), ""
        self.empty.set_words(title, hint)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _wanted(self) -> list[str]:
        """Return which sides there are to see: a new page has no before, a removed one no after."""
        entry = self._entry
        if entry is None or not entry.address:
            return []
        if entry.kind not in _SEEN and entry.group is not Group.TO_MEND:
            return []
        if entry.group in (Group.NEW, Group.MOVED, Group.PUBLISHED, Group.TO_MEND, Group.FAILED):
            return ["after"] if entry.group is not Group.FAILED else ["before"]
        if entry.group is Group.REMOVED:
            return ["before"]
        if self.both_chip.isChecked():
            return ["before", "after"]
        return ["before"] if self.before_chip.isChecked() else ["after"]

    def _show(self) -> None:
        wanted, entry = self._wanted(), self._entry
        changed = entry is not None and entry.group is Group.CHANGED and entry.kind in _SEEN
        for chip in (self.after_chip, self.before_chip, self.both_chip):
            chip.setVisible(changed)
        for side, holder in self._sides.items():
            holder.setVisible(side in wanted)
        # Without a page its place would push what is said down.
        self._held.setVisible(bool(wanted))
        self._say_empty()
        self.empty.setVisible(not wanted)
        if entry is None:
            return
        if "after" in wanted:
            self._view("after").show_page(entry.address, EditionName.LIVE)
        if "before" in wanted:
            self._read_before(entry)

    def _read_before(self, entry: Entry) -> None:
        file = self._target / entry.address

        def shown(data: bytes) -> None:
            if self._entry is entry:
                live, folder = EditionName.LIVE, self._target
                self._view("before").show_bytes(entry.address, data, live, folder)

        self._desk.tasks.read(
            file.read_bytes, shown, lambda _error: self._missing(), key="before", owner=self
        )

    def _missing(self) -> None:
        # Not there (yet), or somebody moved it: then there is no page that readers have.
        self._view("before").clear()

    def _view(self, side: str) -> EditionView:
        view = self._views.get(side)
        if view is None:
            view = self._views[side] = self._factory()
            view.scrolled.connect(partial(self._scroll_other, side))
            holder = self._sides[side] = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(0)
            row.addWidget(view.widget(), 1)
            row.addWidget(rule(vertical=True))
            self._pages.insertWidget(0 if side == "before" else self._pages.count(), holder, 1)
        return view

    def _scroll_other(self, side: str, share: float) -> None:
        for name, view in self._views.items():
            if name != side:
                view.scroll_to(share)

    def _ask_article(self) -> None:
        if self._entry is not None and self._entry.leading is not None:
            self.led.emit(self._entry.leading)
        elif self._entry is not None and self._entry.subject_id is not None:
            self.article_asked.emit(self._entry.subject_id)

    def _address(self) -> str:
        return self._entry.address if self._entry is not None else ""
