"""Word lists from files: CSV with Chinese or English column names, or one word a line."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from workstation.domain.draft import Remark
from workstation.domain.errors import BadInput
from workstation.domain.holding import Scope, WordEntry, WordList
from workstation.domain.text import shown_cell
from workstation.intake.reading import decode, read_bytes

#: Words of one file.
ROW_LIMIT = 200_000
_NAMES = {
    "word": "word", "词": "word", "词语": "word", "关键词": "word", "敏感词": "word",
    "list": "list", "名单": "list", "类型": "list", "处理": "list",
    "scope": "scope", "范围": "scope",
    "pinyin": "pinyin", "拼音": "pinyin",
    "active": "active", "启用": "active", "状态": "active",
    "note": "note", "说明": "note", "备注": "note",
    "pack": "pack", "来源": "pack", "分组": "pack",
}  # fmt: skip
_LISTS = {
    "": WordList.HOLD, "hold": WordList.HOLD, "待审": WordList.HOLD, "block": WordList.BLOCK,
    "拦截": WordList.BLOCK, "禁用": WordList.BLOCK, "allow": WordList.ALLOW, "放行": WordList.ALLOW,
    "例外": WordList.ALLOW,
}  # fmt: skip
_SCOPES = {
    "": Scope.BOTH, "both": Scope.BOTH, "全部": Scope.BOTH, "text": Scope.TEXT, "正文": Scope.TEXT,
    "name": Scope.NAME, "昵称": Scope.NAME,
}  # fmt: skip
_NO = frozenset({"0", "no", "false", "否", "停用", "off"})
_YES = frozenset({"1", "yes", "true", "是", "启用", "on"})


def read_word_list(path: Path) -> tuple[tuple[WordEntry, ...], tuple[Remark, ...]]:
    """Return the words of a file, and what was left out with the number of its line.

    A file without a heading `word` or `词` is read as one word a line, for the hold list.
    Raises the errors of `reading`, and `BadInput("intake.words_none")` when nothing is a word.
    """
    text = decode(read_bytes(path), path.name).text
    heading = [_NAMES.get(cell.strip().lower(), "") for cell in text.split("\n", 1)[0].split(",")]
    left_out: list[Remark] = []
    if "word" in heading:
        entries = list(islice(_rows(text, heading, path.name, left_out), ROW_LIMIT))
    else:
        lines = (line.strip() for line in text.split("\n"))
        words = (line for line in lines if line and not line.startswith("#"))
        entries = [WordEntry(word) for word in islice(words, ROW_LIMIT)]
    if not entries:
        raise BadInput("intake.words_none", file=path.name)
    return tuple(entries), tuple(left_out)


def _rows(text: str, heading: list[str], file: str, left_out: list[Remark]) -> Iterator[WordEntry]:
    rows = csv.reader(io.StringIO(text, newline=""))
    next(rows, [])
    while True:
        try:
            row = next(rows, None)
        except csv.Error:
            row = []
        if row is None:
            return
        cells = {
            name: shown_cell(cell).strip() for name, cell in zip(heading, row, strict=False) if name
        }
        entry = _entry(cells)
        if entry is not None:
            yield entry
        elif any(cell.strip() for cell in row):
            details: dict[str, str | int] = {
                "file": file,
                "row": rows.line_num,
                "word": cells.get("word", "")[:60],
            }
            left_out.append(Remark("intake.words_row", details))


def _entry(cells: dict[str, str]) -> WordEntry | None:
    """Return the entry of a row, None where it has no word or names no list there is."""
    found = _LISTS.get(cells.get("list", "").lower())
    scope = _SCOPES.get(cells.get("scope", "").lower())
    if not cells.get("word") or found is None or scope is None:
        return None
    return WordEntry(
        cells["word"],
        found,
        scope,
        cells.get("pinyin", "").lower() in _YES,
        cells.get("note", ""),
        cells.get("pack", ""),
        cells.get("active", "").lower() not in _NO,
    )
