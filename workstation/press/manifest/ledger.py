"""What a publication makes different in the manifest of its site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workstation.domain.publication import FileRecord, Manifest, PageRecord
from workstation.press.manifest.manifest_file import (
    ABOUT,
    SHOWING,
    Facts,
    Files,
    Maps,
    Pages,
    is_page,
    listed,
    naming_key,
)
from workstation.press.manifest.sorted_parts import Later


class Ledger:
    """Gathers pages and files, and makes the new maps out of those of before."""

    def __init__(self, base: Maps) -> None:
        self._base = base
        self._changes: dict[str, Any] = {}
        #: Files of `media/` which the pages gathered here show.
        self.shown: set[str] = set()

    def __contains__(self, path: str) -> bool:
        """Tell whether something was noted of a page or file."""
        return path in self._changes

    def page(self, page: PageRecord, size: int) -> None:
        """Note a page as it stands in the new site."""
        self.shown.update(page.media)
        self._changes[page.address] = _Noted(page, size)

    def file(self, path: str, record: FileRecord) -> None:
        """Note a file that is no page."""
        self._changes[path] = [record.sha256, record.size]

    def drop(self, path: str) -> None:
        """Note a file that is not part of the new site."""
        self._changes[path] = None

    def closed(
        self, manifest: Manifest, before: Manifest, facts: Mapping[str, str], *, partial: bool
    ) -> tuple[Manifest, Maps, list[str]]:
        """Return `manifest` with what was gathered, its maps, and the files of before that go.

        `before` is the manifest of the maps of before. Facts of before stay when `facts` are a
        `partial` account.
        """
        told = self._base.files.among(self._changes)
        changes = {p: new for p, new in self._changes.items() if _differs(told.get(p), new)}
        index = self._index(changes, told)
        for key, value in index.items():
            path = f"media/{key.removeprefix(SHOWING)}"
            if key.startswith(SHOWING) and value is None and path not in changes:
                changes[path], told[path] = None, self._base.files.get(path)
        # The index first: of a whole site it is as large as all the rest, and then let go.
        named = self._base.index.changed(index)
        index.clear()
        maps = Maps(
            self._base.files.changed(changes),
            named,
            self._base.facts.changed(self._facts(facts, partial=partial)),
        )
        pages = sum(_is_page(new) - _is_page(told.get(path)) for path, new in changes.items())
        files = sum((new is not None) - (told.get(p) is not None) for p, new in changes.items())
        made = replace(
            manifest,
            pages=Pages(maps.files, len(before.pages) + pages),
            files=Files(maps.files, len(before.files) + files),
            facts=Facts(maps.facts),
            index=maps,
        )
        gone = [path for path, new in changes.items() if new is None and told.get(path)]
        return made, maps, gone

    def _index(self, changes: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
        came: defaultdict[str, list[str]] = defaultdict(list)
        went: defaultdict[str, list[str]] = defaultdict(list)
        for path, new in changes.items():
            was, will = _keys(told.get(path)), _keys(new)
            for key in will - was:
                came[key].append(path)
            for key in was - will:
                went[key].append(path)
        found: dict[str, Any] = {}
        apart = came.keys() | went.keys()
        stood = self._base.index.among(apart)
        for key in apart:
            kept, here, gone = stood.get(key), came.get(key, []), went.get(key, [])
            if key.startswith(SHOWING):
                # What stands on every page would be a list of all pages.
                found[key] = (kept or 0) + len(here) - len(gone) or None
            elif kept or gone:
                found[key] = sorted({*(kept or ()), *here}.difference(gone)) or None
            else:
                # Of a site's first map these are tens of thousands: none is copied.
                here.sort()
                found[key] = here
        return found

    def _facts(self, facts: Mapping[str, str], *, partial: bool) -> dict[str, str | None]:
        stored = self._base.facts
        found: dict[str, str | None] = {}
        if not partial:
            found = {name: None for name, _fact in stored.entries() if name not in facts}
        stood = stored.among(facts)
        return found | {name: fact for name, fact in facts.items() if stood.get(name) != fact}


class _Noted(Later):
    """A page, to be listed when its part of the manifest is written."""

    __slots__ = ("page", "size")

    def __init__(self, page: PageRecord, size: int) -> None:
        self.page, self.size = page, size

    def told(self) -> list[Any]:
        return listed(self.page, self.size)


def _differs(told: Any, new: Any) -> bool:
    if told is None or new is None:
        return told is not new
    return bool((new.told() if isinstance(new, _Noted) else new) != told)


def _is_page(told: Any) -> bool:
    return isinstance(told, _Noted) or is_page(told)


def _keys(told: Any) -> set[str]:
    if not _is_page(told):
        return set()
    if isinstance(told, _Noted):
        subject, media, stories = told.page.subject_id, told.page.media, told.page.stories
    else:
        _sha256, _size, _kind, subject, _title, _inputs, media, _own, stories = told
    keys = {naming_key(number) for number in stories}
    keys.update(f"{SHOWING}{name}" for name in media)
    if subject is not None:
        keys.add(f"{ABOUT}{subject}")
    return keys
