"""Points in time as people write them: 今天 18:00, 11-23 9:30, 2026-11-23 10:30:00."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, timedelta

from workstation.domain.moment import Milliseconds, from_local, local

_DAYS = {
    "前天": -2, "昨天": -1, "今天": 0, "今日": 0, "明天": 1, "后天": 2,
    "yesterday": -1, "today": 0, "tomorrow": 1,
}  # fmt: skip
_TIME = re.compile(r"(\d{1,2})(?:[:时点](\d{1,2})?)(?:[:分](\d{1,2})?)?秒?$")
_DATE = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?")


def read_moment(text: str, now: Milliseconds) -> Milliseconds | None:
    """Return UTC milliseconds of what `text` says in the site's zone; raise ValueError.

    Nothing written is no moment (None). A time alone is meant today, a day alone its midnight,
    a day without a year this year.
    """
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if not plain:
        return None
    today = local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    day, rest = _day(plain, today)
    if rest:
        found = _TIME.fullmatch(rest.strip())
        if found is None:
            raise ValueError(text)
        hour, minute, second = (int(part or 0) for part in found.groups())
        day = day.replace(hour=hour, minute=minute, second=second)
    return from_local(day)


def say_moment(moment: Milliseconds | None) -> str:
    """Return a moment as it is filled into a field: seconds only where there are any."""
    if moment is None:
        return ""
    wall = local(moment)
    return f"{wall:%Y-%m-%d %H:%M:%S}" if wall.second else f"{wall:%Y-%m-%d %H:%M}"


def _day(plain: str, today: datetime) -> tuple[datetime, str]:
    for word, distance in _DAYS.items():
        if plain.startswith(word):
            return today + timedelta(days=distance), plain[len(word) :].strip()
    found = _DATE.match(plain)
    if found is None:
        return today, plain
    year = int(found[1]) if found[1] else today.year
    day = today.replace(year=year, month=int(found[2]), day=int(found[3]))
    return day, plain[found.end() :].strip()
