"""A place in the tree of the site, and the rules of that tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from workstation.domain.errors import NotFound, Refused, WouldLoop
from workstation.domain.moment import Milliseconds

#: The separator of column paths as people write them: 国内/法制/政法综治.
PATH_SEPARATOR = "/"


class ColumnKind(StrEnum):
    """What a column is on the site (DedeCMS `ispart`, with the single page beside it)."""

    LIST = "list"
    COVER = "cover"
    PAGE = "page"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `directory` is its own part of the address; `position` orders siblings from 0.

    `address_rule` is the pattern of its articles' addresses, `page_size` the articles on a list
    page, `sorting` their order (a `ColumnOrder`), `source` and `editor` what new articles get,
    `workers` the names of those who may work on them; each empty (0) to inherit, everybody where
    nobody is named. `required` are fields an article must have before it goes out, besides those
    the columns above ask for. `seo_title` stands for the title in search engines, `body` is the
    Markdown of a single page or cover.
    """

    id: int
    parent_id: int | None
    name: str
    directory: str
    position: int
    kind: ColumnKind = ColumnKind.LIST
    hidden: bool = False
    link: str = ""
    description: str = ""
    keywords: str = ""
    address_rule: str = ""
    page_size: int = 0
    list_template: str = ""
    article_template: str = ""
    body: str = ""
    sorting: str = ""
    seo_title: str = ""
    picture_id: int | None = None
    source: str = ""
    editor: str = ""
    required: tuple[str, ...] = ()
    workers: tuple[str, ...] = ()
    version: int = 1


class ColumnTree:
    """The whole tree, frozen: paths, ancestors, and what a move would mean."""

    def __init__(self, columns: Iterable[Column]) -> None:
        self._by_id = {column.id: column for column in columns}
        self._children: dict[int | None, list[Column]] = {}
        self._lines: dict[int, tuple[Column, ...]] = {}
        self._directories: dict[int, str] = {}
        for column in sorted(self._by_id.values(), key=lambda c: (c.position, c.id)):
            self._children.setdefault(column.parent_id, []).append(column)

    def __len__(self) -> int:
        return len(self._by_id)

    def __contains__(self, column_id: object) -> bool:
        return column_id in self._by_id

    def __iter__(self) -> Iterator[Column]:
        """Yield every column, parents before children, siblings in their order."""
        yield from self._walk(None)

    def _walk(self, parent_id: int | None) -> Iterator[Column]:
        ahead = list(reversed(self._children.get(parent_id, ())))
        while ahead:
            column = ahead.pop()
            yield column
            ahead += reversed(self._children.get(column.id, ()))

    def get(self, column_id: int) -> Column:
        """Return the column; raise `NotFound("column.missing")`."""
        try:
            return self._by_id[column_id]
        except KeyError:
            raise NotFound("column.missing", id=column_id) from None

    def children(self, parent_id: int | None) -> tuple[Column, ...]:
        """Return the columns directly under `parent_id` (None: the top), in order."""
        return tuple(self._children.get(parent_id, ()))

    def line(self, column_id: int) -> tuple[Column, ...]:
        """Return the column and its ancestors, top first (the breadcrumb)."""
        kept = self._lines.get(column_id)
        if kept is None:
            column = self.get(column_id)
            above = () if column.parent_id is None else self.line(column.parent_id)
            kept = self._lines[column_id] = (*above, column)
        return kept

    def branch(self, column_id: int) -> tuple[Column, ...]:
        """Return the column and everything below it."""
        return (self.get(column_id), *self._walk(column_id))

    def path(self, column_id: int) -> str:
        """Return the names from the top: `国内/法制/政法综治`."""
        return PATH_SEPARATOR.join(column.name for column in self.line(column_id))

    def directory(self, column_id: int) -> str:
        """Return the address path of the column's own page, without slashes at the ends."""
        kept = self._directories.get(column_id)
        if kept is None:
            own = (column.directory for column in self.line(column_id) if column.directory)
            kept = self._directories[column_id] = "/".join(own)
        return kept

    def find(self, path: str) -> Column:
        """Return the column at a path of names; raise `NotFound("column.no_path")`."""
        present: Column | None = None
        for name in (part.strip() for part in path.split(PATH_SEPARATOR) if part.strip()):
            among = self.children(present.id if present else None)
            present = next((column for column in among if column.name == name), None)
            if present is None:
                break
        if present is None:
            raise NotFound("column.no_path", path=path)
        return present

    def placed(self, column_id: int, parent_id: int | None, directory: str = "") -> ColumnTree:
        """Return the tree with one column under another parent, or with another directory.

        It stands in for what an act will leave; positions are not looked after.
        """
        moved = self.get(column_id)
        wanted = replace(moved, parent_id=parent_id, directory=directory or moved.directory)
        return ColumnTree({**self._by_id, column_id: wanted}.values())

    def check_holds(self, column_id: int) -> Column:
        """Return the column; raise `Refused("column.holds_none")` where no list shows articles."""
        column = self.get(column_id)
        if column.kind in (ColumnKind.LINK, ColumnKind.PAGE):
            raise Refused("column.holds_none", name=column.name)
        return column

    def check_move(self, column_id: int, parent_id: int | None) -> None:
        """Raise `WouldLoop` if `parent_id` is the column itself or lies below it, `NotFound`."""
        moved = self.get(column_id)
        if parent_id is not None and any(one.id == column_id for one in self.line(parent_id)):
            raise WouldLoop("column.loop", name=moved.name, into=self.get(parent_id).name)


@dataclass(frozen=True, slots=True)
class ColumnPlan:
    """What a change of the tree will touch, in numbers and lists, before it is done.

    `columns` and `articles` (filed there as main or further column, the trash too) are what it
    is about, `comments` lie under those articles, `cards` show one of them, on `boards` (title
    and number of cards). `addresses` are column pages that get a new address and `moves` say
    which (old, new; "" when the page goes), `redirects` the old ones that will lead there;
    articles keep their own addresses. `links` are bare links, of cards and of columns, to pages
    that move, `text_links` those in texts, of the stories `texts` (headline and number of links).
    `pages` is about how many pages the next publication will write: as far as can be told without
    making it. `titles` are the newest of the articles.
    """

    columns: int = 0
    articles: int = 0
    comments: int = 0
    addresses: int = 0
    redirects: int = 0
    cards: int = 0
    names: tuple[str, ...] = ()
    pages: int = 0
    links: int = 0
    text_links: int = 0
    texts: tuple[tuple[str, int], ...] = ()
    boards: tuple[tuple[str, int], ...] = ()
    moves: tuple[tuple[str, str], ...] = ()
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Split:
    """What a column is split by: the articles named, or else all that fit every condition.

    `title` is part of a headline, `tag` one whole tag, `since` and `until` bound the time of the
    story (UTC milliseconds, `until` excluded). `below` puts the new column under the old one
    instead of beside it. `children` are columns directly below the old one that go below the new
    one; without `articles` they go alone.
    """

    name: str
    directory: str = ""
    below: bool = False
    article_ids: tuple[int, ...] = ()
    title: str = ""
    tag: str = ""
    since: Milliseconds | None = None
    until: Milliseconds | None = None
    children: tuple[int, ...] = ()
    articles: bool = True
