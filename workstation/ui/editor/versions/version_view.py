"""Two states of a story, field by field; each field of the earlier one can be brought back."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QScrollArea, QTextBrowser, QWidget

from workstation.domain.article import Content
from workstation.domain.column import ColumnTree
from workstation.domain.version import differing
from workstation.ui.editor.form.field_names import field_name
from workstation.ui.editor.form.field_values import field_value
from workstation.ui.editor.versions.difference import inline, side_by_side
from workstation.ui.shared.buttons import name_button, quiet_button
from workstation.ui.shared.styling import ground, label
from workstation.ui.shared.tokens import tokens_now

_LINE, _FEW, _TEXT = 54, 96, 320


class VersionView(QScrollArea):
    """`wanted(name)` asks for one field of the earlier state."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree: ColumnTree | None = None

    def show_pair(
        self, earlier: Content, later: Content, *, beside: bool, restorable: bool
    ) -> tuple[str, ...]:
        """Show what differs between two states; return the fields that do."""
        fields = differing(earlier, later)
        grid = QGridLayout()
        grid.setContentsMargins(16, 14, 16, 14)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(6)
        if not fields:
            grid.addWidget(label(self.tr("Both are the same."), "soft"), 0, 0)
        for name in fields:
            self._add(grid, name, (earlier, later), beside, restorable)
        grid.setRowStretch(grid.rowCount(), 1)
        inner = ground(QWidget(), "paper")
        inner.setLayout(grid)
        self.setWidget(inner)
        return fields

    def _add(
        self,
        grid: QGridLayout,
        name: str,
        pair: tuple[Content, Content],
        beside: bool,
        restorable: bool,
    ) -> None:
        row = grid.rowCount()
        head = QHBoxLayout()
        head.addWidget(label(field_name(name), "section"))
        head.addStretch()
        if restorable:
            button = quiet_button(self.tr("Bring this back"), "undo-2", small=True)
            said = self.tr("Bring {field} of the earlier version back")
            name_button(button, said.replace("{field}", field_name(name)))
            button.clicked.connect(partial(self.wanted.emit, name))
            head.addWidget(button)
        grid.addLayout(head, row, 0, 1, 2)
        left, right = (field_value(content, name, self.tree) for content in pair)
        if beside:
            texts = side_by_side(left, right, tokens_now(), shortened=True)
        else:
            texts = (inline(left, right, tokens_now()), "")
        for place, text in enumerate(texts[: 2 if beside else 1]):
            shown = QTextBrowser()
            shown.setAccessibleName(field_name(name))
            shown.setHtml(f'<div style="line-height:150%">{text}</div>')
            low, high = _height(name, max(len(left), len(right)) * (2 if beside else 1))
            shown.setMinimumHeight(low)
            shown.setMaximumHeight(high)
            grid.addWidget(shown, row + 1, place, 1, 1 if beside else 2)


def _height(name: str, characters: int) -> tuple[int, int]:
    """Return the least and the greatest height of a field, in pixels."""
    if name == "body":
        return (_TEXT if characters > 200 else _FEW), 16_777_215
    return (_LINE, _LINE) if characters < 40 else (_FEW, _FEW)
