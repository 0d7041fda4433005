"""`workstation comments`: bring comments in, write them out, look for words in a sentence."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from workstation import answers, words
from workstation.answers import Answer
from workstation.domain.comment import CommentStatus
from workstation.services.comments.export.forms import ENDINGS, Form
from workstation.services.newsroom import Newsroom


def add(command: argparse.ArgumentParser) -> None:
    """Add `import FILE…`, `export FILE [--form FORM] [--status STATUS]` and `try SENTENCE`."""
    verbs = command.add_subparsers(dest="verb", required=True)
    brought = verbs.add_parser("import")
    brought.add_argument("files", type=Path, nargs="+", metavar="FILE")
    export = verbs.add_parser("export")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--form", choices=[str(form) for form in Form], default="")
    export.add_argument("--status", choices=[str(one) for one in CommentStatus], default="")
    tried = verbs.add_parser("try")
    tried.add_argument("sentence")


def run(newsroom: Newsroom, asked: argparse.Namespace, language: str) -> Answer:
    """Do what was asked for; raise what the verb raises."""
    if asked.verb == "import":
        return answers.report(newsroom.intake.bring_in(asked.files), language)
    if asked.verb == "export":
        return _export(newsroom, asked, language)
    return _try(newsroom, asked)


def _export(newsroom: Newsroom, asked: argparse.Namespace, language: str) -> Answer:
    form = Form(asked.form) if asked.form else _form_of(asked.file)
    statuses = (CommentStatus(asked.status),) if asked.status else tuple(CommentStatus)
    written = newsroom.comment_files.export(asked.file, form, statuses)
    details: dict[str, Any] = {
        "file": str(asked.file),
        "written": written.written,
        "left_out": written.left_out,
    }
    return {**details, "form": str(form)}, words.sentence("cli.comments_written", details, language)


def _form_of(file: Path) -> Form:
    """Return the form a file's ending asks for, JSON for any other."""
    by_length = sorted(ENDINGS.items(), key=lambda one: -len(one[1]))
    return next((form for form, end in by_length if file.name.lower().endswith(end)), Form.JSON)


def _try(newsroom: Newsroom, asked: argparse.Namespace) -> Answer:
    hits = [
        {
            "word": hit.entry.word,
            "list": str(hit.entry.list),
            "found": asked.sentence[hit.start : hit.end],
            "start": hit.start,
            "end": hit.end,
        }
        for hit in newsroom.comment_rules.find(asked.sentence)
    ]
    lines = [f"{hit['start']}-{hit['end']}  {hit['list']}  {hit['word']}" for hit in hits]
    return {"hits": hits}, "\n".join(lines)
