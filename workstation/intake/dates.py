"""Times as files say them: in Chinese, with slashes, in seconds since 1970."""

from __future__ import annotations

import re
from datetime import date, datetime

from workstation.domain.moment import Milliseconds, from_local

_WALL = re.compile(
    r"""(?P<Y>\d{4})\s*[-/.年]\s*(?P<M>\d{1,2})\s*[-/.月]\s*(?P<D>\d{1,2})\s*日?
    (?:[T\s]*(?P<half>上午|下午|晚上)?\s*(?P<h>\d{1,2})\s*[:：时]\s*(?P<m>\d{1,2})?\s*分?
    (?:\s*[:：]?\s*(?P<s>\d{1,2})\s*秒?)?(?:[.,]\d{1,9})?
    \s*(?P<zone>Z|[+-]\d{2}:?\d{2})?)?""",
    re.VERBOSE,
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[T\s]?(\d{2})(\d{2})(\d{2})?)?")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?")
_MILLISECONDS = re.compile(r"\d{12,13}")


def moment_of(value: object) -> Milliseconds | None:
    """Return UTC milliseconds of a time as found in a file, or None.

    Wall-clock times without a zone are Beijing time, as on the page. Numbers are seconds or
    milliseconds since 1970. Day and month in doubt (`01/02/2019`) are refused, never guessed.
    """
    if isinstance(value, datetime):
        return from_local(value)
    if isinstance(value, date):
        return from_local(datetime(value.year, value.month, value.day))
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return _told(str(value).strip())


def _told(text: str) -> Milliseconds | None:
    if _MILLISECONDS.fullmatch(text):
        return int(text)
    if _SECONDS.fullmatch(text):
        return round(float(text) * 1000)
    try:
        return _wall(text)
    except (ValueError, OverflowError):
        return None


def first_moment(text: str) -> Milliseconds | None:
    """Return the first time that stands in running text, or None."""
    found = _WALL.search(text)
    return moment_of(found[0]) if found else None


def _wall(text: str) -> Milliseconds | None:
    compact = _COMPACT.fullmatch(text)
    if compact:
        return from_local(datetime(*(int(part or 0) for part in compact.groups())))  # type: ignore[arg-type]
    found = _WALL.fullmatch(text)
    if not found:
        return None
    hour = int(found["h"] or 0)
    if found["half"] in ("下午", "晚上") and hour < 12:
        hour += 12
    day = (int(found["Y"]), int(found["M"]), int(found["D"]))
    wall = datetime(*day, hour, int(found["m"] or 0), int(found["s"] or 0))
    zone = (found["zone"] or "").replace("Z", "+00:00")
    return from_local(datetime.fromisoformat(wall.isoformat() + zone) if zone else wall)
