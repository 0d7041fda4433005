"""The columns desk: the tree at the left, the column in the middle, its articles at the right."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.article import ArticleLine, ArticleQuery, Order
from workstation.domain.column import Column, ColumnPlan, ColumnTree
from workstation.domain.errors import NotFound
from workstation.ui.columns.articles_pane import MOST, ArticlesPane
from workstation.ui.columns.detail_pane import DetailPane
from workstation.ui.columns.form_facts import FormFacts
from workstation.ui.columns.form_saving import FormSaving
from workstation.ui.columns.gestures import Gestures
from workstation.ui.columns.packaging import Packaging
from workstation.ui.columns.parting import Parting
from workstation.ui.columns.saver import ColumnSaver
from workstation.ui.columns.surgery import Surgery
from workstation.ui.columns.tree_pane import TreePane
from workstation.ui.columns.tree_view import Wish
from workstation.ui.columns.wish_words import MENU, wish_words
from workstation.ui.shared.buttons import quiet_button
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.progress import ProgressStrip
from workstation.ui.shared.split import Pane, Split
from workstation.words import error_sentence

_EMPTY_WIDTH = 352


@dataclass(frozen=True, slots=True)
class _Read:
    facts: FormFacts
    counts: dict[int, int]


@dataclass(frozen=True, slots=True)
class _Inside:
    column_id: int
    numbers: ColumnPlan
    lines: tuple[ArticleLine, ...]


class ColumnsPanel(Panel):
    """The tree of the site and everything that can be done with it."""

    interests = ("column", "article", "article_column", "comment", "card", "setting", "person")

    def __init__(
        self, desk: Desk, settings: QSettings | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self.split = Split("columns", settings)
        self.tree_pane = TreePane()
        self.view = self.tree_pane.view
        self.detail = DetailPane(desk)
        self.articles = ArticlesPane(desk.language)
        self.empty = EmptyState("folder-tree")
        self.several_button = quiet_button(icon_name="list-tree")
        self.progress = ProgressStrip()
        self.long_work = LongWork(desk, self.progress)
        self.surgery = Surgery(desk, self, self.long_work)
        self.parting = Parting(desk, self, self.long_work)
        self.packaging = Packaging(desk, self)
        self.gestures = Gestures(desk, self, self.view, self.surgery)
        self.saver = ColumnSaver(desk, self)
        self.saving = FormSaving(desk, self.detail, self.surgery, self.saver)
        self._facts = FormFacts(ColumnTree(()))
        self._shown: int | None = None
        self._wanted: int | None = None
        self._place()
        self._connect()
        self.setFocusProxy(self.view)
        self.retranslate()

    def _place(self) -> None:
        self.split.add_pane(Pane("tree", 300, 240, shortcut="F6"), self.tree_pane)
        self.split.add_pane(Pane("column", 560, 380, stretch=1), self.detail)
        self.split.add_pane(
            Pane("articles", 330, 260, shortcut="F8", drawer_at=1180), self.articles
        )
        self.several_button.clicked.connect(self.gestures.create_several)
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        # As wide as its sentence: the height of wrapped words is taken from the width given.
        self.empty.setFixedWidth(_EMPTY_WIDTH)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self.empty)
        row.addStretch()
        column.addStretch(2)
        column.addLayout(row)
        column.addWidget(self.several_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.split)
        self._stack.addWidget(first)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.progress)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self.view.chosen.connect(self._choose)
        self.view.hovered_refusal.connect(self._say_refusal)
        columns = self.view.columns
        columns.move_wanted.connect(self.surgery.move)
        columns.rename_wanted.connect(self.gestures.rename)
        columns.articles_wanted.connect(
            lambda keys, into: self.parting.take(keys, into, self._shown)
        )
        self.gestures.split_wanted.connect(
            lambda column: self.parting.split_by_choice(column, self.articles.list.chosen())
        )
        self.articles.list.move_wanted.connect(
            lambda: self.parting.take_by_choice(self.articles.list.chosen(), self._shown)
        )
        self.packaging.told.connect(lambda text: self.toast.emit(text, False))
        button = self.tree_pane.package_button
        self.tree_pane.package_wanted.connect(
            lambda: self.packaging.menu(self.view.current()).popup(
                button.mapToGlobal(button.rect().bottomLeft())
            )
        )
        for acts in (self.surgery, self.gestures, self.parting, self.packaging):
            acts.finished.connect(self._finished)
            acts.failed.connect(self._fail)
        self.tree_pane.new_wanted.connect(partial(self.gestures.wish, Wish.SIBLING))
        self.tree_pane.several_wanted.connect(self.gestures.create_several)
        self.empty.acted.connect(partial(self.gestures.create, None))
        self.saving.saved.connect(self._saved)
        self.articles.list.opened.connect(self.open_article)

    def refresh(self) -> None:
        """Read the tree again; the chosen column stays chosen."""
        newsroom = self.desk.newsroom

        def question() -> _Read:
            people = tuple(person.name for person in newsroom.people.all() if person.active)
            templates = newsroom.preview.templates()
            facts = FormFacts(newsroom.columns.tree(), newsroom.site.get(), people, templates)
            return _Read(facts, newsroom.columns.counts())

        self.desk.tasks.read(question, self._show, key="columns.tree", owner=self)

    def _show(self, read: _Read) -> None:
        tree = read.facts.tree
        self._facts = read.facts
        self.surgery.tree = self.parting.tree = tree
        for column in tree:
            self.saver.know(column)
        self._stack.setCurrentIndex(0 if len(tree) else 1)
        self.view.set_tree(tree, read.counts)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.view.choose(wanted)
        self.status.emit(self.tr("%n column(s)", "", len(tree)))

    def _choose(self, column_id: int | None) -> None:
        if column_id is None:
            return
        if self._shown not in (None, column_id):
            self.detail.form.commit()
            self.detail.banner.clear()
        self._shown = column_id
        self.detail.show_column(self._facts.tree.get(column_id), self._facts)
        newsroom = self.desk.newsroom

        def question() -> _Inside:
            query = ArticleQuery(column_id=column_id, order=Order.CHANGED)
            page = newsroom.articles.page(query, None, MOST)
            return _Inside(column_id, newsroom.columns.inside(column_id), page.lines)

        self.desk.tasks.read(
            question, self._show_inside, partial(_tell, self.desk), key="columns.inside", owner=self
        )

    def _show_inside(self, inside: _Inside) -> None:
        self.detail.show_numbers(inside.column_id, inside.numbers)
        self.articles.show_lines(inside.lines, inside.numbers.articles)

    def _saved(self, column: Column) -> None:
        self.status.emit(self.tr("“%1” is saved").replace("%1", column.name))
        self.refresh()

    def _finished(self, text: str, column_id: int | None) -> None:
        self.detail.banner.clear()
        self._wanted = column_id
        self.refresh()
        self.toast.emit(text, True)

    def _fail(self, error: Exception) -> None:
        self.detail.banner.say("error", lambda: error_sentence(error, self.desk.language.current))

    def _say_refusal(self, error: Exception | None) -> None:
        language = self.desk.language.current
        self.tree_pane.say_refusal(error_sentence(error, language) if error else "")

    def reveal(self, kind: str, what: int | str) -> None:
        """Choose a column (`column`, an id)."""
        if kind == "column":
            self._wanted = int(what)
            if not self.stale:
                self.refresh()

    def commands(self) -> list[Command]:
        """Return what can be done with the chosen column."""
        chosen = self.view.current()
        made: list[Command] = []
        fold = self.split.toggle
        for wish in MENU:
            if wish is None or (chosen is None and wish is not Wish.SIBLING):
                continue
            text, sign, shortcut = wish_words(wish, chosen is not None and chosen.hidden)
            run = partial(self.gestures.wish, wish)
            made.append(Command(f"column.{wish}", text, run, shortcut, sign))
        several, create = self.tr("Several columns at once…"), self.gestures.create_several
        articles = self.tr("Fold the articles of the column")
        carry = self.tr("Move the chosen articles to…")
        return [
            *made,
            Command("column.several", several, create, icon="list-tree"),
            *self.packaging.commands(chosen),
            Command("column.carry", carry, self.articles.list.move_wanted.emit, icon="move"),
            Command("column.tree", self.tr("Fold the tree"), partial(fold, "tree"), "F6"),
            Command("column.articles", articles, partial(fold, "articles"), "F8"),
        ]

    def commit_pending(self) -> None:
        """Save what was typed in the form."""
        self.detail.form.commit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Follow being hidden."""
        self.commit_pending()
        super().hideEvent(event)

    def retranslate(self) -> None:
        """Set the words of the empty desk again; the panes see to theirs."""
        self.empty.set_words(
            self.tr("A site begins with its columns"),
            self.tr(
                "Articles are filed under columns. Move and rename them whenever you like: "
                "everything can be undone."
            ),
            self.tr("Create the first column"),
        )
        self.several_button.setText(self.tr("Write several columns at once"))


def _tell(desk: Desk, error: Exception) -> None:
    # Between the choosing and the reading somebody may have deleted it: the tree will say so.
    if not isinstance(error, NotFound):
        desk.bus.trouble.emit(error)
