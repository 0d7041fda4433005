"""Columns and files of them, for tests of what goes out and comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.services.desks import Desks
from workstation.domain.column import Column
from workstation.domain.column_sheet import SheetPlan


def small_tree(desks: Desks) -> None:
    """Make five columns."""
    top = desks.column("国内", directory="guonei")
    law = desks.column("法制", top, "fazhi")
    desks.column("政法综治", law, "zhengfa")
    desks.column("立法", top, "lifa")
    desks.column("评论", directory="pinglun")


def column_at(desks: Desks, path: str) -> Column:
    """Return the column at a path."""
    return desks.newsroom.columns.tree().find(path)


def set_cells(desks: Desks, path: str, **cells: Any) -> None:
    """Save some settings of a column."""
    base = column_at(desks, path)
    desks.newsroom.columns.save(base, replace(base, **cells))


def plan_of(desks: Desks, file: Path) -> SheetPlan:
    """Return what merging a file would do."""
    columns = desks.newsroom.columns
    return columns.plan_package(columns.read_package(file))


def merge_file(desks: Desks, file: Path, *taken: tuple[int, str]) -> int:
    """Merge a file; return how many columns changed."""
    columns = desks.newsroom.columns
    return columns.merge_package(columns.read_package(file), set(taken))


def codes_of(plan: SheetPlan) -> list[tuple[str, str]]:
    """Return what a plan tells, and of which columns."""
    return [(change.code, change.path) for change in plan.changes]
