"""The same verbs from the command line: `workstation import page.html`, `workstation publish`.

`--json` prints one JSON document on standard output; an error is one sentence on standard error
and exit code 2, never a traceback.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import subprocess
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from workstation import answers, cli_columns, cli_comments, cli_lists, cli_publish, paths, words
from workstation.domain.edition import EditionName
from workstation.domain.errors import BadInput, NotFound, StorageTrouble
from workstation.services import backups, demo
from workstation.services.newsroom import Newsroom, create_newsroom, open_newsroom

_PAGE = 500
_LOG = logging.getLogger(__name__)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code: 0, or 2 for anything that was refused."""
    language = _language()
    for stream in (sys.stdout, sys.stderr):
        # A name of a file need not be text, and a terminal need not know Chinese.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        asked = _parser(language).parse_args(arguments)
        answer, text = _COMMANDS[asked.command](asked, language)
        _say(answer if asked.json else None, text)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        # Also what nobody foresaw is told in a sentence; the details are for who asks for them.
        _LOG.debug("A command failed", exc_info=True)
        print(words.error_sentence(error, language), file=sys.stderr)
        return 2
    return 0


def _say(answer: Any, text: str) -> None:
    if answer is not None:
        # Outside UTF-8 only escapes are sure to come back the same.
        plain = not (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf8")
        text = json.dumps(answer, ensure_ascii=plain, indent=1)
    try:
        if text:
            sys.stdout.write(text if text.endswith("\n") else text + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        # Who was reading went away, which is no trouble; nothing is flushed to them at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _language() -> str:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return words.CHINESE if os.environ[name].startswith("zh") else words.ENGLISH
    return words.ENGLISH


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a command line in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise `BadInput` instead of printing the whole usage."""
        raise BadInput("cli.usage", why=message, program=self.prog)


def _parser(language: str) -> _Parser:
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--newsroom", type=Path, metavar="DIR")
    shared.add_argument("--json", action="store_true")
    parser = _Parser(prog="workstation", description=words.sentence("cli.about", {}, language))
    parser.add_argument("--newsroom", type=Path, metavar="DIR", default=paths.default_newsroom())
    parser.add_argument("--json", action="store_true", default=False)
    commands = parser.add_subparsers(dest="command", required=True, parser_class=_Parser)

    def command(name: str) -> argparse.ArgumentParser:
        about = words.sentence(f"cli.{name}", {}, language)
        made: argparse.ArgumentParser = commands.add_parser(
            name, parents=[shared], help=about, description=about
        )
        return made

    _add_making(command)
    _add_reading(command)
    _add_past(command)
    return parser


def _add_making(command: Any) -> None:
    new = command("new")
    new.add_argument("folder", type=Path, metavar="DIR")
    new.add_argument("--demo", action="store_true")
    brought = command("import")
    brought.add_argument("files", type=Path, nargs="+", metavar="FILE")
    brought.add_argument("--column", default="", metavar="PATH")
    brought.add_argument("--as", dest="status", choices=["draft", "published"], default="")
    cli_columns.add(command("columns"))
    cli_publish.add(command("publish"))
    cli_comments.add(command("comments"))
    tour = command("tour")
    tour.add_argument("folder", type=Path, metavar="DIR")


def _add_reading(command: Any) -> None:
    listed = command("list")
    listed.add_argument("noun", choices=["articles", "columns", "boards", "comments"])
    listed.add_argument("--query", default="", metavar="TEXT")
    listed.add_argument("--column", default="", metavar="PATH")
    listed.add_argument("--status", default="", metavar="STATUS")
    show = command("show")
    show.add_argument("noun", choices=["article"])
    show.add_argument("number", type=int)
    page = command("page")
    page.add_argument("address")
    page.add_argument("--edition", choices=[str(name) for name in EditionName], default="working")


def _add_past(command: Any) -> None:
    command("journal")
    undo = command("undo")
    undo.add_argument("act", type=int, nargs="?")
    command("redo")
    command("check")
    backup = command("backup")
    backup.add_argument("file", type=Path)
    restore = command("restore")
    restore.add_argument("file", type=Path)
    restore.add_argument("folder", type=Path, metavar="DIR")


def _new(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    newsroom = demo.create(asked.folder) if asked.demo else create_newsroom(asked.folder)
    newsroom.close()
    return {"newsroom": str(asked.folder)}, words.sentence(
        "cli.made", {"folder": str(asked.folder)}, language
    )


def _import(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    def work(newsroom: Newsroom) -> tuple[Any, str]:
        report = newsroom.intake.bring_in(asked.files, asked.column, asked.status)
        return answers.report(report, language)

    return _with(asked, work)


def _columns(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    return _with(asked, lambda newsroom: cli_columns.run(newsroom, asked, language))


def _publish(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    return _with(asked, lambda newsroom: cli_publish.run(newsroom, asked, language))


def _comments(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    return _with(asked, lambda newsroom: cli_comments.run(newsroom, asked, language))


def _tour(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    # The tour draws real windows: a process of its own, since nothing else here needs Qt.
    done = subprocess.run(
        [sys.executable, "-m", "workstation.tour", str(asked.folder)], check=False
    )
    if done.returncode:
        raise StorageTrouble("cli.tour_failed", folder=str(asked.folder))
    return {"pictures": str(asked.folder)}, words.sentence(
        "cli.toured", {"folder": str(asked.folder)}, language
    )


def _list(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    return _with(asked, lambda newsroom: cli_lists.run(newsroom, asked, language))


def _show(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    def work(newsroom: Newsroom) -> tuple[Any, str]:
        article = newsroom.articles.by_number(asked.number)
        address = newsroom.articles.address(article.id)
        cover = article.content.cover_id
        picture = newsroom.media.get(cover).address if cover is not None else ""
        return answers.article(article, newsroom.columns.tree(), address, picture, language)

    return _with(asked, work)


def _page(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    def work(newsroom: Newsroom) -> tuple[Any, str]:
        address = asked.address.lstrip("/")
        page = newsroom.preview.page(address, EditionName(asked.edition))
        if page is None:
            raise NotFound("page.missing", address=asked.address)
        html = page.data.decode("utf-8", "replace")
        return {"address": page.address, "html": html}, html

    return _with(asked, work)


def _journal(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    return _with(asked, lambda newsroom: answers.journal(newsroom.history.acts(_PAGE), language))


def _undo(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    def work(newsroom: Newsroom) -> tuple[Any, str]:
        key = None
        if asked.act is not None:
            # No integer of the engine is longer than 64 bits.
            known = 0 < asked.act < 2**62
            found = newsroom.history.acts(1, before=asked.act + 1) if known else ()
            if not found or asked.act not in (found[0].sequence, found[0].id):
                raise NotFound("act.missing", id=asked.act)
            key = found[0].id
        return answers.undone(newsroom.history.undo(key), language)

    return _with(asked, work)


def _redo(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    return _with(asked, lambda newsroom: answers.undone(newsroom.history.redo(), language))


def _check(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    return _with(asked, lambda newsroom: answers.findings(newsroom.backups.check(), language))


def _backup(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    def work(newsroom: Newsroom) -> tuple[Any, str]:
        newsroom.backups.backup(asked.file)
        said = words.sentence("cli.backed_up", {"file": str(asked.file)}, language)
        return {"backup": str(asked.file)}, said

    return _with(asked, work)


def _restore(asked: argparse.Namespace, language: str) -> tuple[Any, str]:
    backups.restore(asked.file, asked.folder)
    said = words.sentence("cli.restored", {"folder": str(asked.folder)}, language)
    return {"newsroom": str(asked.folder)}, said


def _with(asked: argparse.Namespace, work: Any) -> tuple[Any, str]:
    newsroom = open_newsroom(asked.newsroom)
    try:
        with newsroom.writing():
            answer: tuple[Any, str] = work(newsroom)
            while newsroom.rest():
                pass
            return answer
    finally:
        newsroom.close()


_COMMANDS = {
    "new": _new,
    "import": _import,
    "columns": _columns,
    "publish": _publish,
    "comments": _comments,
    "tour": _tour,
    "list": _list,
    "show": _show,
    "page": _page,
    "journal": _journal,
    "undo": _undo,
    "redo": _redo,
    "check": _check,
    "backup": _backup,
    "restore": _restore,
}

if __name__ == "__main__":
    sys.exit(main())
