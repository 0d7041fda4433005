"""Files to bytes and bytes to text, for people whose old files are UTF-8, GBK or Big5.

The order is: byte order mark, the declared encoding, UTF-8, GB18030, Big5, all strict. A page
that says one and is the other is told of. Only a text that fits nothing for a few damaged places
(the old system cut strings by bytes) is repaired, visibly, with U+FFFD.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from pathlib import Path

from workstation.domain.draft import Remark
from workstation.domain.errors import BadInput
from workstation.domain.text import storable

#: Largest text file read, in bytes: a page of 10 MB is no article any more.
TEXT_LIMIT = 10 * 1024 * 1024

_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{2,40})|<meta[^>]{0,400}charset\s*=\s*["']?\s*([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_DECLARED_WITHIN = 8192
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: Encodings that are used under one name and meant as a larger one, or under many names.
_FAMILIES = {
    "gb2312": "gb18030",
    "gb_2312-80": "gb18030",
    "hz": "gb18030",
    "gbk": "gb18030",
    "cp936": "gb18030",
    "ms936": "gb18030",
    "x-gbk": "gb18030",
    "gb18030": "gb18030",
    "big5": "big5hkscs",
    "big5-hkscs": "big5hkscs",
    "big5hkscs": "big5hkscs",
    "cp950": "big5hkscs",
    "utf8": "utf-8",
    "utf-8": "utf-8",
    "unicode": "utf-8",
}
_SAMPLE = 20_000
_WIDE = re.compile("[\u2000-\U0010ffff]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f]")
_DAMAGED_SHARE = 100  # one unreadable place in so many characters is still a text


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, the encoding it was read in, and what is to be told about that."""

    text: str
    encoding: str
    remarks: tuple[Remark, ...] = ()


def read_bytes(path: Path, limit: int = TEXT_LIMIT) -> bytes:
    """Return the whole file.

    Raises `BadInput` with `intake.missing`, `intake.directory`, `intake.unreadable`,
    `intake.empty` or `intake.too_large` (more than `limit` bytes).
    """
    name = path.name or str(path)
    try:
        if path.is_dir():
            raise BadInput("intake.directory", file=name)
        if not path.exists():
            raise BadInput("intake.missing", file=name)
        if not path.is_file():
            raise BadInput("intake.unreadable", file=name)
        with path.open("rb") as stream:
            data = stream.read(limit + 1)
    except (OSError, ValueError) as trouble:
        raise BadInput("intake.unreadable", file=name) from trouble
    if not data:
        raise BadInput("intake.empty", file=name)
    if len(data) > limit:
        raise BadInput("intake.too_large", file=name, limit=limit // (1024 * 1024))
    return data


def decode(data: bytes, file: str) -> Reading:
    """Return the text of `data` with line ends as `\\n`; `file` names it in what is told.

    Raises `BadInput("intake.encoding")` when it is no text in any encoding in use here.
    """
    text, encoding, remarks = _decoded(data, file)
    if len(_CONTROLS.findall(text[:_SAMPLE])) * 3 > len(text[:_SAMPLE]):
        raise BadInput("intake.encoding", file=file)
    if "\0" in text:
        remarks.append(Remark("intake.nul_removed", {"file": file, "count": text.count("\0")}))
    text = storable(text).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    return Reading(text, encoding, tuple(remarks))


def _decoded(data: bytes, file: str) -> tuple[str, str, list[Remark]]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], encoding)
            if text is not None:
                return text, encoding, []
    if data.count(b"\0", 0, 4096) > 4:
        raise BadInput("intake.encoding", file=file)
    declared = declared_encoding(data)
    for encoding in _candidates(declared):
        text = _strict(data, encoding)
        if text is not None and not _misread(data, text, encoding, declared):
            return text, encoding, _told(declared, encoding, file)
    return _repaired(data, declared, file)


def declared_encoding(data: bytes) -> str:
    """Return the encoding an HTML or XML head declares, in lower case, or nothing."""
    found = _DECLARED.search(data, 0, _DECLARED_WITHIN)
    return (found[1] or found[2]).decode("ascii").lower() if found else ""


def _candidates(declared: str) -> tuple[str, ...]:
    family = _FAMILIES.get(declared, "")
    order = [family] if family else []
    return tuple(dict.fromkeys([*order, "utf-8", "gb18030", "big5hkscs"]))


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _misread(data: bytes, text: str, encoding: str, declared: str) -> bool:
    """Tell whether `text` fits its encoding only by accident."""
    if encoding in ("gb18030", "big5hkscs"):
        # Many UTF-8 texts are valid GBK too; the other way round it hardly ever happens with
        # characters of three bytes, as the Chinese ones are.
        unicode = _strict(data, "utf-8")
        if unicode is not None and _WIDE.search(unicode):
            return True
    # Nearly every text in one of these two is valid in the other, but looks like nothing.
    if encoding == "gb18030" and _FAMILIES.get(declared) != "gb18030":
        other = _strict(data, "big5hkscs")
        return other is not None and _usual(text, "gb2312") + 0.25 < _usual(other, "big5")
    if encoding == "big5hkscs":
        other = _strict(data, "gb18030")
        return other is not None and _usual(text, "big5") + 0.25 < _usual(other, "gb2312")
    return False


def _usual(text: str, charset: str) -> float:
    """Return the share of the non-Latin signs that the small, everyday charset knows."""
    foreign = [sign for sign in text[:_SAMPLE] if sign > "\x7f"]
    known = sum(1 for sign in foreign if _in_everyday_part(sign, charset))
    return known / len(foreign) if foreign else 1.0


def _in_everyday_part(sign: str, charset: str) -> bool:
    # Level 1 of either standard holds the characters in everyday use; punctuation is before it.
    last = 0xD7 if charset == "gb2312" else 0xC6
    try:
        return sign.encode(charset)[0] <= last
    except UnicodeEncodeError:
        return False


def _told(declared: str, encoding: str, file: str) -> list[Remark]:
    family = _FAMILIES.get(declared, declared)
    if not declared:
        if encoding == "utf-8":
            return []
        return [Remark("intake.encoding_guessed", {"file": file, "encoding": encoding})]
    if family == encoding:
        return []
    details: dict[str, str | int] = {"file": file, "declared": declared, "encoding": encoding}
    return [Remark("intake.encoding_differs", details)]


def _repaired(data: bytes, declared: str, file: str) -> tuple[str, str, list[Remark]]:
    attempts = []
    for encoding in _candidates(declared):
        text = data.decode(encoding, "replace")
        attempts.append((text.count("\ufffd"), encoding, text))
    damaged, encoding, text = min(attempts, key=lambda attempt: attempt[0])
    if damaged * _DAMAGED_SHARE > len(text) + _DAMAGED_SHARE * 2:
        raise BadInput("intake.encoding", file=file)
    details: dict[str, str | int] = {"file": file, "count": damaged, "encoding": encoding}
    return text, encoding, [*_told(declared, encoding, file), Remark("intake.damaged", details)]
