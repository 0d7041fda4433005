"""Who acts, and who may: joins the page of people to what it asks for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.person import Person, Role
from workstation.ui.settings.people_page import PeoplePage
from workstation.words import error_sentence


class Acting(QObject):
    """`changed` tells that somebody else acts, or that there are more to choose from.

    `said(sentence, undoable)` is for a toast.
    """

    changed = Signal()
    said = Signal(str, bool)

    def __init__(self, desk: Desk, page: PeoplePage) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        page.chosen.connect(self.choose)
        page.added.connect(self.add)

    def choose(self, name: str) -> None:
        """Let acts be written under `name` from now on."""

        # Among the changes, so that what was asked for before still bears the former name.
        def verb() -> str:
            self._desk.newsroom.person = name
            return name

        def done(chosen: str) -> None:
            self.said.emit(self.tr("%1 works here now").replace("%1", chosen), False)
            self.changed.emit()

        self._desk.tasks.change(verb, done, owner=self)

    def add(self, name: str, role: Role) -> None:
        """Add somebody."""
        people = self._desk.newsroom.people

        def done(person: Person) -> None:
            self._page.added_one()
            self.said.emit(self.tr("%1 was added").replace("%1", person.name), True)
            self.changed.emit()

        def failed(error: Exception) -> None:
            self._page.refuse(error_sentence(error, self._desk.language.current))

        self._desk.tasks.change(lambda: people.add(name, role), done, failed, owner=self)
