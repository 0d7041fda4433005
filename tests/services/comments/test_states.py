"""Any sequence of decisions, undone in any allowed order, ends where it should; counts agree."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.services.desks import Desks, opened
from workstation.domain.act import Act
from workstation.domain.ban import BanKind
from workstation.domain.comment import CommentQuery, CommentStatus, Queue
from workstation.domain.draft import DraftComment
from workstation.domain.errors import Refused
from workstation.domain.moment import DAY, now
from workstation.services.newsroom import create_newsroom
from workstation.store.comments import days as comment_days

_PLACES = st.lists(st.integers(0, 11), min_size=1, max_size=5, unique=True)
_STATUSES = st.sampled_from(list(CommentStatus))
_WORDS = ("加微信领取", "判得好", "请问热线")


def recounted(desks: Desks) -> dict[tuple[int, str], int]:
    """Return what `comment_day` should hold, counted from the comments."""
    found: Counter[tuple[int, str]] = Counter()
    for day, what, condition in comment_days.contributions("c"):
        rows = desks.store.database.execute_sql(
            f"SELECT {day}, {what}, count(*) FROM comment c WHERE {condition} GROUP BY 1, 2"  # noqa: S608
        )
        found.update({(row[0], row[1]): row[2] for row in rows.fetchall()})
    return dict(found)


class CommentDesk(RuleBasedStateMachine):
    """A comment desk worked by somebody who changes their mind."""

    @initialize(reports=st.lists(st.integers(0, 2), min_size=12, max_size=12))
    def begin(self, reports: list[int]) -> None:
        self._folder = tempfile.TemporaryDirectory()
        folder = Path(self._folder.name) / "newsroom"
        create_newsroom(folder).close()
        self._opened = opened(folder)
        self.desks = self._opened.__enter__()
        story = self.desks.story()
        drafts = [
            DraftComment(
                str(story.number),
                f"读者{number % 4}",
                f"{_WORDS[number % 3]} {number}",
                now() - number * DAY,
                reports=reported,
            )
            for number, reported in enumerate(reports)
        ]
        made, _ = self.desks.newsroom.comments.bring_in(drafts, "x.json")
        self.keys = sorted(one.id for one in made)
        self.first = self.desks.state()

    def _own_acts(self) -> list[Act]:
        acts = self.desks.newsroom.history.acts(500)
        return [act for act in acts if act.kind.startswith("comment.") or act.undoes is not None][
            : self._count()
        ]

    def _count(self) -> int:
        acts = self.desks.newsroom.history.acts(500)
        return next(n for n, act in enumerate(acts) if act.kind == "comment.import")

    @rule(places=_PLACES, status=_STATUSES, reason=st.sampled_from(["", "广告"]))
    def decide(self, places: list[int], status: CommentStatus, reason: str) -> None:
        comments = self.desks.newsroom.comments
        comments.decide([self.keys[place] for place in places], status, reason)

    @rule(queue=st.sampled_from(list(Queue)), word=st.sampled_from(["", *_WORDS]), to=_STATUSES)
    def decide_all(self, queue: Queue, word: str, to: CommentStatus) -> None:
        query = CommentQuery(queue, word[:2])
        comments = self.desks.newsroom.comments
        expected = comments.matching(query, self.keys[-1])
        assert comments.decide_matching(query, self.keys[-1], to) == expected

    @rule(place=st.integers(0, 11), words=st.sampled_from(["改过", "又改", _WORDS[0] + " 0"]))
    def edit(self, place: int, words: str) -> None:
        self.desks.newsroom.comments.edit(self.keys[place], words)

    @rule(place=st.integers(0, 11), on=st.booleans())
    def pin(self, place: int, on: bool) -> None:
        comments = self.desks.newsroom.comments
        if not on or comments.get(self.keys[place]).status is CommentStatus.APPROVED:
            comments.pin(self.keys[place], on)

    @rule(place=st.integers(0, 11))
    def reply(self, place: int) -> None:
        self.desks.newsroom.comments.reply(self.keys[place], "答")

    @rule(number=st.integers(0, 3), sweep=st.booleans())
    def ban(self, number: int, sweep: bool) -> None:
        self.desks.newsroom.speaking.ban(BanKind.NAME, f"读者{number}", 7, sweep=sweep)

    @precondition(lambda self: self._count() > 0)
    @rule(which=st.integers(0, 30), how=st.sampled_from(["ask", "mine", "theirs"]))
    def undo_any(self, which: int, how: str) -> None:
        standing = [act for act in self._own_acts() if not act.undone]
        if not standing:
            return
        act = standing[which % len(standing)]
        before = self.desks.state()
        history = self.desks.newsroom.history
        try:
            undone = history.undo(act.id, how == "mine", leave_theirs=how == "theirs")
        except Refused as error:
            assert error.code == "undo.referenced"
            assert self.desks.state() == before
            return
        if undone.act is None:
            assert undone.conflicts and how == "ask"
            assert self.desks.state() == before

    @rule()
    def redo(self) -> None:
        history = self.desks.newsroom.history
        if history.next_redo() is not None:
            history.redo(take_mine=True)

    @invariant()
    def counts_agree(self) -> None:
        if not hasattr(self, "desks"):
            return
        rows = self.desks.store.database.execute_sql("SELECT status, reports FROM comment")
        found: Counter[Queue] = Counter()
        for status, reports in rows.fetchall():
            found[Queue(status)] += 1
            found[Queue.REPORTED] += bool(reports and status in ("pending", "approved"))
        kept = self.desks.newsroom.comments.counts()
        assert kept == {queue: found[queue] for queue in Queue if queue is not Queue.MINE}
        days = self.desks.store.database.execute_sql(
            "SELECT day, what, comments FROM comment_day WHERE comments != 0"
        )
        assert {(day, what): n for day, what, n in days.fetchall()} == recounted(self.desks)

    def teardown(self) -> None:
        if not hasattr(self, "desks"):
            return
        # Everything taken back, the latest act first, ends where it began.
        history = self.desks.newsroom.history
        for act in history.acts(500)[: self._count()]:
            if not history_act(self.desks, act.id).undone:
                history.undo(act.id, take_mine=True)
        assert self.desks.state() == self.first
        assert history.verify() is None
        self._opened.__exit__(None, None, None)
        self._folder.cleanup()


def history_act(desks: Desks, act_id: int) -> Act:
    return desks.store.journal.get(act_id)


CommentDesk.TestCase.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
test_comment_desk = CommentDesk.TestCase
