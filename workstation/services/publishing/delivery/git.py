"""A site as a branch of a git repository, through the git of the system.

Each delivery is one commit of the files that changed. What else lies in the branch (a README, the
settings of a page host) stays.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from workstation import words
from workstation.domain.errors import Refused, StorageTrouble
from workstation.domain.publication import FileRecord
from workstation.services.publishing.delivery.git_program import Git
from workstation.services.publishing.delivery.passwords import Passwords
from workstation.services.publishing.delivery.port import (
    Cancelled,
    Progress,
    Transfer,
    TransferKind,
    never,
)
from workstation.services.publishing.delivery.site_files import (
    MANIFEST,
    BuiltSite,
    built_site,
    check_cancelled,
    check_strangers,
    difference,
    files_of,
)

_SITE = "refs/site/base"
_MODE = "100644"


class GitBranch:
    """A branch of a repository. `cache` is a folder of this machine where objects are kept."""

    def __init__(
        self, repository: str, branch: str, cache: Path, passwords: Passwords | None = None
    ) -> None:
        self._repository, self._branch = repository, branch
        digest = hashlib.sha256(f"{repository}#{branch}".encode()).hexdigest()
        store = cache / f"git-{digest[:16]}"
        self._git = Git(store, repository, passwords or Passwords())

    @property
    def name(self) -> str:
        """Return the address."""
        return f"git:{self._repository}#{self._branch}"

    def plan(self, built: Path) -> tuple[Transfer, ...]:
        """Return the files the next commit would change."""
        with built_site(built) as site:
            return self._compare(site, never)[1]

    def carry(self, built: Path, progress: Progress, cancelled: Cancelled) -> tuple[Transfer, ...]:
        """Commit what changed and push it. Cut off, the branch is as it was."""
        with built_site(built) as site:
            base, steps = self._compare(site, cancelled)
            if not steps:
                return ()
            tree = self._tree(site, base, steps, progress, cancelled)
        check_cancelled(cancelled)
        commit = self._commit(tree, base, steps)
        self._push(commit, cancelled)
        return steps

    def _compare(self, site: BuiltSite, cancelled: Cancelled) -> tuple[str, tuple[Transfer, ...]]:
        new = site.files
        base = self._fetch(cancelled)
        if not base:
            return "", difference(new, {})
        present = self._paths(base)
        told = self._git.run("cat-file", "blob", f"{base}:{MANIFEST}")
        listed = (files_of(told.output) if told.well else None) or {}
        # What was taken away or edited in the repository by hand is put right as well.
        old = {path: record for path, record in listed.items() if path in present}
        check_strangers(new, old, present)
        blobs = self._blobs(site, [path for path in old if path in new], cancelled)
        same = {path: new[path] for path, blob in blobs.items() if present[path] == blob}
        other = {path: FileRecord("", 0) for path in old if path not in same}
        return base, difference(new, {**same, **other})

    def _fetch(self, cancelled: Cancelled) -> str:
        """Return the commit the branch stands at, "" when there is none yet."""
        self._git.begin()
        place = f"refs/heads/{self._branch}"
        listed = self._git.listed(place, cancelled)
        if not listed.output.strip():
            return ""
        self._git.must(
            "fetch",
            "--quiet",
            "--depth=1",
            "--no-tags",
            "--",
            self._repository,
            f"+{place}:{_SITE}",
            cancelled=cancelled,
        )
        return self._git.must("rev-parse", _SITE).output.decode().strip()

    def _paths(self, base: str) -> dict[str, str]:
        listed = self._git.must("ls-tree", "-r", "-z", "--full-tree", base).output
        found: dict[str, str] = {}
        for line in listed.split(b"\0"):
            about, _, path = line.partition(b"\t")
            if path:
                found[path.decode("utf-8", "surrogateescape")] = about.split()[2].decode()
        return found

    def _blobs(
        self, site: BuiltSite, paths: list[str], cancelled: Cancelled, *, write: bool = False
    ) -> dict[str, str]:
        """Return the name git gives to the content of each file, and keep the content."""
        if not paths:
            return {}
        given = "".join(f"{site.place(path).absolute()}\n" for path in paths).encode()
        keep = ("-w",) if write else ()
        made = self._git.must(
            "hash-object", *keep, "--no-filters", "--stdin-paths", given=given, cancelled=cancelled
        )
        return dict(zip(paths, made.output.decode().split(), strict=True))

    def _tree(
        self,
        site: BuiltSite,
        base: str,
        steps: tuple[Transfer, ...],
        progress: Progress,
        cancelled: Cancelled,
    ) -> str:
        self._git.must("read-tree", *((base,) if base else ("--empty",)))
        sent = [step.path for step in steps if step.kind is not TransferKind.REMOVED]
        gone = [step.path for step in steps if step.kind is TransferKind.REMOVED]
        blobs = self._blobs(site, sent, cancelled, write=True)
        progress(len(sent), len(steps))
        lines = [f"{_MODE} {blobs[path]}\t{path}" for path in sent]
        lines += [f"0 {'0' * 40}\t{path}" for path in gone]
        # `-z` so that no name can be mistaken for another.
        given = "".join(f"{line}\0" for line in lines).encode()
        self._git.must("update-index", "-z", "--index-info", given=given)
        progress(len(steps), len(steps))
        return self._git.must("write-tree").output.decode().strip()

    def _commit(self, tree: str, base: str, steps: tuple[Transfer, ...]) -> str:
        removed = sum(step.kind is TransferKind.REMOVED for step in steps)
        numbers = {"written": len(steps) - removed, "removed": removed}
        message = words.sentence("delivery.git_commit", numbers)
        parent = ("-p", base) if base else ()
        made = self._git.must("commit-tree", tree, *parent, given=message.encode())
        return made.output.decode().strip()

    def _push(self, commit: str, cancelled: Cancelled) -> None:
        place = f"{commit}:refs/heads/{self._branch}"
        pushed = self._git.run(
            "push", "--porcelain", "--", self._repository, place, cancelled=cancelled
        )
        if pushed.well:
            return
        told = pushed.output.decode("utf-8", "replace") + pushed.complaint
        if "checked out" in told:
            raise Refused("delivery.git_checked_out", place=self._repository)
        if any(sign in told for sign in ("non-fast-forward", "fetch first", "stale info")):
            raise Refused("delivery.git_moved", place=self._repository)
        raise StorageTrouble("delivery.git_failed", message=pushed.why)
