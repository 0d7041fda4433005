"""What a feed tells, whatever its form: of itself, and of each story."""

from __future__ import annotations

from dataclasses import dataclass

from workstation.domain.moment import Milliseconds

#: A feed of each form for each column tells a story of today; most tell it again tomorrow.
FORMS_KEPT = 2_000


@dataclass(frozen=True, slots=True)
class Channel:
    """A feed: its own address and the page it is about, both absolute, its name and what it is."""

    address: str
    home: str
    title: str
    description: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One story: texts fit for XML, `address` absolute, times in UTC milliseconds."""

    title: str
    address: str
    time: Milliseconds
    changed: Milliseconds
    summary: str
    author: str
    category: str
