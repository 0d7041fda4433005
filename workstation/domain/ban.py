"""Who may not comment for a while: somebody told by name, mail or network address."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from workstation.domain.moment import Milliseconds


class BanKind(StrEnum):
    """By what somebody is told."""

    NAME = "name"
    MAIL = "mail"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Ban:
    """New comments of `value` go to the spam queue until `until` (UTC ms; None: for good)."""

    id: int
    kind: BanKind
    value: str
    reason: str
    until: Milliseconds | None
    made_at: Milliseconds
    made_by: str

    def stands(self, at: Milliseconds) -> bool:
        """Tell whether it holds at a moment."""
        return self.until is None or at < self.until


def folded(value: str) -> str:
    """Return a name, mail or address as bans compare it: width, case and blanks left aside."""
    plain = unicodedata.normalize("NFKC", value).casefold()
    return "".join(
        sign for sign in plain if not sign.isspace() and unicodedata.category(sign) != "Cf"
    )
