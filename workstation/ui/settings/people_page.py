"""Who acts: the name every act is written under, and the people one may choose from."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from workstation.domain.person import Person, Role
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.field import Field
from workstation.ui.shared.styling import label


def role_name(role: Role) -> str:
    """Return what a role is called."""
    translate = QCoreApplication.translate
    return {
        Role.EDITOR: translate("PeoplePage", "Editor"),
        Role.REVIEWER: translate("PeoplePage", "Reviewer"),
        Role.ADMIN: translate("PeoplePage", "Administrator"),
    }[role]


class PeoplePage(QWidget):
    """`chosen(name)` tells who acts from now on, `added(name, role)` who is to be added."""

    chosen = Signal(str)
    added = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self.who = QComboBox()
        self.name = QLineEdit()
        self.role = QComboBox()
        for role in Role:
            self.role.addItem("", role)
        self.add_button = push_button(icon_name="plus")
        self._fields = {"who": Field(self.who), "name": Field(self.name), "role": Field(self.role)}
        self._head = label("", "title")
        self._honest = label("", "soft", wrap=True)
        new = QHBoxLayout()
        new.setSpacing(12)
        new.addWidget(self._fields["name"], 2)
        new.addWidget(self._fields["role"], 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        column.addWidget(self._fields["who"])
        column.addSpacing(10)
        column.addWidget(self._head)
        column.addLayout(new)
        button = QHBoxLayout()
        button.addWidget(self.add_button)
        button.addStretch()
        column.addLayout(button)
        column.addSpacing(10)
        column.addWidget(self._honest)
        column.addStretch()
        self.who.activated.connect(lambda row: self.chosen.emit(str(self.who.itemData(row))))
        self.add_button.clicked.connect(self._add)
        self.name.returnPressed.connect(self._add)
        self.retranslate()

    def show_people(self, people: tuple[Person, ...], person: str) -> None:
        """Show who may be chosen, and who acts now."""
        self._people = people
        names = [one.name for one in people if one.active]
        if person not in names:
            names.insert(0, person)
        roles = {one.name: role_name(one.role) for one in people}
        self.who.clear()
        for name in names:
            self.who.addItem(f"{name} · {roles[name]}" if name in roles else name, name)
        self.who.setCurrentIndex(names.index(person))

    def added_one(self) -> None:
        """Make room for another name: the one typed has been taken."""
        self.name.clear()
        self._fields["name"].set_error("")

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with the name that was typed."""
        self._fields["name"].set_error(sentence)

    def retranslate(self) -> None:
        """Set every text again."""
        self._fields["who"].set_label(self.tr("Who works at this machine now"))
        self._fields["who"].set_hint(
            self.tr("Everything done from now on is written into the history under this name.")
        )
        self._fields["name"].set_label(self.tr("Name"))
        self._fields["role"].set_label(self.tr("Role"))
        self._head.setText(self.tr("Add a colleague"))
        self.add_button.setText(self.tr("Add"))
        for row, role in enumerate(Role):
            self.role.setItemText(row, role_name(role))
        self._honest.setText(
            self.tr(
                "Names and roles guard against mistakes; they are no lock. Whoever can open the "
                "folder of the newsroom can change everything in it."
            )
        )
        if self._people:
            self.show_people(self._people, str(self.who.currentData()))

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _add(self) -> None:
        self.added.emit(self.name.text(), self.role.currentData())
