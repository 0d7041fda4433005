"""How figures are written: GB/T 15835-2011.

Ranges take — or ～, and the sign or the word that both ends share is written at both:
5%—10%, 9亿—16亿.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from workstation.proof.numerals import number_of
from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level
from workstation.proof.signs import HAN

_FULL = re.compile(r"[０-９Ａ-Ｚａ-ｚ％]+")
_HALF = {sign: sign - 0xFEE0 for sign in range(0xFF01, 0xFF5F)}
_N = r"\d+(?:,\d{3})*(?:\.\d+)?"
_CN = "一二两三四五六七八九十百千万亿半几数"
_COUNT = rf"(?:{_N}[百千万亿]*|[{_CN}]+)"
_UNIT = rf"(?:(?![有的和与或{_CN}])[{HAN}%]){{0,4}}?"
_NEARLY = r"(?:(?<![最附临接邻靠远贴亲逼新])将?近|(?<![合预相契公条誓签违特制邀])大?约|大概|差不多)"
_ABOUT_TWICE = re.compile(rf"{_NEARLY}{_COUNT}{_UNIT}(?:左右|上下)")
#: 近十多年 are the last ten years and more.
_MORE = rf"(?:以上|多(?![数半年天日次]|个(?:月|星期|小时|世纪))[{HAN}])"
_NEARLY_MORE = re.compile(rf"(?<![最附临接邻靠远贴亲逼新])将?近{_COUNT}{_UNIT}{_MORE}")
_OVER_TWICE = re.compile(
    rf"(?:超过|(?<![赶反])超|(?<![{HAN}])逾|不低于|不少于|至少|最少){_COUNT}{_UNIT}以上(?!有期徒刑)"
)
_UNDER_TWICE = re.compile(rf"(?:不超过|不多于|至多|最多){_COUNT}{_UNIT}(?:以内|以下)")
_UNITS = (
    "年月日时分秒天周岁个人名件元万亿千百公里米吨克斤度级条款项页章节次倍家户辆台套种张层只亩升"
)
_RANGE = re.compile(
    rf"(?<![\dA-Za-z./:\-—～~])(?P<low>{_N})(?P<sign>[-－–])(?P<high>{_N})"
    rf"(?P<unit>[{_UNITS}]|小时|多[{HAN}])(?![号室])"
)
_SHARED = re.compile(
    rf"(?<![\dA-Za-z./:%\-—～~])(?P<low>{_N})(?P<sign>[-－–—～~]|至|到)(?P<high>{_N})"
    r"(?P<unit>[%％]|[万亿]元?)"
)
_THOUSANDS = re.compile(rf"(?<![\d,.A-Za-z])\d+(?:,\d+)+(?:\.\d+)?(?=[{_UNITS}])")
_RIGHT_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PERCENT = re.compile(r"百分之(\d+(?:\.\d+)?)(?!\d)")
_HUNDREDS = re.compile(
    r"(?<![\d.,])([1-9]\d?)([十百千])(?:万(?=[元人亩吨])|(?=[元人件名户字余多](?!米|克|瓦|伏|赫)))"
)
_FEWER = re.compile(rf"(?:减少|下降|降低|缩小|缩短|减小)了?(?:{_N}|[{_CN}]+)(?:多|余)?倍")


def full_width_figures(passage: Passage) -> Iterator[Found]:
    """Find full-width figures and letters: in text set in rows they are half as wide (5.1)."""
    for one in _FULL.finditer(passage.words):
        yield Found("full_width", *one.span(), replacement=one[0].translate(_HALF))


def ranges(passage: Passage) -> Iterator[Found]:
    """Find hyphens between the ends of a range, and signs written only at the second end."""
    words = passage.words
    for one in _SHARED.finditer(words):
        unit, sign = one["unit"], one["sign"]
        if sign in "-－–":
            sign = "—"
        right = f"{one['low']}{unit}{sign}{one['high']}{unit}"
        yield Found("range_unit", *one.span(), replacement=right)
    for one in _RANGE.finditer(words):
        if one["unit"] not in ("万", "亿"):
            yield Found("range", *one.span("sign"), replacement="—")


def said_twice(passage: Passage) -> Iterator[Found]:
    """Find numbers that are about, above or below twice over: 近…左右, 超…以上, 最多…以内."""
    words = passage.words
    for one in _ABOUT_TWICE.finditer(words):
        yield Found("about_twice", *one.span(), Level.DOUBTFUL)
    for one in _NEARLY_MORE.finditer(words):
        yield Found("nearly_more", *one.span(), Level.DOUBTFUL)
    for pattern in (_OVER_TWICE, _UNDER_TWICE):
        for one in pattern.finditer(words):
            yield Found("limit_twice", *one.span(), Level.DOUBTFUL)
    for one in _FEWER.finditer(words):
        yield Found("times_fewer", *one.span(), Level.DOUBTFUL)


def mixed_figures(passage: Passage) -> Iterator[Found]:
    """Find thousands parted wrongly, and numbers half in figures: 百分之5, 3千元, 5百万元."""
    words = passage.words
    for one in _THOUSANDS.finditer(words):
        if _RIGHT_THOUSANDS.fullmatch(one[0]) is None:
            yield Found("thousands", *one.span(), Level.DOUBTFUL)
    for one in _PERCENT.finditer(words):
        yield Found("mixed_percent", *one.span(), Level.DOUBTFUL, f"{one[1]}%")
    for one in _HUNDREDS.finditer(words):
        value = int(one[1]) * (number_of(one[2]) or 1)
        tail = one[0][len(one[1]) + 1 :]
        yield Found("mixed_hundreds", *one.span(), Level.DOUBTFUL, f"{value}{tail}")
