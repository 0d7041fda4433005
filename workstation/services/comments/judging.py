"""The judge of the comments that come in: this newsroom's lists and rules, and what came lately."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workstation.domain.act import Change
from workstation.domain.holding import HoldingRules, Judge, Matcher, Recent
from workstation.domain.identity import id_at
from workstation.domain.moment import DAY, now
from workstation.store.comments import comments, word_entries
from workstation.store.comments import past as past_comments
from workstation.store.newsroom import NewsroomStore


class Known:
    """Tells whether a name wrote here before; `ask` looks many of them up at once."""

    def __init__(self) -> None:
        self._asked: frozenset[str] = frozenset()
        self._here: frozenset[str] = frozenset()

    def ask(self, names: Iterable[str]) -> None:
        """Look names up that will be asked about."""
        self._asked = frozenset(names)
        self._here = comments.known_authors(self._asked)

    def __call__(self, name: str) -> bool:
        """Tell whether a comment of this name is kept."""
        if name in self._asked:
            return name in self._here
        return bool(comments.known_authors([name]))


@dataclass
class Bench:
    """Who judges, by which rules, and up to which comment it has been told what came."""

    judge: Judge
    rules: HoldingRules
    known: Known
    told_to: int


class Judging:
    """Holds one judge as long as lists and rules stay what they are. On the writing thread."""

    def __init__(self, store: NewsroomStore) -> None:
        self._bench: Bench | None = None
        store.journal.on_change(self._hear)

    def bench(self) -> Bench:
        """Return the judge, told of every comment that came since it was last asked for."""
        bench = self._bench
        if bench is None:
            rules, known = word_entries.rules(), Known()
            since = id_at(now() - rules.repeat_days * DAY)
            judge = Judge(rules, Matcher(word_entries.every()), known, Recent(rules))
            bench = self._bench = Bench(judge, rules, known, since)
        for part in past_comments.remarks(bench.told_to):
            for key, remark in part:
                bench.judge.note(remark)
                bench.told_to = key
        return bench

    def told(self) -> None:
        """Take it that every comment there is now went before the judge."""
        if self._bench is not None:
            self._bench.told_to = max(self._bench.told_to, past_comments.last_key())

    def _hear(self, change: Change) -> None:
        if change.touches("word_entry", "setting"):
            self._bench = None
