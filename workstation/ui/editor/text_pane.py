"""The middle of the desk: headline, text, and the bars around them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from workstation.domain.text import (
    hidden_controls,
    kept_by_old_system,
    without_direction_controls,
)
from workstation.ui.editor.alike_note import AlikeNote
from workstation.ui.editor.find_bar import FindBar
from workstation.ui.editor.marking_bar import MarkingBar
from workstation.ui.editor.proof.proof_bar import ProofBar
from workstation.ui.editor.tabs.story_tabs import StoryTabs
from workstation.ui.editor.text.growing_text import TitleField
from workstation.ui.editor.text.text_edit import MarkdownEdit
from workstation.ui.editor.title_note import HiddenNote
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.field import words_in
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.styling import State, ground, label, rule, set_state

_OLD_TITLE_BYTES = 60  # cfg_title_maxlen of DedeCMS


class TextPane(QWidget):
    """Shows a story's text, or what to do when none is open."""

    #: Headline or text may have changed; never while a word is being composed.
    edited = Signal()
    #: Nothing is open, and the person wants to begin a story.
    new_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.title = TitleField()
        self.note = label("", "soft", wrap=True)
        self.state = label("", "soft")
        self.state.hide()
        self.alike = AlikeNote()
        self.hidden_note = HiddenNote()
        self.text = MarkdownEdit()
        self.bar = MarkingBar(self.text)
        self.tabs = StoryTabs()
        self.banner = Banner()
        self.strip = ProgressStrip()
        self.find_bar = FindBar(self.text)
        self.proof_bar = ProofBar()
        #: How many remarks the copy desk has; hidden while there are none.
        self.proof_chip = FilterChip(state="amber")
        self.proof_chip.setCheckable(False)
        self.proof_chip.hide()
        self.empty = EmptyState("pencil")
        self._replace = QAction(self)
        #: Whether the story can only be read.
        self.locked = self._in_part = False
        self.page = QWidget()
        self.pages = QStackedLayout(self)
        self.pages.addWidget(self.empty)
        self.pages.addWidget(self.page)
        self._place()
        self._connect()
        self.retranslate()

    def _place(self) -> None:
        self._head = QVBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(self.title)
        below = QHBoxLayout()
        below.addWidget(self.note, 1)
        below.addWidget(self.proof_chip)
        below.addWidget(self.state, 0, Qt.AlignmentFlag.AlignRight)
        self._head.addLayout(below)
        self._head.addWidget(self.alike)
        self._head.addWidget(self.hidden_note)
        column = QVBoxLayout(self.page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.bar)
        column.addWidget(rule())
        column.addWidget(self.banner)
        column.addWidget(self.strip)
        column.addSpacing(22)
        column.addLayout(self._head)
        column.addSpacing(14)
        column.addWidget(self.text, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.proof_bar)

    def _connect(self) -> None:
        self.text.margin_changed.connect(self._align)
        self._align(self.text.margin)
        self.text.edited.connect(self.edited)
        self.title.edited.connect(self.edited)
        self.title.edited.connect(self.judge_title)
        self.hidden_note.cleaning_asked.connect(self._clean_title)
        self.title.entered.connect(self._enter_text)
        self.empty.acted.connect(self.new_asked)
        self.bar.actions_of_text.find_asked.connect(self.find_bar.open)
        self._replace.setShortcut(QKeySequence("Ctrl+H"))
        self._replace.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._replace.triggered.connect(lambda: self.find_bar.open(replacing=True))
        self.addActions([self._replace, *self.bar.named_actions().values()])

    def show_story(self, title: str, body: str, story: int, *, in_part: bool = False) -> None:
        """Show another story, from its beginning; one seen before with its steps of undo."""
        self.title.show_text(title)
        self.show_body(body, story, in_part=in_part)
        self.banner.clear()
        self.find_bar.hide()
        self.proof_bar.hide()
        self.pages.setCurrentWidget(self.page)
        self.judge_title()

    def show_body(self, body: str, story: int, *, in_part: bool) -> None:
        """Show a text; where it is not the whole one (`in_part`) it can only be read."""
        self._in_part = self.find_bar.in_part = in_part
        if not in_part:
            self.text.load(body, story)
        else:
            # Its steps of undo would not fit what is seen of it.
            self.text.sheets.forget(story, self.text.look.sheet)
            if self.text.raw() != body:
                self.text.load(body)
        self.set_locked(self.locked)

    def show_nothing(self) -> None:
        """Show what this place is for."""
        self.pages.setCurrentWidget(self.empty)

    def composing(self) -> bool:
        """Tell whether a word is being composed in the headline or the text."""
        return self.text.composing() or self.title.composing()

    def set_locked(self, locked: bool) -> None:
        """Let the story only be read."""
        self.locked = locked
        self.title.setReadOnly(locked)
        to_read = locked or self._in_part
        self.text.setReadOnly(to_read)
        self.bar.set_reading(to_read)
        self.find_bar.set_reading(to_read)
        self._replace.setEnabled(not to_read)

    def judge_title(self) -> None:
        """Say how long the headline is, and what the old system would have made of it."""
        text = self.title.text()
        said = self.tr("{n} characters").replace("{n}", str(words_in(text)))
        kept = kept_by_old_system(text, _OLD_TITLE_BYTES)
        if kept != text:
            said += self.tr(" · the old system would have cut it after “{end}”").replace(
                "{end}", kept[-4:]
            )
        self.note.setText(said)
        self.hidden_note.show_count(hidden_controls(text))
        set_state(self.note, "amber" if kept != text else "")

    def say_state(self, text: str, color: State) -> None:
        """Say how saving stands."""
        self.state.setText(text)
        set_state(self.state, color)

    def set_alone(self, alone: bool) -> None:
        """Say here how saving stands, for the window's own line is out of sight."""
        self.state.setVisible(alone)

    def retranslate(self) -> None:
        """Say everything again: the language was switched."""
        self.title.setPlaceholderText(self.tr("Headline"))
        self.title.setAccessibleName(self.tr("Headline"))
        self.text.setAccessibleName(self.tr("Text of the story"))
        self.text.setPlaceholderText(
            self.tr("Write here. Enter begins a paragraph, ## a heading, - a list.")
        )
        self._replace.setText(self.tr("Find and replace"))
        self.empty.set_words(
            self.tr("No story is open"),
            self.tr("Choose one from the list, or begin a new one. It is saved while you write."),
            self.tr("New story"),
        )
        self.judge_title()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _align(self, margin: int) -> None:
        self._head.setContentsMargins(margin, 0, margin, 0)

    def _clean_title(self) -> None:
        cleaned = without_direction_controls(self.title.text())
        self.title.selectAll()
        self.title.textCursor().insertText(cleaned)

    def _enter_text(self) -> None:
        self.text.setFocus()
