"""The home page as it is on the desks, quick enough to be seen while a card is being placed."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Lock

from workstation.domain.publication import Page
from workstation.press.press import Press
from workstation.press.session import Session
from workstation.services.boards.desk_edition import DeskEdition
from workstation.services.publishing.press_room import PressRoom


@dataclass(frozen=True, slots=True)
class _Kept:
    press: Press
    session: Session
    generation: int


class HomePages:
    """Makes the home page of the working edition; safe on reading threads."""

    def __init__(self, edition: DeskEdition, press_room: PressRoom) -> None:
        self._edition = edition
        self._press_room = press_room
        self._lock = Lock()
        self._kept: dict[bool, _Kept] = {}

    def page(self, *, why: bool = False) -> Page:
        """Return the home page, within a snapshot; `why` as `Preview.page` has it."""
        press = self._press_room.press()
        edition, generation = self._edition.now()
        with self._lock:
            kept = self._kept.get(why)
        before = None
        if kept is not None and kept.press is press and kept.generation == generation:
            before = kept.session
        page, session = press.home_page(edition, before, why=why)
        with self._lock:
            self._kept[why] = _Kept(press, session, generation)
        return page
