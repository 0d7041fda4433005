"""`workstation columns`: the tree of columns written to a file, and a file merged into the tree."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from workstation import words
from workstation.answers import Answer
from workstation.domain.column_sheet import SheetPlan
from workstation.services.newsroom import Newsroom


def add(command: argparse.ArgumentParser) -> None:
    """Add the words of the command."""
    command.add_argument("act", choices=["export", "import"])
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--column", default="", metavar="PATH")
    command.add_argument("--take", choices=["ours", "theirs"], default="ours")
    command.add_argument("--plan", action="store_true")


def run(newsroom: Newsroom, asked: argparse.Namespace, language: str) -> Answer:
    """Export to or import from a file; `--plan` only tells what an import would do."""
    if asked.act == "export":
        tree = newsroom.columns.tree()
        branch = tree.find(asked.column).id if asked.column else None
        out = newsroom.columns.export(asked.file, branch)
        told = {
            "file": str(asked.file),
            "count": out.columns,
            "pictures": out.pictures,
            "bytes": out.size,
        }
        return told, words.sentence("cli.columns_exported", told, language)
    sheet = newsroom.columns.read_package(asked.file)
    plan = newsroom.columns.plan_package(sheet)
    taken = {(c.key, c.field) for c in plan.clashes} if asked.take == "theirs" else set()
    answer, lines = _told(plan, language)
    if asked.plan or plan.problems:
        return answer, "\n".join(lines)
    count = newsroom.columns.merge_package(sheet, taken)
    lines.append(words.sentence("cli.columns_merged", {"count": count}, language))
    return {**answer, "changed": count}, "\n".join(lines)


def _told(plan: SheetPlan, language: str) -> tuple[dict[str, Any], list[str]]:
    changes = [words.sentence(one.code, one.details, language) for one in plan.changes]
    problems = [problem_words(plan, place, language) for place in range(len(plan.problems))]
    lines = [*problems, *changes]
    lines += [f"/{old} -> /{new}" for old, new in plan.moves]
    if not plan.known_base:
        lines.append(words.sentence("sheet.no_base", {}, language))
    answer = {
        "changes": changes,
        "clashes": [words.sentence(one.code, one.details, language) for one in plan.clashes],
        "problems": problems,
        "moves": [list(move) for move in plan.moves],
        "untouched": plan.untouched,
    }
    return answer, lines


def problem_words(plan: SheetPlan, place: int, language: str) -> str:
    """Return what is wrong with a row, with the line it stands on."""
    problem = plan.problems[place]
    why = words.sentence(problem.code, dict(problem.details), language)
    return words.sentence("sheet.line", {"line": problem.line, "why": why}, language)
