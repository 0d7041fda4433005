"""Tables of a Word document: rows of cells, each in as many columns and rows as the text wants."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from workstation.xml_library import HtmlElement

#: Returns the paragraphs of a cell.
Inside = Callable[[HtmlElement], str]
_ALIGN = re.compile(r"text-align:\s*(left|center|right)")
_SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
_BORDERS = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0"/>' for side in _SIDES)
_EMPTY = '<w:p><w:pPr><w:pStyle w:val="Cell"/></w:pPr></w:p>'
_MOST_COLUMNS = 63  # Word takes no more


@dataclass(frozen=True, slots=True)
class _Reaching:
    """A cell that reaches down: how many columns it is wide, into how many rows it still goes."""

    columns: int
    rows: int


def table(element: HtmlElement, inside: Inside) -> str:
    """Return a table; Word wants a paragraph after it, which is not in this."""
    made: list[str] = []
    widest = 1
    above: dict[int, _Reaching] = {}
    rows = list(_rows(element))
    for left, row in zip(range(len(rows), 0, -1), rows, strict=True):
        writing = _Row(above)
        for cell in row.iterchildren("td", "th"):
            writing.add(cell, left, inside)
        cells, columns, above = writing.finished()
        widest = max(widest, columns)
        if cells:
            made.append(f"<w:tr>{cells}</w:tr>")
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        f"</w:tblPr><w:tblGrid>{'<w:gridCol/>' * widest}</w:tblGrid>{''.join(made)}</w:tbl>"
    )


def _rows(element: HtmlElement) -> Iterator[HtmlElement]:
    """Yield the rows of a table itself, not of one within its cells."""
    for child in element.iterchildren("tr", "thead", "tbody", "tfoot"):
        if child.tag == "tr":
            yield child
        else:
            yield from child.iterchildren("tr")


class _Row:
    """A row being written. `above`: the cells that reach into it, by the column they begin at.

    Word wants such a cell again in each row it reaches into (ECMA-376 17.4.84).
    """

    def __init__(self, above: dict[int, _Reaching]) -> None:
        self._above = dict(above)
        self._below: dict[int, _Reaching] = {}
        self._made: list[str] = []
        self._column = 0

    def add(self, cell: HtmlElement, rows_left: int, inside: Inside) -> None:
        """Write a cell at the first column that is free; it ends before one that is not."""
        self._go_on()
        free = min(self._above, default=_MOST_COLUMNS) - self._column
        columns = min(_span(cell, "colspan"), max(1, free))
        down = min(_span(cell, "rowspan"), rows_left) - 1
        words = _as_in_table(inside(cell) or _EMPTY, _align(cell), heading=cell.tag == "th")
        self._write(words, _Reaching(columns, down), '<w:vMerge w:val="restart"/>' if down else "")

    def finished(self) -> tuple[str, int, dict[int, _Reaching]]:
        """Return the cells, how many columns they take, and what reaches into the next row."""
        while self._above:
            while self._column < min(self._above):
                self._write(_EMPTY, _Reaching(1, 0), "")
            self._go_on()
        return "".join(self._made), self._column, self._below

    def _go_on(self) -> None:
        while self._column in self._above:
            one = self._above.pop(self._column)
            self._write(_EMPTY, _Reaching(one.columns, one.rows - 1), "<w:vMerge/>")

    def _write(self, words: str, size: _Reaching, merge: str) -> None:
        wide = f'<w:gridSpan w:val="{size.columns}"/>' if size.columns > 1 else ""
        self._made.append(f"<w:tc><w:tcPr>{wide}{merge}</w:tcPr>{words}</w:tc>")
        if size.rows:
            self._below[self._column] = size
        self._column += size.columns


def _span(cell: HtmlElement, name: str) -> int:
    told = cell.get(name, "")
    fit = told.isascii() and told.isdigit() and len(told) < 6
    return max(1, min(int(told), _MOST_COLUMNS)) if fit else 1


def _align(cell: HtmlElement) -> str:
    found = _ALIGN.search(cell.get("style", ""))
    return found[1] if found else cell.get("align", "")


def _as_in_table(inner: str, align: str, *, heading: bool) -> str:
    """Return the paragraphs of a cell set to a side, and in bold those of a heading."""
    if align in ("left", "center", "right"):
        inner = inner.replace("</w:pPr>", f'<w:jc w:val="{align}"/></w:pPr>')
    return inner.replace('w:val="Cell"', 'w:val="CellHead"') if heading else inner
