"""The git of the system, on a store of objects of our own."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from workstation.domain.errors import Refused, StorageTrouble
from workstation.services.publishing.delivery.causes import check_ssh
from workstation.services.publishing.delivery.passwords import Passwords, refusal
from workstation.services.publishing.delivery.port import Cancelled, never
from workstation.services.publishing.delivery.process import Ended, find, run

#: Only what cannot run a command of the address's choosing (`ext::` can).
_TRANSPORTS = "file:git:http:https:ssh"
_NAME, _MAIL = "Editorial Workstation", "workstation@localhost"
#: What git says when it was not let in, or would have asked on a terminal.
_NOT_LET_IN = ("Authentication failed", "could not read Username", "could not read Password")
#: Hands over what stands in the environment: a password on the command line is seen by all.
_HELPER = (
    '!f() { test "$1" = get && '
    'printf "username=%s\\npassword=%s\\n" "$WORKSTATION_USER" "$WORKSTATION_PASSWORD"; }; f'
)


class Git:
    """Runs git in `store`; nothing is asked on a terminal nobody looks at.

    The person's own keys and credential helpers are tried first. Where an address by http is
    refused then, the password of the keyring is tried, and after it the one the person tells.
    """

    def __init__(self, store: Path, repository: str, passwords: Passwords) -> None:
        self._store, self._repository, self._passwords = store, repository, passwords
        self._password: str | None = None

    def begin(self) -> None:
        """Make the store where there is none."""
        if not (self._store / "HEAD").exists():
            self._store.parent.mkdir(parents=True, exist_ok=True)
            made = run([find("git"), "init", "--quiet", "--bare", str(self._store)])
            _check(made)

    def must(self, *arguments: str, given: bytes = b"", cancelled: Cancelled = never) -> Ended:
        """Run one command; raise `StorageTrouble("delivery.git_failed")` unless it ends well."""
        return _check(self.run(*arguments, given=given, cancelled=cancelled))

    def run(self, *arguments: str, given: bytes = b"", cancelled: Cancelled = never) -> Ended:
        """Run one command."""
        surroundings = {
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_ASKPASS": "",
            "SSH_ASKPASS": "",
            "GIT_SSH_COMMAND": "ssh -o BatchMode=yes",
            "GIT_ALLOW_PROTOCOL": _TRANSPORTS,
            "GIT_AUTHOR_NAME": _NAME,
            "GIT_AUTHOR_EMAIL": _MAIL,
            "GIT_COMMITTER_NAME": _NAME,
            "GIT_COMMITTER_EMAIL": _MAIL,
        }
        options = ["--git-dir", str(self._store), "-c", "gc.auto=0"]
        if self._password is not None:
            options += ["-c", "credential.helper=", "-c", f"credential.helper={_HELPER}"]
            surroundings["WORKSTATION_USER"] = urlsplit(self._repository).username or "git"
            surroundings["WORKSTATION_PASSWORD"] = self._password
        command = [find("git"), *options, *arguments]
        return run(command, given=given, environment=surroundings, cancelled=cancelled)

    def listed(self, place: str, cancelled: Cancelled) -> Ended:
        """Return what `ls-remote` says of a place; the first word with the other end.

        Raises `Refused` (`delivery.not_let_in`, `delivery.password_wanted`, and what `check_ssh`
        raises) or `StorageTrouble("delivery.git_unreachable")`.
        """
        ask = ("ls-remote", "--", self._repository, place)
        ended = self.run(*ask, cancelled=cancelled)
        if _refused(ended) and self._repository.startswith(("http://", "https://")):
            for source in (self._passwords.kept, self._passwords.asked):
                self._password = source(self._repository)
                if self._password is None:
                    continue
                ended = self.run(*ask, cancelled=cancelled)
                if not _refused(ended):
                    self._passwords.was_right(self._repository)
                    break
        if _refused(ended):
            tried = self._password is not None
            raise Refused(refusal(tried=tried), place=self._repository)
        if not ended.well:
            check_ssh(ended.complaint, self._repository)
            place, message = self._repository, ended.why
            raise StorageTrouble("delivery.git_unreachable", place=place, message=message)
        return ended


def _refused(ended: Ended) -> bool:
    return not ended.well and any(sign in ended.complaint for sign in _NOT_LET_IN)


def _check(ended: Ended) -> Ended:
    if not ended.well:
        raise StorageTrouble("delivery.git_failed", message=ended.why)
    return ended
