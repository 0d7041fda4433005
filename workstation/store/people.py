"""Queries over the people of the newsroom."""

from __future__ import annotations

from workstation.domain.identity import new_id
from workstation.domain.person import Person, Role
from workstation.store.tables import tables

_T = tables.Person


def all_people() -> tuple[Person, ...]:
    """Return everybody, in the order they came."""
    rows = _T.select(_T.id, _T.name, _T.role, _T.active).order_by(_T.id).tuples()
    return tuple(Person(key, name, Role(role), bool(active)) for key, name, role, active in rows)


def named(name: str) -> Person | None:
    """Return the person of this name, or None."""
    return next((person for person in all_people() if person.name == name), None)


def is_admin(name: str) -> bool:
    """Tell whether a person of this name is an admin."""
    person = named(name)
    return person is not None and person.role is Role.ADMIN


def others_than(name: str) -> bool:
    """Tell whether anybody but this person works here."""
    return any(person.active and person.name != name for person in all_people())


def insert(name: str, role: Role) -> Person:
    """Add a person and return them."""
    key = new_id()
    _T.insert(id=key, name=name, role=str(role), active=1).execute()
    return Person(key, name, role)
