"""Where the pictures, fonts and style sheets of the window lie."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).resolve()
# Beside the package in a checkout; inside it when installed from a wheel.
_PLACES = (_HERE.parents[3] / "resources", _HERE.parents[2] / "resources")


def asset(*parts: str) -> Path:
    """Return the path of a file or folder below `resources/`; it may not exist."""
    for place in _PLACES:
        found = place.joinpath(*parts)
        if found.exists():
            return found
    return _PLACES[0].joinpath(*parts)
