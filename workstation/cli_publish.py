"""`workstation publish`: what would change, changing it, and changing it only when it is due."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from workstation import answers, words
from workstation.answers import Answer
from workstation.domain.moment import local
from workstation.services.due import DueChange
from workstation.services.newsroom import Newsroom


def add(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `publish`."""
    command.add_argument("--to", required=True, metavar="DIR")
    command.add_argument("--dry-run", action="store_true")
    command.add_argument("--due", action="store_true")


def run(newsroom: Newsroom, asked: argparse.Namespace, language: str) -> Answer:
    """Publish, or tell what publishing would do.

    With `--due` only where something came due by itself since that target was last published to:
    nothing else is a reason for a clock to publish. Silent then, unless a person is looking.
    """
    folder = Path(asked.to)
    changes: Sequence[DueChange] = ()
    if asked.due:
        changes = newsroom.due.overdue(str(folder.resolve()))
        if not changes:
            said = words.sentence("due.nothing", {}, language) if sys.stdout.isatty() else ""
            return {"due": [], "written": [], "removed": []}, said
    publishing = newsroom.publishing
    made = publishing.plan(folder) if asked.dry_run else publishing.publish(folder).plan
    answer, text = answers.plan(made, language)
    if not asked.due:
        return answer, text
    lines = [_line(change, language) for change in changes]
    return {"due": [_told(change) for change in changes], **answer}, "\n".join([*lines, text])


def _told(change: DueChange) -> dict[str, Any]:
    return {
        "at": local(change.at).isoformat(),
        "kind": str(change.kind),
        "title": change.title,
        "place": change.place,
    }


def _line(change: DueChange, language: str) -> str:
    details = {"at": change.at, "title": change.title, "place": change.place}
    return words.sentence(f"due.{change.kind}", details, language)
