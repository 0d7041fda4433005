"""Looking for words in a text, as the editor and the replacing in many stories both do.

What is looked for becomes one expression of Qt's engine, which gives up an expression that would
run on without end instead of hanging. Places are counted in UTF-16, as `QTextDocument` counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression

from workstation.ui.shared.qt_text import for_qt

_GROUP = re.compile(r"\\(\d)|\$(\d)|\\n|\\t|\\\\")
_FIRST_FULL, _LAST_FULL = 0xFF01, 0xFF5E
_TO_HALF = _FIRST_FULL - 0x21
#: More places than this are not looked for in one text.
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for. `width` takes full-width and half-width forms for the same."""

    text: str
    case: bool = False
    whole: bool = False
    pattern: bool = False
    width: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """Where something was found, in UTF-16 units, and what stands in its place afterwards."""

    start: int
    end: int
    replacement: str = ""


class Finder:
    """Finds one thing in many texts. `error` says in the engine's words why it finds nothing."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        options = QRegularExpression.PatternOption.UseUnicodePropertiesOption
        if not wanted.case:
            options |= QRegularExpression.PatternOption.CaseInsensitiveOption
        if wanted.pattern:
            options |= QRegularExpression.PatternOption.MultilineOption
        self._engine = QRegularExpression(_expression(wanted), options)
        valid = self._engine.isValid()
        self.error = "" if valid else self._engine.errorString()

    def places(self, text: str, replacement: str = "", most: int | None = MOST) -> list[Place]:
        """Return every place in `text`, at most `most`; empty finds are left out."""
        if self.error or not self.wanted.text or not text:
            return []
        found: list[Place] = []
        matches = self._engine.globalMatch(for_qt(text))
        while matches.hasNext() and (most is None or len(found) < most):
            match = matches.next()
            if match.capturedLength() > 0:
                put = _filled(replacement, match) if self.wanted.pattern else replacement
                found.append(Place(match.capturedStart(), match.capturedEnd(), put))
        return found

    def replace_all(self, text: str, replacement: str) -> tuple[str, int]:
        """Return `text` with something else in every place, and how many places there were."""
        if self._is_literal():
            # Hundreds of thousands of them in a moment.
            return text.replace(self.wanted.text, replacement), text.count(self.wanted.text)
        places = self.places(text, replacement, most=None)
        return replaced(text, places), len(places)

    def _is_literal(self) -> bool:
        wanted = self.wanted
        if not wanted.text or wanted.pattern or wanted.whole or wanted.width:
            return False
        return wanted.case or wanted.text.lower() == wanted.text.upper()


def replaced(text: str, places: list[Place]) -> str:
    """Return `text` with what each place puts there; places are in order and do not overlap."""
    units = text.encode("utf-16-le", "surrogatepass")
    return b"".join(_pieces(units, places)).decode("utf-16-le", "surrogatepass")


def around(text: str, place: Place, characters: int = 18) -> tuple[str, str, str]:
    """Return what stands before a place, in it, and after it, on one line."""
    units = text.encode("utf-16-le", "surrogatepass")
    parts = (
        units[max(0, place.start - characters) * 2 : place.start * 2],
        units[place.start * 2 : place.end * 2],
        units[place.end * 2 : (place.end + characters) * 2],
    )
    before, here, after = (" ".join(part.decode("utf-16-le", "replace").split()) for part in parts)
    return before, here, after


def _pieces(units: bytes, places: list[Place]) -> Iterator[bytes]:
    end = 0
    for place in places:
        yield units[end * 2 : place.start * 2]
        yield place.replacement.encode("utf-16-le", "surrogatepass")
        end = place.end
    yield units[end * 2 :]


def _expression(wanted: Wanted) -> str:
    if wanted.pattern:
        made = wanted.text
    else:
        made = "".join(_sign(sign, wanted.width) for sign in wanted.text)
    if wanted.whole:
        made = rf"(?<![A-Za-z0-9_])(?:{made})(?![A-Za-z0-9_])"
    return made


def _sign(sign: str, width: bool) -> str:
    plain = QRegularExpression.escape(sign)
    other = _other_width(sign) if width else ""
    return f"(?:{plain}|{QRegularExpression.escape(other)})" if other else plain


def _other_width(sign: str) -> str:
    code = ord(sign)
    if sign in " \u3000":
        return "\u3000" if sign == " " else " "
    if _FIRST_FULL <= code <= _LAST_FULL:
        return chr(code - _TO_HALF)
    return chr(code + _TO_HALF) if 0x21 <= code <= 0x7E else ""


def _filled(replacement: str, match: object) -> str:
    captured = match.captured  # type: ignore[attr-defined]

    def put(found: re.Match[str]) -> str:
        signs = {"\\n": "\n", "\\t": "\t", "\\\\": "\\"}
        if found[0] in signs:
            return signs[found[0]]
        return str(captured(int(found[1] or found[2])))

    return _GROUP.sub(put, replacement)
