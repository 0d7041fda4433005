"""The writing desk: list, text, live page and fields, side by side."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSettings
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.article import Content
from workstation.domain.standing import Leading
from workstation.ui.articles.bringing_in import BringingIn
from workstation.ui.articles.gestures import Gestures
from workstation.ui.articles.left_over import offer_left_over
from workstation.ui.articles.list_pane import ListPane
from workstation.ui.articles.listing import Listing
from workstation.ui.articles.many import ManyAtOnce
from workstation.ui.articles.ports import EditorFactory, PageFactory
from workstation.ui.articles.saved_filters import SavedFilters
from workstation.ui.articles.selection_commands import list_commands, selection_commands
from workstation.ui.articles.selection_menu import open_selection_menu
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.panel import Command, Panel
from workstation.ui.shared.split import Pane, Split

_FOLDING = {"list": "F6", "page": "F7", "fields": "F8"}


class ArticlesPanel(Panel):
    """Joins the list with an editor and a page view, which it is given."""

    interests = ("article", "column", "article_column", "article_tag", "setting")

    def __init__(
        self,
        desk: Desk,
        editor_factory: EditorFactory,
        page_factory: PageFactory,
        settings: QSettings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.editor = editor_factory(desk)
        self.page = page_factory()
        self.list_pane = ListPane(desk.ask, desk.language.current)
        work = LongWork(desk, self.list_pane.progress, self.list_pane.banner)
        self.gestures = Gestures(desk, self.list_pane.view, self.editor.commit_pending, work)
        self.bringing_in = BringingIn(desk, work, self.list_pane.banner)
        self.split = Split("articles", settings)
        self.listing = Listing(desk, self.list_pane, self.gestures)
        commit = self.editor.commit_pending
        self.many = ManyAtOnce(desk, self.list_pane, self.listing, commit, work, self)
        self.list_pane.filters.use_saved(SavedFilters(settings, desk.newsroom.folder))
        self._wanted_focus: int | None = None
        #: The field to go to in that article, and words of its text.
        self._wanted_place: tuple[str, ...] = ()
        self._wanted_line = 0
        #: What was seen before the text was left alone.
        self._left: list[str] = []
        self._shown: tuple[int, Content] | None = None
        self._place()
        self._connect_list()
        self._connect_editor()
        offer_left_over(self.list_pane.banner, self.editor.left_over, self._write)

    def _place(self) -> None:
        split = self.split
        split.add_pane(Pane("list", 292, 240, shortcut=_FOLDING["list"]), self.list_pane)
        split.add_pane(Pane("text", 460, 320, stretch=10), self.editor.text_pane)
        page = Pane("page", 460, 280, stretch=11, shortcut=_FOLDING["page"], drawer_at=1024)
        split.add_pane(page, self.page.widget())
        fields = Pane("fields", 272, 240, shortcut=_FOLDING["fields"], drawer_at=1280)
        split.add_pane(fields, self.editor.fields_pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)
        self.setFocusProxy(self.list_pane.view)
        new = QShortcut(QKeySequence("Ctrl+N"), self)
        new.activated.connect(self.gestures.create)
        QShortcut(QKeySequence.StandardKey.Save, self).activated.connect(self.commit_pending)
        QShortcut(QKeySequence("F9"), self).activated.connect(partial(write_alone, self.split))

    def _connect_list(self) -> None:
        pane, gestures = self.list_pane, self.gestures
        pane.new_asked.connect(gestures.create)
        pane.import_asked.connect(self.bringing_in.ask)
        pane.view.chosen.connect(self.editor.open)
        pane.view.entered.connect(self._write)
        pane.view.menu_asked.connect(partial(open_selection_menu, gestures))
        gestures.toast.connect(self.toast)
        gestures.write.connect(self._write)
        gestures.history.connect(partial(show_history, self))
        gestures.why.connect(partial(ask_why, self))
        gestures.sheet_asked.connect(partial(ask_review_sheet, self))
        gestures.made.connect(lambda article: self._write(article.id))
        self.many.listen(gestures)
        self.many.toast.connect(self.toast)
        self.bringing_in.came.connect(lambda _number: self.refresh())
        self.desk.language.changed.connect(pane.show_language)

    def _connect_editor(self) -> None:
        editor, page = self.editor, self.page
        self.split.folded.connect(self._folded)
        editor.opened.connect(self._opened)
        editor.content_changed.connect(self._show_page)
        editor.scrolled.connect(page.scroll_to_line)
        page.line_scrolled.connect(editor.scroll_to_line)
        page.took.connect(editor.page_took)
        page.line_clicked.connect(partial(editor.scroll_to_line, write=True))
        editor.new_asked.connect(self.gestures.create)
        editor.fields_pane.notes.asked.connect(
            lambda key: self.led.emit(Leading("preview", "note", key))
        )
        editor.fold_asked.connect(self.split.toggle)
        for name in ("save_state", "counts", "place", "toast", "go"):
            getattr(editor, name).connect(getattr(self, name))

    # What the window asks.

    def refresh(self) -> None:
        """Read the list anew, from its beginning, with the article that is open still selected."""
        self.listing.read()

    def focus(self, on: bool) -> None:
        """Leave the text alone and say above it how saving stands, or bring back what was there."""
        self.editor.text_pane.set_alone(on)
        if on:
            self._left = [key for key in _FOLDING if not self.split.is_folded(key)]
            self.split.show_only(["text"])
        else:
            for key in self._left:
                self.split.fold(key, False)

    def reveal(self, kind: str, what: int | str) -> None:
        """Open an article (`article`), at a field, at words (`passage`) or at a line (`line`)."""
        desk, _, field = kind.partition(".")
        if desk == "article":
            self._wanted_place = (field,) if field else ()
            self._write(int(what))
        elif kind == "passage":
            key, _, words = str(what).partition(":")
            self._wanted_place = ("body", words)
            self._write(int(key))
        elif kind == "line":
            key, _, line = str(what).partition(":")
            self._wanted_place, self._wanted_line = ("body",), int(line)
            self._write(int(key))

    def commands(self) -> list[Command]:
        """Return what can be done here now."""
        names = {
            "list": self.tr("Fold or unfold the list"),
            "page": self.tr("Fold or unfold the page"),
            "fields": self.tr("Fold or unfold the fields"),
        }
        folding = [
            Command(f"articles.fold.{key}", names[key], partial(self.split.toggle, key), keys)
            for key, keys in _FOLDING.items()
        ]
        new = Command(
            "article.new", self.tr("New story"), self.gestures.create, "Ctrl+N", "file-plus"
        )
        bring = Command(
            "article.import", self.tr("Bring manuscripts in…"), self.bringing_in.ask, "", "download"
        )
        save = Command("article.save", self.tr("Save now"), self.commit_pending, "Ctrl+S", "save")
        alone = Command(
            "articles.alone",
            self.tr("Write alone, or with everything again"),
            partial(write_alone, self.split),
            "F9",
        )
        many = [
            *self.many.commands(),
            *selection_commands(self.gestures),
            *list_commands(self.list_pane.filters),
        ]
        asked = questions(self, self.editor.article_id())
        return [new, bring, *many, save, *asked, *self.editor.commands(), *folding, alone]

    def commit_pending(self) -> None:
        """Queue the saving of what was typed."""
        self.editor.commit_pending()

    def unsaved(self) -> str:
        """Return a sentence naming what could not be saved."""
        return self.editor.unsaved()

    def _hear(self, change: Change, initiator: object) -> None:
        """Take note of changed rows; the list stays where it is and reads what became of them."""
        if not change.touches(*self.interests):
            return
        if self.isVisible():
            self.listing.hear(change)
        else:
            self._stale = True

    # Opening.

    def _write(self, article_id: int) -> None:
        self._wanted_focus = article_id
        if self.editor.article_id() == article_id:
            self._opened(article_id)
        else:
            self.editor.open(article_id)

    def _opened(self, article_id: int | None) -> None:
        self.listing.open_article = article_id
        if article_id is None:
            self._shown = None
            self.page.clear()
            return
        self.list_pane.view.show_as_open(article_id)
        if article_id == self._wanted_focus:
            self._wanted_focus = None
            place, self._wanted_place = self._wanted_place, ()
            if place and place[0] not in ("body", "title"):
                self.split.fold("fields", False)
            self.editor.focus(*place)
            line, self._wanted_line = self._wanted_line, 0
            if line:
                self.editor.scroll_to_line(line, write=True)

    def _show_page(self, article_id: int, content: Content) -> None:
        self._shown = (article_id, content)
        if not self.split.is_folded("page"):
            self.page.show_article(article_id, content)

    def _folded(self, key: str, folded: bool) -> None:
        if key == "page" and not folded and self._shown is not None:
            self.page.show_article(*self._shown)


def show_history(panel: ArticlesPanel, article_id: int) -> None:
    """Open an article, and what was done to it."""
    panel.reveal("article", article_id)
    panel.split.fold("fields", False)
    panel.editor.show_history()


def ask_why(panel: Panel, article_id: int) -> None:
    """Ask where an article stands on the site, and why not elsewhere."""
    panel.led.emit(Leading("preview", "why", article_id))


def questions(panel: Panel, article_id: int | None) -> list[Command]:
    """Return what one may ask of the article that is open."""
    translate, there = QCoreApplication.translate, article_id is not None
    return [
        Command(
            "article.why",
            translate("ArticlesPanel", "Where this article stands, and why not elsewhere…"),
            partial(ask_why, panel, article_id or 0),
            icon="circle-question-mark",
            enabled=there,
        ),
        Command(
            "article.review_sheet",
            translate("ArticlesPanel", "Review sheet of this article…"),
            partial(ask_review_sheet, panel, article_id or 0),
            icon="printer",
            enabled=there,
        ),
    ]


def ask_review_sheet(panel: Panel, article_id: int) -> None:
    """Show the paper that reviewers of an article sign, with what was typed last."""
    panel.commit_pending()
    panel.led.emit(Leading("preview", "review_sheet", article_id))


def write_alone(split: Split) -> None:
    """Leave the text alone on the desk, or bring everything back."""
    if all(split.is_folded(key) for key in _FOLDING):
        for key in _FOLDING:
            split.fold(key, False)
    else:
        split.show_only(["text"])
