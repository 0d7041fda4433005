"""What every way of carrying a site has in common."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol, TypeAlias

Progress: TypeAlias = Callable[[int, int], None]
Cancelled: TypeAlias = Callable[[], bool]
#: Asks the person for the password of an account such as `sftp://editor@example.cn`; None when
#: they do not want to.
AskPassword: TypeAlias = Callable[[str], str | None]


class TransferKind(StrEnum):
    """What happens to one file at the other end."""

    NEW = "new"
    CHANGED = "changed"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True)
class Transfer:
    """One file to be carried or taken away; `size` in bytes, 0 for what is taken away."""

    kind: TransferKind
    path: str
    size: int = 0


class Delivery(Protocol):
    """One place a site is carried to.

    Files at the other end which are not ours are never touched. The manifest goes last, so that a
    delivery cut off is seen as such and goes on where it stopped.
    """

    @property
    def name(self) -> str:
        """Return the address as the person wrote it, without any password."""
        ...

    def plan(self, built: Path) -> tuple[Transfer, ...]:
        """Return what `carry` would do with the site in `built`; nothing is changed.

        Raises `Refused` or `StorageTrouble` with a code `delivery.…`.
        """
        ...

    def carry(self, built: Path, progress: Progress, cancelled: Cancelled) -> tuple[Transfer, ...]:
        """Bring the place to what stands in `built` and return what was done.

        `progress(done, total)` counts files. Raises as `plan` does, and
        `Refused("delivery.cancelled")`; asked again, it goes on.
        """
        ...


def unheard(_done: int, _total: int) -> None:
    """Listen to no progress."""


def never() -> bool:
    """Never cancel."""
    return False
