"""Places of words in many stories: looked for on a reading thread, and what they become."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from workstation.desk.job import Job
from workstation.domain.article import ArticleQuery
from workstation.domain.errors import NotFound
from workstation.services.newsroom import Newsroom
from workstation.ui.shared.finding import Finder, Place, Wanted, replaced

_FIELDS = ("title", "short_title", "kicker", "subtitle", "summary", "body")
#: More places than this nobody looks through; the rest comes at the next turn.
_MOST_PLACES = 5_000


@dataclass(frozen=True, slots=True)
class Hit:
    """One place in one field of one story."""

    article_id: int
    title: str
    field: str
    text: str
    place: Place


@dataclass
class Found:
    """What was found of what was wanted; `more` tells of places beyond those kept."""

    wanted: Wanted
    hits: list[Hit] = field(default_factory=list)
    versions: dict[int, int] = field(default_factory=dict)
    more: bool = False
    error: str = ""


def look(
    newsroom: Newsroom,
    chosen: Sequence[int],
    query: ArticleQuery,
    wanted: Wanted,
    job: Job,
) -> Found:
    """Look through articles; stopped, it returns what it has. Reader thread."""
    finder = Finder(wanted)
    found = Found(wanted, error=finder.error)
    if finder.error:
        return found
    with newsroom.reading():
        ids = chosen or newsroom.articles.ids(query)
        for done, key in enumerate(ids):
            if job.cancelled() or found.more:
                break
            job.report(done, len(ids))
            _look_into(newsroom, key, finder, found)
    return found


def _look_into(newsroom: Newsroom, key: int, finder: Finder, found: Found) -> None:
    try:
        article = newsroom.articles.get(key)
    except NotFound:
        return
    found.versions[key] = article.version
    for name in _FIELDS:
        text = getattr(article.content, name)
        for place in finder.places(text):
            if len(found.hits) == _MOST_PLACES:
                found.more = True
                return
            found.hits.append(Hit(key, article.content.title, name, text, place))


def refilled(found: Found, replacement: str) -> list[Hit]:
    """Return the places found with something else put there."""
    finder = Finder(found.wanted)
    hits: list[Hit] = []
    for _, group in groupby(found.hits, key=lambda hit: (hit.article_id, hit.field)):
        here = list(group)
        places = finder.places(here[0].text, replacement, most=len(here))
        hits += [replace(hit, place=place) for hit, place in zip(here, places, strict=True)]
    return hits


def new_texts(found: Found, hits: Sequence[Hit]) -> dict[int, tuple[int, dict[str, str]]]:
    """Return the texts after the places chosen were replaced, as `services.bulk` wants them."""
    texts: dict[int, tuple[int, dict[str, str]]] = {}
    for (key, name), places in groupby(hits, key=lambda hit: (hit.article_id, hit.field)):
        here = list(places)
        _, cells = texts.setdefault(key, (found.versions[key], {}))
        cells[name] = replaced(here[0].text, [hit.place for hit in here])
    return texts
