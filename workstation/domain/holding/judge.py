"""One comment before all rules: what is to be said of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from workstation.domain.holding.matcher import Matcher
from workstation.domain.holding.reasons import joined, links_in, reason_of
from workstation.domain.holding.recent import Recent, fingerprint
from workstation.domain.holding.rules import HoldingRules
from workstation.domain.holding.words import Hit, Scope, WordList
from workstation.domain.moment import Milliseconds

#: The names the old system gives to those who gave none: nobody in particular is not one person.
NAMELESS = frozenset({"", "游客", "匿名", "匿名网友"})

#: After so many names whoever knows those that are kept is asked again.
_NAMES = 200_000


@dataclass(frozen=True, slots=True)
class Remark:
    """What a rule may look at in a comment."""

    text: str
    author: str = ""
    network_address: str = ""
    at: Milliseconds = 0


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a comment is read first, as it keeps it ("" for no reason); and whether it is stopped."""

    held_for: str = ""
    blocked: bool = False


class Judge:
    """Tries comments in the order of time. `known` tells whether a name wrote here before."""

    def __init__(
        self,
        rules: HoldingRules,
        matcher: Matcher,
        known: Callable[[str], bool],
        recent: Recent | None = None,
    ) -> None:
        self._rules = rules
        self._matcher = matcher
        self._known = known
        self._recent = recent or Recent(rules)
        self._seen: set[str] = set()

    def judge(self, remark: Remark) -> Verdict:
        """Say what the rules say of a comment, and remember it for those that follow."""
        rules = self._rules
        found = self._words(remark) if rules.words else ()
        reasons = [reason_of(hit) for hit in found]
        links = len(links_in(remark.text)) if rules.links else 0
        if links > rules.most_links:
            reasons.append(f"links:{links}")
        reasons += self._lately(remark)
        if rules.length:
            reasons += self._length(len(remark.text))
        if rules.first and self._new(remark.author):
            reasons.append("first")
        blocked = any(hit.entry.list is WordList.BLOCK for hit in found)
        return Verdict(joined(reasons), blocked)

    def note(self, remark: Remark) -> None:
        """Remember a comment nobody asks about."""
        self._seen.add(remark.author)
        self._recent.note(
            fingerprint(remark.text) if self._rules.repeats else 0,
            remark.network_address if self._rules.floods else "",
            remark.at,
        )

    def _new(self, author: str) -> bool:
        """Tell whether a name was never seen before, and remember it."""
        if author in NAMELESS or author in self._seen:
            return False
        if len(self._seen) > _NAMES:
            self._seen.clear()
        self._seen.add(author)
        return not self._known(author)

    def _words(self, remark: Remark) -> tuple[Hit, ...]:
        named = self._matcher.find(remark.author, Scope.NAME) if remark.author else ()
        return (*self._matcher.find(remark.text, Scope.TEXT), *named)

    def _lately(self, remark: Remark) -> list[str]:
        rules, reasons = self._rules, []
        text_print = fingerprint(remark.text) if rules.repeats else 0
        address = remark.network_address if rules.floods else ""
        repeats = self._recent.repeats(text_print, remark.at)
        if repeats:
            reasons.append(f"repeat:{repeats}")
        burst = self._recent.burst(address, remark.at)
        if burst:
            reasons.append(f"flood:{burst}")
        self._recent.note(text_print, address, remark.at)
        return reasons

    def _length(self, size: int) -> list[str]:
        if self._rules.longest and size > self._rules.longest:
            return [f"long:{size}"]
        return ["short"] if size < self._rules.shortest else []
