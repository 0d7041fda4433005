"""Numbers as Word writes them (ECMA-376 17.18.59, ST_NumberFormat), Chinese ones above all."""

from __future__ import annotations

from collections.abc import Callable

_DIGITS = "〇一二三四五六七八九"
_LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_MOST_COUNTED = 9999


def number_words(number: int, form: str) -> str:
    """Return `number` in a form of Word; a form we do not know is written in Arabic figures."""
    writer = _FORMS.get(form)
    return writer(number) if writer is not None else str(number)


def _counted(digits: str, units: str, *, short_ten: bool) -> Callable[[int], str]:
    def write(number: int) -> str:
        if not 0 < number <= _MOST_COUNTED:
            return str(number)
        words, gap = "", False
        for place, sign in enumerate(reversed(str(number).zfill(4))):
            if sign == "0":
                gap = bool(words)
                continue
            unit = units[place - 1] if place else ""
            words = digits[int(sign)] + unit + (_ZERO if gap else "") + words
            gap = False
        brief = short_ten and 10 <= number < 20
        return words.removeprefix(digits[1]) if brief else words

    return write


_ZERO = "零"


def _one_of(signs: str) -> Callable[[int], str]:
    return lambda number: signs[(number - 1) % len(signs)] if number > 0 else str(number)


def _spelt(number: int) -> str:
    return "".join(_DIGITS[int(sign)] for sign in str(number)) if number >= 0 else str(number)


def _circled(number: int) -> str:
    if 1 <= number <= 20:
        return chr(0x2460 + number - 1)
    return f"({number})"


def _roman(number: int) -> str:
    if not 0 < number < 4000:
        return str(number)
    made = ""
    for value, sign in _ROMAN:
        made += sign * (number // value)
        number %= value
    return made


def _letters(number: int) -> str:
    """Return a … z, aa, bb …: Word doubles the letter."""
    if number < 1:
        return str(number)
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_CHINESE = _counted(_DIGITS, "十百千", short_ten=True)
_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _CHINESE,
    "chineseCountingThousand": _CHINESE,
    "taiwaneseCounting": _CHINESE,
    "taiwaneseCountingThousand": _CHINESE,
    "japaneseCounting": _CHINESE,
    "chineseLegalSimplified": _counted(_LEGAL_DIGITS, "拾佰仟", short_ten=False),
    "ideographDigital": _spelt,
    "japaneseDigitalTenThousand": _CHINESE,
    "ideographTraditional": _one_of(_STEMS),
    "ideographZodiac": _one_of(_BRANCHES),
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalFullWidth": lambda number: "".join(chr(ord(one) + 0xFEE0) for one in str(number)),
    "decimalZero": lambda number: f"{number:02d}",
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": _letters,
    "none": lambda _number: "",
}
