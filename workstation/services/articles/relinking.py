"""Links in texts taken along when the pages of columns move: only what readers can follow.

What looks like a link may stand in code, in a comment or in words. Each candidate is therefore
written differently for a try, and the text converted: a link is what turns up as a link there. The
new text counts only if its page differs from the old one's in nothing but where those links lead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from html import unescape

from workstation.domain.column import ColumnTree
from workstation.domain.column_links import Target, column_folder, exchanged, moved_link, targets
from workstation.domain.errors import BadInput
from workstation.services.articles.column_care import check_workers
from workstation.services.articles.questions import unreleased_mark
from workstation.store import column_reach, columns, redirects, settings
from workstation.store.articles import articles
from workstation.store.articles.filing import Step
from workstation.store.editions.editions import INDEX
from workstation.store.newsroom import NewsroomStore

Convert = Callable[[str], str]
_HREF = re.compile(r'(<a\b[^>]*?) href="([^"]*)"([^>]*>)')


class Relinking:
    """Rewrites texts; `to_html` converts Markdown as pages do, and may raise `BadInput`."""

    def __init__(self, store: NewsroomStore, to_html: Convert) -> None:
        self._store = store
        self._to_html = to_html

    def follow(self, before: ColumnTree, step: Step) -> int:
        """Let links in texts lead where redirects now lead; return how many stories changed.

        Part of an act that changed the tree `before`. Raises `Refused("column.not_yours")` for a
        story the person may not work on. What was released stays as it went out.
        """
        moved, ended = _moved(before, columns.tree())
        site, changed = settings.site().address, 0
        stories = column_reach.texts_linking_to(moved, site)
        for done, story in enumerate(stories):
            step(done, len(stories))
            article = articles.get(story.id)
            body = relinked(article.content.body, moved, ended, site, self._to_html)
            if body == article.content.body:
                continue
            check_workers(self._store.journal.person, (article.content.column_id,))
            wanted = replace(article.content, body=body)
            articles.write(article, wanted, unreleased_mark(article, wanted))
            changed += 1
        return changed


def relinked(
    body: str, moved: Mapping[str, str], ended: Collection[str], site: str, to_html: Convert
) -> str:
    """Return a text whose links to the directories `moved` lead to the others; see `moved_link`.

    An address that is its own words stays: readers would read something else.
    """
    led = (one for one in targets(body) if column_folder(one.link, site) in moved)
    found = [one for one in led if not one.bare]
    wanted = {one: moved_link(one.link, moved, ended, site) for one in found}
    try:
        real = _real(body, found, site, to_html)
        text = exchanged(body, {one: wanted[one] for one in real})
        same = _without_targets(to_html(text)) == _without_targets(to_html(body))
    except BadInput:
        # Nobody could read its page either: it stays, and redirects lead on.
        return body
    return text if same else body


def _real(body: str, found: list[Target], site: str, to_html: Convert) -> list[Target]:
    """Return those of the candidates that are targets on the page and stand nowhere else.

    For the try they lead to directories no text speaks of, each to its own.
    """
    sign = "try"
    while sign in body:
        sign += "y"
    tried = {
        one: moved_link(one.link, {column_folder(one.link, site): f"{sign}{at}{sign}"}, (), site)
        for at, one in enumerate(found)
    }
    html = to_html(exchanged(body, tried))
    links = [unescape(link) for _, link, _ in _HREF.findall(html)]
    real = set(tried.values()).intersection(links)
    rest = [_without_targets(html), *(link for link in links if link not in real)]
    places = re.compile(f"{sign}\\d+{sign}")
    elsewhere = {place for part in rest for place in places.findall(part)}
    return [one for one, link in tried.items() if link in real and not _in(link, elsewhere)]


def _in(link: str, places: Collection[str]) -> bool:
    return any(place in link for place in places)


def _without_targets(html: str) -> str:
    return _HREF.sub(r"\1\3", html)


def _moved(before: ColumnTree, after: ColumnTree) -> tuple[dict[str, str], set[str]]:
    """Return where readers of each directory that moved are led, and which columns ended."""
    led = {old: column for old, _article, column, _path in redirects.all_redirects()}
    there = {after.directory(column.id) for column in after}
    moved: dict[str, str] = {}
    ended: set[str] = set()
    for column in before:
        folder = before.directory(column.id)
        leads_to = led.get(f"{folder}/{INDEX}")
        if folder in there or leads_to is None or leads_to not in after:
            continue
        if now := after.directory(leads_to):
            moved[folder] = now
            if column.id not in after:
                ended.add(folder)
    return moved, ended
