"""One edition under the press: every page it has, and any one of them by its address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Protocol

from workstation.domain.column import Column
from workstation.domain.edition import Edition, FullStory
from workstation.domain.publication import Page
from workstation.press.feeds.feeds import Feeds
from workstation.press.feeds.redirect_maps import NGINX, PLAIN, redirect_maps
from workstation.press.links import page_name
from workstation.press.markdown.page_breaks import split_pages
from workstation.press.pages.article_pages import ArticlePages, ToHtml
from workstation.press.pages.body import BodyMaker
from workstation.press.pages.column_pages import ColumnPages
from workstation.press.pages.site_pages import SitePages
from workstation.press.parts.frame import Frame, Maker
from workstation.press.parts.items import column_link
from workstation.press.parts.shared_blocks import FOLDER
from workstation.press.parts.shared_parts import SharedParts
from workstation.press.recall import Recall
from workstation.press.search.index import FOLDER as INDEX_FOLDER
from workstation.press.search.index import SearchIndex
from workstation.press.themes.theme import Theme


class Ahead(Protocol):
    """The pages of all stories and columns, and what tells of them, made before the plan is."""

    def stories(self) -> Iterator[Maker]:
        """Yield the pages of the stories, those of the oldest first."""
        ...

    def column(self, column_id: int) -> Iterator[Maker]:
        """Yield the pages of a column."""
        ...

    def feeds(self, column: Column | None) -> Iterator[Maker]:
        """Yield the feeds of a column, or those of the site with its sitemaps."""
        ...

    def files(self, index: SearchIndex) -> Iterator[Maker]:
        """Yield the files of the search."""
        ...


_FURTHER_PAGE = re.compile(r"_c?(\d{1,4})\.html$")
#: Pages a plan had to make are kept for the publication after it, up to this.
_ROOM_BYTES = 48_000_000
_LIST_PAGE = re.compile(r"list_\d+\.html$")


class Session:
    """Keeps what pages of one edition share, so it must end with that edition.

    `recall` is what was made with this theme before.
    """

    def __init__(
        self, edition: Edition, theme: Theme, bodies: BodyMaker, recall: Recall | None = None
    ) -> None:
        self.edition = edition
        self.frame = Frame(edition, theme, recall)
        self._bodies = bodies
        self.articles = ArticlePages(self.frame, bodies)
        self.columns = ColumnPages(self.frame, bodies)
        self.site = SitePages(self.frame)
        self.feeds = Feeds(self.frame)
        self._by_address: dict[str, Column] | None = None
        #: Pages the last plan would write, by address.
        self.planned: dict[str, Maker] = {}
        #: Pages made before the plan, if any were.
        self.ahead: Ahead | None = None
        #: Hashes, without their shared blocks, of pages as they were made last.
        self.own_hashes: dict[str, str] = {}
        self._rendered: dict[str, Page] = {}
        self._room = _ROOM_BYTES

    @property
    def parts(self) -> SharedParts:
        """Return what pages share: boards, newest and most read, settings."""
        return self.frame.parts

    @property
    def facts(self) -> dict[str, str]:
        """Return what the parts made so far consist of, told apart."""
        return self.frame.parts.facts

    def take_over(self, before: Session) -> None:
        """Keep what boards do not show from a session of before; only boards may have changed."""
        self.frame.parts.keep_from(before.frame.parts)

    def let_go(self) -> None:
        """Forget what was read and made of stories: nobody asks for all of them any more."""
        self.edition.let_go()
        self.articles = ArticlePages(self.frame, self._bodies)

    def makers(self) -> Iterator[Maker]:
        """Yield every page of the site. Redirects come last and never where a page lives."""
        living: set[str] = set()
        for maker in self._living():
            living.add(maker.inputs.address)
            yield maker
        leading = []
        for line, maker in self.site.redirect_lines():
            if maker.inputs.address not in living:
                living.add(maker.inputs.address)
                leading.append(line)
                yield maker
        yield from redirect_maps(self.edition, leading)

    def maker(self, address: str, to_html: ToHtml | None = None) -> Maker | None:
        """Return the page at an address, or None; `to_html` converts the text of an article."""
        name = page_name(address)
        return (
            self._article(name, to_html)
            or _named(self.site.makers(), name)
            or self._column(name)
            or _named(self.site.assets(), name)
            or (_named(self.feeds.makers(), name) if name.endswith(".xml") else None)
            or (_named(self.frame.block_makers(), name) if name.startswith(FOLDER) else None)
            or _named(self.site.redirects(), name)
            or (_named(self.makers(), name) if _is_of_the_whole(name) else None)
        )

    def rendered(self, maker: Maker, *, keep: bool = True) -> Page:
        """Return a page made, once for plan and publication while there is room for it.

        The publication does not `keep` what it is handed: it asks for each page once.
        """
        address = maker.inputs.address
        page = self._rendered.pop(address, None)
        if page is not None:
            self._room += len(page.data)
            return page
        self.own_hashes.pop(address, None)
        page = maker.page()
        if keep and len(page.data) <= self._room:
            self._room -= len(page.data)
            self._rendered[address] = page
        return page

    def article(self, full: FullStory, page: int, to_html: ToHtml | None = None) -> Maker:
        """Return page `page` (from 1) of a story as given, or its last one if it has fewer."""
        makers = list(self.articles.makers(full, to_html))
        bodies = len(split_pages(full.content.body)) if len(makers) > 1 else 1
        return makers[min(max(page, 1), bodies) - 1]

    def search_index(self) -> SearchIndex:
        """Return the index of the search, in which no story is counted yet."""
        scope = self.site.search_scope()
        return SearchIndex(self.edition, scope, self.facts, self.parts.recall)

    def _living(self) -> Iterator[Maker]:
        index = self.search_index()
        yield from self.site.makers()
        yield from self.site.assets()
        # Articles before columns: their stories are then known when lists ask for them.
        yield from self._stories(index) if self.ahead is None else self.ahead.stories()
        for column in self.edition.columns:
            made = self.ahead
            yield from self.columns.makers(column) if made is None else made.column(column.id)
        yield from self.frame.block_makers()
        for one in (None, *self.edition.columns):
            made = self.ahead
            yield from self.feeds.under(one) if made is None else made.feeds(one)
        yield from index.makers() if self.ahead is None else self.ahead.files(index)
        # Told once: whoever asks for pages again has them made here.
        self.ahead = None

    def _stories(self, index: SearchIndex) -> Iterator[Maker]:
        for story in self.edition.stories():
            full = self.edition.full(story.id)
            if full is not None:
                index.take(full)
                yield from self.articles.makers(full, given=False)

    def _article(self, name: str, to_html: ToHtml | None) -> Maker | None:
        further = _FURTHER_PAGE.search(name)
        story = self.edition.by_address(name)
        if story is None and further is not None:
            story = self.edition.by_address(_FURTHER_PAGE.sub(".html", name))
        full = self.edition.full(story.id) if story is not None else None
        return _named(self.articles.makers(full, to_html), name) if full is not None else None

    def _column(self, name: str) -> Maker | None:
        if self._by_address is None:
            links = ((column_link(self.edition, c.id), c) for c in self.edition.columns)
            self._by_address = {link.address: c for link, c in links if link and link.address}
        folder, _, last = name.rpartition("/")
        column = self._by_address.get(f"{folder}/index.html")
        if column is None or not (last == "index.html" or _LIST_PAGE.fullmatch(last)):
            return None
        return _named(self.columns.makers(column), name)


def _is_of_the_whole(name: str) -> bool:
    return name in (NGINX, PLAIN) or name.startswith(INDEX_FOLDER)


def _named(makers: Iterator[Maker], name: str) -> Maker | None:
    return next((maker for maker in makers if maker.inputs.address == name), None)
