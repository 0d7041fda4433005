"""Words in the search box that ask for more than text: `作者:周岚 状态:草稿 日期:2026-11`.

Each is a name, a colon (half or full width) and a value, in quotation marks when it holds blanks.
A word whose value says nothing known (a status that is none, a date that is none) stays text, so
nothing typed is ever ignored in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from workstation.domain.article import REVIEWS, ArticleQuery, Flag, Status
from workstation.domain.column import ColumnTree
from workstation.domain.moment import from_local, local, now

_WORD = re.compile(r"([^\s:：\"“”]+)[:：](?:\"([^\"]*)\"|“([^”]*)”|(\S+))")

#: What each word is called; the first is the one proposed.
NAMES: dict[str, tuple[str, ...]] = {
    "author": ("作者", "author", "by"),
    "column": ("栏目", "column", "in"),
    "status": ("状态", "status", "is"),
    "date": ("日期", "date", "on"),
    "since": ("从", "since", "from"),
    "until": ("到", "until", "to"),
    "tag": ("标签", "tag"),
    "source": ("来源", "source"),
    "editor": ("责编", "责任编辑", "editor"),
    "title": ("标题", "title"),
    "number": ("编号", "number", "no"),
    "flag": ("属性", "flag"),
}
_STATUS: dict[str, tuple[Status, ...]] = {
    "草稿": (Status.DRAFT,),
    "审核": REVIEWS,
    "审核中": REVIEWS,
    "review": REVIEWS,
    "初审": (Status.FIRST_REVIEW,),
    "复审": (Status.SECOND_REVIEW,),
    "终审": (Status.FINAL_REVIEW,),
    "退回": (Status.RETURNED,),
    "定时": (Status.SCHEDULED,),
    "发布": (Status.PUBLISHED,),
    "已发布": (Status.PUBLISHED,),
    "撤回": (Status.WITHDRAWN,),
    "撤稿": (Status.WITHDRAWN,),
    "回收站": (Status.TRASHED,),
    "trash": (Status.TRASHED,),
    **{str(status): (status,) for status in Status},
}
_FLAGS = {
    "头条": "h", "推荐": "c", "幻灯": "f", "特荐": "a", "滚动": "s", "加粗": "b", "图片": "p",
    "跳转": "j", **{str(flag): str(flag) for flag in Flag},
}  # fmt: skip
_DAY = re.compile(r"(?:(\d{4})[-./年])?(\d{1,2})[-./月](\d{1,2})日?$")
_MONTH = re.compile(r"(\d{4})[-./年](\d{1,2})月?$")
_YEAR = re.compile(r"(\d{4})年?$")
_LAST_DAYS = re.compile(r"(?:近|last)?(\d{1,4})(?:天|d|days)$")


@dataclass(frozen=True, slots=True)
class Asked:
    """What was typed: the text left over, and the fields of `ArticleQuery` its words ask for.

    `unread` are words with a known name and a value that says nothing: they stay text.
    """

    text: str
    cells: dict[str, Any] = field(default_factory=dict)
    unread: tuple[str, ...] = ()

    def over(self, query: ArticleQuery) -> ArticleQuery:
        """Return `query` with all of it asked."""
        return replace(query, text=self.text, **self.cells)


def read_words(typed: str, tree: ColumnTree) -> Asked:
    """Return what `typed` asks for; `tree` knows the columns by name."""
    cells: dict[str, Any] = {}
    unread: list[str] = []

    def take(found: re.Match[str]) -> str:
        value = next(part for part in found.groups()[1:] if part is not None).strip()
        asked = _cells(found[1].casefold(), value, tree)
        if asked is None:
            if _field(found[1]) is not None:
                unread.append(found[0])
            return found[0]
        cells.update(asked)
        return " "

    left = _WORD.sub(take, typed)
    return Asked(" ".join(left.split()) if cells else typed, cells, tuple(unread))


def _field(name: str) -> str | None:
    return next((key for key, names in NAMES.items() if name.casefold() in names), None)


def _cells(name: str, value: str, tree: ColumnTree) -> dict[str, Any] | None:
    known = _field(name)
    if known is None or not value:
        return None
    if known == "column":
        column = _column(value, tree)
        return None if column is None else {"column_id": column}
    if known in ("date", "since", "until"):
        return _dates(known, value)
    return _READERS[known](value)


def _status(value: str) -> dict[str, Any] | None:
    found = [_STATUS.get(part.casefold()) for part in re.split("[,，、]", value) if part]
    if not found or None in found:
        return None
    return {"statuses": tuple(status for part in found if part for status in part)}


def _number(value: str) -> dict[str, Any] | None:
    return {"number": int(value)} if value.isdecimal() and len(value) < 18 else None


def _flag(value: str) -> dict[str, Any] | None:
    letter = _FLAGS.get(value.casefold())
    return None if letter is None else {"flag": letter}


_READERS: dict[str, Callable[[str], dict[str, Any] | None]] = {
    "author": lambda value: {"author_begins": value},
    "tag": lambda value: {"tag": value},
    "source": lambda value: {"source_begins": value},
    "editor": lambda value: {"editor_begins": value},
    "title": lambda value: {"title": value},
    "status": _status,
    "number": _number,
    "flag": _flag,
}


def _column(value: str, tree: ColumnTree) -> int | None:
    wanted = value.casefold().replace(">", "/").replace(" ", "")
    paths = [(tree.path(column.id).casefold().replace(" ", ""), column.id) for column in tree]
    for path, key in paths:
        if wanted in (path, path.rsplit("/", 1)[-1]):
            return key
    return next((key for path, key in paths if wanted in path.rsplit("/", 1)[-1]), None)


def _dates(name: str, value: str) -> dict[str, Any] | None:
    first, _, last = value.partition("..")
    begun = span(first)
    ended = span(last) if last else begun
    if begun is None or ended is None:
        return None
    if name == "since":
        return {"since": begun[0]}
    if name == "until":
        return {"until": ended[1]}
    return {"since": begun[0], "until": ended[1]}


def span(value: str) -> tuple[int, int] | None:
    """Return (begin, end) of a day, month or year in UTC milliseconds, or None for no date."""
    today = local(now()).replace(hour=0, minute=0, second=0, microsecond=0)
    try:
        days = _days(value.casefold(), today)
    except (ValueError, OverflowError):
        return None
    return None if days is None else (from_local(days[0]), from_local(days[1]))


def _days(value: str, today: datetime) -> tuple[datetime, datetime] | None:
    day, tomorrow = timedelta(days=1), today + timedelta(days=1)
    named = {
        ("今天", "today"): (today, tomorrow),
        ("昨天", "yesterday"): (today - day, today),
        ("本周", "week"): (today - day * today.weekday(), tomorrow),
        ("本月", "month"): (today.replace(day=1), tomorrow),
        ("今年", "year"): (today.replace(month=1, day=1), tomorrow),
    }
    for names, days in named.items():
        if value in names:
            return days
    if found := _LAST_DAYS.match(value):
        return tomorrow - day * int(found[1]), tomorrow
    if found := _DAY.match(value):
        begun = today.replace(int(found[1] or today.year), int(found[2]), int(found[3]))
        return begun, begun + day
    if found := _MONTH.match(value):
        begun = today.replace(int(found[1]), int(found[2]), 1)
        return begun, (begun + day * 32).replace(day=1)
    if found := _YEAR.match(value):
        begun = today.replace(int(found[1]), 1, 1)
        return begun, begun.replace(begun.year + 1)
    return None
