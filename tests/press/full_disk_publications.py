"""Publishes where files may not grow; prints the code of each refusal, then frees the room."""

from __future__ import annotations

import resource
import sys
from dataclasses import replace
from pathlib import Path

from tests.press.editions import linhe
from workstation.domain.errors import DiskFull
from workstation.press.generation.generation import live_manifest, publish
from workstation.press.generation.tree import verify
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.plan import make_plan
from workstation.press.press import Press

THEME = Path(__file__).parents[2] / "resources" / "theme" / "default"


def main() -> None:
    folder = Path(sys.argv[1])
    target, media = folder / "site", folder / "media"
    media.mkdir()
    press = Press(THEME, MemoryHtmlStore())
    edition = linhe(8)
    first = live_manifest(target)
    publish(make_plan(press, edition, first), press, edition, target, first, media_folder=media)
    before = (target / "manifest.json").read_bytes()
    after = replace(edition, site=replace(edition.site, copyright_line="另一行"))
    _soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    for limit in (0, 3_000, 9_000):
        manifest = live_manifest(target)
        plan = make_plan(press, after, manifest)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        try:
            publish(plan, press, after, target, manifest, media_folder=media)
        except DiskFull as error:
            code = error.code
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        untouched = (target / "manifest.json").read_bytes() == before and verify(target) == []
        sys.stdout.write(f"{code if untouched else 'broken'}\n")
    manifest = live_manifest(target)
    publish(make_plan(press, after, manifest), press, after, target, manifest, media_folder=media)
    if verify(target):
        sys.stdout.write("broken\n")


if __name__ == "__main__":
    main()
