"""The frame every page stands in: masthead, navigation, side blocks, foot; rendered once each."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from workstation.domain.edition import Edition
from workstation.domain.hashes import lines_of
from workstation.domain.publication import Page, PageInputs
from workstation.press.links import root_of
from workstation.press.parts.items import column_link
from workstation.press.parts.ready import Ready
from workstation.press.parts.shared_blocks import (
    SHOWS,
    SharedBlock,
    SharedBlocks,
    baked,
    block_page,
    told_of,
)
from workstation.press.parts.shared_parts import SharedParts
from workstation.press.recall import Recall
from workstation.press.themes.theme import Theme
from workstation.press.themes.views import Head, Link

_HTML = "text/html; charset=utf-8"
#: Single bytes in UTF-8, and never part of another character; beyond them U+0080 to U+009F.
_CONTROLS = bytes({*range(32), 127} - {*b"\t\n\r"})
_FURTHER_CONTROLS = re.compile(b"\xc2[\x80-\x9f]")


@dataclass(frozen=True, slots=True)
class Maker:
    """A page not yet made: what it depends on, and how to make it."""

    inputs: PageInputs
    media_type: str
    make: Callable[[], bytes]
    #: The page, if it was made ahead and lies in a file.
    ready: Ready | None = None

    def page(self) -> Page:
        """Make the page."""
        told = self.inputs
        return Page(told.address, told.kind, told.subject_id, self.media_type, self.make())


class Frame:
    """Renders whole pages of one edition; parts alike on many pages are rendered once.

    `recall` is what was made with this theme before.
    """

    def __init__(self, edition: Edition, theme: Theme, recall: Recall | None = None) -> None:
        self.edition = edition
        self.theme = theme
        self.parts = SharedParts(edition, theme, recall)
        self.blocks = SharedBlocks(self.parts)
        self._fragments: dict[tuple[object, ...], Markup] = {}
        self._inputs: dict[bool, dict[str, str]] = {}
        self._side_inputs: dict[tuple[int | None, bool], dict[str, str]] = {}
        self._lines: dict[int | None, tuple[str, ...]] = {}
        self._places: dict[int | None, tuple[Link, ...]] = {None: ()}

    def inputs(self, *, fixed: bool = False) -> dict[str, str]:
        """Return the hashes of what stands on every page.

        A `fixed` page shows its blocks for good: it is written again when one of them changes.
        """
        if fixed not in self._inputs:
            self._inputs[fixed] = {
                "theme": self.parts.theme_part().hash,
                "site": self.parts.site().hash,
                "columns": self.parts.navigation().hash,
                **_inputs_of((self.blocks.focus(),), fixed=fixed),
            }
        return dict(self._inputs[fixed])

    def side_inputs(self, column_id: int | None, *, fixed: bool = False) -> dict[str, str]:
        """Return the hashes of the side blocks, or which versions are baked in unless `fixed`."""
        place = (column_id, fixed)
        if place not in self._side_inputs:
            blocks = (self.blocks.boards(), self.blocks.column(column_id))
            self._side_inputs[place] = _inputs_of(blocks, fixed=fixed)
        return dict(self._side_inputs[place])

    def lines(self, column_id: int | None) -> tuple[str, ...]:
        """Return what every page of a column depends on, as lines of `Hashes`."""
        if column_id not in self._lines:
            whole = {**self.inputs(), **self.side_inputs(column_id)}
            self._lines[column_id] = lines_of(whole)
        return self._lines[column_id]

    def side(self, root: str, column_id: int | None, *, fixed: bool = False) -> Markup:
        """Return the side blocks: 推荐资讯, added boards, 栏目更新, 栏目热门."""

        def values() -> dict[str, object]:
            return {
                "boards": self._placed(self.blocks.boards(), root, fixed=fixed),
                "column": self._placed(self.blocks.column(column_id), root, fixed=fixed),
            }

        return self._fragment("side", root, (column_id, fixed), values)

    def block_makers(self, columns: Iterable[int] | None = None) -> Iterator[Maker]:
        """Yield the pages of the shared blocks, which readers' browsers fetch.

        Those of the site, and those of some columns; of all for None.
        """
        for block in self.blocks.all(columns):
            yield Maker(told_of(block), _HTML, self._block_page(block))

    def place(self, column_id: int | None) -> tuple[Link, ...]:
        """Return the columns from the top to one: what stands behind 您当前的位置."""
        if column_id not in self._places:
            known = column_id is not None and column_id in self.edition.columns
            line = self.edition.columns.line(column_id) if known and column_id is not None else ()
            self._places[column_id] = tuple(
                column_link(self.edition, column.id) or Link(column.name, "") for column in line
            )
        return self._places[column_id]

    def top_of(self, column_id: int | None) -> int | None:
        """Return the top column above one: the entry of the navigation one stands in."""
        columns = self.edition.columns
        if column_id is None or column_id not in columns:
            return None
        return columns.line(column_id)[0].id

    def render(
        self,
        template: str,
        root: str,
        head: Head,
        values: Mapping[str, object],
        *,
        top_id: int | None = None,
        fixed: bool = False,
    ) -> bytes:
        """Return a whole page in UTF-8; `root` leads to the site's root, `top_id` is where one is.

        A `fixed` page shows its blocks for good; others name them for a script to refresh.
        Raises `ThemeTrouble` naming the template's file and line.
        """
        site = self.parts.site().value

        def header() -> dict[str, object]:
            return {
                "navigation": self.parts.navigation().value,
                "focus": self._placed(self.blocks.focus(), root, fixed=fixed),
                "top_id": top_id,
            }

        context = {
            **values,
            "root": root,
            "site": site,
            "head": head,
            "header": self._fragment("header", root, (top_id, fixed), header),
            "footer": self._fragment("footer", root, (), dict),
        }
        return _sayable(self.theme.render(template, context).encode("utf-8", "replace"))

    def _placed(self, block: SharedBlock, root: str, *, fixed: bool) -> Markup:
        inside = self._inside(block, root)
        if fixed:
            return inside
        name, made_of = ("baked", root, block.name), (block, inside)
        return self.parts.recall.of(name, made_of, lambda: baked(block, root, inside))

    def _inside(self, block: SharedBlock, root: str) -> Markup:
        return self._fragment(f"block_{block.kind}", root, (block.name,), lambda: block.values)

    def _block_page(self, block: SharedBlock) -> Callable[[], bytes]:
        return lambda: _sayable(block_page(block, self._inside(block, root_of(block.address))))

    def _fragment(
        self,
        name: str,
        root: str,
        key: tuple[object, ...],
        values: Callable[[], Mapping[str, object]],
    ) -> Markup:
        place = (name, root, *key)
        kept = self._fragments.get(place)
        if kept is None:
            context = {**values(), "root": root, "site": self.parts.site().value}

            def made() -> Markup:
                # Our own template made it with autoescape on: safe to stand in another.
                return Markup(self.theme.render(self.theme.template(name), context))  # noqa: S704

            kept = self.parts.recall.of(place, tuple(context.values()), made)
            self._fragments[place] = kept
        return kept


def sayable(html: str) -> str:
    """Return a part of a page as it stands in the whole page."""
    return _sayable(html.encode("utf-8", "replace")).decode()


def _sayable(page: bytes) -> bytes:
    """Return a page without the control characters HTML forbids, which old texts are full of."""
    return _FURTHER_CONTROLS.sub(b"", page.translate(None, _CONTROLS))


def _inputs_of(blocks: Iterable[SharedBlock], *, fixed: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    for block in blocks:
        found.update(block.inputs if fixed else {f"{SHOWS}{block.name}": block.version})
    return found
