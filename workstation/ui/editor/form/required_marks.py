"""Marks at the fields a column requires before the release: a star, a word while it is empty."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from workstation.domain.article import Content
from workstation.domain.column import ColumnTree
from workstation.domain.column_settings import REQUIRABLE, missing_in, required_of
from workstation.ui.editor.form.entries import Entry
from workstation.ui.editor.form.field_names import field_name
from workstation.ui.editor.form.folding import FoldingSection
from workstation.ui.shared.field import Field

_STAR = " *"


class RequiredMarks:
    """Knows the article as it stands in the form and the tree; marks `entries` and `sections`.

    A folded section that holds an empty required field carries a star; `words` names sections.
    """

    def __init__(
        self,
        entries: Mapping[str, Entry],
        sections: Mapping[str, FoldingSection],
        words: Callable[[], Mapping[str, str]],
    ) -> None:
        self._entries = entries
        self._sections = sections
        self._words = words
        self._tree = ColumnTree(())
        self._content = Content()

    def show_tree(self, tree: ColumnTree) -> None:
        """Know what the columns require."""
        self._tree = tree
        self.show()

    def show_content(self, content: Content) -> None:
        """Mark what this article has to have."""
        self._content = content
        self.show()

    def note(self, name: str, value: Any) -> None:
        """Follow what the person writes in a field."""
        self._content = replace(self._content, **{name: value})
        self.show()

    def show(self) -> None:
        """Set the marks; call it again when the labels were said anew."""
        column = self._content.column_id
        asked = required_of(self._tree, column) if column in self._tree and column else ()
        missing = missing_in(self._content, self._tree)
        words = QCoreApplication.translate("RequiredMarks", "Required before the release")
        for name in REQUIRABLE:
            field = getattr(self._entries.get(name), "field", None)
            if isinstance(field, Field):
                field.set_label(field_name(name) + (_STAR if name in asked else ""))
                field.set_hint(words if name in missing else "")
        self._mark_sections([self._entries[name] for name in missing if name in self._entries])

    def _mark_sections(self, missing: list[Entry]) -> None:
        words = self._words()
        for name, section in self._sections.items():
            held = any(section.body.isAncestorOf(entry) for entry in missing)
            section.set_words(words[name] + (_STAR if held else ""))
