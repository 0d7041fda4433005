"""Small sites published for tests, and what must hold of each."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.press.editions import MemoryEdition, picture_bytes, with_story
from workstation.domain.publication import Manifest
from workstation.press.generation.generation import live_manifest, publish
from workstation.press.generation.tree import verify
from workstation.press.manifest.manifest_file import Maps, read_manifest
from workstation.press.plan import make_plan
from workstation.press.press import Press


def pictures_in(folder: Path) -> Path:
    """Make a folder with the pictures of the made-up newsroom, and return it."""
    folder.mkdir()
    for number in range(1, 9):
        (folder / f"p{number}.png").write_bytes(picture_bytes(number))
    return folder


def go(press: Press, edition: MemoryEdition, target: Path, media: Path) -> Manifest:
    before = live_manifest(target)
    plan = make_plan(press, edition, before)
    return publish(plan, press, edition, target, before, media_folder=media)


def edited(edition: MemoryEdition, number: int, text: str) -> MemoryEdition:
    full = edition.full(number)
    assert full is not None
    return with_story(edition, replace(full, content=replace(full.content, body=text)))


def names(folder: Path) -> set[str]:
    """Return the files below a folder, but for the parts of a manifest."""
    found = (p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
    return {path for path in found if "/.manifest/" not in f"/{path}"}


def check_whole(target: Path) -> None:
    """Look whether a site stands as its manifest says, with no file too many."""
    manifest = read_manifest(target)
    assert manifest is not None
    assert isinstance(manifest.index, Maps)
    assert verify(target) == []
    assert len(manifest.files) == len(list(manifest.files))
    assert len(manifest.pages) == len(list(manifest.pages))
    parts = target / ".manifest"
    assert {part.name for part in parts.iterdir()} == manifest.index.names
    pages = manifest.pages.values()
    for page in pages:
        assert page in manifest.naming(page.stories) or not page.stories
        assert page.subject_id is None or page in manifest.about([page.subject_id])
    told = {number for page in pages for number in page.stories}
    plain = replace(manifest, index=None, pages=dict(manifest.pages))
    for number in (*told, 0):
        assert {p.address for p in manifest.naming([number])} == {
            p.address for p in plain.naming([number])
        }
