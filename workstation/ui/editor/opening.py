"""Opening a story, and reading it again when somebody else changed it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, QSize, Signal

from workstation.desk.desk import Desk
from workstation.domain.act import Change
from workstation.domain.article import RELEASED, Article, Content
from workstation.domain.column import ColumnTree
from workstation.ui.editor.aside import Aside
from workstation.ui.editor.look.text_pictures import sizes_in
from workstation.ui.editor.saving import Saving
from workstation.ui.editor.screen import Screen
from workstation.ui.editor.session import Session
from workstation.ui.editor.troubles import Troubles


@dataclass(frozen=True, slots=True)
class Opened:
    """An article with what its form needs to know."""

    article: Article
    address: str
    tree: ColumnTree
    unreleased: bool
    #: The pictures its text shows, by address: their lines get their room at once.
    pictures: dict[str, QSize] = field(default_factory=dict)


class Opening(QObject):
    """Opens one article at a time; `wanted` is the one open, or on its way."""

    #: The article's key, or None: nothing is open.
    opened = Signal(object)
    #: The same article is shown as it was read again.
    renewed = Signal()

    def __init__(
        self, desk: Desk, screen: Screen, saving: Saving, troubles: Troubles, aside: Aside
    ) -> None:
        super().__init__(saving)
        self._desk = desk
        self._screen = screen
        self._saving = saving
        self._troubles = troubles
        self._aside = aside
        self.wanted: int | None = None
        #: The story shown last: one goes back to it where opening another is given up.
        self._shown: int | None = None
        desk.bus.changed.connect(self._hear)

    def open(self, article_id: int) -> None:
        """Open an article; the one open until now has been asked to be saved."""
        self.wanted = article_id
        self._screen.text_pane.text.pouring.drop()
        self._saving.begin(None)
        self._screen.session = None
        self._screen.lock(True)
        said = self.tr("Opens once what was written before is saved…")
        self._screen.text_pane.strip.start(said, stoppable=False)
        # Behind every save: what is read must not be older than what was typed here before.
        self._desk.tasks.after_writes(lambda: self._read(article_id))

    def close(self) -> None:
        """Show that nothing is open."""
        self.wanted = self._shown = None
        self._screen.text_pane.strip.finish()
        self._screen.text_pane.text.pouring.drop()
        self._saving.begin(None)
        self._screen.show_nothing()
        self.opened.emit(None)

    def reload(self) -> None:
        """Read the open article again."""
        key = self.wanted
        if key is not None and self._saving.session is not None:
            self._desk.tasks.read(
                lambda: self._question(key), self._reloaded, key="reload", owner=self
            )

    def _read(self, article_id: int) -> None:
        if article_id == self.wanted:
            self._desk.tasks.read(
                lambda: self._question(article_id),
                self._show,
                self._not_opened,
                key="open",
                owner=self,
            )

    def _question(self, article_id: int) -> Opened:
        newsroom = self._desk.newsroom
        article = newsroom.articles.get(article_id)
        unreleased = article.status in RELEASED and any(
            line.id == article_id for line in newsroom.publishing.unreleased()
        )
        address = newsroom.articles.address(article_id)
        pictures = sizes_in(article.content.body, newsroom.media_folder)
        return Opened(article, address, newsroom.columns.tree(), unreleased, pictures)

    def _not_opened(self, error: Exception) -> None:
        self.close()
        self._desk.bus.trouble.emit(error)

    def _show(self, opened: Opened) -> None:
        article = opened.article
        if article.id != self.wanted:
            return
        self._screen.text_pane.strip.finish()
        self._screen.text_pane.text.pictures.know(opened.pictures)
        ready = partial(self._show_ready, opened)
        self._screen.prepare(self._session(article), ready, self._give_up)

    def _session(self, article: Article) -> Session:
        return self._saving.stranded.get(article.id) or Session(article)

    def _give_up(self) -> None:
        """Go back to the story there was before: a person waited for this one long enough."""
        before, self._shown = self._shown, None
        if before is None or before == self.wanted:
            self.close()
        else:
            self.open(before)

    def _show_ready(self, opened: Opened) -> None:
        article = opened.article
        stranded = self._saving.stranded.get(article.id)
        session = self._session(article)
        self._screen.fields_pane.forget()
        self._screen.show_session(session)
        self._shown = article.id
        self._saving.begin(session)
        self._show_around(opened, session.content)
        self._screen.lock(self._desk.newsroom.read_only)
        self.opened.emit(article.id)
        self._aside.read_known()
        self._aside.read_boards()
        self._aside.read_notes()
        if stranded is None:
            self._troubles.offer_recovered(article)
        elif stranded.clash is not None:
            self._troubles.clashed()
        else:
            self._saving.edited()

    def _show_around(self, opened: Opened, content: Content) -> None:
        fields, article = self._screen.fields_pane, opened.article
        fields.show_tree(opened.tree)
        self._troubles.tree = opened.tree
        fields.show_article(article, content, opened.address)
        language = self._desk.language.current
        fields.steps.show_article(article, language, unreleased=opened.unreleased)
        self._aside.read_cover(content.cover_id)
        self._aside.summarise(content)
        self._aside.read_reviews()
        if fields.sections["history"].is_open():
            self._aside.read_history()

    def _reloaded(self, opened: Opened) -> None:
        session = self._saving.session
        if session is None or opened.article.id != session.article.id:
            return
        if not self._screen.gather() or session.dirty or session.under_way or session.clash:
            session.article = opened.article  # the next save merges what was changed elsewhere
        else:
            session.renew(opened.article)
            self._screen.show_text(session.content)
        self._show_around(opened, session.content)
        self.renewed.emit()

    def _hear(self, change: Change, initiator: object) -> None:
        if initiator is self._saving.initiator or self.wanted is None:
            return
        if self.wanted in change.ids("article") or change.touches("column"):
            self.reload()
