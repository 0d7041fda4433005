"""What a page may ask for, by allow-list: pages of the site, its pictures, the theme's files."""

from __future__ import annotations

import mimetypes
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from workstation.domain.article import Content
from workstation.domain.edition import EditionName
from workstation.services.preview import Preview, Written
from workstation.services.publishing.online import file_of
from workstation.ui.preview.page_change import PageParts, parts_of

_PART = re.compile(r"(.+?)(?:_(\d{1,4}))?\.html")
NOT_FOUND = "404.html"
#: Where an article stands that has no address yet.
_UNSAVED = "unsaved.html"
HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Answer:
    """Bytes with their media type. `missing` when they only say that there is no such page."""

    data: bytes
    media_type: str
    missing: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a view is to show: a page by its address, an article as it stands, or bytes as given.

    `content` None is the article as saved. `part` is the page of a long article. `unsaved` is an
    article with its content as it stands in an editor, for a page by its address.
    """

    address: str = ""
    edition: EditionName = EditionName.WORKING
    article_id: int | None = None
    content: Content | None = None
    part: int = 1
    data: bytes | None = field(default=None, repr=False)
    #: Where the files lie that a page given as bytes asks for; else they are those of now.
    folder: Path | None = None
    unsaved: tuple[int, Content] | None = field(default=None, repr=False)

    @property
    def by_address(self) -> bool:
        """Tell whether the page can be asked for by its address at any time."""
        return self.article_id is None and self.data is None and self.unsaved is None

    @property
    def contents(self) -> dict[int, Content]:
        """Return the contents the page is made of that stand in for what is kept."""
        if self.article_id is not None and self.content is not None:
            return {self.article_id: self.content}
        return dict([self.unsaved]) if self.unsaved is not None else {}

    @property
    def same_page(self) -> tuple[object, ...]:
        """Return what decides whether another wish is for the same page, only newer."""
        return (self.edition, self.article_id, self.part, "" if self.article_id else self.address)


@dataclass(frozen=True, slots=True)
class Made:
    """A page that was made for a wish: as it was `given`, or as a story that is being written.

    With `written` the next one may be made out of it, as long as only a text differs.
    """

    wanted: Wanted
    address: str
    given: str | None = None
    written: Written | None = field(default=None, repr=False)

    @property
    def missing(self) -> bool:
        """Tell whether there is no page."""
        return self.given is None and self.written is None

    @property
    def html(self) -> str | None:
        """Return the page, None where there is none; put together each time."""
        return self.written.page.html if self.written is not None else self.given

    @property
    def parts(self) -> PageParts | None:
        """Return the blocks of the text on the page, and what stands around them; None for none."""
        return parts_of(self.written.page if self.written is not None else self.given or "")

    def same_place(self, other: Made) -> bool:
        """Tell whether `other` is the same page at the same address, only newer."""
        return self.address == other.address and self.wanted.same_page == other.wanted.same_page

    def same_html(self, other: Made) -> bool:
        """Tell whether `other` is the very same page."""
        if self.written is not None and other.written is not None:
            here, there = self.written.page, other.written.page
            return (here.above, here.blocks, here.below) == (there.above, there.blocks, there.below)
        return self.html == other.html


def make(
    preview: Preview, wanted: Wanted, *, released: int | None = None, why: bool = False
) -> Made:
    """Make the page that is wanted; on a reading thread. Raises what the renderer raises.

    `released` is an article counted as released now; with `why` each item says why it is there.
    """
    if wanted.data is not None:
        return Made(wanted, wanted.address, given=wanted.data.decode("utf-8", "replace"))
    if wanted.article_id is not None:
        return _story_page(preview, wanted, wanted.article_id, why=why)
    page = preview.page(
        wanted.address, wanted.edition, wanted.contents, released=released, why=why, forms=True
    )
    return Made(wanted, wanted.address, page.data.decode("utf-8") if page is not None else None)


def _story_page(preview: Preview, wanted: Wanted, key: int, *, why: bool) -> Made:
    content, part = wanted.content, wanted.part
    if content is None or why:
        page = preview.article_page(key, content, part, why=why, forms=True)
        address = page.address if page is not None else ""
        html = page.data.decode("utf-8") if page is not None else None
        return Made(wanted, address or _UNSAVED, html)
    written = preview.written_page(key, content, part, forms=True)
    if written is None:
        return Made(wanted, _UNSAVED, None)
    return Made(wanted, written.page.address or _UNSAVED, written=written)


def retell(preview: Preview, before: Made, wanted: Wanted) -> Made | None:
    """Make the page that is wanted out of the one `before`, None where that was not being written.

    On a reading thread.
    """
    key, content = wanted.article_id, wanted.content
    if before.written is None or content is None or key is None:
        return None
    written = preview.retold(before.written, content) or preview.written_page(
        key, content, wanted.part, forms=True, before=before.written
    )
    if written is None:
        return None
    return Made(wanted, written.page.address or _UNSAVED, written=written)


def part_of(shown: str, address: str) -> int:
    """Return which page of a long article `address` is, `shown` being one of them; 0 for none."""
    found = _PART.fullmatch(address)
    here = _PART.fullmatch(shown)
    if found is None or here is None or found[1] != here[1]:
        return 0
    return int(found[2] or 1)


def answer(
    preview: Preview,
    address: str,
    edition: EditionName,
    *,
    released: int | None = None,
    why: bool = False,
) -> Answer | None:
    """Return what lies at an address of the site, or None; on a reading thread.

    Nothing is ever joined to a folder here: pictures are asked for by name, the rest by address.
    """
    if address.startswith("media/"):
        found = preview.file(address)
        return Answer(*found) if found is not None else None
    page = preview.page(address, edition, released=released, why=why, forms=True)
    if page is not None:
        return Answer(page.data, with_charset(page.media_type))
    guessed = mimetypes.guess_type(address)[0] or ""
    if guessed and guessed != "text/html":
        return None
    instead = preview.page(NOT_FOUND, edition)
    return Answer(instead.data, HTML, missing=True) if instead is not None else None


def published(folder: Path, address: str) -> Answer | None:
    """Return the file of a published site at an address, None where there is none."""
    data = file_of(folder, address)
    guessed = mimetypes.guess_type(address)[0] or "application/octet-stream"
    return Answer(data, with_charset(guessed)) if data is not None else None


def with_charset(media_type: str) -> str:
    """Return a media type as it is answered: our texts are UTF-8."""
    text = media_type.startswith("text/") and "charset" not in media_type
    return f"{media_type}; charset=utf-8" if text else media_type


#: Asks for something off the GUI thread and answers on it: (address, edition, done, failed).
Fetch = Callable[
    [str, EditionName, Callable[[Answer | None], object], Callable[[Exception], object]], None
]
