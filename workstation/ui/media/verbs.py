"""What one does at the picture desk: each gesture is one act, and says how to undo it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.domain.media import Crop, Picture
from workstation.services.media.replacing import Replaced
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.picture_picker import PicturePicker
from workstation.words import error_sentence


class Verbs(QObject):
    """`toast(text, undo)` tells what was done; `came(picture id)` of one that is new."""

    toast = Signal(str, bool)
    came = Signal(object)

    def __init__(self, desk: Desk, banner: Banner) -> None:
        super().__init__(banner)
        self._desk = desk
        self._banner = banner

    def describe(self, picture: Picture) -> None:
        """Write the words of a picture."""
        media = self._desk.newsroom.media
        self._change(lambda: media.describe(picture), lambda _one: None)

    def focus(self, picture_id: int, x: int, y: int) -> None:
        """Say what matters most in a picture."""
        pictures = self._desk.newsroom.pictures
        self._change(lambda: pictures.focus(picture_id, x, y), lambda _one: None)

    def crop(self, picture_id: int, name: str, wanted: Crop | None) -> None:
        """Choose the part a named place shows."""
        pictures = self._desk.newsroom.pictures
        self._change(lambda: pictures.crop(picture_id, name, wanted), lambda _one: None)

    def cut(self, picture_id: int, wanted: Crop) -> None:
        """Make a part of a picture one of its own."""
        pictures = self._desk.newsroom.pictures
        self._change(lambda: pictures.cut(picture_id, wanted), self._cut)

    def ask_other(self, picture: Picture) -> None:
        """Let the person choose the picture to be shown instead of one."""
        title = self.tr("Show which picture instead?")
        act = self.tr("Replace everywhere")
        window = self._banner.window()
        picker = PicturePicker(self._desk, title, window, act)
        picker.picked.connect(partial(self.replace, picture.id))
        picker.finished.connect(picker.deleteLater)
        picker.open()

    def replace(self, old_id: int, new_id: int) -> None:
        """Show another picture wherever one may be changed."""
        pictures = self._desk.newsroom.pictures
        self._change(lambda: pictures.replace(old_id, new_id), self._replaced)

    def delete(self, picture_ids: list[int]) -> None:
        """Take pictures out that nobody shows."""
        if picture_ids:
            pictures = self._desk.newsroom.pictures
            count = len(picture_ids)
            self._change(lambda: pictures.delete(picture_ids), lambda _none: self._deleted(count))

    def _change(self, verb: Callable[[], object], done: Callable[[object], object]) -> None:
        def finished(told: object) -> None:
            self._banner.clear()
            done(told)

        self._desk.tasks.change(verb, finished, self._failed, owner=self)

    def _cut(self, told: object) -> None:
        if isinstance(told, Picture):
            self.came.emit(told.id)
            self.toast.emit(self.tr("Kept as a new picture"), True)

    def _replaced(self, told: object) -> None:
        if not isinstance(told, Replaced):
            return
        text = self.tr("Replaced in %Ln place(s)", "", told.places)
        if told.released:
            more = self.tr("%Ln released article(s) wait for their next release", "", told.released)
            text = f"{text} · {more}"
        self.toast.emit(text, True)

    def _deleted(self, count: int) -> None:
        self.toast.emit(self.tr("%Ln picture(s) taken out", "", count), True)

    def _failed(self, error: Exception) -> None:
        self._banner.say("error", error_sentence(error, self._desk.language.current))
