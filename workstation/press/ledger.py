"""What a publication makes different in the manifest of its site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from workstation.domain.publication import FileRecord, Manifest, PageRecord
from workstation.press.manifest_file import (
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


class Ledger:
    """Gathers pages and files, and makes the new maps out of those of before."""

    def __init__(self, base: Maps) -> None:
        self._base = base
        self._changes: dict[str, Any] = {}
        #: Files of `media/` which the pages gathered here show.
        self.shown: set[str] = set()

    def page(self, page: PageRecord, size: int) -> None:
        """Note a page as it stands in the new site."""
        self.shown.update(page.media)
        self._changes[page.address] = listed(page, size)

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
        told = dict.fromkeys(self._changes) | self._base.files.among(self._changes)
        changes = {path: new for path, new in self._changes.items() if new != told[path]}
        index = self._index(changes, told)
        for key, value in index.items():
            path = f"media/{key.removeprefix(SHOWING)}"
            if key.startswith(SHOWING) and value is None and path not in changes:
                changes[path], told[path] = None, self._base.files.get(path)
        maps = Maps(
            self._base.files.changed(changes),
            self._base.index.changed(index),
            self._base.facts.changed(self._facts(facts, partial=partial)),
        )
        pages = sum(is_page(new) - is_page(told[path]) for path, new in changes.items())
        files = sum((new is not None) - (told[p] is not None) for p, new in changes.items())
        made = replace(
            manifest,
            pages=Pages(maps.files, len(before.pages) + pages),
            files=Files(maps.files, len(before.files) + files),
            facts=Facts(maps.facts),
            index=maps,
        )
        gone = [path for path, new in changes.items() if new is None and told[path] is not None]
        return made, maps, gone

    def _index(self, changes: Mapping[str, Any], told: Mapping[str, Any]) -> dict[str, Any]:
        apart: defaultdict[str, dict[str, bool]] = defaultdict(dict)
        for path, new in changes.items():
            was, will = _keys(told[path]), _keys(new)
            for key in was ^ will:
                apart[key][path] = key in will
        found: dict[str, Any] = {}
        stood = self._base.index.among(apart)
        for key, paths in apart.items():
            kept = stood.get(key)
            if key.startswith(SHOWING):
                # What stands on every page would be a list of all pages.
                came = sum(1 if here else -1 for here in paths.values())
                found[key] = (kept or 0) + came or None
            else:
                stay = {path for path in kept or () if paths.get(path, True)}
                found[key] = sorted(stay | {path for path, here in paths.items() if here}) or None
        return found

    def _facts(self, facts: Mapping[str, str], *, partial: bool) -> dict[str, str | None]:
        stored = self._base.facts
        found: dict[str, str | None] = {}
        if not partial:
            found = {name: None for name, _fact in stored.entries() if name not in facts}
        stood = stored.among(facts)
        return found | {name: fact for name, fact in facts.items() if stood.get(name) != fact}


def _keys(told: Any) -> set[str]:
    if not is_page(told):
        return set()
    _sha256, _size, _kind, subject, _title, _inputs, media, _own, stories = told
    keys = {naming_key(number) for number in stories}
    keys.update(f"{SHOWING}{name}" for name in media)
    if subject is not None:
        keys.add(f"{ABOUT}{subject}")
    return keys
