"""Passwords: from the keyring of the system where there is one, else asked for each time.

They are never written to a file, an address, a log or the newsroom.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

from workstation.services.publishing.delivery.port import AskPassword

_SERVICE = "editorial-workstation"


def nobody(_account: str) -> str | None:
    """Answer no question: nobody is there to be asked."""
    return None


def refusal(*, tried: bool) -> str:
    """Return how it is told that a place did not let us in, with or without a password tried."""
    return "delivery.not_let_in" if tried else "delivery.password_wanted"


class Passwords:
    """Answers for one delivery. `ask` is called at most once for an account."""

    def __init__(self, ask: AskPassword = nobody, keyring: Any = None) -> None:
        self._ask = ask
        self._keyring = keyring if keyring is not None else _keyring()
        self._asked: dict[str, str] = {}

    def kept(self, account: str) -> str | None:
        """Return the password the keyring has, if it has one."""
        return self._try("get_password", account)

    def asked(self, account: str) -> str | None:
        """Ask the person; None when they do not want to."""
        answer = self._ask(account)
        if answer is not None:
            self._asked[account] = answer
        return answer

    def was_right(self, account: str) -> None:
        """Give a password the person has just told to the keyring, where there is one."""
        answer = self._asked.pop(account, None)
        if answer is not None:
            self._try("set_password", account, answer)

    def _try(self, verb: str, *details: str) -> str | None:
        if self._keyring is None:
            return None
        try:
            answer: str | None = getattr(self._keyring, verb)(_SERVICE, *details)
        except Exception:  # A locked or broken keyring is as good as none.
            return None
        return answer


def _keyring() -> Any:
    try:
        # Optional package.
        return import_module("keyring")
    except ImportError:
        return None
