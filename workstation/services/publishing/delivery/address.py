"""Where a site goes, as people write it: `zip:FILE`, `git:REPOSITORY#BRANCH`, `rsync:PLACE`,
`sftp://USER@HOST:PORT/FOLDER`; anything else is a folder of this machine.
"""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from workstation.domain.errors import BadInput
from workstation.services.publishing.delivery.git import GitBranch
from workstation.services.publishing.delivery.passwords import Passwords
from workstation.services.publishing.delivery.port import Delivery
from workstation.services.publishing.delivery.rsync import Rsync
from workstation.services.publishing.delivery.sftp import Sftp
from workstation.services.publishing.delivery.sftp_session import Account
from workstation.services.publishing.delivery.zip_file import ZipFile

_KINDS = ("zip:", "git:", "rsync:", "sftp://")
_BRANCH = "main"
_GOOD_BRANCH = re.compile(r"[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)*")
_WITH_PASSWORD = re.compile(r"^[a-z+]+://[^/@]*:[^/@]*@")
#: A key of a host given in the place of a name.
_WITH_KEY = re.compile(r"^https?://\w{20,}@")
_HELPER = re.compile(r"^[\w+.-]+::")
_HOST = re.compile(r"[A-Za-z0-9][A-Za-z0-9.-]*|[0-9A-Fa-f:.]+")


def is_delivery(address: str) -> bool:
    """Tell whether an address is more than a folder of this machine."""
    return address.startswith(_KINDS)


def delivery_to(address: str, cache: Path, passwords: Passwords) -> Delivery:
    """Return the delivery to an address for which `is_delivery` holds.

    `cache` is a folder where git keeps objects. Raises `BadInput("delivery.address")`.
    """
    kind, _, rest = address.partition(":")
    if kind == "zip":
        return _zip(address, rest)
    if kind == "git":
        return _git(address, rest, cache, passwords)
    if kind == "rsync":
        return _rsync(address, rest)
    return _sftp(address, passwords)


def _zip(address: str, rest: str) -> ZipFile:
    if not rest.lower().endswith(".zip"):
        raise _bad(address, "zip")
    return ZipFile(Path(rest))


def _git(address: str, rest: str, cache: Path, passwords: Passwords) -> GitBranch:
    repository, _, branch = rest.partition("#")
    branch = branch or _BRANCH
    if not repository or repository.startswith("-") or not _good_branch(branch):
        raise _bad(address, "git")
    if _WITH_PASSWORD.match(repository) or _WITH_KEY.match(repository):
        raise _bad(_masked(address), "password")
    if _HELPER.match(repository):
        # `ext::…` would run a command.
        raise _bad(address, "transport")
    return GitBranch(repository, branch, cache, passwords)


def _good_branch(branch: str) -> bool:
    return bool(_GOOD_BRANCH.fullmatch(branch)) and not re.search(r"\.\.|\.lock(/|$)|\.$", branch)


def _rsync(address: str, rest: str) -> Rsync:
    if not rest or rest.startswith("-") or "@-" in rest or not rest.isprintable():
        raise _bad(address, "rsync")
    if "://" in rest or "::" in rest:
        # The daemon of rsync sends in the clear and asks for passwords its own way.
        raise _bad(_masked(address), "transport")
    # A folder of this machine is named whole, whatever folder one stands in.
    return Rsync(rest if ":" in rest else str(Path(rest).absolute()))


def _sftp(address: str, passwords: Passwords) -> Sftp:
    try:
        parts = urlsplit(address)
        host, user, port = parts.hostname or "", unquote(parts.username or ""), parts.port or 22
    except ValueError:
        raise _bad(address, "sftp") from None
    if parts.password is not None:
        raise _bad(_masked(address), "password")
    folder = unquote(parts.path)
    if (
        not _HOST.fullmatch(host)
        or not folder.removeprefix("/~").strip("/")
        or "\0" in folder
        or parts.query
    ):
        raise _bad(address, "sftp")
    # `sftp://host/~/site` is a folder in the home over there, where SFTP begins.
    folder = folder.removeprefix("/~/").rstrip("/")
    return Sftp(Account(host, user, port), folder, passwords)


def _masked(address: str) -> str:
    """Return an address without name and password: it may be shown and logged."""
    return re.sub(r"//[^/]*@", "//…@", address)


def _bad(address: str, why: str) -> BadInput:
    return BadInput("delivery.address", address=address, why=why)
