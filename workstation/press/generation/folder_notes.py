"""What was noted of the folders of a site on this disk, so that nobody has to look at each file.

A folder's time changes when a file comes into it, goes out of it or is put in the place of
another. As long as all folders of a site bear the times noted, it holds what it held then. The
notes lie beside the site: they are about this disk, and no part of what is published.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from workstation.press.new_file import read_whole, write_new

#: Nanoseconds. Clocks of file systems are coarse: within so much time of a change, another one
#: would leave no trace. Our own folders are set back by as much.
_COARSE = 10_000_000_000
_NEVER = -1


@dataclass(frozen=True, slots=True)
class FolderNotes:
    """The folders of one generation: its number, and the times of its folders by their paths."""

    number: int
    times: Mapping[str, int]


def noted(notes: Path, numbers: Mapping[Path, int]) -> tuple[FolderNotes, ...] | None:
    """Return what was noted of generations, sites by their numbers; None unless all their folders
    still bear those times.
    """
    found: list[FolderNotes] = []
    try:
        whole = json.loads(read_whole(str(notes)))
        for site, number in numbers.items():
            told = whole[_name(site)]
            times = dict(told["times"])
            if told["number"] != number or _times(site, times) != times:
                return None
            found.append(FolderNotes(number, times))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
    return tuple(found)


def note(notes: Path, generations: Mapping[Path, FolderNotes]) -> None:
    """Note the folders of sites. They are known by their folders, whatever name these take on.

    Nothing waits until the notes are on the disk: where a power cut takes them or leaves those of
    before, every file is looked at.
    """
    told = {
        _name(site): {"number": about.number, "times": about.times}
        for site, about in generations.items()
    }
    part = notes.with_name(f"{notes.name}.part")
    part.unlink(missing_ok=True)
    write_new(str(part), json.dumps(told, ensure_ascii=False).encode("utf-8", "replace"))
    part.replace(notes)


def settled(site: Path, folders: Collection[str]) -> dict[str, int]:
    """Set the times of folders just written back, so that the next change shows; return them."""
    past = time.time_ns() - _COARSE
    inside = f"{site}{os.sep}"
    for folder in folders:
        os.utime(inside + folder, ns=(past, past))
    return _times(site, folders)


def seen(site: Path, folders: Iterable[str]) -> dict[str, int]:
    """Return the times of folders others may write to; one changed just now is never taken as
    unchanged.
    """
    latest = time.time_ns() - _COARSE
    times = _times(site, folders).items()
    return {folder: when if when <= latest else _NEVER for folder, when in times}


def folders_in(site: Path) -> list[str]:
    """Return the folders of a site, itself as ""."""
    found = [""]
    for inside in found:
        with os.scandir(site / inside) as entries:
            found.extend(
                f"{inside}{'/' if inside else ''}{entry.name}"
                for entry in entries
                if entry.is_dir(follow_symlinks=False)
            )
    return found


def _times(site: Path, folders: Iterable[str]) -> dict[str, int]:
    """Return the times of folders, of which there may be thousands."""
    if os.stat not in os.supports_dir_fd:
        return {one: os.stat(site / one).st_mtime_ns for one in folders}  # noqa: PTH116
    # From the site on: the way to it need not be gone each time.
    handle = os.open(site, os.O_RDONLY)
    try:
        return {one: os.stat(one or ".", dir_fd=handle).st_mtime_ns for one in folders}
    finally:
        os.close(handle)


def _name(site: Path) -> str:
    told = site.stat()
    return f"{told.st_dev}:{told.st_ino}"
