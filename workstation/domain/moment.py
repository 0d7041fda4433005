"""Points in time: integers of milliseconds in UTC, shown in the one zone of the site."""

from __future__ import annotations

import time
from datetime import datetime, timedelta, timezone
from typing import TypeAlias

Milliseconds: TypeAlias = int

#: The zone of the newsroom. China has one zone and no summer time, so no table is needed.
BEIJING = timezone(timedelta(hours=8), "UTC+8")

MINUTE: Milliseconds = 60_000
HOUR: Milliseconds = 60 * MINUTE
DAY: Milliseconds = 24 * HOUR


def now() -> Milliseconds:
    """Return the present moment in UTC milliseconds."""
    return int(time.time() * 1000)


def local(moment: Milliseconds) -> datetime:
    """Return `moment` (UTC milliseconds) as wall-clock time of the site."""
    return datetime.fromtimestamp(moment / 1000, BEIJING)


def from_local(wall: datetime) -> Milliseconds:
    """Return UTC milliseconds of a wall-clock time; a naive one is taken as the site's."""
    aware = wall if wall.tzinfo else wall.replace(tzinfo=BEIJING)
    return round(aware.timestamp() * 1000)


def stamp(moment: Milliseconds) -> str:
    """Return `2026-11-23 10:30:00` in the site's zone, as article pages print it."""
    return local(moment).isoformat(" ", "seconds")[:19]


def stamp_to_the_minute(moment: Milliseconds) -> str:
    """Return `2026-11-23 10:30` in the site's zone, as the newsroom says it."""
    return stamp(moment)[:16]
