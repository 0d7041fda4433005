"""What a change of the tree will touch, in words with numbers."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from workstation.domain.column import ColumnPlan


def touched(plan: ColumnPlan, *, ends: bool = False) -> str:
    """Return every number of a plan that is not nought, as one list.

    With `ends` the pages of the columns go altogether instead of moving.
    """
    if ends:
        plan = replace(plan, redirects=0)
    said = [_count(name, number, ends) for name, number in _numbers(plan) if number]
    return QCoreApplication.translate("ColumnPlan", ", ").join(said)


def _numbers(plan: ColumnPlan) -> tuple[tuple[str, int], ...]:
    names = ("columns", "articles", "comments", "cards", "addresses", "redirects")
    return tuple((name, int(getattr(plan, name))) for name in names)


def _count(name: str, number: int, ends: bool) -> str:
    said = {
        "columns": lambda: QCoreApplication.translate("ColumnPlan", "%n column(s)", "", number),
        "articles": lambda: QCoreApplication.translate("ColumnPlan", "%n article(s)", "", number),
        "comments": lambda: QCoreApplication.translate("ColumnPlan", "%n comment(s)", "", number),
        "cards": lambda: QCoreApplication.translate("ColumnPlan", "%n card(s)", "", number),
        "addresses": lambda: QCoreApplication.translate(
            "ColumnPlan", "%n address(es) will change", "", number
        ),
        "redirects": lambda: QCoreApplication.translate(
            "ColumnPlan", "%n redirect(s) will be left at the old addresses", "", number
        ),
    }
    if ends and name == "addresses":
        return QCoreApplication.translate("ColumnPlan", "%n column page(s) will go", "", number)
    return said[name]()
