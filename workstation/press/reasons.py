"""Why a page changes: from the hashes that differ to the board, column, story or setting."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from workstation.domain.hashes import told_apart
from workstation.domain.publication import Detail, PageInputs, PageKind, PageRecord, Reason
from workstation.press.manifest.manifest_file import facts_beginning
from workstation.press.pages.column_pages import LIST_NUMBER

Facts = Mapping[str, str]

_LISTS = frozenset({"board", "newest", "popular", "news", "list"})


@dataclass(frozen=True, slots=True)
class _Told:
    """A list of the facts: its title, and its items as key and title."""

    title: str = ""
    items: tuple[tuple[str, str], ...] = ()


class Reasons:
    """Compares two states of a site. Shared parts are compared once for all pages."""

    def __init__(self, before: Facts, now: Facts) -> None:
        self._before = before
        self._now = now
        self._kept: dict[tuple[str, str, str], tuple[Reason, ...]] = {}

    def of_change(self, old: PageRecord, new: PageInputs) -> tuple[Reason, ...]:
        """Return why a page may differ from the published one: empty when no input does."""
        if old.kind is not new.kind:
            return (Reason(f"page.becomes.{new.kind}", {"title": new.title}),)
        found: list[Reason] = []
        were, are = told_apart(old.inputs), told_apart(new.inputs)
        for name in {**are, **were}:
            was, will = were.get(name, ""), are.get(name, "")
            if was != will:
                found.extend(self._of_input(name, was, will, new))
        return tuple(reason for at, reason in enumerate(found) if reason not in found[:at])

    def _of_input(self, name: str, was: str, will: str, page: PageInputs) -> tuple[Reason, ...]:
        kind, _, which = name.partition(":")
        if kind == "shows":
            # Another version of a block is none; another block is, when nothing else explains it.
            return (Reason("reason.side"),) if not (was and will) else ()
        if kind in ("article", "text", "place", "further", "column", "redirect"):
            return (Reason(f"reason.{kind}", {"title": page.title}),)
        if kind == "list":
            number = LIST_NUMBER.search(page.address)
            which = f"{page.subject_id}:{number[1] if number else 0}"
        key = (f"{kind}:{which}", was, will)
        if key not in self._kept:
            self._kept[key] = self._of_shared(kind, which, will)
        return self._kept[key]

    def _of_shared(self, kind: str, which: str, will: str) -> tuple[Reason, ...]:
        if kind in _LISTS:
            fact = f"{kind}:{which}"
            return (_of_list(f"reason.{kind}", which, self._told(fact), self._told_now(fact)),)
        if kind == "site":
            return self._of_settings()
        if kind == "theme":
            return (Reason("reason.asset", {"file": which}),) if which else self._of_theme()
        if kind == "columns":
            return tuple(map(self._of_column, self._differing("columns:")))
        if kind == "template":
            return (Reason("reason.template", {"template": will}),)
        return (Reason(f"reason.{kind}"),)

    def _of_settings(self) -> tuple[Reason, ...]:
        names = self._differing("site:")
        # A picture of the masthead may change behind a setting that stays.
        return tuple(Reason(f"reason.site.{n}") for n in names) or (Reason("reason.site"),)

    def _of_theme(self) -> tuple[Reason, ...]:
        files = self._differing("theme:")
        made = tuple(Reason("reason.theme", {"file": file}) for file in files)
        return made or (Reason("reason.renderer"),)

    def _of_column(self, which: str) -> Reason:
        was = self._before.get(f"columns:{which}", "").partition("\t")[0]
        now = self._now.get(f"columns:{which}", "").partition("\t")[0]
        if not was:
            return Reason("reason.column_new", {"column": now})
        if not now:
            return Reason("reason.column_gone", {"column": was})
        if was != now:
            return Reason("reason.column_renamed", {"column": was, "now": now})
        return Reason("reason.column_changed", {"column": now})

    def _differing(self, prefix: str) -> list[str]:
        both = (facts_beginning(facts, prefix) for facts in (self._before, self._now))
        names = {name for facts in both for name, _fact in facts}
        differing = [n for n in sorted(names) if self._before.get(n) != self._now.get(n)]
        return [name.removeprefix(prefix) for name in differing]

    def _told(self, fact: str) -> _Told:
        return _read(self._before.get(fact))

    def _told_now(self, fact: str) -> _Told:
        return _read(self._now.get(fact))


def of_birth(page: PageInputs, elsewhere: str) -> Reason:
    """Return why a page is new; `elsewhere` is where its subject stood before, if anywhere."""
    if elsewhere:
        return Reason("page.moved_here", {"title": page.title, "address": elsewhere})
    return _born(page.kind, page.title)


@lru_cache(16)
def _born(kind: PageKind, title: str) -> Reason:
    # Hundreds of files of the search in a row are called the same.
    return Reason(sys.intern(f"page.new.{kind}"), _Title(title))


class _Title(Mapping[str, Detail]):
    """A title as the only detail. Thousands of new pages have one; a `dict` takes four times it."""

    __slots__ = ("_title",)

    def __init__(self, title: str) -> None:
        self._title = title

    def __getitem__(self, name: str) -> Detail:
        if name != "title":
            raise KeyError(name)
        return self._title

    def __iter__(self) -> Iterator[str]:
        return iter(("title",))

    def __len__(self) -> int:
        return 1

    def __repr__(self) -> str:
        return f"{dict(self)!r}"


def of_death(page: PageRecord, elsewhere: str) -> Reason:
    """Return why a page goes; `elsewhere` is where its subject stands now, if anywhere."""
    if elsewhere:
        return Reason("page.moved_away", {"title": page.title, "address": elsewhere})
    return Reason(f"page.removed.{page.kind}", {"title": page.title})


def is_subject(kind: PageKind) -> bool:
    """Tell whether pages of a kind belong to an article or a column that may move."""
    return kind in (PageKind.ARTICLE, PageKind.COLUMN)


def _of_list(code: str, which: str, was: _Told, now: _Told) -> Reason:
    place = now.title or was.title or which
    old, new = dict(was.items), dict(now.items)
    added = [title for key, title in now.items if key not in old]
    gone = [title for key, title in was.items if key not in new]
    if now.items and was.items[:1] and now.items[0][0] != was.items[0][0]:
        return Reason(f"{code}.first", {"place": place, "title": now.items[0][1]})
    if added:
        return Reason(f"{code}.added", {"place": place, "title": added[0], "count": len(added)})
    if gone:
        return Reason(f"{code}.gone", {"place": place, "title": gone[0], "count": len(gone)})
    if list(old) != list(new):
        return Reason(f"{code}.order", {"place": place})
    retold = [title for key, title in now.items if old[key] != title]
    if retold:
        return Reason(f"{code}.title", {"place": place, "title": retold[0]})
    return Reason(f"{code}.details", {"place": place})


def _read(fact: str | None) -> _Told:
    if not fact:
        return _Told()
    try:
        title, items = json.loads(fact)
        return _Told(str(title), tuple((str(key), str(name)) for key, name in items))
    except (ValueError, TypeError):
        return _Told()
