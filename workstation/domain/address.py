"""Addresses of pages: how they are made from a rule, and which are fit to be one.

The rule's variables are those of DedeCMS (`channelunit.helper.php`): `{typedir}` (here also
`{column}`), `{Y}` `{M}` `{D}`, `{aid}` (also `{number}`), `{pinyin}` and `{py}` (the title in
letters, or their initials, with the number), `{cc}` (date and number in letters), `{timestamp}`.
The date is that of the first save, so a later publication time never moves a page.
"""

from __future__ import annotations

import re

from workstation.domain.errors import Refused
from workstation.domain.moment import Milliseconds, local

_PART = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_FILE = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}(\.html)?")
_VARIABLE = re.compile(r"\{(\w+)\}")
#: Variables that tell one article of a day from another.
_TELLING = frozenset({"aid", "number", "pinyin", "py", "cc"})
_VARIABLES = _TELLING | {"typedir", "column", "y", "m", "d", "timestamp"}
#: Names Windows keeps for devices, with any ending.
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{port}{digit}" for port in ("com", "lpt") for digit in range(1, 10)}
)
#: And folders the site itself needs.
_RESERVED = _DEVICES | {"media", "assets", "blocks"}


def check_directory(directory: str) -> str:
    """Return one part of an address; raise `Refused("address.part")` when it is not fit."""
    if not _PART.fullmatch(directory) or directory in _RESERVED:
        raise Refused("address.part", part=directory)
    return directory


def check_rule(rule: str) -> str:
    """Return an address rule; raise `Refused("address.rule")` if unknown variables or no page."""
    names = {name.lower(): name for name in _VARIABLE.findall(rule)}
    unknown = {name for low, name in names.items() if low not in _VARIABLES}
    if unknown or _TELLING.isdisjoint(names) or not rule.endswith(".html"):
        raise Refused("address.rule", rule=rule, unknown="、".join(sorted(unknown)))
    check(article_address(rule, "column", 1, 0, "pinyin", "", "py"))
    return rule


def check(address: str) -> str:
    """Return a page's address; raise `Refused("address.bad")` unless every part is fit."""
    parts = address.split("/")
    good = all(_PART.fullmatch(part) for part in parts[:-1]) and _FILE.fullmatch(parts[-1])
    devices = _DEVICES.intersection(part.removesuffix(".html") for part in parts)
    if not good or devices or parts[0] in _RESERVED:
        raise Refused("address.bad", address=address)
    return address


def article_address(
    rule: str,
    directory: str,
    number: int,
    first_saved: Milliseconds,
    pinyin: str,
    slug: str,
    initials: str = "",
) -> str:
    """Return the address of an article's first page, such as `guonei/2026/1123/17.html`.

    `directory` is the column's address path, `pinyin` the title in letters, `initials` the first
    of each syllable, `slug` the name the editor gave: it replaces the last part, as a custom
    `filename` does in the old system.
    """
    day = local(first_saved)
    values = {
        "typedir": directory,
        "column": directory,
        "y": f"{day:%Y}",
        "m": f"{day:%m}",
        "d": f"{day:%d}",
        "aid": str(number),
        "number": str(number),
        # A title without letters leaves the number alone: no address begins with a dash.
        "pinyin": f"{pinyin}_{number}".lstrip("_"),
        "py": f"{initials}_{number}".lstrip("_"),
        "cc": _in_letters(int(f"{day:%y%m%d}{number}")),
        "timestamp": str(first_saved // 1000),
    }
    made = _VARIABLE.sub(lambda found: values.get(found[1].lower(), ""), rule)
    if slug:
        made = made.rpartition("/")[0] + f"/{slug}.html"
    return "/".join(part for part in made.split("/") if part)


def _in_letters(number: int) -> str:
    """Return a number written with the letters a–z as its digits."""
    letters = ""
    while number:
        number, digit = divmod(number, 26)
        letters = chr(ord("a") + digit) + letters
    return letters or "a"


def page_of(address: str, page: int) -> str:
    """Return the address of page `page` (from 1) of an article: `17.html`, `17_2.html`, …"""
    return address if page == 1 else f"{address.removesuffix('.html')}_{page}.html"


def comments_page_of(address: str, page: int) -> str:
    """Return where page `page` (from 1) of the comments of an article stands: `17_c2.html`."""
    return address if page == 1 else f"{address.removesuffix('.html')}_c{page}.html"
