"""Texts cut for the search on the site: pairs of Han characters, and whole words of other scripts.

Each piece becomes a number of 32 bits which `search.js` makes of a query in the same way, from
the same UTF-16 units: change both or neither. A single Han character is no piece.
"""

from __future__ import annotations

import re
import struct
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
#: Splits a text: runs of Han stand at the odd places, what is between them at the even ones.
_HAN_RUN = re.compile(rf"([{_HAN}]{{2,}})")
_WORD = re.compile(rf"[^\W_{_HAN}]+")
#: What Markdown adds to a text: emphasis inside a word must not cut it, addresses are no words.
_EMPHASIS = "*_`~"
_MARKS = re.compile(rf"\]\([^)\s]*|<[^>\n]*>|\[\^[^\]\n]*\]|[{_EMPHASIS}\[\]]")
_MASK = 0xFFFFFFFF
_SPREAD = 0x9E3779B1
#: Numbers, years and names of these are said again and again.
_WORDS_KEPT = 20_000


def plain(markdown: str) -> str:
    """Return the words of a Markdown text, roughly: marks and addresses go."""
    if "[" in markdown or "]" in markdown or "<" in markdown:
        return _MARKS.sub("", markdown)
    # Most texts have no more than emphasis.
    for sign in _EMPHASIS:
        markdown = markdown.replace(sign, "")
    return markdown


def pieces(text: str) -> list[int]:
    """Return the pieces of a text, each once, as its number."""
    count, row = in_a_row(text)
    return [lane & _MASK for lane in lanes(count, row)]


def in_a_row(text: str) -> tuple[int, int]:
    """Return how many pieces a text has, and all of them in one long number, 64 bits for each.

    A piece's number stands in the lower half of its 64 bits; what stands in the upper half is of
    no use. One multiplication of a long number is many short ones at the speed of C.
    """
    # Signs are no pieces, and making them over is most of the work where there are no marks.
    if not unicodedata.is_normalized("NFC", text):
        text = unicodedata.normalize("NFKC", text)
    runs = _HAN_RUN.split(text)
    # One run behind the other with a zero between: all pairs at once.
    units = "\0".join(runs[1::2]).encode("utf-16-le", "replace")
    pairs = set(_numbers(units, 0))
    pairs.update(_numbers(units, 2))
    found = [pair for pair in pairs if pair > 0xFFFF and pair & 0xFFFF]
    found += set(map(_number, _WORD.findall("\0".join(runs[::2]))))
    count = len(found)
    return count, int.from_bytes(struct.pack(f"<{count}Q", *found), "little") * _SPREAD


def lanes(count: int, row: int) -> Iterator[int]:
    """Yield the 64 bits of each of `count` numbers that stand in one."""
    whole = row & ((1 << 64 * count) - 1)
    return iter(struct.unpack(f"<{count}Q", whole.to_bytes(8 * count, "little")))


def _numbers(units: bytes, start: int) -> tuple[int, ...]:
    count = max(0, len(units) - start) // 4
    return struct.unpack_from(f"<{count}I", units, min(start, len(units)))


@lru_cache(_WORDS_KEPT)
def _number(word: str) -> int:
    told = 7
    units = unicodedata.normalize("NFKC", word).lower().encode("utf-16-le", "replace")
    for unit in struct.unpack(f"<{len(units) // 2}H", units):
        told = (told * 31 + unit) & _MASK
    return told
