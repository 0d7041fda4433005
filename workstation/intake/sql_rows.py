"""Rows of one table out of an SQL dump's INSERTs, each with its line, broken ones told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Generator, Iterator
from dataclasses import dataclass

# Possessive: a quote that is never closed is seen in one go.
_VALUE = r"'(?:[^'\\]++|\\.|'')*+'|[^\s,()'\"`;][^,()'\"`;\n]{0,63}|\"(?:[^\"\\]++|\\.|\"\")*+\""
_CELL = re.compile(rf"\s*({_VALUE})\s*(,|\))", re.DOTALL)
_OPEN, _NEXT = re.compile(r"\s*\("), re.compile(r"\s*([,;])")
_COLUMN = re.compile(r"[`\"]?(\w+)[`\"]?")
_ESCAPED = re.compile(r"\\(.)|''", re.DOTALL)
_MEANT = {"n": "\n", "r": "\r", "t": "\t", "0": "", "Z": "\x1a", "b": "\b"}


@dataclass(frozen=True, slots=True)
class SqlRow:
    """A row: the number of the line it begins at, and its cells; None for a broken one."""

    line: int
    cells: dict[str, str] | None


def rows_of(text: str, table: str, columns: tuple[str, ...]) -> Iterator[SqlRow]:
    """Yield the rows inserted into the table whose name ends in `_<table>` or is `table`.

    `columns` are what an INSERT without a list of columns means; where the dump's own CREATE TABLE
    says otherwise that counts. A row that cannot be read does not take the next line with it.
    """
    begun = re.compile(
        rf"^[ \t]*(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s+[`\"]?(?:[\w#@.-]*[_.])?{table}[`\"]?"
        r"\s*(\([^()']{1,2000}\))?\s*VALUES?",
        re.IGNORECASE | re.MULTILINE,
    )
    lines = _Lines(text)
    usual = _declared(text, table) or columns
    place = 0
    while found := begun.search(text, place):
        named = tuple(one[1] for one in _COLUMN.finditer(found[1])) if found[1] else usual
        place = yield from _statement(text, found.end(), named, lines)


def _statement(
    text: str, place: int, names: tuple[str, ...], lines: _Lines
) -> Generator[SqlRow, None, int]:
    while opened := _OPEN.match(text, place):
        start = opened.end() - 1
        cells, place = _cells(text, opened.end())
        line = lines.number(start)
        if cells is None:
            yield SqlRow(line, None)
            # The row may be broken by a quote left open: go on where a line begins anew.
            return _following(text, start)
        yield SqlRow(
            line, dict(zip(names, cells, strict=True)) if len(cells) == len(names) else None
        )
        after = _NEXT.match(text, place)
        if after is None or after[1] == ";":
            break
        place = after.end()
    return place


def _cells(text: str, place: int) -> tuple[list[str] | None, int]:
    cells: list[str] = []
    while found := _CELL.match(text, place):
        cells.append(_plain(found[1]))
        place = found.end()
        if found[2] == ")":
            return cells, place
    return None, place


def _plain(value: str) -> str:
    if value[0] in "'\"":
        return _ESCAPED.sub(_unescaped, value[1:-1])
    return "" if value.strip().upper() == "NULL" else value.strip()


def _unescaped(found: re.Match[str]) -> str:
    sign = found[1]
    return "'" if sign is None else _MEANT.get(sign, sign)


def _following(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end + 1


def _declared(text: str, table: str) -> tuple[str, ...]:
    """Return the columns a CREATE TABLE of the dump lists."""
    head = re.search(
        rf"CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?[`\"]?(?:[\w#@.-]*[_.])?{table}[`\"]?\s*\(",
        text,
        re.IGNORECASE,
    )
    if head is None:
        return ()
    lines = text[head.end() : head.end() + 8_000].split("\n")
    names = (re.match(r"\s*[`\"](\w+)[`\"]\s+\w", line) for line in lines[: _last(lines)])
    return tuple(found[1] for found in names if found)


def _last(lines: list[str]) -> int:
    ends = (row for row, line in enumerate(lines) if line.lstrip().startswith(")"))
    return next(ends, len(lines))


class _Lines:
    """Where the lines of a text begin, found once."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def number(self, place: int) -> int:
        return bisect_right(self._starts, place)
