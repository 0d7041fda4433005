"""Ways of narrowing the list of stories that everybody of a newsroom is offered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SharedFilter:
    """One of them. `cells` are names and values as the list knows them; it alone reads them."""

    id: int
    name: str
    cells: Mapping[str, str | int | None]
