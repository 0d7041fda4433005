"""Two states of one story, field by field, with what differs marked; the person decides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QScrollArea, QTextBrowser, QWidget

from workstation.domain.article import Content
from workstation.domain.column import ColumnTree
from workstation.ui.editor.form.field_names import field_name
from workstation.ui.editor.form.field_values import field_value
from workstation.ui.editor.versions.difference import side_by_side
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.styling import ground, label
from workstation.ui.shared.tokens import tokens_now


class TextsDialog(DialogFrame):
    """Shows `left` and `right`; `chosen(place)` is sent with the place of the act pressed.

    `fields` are those compared; `tree` names their columns. Closing it decides nothing.
    """

    chosen = Signal(int)

    def __init__(
        self,
        title: str,
        sentence: str,
        heads: tuple[str, str],
        left: Content,
        right: Content,
        fields: Sequence[str],
        acts: Sequence[str],
        parent: QWidget | None = None,
        tree: ColumnTree | None = None,
    ) -> None:
        super().__init__(title, sentence, parent)
        self._tree = tree
        self._deciding = bool(acts)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(900, 620)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(6)
        for place, head in enumerate(heads):
            grid.addWidget(label(head, "title"), 0, place)
        for name in fields:
            self._add(grid, name, left, right)
        grid.setRowStretch(grid.rowCount(), 1)
        inner = ground(QWidget(), "paper")
        inner.setLayout(grid)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inner)
        self.body.addWidget(area, 1)
        for place, act in enumerate(acts):
            button = self.add_act(act)
            button.clicked.connect(lambda _on=False, place=place: self.chosen.emit(place))
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words again: where nothing is to be decided there is nothing to cancel."""
        super().retranslate()
        if not getattr(self, "_deciding", True):
            self.back_button.setText(self.tr("Close"))
            self.back_button.setAccessibleName(self.tr("Close"))

    def _add(self, grid: QGridLayout, name: str, left: Content, right: Content) -> None:
        row = grid.rowCount()
        grid.addWidget(label(field_name(name), "section"), row, 0)
        mine, theirs = (field_value(one, name, self._tree) for one in (left, right))
        pair = side_by_side(mine, theirs, tokens_now())
        for place, text in enumerate(pair):
            shown = QTextBrowser()
            shown.setAccessibleName(field_name(name))
            shown.setHtml(text)
            shown.setMinimumHeight(260 if name == "body" else 42)
            if name != "body":
                shown.setMaximumHeight(_short(pair))
            grid.addWidget(shown, row + 1, place)


def _short(pair: tuple[str, str]) -> int:
    """Return the height, in pixels, for a field of one line, or of a few."""
    return 42 if max(map(len, pair)) < 120 else 88
