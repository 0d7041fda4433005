"""One publication: a whole generation of the site is built beside the live one, then appears."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from workstation.domain.edition import Edition
from workstation.domain.errors import Refused, StorageTrouble, WorkstationError
from workstation.domain.moment import now
from workstation.domain.publication import (
    FileRecord,
    Finding,
    Manifest,
    PageInputs,
    PageKind,
    PageRecord,
    PageStep,
    Plan,
    StepKind,
)
from workstation.press.generation.continued import Continued, catch_up, continued
from workstation.press.generation.hands import SecondHands
from workstation.press.generation.swap import (
    appear,
    check_target,
    only_one,
    recover,
    storage_errors,
)
from workstation.press.generation.tree import Tree
from workstation.press.manifest.ledger import Ledger
from workstation.press.manifest.manifest_file import NAME, head_of, read_manifest
from workstation.press.manifest.places import places
from workstation.press.new_file import read_whole
from workstation.press.parts.frame import Maker
from workstation.press.parts.ready import shown_by
from workstation.press.picture_copies import PictureCopies, original_of
from workstation.press.plan import Cancelled, Progress, failure, ignore_progress, never
from workstation.press.press import Press
from workstation.press.session import Session

#: So many pages are made from texts read together.
_AHEAD = 100


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
    hands: SecondHands | None = None,
) -> Manifest:
    """Write the generation `plan` speaks of and put it in the place of the live site, at once.

    `manifest` is the one the plan was made against; `media_folder` holds the newsroom's pictures;
    `act_id` is the last act the edition shows, if the journal is to tell the next plan. `hands`
    read back what is written while its manifest is made.
    A page that cannot be made keeps its published form and is named in the result's `failed`.
    Until the very end the live site is untouched; killed at any instant, the old site or the new
    one stands, entire. Files in the target which are not ours are kept.

    Raises `Refused` (`publish.foreign_folder`, `publish.foreign_file`, `publish.busy`,
    `publish.cancelled`, `publish.manifest_damaged`), `DiskFull`, `ReadOnly`, `StorageTrouble`.
    """
    at = places(target)
    with storage_errors(at.target), only_one(at):
        recover(at)
        # What can be continued is a site of ours, whose manifest was read.
        tree: Tree | Continued | None = continued(at, manifest)
        if tree is None and not manifest.mended:
            check_target(at)
        try:
            tree = tree or Tree(at, manifest if manifest.mended else None)
            build = _Build(plan, press.session(edition), tree, manifest, media_folder, act_id)
            made, head = build.run(progress, cancelled, hands)
        except BaseException:
            # Its room is given back; the next publication starts from the live site.
            shutil.rmtree(at.standby, ignore_errors=True)
            raise
        appear(at)
        if read_whole(str(at.target / NAME)) != head:
            raise StorageTrouble("publish.unverified", file=NAME)
        if manifest.mended:
            # All that others put there was taken over; what is damaged is of no more use.
            shutil.rmtree(at.standby, ignore_errors=True)
    return made


class _Build:
    """One generation in the making."""

    def __init__(
        self,
        plan: Plan,
        session: Session,
        tree: Tree | Continued,
        manifest: Manifest,
        media_folder: Path,
        act_id: int,
    ) -> None:
        self._plan = plan
        self._session = session
        self._manifest = manifest
        #: What is not made anew stands as the manifest tells, with all it shows: of a partial plan
        #: nothing failed before.
        self._rest_stands = plan.partial and not tree.whole
        #: The pages of before: all of them at once where each is asked for.
        self._before = manifest.pages if self._rest_stands else dict(manifest.pages.items())
        self._copies = PictureCopies(media_folder)
        self._act_id = act_id
        self._tree = tree
        self._ledger = Ledger(tree.base())
        self._failed: list[Finding] = []
        self._written: dict[str, str] = {}

    def run(
        self, progress: Progress, cancelled: Cancelled, hands: SecondHands | None
    ) -> tuple[Manifest, bytes]:
        """Build the standby up to and with its manifest; return it, and its head as written."""
        steps = [step for step in self._plan.steps if step.kind is not StepKind.REMOVED]
        dead = {step.page.address for step in self._plan.of(StepKind.REMOVED)}
        addresses = {step.page.address for step in steps}
        written = self._plan.of(StepKind.NEW, StepKind.CHANGED)
        others = self._others(addresses, dead) if self._tree.whole else []
        self._tree.begin({*addresses, *others}, {step.page.address for step in written})
        for done, step in enumerate(steps, 1):
            if cancelled():
                raise Refused("publish.cancelled")
            if done % _AHEAD == 1:
                self._read_ahead(steps[done - 1 : done - 1 + _AHEAD])
            self._take(step)
            progress(done, len(steps))
        for address in others:
            self._stay(self._before[address])
        for address in dead - addresses:
            self._ledger.drop(address)
        self._bring_media(cancelled)
        if hands is not None:
            self._tree.read_back(hands)
        return self._close()

    def _others(self, addresses: set[str], dead: set[str]) -> list[str]:
        """Return the pages without a step: nothing they show has changed."""
        return [one for one in self._before if one not in addresses and one not in dead]

    def _close(self) -> tuple[Manifest, bytes]:
        about = Manifest(
            number=self._manifest.number + 1,
            made_at=now(),
            # Where a page failed, the next plan must look at all of them.
            act_id=0 if self._failed else self._act_id,
            moment=self._session.edition.moment,
            failed=tuple(self._failed),
            written=self._written,
        )
        facts, partial = self._plan.facts, self._plan.partial
        if self._tree.whole and partial:
            facts, partial = {**self._manifest.facts, **facts}, False
        before = Manifest() if self._tree.whole else self._manifest
        made, maps, gone = self._ledger.closed(about, before, facts, partial=partial)
        head = head_of(made, maps)
        self._tree.close(made.number, head, maps, gone)
        return made, head

    def _read_ahead(self, steps: Sequence[PageStep]) -> None:
        """Let the texts of the next pages be read together."""
        made = (StepKind.NEW, StepKind.CHANGED)
        planned = self._session.planned
        stories = {
            step.page.subject_id
            for step in steps
            if step.kind in made
            and step.page.kind is PageKind.ARTICLE
            and (maker := planned.get(step.page.address)) is not None
            and maker.ready is None
        }
        if len(stories) > 1:
            self._session.edition.read([key for key in stories if key is not None])

    def _take(self, step: PageStep) -> None:
        page = step.page
        old = self._before.get(page.address)
        if step.kind is StepKind.FAILED:
            self._fail(page, step.reasons[0].code, step.reasons[0].details)
            return
        stays = old if step.kind is StepKind.UNCHANGED else None
        told = _record(page, stays.sha256, stays.media, stays.own) if stays else None
        if self._rest_stands and told is not None and told == old:
            return
        if told is None or not self._keep(told):
            self._make(page)

    def _stay(self, old: PageRecord) -> None:
        """Keep a page nothing touched; one that somebody took from the site is made again."""
        if not self._keep(old):
            told = (old.address, old.kind, old.subject_id, old.title, old.inputs, old.stories)
            self._make(PageInputs(*told))

    def _make(self, page: PageInputs) -> None:
        maker = self._maker(page.address)
        if maker is None:
            self._fail(page, "page.vanished", {"address": page.address})
            return
        ready = maker.ready
        taken = self._tree.adopt(page.address, ready) if ready is not None else None
        if ready is not None and taken is not None:
            self._note(_record(maker.inputs, ready.sha256, ready.media, ready.own), taken)
            self._written[page.address] = ready.sha256
            return
        try:
            data = self._session.rendered(maker, keep=False).data
        except WorkstationError as error:
            told = failure(error)
            self._fail(page, told.code, told.details)
            return
        written = self._tree.write(page.address, data, hashlib.sha256(data).hexdigest())
        # The maker's own inputs: a page the plan left alone is made with the blocks of today.
        own = self._session.own_hashes.pop(page.address, "")
        self._note(_record(maker.inputs, written.sha256, *shown_by(page.kind, data, own)), written)
        self._written[page.address] = written.sha256

    def _maker(self, address: str) -> Maker | None:
        # The plan's own makers first: looking each page up by its address costs more.
        return self._session.planned.pop(address, None) or self._session.maker(address)

    def _fail(self, page: PageInputs, code: str, details: Mapping[str, str | int]) -> None:
        self._failed.append(Finding(code, details, page.address))
        old = self._before.get(page.address)
        if old is not None and page.address not in self._ledger:
            # Its old inputs stay with it, so that the next plan tries again.
            self._keep(old)

    def _keep(self, record: PageRecord) -> bool:
        """Keep a page as it stands; tell False where it does not stand any more."""
        kept = self._tree.keep(record.address, record.sha256)
        if kept is not None:
            self._note(record, kept)
        return kept is not None

    def _note(self, record: PageRecord, file: FileRecord) -> None:
        self._ledger.page(record, file.size)

    def _bring_media(self, cancelled: Cancelled) -> None:
        for name in sorted(self._ledger.shown):
            if cancelled():
                # Copies made until now are kept; the next publication goes on with the others.
                raise Refused("publish.cancelled")
            path = f"media/{name}"
            kept = self._kept_picture(name, path)
            source = self._copies.path(name) if kept is None else None
            if source is not None:
                kept = self._tree.copy(path, source)
            if kept is not None:
                self._ledger.file(path, kept)
            elif original_of(name) is None:
                # Of a missing picture its copies are missing too; once is enough to tell.
                self._failed.append(Finding("publish.picture_missing", {"picture": name}))

    def _kept_picture(self, name: str, path: str) -> FileRecord | None:
        picture = self._session.edition.picture_named(name)
        kept = self._tree.keep(path, picture.sha256) if picture is not None else None
        known = self._manifest.files.get(path) if original_of(name) else None
        return kept or (self._tree.keep(path, known.sha256) if known is not None else None)


def prepare(target: Path) -> None:
    """Let the next publication of the site at `target` find its folder brought up to the site.

    Raises `Refused("publish.busy")` and storage trouble; the site stands as it did.
    """
    at = places(target)
    with storage_errors(at.target), only_one(at):
        catch_up(at)


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
    """Return the manifest of the site at `target` after mending a swap cut off; empty if none.

    Raises `Refused("publish.manifest_damaged")` where there is one that cannot be read.
    """
    at = places(target)
    with storage_errors(at.target):
        if at.aside.is_dir():
            with only_one(at), contextlib.suppress(FileNotFoundError):
                recover(at)
    manifest = read_manifest(at.target, at.standby)
    if manifest is None and os.path.lexists(at.target / NAME):
        raise Refused("publish.manifest_damaged", folder=str(at.target))
    return manifest or Manifest()
