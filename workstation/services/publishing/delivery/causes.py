"""Why the other end could not be reached or written to, read off what a program or the system said.

What is not understood here is shown as it was said: better a line of English than nothing.
"""

from __future__ import annotations

import re

from workstation.domain.errors import Refused

#: Names of causes (sentences `delivery.cause.<name>`) by what ssh, rsync, git, curl, paramiko and
#: the C library say, in English; the first that is found holds.
_SAID = (
    ("full", "No space left|Disk quota exceeded|size mismatch in put"),
    ("no_host", "Could not resolve host|Name or service not known|name resolution|getaddrinfo"),
    ("refused", "Connection refused|Unable to connect to port|Couldn't connect to server"),
    ("silent", "timed out|Timeout"),
    ("no_way", "Network is unreachable|No route to host"),
    ("no_repository", "does not appear to be a git repository|[Rr]epository .*not found"),
    ("read_only", "Read-only file system"),
    ("not_allowed", "Permission denied"),
    ("no_folder", "No such file"),
    ("not_written", r"^Failure$"),
    ("cut_off", "reset by peer|Broken pipe|Socket is closed|[Cc]onnection .*closed|EOFError"),
)
_CHANGED = "REMOTE HOST IDENTIFICATION HAS CHANGED"
_UNKNOWN = "Host key verification failed"
_NO_KEY = re.compile(r"Permission denied \(\w*(publickey|password|keyboard)")
_TELLING = re.compile(r"^(fatal|error|ssh|rsync)\b.*: ")


def cause(said: str) -> str:
    """Return the name of a cause, or the line that tells most where it is not understood."""
    for name, signs in _SAID:
        if re.search(signs, said):
            return name
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = next((line for line in lines if _TELLING.match(line)), "")
    return (telling or (lines[-1] if lines else ""))[:300]


def check_ssh(said: str, place: str) -> None:
    """Raise `Refused` where ssh would not talk to the server, or the server not to us.

    `place` is where one wanted to go: `editor@example.cn:site` or `ssh://example.cn/site`.
    """
    host = host_of(place)
    if _CHANGED in said:
        raise Refused("delivery.host_changed", host=host, known_as=host)
    if _UNKNOWN in said:
        raise Refused("delivery.host_unheard", host=host)
    if _NO_KEY.search(said):
        raise Refused("delivery.no_key", place=place)


def host_of(place: str) -> str:
    """Return the server in an address for ssh."""
    rest = place.partition("://")[2] or place
    return re.split(r"[:/]", rest.rpartition("@")[2], maxsplit=1)[0]
