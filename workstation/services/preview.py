"""Pages as they will be, from what is on the desks this second, by the renderer that publishes."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from workstation.domain.article import RELEASED, Content
from workstation.domain.edition import EditionName, FullStory, Story
from workstation.domain.errors import WorkstationError
from workstation.domain.moment import MINUTE, now
from workstation.domain.publication import Page
from workstation.press.links import page_name
from workstation.press.pages.body import picture_names_in
from workstation.press.pages.written_page import WrittenPage
from workstation.press.parts.items import column_link
from workstation.press.picture_copies import original_of
from workstation.services.boards.desk_edition import DeskEdition
from workstation.services.boards.home_pages import HomePages
from workstation.services.boards.views import HOME
from workstation.services.publishing.online import Online
from workstation.services.publishing.press_room import PressRoom
from workstation.store.articles import articles
from workstation.store.comments import word_entries
from workstation.store.editions.editions import StoredEdition
from workstation.store.newsroom import NewsroomStore

#: Where the forms of a page post to in the preview: addresses no page of the site can have.
COMMENT_FORM, VOTE_FORM = "desk/comment", "desk/vote"


@dataclass(frozen=True, slots=True)
class Written:
    """An article's page that is being written, the content it was made of, and how that begins."""

    content: Content
    lead: str
    page: WrittenPage


class Preview:
    """Makes pages of either edition; safe on reading threads."""

    def __init__(self, store: NewsroomStore, press_room: PressRoom, edition: DeskEdition) -> None:
        self._store = store
        self._press_room = press_room
        self._home = HomePages(edition, press_room)
        self.online = Online()

    def page(
        self,
        address: str,
        edition: EditionName = EditionName.WORKING,
        unsaved: Mapping[int, Content] | None = None,
        *,
        released: int | None = None,
        why: bool = False,
        forms: bool = False,
    ) -> Page | None:
        """Return the page at an address (`""` is the home page), or None when there is none.

        `unsaved` are contents of articles as they stand in an editor, `released` is an article the
        working edition shows as if it were released now, as it does the first unsaved one. `why`
        lets everything say why it stands there, for `Placement.why`, and blocks of texts carry
        `data-line`; what is published never does. `forms` lets the forms of
        the working edition post to the preview, where the rules have opened it.
        """
        shown = released or next(iter(unsaved or ()), None)
        with self._store.snapshot():
            if page_name(address) == HOME and edition is EditionName.WORKING and shown is None:
                return self._home.page(why=why)
            source = StoredEdition(self._store.database, edition, shown=shown, unsaved=unsaved)
            if forms:
                _open_forms(source)
            press = self._press_room.press()
            page = press.page(source, address, lines=why, why=why)
            if page is None and edition is EditionName.WORKING:
                story = source.by_address(address)
                full = source.full(story.id) if story else None
                page = press.article_page(source, full, lines=why, why=why) if full else None
            return page

    def page_online(self, address: str, *, why: bool = False) -> tuple[bytes, str] | None:
        """Return the page readers have at an address, and its media type; None for none.

        It is read from the site as it was published, and as what is released would be before
        anything was. `why` as for `page`, as long as a publication would leave the page as it is.
        """
        if self.online.folder is None:
            page = self.page(address, EditionName.LIVE, why=why)
            return (page.data, page.media_type) if page is not None else None
        data = self.online.page(address)
        if data is None:
            return None
        if why:
            # A page that can be made no more is still the one readers have.
            with suppress(WorkstationError):
                made = self.page(address, EditionName.LIVE)
                if made is not None and made.data == data:
                    explained = self.page(address, EditionName.LIVE, why=True)
                    data = explained.data if explained is not None else data
        return data, _media_type(page_name(address))

    def article_page(
        self,
        article_id: int,
        content: Content | None = None,
        part: int = 1,
        *,
        why: bool = False,
        forms: bool = False,
    ) -> Page | None:
        """Return an article's page from `content` as typed (or as kept), published or not.

        Each block of the body carries `data-line`, the line of the text it came from; `why` and
        `forms` as for `page`. None when the article is in the trash or withdrawn.
        """
        with self._story(article_id, content, forms=forms) as (source, full):
            press = self._press_room.press()
            return press.article_page(source, full, part, lines=True, why=why) if full else None

    def written_page(
        self,
        article_id: int,
        content: Content,
        part: int = 1,
        *,
        forms: bool = False,
        before: Written | None = None,
    ) -> Written | None:
        """Return the same page while it is being written; None as for `article_page`.

        `before` is the page made last, as long as nothing but what is written became different.
        """
        last = before.page if before is not None else None
        with self._story(article_id, content, forms=forms) as (source, full):
            press = self._press_room.press()
            page = press.written_page(source, full, part, last) if full else None
            return Written(content, content.lead, page) if page is not None else None

    def retold(self, before: Written, content: Content) -> Written | None:
        """Return a page made before as it is with `content`, None where not only its text differs.

        For the moments between two keys: nobody is asked what else became different.
        """
        lead = content.lead
        if replace(before.content, body=content.body) != content or before.lead != lead:
            return None
        # Pictures alone are looked up.
        with self._store.snapshot() if picture_names_in(content.body) else nullcontext():
            page = before.page.with_text(content.body)
        return Written(content, lead, page) if page is not None else None

    def unreleased(self, address: str, article_id: int | None = None) -> Story | None:
        """Return the story at an address if it is not out yet, or else the one named if that is so.

        None when neither waits for its release.
        """
        with self._store.snapshot():
            source = StoredEdition(self._store.database, EditionName.WORKING)
            here = source.by_address(page_name(address))
            for key in (here.id if here else None, article_id):
                story = source.story(key) if key is not None else None
                if story is not None and articles.get(story.id).status not in RELEASED:
                    return story
            return None

    def templates(self) -> tuple[str, ...]:
        """Return the templates of the site's theme that columns and articles may name."""
        return self._press_room.press().theme.page_templates

    def address_of(self, article_id: int) -> str:
        """Return an article's address, frozen or to come; empty when it has no page."""
        with self._store.snapshot():
            return self._edition(article_id, {}).address_of(article_id)

    def touched(self, content: Content) -> tuple[tuple[str, str], ...]:
        """Return (address, name) of the pages that would list an article of this content.

        The home page comes first, then its columns from the top, each once.
        """
        with self._store.snapshot():
            source = StoredEdition(self._store.database, EditionName.WORKING)
            tree = source.columns
            keys = (content.column_id, *content.further_columns)
            lines = (tree.line(key) for key in keys if key is not None and key in tree)
            columns = {column.id: column for line in lines for column in line}
            links = (column_link(source, key) for key in columns)
            home = ("index.html", source.site.home_name)
            return (home, *((link.address, link.name) for link in links if link and link.address))

    def file_online(self, address: str) -> tuple[bytes, str] | None:
        """Return a file of the site readers have, and its media type, or None."""
        data = self.online.file(address)
        return (data, _media_type(address)) if data is not None else None

    def file(self, path: str) -> tuple[bytes, str] | None:
        """Return a picture of `media/` and its media type, or None; other paths have no file.

        A copy of another size, which publishing makes, is the picture itself here.
        """
        parts = PurePosixPath(path).parts
        if len(parts) != 2 or parts[0] != "media" or parts[1].startswith("."):
            return None
        copied = original_of(parts[1])
        file = self._store.media_folder / (copied[0] if copied else parts[1])
        # A name with a backslash or a colon would lead elsewhere on Windows.
        if file.parent != self._store.media_folder or not file.is_file():
            return None
        return file.read_bytes(), _media_type(file.name)

    @contextmanager
    def _story(
        self, article_id: int, content: Content | None, *, forms: bool
    ) -> Iterator[tuple[StoredEdition, FullStory | None]]:
        unsaved = {article_id: content} if content is not None else {}
        with self._store.snapshot():
            source = self._edition(article_id, unsaved)
            if forms:
                _open_forms(source)
            yield source, source.full(article_id)

    def _edition(self, article_id: int, unsaved: Mapping[int, Content]) -> StoredEdition:
        # To the minute: while somebody writes nothing but the text becomes different.
        moment = now() // MINUTE * MINUTE
        return StoredEdition(
            self._store.database,
            EditionName.WORKING,
            moment=moment,
            shown=article_id,
            unsaved=unsaved,
        )


def _media_type(name: str) -> str:
    return mimetypes.guess_type(name)[0] or "application/octet-stream"


def _open_forms(source: StoredEdition) -> None:
    if source.name is EditionName.WORKING and word_entries.rules().preview_form:
        site = source.site
        source.site = replace(site, comment_target=COMMENT_FORM, vote_target=VOTE_FORM)
