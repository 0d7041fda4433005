"""Articles on their way to another column: dropped, chosen, or split off into a new one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.column import Column, ColumnPlan, ColumnTree, Split
from workstation.ui.columns.agreeing import agree
from workstation.ui.columns.column_picker import ColumnPicker
from workstation.ui.columns.plan_words import listed, touched
from workstation.ui.columns.split_dialog import SplitDialog
from workstation.ui.shared.long_work import LongVerb, LongWork
from workstation.ui.shared.panel import Panel


class Parting(QObject):
    """Moves articles and splits columns. `finished(text, column id or None)`, `failed(error)`.

    What readers see is asked about first; drafts go at once, since undo brings them back.
    """

    finished = Signal(str, object)
    failed = Signal(object)

    def __init__(self, desk: Desk, panel: Panel, work: LongWork) -> None:
        super().__init__(panel)
        self._desk = desk
        self._panel = panel
        self._work = work
        self.tree = ColumnTree(())

    def take(self, article_ids: tuple[int, ...], column_id: int, out_of: int | None) -> None:
        """Put articles under a column; those in the column `out_of` only as a further one too."""
        target = self.tree.get(column_id).name
        columns = self._desk.newsroom.columns
        said = self.tr("Moved %n article(s) to “%1”", "", len(article_ids)).replace("%1", target)
        act = partial(
            self._do_long,
            self.tr("Moving articles to “%1”…").replace("%1", target),
            partial(columns.move_articles, article_ids, column_id, out_of),
            lambda _count: self.finished.emit(said, None),
        )

        def ask(plan: ColumnPlan) -> None:
            if not plan.pages:
                act()
                return
            self._desk.ask.confirm(
                self.tr("Move %n article(s) to “%1”?", "", plan.articles).replace("%1", target),
                self._will_touch(plan),
                self.tr("Move %n article(s)", "", plan.articles),
                act,
                listed(plan),
            )

        self._plan(partial(columns.plan_articles, article_ids), ask)

    def take_by_choice(self, article_ids: tuple[int, ...], out_of: int | None) -> None:
        """Ask where the articles should go."""
        if not article_ids:
            return
        picker = ColumnPicker(
            self.tr("Move %n article(s) to", "", len(article_ids)),
            self.tr("Their other columns and their addresses stay."),
            self.tr("Move here"),
            self.tree,
            parent=self._panel,
        )
        picker.picked.connect(lambda to: self.take(article_ids, to, out_of))
        picker.open()

    def split_by_choice(self, column: Column, chosen: tuple[int, ...]) -> None:
        """Ask for the new column and which articles go there."""
        dialog = SplitDialog(column, chosen, self.tree.children(column.id), self._panel)
        dialog.wished.connect(partial(self.split, column))
        dialog.open()

    def split(self, column: Column, wish: Split) -> None:
        """Tell what splitting will touch, and split when the person agrees."""
        columns = self._desk.newsroom.columns
        said = self.tr("Split “%2” off “%1”").replace("%1", column.name).replace("%2", wish.name)

        def done(made: Column) -> None:
            self.finished.emit(said, made.id)

        def ask(plan: ColumnPlan) -> None:
            act = self.tr("Split off %n article(s)", "", plan.articles)
            if wish.children:
                act = self.tr("Split off %n column(s)", "", plan.columns)
            agree(
                self._desk.ask,
                self.tr("Split “%2” off “%1”?").replace("%1", column.name).replace("%2", wish.name),
                self._will_touch(plan),
                act,
                plan,
                go,
            )

        def go(relink: bool) -> None:
            doing = self.tr("Splitting “%1”…").replace("%1", column.name)
            self._do_long(doing, partial(columns.split, column.id, wish, relink=relink), done)

        self._plan(partial(columns.plan_split, column.id, wish), ask)

    def _do_long(self, doing: str, verb: LongVerb[Any], done: Callable[[Any], object]) -> None:
        self._work.start(doing, verb, done, self.failed.emit, writes=True, initiator=self._panel)

    def _will_touch(self, plan: ColumnPlan) -> str:
        words = self.tr("This touches %1. Articles keep their addresses. You can undo this.")
        return words.replace("%1", touched(plan) or self.tr("no article"))

    def _plan(self, question: Callable[[], ColumnPlan], ask: Callable[[ColumnPlan], None]) -> None:
        self._desk.tasks.read(
            question, ask, self.failed.emit, key="columns.plan", owner=self._panel
        )
