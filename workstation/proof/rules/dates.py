"""Days there are not, and dates written in two ways at once.

The calendar, and GB/T 15835-2011: figures of one kind in one date (4.1), 〇 in years written in
characters (5.2), no years cut short (5.1).
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from workstation.proof.numerals import number_of
from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level

_CHINESE = "〇零一二三四五六七八九十"
_SAID = "一二三四五六七八九"
#: Up to 39; 六七月 is about that time and no date.
_NUMERAL = rf"[一二三]?十[{_SAID}]?|[{_SAID}]"
_NUMBER = rf"\d{{1,2}}|{_NUMERAL}"
_DATE = re.compile(
    rf"(?:(?<![\d{_CHINESE}])(?P<year>\d{{4}}|[{_CHINESE}]{{4}})年)?"
    rf"(?<![\d{_CHINESE}.])(?P<month>{_NUMBER})月(?P<day>{_NUMBER})[日号](?![线楼院])"
    r"(?:[ ]?[，（(]?(?P<weekday>(?:星期|周|礼拜)[一二三四五六日天])(?![一二三四五六日至到]))?"
)
_ISO = re.compile(r"(?<![\d-])(?P<year>(?:19|20)\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d-])")
_YEAR_MONTH = re.compile(r"(?<!\d)\d{4}年(?P<month>\d{1,2})月(?!\d)")
_HOUR = re.compile(
    r"(?P<part>上午|早上|清晨|凌晨)(?P<late>1[3-9]|2[0-4])(?:[时点]|:\d)"
    r"|(?<!\d)(?:[01]?\d|2[0-4])[时点](?P<minute>[6-9]\d)分(?!钟)"
    r"|(?<!\d)(?P<hour>2[5-9]|[3-9]\d)[时点](?:[0-5]?\d分(?!钟)|许|左右，)"
)
_LUNAR = re.compile(r"[农阴旧]历.{0,8}$")
#: Years of reigns are short: 民国18年, 光绪26年, 令和6年.
_SHORT = re.compile(r"(?<![\d.,年零〇一-九国和绪治正平熙隆统丰庆])\d{2}年\d{1,2}月\d{1,2}日")
_ZERO = "○◯⚪〇零0０OoＯｏ"
_YEAR = re.compile(rf"(?<![\d{_CHINESE}A-Za-z○])[一二][{_SAID}{_ZERO}]{{3}}(?=年)")
_MIXED = re.compile(
    rf"(?<![{_CHINESE}])[一二][〇{_SAID}]{{3}}年\d{{1,2}}月(?:\d{{1,2}}日)?"
    rf"|(?<!\d)\d{{4}}年(?:{_NUMERAL})月(?:(?:{_NUMERAL})日)?(?![初廿卅{_CHINESE}])"
    rf"|(?<![\d年{_CHINESE}])(?:\d{{1,2}}月(?:{_NUMERAL})|(?:{_NUMERAL})月\d{{1,2}})日"
)
_WEEKDAYS = "一二三四五六日"
_PARTS = re.compile(rf"(\d+|[{_CHINESE}]+)([年月日])")
#: A month of any year has no more days; that of February in a leap year.
_LEAP_YEAR = 2000


def dates(passage: Passage) -> Iterator[Found]:
    """Find days and hours there are not, and weekdays that do not fit."""
    words = passage.words
    if "月" in words:
        for one in _DATE.finditer(words):
            # The lunar calendar knows a thirtieth of the second month.
            if not _LUNAR.search(words[max(0, one.start() - 10) : one.start()]):
                yield from _date(one)
        for one in _YEAR_MONTH.finditer(words):
            if not 1 <= int(one["month"]) <= 12:
                yield Found("no_month", *one.span())
    for one in _ISO.finditer(words):
        yield from _date(one)
    for one in _HOUR.finditer(words):
        yield Found("no_hour", *one.span())


def _date(one: re.Match[str]) -> Iterator[Found]:
    year = number_of(one["year"]) if one["year"] else None
    month, day = number_of(one["month"]), number_of(one["day"])
    weekday = one.groupdict().get("weekday")
    end = one.start("weekday") if weekday else one.end()
    span = one.start(), len(one.string[:end].rstrip(" ，（("))
    if month is None or day is None or (year is not None and not 1 <= year <= 9999):
        return
    if not 1 <= month <= 12:
        yield Found("no_month", *span)
    elif not 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]:
        yield Found("no_day", *span)
    elif year and weekday:
        right = _WEEKDAYS[date(year, month, day).weekday()]
        if weekday[-1].replace("天", "日") != right:
            named = weekday[:-1] + right
            yield Found("weekday", span[0], one.end(), details={"weekday": named})


def years(passage: Passage) -> Iterator[Found]:
    """Find years cut short, and other signs in the place of 〇."""
    words = passage.words
    if "年" not in words:
        return
    for one in _SHORT.finditer(words):
        yield Found("short_year", *one.span())
    for one in _YEAR.finditer(words):
        right = re.sub(f"[{_ZERO}]", "〇", one[0])
        if right != one[0]:
            # 零 is read the same, and widely written.
            doubtful = right == one[0].replace("零", "〇")
            level = Level.DOUBTFUL if doubtful else Level.WRONG
            yield Found("year_zero", *one.span(), level, right)


def mixed_dates(passage: Passage) -> Iterator[Found]:
    """Find dates half in figures and half in characters."""
    if "月" not in passage.words:
        return
    for one in _MIXED.finditer(passage.words):
        right = _PARTS.sub(lambda part: f"{_figures(part[1])}{part[2]}", one[0])
        yield Found("mixed_date", *one.span(), replacement=right)


def _figures(numeral: str) -> str:
    value = number_of(numeral)
    return numeral if value is None else str(value)
