"""The fields of a story beside its text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.article import Article, Content, Copyright
from workstation.domain.column import ColumnTree
from workstation.ui.editor.form.chip_entries import ColumnsEntry, CoverEntry, FlagsEntry
from workstation.ui.editor.form.entries import (
    CheckEntry,
    ChoiceEntry,
    Entry,
    MomentEntry,
    NumberEntry,
    TextEntry,
)
from workstation.ui.editor.form.field_names import copyright_name
from workstation.ui.editor.form.folding import FoldingSection, reveal
from workstation.ui.editor.form.helped_entries import (
    ColorEntry,
    KeywordsEntry,
    SlugEntry,
    SummaryEntry,
    TagsEntry,
)
from workstation.ui.editor.form.note_lines import NoteLines
from workstation.ui.editor.form.required_marks import RequiredMarks
from workstation.ui.editor.form.review_lines import ReviewLines
from workstation.ui.editor.form.steps_bar import StepsBar
from workstation.ui.shared.styling import ground, label

#: Fields offering what was written in them before.
KNOWN_FIELDS = (
    "source",
    "author",
    "responsible_editor",
    "original_author",
    "tags",
    "template",
)


class Inspector(QWidget):
    """Shows one story's fields. `edited(name, value)` is sent for each edit of the person's."""

    edited = Signal(str, object)
    cover_asked = Signal()
    history_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self.steps = StepsBar()
        self.reviews = ReviewLines()
        self.notes = NoteLines()
        self.columns = ColumnsEntry()
        self.cover = CoverEntry()
        self.flags = FlagsEntry()
        self.cover.file_asked.connect(self.cover_asked)
        self.summary = SummaryEntry()
        self.source = TextEntry("source", good=11, old_bytes=30)
        self.slug = SlugEntry()
        self.keywords = KeywordsEntry("keywords", good=21, old_bytes=60)
        self.tags = TagsEntry("tags")
        self.entries: dict[str, Entry] = {}
        self.sections: dict[str, FoldingSection] = {}
        self.required = RequiredMarks(self.entries, self.sections, self._section_words)
        self._title = label("", "section")
        self._number = label("", "soft")
        self._address = label("", "soft", wrap=True)
        self._address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.history = QVBoxLayout()
        self.history.setSpacing(8)
        self._place()
        self._unfolding = False
        self.sections["history"].unfolded.connect(partial(setattr, self, "_unfolding", True))
        self.sections["history"].unfolded.connect(self.history_asked)
        for section in self.sections.values():
            section.unfolded.connect(partial(reveal, self.area, section))
        self.edited.connect(self.required.note)
        self.retranslate()

    # Filling.

    def forget(self) -> None:
        """Another article is opened: what is shown next is new, whatever stood here."""
        self.reviews.show_steps((), "")
        self.notes.show_notes(())
        for entry in self.entries.values():
            entry.forget()

    def show_article(self, article: Article, content: Content, address: str) -> None:
        """Fill in all fields; nothing of it counts as an edit."""
        number = self.tr("No. {n}")
        self._number.setText(number.replace("{n}", str(article.number)))
        self.show_fields(content, tuple(self.entries))
        self.show_address(address, frozen=bool(article.address))

    def show_fields(self, content: Content, names: Sequence[str]) -> None:
        """Fill in some fields anew."""
        for name in names:
            if name in ("column_id", "further_columns"):
                self.columns.show_value((content.column_id, content.further_columns))
            elif name in self.entries:
                self.entries[name].fill(getattr(content, name))
        self.required.show_content(content)

    def show_address(self, address: str, *, frozen: bool) -> None:
        """Show where the page stands, or would stand."""
        kind = self.tr("Address (fixed): ") if frozen else self.tr("Address (not yet fixed): ")
        self._address.setText(kind + address if address else "")

    def show_tree(self, tree: ColumnTree) -> None:
        """Know the columns by name."""
        self.columns.show_tree(tree)
        self.required.show_tree(tree)

    def offer(self, known: Mapping[str, Sequence[str]]) -> None:
        """Propose what was written before in some fields."""
        for name, values in known.items():
            entry = self.entries.get(name)
            if isinstance(entry, TextEntry):
                entry.offer(values)

    def show_history(self, lines: Sequence[tuple[str, str]]) -> None:
        """Show (what was done, when and by whom), the latest first."""
        while self.history.count():
            item = self.history.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        for what, when in lines:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(1)
            column.addWidget(label(what, wrap=True))
            column.addWidget(label(when, "soft"))
            self.history.addWidget(cell)
        if self._unfolding:
            self._unfolding = False
            reveal(self.area, self.sections["history"])

    def composing(self) -> bool:
        """Tell whether a word is being composed in the summary."""
        return self.summary.text.composing()

    def retranslate(self) -> None:
        """Say everything again: the language was switched."""
        self._title.setText(self.tr("About this story"))
        for entry in self.entries.values():
            entry.retranslate()
        self.required.show()
        self.notes.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # Placing.

    def _section_words(self) -> dict[str, str]:
        return {
            "copyright": self.tr("Repost and copyright"),
            "address": self.tr("Address and template"),
            "keywords": self.tr("Keywords and tags"),
            "display": self.tr("Display"),
            "history": self.tr("History"),
        }

    def _place(self) -> None:
        inner = ground(QWidget(), "desk")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 20)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self._number)
        column.addLayout(head)
        column.addWidget(self.steps)
        column.addWidget(self.reviews)
        column.addWidget(self.notes)
        for entry in self._first():
            self._add(column, entry)
        folded = QVBoxLayout()
        folded.setSpacing(0)
        column.addLayout(folded)
        for name, entries in self._folded().items():
            section = FoldingSection()
            self.sections[name] = section
            for entry in entries:
                self._add(section.inner, entry)
            folded.addWidget(section)
        self.sections["address"].inner.addWidget(self._address)
        self.sections["history"].inner.addLayout(self.history)
        column.addStretch()
        self.area = area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def _add(self, column: QVBoxLayout, entry: Entry) -> None:
        self.entries[entry.name] = entry
        entry.changed.connect(self.edited)
        column.addWidget(entry)

    def _first(self) -> Iterator[Entry]:
        yield self.columns
        yield TextEntry("short_title", good=13, old_bytes=36)
        yield self.source
        yield TextEntry("author", good=7, old_bytes=20)
        yield self.summary
        yield self.flags
        yield MomentEntry("published_at")

    def _folded(self) -> dict[str, list[Entry]]:
        return {
            "copyright": [
                ChoiceEntry("copyright_kind", _copyrights),
                TextEntry("source_url"),
                TextEntry("original_author"),
                TextEntry("original_title"),
                TextEntry("responsible_editor"),
                CheckEntry("ai_label"),
            ],
            "keywords": [self.keywords, self.tags],
            "display": [
                TextEntry("kicker"),
                TextEntry("subtitle"),
                self.cover,
                NumberEntry("weight"),
                MomentEntry("pinned_until"),
                MomentEntry("embargo_until"),
                CheckEntry("comments_open"),
            ],
            "address": [
                self.slug,
                TextEntry("template"),
                TextEntry("link_out"),
                ColorEntry(),
            ],
            "history": [],
        }


def _copyrights() -> list[tuple[str, str]]:
    kinds: list[Any] = ["", *Copyright]
    return [(str(kind), copyright_name(kind)) for kind in kinds]
