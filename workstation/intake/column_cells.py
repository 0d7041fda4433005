"""Cells of a file of columns as people read them in a spreadsheet, and back.

Keys are written in letters, because a spreadsheet rounds long numbers; what looks like a formula
gets a quote in front, which the reader takes off again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workstation.domain.column import ColumnKind
from workstation.domain.column_settings import REQUIRABLE, ColumnOrder
from workstation.domain.column_sheet import PICTURE, Cell
from workstation.domain.text import one_line, storable

KEY, PARENT, MARK = "key", "parent", "mark"
#: What the columns of the spreadsheet are called; the code is understood as well.
HEADS: dict[str, str] = {
    KEY: "编号",
    PARENT: "上级栏目",
    "name": "名称",
    "directory": "目录",
    "kind": "类型",
    "hidden": "不在导航",
    "link": "链接",
    "seo_title": "SEO标题",
    "description": "描述",
    "keywords": "关键词",
    "address_rule": "网址规则",
    "page_size": "每页篇数",
    "sorting": "排序",
    "list_template": "列表模板",
    "article_template": "稿件模板",
    "source": "默认来源",
    "editor": "默认责编",
    "required": "发布前必填",
    "workers": "处理人",
    "body": "正文",
    PICTURE: "图片",
    MARK: "基准",
}
_KINDS: dict[str, str] = {
    ColumnKind.LIST: "列表",
    ColumnKind.COVER: "封面",
    ColumnKind.PAGE: "单页",
    ColumnKind.LINK: "链接",
}
_ORDERS: dict[str, str] = {
    ColumnOrder.NEWEST: "最新在前",
    ColumnOrder.OLDEST: "最早在前",
    ColumnOrder.WEIGHT: "按权重",
}
_FIELDS = {
    "short_title": "短标题",
    "source": "来源",
    "author": "作者",
    "responsible_editor": "责任编辑",
    "summary": "摘要",
    "keywords": "关键词",
    "tags": "标签",
    "cover_id": "封面图",
    "copyright_kind": "版权类型",
}
_YES = frozenset({"是", "1", "true", "yes", "y", "√", "对"})
_NO = frozenset({"", "否", "0", "false", "no", "n", "错"})
_BETWEEN = "、"
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_PREFIX = "K"


def head_of(text: str) -> str:
    """Return the field a column of the spreadsheet holds, "" for one nobody knows."""
    plain = one_line(text).lstrip("\ufeff").casefold()
    names = {**{name: name for name in HEADS}, **{head.casefold(): n for n, head in HEADS.items()}}
    return names.get(plain, "")


def written_key(key: int) -> str:
    """Return a key in letters and figures: no spreadsheet takes it for a number."""
    written = ""
    while key:
        key, digit = divmod(key, len(_DIGITS))
        written = _DIGITS[digit] + written
    return f"{_PREFIX}{written}"


def read_key(text: str) -> int:
    """Return a written key, 0 for none; ValueError for what is no key."""
    plain = text.strip()
    if not plain:
        return 0
    key = int(plain[1:], len(_DIGITS)) if plain[:1].upper() == _PREFIX else -1
    if not 0 < key < 2**63:
        raise ValueError(text)
    return key


def guarded(text: str) -> str:
    """Return a cell that no spreadsheet runs as a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def unguarded(text: str) -> str:
    """Return a cell without the quote that kept it from being run."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(_FORMULA) else text


def written(name: str, value: Cell) -> str:
    """Return a field as the spreadsheet shows it."""
    if isinstance(value, tuple):
        return _BETWEEN.join(_FIELDS.get(one, one) if name == "required" else one for one in value)
    if isinstance(value, bool):
        return "是" if value else ""
    if isinstance(value, int) or value is None:
        return str(value or "")
    words = {"kind": _KINDS, "sorting": _ORDERS}.get(name, {})
    return words.get(value, value)


def read(name: str, text: str) -> Cell:
    """Return what a cell means; ValueError when it means nothing."""
    if name in ("body", "description"):
        return storable(text)
    if name == PICTURE:
        return one_line(text) or None
    return _READERS.get(name, one_line)(one_line(text))


def _chosen(words: Mapping[str, str], usual: str) -> Callable[[str], Cell]:
    meant = {**{str(code): str(code) for code in words}, **{w: str(c) for c, w in words.items()}}

    def read_one(text: str) -> Cell:
        if not text:
            return usual
        if text.casefold() not in meant:
            raise ValueError(text)
        return meant[text.casefold()]

    return read_one


def _flag(text: str) -> Cell:
    if text.casefold() not in _YES | _NO:
        raise ValueError(text)
    return text.casefold() in _YES


def _number(text: str) -> Cell:
    number = float(text or "0")
    if number != int(number) or not 0 <= number <= 500:
        raise ValueError(text)
    return int(number)


def _list(text: str) -> tuple[str, ...]:
    for sign in ",，;；":
        text = text.replace(sign, _BETWEEN)
    return tuple(dict.fromkeys(filter(None, map(one_line, text.split(_BETWEEN)))))


def _required(text: str) -> Cell:
    codes = {word: code for code, word in _FIELDS.items()} | {code: code for code in _FIELDS}
    asked = [codes.get(word, "") for word in _list(text)]
    if not all(asked):
        raise ValueError(text)
    return tuple(name for name in REQUIRABLE if name in asked)


def _kind(text: str) -> Cell:
    return ColumnKind(str(_chosen(_KINDS, str(ColumnKind.LIST))(text)))


_READERS: dict[str, Callable[[str], Cell]] = {
    "kind": _kind,
    "sorting": _chosen(_ORDERS, ""),
    "hidden": _flag,
    "page_size": _number,
    "workers": _list,
    "required": _required,
}
