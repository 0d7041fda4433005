"""What a page made for looking at says of each thing on it: why it stands there."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, unquote

ATTRIBUTE = "data-why"
_SEPARATOR = "|"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why one thing stands on a page.

    `place` is `board`, `news`, `newest`, `popular`, `list`, `related`, `neighbour`, a kind of
    link (`navigation`, `below`, `way`, `further`, `pager`, `region`), or what a fact belongs to:
    `site`, `option`, `article`, `body`, `column_field`, `comment`, `part`. `subject` is a board's
    code, the address of a block's column or the name of a field; `position` counts from 1, and 0
    is the whole block; `rule` is `Item.rule`, `key` is `Item.key`, the address of a link, or
    whose field it is (`a17` an article, `c5` a column).
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
