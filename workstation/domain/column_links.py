"""Links to the pages of columns, in texts and by themselves: known by their shape alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Pages a column has for itself; anything else in its directory is an article or a file.
_OWN_PAGE = re.compile(r"(?:index|list_\d+)\.html")
_TARGET = re.compile(r"""\]\(\s*<?([^)\s>]+)|\bhref\s*=\s*["']?([^"'\s>]+)|<(https?://[^>\s]+)>""")


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


def targets(text: str) -> Iterator[str]:
    """Yield where the links of a Markdown text lead, as they are written."""
    for found in _TARGET.finditer(text):
        yield next(filter(None, found.groups()))
