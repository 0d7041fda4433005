"""Which reader a file is for: by what is in it first, by its name second."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from workstation.domain.draft import Intake
from workstation.domain.errors import BadInput
from workstation.intake.comment_rows import knows
from workstation.intake.comments_csv import read_comments_csv
from workstation.intake.comments_dede import read_comments_dede
from workstation.intake.comments_disqus import read_comments_disqus
from workstation.intake.comments_json import read_comments_json
from workstation.intake.comments_wxr import read_comments_wxr
from workstation.intake.manuscript import read_markdown, read_text
from workstation.intake.open_document import KIND, read_open_document
from workstation.intake.reading import declared_encoding, decode, read_bytes
from workstation.intake.web_page import read_page
from workstation.intake.word_document import read_word

#: The endings people may choose in a file dialog.
ACCEPTED = (
    ".html", ".htm", ".docx", ".odt", ".md", ".markdown", ".txt", ".json", ".jsonl", ".csv",
    ".xml", ".sql", ".db",
)  # fmt: skip

_BEGIN = 16 * 1024
_TOLD = 120
_HTML = re.compile(r"<!doctype\s+html|<html[\s>]|<head[\s>]|<body[\s>]|<meta[\s>]", re.IGNORECASE)
_FRAGMENT = re.compile(r"\s*<(?:div|p|table|h[1-6]|article|section)[\s>]", re.IGNORECASE)
_JSON = re.compile(r"\s*(?:\[\s*(?:\{|\])|\{\s*(?:\"|\}))")
_XML = re.compile(r"\s*(?:<\?xml|<rss|<disqus)", re.IGNORECASE)
_SQL = re.compile(
    r"^\s*(?:INSERT|REPLACE)\s+(?:IGNORE\s+)?INTO\s|^\s*CREATE\s+TABLE\s|^\s*DROP\s+TABLE\s",
    re.IGNORECASE | re.MULTILINE,
)
_OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_NAME: dict[str, Callable[[Path], Intake]] = {
    ".html": read_page,
    ".htm": read_page,
    ".shtml": read_page,
    ".xhtml": read_page,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".txt": read_text,
    ".json": read_comments_json,
    ".jsonl": read_comments_json,
    ".ndjson": read_comments_json,
    ".csv": read_comments_csv,
    ".tsv": read_comments_csv,
}


def read(path: Path) -> Intake:
    """Return what a file holds.

    Raises `BadInput`: `intake.missing`, `intake.directory`, `intake.unreadable`,
    `intake.empty`, `intake.old_word` (.doc, .wps), `intake.unknown_kind`, and what the reader of
    its kind raises. Never hangs and never raises anything else for a bad file.
    """
    begin = _beginning(path)
    try:
        return _reader(path, begin)(path)
    except RecursionError as trouble:
        raise BadInput("intake.too_deep", tags=0, depth=0) from trouble


def _beginning(path: Path) -> bytes:
    name = path.name or str(path)
    try:
        if path.is_file():
            with path.open("rb") as stream:
                begin = stream.read(_BEGIN)
            if begin:
                return begin
    except (OSError, ValueError) as trouble:
        raise BadInput("intake.unreadable", file=name) from trouble
    read_bytes(path, 0)  # says which of missing, directory, unreadable, empty it is
    raise BadInput("intake.unreadable", file=name)


def _reader(path: Path, begin: bytes) -> Callable[[Path], Intake]:
    ending = path.suffix.lower()
    if begin.startswith(b"PK\x03\x04"):
        # A document of the kind says so first of all, where it was packed as its rules want.
        told = KIND in begin[:_TOLD] or ending in (".odt", ".ott")
        return read_open_document if told else read_word
    if begin.startswith(_OLD_OFFICE):
        raise BadInput("intake.old_word", file=path.name)
    text = _text(path, begin)
    exported = _of_system(text, ending)
    if exported is not None:
        return exported
    if _HTML.search(text) and ending not in (".md", ".markdown", ".json", ".jsonl", ".csv"):
        return read_page
    if _JSON.match(text) and ending not in (".md", ".markdown", ".txt"):
        return read_comments_json
    if ending in _BY_NAME:
        return _BY_NAME[ending]
    return _by_letters(path, text)


def _of_system(text: str, ending: str) -> Callable[[Path], Intake] | None:
    """Return the reader for what another system handed over, None for anything else."""
    if ending in (".sql", ".txt") and _SQL.search(text):
        return read_comments_dede
    if not _XML.match(text):
        return None
    if "<disqus" in text:
        return read_comments_disqus
    return read_comments_wxr if "<rss" in text and "wordpress.org/export" in text else None


def _by_letters(path: Path, text: str) -> Callable[[Path], Intake]:
    if _FRAGMENT.match(text):
        return read_page
    if text.startswith(("---\n", "# ")):
        return read_markdown
    if knows(re.split(r"[,\t;]", text.split("\n", 1)[0])):
        return read_comments_csv
    raise _unknown(path)


def _text(path: Path, begin: bytes) -> str:
    """Return the first letters; raise for files that hold no letters at all."""
    # The cut may fall into a character: leave the last line away when there are several.
    whole = begin if len(begin) < _BEGIN else begin[: begin.rfind(b"\n") + 1] or begin[:-4]
    try:
        return decode(whole, path.name).text
    except BadInput:
        if path.suffix.lower() in _BY_NAME and (declared_encoding(begin) or b"\0" not in begin):
            return begin.decode("ascii", "replace")
        raise _unknown(path) from None


def _unknown(path: Path) -> BadInput:
    return BadInput("intake.unknown_kind", file=path.name, kinds=" ".join(ACCEPTED))
