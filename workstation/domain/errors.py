"""Everything that may go wrong, as a person should hear of it.

    WorkstationError
    ├── NotFound            what was asked for does not exist
    ├── Refused             a rule of the newsroom forbids it
    │   ├── AddressTaken    two pages would share one address
    │   └── WouldLoop       a column inside itself
    ├── Conflict            somebody changed the same thing meanwhile
    ├── BadInput            a file or a field that cannot be understood
    └── StorageTrouble      the database or the disk
        ├── DiskFull
        ├── ReadOnly
        ├── NotANewsroom    missing, empty, foreign or damaged database
        └── NewerNewsroom   written by a newer program

An error carries a *code* and its details, never a sentence: `workstation.words` turns the
code into one sentence of the user's language (what happened, what is safe, what to do).
"""

from __future__ import annotations


class WorkstationError(Exception):
    """Base of all errors a person is told of; `code` names the sentence, `details` fill it."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in self.details.items())
        return f"{self.code}({told})"


class NotFound(WorkstationError):
    """What was asked for does not exist."""


class Refused(WorkstationError):
    """A rule of the newsroom forbids it."""


class AddressTaken(Refused):
    """Two pages would share one address."""


class WouldLoop(Refused):
    """A column would end up inside itself."""


class Conflict(WorkstationError):
    """Somebody changed the same thing meanwhile; both texts are kept."""


class BadInput(WorkstationError):
    """A file or a field that cannot be understood."""


class StorageTrouble(WorkstationError):
    """The database or the disk did not do what was asked."""


class DiskFull(StorageTrouble):
    """No space left; nothing was half saved."""


class ReadOnly(StorageTrouble):
    """The newsroom cannot be written to."""


class NotANewsroom(StorageTrouble):
    """A missing, empty, foreign or damaged database."""


class NewerNewsroom(StorageTrouble):
    """The database was written by a newer version of the program."""
