"""Two people's changes to one story brought together: field by field, the text by paragraph.

Three states are compared: `base`, from which both began, and what each made of it. What only one
of them changed is taken; what both changed alike is taken once; new paragraphs at the same place
are both kept; lists (tags, further columns, flags) are merged entry by entry. Only where both
changed the same paragraph, or the same short field, does somebody have to decide.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any

from workstation.domain.article import CONTENT_FIELDS, Content, flags_in_order

#: Fields that are texts of several paragraphs.
_TEXTS = frozenset({"body", "summary"})
_LISTS = frozenset({"tags", "further_columns"})
#: Beyond this many paragraphs that differ, those in the middle are taken as one.
_MOST_PARAGRAPHS = 3_000


class Prefer(StrEnum):
    """Whose paragraph stands in the merged text where both changed the same one."""

    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class MergedText:
    """The text with both changes, and how many places somebody has to decide."""

    text: str
    conflicts: int


@dataclass(frozen=True, slots=True)
class MergedContent:
    """The content with both changes; `conflicts` are the fields both changed in the same place."""

    content: Content
    conflicts: tuple[str, ...]


def merge_content(
    base: Content, mine: Content, theirs: Content, prefer: Prefer = Prefer.MINE
) -> MergedContent:
    """Return `theirs` with what was changed between `base` and `mine`."""
    cells: dict[str, Any] = {}
    conflicts = []
    for name in CONTENT_FIELDS:
        was, ours, others = (getattr(one, name) for one in (base, mine, theirs))
        if ours in (was, others):
            continue
        cells[name], clash = _merge_field(name, was, ours, others, prefer)
        if clash:
            conflicts.append(name)
    return MergedContent(replace(theirs, **cells), tuple(conflicts))


def _merge_field(name: str, was: Any, ours: Any, others: Any, prefer: Prefer) -> tuple[Any, bool]:
    if others == was:
        return ours, False
    if name in _LISTS:
        return merge_list(was, ours, others), False
    if name == "flags":
        return flags_in_order("".join(merge_list(tuple(was), tuple(ours), tuple(others)))), False
    if name in _TEXTS:
        merged = merge_text(was, ours, others, prefer)
        return merged.text, merged.conflicts > 0
    return (ours if prefer is Prefer.MINE else others), True


def merge_list(
    base: tuple[Any, ...], mine: tuple[Any, ...], theirs: tuple[Any, ...]
) -> tuple[Any, ...]:
    """Return `theirs` without what `mine` took away and with what it added, in its order."""
    taken = set(base) - set(mine)
    kept = [entry for entry in theirs if entry not in taken]
    return (*kept, *(entry for entry in mine if entry not in base and entry not in kept))


def merge_text(base: str, mine: str, theirs: str, prefer: Prefer = Prefer.MINE) -> MergedText:
    """Merge by paragraph (line); a paragraph both changed is a conflict, decided by `prefer`."""
    lines: list[str] = []
    conflicts = 0
    for was, ours, others in _chunks(base.split("\n"), mine.split("\n"), theirs.split("\n")):
        if ours == was:
            lines += others
        elif others in (was, ours):
            lines += ours
        elif not _said(was):
            lines += _both(ours, others)
        else:
            conflicts += 1
            lines += ours if prefer is Prefer.MINE else others
    return MergedText("\n".join(lines), conflicts)


def _both(ours: list[str], others: list[str]) -> list[str]:
    """Return new paragraphs of both at one place; those one has from the other only once."""
    shorter, longer = sorted((others, ours), key=len)
    if longer[: len(shorter)] == shorter:
        return longer
    apart = [] if not _said(others[-1:]) or not _said(ours[:1]) else [""]
    return [*others, *apart, *ours]


def _said(lines: Sequence[str]) -> bool:
    return any(line.strip() for line in lines)


def _chunks(
    base: list[str], mine: list[str], theirs: list[str]
) -> Iterator[tuple[list[str], list[str], list[str]]]:
    """Yield the three texts piece by piece, equal pieces and differing ones in turn."""
    ours, others = _places(base, mine), _places(base, theirs)
    at, at_mine, at_theirs = 0, 0, 0
    for place in range(len(base)):
        here, there = ours.get(place), others.get(place)
        if here is None or there is None:
            continue
        if (place, here, there) != (at, at_mine, at_theirs):
            yield base[at:place], mine[at_mine:here], theirs[at_theirs:there]
        yield [base[place]], [mine[here]], [theirs[there]]
        at, at_mine, at_theirs = place + 1, here + 1, there + 1
    yield base[at:], mine[at_mine:], theirs[at_theirs:]


def _places(base: list[str], changed: list[str]) -> dict[int, int]:
    """Return where lines of `base` stand in `changed`, both in growing order."""
    start, end = 0, 0
    shorter = min(len(base), len(changed))
    while start < shorter and base[start] == changed[start]:
        start += 1
    while end < shorter - start and base[-1 - end] == changed[-1 - end]:
        end += 1
    found = {place: place for place in range(start)}
    inner, other = base[start : len(base) - end], changed[start : len(changed) - end]
    if max(len(inner), len(other)) <= _MOST_PARAGRAPHS:
        matcher = SequenceMatcher(None, inner, other, autojunk=False)
        for block in matcher.get_matching_blocks():
            for step in range(block.size):
                found[start + block.a + step] = start + block.b + step
    for step in range(end):
        found[len(base) - 1 - step] = len(changed) - 1 - step
    return found
