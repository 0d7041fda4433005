"""The parts pages share, each made once per edition, with the hash that stands for it.

A template sees parts and nothing else, so the hashes of a page's parts are all it depends on.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any, Generic, TypeVar

from workstation.domain.column import Column, ColumnTree
from workstation.domain.edition import Edition, Story
from workstation.domain.site import Site
from workstation.press.markdown.conversion import RENDERER_VERSION
from workstation.press.parts.shared_views import (
    block,
    board_by_code,
    navigation,
    pictures_of_site,
    site_view,
    told_of_list,
)
from workstation.press.recall import Recall
from workstation.press.themes.options import values_of
from workstation.press.themes.theme import Theme
from workstation.press.themes.views import Block, BoardView, Item, NavigationEntry, SiteView

_Value = TypeVar("_Value")

#: Boards the default page frame has a place of its own for.
FOCUS, RECOMMENDED = "focus", "recommended"

#: What is shorter than this is often told again: no tags, one page, the way to a column.
_SHORT, _SHORT_ONES = 200, 1_000


def digest(value: object) -> str:
    """Return a short hash of anything whose `repr` tells all of it (frozen views do)."""
    told = repr(value)
    return _digest_of_short(told) if len(told) < _SHORT else _digest_of(told)


def _digest_of(told: str) -> str:
    return hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]


_digest_of_short = lru_cache(_SHORT_ONES)(_digest_of)


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
    `recall` is what was made with this theme before.
    """

    def __init__(self, edition: Edition, theme: Theme, recall: Recall | None = None) -> None:
        self.edition = edition
        self.theme = theme
        self.recall = recall or Recall()
        self.facts: dict[str, str] = {}
        #: By names that always hold one kind of part.
        self._kept: dict[str, Part[Any]] = {}

    def keep_from(self, before: SharedParts) -> None:
        """Take over what boards do not show from parts of before, nothing else having changed."""
        kept = before._kept.items()
        self._kept.update({name: one for name, one in kept if not name.startswith("board:")})
        self.facts.update(before.facts)

    def theme_part(self) -> Part[str]:
        """Return the theme's own hash; the facts tell its files apart."""
        if "theme" not in self._kept:
            hashes = self.theme.hashes.items()
            self.facts.update({f"theme:{file}": told for file, told in hashes})
        return self._once("theme", (), lambda: digest((self.theme.hashes, RENDERER_VERSION)))

    def site(self) -> Part[SiteView]:
        """Return the site settings; the facts tell each setting apart."""
        site = self.edition.site
        if "site" not in self._kept:
            self.facts.update(self.recall.of("settings", (site,), lambda: _told_of_site(site)))
        return self._once(
            "site",
            (site, *pictures_of_site(self.edition)),
            lambda: site_view(
                self.edition,
                values_of(self.theme.options, site.theme_options),
                self.theme.picture_widths,
            ),
        )

    def navigation(self) -> Part[tuple[NavigationEntry, ...]]:
        """Return the columns readers may walk to; the facts tell each column apart."""
        columns = self.edition.columns
        if "columns" not in self._kept:
            told = self.recall.of("tree", (columns,), lambda: _told_of_columns(columns))
            self.facts.update(told)
        return self._once("columns", (columns,), lambda: navigation(self.edition))

    def board(self, code: str) -> Part[BoardView]:
        """Return a board by its code; one the edition lacks is empty."""
        name = f"board:{code}"
        if name not in self._kept:
            view = board_by_code(self.edition, code, self.recall)
            self._listed(name, (view,), lambda: (view, view.title or code, view.items))
        return self._kept[name]

    def newest(self, column_id: int | None) -> Part[Block]:
        """Return the newest stories of a column (栏目更新)."""
        limit = self.theme.number("newest", 10)
        return self._list("newest", column_id, lambda: self.edition.newest(column_id, limit))

    def popular(self, column_id: int | None) -> Part[Block]:
        """Return the most read stories of a column (栏目热门)."""
        limit = self.theme.number("popular", 10)
        return self._list("popular", column_id, lambda: self.edition.most_read(column_id, limit))

    def column_news(self, column: Column) -> Part[Block]:
        """Return a column's newest stories as the home and cover pages show them, with pictures."""
        limit = self.theme.number("column_news", 6)
        return self._list(
            "news", column.id, lambda: self.edition.newest(column.id, limit), pictures=True
        )

    def tell(self, fact: str, title: str, items: Iterable[Item]) -> None:
        """Note the title and items of a list among the facts."""
        self.facts[fact] = told_of_list(title, items)

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

    def _once(
        self, name: str, made_of: tuple[object, ...], make: Callable[[], _Value]
    ) -> Part[_Value]:
        kept = self._kept.get(name)
        if kept is None:
            kept = self.recall.of(name, made_of, lambda: part(make()))
            self._kept[name] = kept
        return kept

    def _list(
        self,
        kind: str,
        column_id: int | None,
        stories: Callable[[], tuple[Story, ...]],
        *,
        pictures: bool = False,
    ) -> Part[Block]:
        edition, name = self.edition, f"{kind}:{column_id or ''}"
        if name in self._kept:
            return self._kept[name]
        found = stories()

        def make() -> tuple[Block, str, tuple[Item, ...]]:
            made = block(edition, column_id, found, pictures=pictures)
            return made, made.title, made.items

        covers = {story.cover_id for story in found if story.cover_id} if pictures else ()
        shown = (edition.picture(key) for key in sorted(covers))
        return self._listed(name, (edition.site.name, edition.columns, *found, *shown), make)

    def _listed(
        self,
        name: str,
        made_of: tuple[object, ...],
        make: Callable[[], tuple[_Value, str, Iterable[Item]]],
    ) -> Part[_Value]:
        """Return a part that is a list, and note its title and items among the facts."""

        def made() -> tuple[Part[_Value], str]:
            value, title, items = make()
            return part(value), told_of_list(title, items)

        found, fact = self.recall.of(name, made_of, made)
        self._kept[name] = found
        self.facts[name] = fact
        return found


def _told_of_site(site: Site) -> dict[str, str]:
    return {f"site:{one.name}": digest(getattr(site, one.name)) for one in fields(site)}


def _told_of_columns(columns: ColumnTree) -> dict[str, str]:
    return {f"columns:{column.id}": _told_of(column) for column in columns}


def _told_of(column: Column) -> str:
    # What navigation shows of it; its text or page size change other pages, not every one.
    shown = (column.parent_id, column.directory, column.position, column.kind, column.hidden)
    return f"{column.name}\t{digest((*shown, column.link))}"
