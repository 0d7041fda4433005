"""`python -m workstation.tour DIR`: plays the day and leaves its pictures and the site in DIR."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from workstation import environment, paths, words

#: Everything the program would write outside its newsroom goes here instead, and away at the end.
_HOMES = ("config", "data", "cache", "state")


def main(argv: Sequence[str] | None = None) -> int:
    """Play the tour; return 0, 1 when a scene stopped, 2 when no folder is named."""
    named = list(sys.argv[1:] if argv is None else argv)
    if len(named) != 1:
        sys.stderr.write("usage: python -m workstation.tour DIR\n")
        return 2
    folder = Path(named[0]).absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(
            dir=folder, prefix=".day-", ignore_cleanup_errors=True
        ) as home:
            return _play(folder, Path(home))
    except OSError as error:
        sys.stderr.write(f"{words.error_sentence(error, words.ENGLISH)}\n")
        return 1


def _play(folder: Path, home: Path) -> int:
    for name in _HOMES:
        os.environ[f"XDG_{name.upper()}_HOME"] = str(home / name)
    if not environment.has_display() or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        # Without this Qt's screen is 800 pixels wide, and menus are pushed to its edge.
        screen = paths.resources() / "tour" / "screen.json"
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
    environment.prepare()
    # What Qt reads when it is loaded has been set above.
    from workstation.tour.whole import play

    failure, site = play(folder)
    if site is not None and site.is_dir():
        shutil.copytree(site, folder / "site", dirs_exist_ok=True)
    if failure is None:
        return 0
    sys.stderr.write(f"The tour stopped in the scene “{failure.scene}”: {failure.why}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
