"""`workstation publish`: what would change, changing it, and changing it only when it is due."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Sequence
from typing import Any

from workstation import answers, words
from workstation.answers import Answer
from workstation.domain.moment import local
from workstation.services.newsroom import Newsroom
from workstation.services.publishing.due import DueChange
from workstation.services.publishing.sending import Transfer, target_name


def add(command: argparse.ArgumentParser) -> None:
    """Add the arguments of `publish`."""
    command.add_argument("--to", required=True, metavar="TARGET")
    command.add_argument("--dry-run", action="store_true")
    command.add_argument("--due", action="store_true")


def run(newsroom: Newsroom, asked: argparse.Namespace, language: str) -> Answer:
    """Publish, or tell what publishing would do.

    With `--due` only where something came due by itself since that target was last published to:
    nothing else is a reason for a clock to publish. Silent then, unless a person is looking.
    """
    changes: Sequence[DueChange] = ()
    if asked.due:
        changes = newsroom.due.overdue(target_name(asked.to))
        if not changes:
            said = words.sentence("due.nothing", {}, language) if sys.stdout.isatty() else ""
            return {"due": [], "written": [], "removed": []}, said

    def ask(account: str) -> str | None:
        if asked.due or not sys.stdin.isatty():
            return None
        return getpass.getpass(words.sentence("cli.password", {"account": account}, language))

    if asked.dry_run:
        plan, transfers = newsroom.sending.plan(asked.to, ask)
    else:
        sent = newsroom.sending.publish(asked.to, ask=ask)
        plan, transfers = sent.outcome.plan, sent.transfers
    answer, text = answers.plan(plan, language)
    lines = [_line(change, language) for change in changes]
    lines += [f"{step.path}  {_kind(step, language)}" for step in transfers]
    if asked.due:
        answer = {"due": [_told(change) for change in changes], **answer}
    if transfers:
        files = [{"path": step.path, "kind": str(step.kind)} for step in transfers]
        answer = {**answer, "delivered": files}
    return answer, "\n".join([*lines, text])


def _told(change: DueChange) -> dict[str, Any]:
    return {
        "at": local(change.at).isoformat(timespec="seconds"),
        "kind": str(change.kind),
        "title": change.title,
        "place": change.place,
    }


def _line(change: DueChange, language: str) -> str:
    details = {"at": change.at, "title": change.title, "place": change.place}
    return words.sentence(f"due.{change.kind}", details, language)


def _kind(step: Transfer, language: str) -> str:
    return words.sentence(f"delivery.{step.kind}", {}, language)
