"""Article pages: all that stands on them, one per page of the body."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from markupsafe import Markup

from workstation.domain.address import page_of
from workstation.domain.edition import FullStory, Story
from workstation.domain.errors import NotFound
from workstation.domain.hashes import Hashes, line_of
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.links import absolute, root_of
from workstation.press.markdown.conversion import html_key
from workstation.press.markdown.page_breaks import BodyPage, split_pages
from workstation.press.pages.article_parts import (
    article_view,
    comments_view,
)
from workstation.press.pages.body import BodyMaker, dress, pictures_in
from workstation.press.pages.comment_pages import CommentPages, paged
from workstation.press.pages.structured import article_data
from workstation.press.parts.frame import Frame, Maker
from workstation.press.parts.item_shelf import ItemShelf
from workstation.press.parts.items import picture_view
from workstation.press.parts.shared_parts import digest
from workstation.press.themes.views import ArticleView, Head, Link, PageLink

HTML = "text/html; charset=utf-8"
_ITEMS = frozenset({"neighbours", "related"})
#: What each story has of its own; much else is the same for thousands.
_OWN = frozenset({"article", *_ITEMS})
ToHtml = Callable[[BodyPage], str]


class ArticlePages:
    """Makes the pages of articles of one edition."""

    def __init__(self, frame: Frame, bodies: BodyMaker) -> None:
        self._frame = frame
        self._bodies = bodies
        self._spoken = CommentPages(frame)
        self._edition = frame.edition
        self._items = ItemShelf(frame.edition)

    def makers(
        self,
        full: FullStory,
        to_html: ToHtml | None = None,
        *,
        given: bool = True,
        related: Sequence[Story] | None = None,
    ) -> Iterator[Maker]:
        """Yield the pages of a story, the first one first, then those of its comments.

        `to_html` replaces the kept HTML. Unless the story was `given` (it may not be saved yet),
        its text is read again when a page is made: a plan holds thousands of makers and makes
        few. Its `related` stories are asked for where they are not told.
        """
        view = article_view(self._edition, full)
        if view.link_out:
            yield self._leading_out(view)
            return
        pages = split_pages(full.content.body)
        near = related
        if near is None:
            near = self._edition.related(full.story, self._frame.theme.number("related", 6))
        spoken = paged(comments_view(self._edition, full), self._spoken.size(), view.address)
        shared = {**self._values(full, view, near), "comments": spoken[0]}
        lines = self._lines(full, shared)
        source = full if given else full.story.id
        titles = line_of("pages", digest([page.title for page in pages]))
        named = tuple(story.number for story in near)
        for number, page in enumerate(pages, 1):
            address = page_of(view.address, number)
            text = f"text={digest((html_key(page.text), page.title))}"
            told = Hashes((*lines, text, titles))
            inputs = PageInputs(address, PageKind.ARTICLE, view.id, view.title, told, named)
            yield Maker(inputs, HTML, self._make(source, view, shared, number, to_html))
        if len(spoken) > 1:
            yield from self._spoken.makers(full, view, spoken, shared, Hashes(lines))

    def _values(
        self, full: FullStory, view: ArticleView, near: Iterable[Story]
    ) -> dict[str, object]:
        edition = self._edition
        return {
            "article": view,
            "place": self._frame.place(full.content.column_id),
            "further": tuple(
                link
                for column_id in full.content.further_columns
                for link in self._frame.place(column_id)[-1:]
            ),
            "votes": full.story.votes_up,
            "neighbours": self._items.of(edition.neighbours(full.story)),
            "related": self._items.of(near),
        }

    def _lines(self, full: FullStory, values: dict[str, object]) -> tuple[str, ...]:
        """Return what a story's pages depend on but for the text of each, as `Hashes` keeps it."""
        told = [*self._frame.lines(full.content.column_id)]
        for name, value in values.items():
            if name in _OWN:
                hashed = self._items.hash_of(value) if name in _ITEMS else digest(value)
                told.append(f"{name}={hashed}")
            else:
                told.append(line_of(name, digest(value)))
        told.append(line_of("template", self._template(full)))
        told.append(line_of("pictures", digest(pictures_in(self._edition, full.content.body))))
        return tuple(told)

    def _template(self, full: FullStory) -> str:
        columns, column_id = self._edition.columns, full.content.column_id
        line = columns.line(column_id) if column_id in columns and column_id is not None else ()
        wanted = [column.article_template for column in reversed(line)]
        return self._frame.theme.template(full.content.template, *wanted, "article")

    def _make(
        self,
        source: FullStory | int,
        view: ArticleView,
        values: dict[str, object],
        number: int,
        to_html: ToHtml | None,
    ) -> Callable[[], bytes]:
        def make() -> bytes:
            full = self._edition.full(source) if isinstance(source, int) else source
            if full is None:
                raise NotFound("article.missing", id=source)
            pages = split_pages(full.content.body)
            page = pages[number - 1]
            address = page_of(view.address, number)
            root = root_of(address)
            raw = to_html(page) if to_html else self._bodies.html(page.text)
            top = self._frame.top_of(full.content.column_id)
            context = {
                **values,
                "body": Markup(self._dressed(raw, root)),  # noqa: S704  (policy-cleaned)
                "pages": _page_links(view, pages, number),
                "page": page,
                "page_number": number,
                "side": self._frame.side(root, full.content.column_id),
            }
            head = self._head(view, address, number, full)
            return self._frame.render(self._template(full), root, head, context, top_id=top)

        return make

    def _dressed(self, raw: str, root: str) -> str:
        wide = self._frame.theme.picture_width("body")
        return dress(raw, self._edition.picture_named, root, wide)

    def _head(self, view: ArticleView, address: str, number: int, full: FullStory) -> Head:
        site = self._frame.parts.site().value
        title = view.title if number == 1 else f"{view.title} ({number})"
        canonical = absolute(site.address, address)
        line = self._frame.place(full.content.column_id)
        shown = (picture_view(p) for p in pictures_in(self._edition, full.content.body))
        by_source = {one.src: one for one in (view.cover, *shown) if one is not None}
        told = tuple(by_source.values())
        return Head(
            title=f"{title} - {site.name}" if site.name else title,
            description=view.summary,
            keywords=",".join(view.keywords or view.tags),
            canonical=canonical,
            kind="article",
            image=absolute(site.address, told[0].src) if told else "",
            picture=told[0] if told else None,
            time_iso=view.time_iso,
            changed_iso=view.changed_iso,
            author=view.original_author or view.author,
            section=line[-1].name if line else "",
            tags=view.tags or view.keywords,
            ai_label=view.ai_label,
            structured=article_data(view, site, canonical, line, told),
        )

    def _leading_out(self, view: ArticleView) -> Maker:
        frame, address = self._frame, view.address
        title = Link(view.title, view.link_out)
        inputs = {"theme": frame.parts.theme_part().hash, "article": digest(title)}
        told = PageInputs(address, PageKind.REDIRECT, view.id, view.title, inputs)

        def make() -> bytes:
            values = {"root": root_of(address), "target": title, "canonical": ""}
            name = frame.theme.template("redirect")
            return frame.theme.render(name, values).encode("utf-8", "replace")

        return Maker(told, HTML, make)


def _page_links(
    view: ArticleView, pages: tuple[BodyPage, ...], number: int
) -> tuple[PageLink, ...]:
    if len(pages) == 1:
        return ()
    return tuple(
        PageLink(index, page.title, page_of(view.address, index), index == number)
        for index, page in enumerate(pages, 1)
    )
