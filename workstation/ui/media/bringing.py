"""Bringing pictures in: by file, drop or paste, with progress, and what was refused told calmly."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from workstation.desk.desk import Desk
from workstation.services.media.library import Brought, Incoming
from workstation.ui.shared.banner import Banner
from workstation.ui.shared.long_work import LongWork
from workstation.ui.shared.picture_files import PATTERN, Files
from workstation.words import error_sentence


class Bringing(QObject):
    """`toast(text, undo)` tells what came, `came(picture id)` of the first one."""

    toast = Signal(str, bool)
    came = Signal(object)

    def __init__(self, desk: Desk, banner: Banner, work: LongWork) -> None:
        super().__init__(banner)
        self._desk = desk
        self._banner = banner
        self._work = work

    def ask(self) -> None:
        """Let the person choose pictures of this computer."""
        self._desk.ask.files(
            self.tr("Bring pictures in"),
            [PATTERN],
            lambda files: self.bring([(file.name, file) for file in files]),
        )

    def bring(self, files: Files) -> None:
        """Bring pictures in; those refused are told, the others stay."""
        if not files:
            return
        self._work.start(
            self.tr("Bringing pictures in…"),
            partial(self._desk.newsroom.pictures.ready, files),
            self._keep,
        )

    def _keep(self, incoming: Incoming) -> None:
        pictures = self._desk.newsroom.pictures
        self._desk.tasks.change(lambda: pictures.keep(incoming), self._brought, owner=self)

    def _brought(self, brought: Brought) -> None:
        language = self._desk.language.current
        if brought.refused:
            told = [error_sentence(error, language) for error in brought.refused]
            act = self.tr("Details") if len(told) > 1 else ""
            title = self.tr("Not brought in")
            tell = partial(self._desk.ask.tell, title, title, "\n".join(told))
            self._banner.say("warning", told[0], act, tell)
        if brought.new:
            self.came.emit(brought.new[0].id)
            self.toast.emit(self.tr("%Ln picture(s) brought in", "", len(brought.new)), True)
        elif brought.known:
            self.came.emit(brought.known[0].id)
            self.toast.emit(self.tr("This picture is in the library already"), False)
