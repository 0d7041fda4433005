"""Choosing another place for the site: by the dialogs of the desktop, or by a form."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.ui.publishing.place_dialog import PlaceDialog
from workstation.ui.publishing.places import Place
from workstation.ui.publishing.target import Target

_ENDING = ".zip"


class Choosing(QObject):
    """`chosen` tells that the target is another one now."""

    chosen = Signal()

    def __init__(self, desk: Desk, target: Target, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._target = target
        self._window = window

    def ask(self, kind: str) -> None:
        """Ask for a place of a kind (a value of `Place`)."""
        place = Place(kind)
        if place is Place.FOLDER:
            title = self.tr("Choose the folder the site is written to")
            self._desk.ask.folder(title, lambda folder: self._choose(str(folder)))
        elif place is Place.ZIP:
            title = self.tr("Choose the zip file the site is packed into")
            name = f"{self._desk.newsroom.folder.name}{_ENDING}"
            self._desk.ask.save_file(title, name, ["ZIP (*.zip)"], self._choose_zip)
        else:
            language = self._desk.language.current
            dialog = PlaceDialog(place, self._target.address, language, self._window.window())
            dialog.picked.connect(self._choose)
            dialog.open()

    def _choose_zip(self, file: Path) -> None:
        whole = file if file.suffix.lower() == _ENDING else file.with_name(file.name + _ENDING)
        self._choose(f"zip:{whole}")

    def _choose(self, address: str) -> None:
        self._target.choose(address)
        self.chosen.emit()
