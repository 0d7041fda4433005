"""Texts cut for the search on the site: pairs of Han characters, and whole words of other scripts.

Each piece becomes a number of 32 bits which `search.js` makes of a query in the same way, from
the same UTF-16 units: change both or neither. A single Han character is no piece.
"""

from __future__ import annotations

import re
import struct
import unicodedata

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN_RUN = re.compile(rf"[{_HAN}]{{2,}}")
_WORD = re.compile(rf"[^\W_{_HAN}]+")
#: What Markdown adds to a text: emphasis inside a word must not cut it, addresses are no words.
_MARKS = re.compile(r"\]\([^)\s]*|<[^>\n]*>|\[\^[^\]\n]*\]|[*_`~\[\]]")
_MASK = 0xFFFFFFFF
_SPREAD = 0x9E3779B1


def plain(markdown: str) -> str:
    """Return the words of a Markdown text, roughly: marks and addresses go."""
    return _MARKS.sub("", markdown)


def pieces(text: str) -> list[int]:
    """Return the pieces of a text, each once, as its number."""
    # Signs are no pieces, and making them over is most of the work where there are no marks.
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFKC", text)
    # One run behind the other with a zero between: all pairs at once, at the speed of C.
    units = "\0".join(_HAN_RUN.findall(text)).encode("utf-16-le", "replace")
    pairs = _words_of(units) | _words_of(units[2:])
    found = [pair * _SPREAD & _MASK for pair in pairs if pair & 0xFFFF and pair >> 16]
    words = {unicodedata.normalize("NFKC", word).lower() for word in _WORD.findall(text)}
    return found + [_number(word) for word in words]


def _words_of(units: bytes) -> set[int]:
    count = len(units) // 4
    return set(struct.unpack(f"<{count}I", units[: count * 4]))


def _number(word: str) -> int:
    told = 7
    for unit in struct.unpack(f"<{len(word.encode('utf-16-le')) // 2}H", word.encode("utf-16-le")):
        told = (told * 31 + unit) & _MASK
    return told * _SPREAD & _MASK
