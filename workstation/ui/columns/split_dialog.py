"""The question how a column is split: the new one's name, its place, and which articles go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDateEdit, QHBoxLayout, QLineEdit, QWidget

from workstation.domain.column import Column, Split
from workstation.domain.moment import DAY, Milliseconds, from_local
from workstation.ui.columns.chip_group import ChipGroup
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.field import Field

_CHOSEN, _TITLE, _TAG, _TIME, _NONE = "chosen", "title", "tag", "time", "none"


class SplitDialog(DialogFrame):
    """Sends `wished(Split)` once."""

    wished = Signal(object)

    def __init__(
        self,
        column: Column,
        chosen: tuple[int, ...],
        children: Sequence[Column] = (),
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("SplitDialog", "Split “%1”").replace("%1", column.name)
        super().__init__(title, "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._chosen = chosen
        self.children_chips = ChipGroup()
        self.children_chips.show_choice(((str(one.id), one.name) for one in children), ())
        self.set_sentence(
            self.tr("A new column is made and articles go there. What it touches is told first.")
        )
        self.name = QLineEdit()
        self.place = QComboBox()
        self.place.addItem(self.tr("Beside “%1”").replace("%1", column.name), False)
        self.place.addItem(self.tr("Below “%1”").replace("%1", column.name), True)
        self.which = QComboBox()
        for kind, words in self._kinds():
            self.which.addItem(words, kind)
        self.words = QLineEdit()
        today = QDate.currentDate()
        self.since, self.until = QDateEdit(QDate(today.year(), 1, 1)), QDateEdit(today)
        self._place_fields()
        self.act_button = self.add_act(self.tr("Go on"))
        self.name.textChanged.connect(self._judge)
        self.words.textChanged.connect(self._judge)
        self.children_chips.changed.connect(self._judge)
        self.which.currentIndexChanged.connect(self._judge)
        self.accepted.connect(lambda: self.wished.emit(self.wish()))
        self._judge()
        self.name.setFocus()

    def _kinds(self) -> list[tuple[str, str]]:
        kinds = [
            (_TITLE, self.tr("Those whose headline holds")),
            (_TAG, self.tr("Those with the tag")),
            (_TIME, self.tr("Those of the time")),
        ]
        if self._chosen:
            words = self.tr("The %n article(s) chosen in the list", "", len(self._chosen))
            kinds.insert(0, (_CHOSEN, words))
        if self.children_chips.chips:
            kinds.append((_NONE, self.tr("None, only the columns below")))
        return kinds

    def _place_fields(self) -> None:
        self._days = QWidget()
        row = QHBoxLayout(self._days)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for editor, words in (
            (self.since, self.tr("From")),
            (self.until, self.tr("To (included)")),
        ):
            editor.setCalendarPopup(True)
            editor.setDisplayFormat("yyyy-MM-dd")
            row.addWidget(Field(editor, words), 1)
        self.words_field = Field(self.words, self.tr("Words"))
        for field in (
            Field(self.name, self.tr("Name of the new column")),
            Field(self.place, self.tr("Its place")),
            Field(self.which, self.tr("Articles that go there")),
            self.words_field,
            self._days,
        ):
            self.body.addWidget(field)
        if self.children_chips.chips:
            along = Field(self.children_chips, self.tr("Columns below it that go along"))
            along.set_hint(self.tr("With all that lies below them; their addresses change."))
            self.body.addWidget(along)

    def wish(self) -> Split:
        """Return what is asked for."""
        kind, words = self.which.currentData(), self.words.text().strip()
        return Split(
            name=self.name.text().strip(),
            below=bool(self.place.currentData()),
            article_ids=self._chosen if kind == _CHOSEN else (),
            title=words if kind == _TITLE else "",
            tag=words if kind == _TAG else "",
            since=_begin(self.since.date()) if kind == _TIME else None,
            until=_begin(self.until.date()) + DAY if kind == _TIME else None,
            children=tuple(map(int, self.children_chips.chosen())),
            articles=kind != _NONE,
        )

    def _judge(self) -> None:
        kind = self.which.currentData()
        spoken = kind in (_TITLE, _TAG)
        self.words_field.setVisible(spoken)
        self._days.setVisible(kind == _TIME)
        named = bool(self.name.text().strip())
        said = bool(self.words.text().strip()) if spoken else True
        if kind == _NONE:
            said = bool(self.children_chips.chosen())
        self.act_button.setEnabled(named and said)


def _begin(day: QDate) -> Milliseconds:
    """Return the first moment of a day at the site's place."""
    return from_local(datetime(day.year(), day.month(), day.day()))
