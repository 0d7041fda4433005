"""The middle of the desk: which column it is, its numbers, and its form."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.column import Column, ColumnPlan
from workstation.ui.columns.form import ColumnForm
from workstation.ui.columns.form_facts import FormFacts
from workstation.ui.columns.plan_words import touched
from workstation.ui.columns.tree_model import kind_name
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.fonts import song_font
from workstation.ui.shared.styling import ground, label

_WIDEST = 680


class DetailPane(QWidget):
    """Shows one column. `form` reports what is edited, `banner` says what went wrong."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.banner = Banner()
        self.form = ColumnForm(desk)
        self._path = label("", "soft")
        self._name = label("", "heading", wrap=True)
        self._kind = Chip()
        self._hidden = Chip("", "amber")
        self._numbers = label("", "soft", wrap=True)
        self._column: Column | None = None
        self._inside: ColumnPlan | None = None
        self._place()
        self.retranslate()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._hidden, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addStretch(1)
        sheet = QWidget()
        sheet.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(28, 18, 28, 24)
        column.setSpacing(6)
        column.addWidget(self._path)
        column.addLayout(head)
        column.addWidget(self._numbers)
        column.addSpacing(10)
        column.addWidget(self.form)
        held = QWidget()
        middle = QHBoxLayout(held)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addWidget(sheet, 100)
        middle.addStretch(1)
        self.area = scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(held)
        for part in (held, scroll.viewport()):
            part.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.banner)
        outer.addWidget(scroll, 1)

    def show_column(self, column: Column, facts: FormFacts) -> None:
        """Show a column as it stands."""
        if self._column is None or self._column.id != column.id:
            self._inside = None
        self._column = column
        above = facts.tree.line(column.id)[:-1]
        self._path.setText(" › ".join(one.name for one in above))
        self._path.setVisible(bool(above))
        self._name.setText(column.name)
        self.form.show_column(column, facts)
        self._say()

    def show_numbers(self, column_id: int, inside: ColumnPlan) -> None:
        """Say what lies in the column and below it."""
        if self._column is not None and self._column.id == column_id:
            self._inside = inside
            self._say()

    def _say(self) -> None:
        if self._column is None:
            return
        self._kind.show_state(kind_name(self._column.kind), "")
        self._hidden.setVisible(self._column.hidden)
        inside = self._inside
        self._numbers.setVisible(inside is not None)
        if inside is None:
            return
        only = ColumnPlan(0, inside.articles, inside.comments, 0, 0, inside.cards)
        words = touched(only) or self.tr("Nothing has been filed here yet.")
        if inside.columns > 1:
            below = self.tr("with %n column(s) below it", "", inside.columns - 1)
            words = f"{words} · {below}"
        self._numbers.setText(words)

    def retranslate(self) -> None:
        """Set every text again."""
        self._name.setFont(song_font(22))
        self._hidden.setText(self.tr("Hidden"))
        self.form.retranslate()
        self._say()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
