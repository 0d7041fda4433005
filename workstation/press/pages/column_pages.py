"""Column pages: lists in stable pages, covers, single pages.

Old list pages are numbered from the oldest story, so that a new story changes the front page of
a column and, once in a page's length, gives birth to one more; the others stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from workstation.domain.column import Column, ColumnKind
from workstation.domain.column_settings import effective
from workstation.domain.edition import Edition
from workstation.domain.hashes import Hashes, lines_of
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.feeds.feeds import has_feed
from workstation.press.links import absolute, root_of
from workstation.press.pages.article_pages import HTML
from workstation.press.pages.body import BodyMaker, dress, pictures_in
from workstation.press.parts.frame import Frame, Maker
from workstation.press.parts.items import column_link, picture_view, story_item
from workstation.press.parts.shared_parts import digest, part
from workstation.press.parts.shared_views import links_below
from workstation.press.themes.views import Block, ColumnView, Head, PageLink, PictureView

_DEFAULT_PAGE_SIZE = 20
#: The number of an older list page in its address.
LIST_NUMBER = re.compile(r"list_(\d+)\.html$")


@dataclass(frozen=True, slots=True)
class Slice:
    """Which stories a list page shows. `number` counts from the oldest, 0 is the front page."""

    number: int
    offset: int
    limit: int


class Slices:
    """The list pages of `count` stories, `size` each: the front page, then the older ones.

    The front page holds between one and two lengths once there is more than one page. No list of
    them is made: a column of years has thousands.
    """

    def __init__(self, count: int, size: int) -> None:
        self._count, self._size = count, size
        self._older = max(0, count // size - 1)

    def __len__(self) -> int:
        return self._older + 1

    def __iter__(self) -> Iterator[Slice]:
        """Yield all of them, newest first."""
        return map(self._numbered, (0, *range(self._older, 0, -1)))

    def of(self, numbers: Collection[int]) -> tuple[Slice, ...]:
        """Return the pages of these numbers that there are, newest first."""
        there = sorted((n for n in numbers if 0 <= n <= self._older), reverse=True)
        return tuple(map(self._numbered, sorted(there, key=bool)))

    def near(self, piece: Slice) -> tuple[Slice, ...]:
        """Return the newer page, the page itself and the older one, as far as there are such."""
        number = piece.number or self._older + 1
        beside = (number + 1 if number <= self._older else -1, number, number - 1)
        return self.of({n if n <= self._older else 0 for n in beside if n > 0})

    def _numbered(self, number: int) -> Slice:
        if number == 0:
            return Slice(0, 0, self._count - self._older * self._size)
        return Slice(number, self._count - number * self._size, self._size)


class ColumnPages:
    """Makes the pages of columns of one edition."""

    def __init__(self, frame: Frame, bodies: BodyMaker) -> None:
        self._frame = frame
        self._bodies = bodies
        self._edition = frame.edition

    def makers(self, column: Column) -> Iterator[Maker]:
        """Yield all pages of a column; one that is a link, or has no directory, has none."""
        view = self.view(column)
        if column.kind is ColumnKind.LINK or not view.address:
            return
        if column.kind is ColumnKind.LIST:
            yield from self.lists(column, self.slices(column))
        else:
            yield self._whole_page(column, view)

    def lists(self, column: Column, wanted: Iterable[Slice]) -> Iterator[Maker]:
        """Yield some of the list pages of a column."""
        view, slices = self.view(column), self.slices(column)
        return (self._list_page(column, view, slices, piece) for piece in wanted)

    def view(self, column: Column) -> ColumnView:
        """Return a column's own facts."""
        link = column_link(self._edition, column.id)
        address = link.address if link else ""
        fed = bool(address and self._edition.site.address) and has_feed(column)
        return ColumnView(
            id=column.id,
            name=column.name,
            address=address,
            feed=address.removesuffix("index.html") + "feed.xml" if fed else "",
            description=column.description,
            keywords=column.keywords,
            kind=str(column.kind),
            children=links_below(self._edition, column.id),
            seo_title=column.seo_title,
            picture=self._picture(column),
        )

    def _picture(self, column: Column) -> PictureView | None:
        picture = column.picture_id
        return picture_view(self._edition.picture(picture), column.name) if picture else None

    def slices(self, column: Column) -> Slices:
        """Return which stories stand on which list page of a column."""
        return Slices(self._edition.count(column.id), page_size(self._edition, column))

    def _list_page(self, column: Column, view: ColumnView, slices: Slices, piece: Slice) -> Maker:
        stories = self._edition.newest(column.id, piece.limit, piece.offset)
        items = tuple(story_item(self._edition, story, pictures=True) for story in stories)
        values = {
            "column": view,
            "place": self._frame.place(column.id),
            "list": items,
            "pager": _pager(view, slices, piece),
        }
        self._frame.parts.tell(f"list:{column.id}:{piece.number}", column.name, items)
        named = tuple(story.number for story in stories)
        return self._maker(column, list_address(view, piece.number), values, named=named)

    def _whole_page(self, column: Column, view: ColumnView) -> Maker:
        edition, parts = self._edition, self._frame.parts
        cover = column.kind is ColumnKind.COVER
        below = [c for c in edition.columns.children(column.id) if not c.hidden]
        lists = [c for c in below if c.kind in (ColumnKind.LIST, ColumnKind.COVER)]
        shown = lists or [column] if cover else []
        blocks = {f"news:{c.id}": parts.column_news(c) for c in shown}
        values: dict[str, object] = {
            "column": view,
            "place": self._frame.place(column.id),
        }
        hashes = {
            **{name: block.hash for name, block in blocks.items()},
            "text": digest(column.body),
            "pictures": digest(pictures_in(edition, column.body)),
        }
        news = tuple(block.value for block in blocks.values())
        return self._maker(column, view.address, values, hashes=hashes, news=news)

    def _maker(
        self,
        column: Column,
        address: str,
        values: dict[str, object],
        *,
        hashes: dict[str, str] | None = None,
        news: tuple[Block, ...] = (),
        named: tuple[int, ...] = (),
    ) -> Maker:
        template = self._template(column)
        own = {name: part(value).hash for name, value in values.items()}
        own |= {**(hashes or {}), "template": template}
        inputs = Hashes((*self._frame.lines(column.id), *lines_of(own)))
        told = PageInputs(address, PageKind.COLUMN, column.id, column.name, inputs, named)
        return Maker(told, HTML, self._make(column, address, template, values, news))

    def _make(
        self,
        column: Column,
        address: str,
        template: str,
        values: dict[str, object],
        news: tuple[Block, ...],
    ) -> Callable[[], bytes]:
        def make() -> bytes:
            root = root_of(address)
            whole = column.kind is not ColumnKind.LIST
            wide = self._frame.theme.picture_width("body")
            html = self._bodies.html(column.body) if whole else ""
            body = dress(html, self._edition.picture_named, root, wide)
            context = {
                **values,
                "news": news,
                "body": Markup(body),  # noqa: S704  (policy-cleaned)
                "side": self._frame.side(root, column.id),
            }
            head = self._head(column, address)
            top = self._frame.top_of(column.id)
            return self._frame.render(template, root, head, context, top_id=top)

        return make

    def _template(self, column: Column) -> str:
        own = {ColumnKind.COVER: "cover", ColumnKind.PAGE: "page"}.get(column.kind, "list")
        wanted = str(effective(self._edition.columns, column.id, "list_template"))
        return self._frame.theme.template(wanted, own)

    def _head(self, column: Column, address: str) -> Head:
        site, view = self._frame.parts.site().value, self.view(column)
        usual = f"{column.name} - {site.name}" if site.name else column.name
        return Head(
            title=column.seo_title or usual,
            description=column.description or site.description,
            keywords=column.keywords or site.keywords,
            canonical=absolute(site.address, address),
            image=absolute(site.address, view.picture.src) if view.picture else "",
            feed=view.feed,
        )


def page_size(edition: Edition, column: Column) -> int:
    """Return how many stories a list page of a column holds: its own, inherited, the site's."""
    own = effective(edition.columns, column.id, "page_size")
    return int(own if isinstance(own, int) else 0) or edition.site.page_size or _DEFAULT_PAGE_SIZE


def list_address(view: ColumnView, number: int) -> str:
    """Return where a list page lies; 0 is the front page."""
    if number == 0:
        return view.address
    return view.address.removesuffix("index.html") + f"list_{number}.html"


def _pager(view: ColumnView, slices: Slices, piece: Slice) -> tuple[PageLink, ...]:
    """Return newer, own and older page. No total: it would change every page with each birth."""
    if len(slices) == 1:
        return ()
    return tuple(
        PageLink(one.number, "", list_address(view, one.number), one == piece)
        for one in slices.near(piece)
    )
