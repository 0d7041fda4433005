"""What publishing will do, before it does it: each page, and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import cached_property
from urllib.parse import unquote

from workstation.domain.edition import Edition
from workstation.domain.errors import Refused, WorkstationError
from workstation.domain.hashes import lines_of
from workstation.domain.publication import (
    Detail,
    Manifest,
    PageInputs,
    PageKind,
    PageRecord,
    PageStep,
    Plan,
    Reason,
    StepKind,
    Touched,
)
from workstation.press.links import is_outside, page_name
from workstation.press.manifest.manifest_file import facts_beginning
from workstation.press.parts.frame import Maker
from workstation.press.parts.ready import told_of
from workstation.press.parts.shared_blocks import (
    SHOWN,
    gone_from,
    own_inputs,
    versions_in,
    with_old_blocks,
)
from workstation.press.press import Press
from workstation.press.reasons import Reasons, is_subject, of_birth, of_death
from workstation.press.touched_pages import EVERYWHERE, EverythingTouchedError, TouchedPages

#: Of a page whose inputs were lost nobody can tell which of them differs.
_MENDED = (Reason("reason.mended"),)
_FURTHER = re.compile(r"_c?\d{1,4}\.html$")

Progress = Callable[[int, int], None]
Cancelled = Callable[[], bool]


def ignore_progress(_done: int, _total: int) -> None:
    """Take no notice of progress."""


def never() -> bool:
    """Never cancel."""
    return False


def make_plan(
    press: Press,
    edition: Edition,
    manifest: Manifest,
    progress: Progress = ignore_progress,
    cancelled: Cancelled = never,
    *,
    touched: Touched | None = None,
) -> Plan:
    """Return what publishing `edition` over `manifest` would do, page by page, with reasons.

    A page whose inputs are the published ones is not made. One whose inputs differ is made and
    its bytes decide. Of an edition whose changes since `manifest` are `touched`, only the pages
    these may reach are looked at; the plan is the same. Raises `Refused("publish.cancelled")`.
    """
    if touched is not None:
        try:
            return _TouchedPlanner(press, edition, manifest, touched).plan(progress, cancelled)
        except EverythingTouchedError:
            pass
    return _Planner(press, edition, manifest).plan(progress, cancelled)


class _Planner:
    def __init__(self, press: Press, edition: Edition, manifest: Manifest) -> None:
        self._session = press.session(edition)
        self._manifest = manifest
        #: The pages of before; a whole plan asks for all of them.
        self._before: Mapping[str, PageRecord] = manifest.pages
        self._makers: dict[str, Maker] = {}
        #: Versions of blocks that show what is gone, and its title.
        self._gone: dict[str, str] = {}

    def plan(self, progress: Progress, cancelled: Cancelled) -> Plan:
        self._before = dict(self._manifest.pages.items())
        total = len(self._before)
        clashes: list[PageStep] = []
        # All inputs first: facts are whole only then, and a page may have moved anywhere.
        for count, maker in enumerate(self._session.makers(), 1):
            if cancelled():
                raise Refused("publish.cancelled")
            address = maker.inputs.address
            if address in self._makers:
                clashes.append(_clash(maker, self._makers[address]))
            else:
                self._makers[address] = maker
            progress(0, max(total, count))
        self._gone = gone_from(self._manifest.facts, self._session.facts, self._lives)
        steps = self._steps(progress, cancelled)
        homes = _first_pages(maker.inputs for maker in self._makers.values())
        gone = [r for a, r in self._before.items() if a not in self._makers]
        steps.extend(_death(record, homes) for record in gone)
        self._remember(steps)
        facts = self._facts(steps)
        return Plan((*steps, *clashes), facts, mended=self._manifest.mended)

    def _steps(self, progress: Progress, cancelled: Cancelled) -> list[PageStep]:
        reasons = Reasons(self._manifest.facts, self._session.facts)
        steps: list[PageStep] = []
        for count, maker in enumerate(self._makers.values(), 1):
            if cancelled():
                raise Refused("publish.cancelled")
            steps.append(self._step(maker, reasons))
            progress(count, len(self._makers))
        return steps

    def _remember(self, steps: list[PageStep]) -> None:
        # What stays as it is need not be held until the end of the publication.
        written = (s.page.address for s in steps if s.kind in (StepKind.NEW, StepKind.CHANGED))
        self._session.planned = {address: self._makers[address] for address in written}

    def _step(self, maker: Maker, reasons: Reasons) -> PageStep:
        page = maker.inputs
        old = self._before.get(page.address)
        if old is None:
            elsewhere = self._home(page)
            here = self._makers.get(elsewhere)
            stayed = here is not None and here.inputs.subject_id == page.subject_id
            moved = "" if stayed else elsewhere
            return PageStep(StepKind.NEW, page, (of_birth(page, moved),))
        gone = next((self._gone[v] for v in versions_in(old.inputs) if v in self._gone), "")
        if old.kind is page.kind and not gone and lines_of(old.inputs) == lines_of(page.inputs):
            return PageStep(StepKind.UNCHANGED, page)
        kept = replace(page, inputs=with_old_blocks(page.inputs, old.inputs))
        same = old.kind is page.kind and own_inputs(old.inputs) == own_inputs(page.inputs)
        if same and not gone:
            return PageStep(StepKind.UNCHANGED, kept)
        try:
            made = maker.ready or self._session.rendered(maker).data
        except WorkstationError as error:
            return PageStep(StepKind.FAILED, page, (failure(error),))
        stays, own = told_of(old, made)
        if stays and not gone:
            return PageStep(StepKind.UNCHANGED, kept)
        if maker.ready is None:
            self._session.own_hashes[page.address] = own
        told = reasons.of_change(old, page) if not self._manifest.mended else _MENDED
        if gone:
            told = (*told, Reason("reason.block_gone", {"title": gone}))
        return PageStep(StepKind.CHANGED, page, told)

    def _home(self, page: PageInputs) -> str:
        """Return the first page of the same article or column as it was published, or ""."""
        return self._published_homes.get((page.kind, page.subject_id or 0), "")

    @cached_property
    def _published_homes(self) -> dict[tuple[PageKind, int], str]:
        return _first_pages(self._before.values())

    def _facts(self, steps: list[PageStep]) -> dict[str, str]:
        """Return the facts of now, and what the older blocks show that stay on pages."""
        facts = dict(self._session.facts)
        older = {
            name.removeprefix(SHOWN): fact
            for name, fact in facts_beginning(self._manifest.facts, SHOWN)
            if name not in facts
        }
        for step in steps if older else ():
            old = self._before.get(step.page.address)
            failed = step.kind is StepKind.FAILED and old is not None
            for version in versions_in(old.inputs if failed and old else step.page.inputs):
                if version in older:
                    facts[f"{SHOWN}{version}"] = older[version]
        return facts

    def _lives(self, address: str) -> bool:
        """Tell whether an address, or a picture, is part of the site to come."""
        if is_outside(address):
            return True
        if address.startswith("media/"):
            name = unquote(address.removeprefix("media/"))
            return self._session.edition.picture_named(name) is not None
        return page_name(address) in self._makers


class _TouchedPlanner(_Planner):
    """Looks at the pages that may have changed; the others stay as they are."""

    def __init__(
        self, press: Press, edition: Edition, manifest: Manifest, touched: Touched
    ) -> None:
        super().__init__(press, edition, manifest)
        self._pages = TouchedPages(self._session, touched, manifest)
        self._stories = touched.stories | touched.counted

    def plan(self, progress: Progress, cancelled: Cancelled) -> Plan:
        for maker in self._pages.makers():
            told = maker.inputs
            old = self._before.get(told.address)
            other = self._makers.get(told.address)
            if (other is not None and other.inputs.subject_id != told.subject_id) or (
                old is not None and (old.kind, old.subject_id) != (told.kind, told.subject_id)
            ):
                # Two want one address, or a page becomes another: that needs all of them.
                raise EverythingTouchedError
            self._makers[told.address] = maker
        steps = self._steps(progress, cancelled)
        about = self._manifest.about(self._stories)
        gone = [record for record in about if record.address not in self._makers]
        merged = (self._before.get(address) for address in sorted(self._pages.gone))
        gone += [record for record in merged if record is not None]
        homes = _first_pages(maker.inputs for maker in self._makers.values())
        steps.extend(_death(record, homes) for record in gone)
        self._remember(steps)
        seen = sum(step.page.address in self._before for step in steps)
        untouched = len(self._before) - seen
        # What stands on every page is what it was, and so is what it is made of.
        facts = {
            name: fact
            for name, fact in self._session.facts.items()
            if name.partition(":")[0] not in EVERYWHERE
        }
        return Plan(tuple(steps), facts, untouched, partial=True)

    def _home(self, page: PageInputs) -> str:
        if page.subject_id is None:
            return ""
        homes = _first_pages(self._manifest.about([page.subject_id]))
        return homes.get((page.kind, page.subject_id), "")


def failure(error: WorkstationError) -> Reason:
    """Return an error as the reason of a page that cannot be made."""
    details: dict[str, Detail] = {
        name: value if isinstance(value, int) else str(value)
        for name, value in error.details.items()
    }
    return Reason(error.code, details)


def _clash(maker: Maker, first: Maker) -> PageStep:
    details: dict[str, Detail] = {"address": maker.inputs.address, "title": first.inputs.title}
    return PageStep(StepKind.FAILED, maker.inputs, (Reason("page.address_taken", details),))


def _death(record: PageRecord, homes: dict[tuple[PageKind, int], str]) -> PageStep:
    elsewhere = homes.get((record.kind, record.subject_id or 0), "")
    page = PageInputs(record.address, record.kind, record.subject_id, record.title, record.inputs)
    # A page of the same article that goes while the first stays was cut off, not moved.
    moved = elsewhere if elsewhere and _first_page(record.address) != elsewhere else ""
    return PageStep(StepKind.REMOVED, page, (of_death(record, moved),))


def _first_page(address: str) -> str:
    if "/list_" in f"/{address}":
        return address.rpartition("/")[0] + "/index.html"
    return _FURTHER.sub(".html", address)


def _first_pages(pages: Iterable[PageInputs | PageRecord]) -> dict[tuple[PageKind, int], str]:
    """Return the first page of each article and column by what it is about."""
    homes: dict[tuple[PageKind, int], str] = {}
    for page in pages:
        if is_subject(page.kind):
            homes.setdefault((page.kind, page.subject_id or 0), page.address)
    return homes
