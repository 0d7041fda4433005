"""The plan as rows: groups with their counts, each page with its reasons, what is held back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from workstation import words
from workstation.domain.article import ArticleLine
from workstation.domain.leading import Leading
from workstation.domain.moment import Milliseconds
from workstation.domain.publication import Finding, PageKind, PageStep, Plan, Reason, StepKind
from workstation.services.publishing.sending import Transfer


class Group(StrEnum):
    """A part of the list."""

    FAILED = "failed"
    NEW = "new"
    MOVED = "moved"
    CHANGED = "changed"
    REMOVED = "removed"
    PUBLISHED = "published"
    TO_CARRY = "to_carry"
    HELD_BACK = "held_back"
    TO_MEND = "to_mend"
    WAITING = "waiting"


#: What the red button is about.
TOUCHED = (Group.NEW, Group.MOVED, Group.CHANGED, Group.REMOVED)
GROUPS = {
    StepKind.FAILED: Group.FAILED,
    StepKind.NEW: Group.NEW,
    StepKind.CHANGED: Group.CHANGED,
    StepKind.REMOVED: Group.REMOVED,
}
#: What is told of an address that moved: the page at the new one, and what stays at the old one.
_MOVED = frozenset({"page.moved_here", "page.moved_away", "page.becomes.redirect"})
#: Told without the title, which the row has: so pages that are new share that reason.
_SHORT = ("page.new", "page.removed")
_OWN = frozenset({"reason.article", "reason.text", "reason.column", "reason.redirect"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a page, a file to be carried, a story, something to mend, or a head.

    `count` is set on the heads of groups only. `reasons` are sentences. `size` (bytes) is that of
    a file, `at` (UTC milliseconds) when a story comes out by itself.
    """

    group: Group
    title: str = ""
    address: str = ""
    kind: PageKind | None = None
    subject_id: int | None = None
    reasons: tuple[str, ...] = ()
    count: int | None = None
    size: int = 0
    at: Milliseconds | None = None
    own: bool = False
    """Whether the page itself was worked on, rather than something many pages show."""
    leading: Leading | None = None
    """Where a person mends it."""
    notes: int = 0
    """How many notes of reviewers on the page nobody has settled."""

    @property
    def key(self) -> tuple[str, str, object]:
        """Return what makes this row the same row after reading again."""
        if self.group is Group.TO_MEND:
            return (self.group, self.address, self.title)
        return (self.group, self.address, self.subject_id if self.address == "" else None)

    def matches(self, text: str) -> bool:
        """Tell whether the row is found by a text (already folded)."""
        found = (self.title, self.address, *self.reasons)
        return any(text in one.casefold() for one in found)


@dataclass(frozen=True, slots=True)
class Told:
    """Everything the list is made of."""

    plan: Plan
    held_back: tuple[ArticleLine, ...] = ()
    to_mend: tuple[Finding, ...] = ()
    waiting: tuple[ArticleLine, ...] = ()


def entries(told: Told, language: str) -> tuple[Entry, ...]:
    """Return the rows of all groups, without heads, in the order they are shown."""
    found: dict[Group, list[Entry]] = {group: [] for group in Group}
    data: list[Entry] = []
    for step in told.plan.steps:
        group = _group_of(step)
        if group is not None:
            rows = data if _is_search_data(step) else found[group]
            rows.append(_of_step(step, group, language))
    if data:
        row = _of_search(data, language)
        found[row.group].append(row)
    for line in told.held_back:
        found[Group.HELD_BACK].append(
            Entry(Group.HELD_BACK, line.title, "", PageKind.ARTICLE, line.id)
        )
    for line in told.waiting:
        entry = Entry(Group.WAITING, line.title, "", PageKind.ARTICLE, line.id)
        found[Group.WAITING].append(replace(entry, at=line.published_at))
    for finding in told.to_mend:
        sentence = words.sentence(finding.code, finding.details, language)
        found[Group.TO_MEND].append(
            Entry(
                Group.TO_MEND,
                sentence,
                finding.address,
                leading=finding.leading,
            )
        )
    for rows in found.values():
        rows.sort(key=lambda entry: not entry.own)
    return tuple(entry for group in Group for entry in found[group])


def published(plan: Plan, language: str) -> tuple[Entry, ...]:
    """Return the rows of what a publication has just done."""
    return tuple(
        replace(entry, group=Group.PUBLISHED)
        for entry in entries(Told(plan), language)
        if entry.group in TOUCHED
    )


def to_carry(transfers: Iterable[Transfer], language: str) -> tuple[Entry, ...]:
    """Return the rows of the files a delivery would carry."""
    return tuple(
        Entry(
            Group.TO_CARRY,
            one.path,
            one.path,
            reasons=(words.sentence(f"delivery.{one.kind}", {}, language),),
            size=one.size,
        )
        for one in transfers
    )


def in_order(rows: Iterable[Entry]) -> tuple[Entry, ...]:
    """Return rows of any origin by their groups; within each they stay as they came."""
    places = {group: place for place, group in enumerate(Group)}
    return tuple(sorted(rows, key=lambda entry: places[entry.group]))


def grouped(rows: Iterable[Entry], wanted: frozenset[Group], text: str = "") -> tuple[Entry, ...]:
    """Return the rows of the wanted groups (none: all) that are found, each group under a head."""
    folded = text.strip().casefold()
    shown: list[Entry] = []
    by_group: dict[Group, list[Entry]] = {}
    for row in rows:
        if (not wanted or row.group in wanted) and (not folded or row.matches(folded)):
            by_group.setdefault(row.group, []).append(row)
    for group, members in by_group.items():
        shown += [Entry(group, count=len(members)), *members]
    return tuple(shown)


def by_cause(rows: Iterable[Entry], wanted: frozenset[Group], text: str = "") -> tuple[Entry, ...]:
    """Return the rows that are found, each under the reason it shares with most others.

    What changes many pages at once comes first; heads carry the reason as their title. Rows that
    share no reason with another follow under the heads of their groups.
    """
    folded = text.strip().casefold()
    found = [
        row
        for row in rows
        if (not wanted or row.group in wanted) and (not folded or row.matches(folded))
    ]
    shared = Counter(reason for row in found for reason in row.reasons)
    by_reason: dict[str, list[Entry]] = {}
    alone: dict[Group, list[Entry]] = {group: [] for group in Group}
    for row in found:
        # Of reasons as frequent as each other the first one counts: it says the most.
        reason = max(row.reasons, key=lambda one: shared[one], default="")
        rest = by_reason.setdefault(reason, []) if shared[reason] > 1 else alone[row.group]
        rest.append(row)
    shown: list[Entry] = []
    for reason, members in sorted(by_reason.items(), key=lambda one: -len(one[1])):
        shown += [Entry(members[0].group, reason, count=len(members)), *members]
    for group, members in alone.items():
        if members:
            shown += [Entry(group, count=len(members)), *members]
    return tuple(shown)


def counts(rows: Sequence[Entry]) -> dict[Group, int]:
    """Return how many rows each group has."""
    found = dict.fromkeys(Group, 0)
    for row in rows:
        found[row.group] += 1
    return found


def _is_search_data(step: PageStep) -> bool:
    return step.page.kind is PageKind.INDEX and step.kind is not StepKind.FAILED


def _of_search(data: Sequence[Entry], language: str) -> Entry:
    """Return the files of the search as one row: one by one they would hide what matters."""
    groups = {row.group for row in data}
    group = groups.pop() if len(groups) == 1 else Group.CHANGED
    told = words.sentence("reason.search_files", {"count": len(data)}, language)
    reasons = dict.fromkeys(reason for row in data for reason in row.reasons)
    first = data[0]
    return replace(first, group=group, title=told, own=False, reasons=tuple(reasons))


def _group_of(step: PageStep) -> Group | None:
    group = GROUPS.get(step.kind)
    moved = any(reason.code in _MOVED for reason in step.reasons)
    return Group.MOVED if moved and group in TOUCHED else group


def _of_step(step: PageStep, group: Group, language: str) -> Entry:
    page = step.page
    # What was done to the page itself says more than what every page shows.
    ordered = sorted(step.reasons, key=lambda one: not _is_own(one.code))
    reasons = tuple(_said(one, language) for one in ordered)
    own = any(_is_own(one.code) for one in step.reasons)
    return Entry(group, page.title, page.address, page.kind, page.subject_id, reasons, own=own)


def _said(reason: Reason, language: str) -> str:
    short = next((one for one in _SHORT if reason.code.startswith(f"{one}.")), "")
    return words.sentence(short or reason.code, {} if short else reason.details, language)


def _is_own(code: str) -> bool:
    return code.startswith("page.") or code in _OWN
