"""Publishing to any kind of target: a folder, or a delivery of the site built in the newsroom."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from workstation.domain.publication import Plan
from workstation.press.generation.swap import only_one
from workstation.press.manifest.places import places
from workstation.services.publishing.delivery.address import delivery_to, is_delivery
from workstation.services.publishing.delivery.passwords import Passwords, nobody
from workstation.services.publishing.delivery.port import (
    AskPassword,
    Cancelled,
    Progress,
    Transfer,
    TransferKind,
    never,
    unheard,
)
from workstation.services.publishing.publishing import Outcome, Publishing
from workstation.store.editions import publications
from workstation.store.editions.publications import Publication
from workstation.store.newsroom import NewsroomStore

__all__ = ["Sending", "Sent", "Transfer", "TransferKind", "is_delivery", "target_name"]
_CACHE = ".delivery"


@dataclass(frozen=True, slots=True)
class Sent:
    """What a publication did: to the pages, and to the files at the other end of a delivery."""

    outcome: Outcome
    transfers: tuple[Transfer, ...] = ()


def target_name(target: str) -> str:
    """Return the name a target is written down under: a folder's whole path, else its address.

    Raises `BadInput("delivery.address")`.
    """
    if not is_delivery(target):
        return str(Path(target).resolve())
    return delivery_to(target, Path(_CACHE), Passwords()).name


class Sending:
    """Verbs for targets as people write them; see `delivery.address` for the kinds."""

    def __init__(self, store: NewsroomStore, publishing: Publishing) -> None:
        self._store = store
        self._publishing = publishing

    def plan(self, target: str, ask: AskPassword = nobody) -> tuple[Plan, tuple[Transfer, ...]]:
        """Return the pages publishing would touch, and the files a delivery would carry now.

        The second are those of the site as it stands in the newsroom: the pages of the first come
        to them. Nothing is changed anywhere.
        """
        if not is_delivery(target):
            return self._publishing.plan(Path(target)), ()
        there = delivery_to(target, self._cache, Passwords(ask))
        plan = self._publishing.plan()
        built = self._publishing.default_target
        transfers = there.plan(built) if self._publishing.last() is not None else ()
        return plan, transfers

    def publish(
        self,
        target: str,
        progress: Progress = unheard,
        cancelled: Cancelled = never,
        ask: AskPassword = nobody,
        carried: Progress = unheard,
    ) -> Sent:
        """Publish to a target; a delivery is built in the newsroom first, then carried.

        `progress` counts pages, `carried` the files on their way. A delivery cut off leaves the
        site built here and goes on when asked again. Raises what `Publishing.publish` and the
        deliveries raise (`delivery.…`).
        """
        if not is_delivery(target):
            return Sent(self._publishing.publish(Path(target), progress, cancelled))
        there = delivery_to(target, self._cache, Passwords(ask))
        outcome = self._publishing.publish(None, progress, cancelled)
        built = self._publishing.default_target
        # Another program must not exchange the site while it is on its way.
        with only_one(places(built)):
            transfers = there.carry(built, carried, cancelled)
        self._write_down(there.name, transfers)
        return Sent(outcome, transfers)

    def last(self, target: str) -> Publication | None:
        """Return the latest publication to a target, or None."""
        return publications.last(target_name(target))

    @property
    def _cache(self) -> Path:
        return self._store.folder / _CACHE

    def _write_down(self, target: str, transfers: tuple[Transfer, ...]) -> None:
        removed = sum(one.kind is TransferKind.REMOVED for one in transfers)
        written = len(transfers) - removed
        details: dict[str, str | int | None] = {
            "written": written,
            "removed": removed,
            "target": target,
        }
        with self._store.connected():
            built = self._publishing.last()
            if built is None:
                return
            with self._store.journal.act("site.deliver", details, outward=True):
                # Of the same moment as the site it carried: what came due later is not there yet.
                publications.insert(
                    target, built.at, built.act_sequence, built.generation, written, removed
                )
