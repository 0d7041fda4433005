"""Lists, trees and tables of Qt, dressed: heights, margins and what the style sheet cannot say."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QHeaderView,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
)

LINE_PIXELS = 30


class LineDelegate(QStyledItemDelegate):
    """Gives every row of a tree or list the same height, before it was ever shown, too."""

    def __init__(self, view: QAbstractItemView, height: int = LINE_PIXELS) -> None:
        super().__init__(view)
        self._height = height

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Return the width Qt wants and our height."""
        return QSize(super().sizeHint(option, index).width(), self._height)


def dress_tree(view: QTreeView, name: str, height: int = LINE_PIXELS) -> None:
    """Make `view` a calm tree: equal rows, no frame; `name` is for screen readers."""
    _dress(view, name)
    view.setItemDelegate(LineDelegate(view, height))
    view.setUniformRowHeights(True)
    view.setIndentation(18)
    view.setAnimated(False)
    view.setExpandsOnDoubleClick(False)


def dress_list(view: QListView, name: str) -> None:
    """Make `view` a calm list; a `RowDelegate` may be set on it afterwards."""
    _dress(view, name)
    view.setUniformItemSizes(True)
    view.setResizeMode(QListView.ResizeMode.Adjust)


def dress_table(view: QTableView, name: str) -> None:
    """Make `view` a calm table: lines between rows only, headings at the left."""
    _dress(view, name)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.verticalHeader().setDefaultSectionSize(LINE_PIXELS + 6)
    heading = view.horizontalHeader()
    heading.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    heading.setHighlightSections(False)
    heading.setMinimumSectionSize(48)


def dress_calendar(view: QCalendarWidget) -> None:
    """Make the calendar of a date field calm: no week numbers, no red Sundays, Monday first."""
    view.setGridVisible(False)
    view.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    view.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
    view.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        view.setWeekdayTextFormat(day, QTextCharFormat())
    # Cells narrower than this would end the names of the days in dots.
    view.setMinimumSize(320, 260)


def _dress(view: QAbstractItemView, name: str) -> None:
    view.setAccessibleName(name)
    view.setMouseTracking(True)
    view.setFrameShape(QAbstractItemView.Shape.NoFrame)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTextElideMode(Qt.TextElideMode.ElideRight)
