"""Choosing one of the pictures the newsroom has, or bringing one in."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from workstation.desk.desk import Desk
from workstation.domain.media import Picture, Pictures
from workstation.services.media.library import Brought, Incoming
from workstation.ui.shared.buttons import push_button
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.picture_files import PATTERN
from workstation.ui.shared.picture_grid import CELL, PictureGrid
from workstation.ui.shared.search_box import SearchBox
from workstation.words import error_sentence


class PicturePicker(DialogFrame):
    """Sends `picked(picture id)` once. With `plain` what is brought in gets no watermark."""

    picked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        title: str,
        parent: QWidget | None = None,
        act: str = "",
        *,
        plain: bool = False,
    ) -> None:
        super().__init__(title, "", parent)
        self._desk = desk
        self._plain = plain
        self.search = SearchBox(self.tr("Search pictures by caption or maker"), on_desk=False)
        self.grid = PictureGrid(desk)
        self.grid.setAccessibleName(self.tr("Pictures"))
        self.grid.setMinimumSize(CELL.width() * 4 + 24, CELL.height() * 2 + 40)
        self.file_button = push_button(self.tr("From this computer…"), "image-plus")
        self.body.addWidget(self.search)
        self.body.addWidget(self.grid, 1)
        self._acts.insertWidget(0, self.file_button)
        self.act_button = self.add_act(act or self.tr("Use this picture"))
        self.search.searched.connect(self._read)
        self.search.left.connect(self.grid.setFocus)
        self.grid.entered.connect(lambda _key: self.accept())
        self.file_button.clicked.connect(self._ask_files)
        self.accepted.connect(self._tell)
        self._read("")
        self.search.setFocus()

    def _read(self, text: str) -> None:
        library = self._desk.newsroom.pictures
        self._desk.tasks.read(
            lambda: library.all(text), self._show, key="picker.pictures", owner=self
        )

    def _show(self, pictures: Pictures) -> None:
        self.grid.show_pictures(pictures)
        self.act_button.setEnabled(bool(pictures))

    def _ask_files(self) -> None:
        self._desk.ask.files(self.tr("Bring pictures in"), [PATTERN], self._bring)

    def _bring(self, files: tuple[Path, ...]) -> None:
        library = self._desk.newsroom.pictures
        named = [(file.name, file) for file in files]
        self._desk.tasks.work(
            lambda job: library.ready(named, job.report, job.cancelled, plain=self._plain),
            done=self._keep,
            failed=self._fail,
        )

    def _keep(self, incoming: Incoming) -> None:
        library = self._desk.newsroom.pictures
        self._desk.tasks.change(
            lambda: library.keep(incoming), self._brought, self._fail, initiator=self, owner=self
        )

    def _brought(self, brought: Brought) -> None:
        language = self._desk.language.current
        self.set_sentence(" ".join(error_sentence(one, language) for one in brought.refused))
        came = [*brought.new, *brought.known]
        if came:
            self.search.clear()
            self.grid.show_pictures(self._desk_order(came))
            self._read("")
            self.grid.go_to(came[0].id)

    def _desk_order(self, came: list[Picture]) -> tuple[Picture, ...]:
        """Return what is shown with what came in front, until it has been read again."""
        keys = {picture.id for picture in came}
        return (*came, *(one for one in self.grid.pictures.shown if one.id not in keys))

    def _fail(self, error: Exception) -> None:
        self.set_sentence(error_sentence(error, self._desk.language.current))

    def _tell(self) -> None:
        picture = self.grid.current_picture()
        if picture is not None:
            self.picked.emit(picture.id)
