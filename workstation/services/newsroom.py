"""An open newsroom: every desk's verbs in one place, on one store."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from workstation import paths
from workstation.domain.act import Change, Value
from workstation.domain.person import Role
from workstation.domain.site import Site
from workstation.press.themes.theme_list import ThemeEntry
from workstation.services.articles.articles import Articles
from workstation.services.articles.bulk import Bulk
from workstation.services.articles.exporting import Exporting
from workstation.services.articles.proofreading import Proofreading
from workstation.services.articles.shared_filters import SharedFilters
from workstation.services.articles.snippets import Snippets
from workstation.services.articles.versions import Versions
from workstation.services.automatic_backups import AutomaticBackups
from workstation.services.backups import Backups
from workstation.services.boards.boards import Boards
from workstation.services.boards.clock import Clock
from workstation.services.boards.desk_edition import DeskEdition
from workstation.services.boards.history import BoardHistory
from workstation.services.boards.placement import Placement
from workstation.services.columns.columns import Columns
from workstation.services.comments.arrivals import Arrivals
from workstation.services.comments.comments import Comments
from workstation.services.comments.figures import CommentCounts
from workstation.services.comments.files import CommentFiles
from workstation.services.comments.judging import Judging
from workstation.services.comments.rule_trials import RuleTrials
from workstation.services.comments.rules import CommentRules
from workstation.services.comments.speaking import Speaking
from workstation.services.history import History
from workstation.services.intake import Intake
from workstation.services.media.library import PictureLibrary
from workstation.services.media.marking import PictureMarking
from workstation.services.media.media import Media
from workstation.services.media.room import PictureRoom
from workstation.services.notes import Notes
from workstation.services.pasting import Pasting
from workstation.services.preview import Preview
from workstation.services.publishing.due import Due
from workstation.services.publishing.press_room import PressRoom
from workstation.services.publishing.publishing import Publishing
from workstation.services.publishing.sending import Sending
from workstation.services.site import People, SiteSettings
from workstation.store import boards, newsroom, people, settings
from workstation.store.html import KeptHtml
from workstation.store.newsroom import NewsroomStore
from workstation.store.trouble import translated

#: Who acts where nobody has said their name.
_NOBODY = "编辑"
#: Comments indexed in one go: a few hundredths of a second, which no save notices.
_FOUND_AT_ONCE = 300


class Newsroom:
    """What one may do with an open newsroom, desk by desk.

    Verbs belong on one writing thread inside `writing()`, questions on any thread inside
    `reading()`; both hold a database connection for their thread.
    """

    def __init__(self, store: NewsroomStore, person: str) -> None:
        self._store = store
        self._html = KeptHtml(store)
        self._press_room = PressRoom(store, self._html)
        self.articles = Articles(store)
        self.versions = Versions(store, self.articles)
        self.proofreading = Proofreading(store)
        self.bulk = Bulk(store, self.articles)
        self.columns = Columns(store, self._press_room.to_html)
        edition = DeskEdition(store)
        self.boards = Boards(store, self._press_room, edition)
        self.board_history = BoardHistory(store)
        judging = Judging(store)
        self.comments = Comments(store, judging)
        self.comment_counts = CommentCounts(store)
        self.speaking = Speaking(store)
        self.arrivals = Arrivals(store, judging)
        self.comment_rules = CommentRules(store)
        self.rule_trials = RuleTrials()
        self.comment_files = CommentFiles(store)
        self.media = Media(store)
        self.pasting = Pasting(store, self.media)
        self.pictures = PictureLibrary(store, self.media)
        self.marking = PictureMarking(store, self.media)
        self.picture_room = PictureRoom(store)
        self.snippets = Snippets(store, self.articles)
        self.filters = SharedFilters(store)
        self.history = History(store)
        self._open_pages(store, edition)
        self.site = SiteSettings(store)
        self.people = People(store)
        self.backups = Backups(store)
        self.automatic_backups = AutomaticBackups(store)
        self.intake = Intake(store, self.articles, self.columns, self.comments, self.media)
        store.journal.person = person

    def _open_pages(self, store: NewsroomStore, edition: DeskEdition) -> None:
        """Open the desks where pages are made, looked at and sent out."""
        self.exporting = Exporting(store, self._press_room)
        self.clock = Clock(store, self._press_room)
        self.preview = Preview(store, self._press_room, edition)
        self.placement = Placement(store, self._press_room)
        self.notes = Notes(store)
        private = self.proofreading.private_words
        self.publishing = Publishing(store, self._press_room, self._html, private)
        self.due = Due(store)
        self.sending = Sending(store, self.publishing)

    @property
    def folder(self) -> Path:
        """Return the folder with all of it."""
        return self._store.folder

    @property
    def media_folder(self) -> Path:
        """Return the folder of the pictures."""
        return self._store.media_folder

    @property
    def read_only(self) -> bool:
        """Tell whether nothing can be written here."""
        return self._store.read_only

    @property
    def person(self) -> str:
        """Return the name acts are written under."""
        return self._store.journal.person

    @person.setter
    def person(self, name: str) -> None:
        self._store.journal.person = name

    def themes(self) -> tuple[ThemeEntry, ...]:
        """Return the themes the site may choose."""
        return self._press_room.themes()

    def on_change(self, listener: Callable[[Change], None]) -> None:
        """Call `listener` after each act, on the writing thread."""
        self._store.journal.on_change(listener)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Hold a connection of the calling thread for questions."""
        with self._store.connected():
            yield

    @contextmanager
    def answering(self) -> Iterator[None]:
        """See one state on a thread that only reads; its connection stays open until `close`."""
        with self._store.answering():
            yield

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the connection of the writing thread, as long as it writes."""
        with self._store.connected():
            yield

    @contextmanager
    def together(self, kind: str, details: dict[str, Value]) -> Iterator[None]:
        """Make the verbs called in the block one act, with one step of undo.

        If one of them fails, none is kept.
        """
        with self._store.journal.act(kind, details):
            yield

    @contextmanager
    def founding(self, kind: str) -> Iterator[None]:
        """Open one act for filling a new newsroom; undo does not reach behind it."""
        with self._store.journal.act(kind, {"name": self.folder.name}):
            yield

    def rest(self) -> bool:
        """Do a little of what can wait (search index, converted text, the folder of the next
        publication); tell whether more is left.

        Call it on the writing thread when nobody asks for anything.
        """
        if self.read_only:
            return False
        with translated():
            self._html.flush()
            self._store.listing.catch_up()
            self.publishing.rest()
            more = self._press_room.convert_ahead()
            more = self._store.search.rest() or more
            return self._store.comment_search.catch_up(_FOUND_AT_ONCE) or more

    def changed_elsewhere(self) -> Change:
        """Return what another process changed since this was asked last. Writing thread."""
        return Change() if self.read_only else self._store.changed_elsewhere()

    def close(self) -> None:
        """Close the calling thread's connection and end the worker."""
        self._press_room.close()
        self._store.close()


def open_newsroom(folder: Path, person: str = "") -> Newsroom:
    """Open the newsroom in `folder`; a read-only one opens for looking.

    Raises `NotANewsroom`, `NewerNewsroom` or other storage trouble.
    """
    store = newsroom.open_store(folder, paths.migrations())
    if not person:
        with store.connected():
            everybody = people.all_people()
        person = everybody[0].name if everybody else _NOBODY
    return Newsroom(store, person)


def create_newsroom(folder: Path, name: str = "", person: str = "") -> Newsroom:
    """Make an empty newsroom in a new or empty folder: the theme's boards, one admin, no column.

    Raises `Refused("newsroom.not_empty")`, `ReadOnly`, or other storage trouble.
    """
    existed = folder.exists()
    store = newsroom.create(folder, paths.migrations())
    made = Newsroom(store, person or _NOBODY)
    try:
        with store.connected(), store.journal.act("newsroom.create", {"name": name}):
            people.insert(made.person, Role.ADMIN)
            settings.write_site(Site(name=name))
            for board in made.publishing.declared_boards():
                boards.insert(board)
    except BaseException:
        made.close()
        newsroom.take_away(folder, existed)
        raise
    return made
