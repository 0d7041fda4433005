"""What the comment desk has to tell in numbers: read in the time a chart has bars."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from pathlib import Path

from workstation.domain.comment_figures import CommentFigures
from workstation.domain.moment import local, now
from workstation.services.whole_file import whole_bytes
from workstation.store.comments import days as comment_days
from workstation.store.newsroom import NewsroomStore


class CommentCounts:
    """Questions about the last days, today among them."""

    def __init__(self, store: NewsroomStore) -> None:
        self._store = store

    def per_day(self, days: int = 14) -> tuple[int, ...]:
        """Return how many comments were written on each of the last `days` days, today last."""
        today = comment_days.day_of(now())
        came = comment_days.between(today - days + 1, today).get("came", {})
        return tuple(came.get(day, 0) for day in range(today - days + 1, today + 1))

    def figures(self, days: int = 14) -> CommentFigures:
        """Return all numbers of the last `days` days."""
        today = comment_days.day_of(now())
        whole = range(today - days + 1, today + 1)
        told = comment_days.between(whole.start, today)
        held = {
            what.removeprefix("held:"): sum(by_day.values())
            for what, by_day in told.items()
            if what.startswith("held:")
        }
        waits = [told.get(f"waited:{limit}", {}) for limit in comment_days.WAITS]
        return CommentFigures(
            first=local(now()).date() - timedelta(days=days - 1),
            came=tuple(told.get("came", {}).get(day, 0) for day in whole),
            decided=tuple(sum(wait.get(day, 0) for wait in waits) for day in whole),
            held=tuple(sorted(held.items(), key=lambda one: (-one[1], one[0]))),
            waited=tuple(
                (limit, sum(wait.values()))
                for limit, wait in zip(comment_days.WAITS, waits, strict=True)
            ),
            discussed=comment_days.most_discussed(whole.start),
        )


def write_csv(figures: CommentFigures, target: Path) -> None:
    """Write the numbers as a table every spreadsheet opens (UTF-8 with its mark)."""
    table = io.StringIO(newline="")
    rows = csv.writer(table)
    rows.writerow(("what", "of", "comments"))
    for place, (came, decided) in enumerate(zip(figures.came, figures.decided, strict=True)):
        day = (figures.first + timedelta(days=place)).isoformat()
        rows.writerow(("written", day, came))
        rows.writerow(("decided", day, decided))
    for rule, number in figures.held:
        rows.writerow(("held", rule, number))
    for limit, number in figures.waited:
        rows.writerow(("decided within minutes", limit or "longer", number))
    for article in figures.discussed:
        rows.writerow(("article", _harmless(article.title), article.comments))
    whole_bytes(target, table.getvalue().encode("utf-8-sig", "replace"))


def _harmless(text: str) -> str:
    """Return a cell no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" else text
