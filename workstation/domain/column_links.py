"""Links to the pages of columns, in texts and by themselves: known by their shape alone."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

#: Pages a column has for itself; anything else in its directory is an article or a file.
_OWN_PAGE = re.compile(r"(?:index|list_\d+)\.html")
_TARGET = re.compile(
    r"""\]\(\s*<?([^)\s>]+)|\bhref\s*=\s*["']?([^"'\s>]+)|<(https?://[^>\s]+)>"""
    r"""|^ {0,3}\[[^\]^\n]+\]:\s*<?([^\s>]+)""",
    re.MULTILINE,
)
_BARE = 3
_SITE_ROOT = "/"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link of a text leads, as written, and where in the text that stands.

    `bare` is an address that is its own words, `<https://…>`.
    """

    start: int
    link: str
    bare: bool = False

    @property
    def end(self) -> int:
        """Return where the target ends in the text."""
        return self.start + len(self.link)


def column_folder(link: str, site: str = "") -> str:
    """Return the directory of the column whose own page a link leads to, "" for anything else.

    `site` is the address of the site: a link with another host leads elsewhere.
    """
    path = link.strip().partition("#")[0].partition("?")[0]
    if "://" in path or path.startswith("//"):
        _, _, here = site.rstrip("/").partition("://")
        _, _, there = path.partition("//")
        if not here or not f"{there}/".startswith(f"{here}/"):
            return ""
        path = there[len(here) :]
    path = path.removeprefix("./").strip("/")
    folder, _, file = path.rpartition("/")
    if _OWN_PAGE.fullmatch(file):
        return folder
    return "" if "." in file else path


def targets(text: str) -> Iterator[Target]:
    """Yield what looks like the target of a link in a Markdown text, in code and comments too."""
    for found in _TARGET.finditer(text):
        if found.lastindex is not None:
            group = found.lastindex
            yield Target(found.start(group), found[group], group == _BARE)


def moved_link(link: str, moved: Mapping[str, str], ended: Collection[str], site: str) -> str:
    """Return a link to a column's page as it is once columns moved; others as they are.

    `moved` says by the old directory which one readers find there now; of the columns `ended` no
    further page of the list is left, so links to one lead to the beginning.
    """
    folder = column_folder(link, site)
    if folder not in moved:
        return link
    at = min((place for sign in "#?" if (place := link.find(sign)) >= 0), default=len(link))
    path, behind = link[:at], link[at:]
    bare = path.rstrip("/")
    begin, _, file = bare.rpartition("/")
    if _OWN_PAGE.fullmatch(file):
        bare = begin
    page = path[len(bare) :]
    if folder in ended and not page.endswith("/index.html"):
        page = _SITE_ROOT if page else ""
    return f"{bare.removesuffix(folder)}{moved[folder]}{page}{behind}"


def exchanged(text: str, links: Mapping[Target, str]) -> str:
    """Return a text with some of its targets written differently."""
    parts: list[str] = []
    end = 0
    for target in sorted(links, key=lambda one: one.start):
        parts += (text[end : target.start], links[target])
        end = target.end
    return "".join((*parts, text[end:]))
