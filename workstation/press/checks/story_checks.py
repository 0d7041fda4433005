"""What to mend in the texts of stories and columns."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from workstation.domain.column import Column, ColumnKind
from workstation.domain.edition import Edition, FullStory
from workstation.domain.leading import Leading
from workstation.domain.publication import Detail, Finding
from workstation.press.links import body_links, is_outside, page_name
from workstation.press.pages.body import picture_names_in, pictures_in
from workstation.press.parts.items import column_link, story_address

#: Names the words of a text that tell a private person apart; a copy desk knows them.
Private = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True)
class _Text:
    """A Markdown text, whose it is, and the page it stands on."""

    title: str
    body: str
    address: str
    desk: str
    key: int

    def at(self, words: str) -> Leading:
        """Return where words of the text are changed."""
        if self.desk == "columns":
            return Leading("columns", "column", self.key)
        return Leading("articles", "passage", f"{self.key}:{words}")


def check_story(
    edition: Edition, full: FullStory, addresses: set[str], longest: int, private: Private
) -> Iterator[Finding]:
    """Yield what is wrong with a story. `longest` is how long a written summary may be."""
    story, content = full.story, full.content
    address, title = story_address(story), story.title
    text = _Text(title, content.body, address, "articles", story.id)
    yield from _text(edition, text, addresses)
    for words in private(content.body):
        said: dict[str, Detail] = {"title": title, "words": words}
        yield Finding("finding.private", said, address, text.at(words))
    if content.copyright_kind == "repost" and not content.source:
        leading = Leading("articles", "article.source", story.id)
        yield Finding("finding.repost_without_source", {"title": title}, address, leading)
    if is_dead(content.link_out, addresses):
        gone: dict[str, Detail] = {"title": title, "link": content.link_out}
        leading = Leading("articles", "article.link_out", story.id)
        yield Finding("finding.dead_link", gone, address, leading)
    if len(content.summary) > longest:
        told: dict[str, Detail] = {
            "title": title,
            "length": len(content.summary),
            "longest": longest,
        }
        leading = Leading("articles", "article.summary", story.id)
        yield Finding("finding.summary_long", told, address, leading)


def check_column(edition: Edition, column: Column, addresses: set[str]) -> Iterator[Finding]:
    """Yield what is wrong with the text of a cover or a page, and with the link of a link."""
    link = column_link(edition, column.id)
    if column.kind in (ColumnKind.COVER, ColumnKind.PAGE) and link is not None:
        text = _Text(column.name, column.body, link.address, "columns", column.id)
        yield from _text(edition, text, addresses)
    if column.kind is ColumnKind.LINK and is_dead(column.link, addresses):
        details: dict[str, Detail] = {"title": column.name, "link": column.link}
        leading = Leading("columns", "column", column.id)
        yield Finding("finding.dead_link", details, leading=leading)


def _text(edition: Edition, text: _Text, addresses: set[str]) -> Iterator[Finding]:
    def found(code: str, words: str, **details: Detail) -> Finding:
        return Finding(code, {"title": text.title, **details}, text.address, text.at(words))

    for name in picture_names_in(text.body):
        if edition.picture_named(name) is None:
            yield found("finding.picture_unknown", name, picture=name)
    for picture in pictures_in(edition, text.body):
        if not (picture.alt or picture.caption):
            yield found("finding.picture_without_alt", picture.filename, picture=picture.filename)
    for link in body_links(text.body):
        if not link.lstrip("/").startswith("media/") and is_dead(link, addresses):
            yield found("finding.dead_link", link, link=link)


def is_dead(link: str, addresses: set[str]) -> bool:
    """Tell whether a link inside the site leads to none of its pages."""
    if not link or is_outside(link):
        return False
    return posixpath.normpath(page_name(unquote(link))) not in addresses
