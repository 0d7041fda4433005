"""What will change on the site, and changing exactly that, as one whole generation."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from workstation.domain.article import ArticleLine
from workstation.domain.board import Board, Fill
from workstation.domain.edition import EditionName
from workstation.domain.errors import ReadOnly, WorkstationError
from workstation.domain.moment import Milliseconds
from workstation.domain.publication import Finding, Manifest, Plan, StepKind, Touched
from workstation.press.checks.checks import check
from workstation.press.checks.story_checks import Private
from workstation.press.collecting import collected_seldom
from workstation.press.generation import generation
from workstation.press.generation.ahead import WORTH_IT as WORTH_IT
from workstation.press.generation.ahead import made_ahead
from workstation.press.generation.hands import SecondHands
from workstation.press.generation.swap import only_one
from workstation.press.manifest.places import places
from workstation.press.plan import Cancelled, Progress, ignore_progress, make_plan, never
from workstation.press.press import Press
from workstation.press.touched_pages import differs_everywhere
from workstation.services.publishing.live_site import over
from workstation.services.publishing.press_room import PressRoom
from workstation.services.publishing.second_hands import Order, OtherProcess
from workstation.store.editions import publications
from workstation.store.editions.editions import StoredEdition
from workstation.store.editions.known import Known
from workstation.store.editions.publications import Publication
from workstation.store.editions.touched import touched_since
from workstation.store.html import KeptHtml
from workstation.store.newsroom import NewsroomStore

#: Boards that are dull when empty: what stands behind their cards in a new newsroom.
_FILLED = {"recommended": Fill.NEWEST_WITH_PICTURE, "slides": Fill.NEWEST_WITH_PICTURE}
_PUBLIC = "public"
#: The progress of a whole build, and how much of it pages made ahead are.
_WHOLE, _AHEAD = 1000, 850


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a publication did: its plan, and the pages that could not be made."""

    plan: Plan
    failed: tuple[Finding, ...] = ()

    @property
    def written(self) -> int:
        """Return how many pages were written."""
        return self.plan.pages(StepKind.NEW, StepKind.CHANGED)

    @property
    def removed(self) -> int:
        """Return how many pages were removed."""
        return self.plan.pages(StepKind.REMOVED)

    @property
    def unchanged(self) -> int:
        """Return how many pages were left as they were."""
        return self.plan.unchanged


class Publishing:
    """Plans and carries out publications. `private` names what of a text must not be public."""

    def __init__(
        self, store: NewsroomStore, press_room: PressRoom, html: KeptHtml, private: Private
    ) -> None:
        self._store = store
        self._private = private
        self._html = html
        self._press_room = press_room
        #: The last act and the moment of the edition published last, and what it had read.
        self._published: tuple[tuple[int, int], Known] | None = None
        #: The folder published to last, while the next publication is not prepared.
        self._unprepared: Path | None = None

    @property
    def default_target(self) -> Path:
        """Return the folder the site goes to when none is named: `public` in the newsroom."""
        return self._store.folder / _PUBLIC

    def declared_boards(self) -> tuple[Board, ...]:
        """Return the boards the theme has places for, as proposals for a new newsroom."""
        return tuple(
            Board(
                id=0,
                code=declared.code,
                title=declared.title,
                capacity=declared.capacity,
                position=position,
                fill=_FILLED.get(declared.code, Fill.NOTHING),
                picture_ratio=declared.ratio,
                everywhere=declared.everywhere,
            )
            for position, declared in enumerate(self._press_room.press().theme.boards)
        )

    def plan(
        self,
        target: Path | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Plan:
        """Return what publishing to `target` would do, page by page, with reasons.

        Raises `Refused("publish.cancelled")` or storage trouble.
        """
        report, stop = progress or ignore_progress, cancelled or never
        with self._store.snapshot():
            press = self._press_room.press()

            def planned(manifest: Manifest) -> Plan:
                edition = self._live()
                touched = self._touched(manifest, edition)
                return make_plan(press, edition, manifest, report, stop, touched=touched)

            try:
                folder = (target or self.default_target).resolve()
                return over(folder, self._store.media_folder, planned)
            finally:
                # The next question must not be answered out of this snapshot.
                press.release()

    def publish(
        self,
        target: Path | None = None,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Outcome:
        """Publish the live edition to `target` (a folder) and write it into the journal.

        Only touched pages are written; the new site appears at once and was read back before
        this returns. Raises the errors of `press.generation.publish`; the old site stands then.
        """
        if self._store.read_only:
            raise ReadOnly("storage.read_only", path=str(self._store.folder), why="")
        at = places(target or self.default_target)
        folder = at.target
        # Before anything is made: whoever comes second learns it at once.
        with only_one(at):
            self._settle()
            outcome, made, sequence, moment = self._carried_out(
                folder, progress or ignore_progress, cancelled or never
            )
            with self._store.connected():
                _write_down(self._store, folder, outcome, made, sequence, moment)
        self._unprepared = folder
        return outcome

    def rest(self) -> None:
        """Prepare the next publication, on the writing thread when nobody asks for anything."""
        folder, self._unprepared = self._unprepared, None
        if folder is not None:
            # Whatever is in the way is told by the next publication, which does it itself.
            with contextlib.suppress(WorkstationError):
                generation.prepare(folder)

    def _carried_out(
        self, folder: Path, report: Progress, stop: Cancelled
    ) -> tuple[Outcome, Manifest, int, Milliseconds]:
        """Return what was published, with the last act it shows and its hour."""
        with self._store.snapshot():
            act_id, sequence = self._store.journal.last_act()
            generated = partial(self._generated, folder, act_id, report, stop)
            edition, plan, made = over(folder, self._store.media_folder, generated)
        self._published = (act_id, edition.moment), edition.known()
        return Outcome(plan, made.failed), made, sequence, edition.moment

    def _generated(
        self, folder: Path, act_id: int, report: Progress, stop: Cancelled, manifest: Manifest
    ) -> tuple[StoredEdition, Plan, Manifest]:
        """Publish over what `manifest` tells of; return also the plan and the new manifest."""
        press, edition = self._press_room.press(), self._live()
        touched = self._touched(manifest, edition)
        with contextlib.ExitStack() as ahead:
            ahead.callback(press.release)
            ahead.enter_context(collected_seldom())
            whole, hands = self._is_whole(press, edition, manifest, touched), None
            if whole:
                ahead.enter_context(self._store.passing_through())
                making = self._ahead(press, edition, manifest, folder)
                hands = ahead.enter_context(making(_first(report), stop))
                touched, report = None, _then(report)
            plan = make_plan(press, edition, manifest, cancelled=stop, touched=touched)
            if whole:
                press.session(edition).let_go()
            made = generation.publish(
                plan,
                press,
                edition,
                folder,
                manifest,
                report,
                stop,
                media_folder=self._store.media_folder,
                act_id=act_id,
                hands=hands,
            )
        return edition, plan, made

    def checks(self, cancelled: Callable[[], bool] | None = None) -> tuple[Finding, ...]:
        """Return what to mend before publishing; nothing in it stops a publication."""
        with self._store.snapshot():
            press = self._press_room.press()
            found = tuple(check(press, self._live(), cancelled or never, self._private))
            press.release()
            return found

    def last(self, target: Path | None = None) -> Publication | None:
        """Return the latest publication to a target, or None."""
        return publications.last(str((target or self.default_target).resolve()))

    def unreleased(self) -> tuple[ArticleLine, ...]:
        """Return the published stories whose working copy differs from what readers see."""
        return publications.unreleased()

    def _settle(self) -> None:
        """Let the journal and the lists be whole before they are asked for what happened."""
        with self._store.connected():
            self._store.listing.catch_up()
            self._store.journal.seal_last()

    def _touched(self, manifest: Manifest, edition: StoredEdition) -> Touched | None:
        """Return what happened since a manifest, or None when the journal cannot tell."""
        sequence = self._store.journal.sequence_of(manifest.act_id) if manifest.act_id else None
        # A clock set back would hide what came due in between.
        if sequence is None or manifest.moment > edition.moment:
            return None
        database = self._store.database
        touched = touched_since(database, sequence, manifest.moment, edition.moment)
        if touched is not None and self._published is not None:
            which, known = self._published
            if which == (manifest.act_id, manifest.moment):
                edition.know(known, touched)
        return touched

    def _is_whole(
        self, press: Press, edition: StoredEdition, manifest: Manifest, touched: Touched | None
    ) -> bool:
        """Tell whether all pages must be looked at, and are enough for a second process."""
        frame = press.session(edition).frame
        whole = touched is None or differs_everywhere(frame.inputs(), manifest)
        return whole and edition.count(None) >= WORTH_IT

    def _ahead(
        self, press: Press, edition: StoredEdition, manifest: Manifest, folder: Path
    ) -> Callable[[Progress, Cancelled], AbstractContextManager[SecondHands | None]]:
        # A damaged manifest can be read over there no more than here.
        published = str(folder) if manifest.pages and not manifest.mended else ""
        state, newsroom = self._store.state(), self._store.folder
        order = Order(newsroom, press.theme.folder, published, edition.moment, state)

        def hands() -> OtherProcess:
            return OtherProcess(order, self._html.put)

        return partial(made_ahead, press, edition, manifest, folder, hands=hands)

    def _live(self) -> StoredEdition:
        return StoredEdition(self._store.database, EditionName.LIVE)


def _write_down(
    store: NewsroomStore,
    folder: Path,
    outcome: Outcome,
    made: Manifest,
    sequence: int,
    moment: Milliseconds,
) -> None:
    details: dict[str, str | int | None] = {
        "written": outcome.written,
        "removed": outcome.removed,
        "target": str(folder),
    }
    with store.journal.act("site.publish", details, outward=True):
        publications.scheduled_are_out(moment)
        publications.insert(
            str(folder), moment, sequence, made.number, outcome.written, outcome.removed
        )
        steps = outcome.plan.of(StepKind.NEW, StepKind.CHANGED)
        addresses = (step.page.address for step in steps)
        pages = {one: made.written[one] for one in addresses if one in made.written}
        gone = [step.page.address for step in outcome.plan.of(StepKind.REMOVED)]
        publications.remember_pages(str(folder), pages, gone)


def _first(progress: Progress) -> Progress:
    """Return where pages made ahead are told: most of a publication in thousandths."""
    return lambda done, total: progress(done * _AHEAD // max(1, total), _WHOLE)


def _then(progress: Progress) -> Progress:
    """Return where the rest is told."""
    return lambda done, total: progress(_AHEAD + done * (_WHOLE - _AHEAD) // max(1, total), _WHOLE)
