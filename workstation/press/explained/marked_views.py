"""What templates are given, with why it stands there behind each value they may print."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from workstation.press.explained.marks import Marks
from workstation.press.explained.why import Reason
from workstation.press.themes.marked import Marked
from workstation.press.themes.views import (
    ArticleView,
    Block,
    BoardView,
    ColumnView,
    CommentsView,
    CommentView,
    Item,
    Link,
    NavigationEntry,
    PageLink,
    PictureView,
    SiteView,
    ThreadView,
)

#: What the names templates know are called among reasons.
_LINKS = {"place": "way", "pages": "pager", "target": "redirect"}
#: Facts printed as they are, by the name of the field one changes them in.
_SITE = (
    "name",
    "tagline",
    "editor_mail",
    "icp_filing",
    "police_filing",
    "licence",
    "report_phone",
    "copyright_line",
    "home_name",
)
_SITE_PICTURES = {
    "masthead": "masthead_picture_id",
    "logo": "logo_picture_id",
    "region_map": "region_map_picture_id",
}
_ARTICLE = {
    name: name
    for name in (
        "title",
        "kicker",
        "subtitle",
        "source",
        "source_url",
        "author",
        "responsible_editor",
        "original_author",
        "original_title",
        "summary",
    )
} | {"time": "published_at"}
_View = TypeVar("_View", SiteView, ArticleView, ColumnView, CommentView)


class _Marker:
    """Puts marks behind texts, and behind what they stand in."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks

    def mark(self, reason: Reason) -> str:
        """Return the mark that says a reason."""
        return self._marks.mark(reason.written())

    def _written(self, text: str, reason: Reason) -> str:
        return Marked(text, self.mark(reason)) if text else text

    def _told(self, view: _View, place: str, fields: Mapping[str, str], key: str) -> _View:
        """Return a view whose texts say which field they come from."""
        marked: dict[str, Any] = {
            name: self._written(getattr(view, name), Reason(place, field, key=key))
            for name, field in fields.items()
        }
        return replace(view, **marked)

    def _picture(
        self, picture: PictureView | None, field: str, key: str = "", place: str = ""
    ) -> PictureView | None:
        if picture is None:
            return None
        reason = Reason(place or ("article" if key else "site"), field, key=key)
        return replace(picture, src=self._written(picture.src, reason))

    def _link(self, place: str, link: Link) -> Link:
        reason = Reason(place, key=link.address)
        if not link.address:
            # A name that leads nowhere is all there is to point at.
            return replace(link, name=self._written(link.name, reason))
        return replace(link, address=self._written(link.address, reason))

    def _links(self, place: str, links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(self._link(place, link) for link in links)

    def _page_link(self, place: str, link: PageLink) -> PageLink:
        reason = Reason(place, key=link.address)
        return replace(link, address=self._written(link.address, reason))

    def _item(self, reason: Reason, item: Item) -> Item:
        whole = replace(reason, rule=item.rule, key=item.key)
        column = self._link("column", item.column) if item.column else None
        return replace(item, address=self._written(item.address, whole), column=column)

    def _items(self, place: str, subject: str, items: Iterable[Item]) -> tuple[Item, ...]:
        return tuple(
            self._item(Reason(place, subject, position), item)
            for position, item in enumerate(items, 1)
        )


class MarkedViews(_Marker):
    """Marks views by their kind. `texts` names the options of the theme that are printed."""

    def __init__(self, marks: Marks, texts: Collection[str]) -> None:
        super().__init__(marks)
        self._texts = texts

    def value(self, name: str, value: object) -> object:
        """Return what templates know by a name, marked."""
        if isinstance(value, Mapping):
            return {key: self.value(name, one) for key, one in value.items()}
        if isinstance(value, tuple):
            return tuple(self._entry(name, place, one) for place, one in enumerate(value, 1))
        return self._entry(name, 0, value)

    def _entry(self, name: str, position: int, value: object) -> object:
        if isinstance(value, BoardView):
            items = self._items("board", value.code, value.items)
            title = self._written(value.title, Reason("board", value.code))
            return replace(value, title=title, items=items)
        if isinstance(value, Block):
            items = self._items(name, value.address, value.items)
            head = self._written(value.address, Reason("column", value.address))
            return replace(value, address=head, items=items)
        if isinstance(value, Item):
            place = "neighbour" if name == "neighbours" else name
            return self._item(Reason(place, position=position), value)
        return self._links_of(name, value)

    def _links_of(self, name: str, value: object) -> object:
        if isinstance(value, Link):
            return self._link(_LINKS.get(name, name), value)
        if isinstance(value, PageLink):
            return self._page_link(_LINKS.get(name, name), value)
        if isinstance(value, NavigationEntry):
            address = self._written(value.address, Reason("navigation", key=value.address))
            below = self._links("navigation", value.children)
            return replace(value, address=address, children=below)
        return self._facts_of(value)

    def _facts_of(self, value: object) -> object:
        if isinstance(value, SiteView):
            return self._site(value)
        if isinstance(value, ArticleView):
            key = f"a{value.id}"
            tags = tuple(
                self._written(tag, Reason("article", "tags", key=key)) for tag in value.tags
            )
            told = self._told(value, "article", _ARTICLE, key)
            return replace(told, tags=tags, cover=self._picture(value.cover, "cover_id", key))
        if isinstance(value, ColumnView):
            return self._column(value)
        if isinstance(value, CommentsView):
            threads = tuple(
                ThreadView(self._comment(one.first), tuple(map(self._comment, one.answers)))
                for one in value.threads
            )
            pages = tuple(self._page_link("pager", link) for link in value.pages)
            return replace(value, threads=threads, pages=pages)
        return value

    def _site(self, site: SiteView) -> SiteView:
        regions = tuple(
            replace(region, link=self._written(region.link, Reason("region", key=region.link)))
            for region in site.regions
        )
        names = Reason("site", "domain_names")
        pictures: dict[str, Any] = {
            name: self._picture(getattr(site, name), field)
            for name, field in _SITE_PICTURES.items()
        }
        options = {
            name: self._written(one, Reason("option", name))
            if name in self._texts and isinstance(one, str)
            else one
            for name, one in site.options.items()
        }
        told = self._told(site, "site", {name: name for name in _SITE}, "")
        domains = tuple(self._written(name, names) for name in site.domain_names)
        return replace(told, regions=regions, domain_names=domains, options=options, **pictures)

    def _column(self, column: ColumnView) -> ColumnView:
        key = f"c{column.id}"
        fields = {name: name for name in ("name", "description")}
        told = self._told(column, "column_field", fields, key)
        picture = self._picture(column.picture, "picture_id", key, "column_field")
        return replace(told, children=self._links("below", column.children), picture=picture)

    def _comment(self, comment: CommentView) -> CommentView:
        reason = Reason("comment", key=str(comment.id))
        lines = tuple(self._written(line, reason) for line in comment.lines)
        author = Marked(comment.author, self.mark(reason))
        return replace(comment, author=author, lines=lines)
