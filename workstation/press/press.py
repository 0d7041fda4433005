"""The press: pages of an edition, by address, all of them, or of a story not saved yet."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path

from workstation.domain.edition import Edition, EditionName, FullStory
from workstation.domain.publication import Page, PageInputs
from workstation.press.explained.explained import ExplainedTheme
from workstation.press.links import root_of
from workstation.press.markdown.conversion import to_html
from workstation.press.markdown.page_breaks import BodyPage, split_pages
from workstation.press.markdown.text_blocks import Piece, whole_html
from workstation.press.pages.body import BodyMaker, Convert, HtmlStore, dress
from workstation.press.pages.written_page import (
    PLACE,
    WrittenPage,
    WrittenText,
    written_page,
)
from workstation.press.parts.frame import Maker, sayable
from workstation.press.recall import Recall
from workstation.press.session import Session
from workstation.press.themes.theme import Theme

#: Markdown to HTML with `data-line`: text, and the number of its first line in the whole body.
ConvertLines = Callable[[str, int], Sequence[Piece]]


def _with_lines(text: str, first_line: int) -> Sequence[Piece]:
    return (Piece(to_html(text, lines=True), first_line),)


class Press:
    """Makes pages with one theme. May be used from several threads.

    `html` keeps converted bodies between builds. `convert` and `convert_lines` turn Markdown into
    HTML: give `MarkdownWorker().to_html` and `.pieces` where texts may be hostile.
    """

    def __init__(
        self,
        theme_folder: Path,
        html: HtmlStore,
        convert: Convert = to_html,
        convert_lines: ConvertLines = _with_lines,
    ) -> None:
        self.theme = Theme(theme_folder)
        self._bodies = BodyMaker(html, convert)
        self._convert_lines = convert_lines
        self._lock = threading.Lock()
        self._last: Session | None = None
        #: What was made before, of the working and of the live edition.
        self._recalls = {name: Recall() for name in EditionName}

    def session(self, edition: Edition) -> Session:
        """Return what is kept while pages of `edition` are made; the last one is remembered."""
        with self._lock:
            if self._last is None or self._last.edition is not edition:
                recall = self._recalls[edition.name]
                self._last = Session(edition, self.theme, self._bodies, recall)
            return self._last

    def fresh_session(self, edition: Edition) -> Session:
        """Return a session that knows nothing of pages made before."""
        return Session(edition, self.theme, self._bodies)

    def release(self) -> None:
        """Forget the last edition, so that its snapshot may be closed."""
        with self._lock:
            self._last = None

    def outline(self, edition: Edition) -> Iterator[PageInputs]:
        """Yield every page the site has with the hashes of everything it depends on."""
        return (maker.inputs for maker in self.session(edition).makers())

    def page(
        self, edition: Edition, address: str, *, lines: bool = False, why: bool = False
    ) -> Page | None:
        """Return the page at an address (`""` is the home page), or None when there is none.

        `lines` as for `article_page`; `why` lets everything on it say why it stands there
        (`why.Reason`). Raises `ThemeTrouble` for a faulty template, and what `convert` raises for
        a faulty text.
        """
        convert = self._lined if lines else None
        maker = self._session(edition, why=why).maker(address, convert)
        return self._made(maker, why=why) if maker is not None else None

    def home_page(
        self, edition: Edition, before: Session | None = None, *, why: bool = False
    ) -> tuple[Page, Session]:
        """Return the home page, and what was kept while it was made.

        That may be given as `before` when the home page is made again and only boards changed.
        """
        session = Session(edition, self._explained if why else self.theme, self._bodies)
        if before is not None:
            session.take_over(before)
        return self._made(session.site.home(), why=why), session

    def article_page(
        self,
        edition: Edition,
        full: FullStory,
        page: int = 1,
        *,
        lines: bool = False,
        why: bool = False,
    ) -> Page:
        """Return page `page` of a story as given, saved or not, published or not.

        `lines` gives each block of the body `data-line`, the line of the text it came from.
        """
        convert = self._lined if lines else None
        return self._made(self._session(edition, why=why).article(full, page, convert), why=why)

    def written_page(
        self, edition: Edition, full: FullStory, page: int = 1, before: WrittenPage | None = None
    ) -> WrittenPage:
        """Return a story's page with lines, out of which it can be made again at the next key.

        `before` is the same page as it was made of the same pictures: its text is not made again.
        """
        again = self._around(edition, full, page, before) if before is not None else None
        if again is not None:
            return again
        made = self.article_page(edition, full, page, lines=True)
        root, wide = root_of(made.address), self.theme.picture_width("body")
        named = cache(edition.picture_named)

        def dressed(html: str) -> str:
            return sayable(dress(html, named, root, wide))

        def pieces_of(body: str) -> Sequence[Piece]:
            pages = split_pages(body)
            chosen = pages[min(max(page, 1), len(pages)) - 1]
            return self._convert_lines(chosen.text, chosen.first_line)

        text = WrittenText(pieces_of, dressed)
        return written_page(made.address, made.data.decode(), full.content.body, text)

    def _around(
        self, edition: Edition, full: FullStory, page: int, before: WrittenPage
    ) -> WrittenPage | None:
        """Return the page with its text put into what stands around it; None for the long way."""
        body = full.content.body
        blocks = before.text.blocks(body) if before.text is not None else ()
        if not blocks:
            return None
        made = self._session(edition, why=False).article(full, page, lambda _page: PLACE).page()
        if root_of(made.address) != root_of(before.address):
            return None
        return before.moved_into(made.address, made.data.decode(), body, blocks)

    @cached_property
    def _explained(self) -> ExplainedTheme:
        return ExplainedTheme(self.theme.folder)

    def _session(self, edition: Edition, *, why: bool) -> Session:
        # What pages share is marked as well, so it cannot be shared with pages for readers.
        return Session(edition, self._explained, self._bodies) if why else self.session(edition)

    def _made(self, maker: Maker, *, why: bool) -> Page:
        page = maker.page()
        html = page.media_type.startswith("text/html")
        return replace(page, data=self._explained.explained(page.data)) if why and html else page

    def _lined(self, page: BodyPage) -> str:
        return whole_html(self._convert_lines(page.text, page.first_line))
