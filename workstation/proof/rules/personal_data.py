"""What tells a private person apart and must not be printed: numbers, plates, flats.

Personal Information Protection Law (个人信息保护法), articles 4 and 28; numbers are recognised by
how they are made: GB 11643-1999 (identity numbers), the numbering plan for mobile networks,
ISO/IEC 7812 (bank cards), GA 36-2018 (plates). Names are news and are left alone, and so are
hotlines and telephones of offices.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from workstation.proof.reading import Passage
from workstation.proof.remark import Found, Level

_FIGURES = re.compile(
    r"\d{5}|\d{4}[ -]\d{4}|\d单元|[一二三四五六七八九十]单元|[A-Z][·• ]?[A-Z0-9]{5}"
)
_IDENTITY = re.compile(r"(?<![0-9A-Za-z])\d{6}[ ]?\d{8}[ ]?\d{3}[\dXx](?![0-9A-Za-z])")
_OLD_IDENTITY = re.compile(r"身份证(?:号码?)?[是为：:]{0,2}[ ]?(\d{15})(?!\d)")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46}
    | {50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83}
)
_MOBILE = re.compile(
    r"(?<![0-9A-Za-z.,-])(?:\+?86[ -]?)?"
    r"1(?:3\d|4[5-9]|5[0-35-9]|6[2567]|7[0-8]|8\d|9[0-35-9])([ -]?)\d{4}\1\d{4}"
    r"(?![0-9A-Za-z]|[.,]\d|[万亿]?元|[万亿])"
)
_CARD = re.compile(
    r"(?<![0-9A-Za-z.,])\d{4}(?:([ -]?)\d{4})(?:\1\d{4}){2}(?:\1?\d{1,3})?(?![0-9A-Za-z])"
)
_ISSUERS = re.compile(r"62|60|4\d{15}$|5[1-5]\d{14}$|35\d{14}$|9558")
_NAMED = re.compile(r"(?:卡号|银行卡|账号|帐号|账户|户头|收款).{0,8}$")
_PASSPORT = re.compile(r"护照(?:号码?)?[是为：: ]{0,2}((?:[EGDSPHK][A-Z]?\d{7,8}))(?![0-9A-Za-z])")
_PLATE = re.compile(
    r"([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?)"
    # Of cars driven by electricity one letter tells it, before the figures or behind them.
    r"([DABCEFGHJK][A-HJ-NP-Z0-9]\d{4}|\d{5}[DABCEFGHJK]|[A-HJ-NP-Z0-9]{4}[A-HJ-NP-Z0-9学挂])"
    r"(?![0-9A-Za-z警])"
)
_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十]{1,3})"
_FLAT = re.compile(
    rf"{_NUMBER}(?:号楼|栋|幢|座|号)[， ]?(?:{_NUMBER}|[甲乙丙丁东西中])单元[， ]?"
    rf"{_NUMBER}(?:室|号|户)?"
)
_FIGURE = re.compile(_NUMBER)


def personal_data(passage: Passage) -> Iterator[Found]:
    """Find numbers of persons, cards and cars, and the flats of homes."""
    words = passage.words
    if _FIGURES.search(words) is None:
        return
    yield from _identities(words)
    for card in _CARD.finditer(words):
        if _is_card(card):
            yield _private("card", *card.span(), _masked(card[0], 4, 4))
    for number in _MOBILE.finditer(words):
        yield _private("mobile", *number.span(), _masked(number[0], len(number[0]) - 8, 4))
    yield from _written_with_words(words)


def _identities(words: str) -> Iterator[Found]:
    for one in _IDENTITY.finditer(words):
        named = "身份证" in words[max(0, one.start() - 10) : one.start()]
        if named or is_identity(one[0].replace(" ", "").upper()):
            yield _private("identity", *one.span(), _masked(one[0], 3, 4))
    for one in _OLD_IDENTITY.finditer(words):
        yield _private("identity", *one.span(1), _masked(one[1], 3, 4))


def is_identity(number: str) -> bool:
    """Tell whether 18 signs are an identity number: province, birthday, check sign."""
    if int(number[:2]) not in _PROVINCES:
        return False
    try:
        born = date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(sign) * weight for sign, weight in zip(number, _WEIGHTS, strict=False))
    return born.year >= 1900 and _CHECKS[total % 11] == number[17]


def _is_card(card: re.Match[str]) -> bool:
    digits = re.sub(r"[ -]", "", card[0])
    if not 16 <= len(digits) <= 19 or not fits_luhn(digits):
        return False
    return bool(
        _ISSUERS.match(digits)
        or _NAMED.search(card.string[max(0, card.start() - 20) : card.start()])
    )


def fits_luhn(digits: str) -> bool:
    """Tell whether the last of `digits` is the one the others ask for (ISO/IEC 7812-1, annex B)."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0


def _written_with_words(words: str) -> Iterator[Found]:
    for one in _PASSPORT.finditer(words):
        yield _private("passport", *one.span(1), _masked(one[1], 2, 2))
    for one in _PLATE.finditer(words):
        if any(sign.isdigit() for sign in one[2]):
            yield _private("plate", *one.span(), one[1] + "***" + one[2][-2:])
    for one in _FLAT.finditer(words):
        yield _private("flat", *one.span(), _FIGURE.sub("×", one[0]))


def _private(rule: str, start: int, end: int, masked: str) -> Found:
    return Found(rule, start, end, Level.PRIVATE, masked)


def _masked(number: str, first: int, last: int) -> str:
    """Return `number` with stars between its first and its last signs."""
    return number[:first] + "*" * (len(number) - first - last) + number[-last:]
