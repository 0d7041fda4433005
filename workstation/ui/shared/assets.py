"""Where the pictures, fonts and style sheets of the window lie."""

from __future__ import annotations

from pathlib import Path

from workstation.paths import resources


def asset(*parts: str) -> Path:
    """Return the path of a file or folder that came with the program; it may not exist."""
    return resources().joinpath(*parts)
