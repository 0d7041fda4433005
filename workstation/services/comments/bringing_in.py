"""Comments found in a file: under which article, told apart from earlier imports, in batches."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.draft import DraftComment, Remark
from workstation.domain.holding import Remark as Judged
from workstation.domain.identity import new_id
from workstation.domain.text import one_line, storable, without_direction_controls
from workstation.services.comments.article_match import ArticleMatch
from workstation.services.comments.judging import Judging
from workstation.services.comments.speaking import send_away
from workstation.store.comments import comments
from workstation.store.comments import past as past_comments
from workstation.store.newsroom import NewsroomStore

_STATUSES = frozenset(str(status) for status in CommentStatus)
#: Comments written at once: so much is lost, and read again, when an import is killed.
BATCH = 2_000
#: So many comments of one file are one step of undo.
_ONE_ACT = 50_000
#: Keys of ours, in tables with a letter before them; no other system counts its comments that far.
_OURS = re.compile("c?[0-9]{18,19}")


@dataclass(frozen=True, slots=True)
class _Taken:
    """A comment that comes in: its new key, its article, its source, and what it answers."""

    draft: DraftComment
    key: int
    article_id: int
    source: str
    parent: int | None


class CommentImport:
    """Brings drafts in. What is here already is passed over, so a killed import goes on."""

    def __init__(self, store: NewsroomStore, judging: Judging) -> None:
        self._store = store
        self._judging = judging

    def bring_in(
        self,
        drafts: Iterable[DraftComment],
        origin: str,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> tuple[list[Comment], list[Remark]]:
        """Add comments found in a file, in batches that each are kept whole.

        Returns the new ones and what was left out (unknown article, empty text, seen before, and
        `comment.stopped` with how many were still to come when it was cancelled).
        """
        left_out: list[Remark] = []
        taken = _ordered(_taken(list(drafts), left_out))
        keys: list[int] = []
        for start in range(0, len(taken), BATCH):
            if cancelled is not None and cancelled():
                left_out.append(Remark("comment.stopped", {"count": len(taken) - start}))
                break
            part = taken[start : start + BATCH]
            told = min(len(taken), start + BATCH) - start // _ONE_ACT * _ONE_ACT
            details: dict[str, str | int | None] = {"count": told, "origin": origin}
            step = f"import {taken[start // _ONE_ACT * _ONE_ACT].key}"
            with self._store.journal.act("comment.import", details, fold=step):
                comments.insert_many(self._rows(part))
            self._judging.told()
            keys += [one.key for one in part]
            if progress is not None:
                progress(len(keys), len(taken))
        return list(comments.many(keys)), left_out

    def _rows(self, taken: Sequence[_Taken]) -> list[dict[str, Any]]:
        """Return the cells; the pending ones say why somebody should read them first."""
        bench = self._judging.bench()
        judge = bench.judge
        rows = [_row(one) for one in taken]
        bench.known.ask(row["author"] for row in rows)
        for row in rows:
            what = Judged(row["text"], row["author"], row["network_address"], row["written_at"])
            if row["status"] != CommentStatus.PENDING:
                judge.note(what)
                continue
            verdict = judge.judge(what)
            row["held_for"] = verdict.held_for
            if verdict.blocked:
                row["status"] = str(CommentStatus.SPAM)
        send_away(rows)
        return rows


def _taken(drafts: Sequence[DraftComment], left_out: list[Remark]) -> list[_Taken]:
    """Return what comes in; what is empty, astray or here already goes to `left_out`.

    A question is found wherever in the file it stands, or from an earlier import.
    """
    sources = [_source(draft) for draft in drafts]
    above = [_source_of(draft.article, draft.parent_source_id) for draft in drafts]
    known = comments.by_source({*sources, *above}) | _our_own(drafts)
    articles = ArticleMatch()
    places: list[tuple[int, int]] = []
    for place, (draft, source) in enumerate(zip(drafts, sources, strict=True)):
        article_id = articles.of(draft)
        if not storable(draft.text).strip():
            left_out.append(Remark("comment.empty", {"author": draft.author}))
        elif article_id is None:
            left_out.append(Remark("comment.no_article", {"article": _called(draft)}))
        elif source in known:
            left_out.append(Remark("comment.seen", {"author": draft.author}))
        else:
            known[source] = 0
            places.append((place, article_id))
    # Keys grow with time, whichever way round the file is: queues are read by key.
    for place, _article_id in sorted(places, key=lambda one: drafts[one[0]].written_at):
        known[sources[place]] = new_id()
    parents = _without_circles({known[sources[p]]: known.get(above[p]) for p, _ in places})
    return [
        _Taken(drafts[place], key, article_id, sources[place], parents[key])
        for place, article_id in places
        for key in (known[sources[place]],)
    ]


def _our_own(drafts: Sequence[DraftComment]) -> dict[str, int]:
    """Return the keys of comments that went out from this newsroom and come back."""
    named = {
        _source_of(draft.article, said): int(said.removeprefix("c"))
        for draft in drafts
        for said in (draft.source_id, draft.parent_source_id)
        if _OURS.fullmatch(said)
    }
    here = past_comments.here(list(set(named.values())))
    return {source: key for source, key in named.items() if key in here}


def _ordered(taken: list[_Taken]) -> list[_Taken]:
    """Return comments by key, each after what it answers: a batch must not point ahead."""
    by_key = {one.key: one for one in taken}
    ordered: dict[int, _Taken] = {}
    for one in sorted(taken, key=lambda each: each.key):
        line: list[_Taken] = []
        above: _Taken | None = one
        while above is not None and above.key not in ordered:
            line.append(above)
            above = by_key.get(above.parent) if above.parent is not None else None
        for each in reversed(line):
            ordered[each.key] = each
    return list(ordered.values())


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
        # Not `|=`: with the keys of a dictionary that copies the whole set each time.
        sound.update(path)
    return cut


def _row(taken: _Taken) -> dict[str, Any]:
    draft = taken.draft
    status = draft.status if draft.status in _STATUSES else str(CommentStatus.PENDING)
    return {
        "id": taken.key,
        "article": taken.article_id,
        "parent": taken.parent,
        "author": without_direction_controls(one_line(draft.author)),
        "mail": one_line(draft.mail),
        "region": one_line(draft.region),
        "network_address": one_line(draft.network_address),
        "text": storable(draft.text).strip(),
        "status": status,
        "written_at": draft.written_at,
        "reports": max(0, draft.reports),
        "votes_up": max(0, draft.votes_up),
        "votes_down": max(0, draft.votes_down),
        "by_newsroom": int(draft.by_newsroom),
        "source_id": taken.source,
    }


def _called(draft: DraftComment) -> str:
    """Return what a person would know an article by that is not here."""
    return draft.article_title or draft.article_address or draft.article


def _source(draft: DraftComment) -> str:
    """Return what identifies a comment among all imports: its own id, else its words and time."""
    if draft.source_id:
        return _source_of(draft.article, draft.source_id)
    words = f"{draft.article}\n{draft.author}\n{draft.written_at}\n{draft.text}"
    return "text:" + hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


def _source_of(article: str, source_id: str) -> str:
    return storable(f"id:{article}:{source_id}") if source_id else ""
