"""What the copy desk knows: words and laws, read from `resources/rules/copy/`."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Packs:
    """Everything the rules look up."""


def read_packs(folder: Path) -> Packs:
    """Return the packs of a folder; one that is not there is empty."""
    return Packs()
