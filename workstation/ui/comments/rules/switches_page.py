"""The other rules: each a switch with its number, and what all of them would have held."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from workstation.desk.desk import Desk
from workstation.domain.holding import LIMITS, HoldingRules
from workstation.ui.comments.rules.past_box import PastBox
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.styling import label, rule, set_state

#: Each switch with the numbers that belong to it, in the order they are shown.
_ROWS: dict[str, tuple[str, ...]] = {
    "premoderate": (),
    "words": (),
    "links": ("most_links",),
    "repeats": ("repeat_days",),
    "floods": ("flood_count", "flood_minutes"),
    "first": (),
    "length": ("shortest", "longest"),
    "preview_form": (),
}
_NUMBER_WIDTH = 168


class SwitchesPage(QWidget):
    """`kept(rules)` asks for saving, `tried(rules)` for a trial of what stands here."""

    kept = Signal(object)
    tried = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kept = HoldingRules()
        self.boxes = {name: QCheckBox() for name in _ROWS}
        self.numbers = {
            name: QSpinBox(minimum=low, maximum=high) for name, (low, high) in LIMITS.items()
        }
        self.about = {name: label("", "soft", wrap=True) for name in _ROWS}
        self.save_button, self.try_button = push_button(icon_name="check"), push_button()
        self.past = PastBox(desk)
        self._place()
        for box in self.boxes.values():
            box.clicked.connect(self._judge)
        for number in self.numbers.values():
            number.valueChanged.connect(self._judge)
        self.save_button.clicked.connect(lambda: self.kept.emit(self.rules()))
        self.try_button.clicked.connect(lambda: self.tried.emit(self.rules()))
        self.retranslate()
        self.show_rules(self._kept)

    def _place(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        for row, (name, numbers) in enumerate(_ROWS.items()):
            grid.addWidget(self.boxes[name], 3 * row, 0)
            line = QHBoxLayout()
            line.setSpacing(6)
            line.addStretch(1)
            for number in numbers:
                box = self.numbers[number]
                box.setFixedWidth(_NUMBER_WIDTH)
                box.lineEdit().setTextMargins(8, 0, 0, 0)
                line.addWidget(box)
            grid.addLayout(line, 3 * row, 1)
            self.about[name].setIndent(24)
            grid.addWidget(self.about[name], 3 * row + 1, 0, 1, 2)
            grid.setRowMinimumHeight(3 * row + 2, 10)
        grid.setColumnStretch(1, 1)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.try_button)
        acts.addWidget(self.save_button)
        left = QVBoxLayout()
        left.addLayout(grid)
        left.addStretch(1)
        left.addLayout(acts)
        self.past.setFixedWidth(340)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(20)
        whole.addLayout(left, 1)
        whole.addWidget(rule(vertical=True))
        whole.addWidget(self.past)

    def show_rules(self, rules: HoldingRules) -> None:
        """Show the rules as they are kept."""
        self._kept = rules
        for name, box in self.boxes.items():
            box.setChecked(getattr(rules, name))
        for name, number in self.numbers.items():
            number.setValue(getattr(rules, name))
        self._judge()

    def rules(self) -> HoldingRules:
        """Return the rules as they stand here."""
        cells = {name: box.isChecked() for name, box in self.boxes.items()}
        values = {name: box.value() for name, box in self.numbers.items()}
        return replace(self._kept, **cells, **values)  # type: ignore[arg-type]

    def _judge(self, *_what: object) -> None:
        for name, numbers in _ROWS.items():
            for number in numbers:
                self.numbers[number].setEnabled(self.boxes[name].isChecked())
        self.save_button.setEnabled(self.rules() != self._kept)
        set_state(self.about["premoderate"], "" if self.boxes["premoderate"].isChecked() else "red")

    def retranslate(self) -> None:
        """Set every text again."""
        names, told = self._words()
        for name, box in self.boxes.items():
            box.setText(names[name])
            self.about[name].setText(told[name])
        self._name_numbers()
        self.try_button.setText(self.tr("Try on past comments"))
        self.save_button.setText(self.tr("Save the rules"))
        for button in (self.try_button, self.save_button):
            button.setAccessibleName(button.text())

    def _words(self) -> tuple[dict[str, str], dict[str, str]]:
        names = {
            "premoderate": self.tr("Read every comment before it is shown"),
            "words": self.tr("Word lists"),
            "links": self.tr("Links"),
            "repeats": self.tr("The same text again"),
            "floods": self.tr("Many from one address"),
            "first": self.tr("First comment of a name"),
            "length": self.tr("Length"),
            "preview_form": self.tr("Comment form of the preview"),
        }
        told = {
            "premoderate": self.tr(
                "The rules on comments under news ask for it. Without it, what no rule holds is "
                "shown at once."
            ),
            "words": self.tr("The words switched on in the lists."),
            "links": self.tr("More links than this are held."),
            "repeats": self.tr("Nearly equal texts within these days; figures do not count."),
            "floods": self.tr("So many comments from one network address within these minutes."),
            "first": self.tr("Nobody of this name wrote here before."),
            "length": self.tr("Shorter or longer than this, in characters; 0 sets no limit."),
            "preview_form": self.tr(
                "What is written into the form of a page in the preview comes into the queue, and "
                "its vote is counted: for trying, from this window only."
            ),
        }
        return names, told

    def _name_numbers(self) -> None:
        least, most = self.tr("at least "), self.tr("at most ")
        signs = self.tr(" characters")
        around = {
            "most_links": ("", self.tr(" links")),
            "repeat_days": ("", self.tr(" days")),
            "flood_count": ("", self.tr(" comments")),
            "flood_minutes": ("", self.tr(" minutes")),
            "shortest": (least, signs),
            "longest": (most, signs),
        }
        for name, number in self.numbers.items():
            before, after = around[name]
            number.setPrefix(before)
            number.setSuffix(after)
            number.setAccessibleName(f"{before}{after}".strip())

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
