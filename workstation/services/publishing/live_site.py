"""The published site a plan or a publication starts from, also where its manifest is damaged."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from workstation.domain.errors import Refused
from workstation.domain.publication import Manifest
from workstation.press.generation.generation import live_manifest
from workstation.press.generation.mending import mended
from workstation.store.editions import publications

_Done = TypeVar("_Done")
_DAMAGED = "publish.manifest_damaged"


def over(folder: Path, media_folder: Path, do: Callable[[Manifest], _Done]) -> _Done:
    """Do something with the manifest of a site; where it is damaged, with what can be told of it.

    What was published anew meanwhile is not damaged: its old parts go. Only a site this newsroom
    published, and in which files stand as it wrote them, is taken for ours then. Raises
    `Refused("publish.manifest_damaged")`, and what `do` raises.
    """
    try:
        return _over_live(folder, do)
    except Refused as error:
        last = publications.last(str(folder))
        if error.code != _DAMAGED or last is None:
            raise
        written = publications.pages(str(folder))
        manifest = mended(folder, written, last.generation, media_folder)
        if manifest is None:
            raise
    return do(manifest)


def _over_live(folder: Path, do: Callable[[Manifest], _Done]) -> _Done:
    while True:
        manifest = live_manifest(folder)
        try:
            return do(manifest)
        except Refused as error:
            if error.code != _DAMAGED or live_manifest(folder).number == manifest.number:
                raise
