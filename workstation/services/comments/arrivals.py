"""Comments and votes that come from the form of a page: few at a time, small, and into the queue.

The form is the preview's: the window reads it off the page without any port being open, so no other
program reaches it. It is shut until the rules of the comment desk open it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from typing import Any

from workstation.domain.article import Article
from workstation.domain.comment import Comment, CommentStatus
from workstation.domain.errors import BadInput, NotFound, Refused
from workstation.domain.holding import Remark
from workstation.domain.identity import new_id
from workstation.domain.moment import DAY, HOUR, Milliseconds, now
from workstation.domain.text import one_line, storable, without_direction_controls
from workstation.services.comments.judging import Judging
from workstation.services.comments.speaking import send_away
from workstation.store import settings, tallies
from workstation.store.articles import articles
from workstation.store.comments import comments, word_entries
from workstation.store.newsroom import NewsroomStore

#: As the old system: so many comments and votes an hour, and a while between two.
AN_HOUR, BETWEEN = 30, 2_000
#: Longest comment and name, in characters, as the form has them.
TEXT_LIMIT, NAME_LIMIT = 2_000, 20
#: Who sends from this machine.
HERE = "127.0.0.1"


class Arrivals:
    """Takes what the form of the preview sends. Verbs for the writing thread."""

    def __init__(
        self, store: NewsroomStore, judging: Judging, clock: Callable[[], Milliseconds] = now
    ) -> None:
        self._store = store
        self._judging = judging
        self._clock = clock
        self._lately: deque[Milliseconds] = deque(maxlen=AN_HOUR)

    def speak(self, fields: Mapping[str, str]) -> Comment:
        """Put a comment into the pending queue; fields as the theme's form names them.

        `aid` is the article's number, `msg` the text, `username` the name (`notuser` leaves it
        away). A blocked word sends it to spam; where nothing is read before, what no rule holds
        is approved. Raises `Refused("form.shut")`, `("form.too_many")`, `("form.closed")`,
        `BadInput("form.empty")`, `("form.too_long")`, `NotFound`.
        """
        self._let_in()
        article = articles.by_number(_number(fields.get("aid", "")))
        text = storable(fields.get("msg", "")).replace("\r\n", "\n").strip()
        if not text:
            raise BadInput("form.empty")
        if len(text) > TEXT_LIMIT:
            raise BadInput("form.too_long", limit=TEXT_LIMIT)
        if not article.content.comments_open or self._aged(article):
            raise Refused("form.closed", title=article.content.title)
        named = "" if fields.get("notuser") else fields.get("username", "")
        row: dict[str, Any] = {
            "id": new_id(),
            "article": article.id,
            "author": without_direction_controls(one_line(named))[:NAME_LIMIT],
            "network_address": HERE,
            "text": without_direction_controls(text),
            "written_at": self._clock(),
        }
        bench = self._judging.bench()
        told = Remark(row["text"], row["author"], HERE, row["written_at"])
        verdict = bench.judge.judge(told)
        shown = not bench.rules.premoderate and not verdict.held_for
        status = CommentStatus.APPROVED if shown else CommentStatus.PENDING
        row["status"] = str(CommentStatus.SPAM if verdict.blocked else status)
        row["held_for"] = verdict.held_for
        send_away([row])
        with self._store.journal.act("comment.arrive", {"author": row["author"]}):
            comments.insert_many([row])
        self._judging.told()
        return comments.get(row["id"])

    def vote(self, fields: Mapping[str, str]) -> str:
        """Count a vote for an article; return its title. Raises as `speak` does.

        Votes are counted and not journalled: there is nothing to take back.
        """
        self._let_in()
        article = articles.by_number(_number(fields.get("aid", "")))
        with self._store.database.atomic():
            tallies.vote(article.id)
        return article.content.title

    def _aged(self, article: Article) -> bool:
        days, at = settings.site().comments_close_days, article.content.published_at
        return days > 0 and at is not None and self._clock() - at > days * DAY

    def _let_in(self) -> None:
        if not word_entries.rules().preview_form:
            raise Refused("form.shut")
        at = self._clock()
        crowded = len(self._lately) == AN_HOUR and at - self._lately[0] < HOUR
        if crowded or (self._lately and 0 <= at - self._lately[-1] < BETWEEN):
            raise Refused("form.too_many")
        self._lately.append(at)


def _number(said: str) -> int:
    if not (said.isascii() and said.isdigit() and len(said) < 12):
        raise NotFound("article.no_number", number=said[:20])
    return int(said)
