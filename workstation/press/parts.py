"""The parts pages share, each made once per edition, with the hash that stands for it.

A template sees parts and nothing else, so the hashes of a page's parts are all it depends on.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Generic, TypeVar

from workstation.domain.board import Board
from workstation.domain.column import Column, ColumnKind
from workstation.domain.edition import Edition
from workstation.domain.site import Region
from workstation.press.boards import board_view
from workstation.press.items import column_link, picture_view, story_item
from workstation.press.links import safe_link
from workstation.press.markdown import RENDERER_VERSION
from workstation.press.theme import Theme
from workstation.press.views import (
    Block,
    BoardView,
    Item,
    Link,
    NavigationEntry,
    PictureView,
    SiteView,
)

_Value = TypeVar("_Value")

#: Boards the default page frame has a place of its own for.
FOCUS, RECOMMENDED = "focus", "recommended"


def digest(value: object) -> str:
    """Return a short hash of anything whose `repr` tells all of it (frozen views do)."""
    return hashlib.sha256(repr(value).encode("utf-8", "replace")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Part(Generic[_Value]):
    """Something a page is made of, and its hash."""

    value: _Value
    hash: str


def part(value: _Value) -> Part[_Value]:
    """Return `value` with its hash."""
    return Part(value, digest(value))


class SharedParts:
    """The shared parts of one edition, made when first asked for.

    `facts` gathers what the parts were made of, told apart, for the reasons of the next plan.
    """

    def __init__(self, edition: Edition, theme: Theme) -> None:
        self.edition = edition
        self.theme = theme
        self.facts: dict[str, str] = {}
        self._kept: dict[str, Part[object]] = {}

    def theme_part(self) -> Part[str]:
        """Return the theme's own hash; the facts tell its files apart."""
        self.facts.update({f"theme:{file}": told for file, told in self.theme.hashes.items()})
        return self._once("theme", lambda: digest((self.theme.hashes, RENDERER_VERSION)))

    def site(self) -> Part[SiteView]:
        """Return the site settings; the facts tell each setting apart."""
        return self._once("site", self._make_site)

    def navigation(self) -> Part[tuple[NavigationEntry, ...]]:
        """Return the columns readers may walk to."""
        return self._once("columns", self._make_navigation)

    def board(self, code: str) -> Part[BoardView]:
        """Return a board by its code; one the edition lacks is empty."""
        return self._once(f"board:{code}", lambda: self._make_board(code))

    def newest(self, column_id: int | None) -> Part[Block]:
        """Return the newest stories of a column (栏目更新)."""
        return self._once(f"newest:{column_id or ''}", lambda: self._make_newest(column_id))

    def popular(self, column_id: int | None) -> Part[Block]:
        """Return the most read stories of a column (栏目热门)."""
        return self._once(f"popular:{column_id or ''}", lambda: self._make_popular(column_id))

    def column_news(self, column: Column) -> Part[Block]:
        """Return a column's newest stories as the home and cover pages show them, with pictures."""
        return self._once(f"news:{column.id}", lambda: self._make_column_news(column))

    def boards_everywhere(self) -> tuple[str, ...]:
        """Return the codes of boards on every page, beside the focus and recommended ones."""
        declared = {board.code for board in self.theme.boards if board.everywhere}
        return tuple(
            board.code
            for board in self.edition.boards()
            if (board.everywhere or board.code in declared)
            and board.code not in (FOCUS, RECOMMENDED)
        )

    def boards_of_home(self) -> tuple[str, ...]:
        """Return the codes of all other boards: those of the theme first, then added ones."""
        everywhere = {FOCUS, RECOMMENDED, *self.boards_everywhere()}
        declared = [board.code for board in self.theme.boards]
        added = [board.code for board in self.edition.boards() if board.code not in declared]
        return tuple(code for code in [*declared, *added] if code not in everywhere)

    def _once(self, name: str, make: Callable[[], _Value]) -> Part[_Value]:
        kept = self._kept.get(name)
        if kept is None:
            kept = part(make())
            self._kept[name] = kept
        return kept  # type: ignore[return-value]  # a name always holds one kind of part

    def _make_site(self) -> SiteView:
        site, edition = self.edition.site, self.edition
        self.facts.update({f"site:{f.name}": digest(getattr(site, f.name)) for f in fields(site)})
        return SiteView(
            name=site.name,
            address=site.address.rstrip("/"),
            tagline=site.tagline,
            description=site.description,
            keywords=site.keywords,
            editor_mail=site.editor_mail,
            masthead=_picture(edition, site.masthead_picture_id, site.name),
            logo=_picture(edition, site.logo_picture_id, site.name),
            regions=tuple(
                Region(region.name, safe_link(region.link))
                for region in site.regions
                if safe_link(region.link)
            ),
            domain_names=site.domain_names,
            icp_filing=site.icp_filing,
            police_filing=site.police_filing,
            police_number="".join(sign for sign in site.police_filing if sign.isdigit()),
            licence=site.licence,
            report_phone=site.report_phone,
            copyright_line=site.copyright_line,
            comment_target=safe_link(site.comment_target),
            vote_target=safe_link(site.vote_target),
            home_name=site.home_name,
            separator=site.breadcrumb_separator,
        )

    def _make_navigation(self) -> tuple[NavigationEntry, ...]:
        entries = []
        for column in self.edition.columns.children(None):
            link = self.navigation_link(column)
            if link is not None:
                below = self.links_below(column.id)
                entries.append(NavigationEntry(column.id, link.name, link.address, below))
        self.facts.update({f"columns:{c.id}": _told_of(c) for c in self.edition.columns})
        return tuple(entries)

    def links_below(self, column_id: int) -> tuple[Link, ...]:
        """Return the visible columns directly under one."""
        found = map(self.navigation_link, self.edition.columns.children(column_id))
        return tuple(link for link in found if link is not None)

    def navigation_link(self, column: Column) -> Link | None:
        """Return a column as navigation shows it, or None when it is hidden or leads nowhere."""
        if column.hidden:
            return None
        if column.kind is ColumnKind.LINK:
            leads = safe_link(column.link)
            return Link(column.name, leads) if leads else None
        link = column_link(self.edition, column.id)
        return link if link is not None and link.address else None

    def _make_board(self, code: str) -> BoardView:
        board = self._board(code)
        view = board_view(self.edition, board) if board else BoardView(code, "")
        self.tell(f"board:{code}", view.title or code, view.items)
        return view

    def _board(self, code: str) -> Board | None:
        return next((board for board in self.edition.boards() if board.code == code), None)

    def _make_newest(self, column_id: int | None) -> Block:
        stories = self.edition.newest(column_id, self.theme.number("newest", 10))
        items = tuple(story_item(self.edition, story) for story in stories)
        return self._block(f"newest:{column_id or ''}", column_id, items)

    def _make_popular(self, column_id: int | None) -> Block:
        stories = self.edition.most_read(column_id, self.theme.number("popular", 10))
        items = tuple(story_item(self.edition, story) for story in stories)
        return self._block(f"popular:{column_id or ''}", column_id, items)

    def _make_column_news(self, column: Column) -> Block:
        stories = self.edition.newest(column.id, self.theme.number("column_news", 6))
        items = tuple(story_item(self.edition, story, pictures=True) for story in stories)
        return self._block(f"news:{column.id}", column.id, items)

    def _block(self, fact: str, column_id: int | None, items: tuple[Item, ...]) -> Block:
        link = column_link(self.edition, column_id)
        title = link.name if link else self.edition.site.name
        self.tell(fact, title, items)
        return Block(title, link.address if link else "index.html", items)

    def tell(self, fact: str, title: str, items: Iterable[Item]) -> None:
        """Note the title and items of a list among the facts."""
        told = [title, [[item.key, item.full_title] for item in items]]
        self.facts[fact] = json.dumps(told, ensure_ascii=False)


def _picture(edition: Edition, picture_id: int | None, alt: str) -> PictureView | None:
    return picture_view(edition.picture(picture_id), alt) if picture_id is not None else None


def _told_of(column: Column) -> str:
    # What navigation shows of it; its text or page size change other pages, not every one.
    shown = (column.parent_id, column.directory, column.position, column.kind, column.hidden)
    return f"{column.name}\t{digest((*shown, column.link))}"
