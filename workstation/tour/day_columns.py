"""Noon, at the columns: what one takes from above, a column split, a file of columns merged."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QMessageBox

from workstation.domain.column import ColumnTree
from workstation.tour import hand
from workstation.tour.player import Play, Scene, Until
from workstation.tour.room import (
    SMALL,
    WIDE,
    Room,
    answer,
    choose_files,
    found,
    gone,
    menu,
    over,
    top,
)
from workstation.tour.room import choose as choose_action
from workstation.ui.columns.package_dialog import PackageDialog
from workstation.ui.columns.panel import ColumnsPanel
from workstation.ui.columns.split_dialog import SplitDialog

_ABOVE, _CHILD = "服务", "服务/以案释法"
_NEW = "警示案例"


def scenes(room: Room) -> list[Scene]:
    """Return the scenes at the columns, in their order."""
    return [
        Scene("what a column takes from above", lambda: settings(room)),
        Scene("splitting a column", lambda: splitting(room)),
        Scene("a file of columns", lambda: package(room)),
    ]


def settings(room: Room) -> Play:
    """Set things at one column and see them in grey at the one below."""
    yield from room.go("columns")
    panel = room.present(ColumnsPanel)
    yield from choose(panel, _ABOVE)
    form = panel.detail.form
    for name, text in (("source", "临河日报"), ("address_rule", "{column}/{Y}/{M}{D}/{py}.html")):
        panel.detail.area.ensureWidgetVisible(form.fields[name])
        hand.click(form.line(name))
        hand.write_over(form.line(name), text)
        hand.press(form.line(name), Qt.Key.Key_Return)
    for code in ("source", "author"):
        panel.detail.area.ensureWidgetVisible(form.required)
        hand.click(form.required.chips[code])
    yield room.written()
    yield from choose(panel, _CHILD)
    yield Until(lambda: bool(form.fields["source"].note()), "what comes from above")
    yield from room.picture("column-settings")
    panel.detail.area.ensureWidgetVisible(form.workers)
    yield from room.picture("column-settings-articles")
    room.program.shell.resize(SMALL)
    yield from room.picture("column-settings-1024")
    room.program.shell.resize(WIDE)
    desk = room.window.desk
    while (tree := panel.view.columns.tree).find(_ABOVE).source:
        desk.tasks.change(desk.newsroom.history.undo)
        # Only a tree read since tells what is still to be taken back.
        yield Until(partial(_read_since, panel, tree), "the columns as they are")


def _read_since(panel: ColumnsPanel, before: ColumnTree) -> bool:
    return panel.view.columns.tree is not before


def splitting(room: Room) -> Play:
    """Split a column: which articles go, what it touches, and all of it back."""
    panel = room.present(ColumnsPanel)
    panel.gestures.split_wanted.emit(panel.view.current())
    yield over(SplitDialog, "the question how to split")
    dialog = found(SplitDialog)
    hand.write(dialog.name, _NEW)
    dialog.which.setCurrentIndex(dialog.which.findData("time"))
    dialog.since.setDate(dialog.since.date().addYears(-1))
    yield from room.picture("column-split")
    hand.click(dialog.act_button)
    yield over(QMessageBox, "the plan of the split")
    yield from room.picture("column-split-plan")
    answer()
    yield gone(QMessageBox, "the plan of the split")
    tree = panel.view.columns
    yield Until(lambda: any(one.name == _NEW for one in tree.tree), "the new column")
    yield from room.picture("column-split-done")
    hand.click(room.window.toasts.shown()[-1].act_button)
    yield Until(lambda: all(one.name != _NEW for one in tree.tree), "the column as it was")


def package(room: Room) -> Play:
    """Merge a file somebody made in a spreadsheet: told first, then stepped back from."""
    panel = room.present(ColumnsPanel)
    room.put_toasts_away()
    hand.click(panel.tree_pane.package_button)
    yield Until(lambda: top(QMenu) is not None, "the menu of files")
    yield from room.picture("column-files")
    choose_action(menu().actions()[-1])
    yield from choose_files(room.samples.parent / "columns.csv")
    yield over(PackageDialog, "what the file would change")
    yield from room.picture("column-package")
    found(PackageDialog).reject()
    yield gone(PackageDialog, "what the file would change")


def choose(panel: ColumnsPanel, path: str) -> Play:
    """Choose a column by its path."""
    column = panel.view.columns.tree.find(path)
    hand.click_row(panel.view, panel.view.columns.index_of(column.id))
    yield Until(lambda: panel.view.current_id() == column.id, f"the column {path}")
