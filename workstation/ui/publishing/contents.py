"""What the list is made of: the plan, what was just published, and what would be carried."""

from __future__ import annotations

from collections.abc import Mapping

from workstation.domain.publication import PageKind, Plan, StepKind
from workstation.services.publishing.sending import Transfer
from workstation.ui.publishing.noted import with_notes
from workstation.ui.publishing.planning import Planned
from workstation.ui.publishing.rows import Entry, entries, in_order, published, to_carry

_TOUCHED = (StepKind.NEW, StepKind.CHANGED, StepKind.REMOVED)


class Contents:
    """What is known now. What was just published stays until there is something to publish."""

    def __init__(self) -> None:
        self.planned: Planned | None = None
        self._done: Plan | None = None
        self._transfers: tuple[Transfer, ...] = ()
        self._notes: Mapping[str, int] = {}

    def take_plan(self, planned: Planned) -> None:
        """Know a newer plan."""
        self.planned = planned
        if not planned.told.plan.empty:
            self._done = None

    def take_outcome(self, plan: Plan) -> None:
        """Know what was just published: nothing is known of the other end any more."""
        self._done, self._transfers = plan, ()

    def take_transfers(self, transfers: tuple[Transfer, ...]) -> None:
        """Know which files a delivery would carry."""
        self._transfers = transfers

    def take_notes(self, counts: Mapping[str, int]) -> None:
        """Know how many open notes pages have, by address."""
        self._notes = counts

    def forget(self) -> None:
        """Know nothing: the target is another one."""
        self.planned, self._done, self._transfers = None, None, ()

    def rows(self, language: str) -> tuple[Entry, ...]:
        """Return all rows, without heads."""
        found: list[Entry] = []
        if self.planned is not None:
            found += with_notes(entries(self.planned.told, language), self._notes)
        if self._done is not None:
            found += published(self._done, language)
        found += to_carry(self._transfers, language)
        return in_order(found)

    def files_to_send(self) -> bool:
        """Tell whether something is to be carried even where no page changes."""
        behind = self.planned is not None and self.planned.behind
        return behind or bool(self._transfers)

    def pages(self) -> tuple[int, int, int]:
        """Return how many pages would be new, changed and removed."""
        if self.planned is None:
            return 0, 0, 0
        plan = self.planned.told.plan
        new, removed = plan.pages(StepKind.NEW), plan.pages(StepKind.REMOVED)
        whole = plan.pages(*_TOUCHED)
        # The data of the search count once, as changed where its files go different ways.
        ways = {step.kind for step in plan.of(*_TOUCHED) if step.page.kind is PageKind.INDEX}
        if len(ways) > 1:
            new, removed = new - (StepKind.NEW in ways), removed - (StepKind.REMOVED in ways)
        return new, whole - new - removed, removed

    def open_notes(self) -> int:
        """Return how many notes on the pages to be written nobody has settled."""
        if self.planned is None or not self._notes:
            return 0
        steps = self.planned.told.plan.of(StepKind.NEW, StepKind.CHANGED)
        return sum(self._notes.get(step.page.address, 0) for step in steps)

    def open_matters(self) -> tuple[int, int]:
        """Return how many pages cannot be made, and how many things the check left to mend."""
        if self.planned is None:
            return 0, 0
        told = self.planned.told
        return len(told.plan.of(StepKind.FAILED)), len(told.to_mend)
