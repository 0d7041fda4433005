"""What one does to articles from the list: each gesture is one verb, and says how to undo it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.act import Value
from workstation.domain.article import ArticleLine, Content, Flag
from workstation.domain.column import ColumnTree
from workstation.ui.articles.list_view import ArticleListView
from workstation.ui.shared.column_popup import ColumnPopup
from workstation.ui.shared.long_work import LongWork

#: From so many on it takes longer than a moment, and a strip shows how far it is.
_MANY = 100


class Gestures(QObject):
    """Acts on what is selected in `view`."""

    #: Text, and whether it can be undone.
    toast = Signal(str, bool)
    #: An article to be opened for writing, or for its history.
    write = Signal(object)
    history = Signal(object)
    #: An article of which is asked where it stands on the site, and why not elsewhere.
    why = Signal(object)
    #: An article whose review sheet is to be seen.
    sheet_asked = Signal(object)
    #: A story just made.
    made = Signal(object)
    #: Fields of everything selected are to be changed; words in it to be replaced.
    fields_asked = Signal()
    replace_asked = Signal()
    #: What is selected is to go out: `copy`, `print`, `docx` or `md`.
    out_asked = Signal(str)

    def __init__(
        self, desk: Desk, view: ArticleListView, commit: Callable[[], object], work: LongWork
    ) -> None:
        super().__init__(view)
        self._work = work
        self._desk = desk
        self.view = view
        # What was typed is written before the list acts on the same article.
        self._commit = commit
        self.tree = ColumnTree(())
        view.trash_asked.connect(self.trash)

    def create(self) -> None:
        """Begin a story, signed with the person's name."""
        content = Content(author=self._desk.newsroom.person)
        self._change(lambda: self._desk.newsroom.articles.create(content), self.made.emit)

    def duplicate(self) -> None:
        """Begin a story from a copy of the one selected."""
        ids = self.view.ids()
        if len(ids) == 1:
            self._change(lambda: self._desk.newsroom.articles.duplicate(ids[0]), self.made.emit)

    def trash(self) -> None:
        """Put what is selected into the trash."""
        articles = self._desk.newsroom.articles
        self._act(
            "trash", articles.trash, lambda n: self.tr("%Ln article(s) put into the trash", "", n)
        )

    def restore(self) -> None:
        """Take what is selected out of the trash."""
        articles = self._desk.newsroom.articles
        self._act(
            "restore",
            articles.restore,
            lambda n: self.tr("%Ln article(s) taken out of the trash", "", n),
        )

    def withdraw(self) -> None:
        """Take what is selected off the site, at the next publication."""
        articles = self._desk.newsroom.articles
        self._act(
            "withdraw", articles.withdraw, lambda n: self.tr("%Ln article(s) withdrawn", "", n)
        )

    def release(self) -> None:
        """Make what is selected ready for readers, at the next publication."""

        def verb(ids: Sequence[int]) -> None:
            for key in ids:
                self._desk.newsroom.articles.release(key)

        def said(number: int) -> str:
            return self.tr(
                "%Ln article(s) released; readers see them when the site is published", "", number
            )

        self._act("release_all", verb, said)

    def move(self, column_id: int) -> None:
        """Put what is selected under another column."""
        articles = self._desk.newsroom.articles
        name = self.tree.get(column_id).name
        path = self.tree.path(column_id)

        def said(number: int) -> str:
            words = self.tr("%Ln article(s) moved to {column}", "", number)
            return words.replace("{column}", name)

        self._act("move", lambda ids: articles.move(ids, column_id), said, column=path)

    def flag(self, flag: Flag, wanted: bool) -> None:
        """Set or take away a flag of what is selected."""
        articles = self._desk.newsroom.articles
        add, remove = (str(flag), "") if wanted else ("", str(flag))
        self._act(
            "flag",
            lambda ids: articles.flag(ids, add, remove),
            lambda n: self.tr("Flags of %Ln article(s) changed", "", n),
        )

    def ask_column(self, where: QPoint) -> None:
        """Let the person choose a column for what is selected."""
        host: QWidget = self.view
        popup = ColumnPopup(self.tree, parent=host)
        popup.chosen.connect(self.move)
        lines = self.lines()
        popup.open_at(where, lines[0].column_id if len(lines) == 1 else None)

    def lines(self) -> list[ArticleLine]:
        """Return what is selected, in the order of the list."""
        model = self.view.lines
        found = (model.line(model.place_of(key)) for key in self.view.ids())
        return [line for line in found if line is not None]

    def _act(
        self,
        kind: str,
        verb: Callable[[Sequence[int]], object],
        said: Callable[[int], str],
        **told: Value,
    ) -> None:
        ids = self.view.ids()
        if not ids:
            return

        def tell(_result: object) -> None:
            self.toast.emit(said(len(ids)), True)

        if len(ids) == 1:
            self._change(lambda: verb(ids), tell)
            return
        each = partial(self._desk.newsroom.bulk.each, f"article.{kind}", ids, verb, told)
        if len(ids) < _MANY:
            self._change(each, tell)
            return
        self._commit()
        words = self.tr("Changing {n} articles…").replace("{n}", f"{len(ids):,}")
        self._work.start(words, each, tell, writes=True)

    def _change(self, verb: Callable[[], object], done: Callable[..., object]) -> None:
        self._commit()
        self._desk.tasks.change(verb, done, owner=self)
