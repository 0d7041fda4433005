"""What a rule would have done to all comments that ever came, before it is switched on."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from workstation.domain.comment import Comment
from workstation.domain.holding import (
    HoldingRules,
    Judge,
    Matcher,
    WordEntry,
    WordList,
    reasons_of,
)
from workstation.store.comments import comments, word_entries
from workstation.store.comments import past as past_comments

#: A trial shows so many of the comments it would have held, the latest ones.
SHOWN = 200
_REPORT_EVERY = 4
_WORDS_ALONE = HoldingRules(links=False, repeats=False, floods=False, first=False, length=False)

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class PastTrial:
    """What a rule would have done: `held` of `looked` comments, the latest of them as `shown`.

    `by_rule` counts reasons by their rule. `whole` is false when it was stopped half-way.
    """

    looked: int
    held: int
    by_rule: dict[str, int]
    shown: tuple[Comment, ...]
    whole: bool = True


class RuleTrials:
    """Questions to all past comments. They read in slices, tell how far they are, and can stop."""

    def try_words(
        self, entries: Sequence[WordEntry], progress: Progress, cancelled: Callable[[], bool]
    ) -> PastTrial:
        """Return what words would have held of all past comments, whether switched on or not.

        The exceptions that are switched on hold; all other lists are left aside.
        """
        passes = [one for one in word_entries.every() if one.list is WordList.ALLOW and one.active]
        kept = {(one.list, one.word) for one in entries}
        others = [one for one in passes if (one.list, one.word) not in kept]
        matcher = Matcher([*(replace(one, active=True) for one in entries), *others])
        judge = Judge(_WORDS_ALONE, matcher, lambda _author: True)
        return _try(judge, progress, cancelled)

    def try_rules(
        self, rules: HoldingRules, progress: Progress, cancelled: Callable[[], bool]
    ) -> PastTrial:
        """Return what `rules`, with the words switched on, would have held of all comments."""
        judge = Judge(rules, Matcher(word_entries.every()), lambda _author: False)
        return _try(judge, progress, cancelled)


def _try(judge: Judge, progress: Progress, cancelled: Callable[[], bool]) -> PastTrial:
    looked = held = 0
    latest: deque[int] = deque(maxlen=SHOWN)
    by_rule: Counter[str] = Counter()
    whole, total = True, past_comments.count()
    for number, part in enumerate(past_comments.remarks()):
        if cancelled():
            whole = False
            break
        if number % _REPORT_EVERY == 0:
            progress(looked, total)
        for key, remark in part:
            reasons = reasons_of(judge.judge(remark).held_for)
            if reasons:
                held += 1
                latest.append(key)
                by_rule.update({reason.partition(":")[0] for reason in reasons})
        looked += len(part)
    shown = tuple(reversed(comments.many(latest)))
    return PastTrial(looked, held, dict(by_rule), shown, whole)
