"""Surgery on the tree: what it will touch is told first, then it is done, then it can be undone."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.column import Column, ColumnPlan, ColumnTree
from workstation.domain.errors import WorkstationError
from workstation.ui.columns.agreeing import Agreed, agree, ask_links
from workstation.ui.columns.column_picker import ColumnPicker
from workstation.ui.columns.plan_words import listed, touched
from workstation.ui.shared.long_work import LongVerb, LongWork


class Surgery(QObject):
    """Moves, deletes and merges columns. `finished(text, column id or None)` after each act.

    `failed(error)` tells what was refused. Acts that change addresses, delete or merge ask first.
    """

    finished = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, panel: QWidget, work: LongWork) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._work = work
        self.tree = ColumnTree(())

    def move(self, column_id: int, parent_id: int | None, position: int) -> None:
        """Put a column at `position` among the other children of `parent_id`."""
        try:
            column = self.tree.get(column_id)
            self.tree.check_move(column_id, parent_id)
        except WorkstationError as refused:
            self.failed.emit(refused)
            return
        columns = self._desk.newsroom.columns
        said = self.tr("Moved “%1”").replace("%1", column.name)
        verb = partial(columns.move, column_id, parent_id, position)
        act = partial(self._do, verb, said, column_id)
        if column.parent_id == parent_id:
            act()
            return

        def go(relink: bool) -> None:
            if not relink:
                act()
                return
            doing = self.tr("Moving “%1”…").replace("%1", column.name)
            self._do_long(doing, partial(verb, relink=True), said, column_id)

        def ask(plan: ColumnPlan) -> None:
            if not plan.addresses:
                act()
                return
            into = self.tree.get(parent_id).name if parent_id is not None else self.tr("the top")
            agree(
                self._desk.ask,
                self.tr("Move “%1” to “%2”?").replace("%1", column.name).replace("%2", into),
                self._will_touch(plan),
                self.tr("Move and change %n address(es)", "", plan.addresses),
                plan,
                go,
            )

        self._plan(partial(columns.plan_move, column_id, parent_id), ask)

    def move_by_choice(self, column: Column) -> None:
        """Ask where a column should go, then put it there as the last one."""
        below = {one.id for one in self.tree.branch(column.id)}
        picker = ColumnPicker(
            self.tr("Move “%1” to").replace("%1", column.name),
            "",
            self.tr("Move here"),
            self.tree,
            below,
            top=True,
            parent=self._panel,
        )
        picker.picked.connect(lambda to: self.move(column.id, to, len(self.tree.children(to))))
        picker.open()

    def merge_by_choice(self, column: Column) -> None:
        """Ask into which column another is merged, and tell what that will touch."""
        below = {one.id for one in self.tree.branch(column.id)}
        picker = ColumnPicker(
            self.tr("Merge “%1” into").replace("%1", column.name),
            self.tr("Its articles and the columns below it go there; its address leads there."),
            self.tr("Go on"),
            self.tree,
            below,
            parent=self._panel,
        )
        picker.picked.connect(partial(self.merge, column))
        picker.open()

    def merge(self, column: Column, into: int) -> None:
        """Tell what merging will touch, and merge when the person agrees."""
        columns = self._desk.newsroom.columns
        target = self.tree.get(into).name

        def ask(plan: ColumnPlan) -> None:
            agree(
                self._desk.ask,
                self.tr("Merge “%1” into “%2”?").replace("%1", column.name).replace("%2", target),
                self._will_touch(plan) + self.tr(" No article is deleted."),
                self.tr("Merge into “%1”").replace("%1", target),
                plan,
                go,
            )

        def go(relink: bool) -> None:
            said = self.tr("Merged “%1” into “%2”").replace("%1", column.name)
            self._do_long(
                self.tr("Merging “%1”…").replace("%1", column.name),
                partial(columns.merge, column.id, into, relink=relink),
                said.replace("%2", target),
                into,
            )

        self._plan(partial(columns.plan_merge, column.id, into), ask)

    def delete(self, column: Column) -> None:
        """Tell what deleting will touch and ask where the articles go, then delete."""
        self._plan(
            partial(self._desk.newsroom.columns.plan_delete, column.id),
            partial(self._ask_delete, column),
        )

    def _ask_delete(self, column: Column, plan: ColumnPlan) -> None:
        title = self.tr("Delete “%1”?").replace("%1", column.name)
        sentence = self._will_touch(plan, ends=True) + self.tr(
            " Articles are never deleted with a column."
        )
        if not plan.articles:
            act = self.tr("Delete %n column(s)", "", max(1, plan.columns))
            go = partial(self._delete, column, plan, None)
            self._desk.ask.confirm(title, sentence, act, go, listed(plan))
            return
        ways: list[tuple[str, Callable[[], object]]] = []
        if column.parent_id is not None:
            above = self.tree.get(column.parent_id)
            words = self.tr("Delete, articles go to “%1”").replace("%1", above.name)
            ways.append((words, partial(self._delete, column, plan, above.id)))
        by_choice = partial(self._delete_by_choice, column, plan)
        ways.append((self.tr("Delete, articles go to …"), by_choice))
        ways.append(
            (
                self.tr("Delete, articles stay in their other columns only"),
                partial(self._delete, column, plan, None),
            )
        )
        self._desk.ask.choose(
            title,
            sentence,
            [words for words, _ in ways],
            lambda chosen: ways[chosen][1](),
            listed(plan),
        )

    def _delete_by_choice(self, column: Column, plan: ColumnPlan) -> None:
        picker = ColumnPicker(
            self.tr("Where do the articles go?"),
            "",
            self.tr("Delete “%1”, articles go here").replace("%1", column.name),
            self.tree,
            {one.id for one in self.tree.branch(column.id)},
            parent=self._panel,
        )
        picker.picked.connect(partial(self._delete, column, plan))
        picker.open()

    def _delete(self, column: Column, plan: ColumnPlan, articles_to: int | None) -> None:
        said = self.tr("Deleted “%1”").replace("%1", column.name)
        verb = partial(self._desk.newsroom.columns.delete, column.id, articles_to)
        doing = self.tr("Deleting “%1”…").replace("%1", column.name)

        def go(relink: bool) -> None:
            self._do_long(doing, partial(verb, relink=relink), said, None)

        if articles_to is None:
            # No page takes the place of those that go: there is nowhere to lead.
            go(False)
            return
        ask_links(self._desk.ask, plan, go)

    def _will_touch(self, plan: ColumnPlan, *, ends: bool = False) -> str:
        words = touched(plan, ends=ends)
        if not words:
            return self.tr("Nothing else is touched. You can undo this.")
        return self.tr("This touches %1. You can undo this.").replace("%1", words)

    def directory(
        self,
        column: Column,
        directory: str,
        agreed: Agreed,
        failed: Callable[[Exception], object],
    ) -> None:
        """Tell what another directory will touch; `agreed` is called when the person wants it."""

        def ask(plan: ColumnPlan) -> None:
            if not plan.addresses:
                agreed(False)
                return
            words = self.tr("Change the directory of “%1” from “%2” to “%3”?")
            words = words.replace("%1", column.name).replace("%2", column.directory)
            agree(
                self._desk.ask,
                words.replace("%3", directory),
                self._will_touch(plan) + self.tr(" Published articles keep their addresses."),
                self.tr("Change %n address(es)", "", plan.addresses),
                plan,
                agreed,
            )

        plan = partial(self._desk.newsroom.columns.plan_directory, column.id, directory)
        self._desk.tasks.read(plan, ask, failed, key="columns.plan", owner=self._panel)

    def _plan(self, question: Callable[[], ColumnPlan], ask: Callable[[ColumnPlan], None]) -> None:
        self._desk.tasks.read(
            question, ask, self.failed.emit, key="columns.plan", owner=self._panel
        )

    def _do(self, verb: Callable[[], object], said: str, column_id: int | None) -> None:
        self._desk.tasks.change(
            verb,
            lambda _result: self.finished.emit(said, column_id),
            self.failed.emit,
            initiator=self._panel,
        )

    def _do_long(self, doing: str, verb: LongVerb[Any], said: str, column_id: int | None) -> None:
        self._work.start(
            doing,
            verb,
            lambda _result: self.finished.emit(said, column_id),
            self.failed.emit,
            writes=True,
            initiator=self._panel,
        )
