"""The folders of one site."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """The live folder, the one being built, the one stepping aside, the lock, and what was noted
    of the folders of this disk.
    """

    target: Path
    standby: Path
    aside: Path
    lock: Path
    notes: Path


def places(target: Path) -> Places:
    """Return the folders of a site; they lie beside each other so that names may change."""
    real = target.resolve()
    beside = real.parent
    return Places(
        target=real,
        standby=beside / f".{real.name}.standby",
        aside=beside / f".{real.name}.aside",
        lock=beside / f".{real.name}.lock",
        notes=beside / f".{real.name}.notes",
    )
