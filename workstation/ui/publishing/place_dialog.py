"""The form for a place on another machine: where it is, never how one is let in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from workstation.domain.errors import WorkstationError
from workstation.services.publishing.sending import target_name
from workstation.ui.publishing.places import Place, address_of, parts_of, place_of
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.field import Field
from workstation.ui.shared.styling import label, set_state
from workstation.words import error_sentence

#: Rows of fields, and how wide each is beside its neighbours.
_ROWS: dict[Place, tuple[tuple[tuple[str, int], ...], ...]] = {
    Place.GIT: ((("repository", 3), ("branch", 1)),),
    Place.RSYNC: ((("place", 1),),),
    Place.SFTP: ((("host", 3), ("port", 1)), (("user", 1), ("folder", 2))),
}
_NEEDED = ("repository", "place", "host", "folder")


class PlaceDialog(DialogFrame):
    """Sends `picked(address)` once. `present` is the target of now; it is shown if of this kind."""

    picked = Signal(str)

    def __init__(
        self, place: Place, present: str, language: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(_title(place), _sentence(place), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(520)
        self._place = place
        self._language = language
        before = parts_of(present) if place_of(present) is place else {}
        self.lines: dict[str, QLineEdit] = {}
        for row in _ROWS[place]:
            self.body.addLayout(self._row(row, before))
        self._wrong = label("", "soft", wrap=True)
        set_state(self._wrong, "red")
        self.body.addWidget(self._wrong)
        self.act_button = self.add_act(self.tr("Use this place"))
        self.accepted.connect(lambda: self.picked.emit(self.address()))
        self._judge()
        next(iter(self.lines.values())).setFocus()

    def address(self) -> str:
        """Return the address the fields mean."""
        return address_of(self._place, {name: line.text() for name, line in self.lines.items()})

    def _row(self, names: tuple[tuple[str, int], ...], before: dict[str, str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        for name, share in names:
            line = self.lines[name] = QLineEdit(before.get(name, ""))
            text, example = _field_words(name)
            line.setPlaceholderText(example)
            line.textEdited.connect(partial(self._judge))
            row.addWidget(Field(line, text), share)
        return row

    def _judge(self, *_typed: object) -> None:
        whole = all(line.text().strip() for name, line in self.lines.items() if name in _NEEDED)
        wrong = ""
        if whole:
            try:
                target_name(self.address())
            except WorkstationError as error:
                wrong = error_sentence(error, self._language)
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self.act_button.setEnabled(whole and not wrong)


def _title(place: Place) -> str:
    translate = QCoreApplication.translate
    return {
        Place.GIT: translate("PlaceDialog", "Push the site to a git repository"),
        Place.RSYNC: translate("PlaceDialog", "Copy the site to a server by rsync"),
        Place.SFTP: translate("PlaceDialog", "Send the site to a server by SFTP"),
    }[place]


def _sentence(place: Place) -> str:
    translate = QCoreApplication.translate
    return {
        Place.GIT: translate(
            "PlaceDialog",
            "Each publication is one commit of the files that changed. What else lies in the "
            "branch stays. Your own keys are used; a password is asked for when it is needed.",
        ),
        Place.RSYNC: translate(
            "PlaceDialog",
            "Only what differs is copied, and nothing of others is touched. rsync and your ssh "
            "keys are used.",
        ),
        Place.SFTP: translate(
            "PlaceDialog",
            "Only what differs is sent, and nothing of others is touched. Keys are tried first; "
            "a password is asked for when it is needed and is never kept in the newsroom.",
        ),
    }[place]


def _field_words(name: str) -> tuple[str, str]:
    """Return the label of a field and an example of what belongs in it."""
    translate = QCoreApplication.translate
    return {
        "repository": (translate("PlaceDialog", "Repository"), "git@example.cn:linhe/site.git"),
        "branch": (translate("PlaceDialog", "Branch"), "main"),
        "place": (translate("PlaceDialog", "Place"), "editor@example.cn:/srv/www/linhe"),
        "host": (translate("PlaceDialog", "Server"), "example.cn"),
        "port": (translate("PlaceDialog", "Port"), "22"),
        "user": (translate("PlaceDialog", "User"), "editor"),
        "folder": (translate("PlaceDialog", "Folder"), "/srv/www/linhe"),
    }[name]
