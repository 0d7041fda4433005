"""Text as people type and paste it: made safe to keep, and counted the Chinese way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_FULL_WIDTH = "\u3001-\u303f\uff00-\uffef\u2014\u2018\u2019\u201c\u201d\u2026\u00b7"
_HAN_RUN = re.compile(rf"[{_HAN}]+")
_WIDE_RUN = re.compile(rf"[{_HAN}{_FULL_WIDTH}]+")
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Count:
    """Lengths of a text: `words` as Word counts 字数, `han` characters, `characters` w/o spaces."""

    words: int
    han: int
    characters: int


def count(text: str) -> Count:
    """Count `text` as Word and WPS do: each Han or full-width sign one, each Latin word one."""
    # By runs, not by signs: a text of millions is counted in a moment.
    han = len(text) - len(_HAN_RUN.sub("", text))
    wide = len(text) - len(_WIDE_RUN.sub("", text))
    latin = len(_WIDE_RUN.sub(" ", text).split())
    return Count(words=wide + latin, han=han, characters=len("".join(text.split())))


def storable(text: str) -> str:
    """Return `text` without what no database keeps: NUL goes, lone surrogates become U+FFFD.

    Everything else (NBSP, zero-width joiners, U+2028) comes back as it was typed.
    """
    if "\0" in text:
        text = text.replace("\0", "")
    # By UTF-16, so that the two halves of one sign come together again.
    return (
        text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if _lone(text) else text
    )


def _lone(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False


def without_direction_controls(text: str) -> str:
    """Return `text` without the bidi overrides that make a name or an address look like another."""
    return _BIDI_CONTROLS.sub("", text)


def hidden_controls(text: str) -> int:
    """Return how many characters of `text` turn the direction of reading without being seen."""
    return len(_BIDI_CONTROLS.findall(text))


def one_line(text: str) -> str:
    """Return `text` fit for a title: storable, line breaks become spaces, ends trimmed."""
    return re.sub(r"[\r\n\u2028\u2029]+", " ", storable(text)).strip()


def shortened(text: str, most: int) -> str:
    """Return `text`, or its beginning with an ellipsis: no more than `most` characters."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


_FORMULA = "=+-@\t\r＝＋－＠"


def harmless_cell(cell: str) -> str:
    """Return `cell` as a table for spreadsheets may carry it: never run as a formula.

    What a formula could begin with, or what looks as if it were made harmless already, gets a
    quote before it; `shown_cell` takes just that one off again.
    """
    quoted = cell.lstrip("'")
    return f"'{cell}" if quoted and quoted[0] in _FORMULA else cell


def shown_cell(cell: str) -> str:
    """Return a cell without the quote that keeps spreadsheets from running it as a formula."""
    bare = cell.lstrip("'")
    return cell[1:] if cell.startswith("'") and bare and bare[0] in _FORMULA else cell


def kept_by_old_system(text: str, limit: int) -> str:
    """Return what DedeCMS would keep of `text` at a limit of UTF-8 bytes (`cn_substr_utf8`).

    A character goes in while what is kept is shorter than the limit plus that character, so
    60 bytes keep 21 Han characters or 61 Latin ones. Used to warn, never to cut.
    """
    size = 0
    for index, character in enumerate(text):
        width = len(character.encode("utf-8", "replace"))
        if size >= limit + width:
            return text[:index]
        size += width
    return text


_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}|\[\^[^\]]+\]|<[^>]{1,200}>")
_MARKED = re.compile(r"[*_`~\[<]")
_BROKEN = re.compile(r"\s*\n\s*")
_NOT_PROSE = re.compile(r"\s*(#|>|[-*+](?:\s|$)|\d+[.)](?:\s|$)|\||!\[|```|\[\^|\*\[|:::|#p#)")


def first_paragraph(body: str, limit: int = 4_000) -> str:
    """Return the first paragraph of prose in Markdown `body`, marks taken off; may be empty.

    Only the first `limit` characters are looked at, and headings, lists, pictures and tables are
    passed over, as the old site took its summary box from the text.
    """
    for block in _blocks(body[:limit]):
        if not _NOT_PROSE.match(block):
            plain = _LINK.sub(r"\1", _PICTURE.sub("", block)) if "[" in block else block
            plain = _MARKS.sub("", plain) if _MARKED.search(plain) else plain
            if plain.isascii():
                plain = " ".join(plain.split())
            elif "\n" in plain:
                plain = _BROKEN.sub("", plain)
            if plain.strip():
                return plain.strip()
    return ""


def _blocks(text: str) -> Iterator[str]:
    """Yield the blocks of lines between blank ones; only as many as are asked for are cut."""
    block: list[str] = []
    for line in text.split("\n"):
        # A heading stands alone, also without blank lines around it.
        heading = line.startswith("#")
        if block and (heading or not line.strip()):
            yield "\n".join(block)
            block = []
        if heading:
            yield line
        elif line.strip():
            block.append(line)
    if block:
        yield "\n".join(block)
