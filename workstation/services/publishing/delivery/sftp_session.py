"""A connection to an SFTP server: only to one that is known, by key, agent or password."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any
from urllib.parse import quote

from workstation.domain.errors import Refused, StorageTrouble
from workstation.services.publishing.delivery.passwords import Passwords

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


@contextmanager
def session(account: Account, passwords: Passwords) -> Iterator[Any]:
    """Hold a connection as `paramiko.SFTPClient`.

    Raises `Refused` (`delivery.package_missing`, `delivery.unknown_host`,
    `delivery.host_changed`, `delivery.not_let_in`) or `StorageTrouble("delivery.unreachable")`.
    """
    try:
        # Optional package, and slow to load.
        paramiko: Any = import_module("paramiko")
    except ImportError:
        raise Refused("delivery.package_missing", package="paramiko") from None
    client = paramiko.SSHClient()
    try:
        client.load_system_host_keys()
        client.set_missing_host_key_policy(_policy(paramiko)())
        _let_in(paramiko, client, account, passwords)
        with client.open_sftp() as opened:
            yield opened
    finally:
        client.close()


def _let_in(paramiko: Any, client: Any, account: Account, passwords: Passwords) -> None:
    """Try keys and agent, then the keyring, then the person."""
    name = str(account)
    if _connect(paramiko, client, account, None):
        return
    for source in (passwords.kept, passwords.asked):
        # Paramiko leaves a connection refused open, and a server counts those.
        client.close()
        password = source(name)
        if password is not None and _connect(paramiko, client, account, password):
            passwords.was_right(name)
            return
    raise Refused("delivery.not_let_in", place=name)


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
        raise Refused("delivery.host_changed", host=account.host) from error
    except paramiko.AuthenticationException:
        return False
    except (paramiko.SSHException, OSError, EOFError) as error:
        message = str(error) or type(error).__name__
        # Said by paramiko when there is neither a key nor a password to try.
        if "No authentication methods" in message:
            return False
        raise StorageTrouble("delivery.unreachable", place=str(account), message=message) from error
    return True


def _policy(paramiko: Any) -> Any:
    def missing_host_key(_self: Any, _client: Any, hostname: str, key: Any) -> None:
        digest = base64.b64encode(hashlib.sha256(key.asbytes()).digest()).decode().rstrip("=")
        raise Refused("delivery.unknown_host", host=hostname, fingerprint=f"SHA256:{digest}")

    base = paramiko.MissingHostKeyPolicy
    return type("OnlyKnownHosts", (base,), {"missing_host_key": missing_host_key})
