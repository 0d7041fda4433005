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


def over(folder: Path, media_folder: Path, do: Callable[[Manifest], _Done]) -> _Done:
    """Do something with the manifest of a site; where it is damaged, with what can be told of it.

    Only a site this newsroom published, and in which files stand as it wrote them, is taken for
    ours then. Raises `Refused("publish.manifest_damaged")`, and what `do` raises.
    """
    try:
        return do(live_manifest(folder))
    except Refused as error:
        last = publications.last(str(folder))
        if error.code != "publish.manifest_damaged" or last is None:
            raise
        written = publications.pages(str(folder))
        manifest = mended(folder, written, last.generation, media_folder)
        if manifest is None:
            raise
    return do(manifest)
