"""People of the newsroom. Roles are guard rails against mistakes, not a security boundary."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a person mostly does; admins may also change columns and settings."""

    EDITOR = "editor"
    REVIEWER = "reviewer"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who acts in the newsroom."""

    id: int
    name: str
    role: Role
    active: bool = True
