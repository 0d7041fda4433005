"""Comments found in a file as rows: under which article, told apart from earlier imports."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import Any

from workstation.domain.comment import CommentStatus
from workstation.domain.draft import DraftComment, Remark
from workstation.domain.errors import NotFound
from workstation.domain.holding import held_for
from workstation.domain.identity import new_id
from workstation.domain.text import one_line, storable, without_direction_controls
from workstation.store import articles, comments

#: Longer runs of digits are no number of an article.
_DIGITS = 18
_STATUSES = frozenset(str(status) for status in CommentStatus)


def rows_of(drafts: Sequence[DraftComment], left_out: list[Remark]) -> list[dict[str, Any]]:
    """Return the new comments as cells; what is empty, astray or here already goes to `left_out`.

    A question is found wherever in the file it stands, or from an earlier import.
    """
    sources = [_source(draft) for draft in drafts]
    above = [_source_of(draft.article, draft.parent_source_id) for draft in drafts]
    known = comments.by_source({*sources, *above})
    taken: list[tuple[int, DraftComment, int]] = []
    found: dict[str, int | None] = {}
    for place, (draft, source) in enumerate(zip(drafts, sources, strict=True)):
        if draft.article not in found:
            found[draft.article] = _article(draft.article)
        article_id = found[draft.article]
        if not storable(draft.text).strip():
            left_out.append(Remark("comment.empty", {"author": draft.author}))
        elif article_id is None:
            left_out.append(Remark("comment.no_article", {"article": draft.article}))
        elif source in known:
            left_out.append(Remark("comment.seen", {"author": draft.author}))
        else:
            known[source] = 0
            taken.append((place, draft, article_id))
    # Keys grow with time, whichever way round the file is: queues are read by key.
    for place, _draft, _article_id in sorted(taken, key=lambda one: one[1].written_at):
        known[sources[place]] = new_id()
    parents = _without_circles({known[sources[p]]: known.get(above[p]) for p, _, _ in taken})
    rows = [
        _row(draft, known[sources[place]], article_id, parents, sources[place])
        for place, draft, article_id in taken
    ]
    _hold(rows)
    return rows


def _hold(rows: Sequence[dict[str, Any]]) -> None:
    """Write into each pending row which rule would have somebody read it first."""
    known = set(comments.known_authors(row["author"] for row in rows))
    # In the order they were written: only the first of an author is a first one.
    for row in sorted(rows, key=lambda one: int(one["id"])):
        if row["status"] == CommentStatus.PENDING:
            row["held_for"] = held_for(row["text"], row["author"], known=row["author"] in known)
        known.add(row["author"])


def _without_circles(parents: dict[int, int | None]) -> dict[int, int | None]:
    """Return the parents with each circle cut open at one place."""
    cut, sound = dict(parents), set[int]()
    for start in parents:
        path: dict[int, None] = {}
        present: int | None = start
        while present is not None and present not in sound:
            path[present] = None
            following = cut.get(present)
            if following in path:
                cut[present] = following = None
            present = following
        sound |= path.keys()
    return cut


def _row(
    draft: DraftComment, key: int, article_id: int, parents: dict[int, int | None], source: str
) -> dict[str, Any]:
    return {
        "id": key,
        "article": article_id,
        "parent": parents[key],
        "author": without_direction_controls(one_line(draft.author)),
        "mail": one_line(draft.mail),
        "region": one_line(draft.region),
        "network_address": one_line(draft.network_address),
        "text": storable(draft.text).strip(),
        "status": draft.status if draft.status in _STATUSES else str(CommentStatus.PENDING),
        "written_at": draft.written_at,
        "reports": max(0, draft.reports),
        "votes_up": max(0, draft.votes_up),
        "votes_down": max(0, draft.votes_down),
        "source_id": source,
    }


def _source(draft: DraftComment) -> str:
    """Return what identifies a comment among all imports: its own id, else its words and time."""
    if draft.source_id:
        return _source_of(draft.article, draft.source_id)
    words = f"{draft.article}\n{draft.author}\n{draft.written_at}\n{draft.text}"
    return "text:" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _source_of(article: str, source_id: str) -> str:
    return storable(f"id:{article}:{source_id}") if source_id else ""


def _article(named: str) -> int | None:
    """Return the article a file means by its number, address or title."""
    name = one_line(named)
    if name.isdecimal() and len(name) <= _DIGITS:
        try:
            return articles.by_number(int(name)).id
        except NotFound:
            # Then it is a title that looks like a number.
            pass
    by_address = articles.with_address(name.lstrip("/"))
    if by_address is not None:
        return by_address
    alike = articles.alike(name, None) if name else ()
    return alike[0].id if alike else None
