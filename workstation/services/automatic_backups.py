"""Backups the program makes by itself: hourly while there is something new, thinned with age."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from workstation.domain.moment import BEIJING, DAY, HOUR, Milliseconds, from_local, local, now
from workstation.store.backup import copy_verified
from workstation.store.newsroom import DATABASE_NAME, NewsroomStore

_PREFIX, _STAMP = "auto-", "%Y%m%d-%H%M%S"
_ALL_FOR: Milliseconds = 2 * DAY
_DAILY_FOR: Milliseconds = 14 * DAY
_WEEKLY_FOR: Milliseconds = 183 * DAY


class AutomaticBackups:
    """Copies of the database in `backups/`; pictures never change, so they stay where they are."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store
        self._copied_to = -1

    def all(self) -> tuple[Path, ...]:
        """Return the automatic backups, latest first."""
        found = self._folder.glob(f"{_PREFIX}*.db")
        return tuple(sorted((file for file in found if _made_at(file) is not None), reverse=True))

    def due(self, moment: Milliseconds | None = None) -> bool:
        """Tell whether an hour has passed since the last one and something was done since."""
        if self._store.read_only:
            return False
        last = next(iter(self.all()), None)
        made = _made_at(last) if last is not None else None
        if made is not None and 0 <= (now() if moment is None else moment) - made < HOUR:
            return False
        return self._store.journal.last_sequence() != self._copied_to

    def make(self, moment: Milliseconds | None = None) -> Path:
        """Write one now, opened and checked, and thin the older ones.

        Raises storage trouble; older backups are untouched then.
        """
        at = now() if moment is None else moment
        sequence = self._store.journal.last_sequence()
        target = self._folder / f"{_PREFIX}{local(at).strftime(_STAMP)}.db"
        copy_verified(self._store.folder / DATABASE_NAME, target)
        self._copied_to = sequence
        self._thin(at)
        return target

    @property
    def _folder(self) -> Path:
        return self._store.folder / "backups"

    def _thin(self, moment: Milliseconds) -> None:
        made = {file: _made_at(file) or 0 for file in self.all()}
        wanted = kept(made.values(), moment)
        for file, at in made.items():
            if at not in wanted:
                # Another process may have thinned it already, or hold it open.
                with contextlib.suppress(OSError):
                    file.unlink()


def kept(made: Iterable[Milliseconds], moment: Milliseconds) -> frozenset[Milliseconds]:
    """Return which backups stay: all of two days, the last of each day of two weeks, of each week
    of half a year, and always the latest. One from the future (a clock set back) stays.
    """
    times = sorted(made, reverse=True)
    stay: set[Milliseconds] = set(times[:1])
    seen: set[tuple[str, int, int]] = set()
    for at in times:
        age = moment - at
        day = local(at)
        if age < _ALL_FOR:
            stay.add(at)
        elif age < _DAILY_FOR:
            key = ("day", day.year, day.timetuple().tm_yday)
            if key not in seen:
                seen.add(key)
                stay.add(at)
        elif age < _WEEKLY_FOR:
            year, week, _ = day.isocalendar()
            if ("week", year, week) not in seen:
                seen.add(("week", year, week))
                stay.add(at)
    return frozenset(stay)


def _made_at(file: Path) -> Milliseconds | None:
    try:
        stamp = datetime.strptime(file.stem.removeprefix(_PREFIX), _STAMP)
    except ValueError:
        return None
    return from_local(stamp.replace(tzinfo=BEIJING))
