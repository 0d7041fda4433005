"""Sitemaps in parts that stay, and the news sitemap of the last two days."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain

from workstation.domain.column import ColumnKind
from workstation.domain.edition import Place, Story
from workstation.domain.moment import DAY, Milliseconds, local
from workstation.domain.publication import PageInputs, PageKind
from workstation.press.feeds.xml_text import begin, clean, document, end, escaped, line
from workstation.press.links import absolute
from workstation.press.parts.frame import Frame, Maker
from workstation.press.parts.items import column_link, story_address
from workstation.press.parts.shared_parts import digest

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
_XML = "application/xml; charset=utf-8"
#: So many article numbers share a part: one more story rewrites a small file, and only that.
SITEMAP_LENGTH = 1_000
_NEWS_AGE = 2 * DAY
#: The most a news sitemap may hold.
_NEWS_LENGTH = 1_000
_BATCH = 50
_COLUMNS = "sitemap_columns.xml"
#: How the sitemaps of stories are written. Thousands of lines of one form: made one by one by what
#: makes any XML they take ten times as long.
_BEGIN = f"<?xml version='1.0' encoding='utf-8'?>\n<urlset xmlns=\"{_SITEMAP}\">\n"
_OPEN, _WHEN = "  <url>\n    <loc>{}</loc>\n", "    <lastmod>{}</lastmod>\n"
_CLOSE, _END = "  </url>\n", "</urlset>\n"


class Sitemaps:
    """Makes the sitemaps of one edition, whose site has an address."""

    def __init__(self, frame: Frame) -> None:
        self._edition = frame.edition
        self._recall = frame.parts.recall
        self._address = frame.edition.site.address.rstrip("/")

    def makers(self) -> Iterator[Maker]:
        """Yield the sitemaps and the news sitemap."""
        yield from self.sitemaps()
        yield self.news()

    def sitemaps(self) -> Iterator[Maker]:
        """Yield `sitemap.xml`, which names the others: that of the columns and those of stories.

        A story stands in the part of its number for good.
        """
        columns = (self._location(*pair) for pair in self._column_pages())
        yield self._urls(_COLUMNS, _tree(columns))
        parts: list[int] = []
        for share in self._edition.in_shares(SITEMAP_LENGTH):
            part = self.part(share * SITEMAP_LENGTH)
            if part is not None:
                parts.append(share)
                yield part
        yield self.index(parts)

    def index(self, parts: Iterable[int]) -> Maker:
        """Return `sitemap.xml`, which names the columns' sitemap and the parts of stories."""
        names = [_COLUMNS, *map(part_name, parts)]

        def make() -> bytes:
            told = (
                (begin(1, "sitemap"), line(2, "loc", f"{self._address}/{name}"), end(1, "sitemap"))
                for name in names
            )
            first, last = begin(0, "sitemapindex", {"xmlns": _SITEMAP}), end(0, "sitemapindex")
            return document([first, *chain.from_iterable(told), last])

        return _maker("sitemap.xml", digest((names, self._address)), make)

    def part(self, number: int) -> Maker | None:
        """Return the part in which an article of a number stands, or None when it is empty."""
        which = number // SITEMAP_LENGTH
        places = self._edition.places(which * SITEMAP_LENGTH, SITEMAP_LENGTH)
        return self._part(which, places) if places else None

    def part_with(self, which: int, stories: Iterable[Story], published: bytes) -> Maker | None:
        """Return a part with these stories as they are now, out of its published form.

        None where that does not tell where they stand.
        """
        text = published.decode()
        if not (text.startswith(_BEGIN + _OPEN.partition("{")[0]) and text.endswith(_CLOSE + _END)):
            # Another version wrote it in another form.
            return None
        last, ordered = (which + 1) * SITEMAP_LENGTH, sorted(stories, key=lambda s: s.number)
        here = {story.id for story in ordered}
        for story in ordered:
            place = self._location(story.address, max(story.changed, story.time))
            told, after = "" if story.link_out else _entry(*place), story.number + 1
            at = text.find(_opening(place[0]))
            if at >= 0:
                text = text[:at] + told + text[text.index(_CLOSE, at) + len(_CLOSE) :]
            elif told and not here.issuperset(self._edition.numbered(after, last - after)):
                return None
            else:
                text = text.removesuffix(_END) + told + _END
        return self._urls(part_name(which), text) if text != _BEGIN + _END else None

    def news(self) -> Maker:
        """Return the news sitemap: the stories of the last two days."""
        recent = sorted(self._recent(), key=lambda story: (-story.time, -story.id))
        recent = [story for story in recent if not story.link_out][:_NEWS_LENGTH]
        name = self._edition.site.name

        def told_apart() -> str:
            told = [(s.title, story_address(s), s.time) for s in recent]
            return digest(((told, name), self._address))

        made_of = (name, self._address, *recent)
        told = self._recall.of("news", made_of, told_apart)
        return _maker("news-sitemap.xml", told, lambda: self._news(recent))

    def _recent(self) -> Iterator[Story]:
        edition, oldest = self._edition, self._edition.moment - _NEWS_AGE
        for offset in range(0, _NEWS_LENGTH, _BATCH):
            batch = edition.newest(None, _BATCH, offset)
            yield from (story for story in batch if story.time >= oldest)
            # Pinned stories stand in front, however old.
            pinned = [(story.pinned_until or 0) > edition.moment for story in batch]
            if len(batch) < _BATCH or (batch[-1].time < oldest and not pinned[-1]):
                return

    def _part(self, which: int, places: Iterable[Place]) -> Maker:
        located = [self._location(place.address, place.changed) for place in places]
        return self._urls(part_name(which), _tree(located))

    def _column_pages(self) -> Iterator[tuple[str, Milliseconds]]:
        yield "index.html", 0
        for column in self._edition.columns:
            link = column_link(self._edition, column.id)
            shown = column.kind is not ColumnKind.LINK and not column.hidden
            if shown and link is not None and link.address:
                yield link.address, 0

    def _location(self, address: str, changed: Milliseconds) -> tuple[str, str]:
        when = local(changed).isoformat(timespec="seconds") if changed else ""
        return absolute(self._address, address), when

    def _urls(self, address: str, text: str) -> Maker:
        """Return a sitemap made already: its text tells what it is made of."""
        data = text.encode()
        return _maker(address, hashlib.sha256(data).hexdigest()[:16], lambda: data)

    def _news(self, stories: Iterable[Story]) -> bytes:
        name = self._edition.site.name
        lines = [
            # Hundreds stand there for two days, and are told again with each that comes.
            self._recall.of(("news", one.id), (one, name, self._address), partial(self._new, one))
            for one in stories
        ]
        spaces = {"xmlns": _SITEMAP, **({"xmlns:news": _NEWS} if lines else {})}
        if not lines:
            return document([line(0, "urlset", "", spaces)])
        return document([begin(0, "urlset", spaces), *lines, end(0, "urlset")])

    def _new(self, story: Story) -> str:
        time = local(story.time).isoformat(timespec="seconds")
        told = (
            begin(1, "url"),
            line(2, "loc", absolute(self._address, story_address(story))),
            begin(2, "news:news"),
            begin(3, "news:publication"),
            line(4, "news:name", self._edition.site.name),
            line(4, "news:language", "zh-cn"),
            end(3, "news:publication"),
            line(3, "news:publication_date", time),
            line(3, "news:title", story.title),
            end(2, "news:news"),
            end(1, "url"),
        )
        return "\n".join(told)


def _maker(address: str, told: str, make: Callable[[], bytes]) -> Maker:
    """Return the maker of a file; `told` is a digest of what it is made of."""
    inputs = PageInputs(address, PageKind.SITEMAP, None, address, {"sitemap": told})
    return Maker(inputs, _XML, make)


def part_name(which: int) -> str:
    """Return the address of a part of the sitemap."""
    return f"sitemap_{which}.xml"


def _tree(locations: Iterable[tuple[str, str]]) -> str:
    return "".join([_BEGIN, *(_entry(*place) for place in locations), _END])


def _entry(location: str, changed: str) -> str:
    return f"{_opening(location)}{_WHEN.format(changed) if changed else ''}{_CLOSE}"


def _opening(location: str) -> str:
    return _OPEN.format(escaped(clean(location)))
