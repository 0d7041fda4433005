"""Where one goes to see or change something."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leading:
    """Where one goes to see or change something: a desk, what is pointed at there, and which one.

    `kind` is `article` (also `article.<field>`), `passage`, `column`, `board`, `card`, `comment`,
    `page`, `note`, `notes` (of a page), `section`, `site_field`; `what` its key, code, name or
    address, and of a passage the article's key, a colon and the words.
    """

    desk: str
    kind: str
    what: int | str
