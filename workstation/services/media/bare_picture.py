"""Whether a file holds a picture and nothing else, as this program writes them.

No place, no camera, no words, nothing behind the end. Whoever decodes the picture as well knows
that writing it anew would only make it worse.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

_JPEG, _PNG, _WEBP = b"\xff\xd8", b"\x89PNG\r\n\x1a\n", b"WEBP"
_SCAN, _END, _OF_PROGRAMS = 0xDA, b"\xff\xd9", 0xE0
#: Tables, frames, restarts, scans; of what programs add, only the first 16 bytes of JFIF.
_JPEG_PARTS = frozenset({0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0})
_JFIF = 16
_PNG_PARTS = frozenset({b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"})
_WEBP_PARTS = frozenset({b"VP8 ", b"VP8L", b"VP8X", b"ALPH"})


def is_bare(data: bytes) -> bool:
    """Tell whether `data` is a JPEG, PNG or WebP without anything but the picture."""
    try:
        if data.startswith(_JPEG):
            return _is_bare_jpeg(data)
        if data.startswith(_PNG):
            return _is_bare_png(data)
        return data[:4] == b"RIFF" and data[8:12] == _WEBP and _is_bare_webp(data)
    except (struct.error, IndexError):
        return False


def _is_bare_jpeg(data: bytes) -> bool:
    at = len(_JPEG)
    while data[at : at + 2] != _END:
        if data[at] != 0xFF or data[at + 1] not in _JPEG_PARTS:
            return False
        (length,) = struct.unpack_from(">H", data, at + 2)
        if data[at + 1] == _OF_PROGRAMS and (length != _JFIF or data[at + 4 : at + 8] != b"JFIF"):
            return False
        scan = data[at + 1] == _SCAN
        at += 2 + length
        if scan:
            at = _end_of_scan(data, at)
    return at + len(_END) == len(data)


def _end_of_scan(data: bytes, at: int) -> int:
    """Return where the coded rows of a JPEG end: at the next mark that is no restart."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise IndexError(at)
        if data[at + 1] != 0 and not 0xD0 <= data[at + 1] <= 0xD7:
            return at
        at += 2


def _is_bare_png(data: bytes) -> bool:
    names = list(_chunks(data, len(_PNG), ">I", after_name=False))
    return bool(names) and names[-1] == b"IEND" and _PNG_PARTS.issuperset(names)


def _is_bare_webp(data: bytes) -> bool:
    (size,) = struct.unpack_from("<I", data, 4)
    names = list(_chunks(data, 12, "<I", after_name=True))
    return size + 8 == len(data) and bool(names) and _WEBP_PARTS.issuperset(names)


def _chunks(data: bytes, at: int, form: str, *, after_name: bool) -> Iterator[bytes]:
    """Yield the names of the chunks of a PNG (length, name, data, sum) or a RIFF (name, length)."""
    while at < len(data):
        (length,) = struct.unpack_from(form, data, at + 4 * after_name)
        name = at if after_name else at + 4
        yield data[name : name + 4]
        at += 8 + length + (length % 2 if after_name else 4)
    if at != len(data):
        raise IndexError(at)
