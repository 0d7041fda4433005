"""From codes to sentences: the only place below the window that knows any language.

Rooms speak codes (`address.part`) with details; `resources/i18n/sentences/*.toml` holds a
sentence for each code in every language:

    ["address.part"]
    zh_CN = "“{part}”不能用作网址的一部分……"
    en = "“{part}” cannot be part of an address …"

Acts have codes `act.<kind>`, and further `name_zh_CN`, `name_en`: two or three words for a
button. A field may name how it is said: `{at:time}` prints UTC milliseconds as the site's time,
`{count:page|pages}` a number with the word for one or for several, `{wanted:status}` looks the
value up as a code of its own (`status.published`). What is told in every language, `note_zh_CN` and
`note_en`, is printed by `{note}`.
"""

from __future__ import annotations

import logging
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any

from workstation import paths
from workstation.domain.act import Act
from workstation.domain.errors import WorkstationError
from workstation.domain.moment import stamp

CHINESE = "zh_CN"
ENGLISH = "en"
LANGUAGES = (CHINESE, ENGLISH)

_LOG = logging.getLogger(__name__)
#: What stands for a detail nobody gave.
_MISSING = "…"
_SAID_IN_OTHER_WORDS: dict[type[Exception], str] = {
    FileNotFoundError: "error.file_missing",
    PermissionError: "error.permission",
    MemoryError: "error.memory",
}
_NO_SPACE = 28  # errno.ENOSPC


def sentence(
    code: str, details: Mapping[str, object] | None = None, language: str = CHINESE
) -> str:
    """Return the sentence of a code with its details; never raises.

    An unknown code gives a general sentence that names it, and a line in the log.
    """
    template = _template(code, language)
    if template is None:
        _LOG.warning("No sentence for the code %s", code)
        return _filled(_template("error.unknown", language) or "{code}", {"code": code}, language)
    return _filled(template, details or {}, language)


def error_sentence(error: BaseException, language: str = CHINESE) -> str:
    """Return what a person should be told of an exception of any kind: never a traceback."""
    if isinstance(error, WorkstationError):
        return sentence(error.code, error.details, language)
    if isinstance(error, OSError) and error.errno == _NO_SPACE:
        return sentence("error.disk_full", {}, language)
    for kind, code in _SAID_IN_OTHER_WORDS.items():
        if isinstance(error, kind):
            file = getattr(error, "filename", None)
            return sentence(code, {"file": file or _MISSING}, language)
    return sentence("error.unexpected", {"kind": type(error).__name__}, language)


def act_sentence(act: Act, language: str = CHINESE) -> str:
    """Return one act as a line of the history: what was done, to what.

    The details of `undo` and `redo` are those of the act meant, and its kind as `of`.
    """
    return _act("", act.kind, act.details, language)


def act_name(act: Act, language: str = CHINESE) -> str:
    """Return an act in two or three words, for a button: “move card”."""
    return _act("name_", act.kind, act.details, language)


def _act(form: str, kind: str, details: Mapping[str, object], language: str) -> str:
    meant = details.get("of")
    if isinstance(meant, str):
        details = {**details, "what": _act(form, meant, {**details, "of": None}, language)}
    entry = _entries().get(f"act.{kind}")
    if entry is None:
        _LOG.warning("No sentence for acts of the kind %s", kind)
        entry = _entries().get("act.unknown", {})
        details = {"kind": kind}
    template = entry.get(form + language) or entry.get(language) or kind
    return _filled(template, details, language)


def untitled(language: str = CHINESE) -> str:
    """Return what stands for the title of a story that has none."""
    return _template("words.untitled", language) or _MISSING


def codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_entries())


def _template(code: str, language: str) -> str | None:
    entry = _entries().get(code)
    if entry is None:
        return None
    return entry.get(language) or next(iter(entry.values()), None)


def _filled(template: str, details: Mapping[str, object], language: str) -> str:
    try:
        return _Filler(language).vformat(template, (), details)
    except (ValueError, LookupError, AttributeError, TypeError):
        # A sentence with a slip in it is still better than none.
        _LOG.warning("This sentence cannot be filled: %s", template)
        return template


class _Filler(Formatter):
    """Fills a template; a detail nobody gave, or an empty one, becomes “…”."""

    def __init__(self, language: str) -> None:
        self._language = language

    def get_value(self, key: int | str, args: Sequence[Any], kwargs: Mapping[str, Any]) -> Any:
        """Return the detail called `key`; a story without a title is called untitled."""
        value = kwargs.get(str(key), kwargs.get(f"{key}_{self._language}"))
        if key == "title" and key in kwargs and not str(value or "").strip():
            return untitled(self._language)
        return value

    def format_field(self, value: Any, format_spec: str) -> str:
        """Return one detail in words."""
        if value is None or value in ("", ()):
            return _MISSING
        if format_spec and isinstance(value, tuple):
            return self.format_field([self.format_field(one, format_spec) for one in value], "")
        if format_spec:
            return self._in_words(value, format_spec)
        if isinstance(value, (tuple, list, set, frozenset)):
            return ("、" if self._language == CHINESE else ", ").join(str(one) for one in value)
        return str(value)

    def _in_words(self, value: Any, format_spec: str) -> str:
        if format_spec == "time":
            return stamp(int(value))
        if "|" in format_spec:
            one, several = format_spec.split("|")
            return f"{value} {one if str(value) == '1' else several}"
        return _template(f"{format_spec}.{value}", self._language) or str(value)


@cache
def _entries() -> Mapping[str, Mapping[str, str]]:
    entries: dict[str, Mapping[str, str]] = {}
    for file in sorted(catalogues()):
        try:
            entries.update(tomllib.loads(file.read_text(encoding="utf-8")))
        except (OSError, ValueError):
            # One broken catalogue must not silence the others.
            _LOG.warning("The catalogue %s cannot be read", file.name, exc_info=True)
    return entries


def catalogues() -> list[Path]:
    """Return the files sentences are kept in."""
    return list((paths.resources() / "i18n" / "sentences").glob("*.toml"))
