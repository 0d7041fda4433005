"""The whole tour: the day with everything done in it, the other variants, the built site."""

from __future__ import annotations

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import (
    QCoreApplication,
    QMessageLogContext,
    Qt,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from workstation import logs, paths
from workstation.app import Program, make_application
from workstation.tour import (
    built_site,
    day_arranging,
    day_columns,
    day_end,
    day_explaining,
    day_finding,
    day_handiwork,
    day_pictures,
    day_public,
    day_reviewing,
    day_rules,
    day_writing,
    gallery,
)
from workstation.tour.player import Player, Scene, SceneStopped
from workstation.tour.room import VARIANTS, Room

_LOG = logging.getLogger(__name__)


def play(folder: Path) -> tuple[SceneStopped | None, Path | None]:
    """Play everything; return what stopped it, and where the site was built."""
    logs.start(paths.log_folder())
    qInstallMessageHandler(_put_down)
    # A dialog of the desktop could not be answered by the tour.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    application = make_application()
    application.setCursorFlashTime(0)
    program = Program(application)
    program.language.choose(VARIANTS[0].language)
    program.appearance.choose(VARIANTS[0].scheme)
    room = Room(program, folder, paths.resources() / "demo" / "samples")
    failure = run(application, program, scenes(room))
    window = program.window
    site = window.desk.newsroom.publishing.default_target if window is not None else None
    program.close()
    return failure, site


def _put_down(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write what Qt says of the offscreen platform into the log instead of between the names."""
    _LOG.info("%s: %s", kind.name, message)


def scenes(room: Room) -> list[Scene]:
    """Return the day, scene by scene."""
    begin = [
        Scene("first run", partial(day_writing.first_run, room)),
        Scene("first publication", partial(day_public.first_publication, room)),
    ]
    parts = (
        day_writing,
        day_reviewing,
        day_arranging,
        day_columns,
        day_public,
        day_rules,
        day_explaining,
        day_pictures,
        day_finding,
        day_end,
        day_handiwork,
        gallery,
        built_site,
    )
    return begin + [scene for part in parts for scene in part.scenes(room)]


def run(application: QApplication, program: Program, play: list[Scene]) -> SceneStopped | None:
    """Play scenes in the program's own event loop; return what stopped them."""
    ended: list[SceneStopped | None] = []
    player = Player(play)
    # An exception nobody caught is a failure of the scene it came in.
    logs.catch_all(player.stop)

    def end(failure: SceneStopped | None) -> None:
        ended.append(failure)
        program.shell.hide()
        application.quit()

    player.ended.connect(end)
    player.start()
    application.exec()
    return ended[0] if ended else SceneStopped("", "the window was closed")
