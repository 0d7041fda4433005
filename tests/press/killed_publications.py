"""Publishes again and again, killed at one step after another; prints rounds and broken sites.

With a second argument the two publications before each were whole, so that the one killed goes on
from them; else it looks at every file. Where that says `prepared`, the next one is prepared after
each, and this may be killed as well.

A step is anything the system is asked to do with a file of the site, so each round dies at
another place of the same publication, and no clock is involved.
"""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.press.editions import MemoryEdition, linhe, with_story
from workstation.press.generation.continued import continued
from workstation.press.generation.generation import live_manifest, prepare, publish
from workstation.press.generation.tree import verify
from workstation.press.manifest.places import places
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.plan import make_plan
from workstation.press.press import Press

_STEPS = frozenset(
    {"open", "os.rename", "os.link", "os.remove", "os.mkdir", "os.rmdir", "os.utime"}
)
THEME = Path(__file__).parents[2] / "resources" / "theme" / "default"


def go(press: Press, number: int, target: Path) -> None:
    edition: MemoryEdition = linhe(8)
    full = edition.matter[2]
    content = replace(full.content, title=f"第{number}版", body=f"正文{number}")
    edition = with_story(edition, replace(full, content=content))
    edition = replace(edition, site=replace(edition.site, copyright_line=f"第{number}版"))
    before = live_manifest(target)
    plan = make_plan(press, edition, before)
    publish(plan, press, edition, target, before, media_folder=target.parent / "media")


def die_at(step: int, inside: str) -> None:
    left = step

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal left
        if event in _STEPS and str(arguments[0]).startswith(inside):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def main() -> None:
    folder = Path(sys.argv[1])
    target = folder / "site"
    (folder / "media").mkdir()
    press = Press(THEME, MemoryHtmlStore())
    prepared = "prepared" in sys.argv[2:]
    go(press, 0, target)
    rounds = broken = 0
    step = 1
    while True:
        if len(sys.argv) > 2:
            go(press, -2 * step, target)
            go(press, -2 * step - 1, target)
            if prepared:
                prepare(target)
            if continued(places(target), live_manifest(target)) is None:
                broken += 1
        child = os.fork()
        if child == 0:
            die_at(step, str(folder))
            go(press, step, target)
            if prepared:
                prepare(target)
            os._exit(0)
        _pid, status = os.waitpid(child, 0)
        rounds += 1
        pages = {path.read_text("utf-8").count("第") for path in target.rglob("404.html")}
        if verify(target) or not pages or live_manifest(target).number < 1:
            broken += 1
        if not os.WIFSIGNALED(status):
            break
        step += max(1, step // 12)
    go(press, 10**6, target)
    broken += bool(verify(target))
    sys.stdout.write(f"{rounds} {broken}\n")


if __name__ == "__main__":
    main()
