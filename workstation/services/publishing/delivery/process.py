"""Programs of the system (git, rsync): started without a shell, ended when cancelled."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workstation.domain.errors import Refused
from workstation.services.publishing.delivery.causes import cause
from workstation.services.publishing.delivery.port import Cancelled, never

_LOOK_UP = 0.1  # seconds between two looks whether it is to stop
_GRACE = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended."""

    code: int
    output: bytes
    complaint: str

    @property
    def well(self) -> bool:
        """Tell whether it did what it was asked."""
        return self.code == 0

    @property
    def why(self) -> str:
        """Return why it failed: the name of a cause, or what it said, to be shown."""
        return cause(self.complaint) or str(self.code)


def find(program: str) -> str:
    """Return where a program lies; raise `Refused("delivery.program_missing")`."""
    found = shutil.which(program)
    if found is None:
        raise Refused("delivery.program_missing", program=program)
    return found


def run(
    command: Sequence[str],
    *,
    given: bytes = b"",
    environment: Mapping[str, str] | None = None,
    cancelled: Cancelled = never,
) -> Ended:
    """Run a program to its end; raise `Refused("delivery.cancelled")` after ending it."""
    # What is read from it must not depend on the person's language.
    # `LANGUAGE` goes before `LC_ALL`.
    english = {"LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    surroundings = {**os.environ, **english, **(environment or {})}
    with subprocess.Popen(  # noqa: S603 - no shell, and the arguments are checked by the callers
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=surroundings,
        start_new_session=True,
    ) as process:
        sent: bytes | None = given
        while True:
            try:
                output, complaint = process.communicate(sent, timeout=_LOOK_UP)
                break
            except subprocess.TimeoutExpired:
                sent = None
                if cancelled():
                    _end(process)
                    raise Refused("delivery.cancelled") from None
    return Ended(process.returncode, output, complaint.decode("utf-8", "replace"))


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.communicate(timeout=_GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
