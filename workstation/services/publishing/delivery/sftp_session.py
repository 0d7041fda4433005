"""A connection to an SFTP server: only to one that is known, by key, agent or password."""

from __future__ import annotations

import base64
import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from urllib.parse import quote

from workstation.domain.errors import Refused, StorageTrouble
from workstation.services.publishing.delivery.causes import cause
from workstation.services.publishing.delivery.passwords import Passwords, refusal

_PORT = 22
_TIMEOUT = 20.0  # seconds


@dataclass(frozen=True, slots=True)
class Account:
    """Whom one is on which server; `user` empty means as one is called here."""

    host: str
    user: str = ""
    port: int = _PORT

    def __str__(self) -> str:
        user = f"{quote(self.user, safe='')}@" if self.user else ""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = f":{self.port}" if self.port != _PORT else ""
        return f"sftp://{user}{host}{port}"

    @property
    def by_ssh(self) -> str:
        """Return what one types in a terminal to get there."""
        port = f"-p {self.port} " if self.port != _PORT else ""
        user = f"{self.user}@" if self.user else ""
        return f"ssh {port}{user}{self.host}"

    @property
    def known_as(self) -> str:
        """Return the name `known_hosts` has for the server."""
        return self.host if self.port == _PORT else f"[{self.host}]:{self.port}"


@contextmanager
def session(account: Account, passwords: Passwords) -> Iterator[Any]:
    """Hold a connection as `paramiko.SFTPClient`.

    Raises `Refused` (`delivery.package_missing`, `delivery.unknown_host`,
    `delivery.host_changed`, `delivery.password_wanted`, `delivery.not_let_in`) or
    `StorageTrouble("delivery.unreachable")`.
    """
    try:
        # Optional package, and slow to load.
        paramiko: Any = import_module("paramiko")
    except ImportError:
        raise Refused("delivery.package_missing", package="paramiko") from None
    # What it would write there, with tracebacks, is told in a sentence.
    logging.getLogger("paramiko").setLevel(logging.CRITICAL)
    client = paramiko.SSHClient()
    try:
        client.load_system_host_keys()
        client.set_missing_host_key_policy(_policy(paramiko, account)())
        _let_in(paramiko, client, account, passwords)
        with client.open_sftp() as opened:
            yield opened
    finally:
        client.close()


def _let_in(paramiko: Any, client: Any, account: Account, passwords: Passwords) -> None:
    """Try keys and agent, then the keyring, then the person."""
    name, tried = str(account), False
    if _connect(paramiko, client, account, None):
        return
    for source in (passwords.kept, passwords.asked):
        # Paramiko leaves a connection refused open, and a server counts those.
        client.close()
        password = source(name)
        if password is None:
            continue
        tried = True
        if _connect(paramiko, client, account, password):
            passwords.was_right(name)
            return
    raise Refused(refusal(tried=tried), place=name)


def _connect(paramiko: Any, client: Any, account: Account, password: str | None) -> bool:
    """Tell whether the server let us in."""
    try:
        client.connect(
            account.host,
            account.port,
            username=account.user or None,
            password=password,
            allow_agent=password is None,
            look_for_keys=password is None,
            timeout=_TIMEOUT,
            banner_timeout=_TIMEOUT,
            auth_timeout=_TIMEOUT,
        )
    except paramiko.BadHostKeyException as error:
        raise Refused(
            "delivery.host_changed", host=account.host, known_as=account.known_as
        ) from error
    except paramiko.AuthenticationException:
        return False
    except (paramiko.SSHException, OSError, EOFError) as error:
        said = str(error) or type(error).__name__
        # Said by paramiko when there is neither a key nor a password to try.
        if "No authentication methods" in said:
            return False
        place, message = str(account), cause(said)
        raise StorageTrouble("delivery.unreachable", place=place, message=message) from error
    return True


def _policy(paramiko: Any, account: Account) -> Any:
    def missing_host_key(_self: Any, _client: Any, _hostname: str, key: Any) -> None:
        digest = base64.b64encode(hashlib.sha256(key.asbytes()).digest()).decode().rstrip("=")
        raise Refused(
            "delivery.unknown_host",
            host=account.host,
            fingerprint=f"SHA256:{digest}",
            command=account.by_ssh,
        )

    base = paramiko.MissingHostKeyPolicy
    return type("OnlyKnownHosts", (base,), {"missing_host_key": missing_host_key})
