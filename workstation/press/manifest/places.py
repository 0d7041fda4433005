"""The folders of one site."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Places:
    """The live folder, and what lies beside it so that names may change."""

    target: Path

    @cached_property
    def standby(self) -> Path:
        """Return the folder being built."""
        return self._beside("standby")

    @cached_property
    def aside(self) -> Path:
        """Return the folder stepping aside."""
        return self._beside("aside")

    @cached_property
    def lock(self) -> Path:
        """Return the lock."""
        return self._beside("lock")

    @cached_property
    def notes(self) -> Path:
        """Return what was noted of the folders of this disk."""
        return self._beside("notes")

    def _beside(self, what: str) -> Path:
        return self.target.with_name(f".{self.target.name}.{what}")


def places(target: Path) -> Places:
    """Return the folders of a site."""
    return Places(target.resolve())
