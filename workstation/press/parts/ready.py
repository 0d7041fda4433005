"""Pages made ahead: they lie in files until a publication takes them over."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from workstation.domain.publication import PageKind, PageRecord
from workstation.press.links import media_in
from workstation.press.new_file import write_new
from workstation.press.parts.shared_blocks import own_hash

_MADE = frozenset(
    {
        PageKind.HOME,
        PageKind.COLUMN,
        PageKind.ARTICLE,
        PageKind.NOT_FOUND,
        PageKind.BLOCK,
        PageKind.SEARCH,
    }
)


@dataclass(frozen=True, slots=True)
class Ready:
    """A page made ahead: its file, what its bytes are, and what the manifest keeps of it."""

    file: str
    sha256: str
    size: int
    media: tuple[str, ...]
    own: str


def shown_by(kind: PageKind, data: bytes, own: str = "") -> tuple[tuple[str, ...], str]:
    """Return the files of `media/` a page shows, and its hash without its shared blocks.

    `own` is that hash where it is known.
    """
    if kind not in _MADE:
        return (), ""
    media = media_in(data.decode("utf-8", "replace")) if b"media/" in data else ()
    return media, own or own_hash(data)


def ready(kind: PageKind, data: bytes, file: str) -> Ready:
    """Write a page into a new file and return what it is. Raises `OSError`."""
    write_new(file, data)
    return Ready(file, hashlib.sha256(data).hexdigest(), len(data), *shown_by(kind, data))


def told_of(old: PageRecord, made: bytes | Ready) -> tuple[bool, str]:
    """Tell whether a page is what was published, but for what its shared blocks show.

    With it comes the hash of the page without these, where it was needed.
    """
    if isinstance(made, Ready):
        return (made.own == old.own if old.own else made.sha256 == old.sha256), made.own
    if old.own:
        own = own_hash(made)
        return own == old.own, own
    return hashlib.sha256(made).hexdigest() == old.sha256, ""
