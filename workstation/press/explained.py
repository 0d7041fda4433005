"""Pages whose items say why they stand there: for looking at on the desk, never for readers.

Templates, parts and renderer are those that publish. Only the addresses handed to templates carry
a mark behind them, which is turned into a `data-why` attribute once the page is text. Without its
marks the text is the published page, byte for byte.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from urllib.parse import quote, unquote

from workstation.press.theme import Theme
from workstation.press.views import (
    Block,
    BoardView,
    ColumnView,
    Item,
    Link,
    NavigationEntry,
    PageLink,
    SiteView,
)

ATTRIBUTE = "data-why"
_SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one thing stands on a page.

    `place` is `board`, `news`, `newest`, `popular`, `list`, `related`, `neighbour`, or a kind of
    link: `navigation`, `below`, `way`, `further`, `pager`, `region`. `subject` is a board's code
    or the address of a block's column, `position` counts from 1, `rule` is `Item.rule`, `key`
    is `Item.key` or the address of a link.
    """

    place: str
    subject: str = ""
    position: int = 0
    rule: str = ""
    key: str = ""

    def written(self) -> str:
        """Return it as an attribute carries it: ASCII, without signs HTML would escape."""
        cells = (self.place, self.subject, str(self.position), self.rule, self.key)
        return _SEPARATOR.join(quote(cell, safe="/:.").replace("~", "%7E") for cell in cells)


def read_reason(written: str) -> Reason | None:
    """Return what an attribute says, or None for anything we did not write."""
    cells = [unquote(cell) for cell in written.split(_SEPARATOR)]
    if len(cells) != 5 or not cells[2].isdecimal() or not cells[2].isascii():
        return None
    return Reason(cells[0], cells[1], int(cells[2]), cells[3], cells[4])


class ExplainedTheme(Theme):
    """A theme whose pages carry marks; `explained` turns them into attributes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        # Nothing a person wrote can look like a mark: nobody knows the token before.
        token = secrets.token_hex(8)
        self._sign = f"~{token}~"
        self._mark = re.compile(f"~{token}~([^~]*)~")
        self._marked = re.compile(f"""=(["'])([^"'<>]*?)~{token}~([^~]*)~([^"'<>]*)\\1""")

    def render(self, template: str, values: Mapping[str, object]) -> str:
        """Return a page or part with marks behind the addresses it was given."""
        return super().render(template, {k: self._value(k, v) for k, v in values.items()})

    def explained(self, page: bytes) -> bytes:
        """Return a page with attributes in place of its marks."""

        def told(found: re.Match[str]) -> str:
            sign = found[1]
            return f'={sign}{found[2]}{found[4]}{sign} {ATTRIBUTE}="{found[3]}"'

        return self._mark.sub("", self._marked.sub(told, page.decode())).encode()

    def plain(self, page: bytes) -> bytes:
        """Return a page without its marks: what is published."""
        return self._mark.sub("", page.decode()).encode()

    def _value(self, name: str, value: object) -> object:
        if isinstance(value, Mapping):
            return {key: self._value(name, one) for key, one in value.items()}
        if isinstance(value, tuple):
            return tuple(self._entry(name, place, one) for place, one in enumerate(value, 1))
        return self._entry(name, 0, value)

    def _entry(self, name: str, position: int, value: object) -> object:
        if isinstance(value, BoardView):
            return replace(value, items=self._items("board", value.code, value.items))
        if isinstance(value, Block):
            items = self._items(name, value.address, value.items)
            head = self._written(value.address, Reason("column", value.address))
            return replace(value, address=head, items=items)
        if isinstance(value, Item):
            place = "neighbour" if name == "neighbours" else name
            return self._item(Reason(place, position=position), value)
        return self._views(name, value)

    def _views(self, name: str, value: object) -> object:
        if isinstance(value, (Link, PageLink)):
            reason = Reason(_LINKS.get(name, name), key=value.address)
            return replace(value, address=self._written(value.address, reason))
        if isinstance(value, NavigationEntry):
            address = self._written(value.address, Reason("navigation", key=value.address))
            below = self._links("navigation", value.children)
            return replace(value, address=address, children=below)
        if isinstance(value, ColumnView):
            return replace(value, children=self._links("below", value.children))
        if isinstance(value, SiteView):
            regions = tuple(
                replace(region, link=self._written(region.link, Reason("region", key=region.link)))
                for region in value.regions
            )
            return replace(value, regions=regions)
        return value

    def _links(self, place: str, links: tuple[Link, ...]) -> tuple[Link, ...]:
        return tuple(self._link(place, link) for link in links)

    def _link(self, place: str, link: Link) -> Link:
        reason = Reason(place, key=link.address)
        return replace(link, address=self._written(link.address, reason))

    def _items(self, place: str, subject: str, items: tuple[Item, ...]) -> tuple[Item, ...]:
        return tuple(
            self._item(Reason(place, subject, position), item)
            for position, item in enumerate(items, 1)
        )

    def _item(self, reason: Reason, item: Item) -> Item:
        whole = replace(reason, rule=item.rule, key=item.key)
        column = self._link("column", item.column) if item.column else None
        return replace(item, address=self._written(item.address, whole), column=column)

    def _written(self, address: str, reason: Reason) -> str:
        return f"{address}{self._sign}{reason.written()}~" if address else address


#: What the names templates know are called among reasons.
_LINKS = {"place": "way", "pages": "pager", "target": "redirect"}
