"""Numbers of court cases: 最高人民法院《关于人民法院案件案号的若干规定》 (法〔2015〕137号).

Year in full-width round brackets, code of the court, code of the kind, number, 号:
（2026）鲁02民终123号. Since 1 January 2016 without 字第, which older cases keep.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workstation.proof.reading import Passage
from workstation.proof.remark import Found

_COURT = "最高法|[京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔贵云藏陕甘青宁新兵]"
_KIND = (
    "民刑行执初终再申监抗辖特督催保破清恢异复财诉前调认仲审协外港澳台司惩救赔委确强更撤他知商海立"
    "预减假停移请提议收没医毒违登字"
)
_CASE = re.compile(
    r"(?:(?P<open>[（(〔\[【［])[ ]?)?(?<!\d)(?P<year>\d{4}|\d{2})"
    r"(?:[ ]?(?P<close>[）)〕\]】］]))?[ ]?"
    rf"(?P<court>{_COURT})[ ]?(?P<code>\d{{0,4}})[ ]?(?P<kind>[{_KIND}]{{1,7}})[ ]?"
    r"(?P<ordinal>第)?[ ]?(?P<zeros>0*)(?P<number>[1-9]\d{0,6})(?P<end>[ ]?号)?"
)
_TOLD = frozenset("民刑行执赔破知商特财清保")
#: Another number follows, and 号 behind the last.
_MORE = re.compile(r"[、，][ ]?\d|[—～\-至及和之]")
_NO_BRACKETS = (None, None)
_RIGHT = ("（", "）")
_OLD_STYLE_UNTIL = 2015
_COURTS_SINCE = 1949


def case_numbers(passage: Passage) -> Iterator[Found]:
    """Find numbers of cases that are not written as the Supreme Court asks."""
    words = passage.words
    if not any(sign in words for sign in _TOLD):
        return
    for one in _CASE.finditer(words):
        if not _TOLD.isdisjoint(one["kind"]):
            yield from _case(one)


def _case(one: re.Match[str]) -> Iterator[Found]:
    brackets = (one["open"], one["close"])
    bare = brackets == _NO_BRACKETS
    if bare and not (one["end"] and len(one["year"]) == 4 and one["code"]):
        return
    rule = _fault(one)
    if rule in ("case_year", "case_future"):
        yield Found(rule, *one.span())
    elif rule:
        yield Found(rule, *one.span(), replacement=_written(one))


def _fault(one: re.Match[str]) -> str:
    """Return the first rule a number breaks, nothing when it is right."""
    year = int(one["year"])
    listed = _MORE.match(one.string, one.end()) is not None
    faults = (
        ("case_year", len(one["year"]) == 2 or year < _COURTS_SINCE),
        ("case_future", year > date.today().year),
        ("case_brackets", (one["open"], one["close"]) != _RIGHT),
        ("case_ordinal", year > _OLD_STYLE_UNTIL and (one["ordinal"] or "字" in one["kind"])),
        ("case_zeros", bool(one["zeros"])),
        ("case_end", not one["end"] and not listed),
        ("case_spaces", " " in one[0]),
    )
    return next((rule for rule, broken in faults if broken), "")


def _written(one: re.Match[str]) -> str:
    kind, ordinal = one["kind"], one["ordinal"] or ""
    if int(one["year"]) > _OLD_STYLE_UNTIL:
        kind, ordinal = kind.replace("字", ""), ""
    listed = not one["end"] and _MORE.match(one.string, one.end()) is not None
    end = "" if listed else "号"
    return f"（{one['year']}）{one['court']}{one['code']}{kind}{ordinal}{one['number']}{end}"


_SIGN_ENDS = "发函字办令法释通知复电议呈请厅规"
_DOCUMENT = re.compile(
    rf"(?<=[{_SIGN_ENDS}])(?P<open>[〔（(\[【［])[ ]?(?P<year>\d{{4}}|\d{{2}})"
    r"[ ]?(?P<close>[〕）)\]】］])[ ]?"
    r"(?P<ordinal>第)?(?P<zeros>0*)(?P<number>[1-9]\d{0,5})[ ]?号"
)
_SEXAGON = ("〔", "〕")
#: Awards and certificates follow rules of their own.
_OTHERS = re.compile(r"[仲裁证].{0,3}$")


def document_numbers(passage: Passage) -> Iterator[Found]:
    """Find numbers of official documents not written as GB/T 9704-2012, 7.2.5 asks.

    Code of the office, year in four figures in 〔 〕, number without 第 and without zeros in front:
    法〔2015〕137号.
    """
    for one in _DOCUMENT.finditer(passage.words):
        if _OTHERS.search(passage.words[max(0, one.start() - 6) : one.start()]):
            continue
        year = one["year"]
        if len(year) == 2 or int(year) > date.today().year:
            yield Found("document_year", *one.span())
            continue
        right = f"〔{year}〕{one['number']}号"
        if one[0] == right:
            continue
        if (one["open"], one["close"]) != _SEXAGON:
            yield Found("document_brackets", *one.span(), replacement=right)
        elif one["ordinal"]:
            yield Found("document_ordinal", *one.span(), replacement=right)
        else:
            yield Found("document_zeros", *one.span(), replacement=right)
