"""What a reviewer writes on a page of the preview: said of some of its words, or of all of it.

The words are kept with what stands before them, as the Web Annotation Data Model of W3C does
(`TextQuoteSelector`), so that they are found again where the page says them several times.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from workstation.domain.errors import Refused
from workstation.domain.moment import Milliseconds
from workstation.domain.text import one_line, storable

#: Characters a note may have, and the passage it is pinned to; more is refused, never cut.
MOST_TEXT, MOST_WORDS = 4_000, 2_000
_MOST_BEFORE = 40
_STORY_PAGE = re.compile(r"(?P<first>.+)(?P<ending>_c?\d+)\.html")
_LIST_PAGE = re.compile(r"(?P<folder>.+/)(?P<ending>list_\d+)\.html")


@dataclass(frozen=True, slots=True)
class Note:
    """A note; `words` is the passage it is pinned to, "" for the page as a whole.

    `page` is the address of the first page of what it is about, `ending` tells a further one of
    it (`_2`, `_c2`, `list_2`); `article_id` or `column_id` say what that is, where it is either.
    `before` is what stands before the words, without blanks. `settled_at` is None while open.
    """

    id: int
    page: str
    ending: str
    article_id: int | None
    column_id: int | None
    words: str
    before: str
    text: str
    person: str
    pinned_at: Milliseconds
    settled_at: Milliseconds | None = None
    settled_by: str = ""

    @property
    def open(self) -> bool:
        """Tell whether nobody has settled it yet."""
        return self.settled_at is None

    @property
    def address(self) -> str:
        """Return the address of the page it is pinned on."""
        return address_of(self.page, self.ending)


def readings(address: str) -> tuple[tuple[str, str], ...]:
    """Return what an address may be: first pages with the endings that lead to it, likely first."""
    found = [(address, "")]
    if told := _LIST_PAGE.fullmatch(address):
        found.append((f"{told['folder']}index.html", told["ending"]))
    if told := _STORY_PAGE.fullmatch(address):
        found.append((f"{told['first']}.html", told["ending"]))
    return tuple(found)


def address_of(page: str, ending: str) -> str:
    """Return the address of the page that an ending tells, of what begins at `page`."""
    if not ending:
        return page
    if ending.startswith("_"):
        return f"{page.removesuffix('.html')}{ending}.html"
    return f"{page.rpartition('/')[0]}/{ending}.html"


def checked_text(text: str) -> str:
    """Return the text of a note as it is kept.

    Raises `Refused`: `note.empty` where it says nothing, `note.too_long`.
    """
    kept = storable(text).strip()
    if not kept:
        raise Refused("note.empty")
    if len(kept) > MOST_TEXT:
        raise Refused("note.too_long", count=len(kept), most=MOST_TEXT)
    return kept


def checked_words(words: str) -> str:
    """Return a passage as it is kept, on one line; raise `Refused("note.words_too_long")`."""
    kept = " ".join(one_line(words).split())
    if len(kept) > MOST_WORDS:
        raise Refused("note.words_too_long", count=len(kept), most=MOST_WORDS)
    return kept


def nearest_before(before: str) -> str:
    """Return of what stands before a passage as much as tells it from others, without blanks."""
    return "".join(storable(before).split())[-_MOST_BEFORE:]
