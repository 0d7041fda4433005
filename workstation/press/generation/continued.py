"""The next generation of a site made from what differs: no file is looked at that stays."""

from __future__ import annotations

import os
from collections.abc import Collection, Sequence
from pathlib import Path

from workstation.domain.errors import Refused
from workstation.domain.publication import FileRecord, Manifest
from workstation.press.generation.folder_notes import FolderNotes, note, noted, settled
from workstation.press.generation.hands import SecondHands
from workstation.press.generation.site_writer import SiteWriter
from workstation.press.generation.swap import sync_folder
from workstation.press.manifest.manifest_file import NAME, Maps, read_manifest
from workstation.press.manifest.places import Places
from workstation.press.manifest.sorted_parts import FOLDER, Difference, difference
from workstation.press.new_file import read_whole
from workstation.press.parts.ready import Ready

#: With more than so many files and parts to take over a save asked for meanwhile would wait.
_LITTLE = 500


class Continued:
    """The standby folder, which holds the generation before the live one and nothing else.

    The maps of the two manifests tell which files differ, and folders bear the times noted when
    they were written.
    """

    #: What nobody asks for stands as it did.
    whole = False

    def __init__(
        self, at: Places, live: Maps, before: Maps, notes: tuple[FolderNotes, ...]
    ) -> None:
        self._at, self._live, self._before = at, live, before
        self._live_notes, self._notes = notes
        self._writer = SiteWriter(at, lambda _path: True)
        #: Pages to be made, which are not brought up before.
        self._waiting: set[str] = set()

    def base(self) -> Maps:
        """Return the maps the new manifest starts from."""
        return self._live

    def begin(self, addresses: Collection[str], made: Collection[str]) -> None:
        """Bring the standby up to the live site, but for the pages about to be `made`.

        Raises `Refused("publish.foreign_file")` where a file of others stands in the way.
        """
        for path in made:
            ours = self._live.files.get(path) is not None
            if not ours and os.path.lexists(self._at.target / path):
                raise Refused("publish.foreign_file", file=path)
        self._bring_up(self._between(), set(made))

    def catch_up(self, number: int, head: bytes) -> None:
        """Bring the standby up to the live site for good: generation `number` with this `head`.

        Where much differs that is left to the next publication.
        """
        between = self._between()
        if 0 < sum(len(one.new) + len(one.new_parts) for one in between) <= _LITTLE:
            self._bring_up(between, set())
            self._finish(number, head)

    def keep(self, path: str, sha256: str) -> FileRecord | None:
        """Leave a file as it stands in the live site; None: it is not there."""
        told = self._live.files.get(path)
        if told is None or told[0] != sha256:
            return None
        if path in self._waiting:
            self._writer.share(path)
            self._waiting.discard(path)
        return FileRecord(told[0], told[1])

    def write(self, path: str, data: bytes, sha256: str) -> FileRecord:
        """Write a file whose hash is `sha256`, unless it is there."""
        kept = self.keep(path, sha256)
        if kept is None:
            self._waiting.discard(path)
            kept = self._writer.write(path, data, sha256)
        return kept

    def adopt(self, path: str, made: Ready) -> FileRecord | None:
        """Take over a page made ahead; None: its file is not there any more."""
        kept = self.keep(path, made.sha256)
        if kept is None and (kept := self._writer.adopt(path, made)) is not None:
            self._waiting.discard(path)
        return kept

    def copy(self, path: str, source: Path) -> FileRecord:
        """Copy a file in from outside the site."""
        return self._writer.copy(path, source)

    def read_back(self, hands: SecondHands) -> None:
        """Let others begin to read back what was written until now."""
        self._writer.read_back(hands)

    def close(self, number: int, head: bytes, maps: Maps, gone: Collection[str]) -> None:
        """Finish generation `number` with the head and the maps of its manifest, without files
        that are `gone`.

        Raises `StorageTrouble("publish.unverified")` naming the file that came back different.
        """
        for path in gone:
            self._writer.remove(path)
        for path in self._waiting.difference(gone):
            self._writer.share(path)
        parts = maps.files.parts
        for name in parts.gone:
            self._writer.remove(FOLDER + name)
        for name, data in parts.fresh.items():
            self._writer.write_part(name, data)
        self._finish(number, head)

    def _finish(self, number: int, head: bytes) -> None:
        """Write the head, last of all, and note what the folders are then."""
        self._writer.close(head)
        times = self._times()
        sync_folder(self._at.standby)
        generations = {
            self._at.target: self._live_notes,
            self._at.standby: FolderNotes(number, times),
        }
        note(self._at.notes, generations)

    def _between(self) -> list[Difference]:
        """Return how the maps of the live site differ from those of the standby."""
        maps = zip(self._before.all, self._live.all, strict=True)
        return [difference(old, new) for old, new in maps]

    def _bring_up(self, between: Sequence[Difference], made: set[str]) -> None:
        # Without its manifest a standby cut off half-way is never taken for a whole one.
        (self._at.standby / NAME).unlink()
        self._bring_files(between[0], made)
        for apart in between:
            for name in apart.old_parts - apart.new_parts:
                self._writer.remove(FOLDER + name)
            for name in apart.new_parts - apart.old_parts:
                self._writer.share(FOLDER + name)

    def _bring_files(self, apart: Difference, made: set[str]) -> None:
        """Take over what differs from the live site, and take away what is not in it."""
        for path, told in apart.old.items():
            if path not in apart.new:
                self._writer.remove(path)
            elif apart.new[path][0] == told[0]:
                # Only what is written down of it differs.
                del apart.new[path]
        for path in apart.new:
            if path in made:
                self._waiting.add(path)
            else:
                self._writer.share(path)

    def _times(self) -> dict[str, int]:
        """Return the times of the folders; those left empty go."""
        entered = sorted(self._writer.folders, key=len, reverse=True)
        left = {folder for folder in entered if folder and _emptied(self._at.standby / folder)}
        kept = {folder: when for folder, when in self._notes.times.items() if folder not in left}
        return kept | settled(self._at.standby, [one for one in entered if one not in left])


def catch_up(at: Places) -> None:
    """Let the standby hold what the live site does, so that the next publication begins there.

    Nothing is done where a publication would look at every file. Cut off, it leaves a standby
    without a manifest, as a publication does that was cut off.
    """
    live = read_manifest(at.target, at.standby)
    way = continued(at, live) if live is not None else None
    if live is not None and way is not None:
        way.catch_up(live.number, read_whole(str(at.target / NAME)))


def continued(at: Places, manifest: Manifest) -> Continued | None:
    """Return the way from `manifest` on, or None where every file has to be looked at.

    That is where the live site is not the one `manifest` tells of, the standby folder does not
    hold a generation of ours, or somebody else put a file into a folder of either or took one
    away.
    """
    live = read_manifest(at.target, at.standby)
    before = read_manifest(at.standby, at.target)
    if live is None or before is None or live.number != manifest.number:
        return None
    theirs, ours, old = manifest.index, live.index, before.index
    if not (isinstance(theirs, Maps) and isinstance(ours, Maps) and isinstance(old, Maps)):
        return None
    if [one.root for one in theirs.all] != [one.root for one in ours.all]:
        return None
    known = noted(at.notes, {at.target: live.number, at.standby: before.number})
    return Continued(at, ours, old, known) if known is not None else None


def _emptied(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True
