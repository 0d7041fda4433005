"""One publication: a whole generation of the site is built beside the live one, then appears."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from workstation.domain.edition import Edition
from workstation.domain.errors import Refused, StorageTrouble, WorkstationError
from workstation.domain.moment import now
from workstation.domain.publication import (
    Finding,
    Manifest,
    PageInputs,
    PageKind,
    PageRecord,
    PageStep,
    Plan,
    StepKind,
)
from workstation.press.frame import Maker
from workstation.press.links import media_in
from workstation.press.manifest_file import NAME, read_manifest, serialise, stands_as_written
from workstation.press.picture_copies import PictureCopies, original_of
from workstation.press.plan import Cancelled, Progress, failure, ignore_progress, never
from workstation.press.press import Press
from workstation.press.session import Session
from workstation.press.shared_blocks import own_hash
from workstation.press.swap import (
    Places,
    appear,
    check_target,
    only_one,
    places,
    recover,
    storage_errors,
)
from workstation.press.tree import Tree

#: So many pages are made from texts read together.
_AHEAD = 100
_MADE = frozenset(
    {
        PageKind.HOME,
        PageKind.COLUMN,
        PageKind.ARTICLE,
        PageKind.NOT_FOUND,
        PageKind.BLOCK,
        PageKind.SEARCH,
    }
)


def publish(
    plan: Plan,
    press: Press,
    edition: Edition,
    target: Path,
    manifest: Manifest,
    progress: Progress = ignore_progress,
    cancelled: Cancelled = never,
    *,
    media_folder: Path,
    act_id: int = 0,
) -> Manifest:
    """Write the generation `plan` speaks of and put it in the place of the live site, at once.

    `manifest` is the one the plan was made against; `media_folder` holds the newsroom's pictures;
    `act_id` is the last act the edition shows, if the journal is to tell the next plan.
    A page that cannot be made keeps its published form and is named in the result's `failed`.
    Until the very end the live site is untouched; killed at any instant, the old site or the new
    one stands, entire. Files in the target which are not ours are kept.

    Raises `Refused` (`publish.foreign_folder`, `publish.foreign_file`, `publish.busy`,
    `publish.cancelled`, `publish.manifest_damaged`), `DiskFull`, `ReadOnly`, `StorageTrouble`.
    """
    at = places(target)
    with storage_errors(at.target), only_one(at):
        recover(at.target)
        check_target(at)
        try:
            build = _Build(plan, press.session(edition), at, manifest, media_folder, act_id)
            made = build.run(progress, cancelled)
        except BaseException:
            # Its room is given back; the next publication starts from the live site.
            shutil.rmtree(at.standby, ignore_errors=True)
            raise
        appear(at)
        if not stands_as_written(at.target, build.written, made):
            raise StorageTrouble("publish.unverified", file=NAME)
    return made


class _Build:
    """One generation in the making."""

    def __init__(
        self,
        plan: Plan,
        session: Session,
        at: Places,
        manifest: Manifest,
        media_folder: Path,
        act_id: int,
    ) -> None:
        self._plan = plan
        self._session = session
        self._manifest = manifest
        self._copies = PictureCopies(media_folder)
        self._act_id = act_id
        #: The manifest as it was written.
        self.written = b""
        self._tree = Tree(at)
        self._pages: dict[str, PageRecord] = {}
        self._failed: list[Finding] = []
        self._makers: Mapping[str, Maker] = {}

    def run(self, progress: Progress, cancelled: Cancelled) -> Manifest:
        """Build the standby up to and with its manifest, and return it."""
        steps = [step for step in self._plan.steps if step.kind is not StepKind.REMOVED]
        dead = {step.page.address for step in self._plan.of(StepKind.REMOVED)}
        addresses = {step.page.address for step in steps}
        others = [a for a in self._manifest.pages if a not in addresses and a not in dead]
        addresses.update(others)
        foreign = self._tree.foreign()
        for path in foreign:
            if path in addresses:
                raise Refused("publish.foreign_file", file=path)
        media = {path for path in self._tree.known() if path.startswith("media/")}
        self._tree.drop_others({*addresses, *foreign, *media})
        for done, step in enumerate(steps, 1):
            if cancelled():
                raise Refused("publish.cancelled")
            if done % _AHEAD == 1:
                self._read_ahead(steps[done - 1 : done - 1 + _AHEAD])
            self._take(step)
            progress(done, len(steps))
        for address in others:
            self._stay(self._manifest.pages[address])
        self._bring_media(cancelled)
        for path in foreign:
            self._tree.carry(path)
        self._tree.drop_others({*self._tree.files, *foreign})
        made = Manifest(
            number=self._manifest.number + 1,
            made_at=now(),
            # Where a page failed, the next plan must look at all of them.
            act_id=0 if self._failed else self._act_id,
            moment=self._session.edition.moment,
            pages=self._pages,
            files=self._tree.files,
            facts=self._plan.facts,
            failed=tuple(self._failed),
        )
        self.written = serialise(made)
        self._tree.finish(self.written)
        return made

    def _read_ahead(self, steps: Sequence[PageStep]) -> None:
        """Let the texts of the next pages be read together."""
        made = (StepKind.NEW, StepKind.CHANGED)
        stories = {
            step.page.subject_id
            for step in steps
            if step.kind in made and step.page.kind is PageKind.ARTICLE
        }
        if len(stories) > 1:
            self._session.edition.read([key for key in stories if key is not None])

    def _take(self, step: PageStep) -> None:
        page = step.page
        old = self._manifest.pages.get(page.address)
        if step.kind is StepKind.FAILED:
            self._fail(page, step.reasons[0].code, step.reasons[0].details)
        elif step.kind is StepKind.UNCHANGED and old and self._tree.keep(page.address, old.sha256):
            self._pages[page.address] = _record(page, old.sha256, old.media, old.own)
        else:
            self._make(page)

    def _stay(self, old: PageRecord) -> None:
        """Keep a page nothing touched; one that somebody took from the site is made again."""
        if self._tree.keep(old.address, old.sha256):
            self._pages[old.address] = old
        else:
            told = (old.address, old.kind, old.subject_id, old.title, old.inputs, old.stories)
            self._make(PageInputs(*told))

    def _make(self, page: PageInputs) -> None:
        maker = self._maker(page.address)
        if maker is None:
            self._fail(page, "page.vanished", {"address": page.address})
            return
        try:
            data = self._session.rendered(maker, keep=False).data
        except WorkstationError as error:
            told = failure(error)
            self._fail(page, told.code, told.details)
            return
        written = self._tree.write(page.address, data)
        made = page.kind in _MADE
        shows = made and b"media/" in data
        media = media_in(data.decode("utf-8", "replace")) if shows else ()
        own = own_hash(data) if made else ""
        # The maker's own inputs: a page the plan left alone is made with the blocks of today.
        self._pages[page.address] = _record(maker.inputs, written.sha256, media, own)

    def _maker(self, address: str) -> Maker | None:
        # The plan's own makers first: looking each page up by its address costs more.
        return self._session.planned.get(address) or self._session.maker(address)

    def _fail(self, page: PageInputs, code: str, details: Mapping[str, str | int]) -> None:
        self._failed.append(Finding(code, details, page.address))
        old = self._manifest.pages.get(page.address)
        if (
            page.address not in self._pages
            and old is not None
            and self._tree.keep(page.address, old.sha256)
        ):
            # Its old inputs stay with it, so that the next plan tries again.
            self._pages[page.address] = old

    def _bring_media(self, cancelled: Cancelled) -> None:
        for name in sorted({name for page in self._pages.values() for name in page.media}):
            if cancelled():
                # Copies made until now are kept; the next publication goes on with the others.
                raise Refused("publish.cancelled")
            picture = self._session.edition.picture_named(name)
            path = f"media/{name}"
            if picture is not None and self._tree.keep(path, picture.sha256):
                continue
            known = self._manifest.files.get(path) if original_of(name) else None
            if known is not None and self._tree.keep(path, known.sha256):
                continue
            source = self._copies.path(name)
            if source is not None:
                self._tree.copy(path, source)
            elif original_of(name) is None:
                # Of a missing picture its copies are missing too; once is enough to tell.
                self._failed.append(Finding("publish.picture_missing", {"picture": name}))


def _record(page: PageInputs, sha256: str, media: tuple[str, ...], own: str) -> PageRecord:
    return PageRecord(
        page.address,
        page.kind,
        page.subject_id,
        page.title,
        page.inputs,
        sha256,
        media,
        own,
        page.stories,
    )


def live_manifest(target: Path) -> Manifest:
    """Return the manifest of the site at `target` after mending a swap cut off; empty if none."""
    at = places(target)
    with storage_errors(at.target):
        if at.aside.is_dir():
            with only_one(at), contextlib.suppress(FileNotFoundError):
                recover(at.target)
    return read_manifest(at.target) or Manifest()
