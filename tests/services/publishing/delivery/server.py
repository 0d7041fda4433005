"""A real sshd on loopback, for one test; keys of the person and of the server are made for it."""

from __future__ import annotations

import getpass
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest


@dataclass(frozen=True)
class Server:
    """Where it listens, who may come in, and the home of that person."""

    port: int
    user: str
    home: Path

    def forget(self) -> None:
        """Have the person not know this server."""
        (self.home / ".ssh" / "known_hosts").write_text("", encoding="utf-8")

    def remember_another_key(self) -> None:
        """Have the person know this server by the key of somebody else."""
        other = (self.home / ".ssh" / "id_ed25519.pub").read_text(encoding="utf-8").split()
        line = f"[127.0.0.1]:{self.port} {other[0]} {other[1]}\n"
        (self.home / ".ssh" / "known_hosts").write_text(line, encoding="utf-8")


def needed() -> str:
    """Return what is missing here, or nothing."""
    if find_spec("paramiko") is None:
        return "paramiko is not installed"
    for program in ("sshd", "ssh-keygen"):
        if _program(program) is None:
            return f"{program} is not installed"
    return ""


def _program(name: str) -> str | None:
    return shutil.which(name) or shutil.which(name, path="/usr/sbin:/usr/local/sbin")


def _configuration(folder: Path, port: int, host: Path, key: Path) -> Path:
    lines = (
        f"ListenAddress 127.0.0.1:{port}",
        f"HostKey {host}",
        f"AuthorizedKeysFile {key}.pub",
        "StrictModes no",
        "PasswordAuthentication no",
        "PidFile none",
        "Subsystem sftp internal-sftp",
        "ForceCommand internal-sftp",
    )
    configuration = folder / "sshd.conf"
    configuration.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return configuration


@contextmanager
def served(folder: Path) -> Iterator[Server]:
    """Run an sshd that only speaks SFTP; skip the test where it cannot run."""
    home = folder / "home"
    (home / ".ssh").mkdir(parents=True, mode=0o700)
    key, host = home / ".ssh" / "id_ed25519", folder / "host"
    for file in (key, host):
        subprocess.run(
            [str(_program("ssh-keygen")), "-q", "-t", "ed25519", "-N", "", "-f", str(file)],
            check=True,
        )
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = int(free.getsockname()[1])
    public = host.with_suffix(".pub").read_text(encoding="utf-8").split()
    known = f"[127.0.0.1]:{port} {public[0]} {public[1]}\n"
    (home / ".ssh" / "known_hosts").write_text(known, encoding="utf-8")
    configuration = _configuration(folder, port, host, key)
    process = subprocess.Popen(
        [str(_program("sshd")), "-D", "-e", "-f", str(configuration)],
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        first = process.stderr.readline()
        if "Server listening" not in first:
            pytest.skip(f"sshd does not start here: {first.strip()}")
        yield Server(port, getpass.getuser(), home)
    finally:
        process.terminate()
        process.communicate()
