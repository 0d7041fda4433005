"""Pages of a built site in a real browser that may run nothing but files of the site."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.press.editions import MemoryEdition
from workstation.press.pages.body import MemoryHtmlStore
from workstation.press.press import Press

ROOT = Path(__file__).parents[2]
THEMES = ROOT / "resources" / "theme"


def built(folder: Path, edition: MemoryEdition, theme: str = "default") -> Path:
    """Write every page of an edition into a folder, and return it."""
    press = Press(THEMES / theme, MemoryHtmlStore())
    for maker in press.session(edition).makers():
        file = folder / maker.inputs.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(maker.page().data)
    return folder


def browsed(site: Path, address: str, question: str, *more: str) -> str:
    """Return what a question comes to on a page, asked until it is answered."""
    # The preview forbids its Chromium every host, by a flag that children inherit.
    inherited = {k: v for k, v in os.environ.items() if k != "QTWEBENGINE_CHROMIUM_FLAGS"}
    return subprocess.run(
        [sys.executable, ROOT / "tests/press/browsed_page.py", site, address, question, *more],
        capture_output=True,
        text=True,
        check=True,
        env={**inherited, "PYTHONPATH": str(ROOT)},
        timeout=120,
    ).stdout
