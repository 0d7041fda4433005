"""The list of what publishing will do: filters with counts, a search, rows with reasons."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from workstation.ui.publishing.row_words import (
    COLORS,
    group_name,
    kind_name,
    notes_words,
    sign,
    waiting_words,
)
from workstation.ui.publishing.rows import Entry, Group, by_cause, counts, grouped
from workstation.ui.shared.chip import FilterChip
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.fonts import sans_font
from workstation.ui.shared.row_delegate import Row, RowDelegate, RowRole
from workstation.ui.shared.search_box import SearchBox
from workstation.ui.shared.styling import ground
from workstation.ui.shared.tokens import tokens_now
from workstation.ui.shared.views import dress_list

Index = QModelIndex | QPersistentModelIndex
_ENTRY = RowRole.ROW + 1


class PlanModel(QAbstractListModel):
    """Rows under heads; `set_rows` is the only entrance."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Entry, ...] = ()

    def set_rows(self, rows: tuple[Entry, ...]) -> None:
        """Show these rows, heads among them."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """Return the row at an index."""
        return self._rows[index.row()] if index.isValid() else None

    def find(self, key: tuple[str, str, object]) -> QModelIndex:
        """Return where a row stands, or no index."""
        for place, row in enumerate(self._rows):
            if row.count is None and row.key == key:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what is shown of one row."""
        entry = self.entry(index)
        if entry is None:
            return None
        if role == _ENTRY:
            return entry
        if role == RowRole.ROW:
            return self._row(entry)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join((group_name(entry.group), entry.title, *_said(entry)))
        if role == Qt.ItemDataRole.ToolTipRole:
            # What a check found may not fit its line.
            return entry.title if entry.group is Group.TO_MEND else "\n".join(_said(entry))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let heads be no choice."""
        entry = self.entry(index)
        if entry is not None and entry.count is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def _row(self, entry: Entry) -> Row:
        picture = sign(entry.kind, entry.group)
        color = COLORS[entry.group]
        if entry.group is Group.HELD_BACK:
            why = self.tr("Left behind: take the changes along in the story")
            return Row(entry.title, why, color, picture=picture)
        if entry.group is Group.WAITING:
            return Row(entry.title, waiting_words(entry.at), color, picture=picture)
        if entry.group is Group.TO_CARRY:
            size = QLocale().formattedDataSize(entry.size) if entry.size else ""
            return Row(entry.title, " ".join(entry.reasons), color, top_right=size, picture=picture)
        if entry.group is Group.TO_MEND:
            where = f"/{entry.address}" if entry.address else self.tr("The site")
            return Row(entry.title, where, color, picture=picture, keep_end=True)
        kind = kind_name(entry.kind) if entry.kind is not None else ""
        title = entry.title or kind
        right = "" if title == kind else kind
        return Row(title, " · ".join(_said(entry)), color, top_right=right, picture=picture)


def _said(entry: Entry) -> tuple[str, ...]:
    """Return what is said below a page: its notes, which wait for somebody, then its reasons."""
    return (notes_words(entry.notes), *entry.reasons) if entry.notes else entry.reasons


class _Delegate(RowDelegate):
    """Draws heads as what they are, all else as rows."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        entry = index.data(_ENTRY)
        if not isinstance(entry, Entry) or entry.count is None:
            super().paint(painter, option, index)
            return
        tokens = tokens_now()
        rect = QRect(option.rect)
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, tokens.color("line"))
        painter.setFont(sans_font(13, weight=QFont.Weight.DemiBold))
        painter.setPen(tokens.color(COLORS[entry.group] or "ink"))
        number = f"  {entry.count:,}"
        line = rect.adjusted(16, 0, -16, -8)
        room = line.width() - painter.fontMetrics().horizontalAdvance(number)
        name = painter.fontMetrics().elidedText(
            entry.title or group_name(entry.group), Qt.TextElideMode.ElideRight, room
        )
        place = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        painter.drawText(line, place, name + number)
        painter.restore()


class PlanList(QWidget):
    """`chosen(Entry | None)` tells of the row one is on, `opened(Entry)` of a double click."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._all: tuple[Entry, ...] = ()
        self._text = ""
        self.search = SearchBox()
        self.chips = {group: FilterChip("", COLORS[group]) for group in Group}
        self.noted = FilterChip("", "red")
        self.causes = FilterChip()
        self.rows = PlanModel(self)
        self.view = QListView()
        self.view.setModel(self.rows)
        dress_list(self.view, "")
        self.view.setItemDelegate(_Delegate(parent=self.view))
        self._place()
        self.search.searched.connect(self._search)
        self.search.left.connect(self.view.setFocus)
        self.view.selectionModel().currentChanged.connect(self._choose)
        self.view.activated.connect(self._open)
        for chip in self.chips.values():
            chip.clicked.connect(self._fill)
        for chip in (self.noted, self.causes):
            chip.clicked.connect(self._fill)
        self.retranslate()

    def _place(self) -> None:
        head = QWidget()
        inner = QVBoxLayout(head)
        inner.setContentsMargins(14, 4, 14, 10)
        inner.setSpacing(10)
        flow = FlowLayout(gap=6)
        for chip in self.chips.values():
            flow.addWidget(chip)
        flow.addWidget(self.noted)
        flow.addWidget(self.causes)
        inner.addLayout(flow)
        inner.addWidget(self.search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.view, 1)

    def set_entries(self, rows: tuple[Entry, ...]) -> None:
        """Show these rows; the one that was chosen stays chosen if it is still there."""
        self._all = rows
        for group, count in counts(rows).items():
            _count(self.chips[group], count)
        _count(self.noted, sum(bool(row.notes) for row in rows))
        self._fill()

    def go_to(self, group: Group) -> None:
        """Go to the first row of a group, if there is one, with its head in sight.

        Where filters or the search hide the group, they are taken off.
        """
        row = self._first_row(group)
        if row is None:
            for chip in (*self.chips.values(), self.noted):
                chip.setChecked(False)
            self.search.clear()
            self._search("")
            row = self._first_row(group)
        if row is not None:
            self.view.setCurrentIndex(self.rows.index(row))
            self.view.scrollTo(self.rows.index(row - 1), self.view.ScrollHint.PositionAtTop)

    def _first_row(self, group: Group) -> int | None:
        for row in range(self.rows.rowCount()):
            entry = self.rows.entry(self.rows.index(row))
            if entry is not None and entry.group is group and entry.count is None:
                return row
        return None

    def current(self) -> Entry | None:
        """Return the row one is on."""
        return self.rows.entry(self.view.currentIndex())

    def retranslate(self) -> None:
        """Set every text again."""
        self.search.set_placeholder(self.tr("Find a page, an address, a reason…"))
        self.view.setAccessibleName(self.tr("What publishing will do"))
        for group, chip in self.chips.items():
            chip.set_word(group_name(group))
        self.noted.set_word(self.tr("With notes"))
        self.noted.setToolTip(self.tr("Only pages with notes of reviewers nobody has settled"))
        self.causes.set_word(self.tr("By reason"))
        self.causes.setToolTip(self.tr("Put pages together that change for the same reason"))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _search(self, text: str) -> None:
        self._text = text
        self._fill()

    def _fill(self) -> None:
        before = self.current()
        wanted = frozenset(group for group, chip in self.chips.items() if chip.isChecked())
        order = by_cause if self.causes.isChecked() else grouped
        noted = self.noted.isChecked()
        rows = tuple(row for row in self._all if row.notes) if noted else self._all
        self.rows.set_rows(order(rows, wanted, self._text))
        index = self.rows.find(before.key) if before is not None else QModelIndex()
        if not index.isValid() and self.rows.rowCount() > 1:
            index = self.rows.index(1)
        self.view.setCurrentIndex(index)
        if not index.isValid():
            self.chosen.emit(None)

    def _choose(self, index: QModelIndex) -> None:
        entry = self.rows.entry(index)
        self.chosen.emit(entry if entry is not None and entry.count is None else None)

    def _open(self, index: QModelIndex) -> None:
        entry = self.rows.entry(index)
        if entry is not None and entry.count is None:
            self.opened.emit(entry)


def _count(chip: FilterChip, count: int) -> None:
    """Let a filter say how many rows it leaves; one that would leave none is not offered."""
    chip.set_count(count)
    chip.setVisible(bool(count))
    if not count:
        chip.setChecked(False)
