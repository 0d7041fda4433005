"""Where everything is put together. Nobody imports this but `main.py`, and `tour/`, which plays
a day in the same program.

The window is seen first, in the colour of the desk. What is slow to load (fonts, translations,
database, press, desks) comes after its first paint: those imports stand in functions, here and
nowhere else.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cached_property, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QSettings, Qt
from PySide6.QtWidgets import QApplication

from workstation import environment, logs, paths, settings
from workstation.ui.shell import Shell, lay_ground

if TYPE_CHECKING:
    from workstation.desk.clockwork import Clockwork
    from workstation.desk.desk import Desk
    from workstation.desk.instance import Instance
    from workstation.desk.job import Job
    from workstation.desk.language import Language
    from workstation.desk.neighbours import Neighbours
    from workstation.desk.safekeeping import Safekeeping
    from workstation.desk.threads import ThreadTasks
    from workstation.desk.upkeep import Upkeep
    from workstation.services.newsroom import Newsroom
    from workstation.services.publishing.publishing import Outcome
    from workstation.ui.first_run import FirstRun
    from workstation.ui.main_window import MainWindow
    from workstation.ui.preview.sheet import PageSheet
    from workstation.ui.shared.appearance import Appearance
    from workstation.ui.shared.panel import Panel
    from workstation.ui.stage import Factory

_NAME = "editorial-workstation"
_NO_DISPLAY = "There is no display here, so no window can be shown. Try: make tour\n"
#: The file `desk.instance` leaves in an open newsroom; named here to spare that import.
LOCK = ".workstation.lock"
#: The desks of the rail: each is `<Name>Panel` in `workstation/ui/<name>/panel.py`.
_DESKS = ("articles", "columns", "boards", "comments", "media", "preview", "publishing", "settings")
#: Those that show pages beside their own work.
_WITH_PAGE = ("boards", "comments", "publishing")


#: Desks whose panes keep their widths and folds.
_REMEMBERING = frozenset({"boards", "columns", "media"})


def main(argv: Sequence[str] | None = None) -> int:
    """Open the program; return its exit code: 0, or 2 when no window can be shown."""
    folder = _named_folder(sys.argv[1:] if argv is None else argv)
    # The order matters: input methods and sandbox are read when Qt starts.
    environment.prepare()
    if not environment.has_display():
        sys.stderr.write(_NO_DISPLAY)
        return 2
    logs.start(paths.log_folder())
    application = make_application()
    program = Program(application, folder)
    logs.catch_all(program.trouble)
    if program.start():
        application.exec()
    program.close()
    return 0


def make_application() -> QApplication:
    """Return the application with its names, its settings' place, and shared GL contexts."""
    # Lets WebEngine be loaded late, when the first preview is asked for.
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    QCoreApplication.setOrganizationName(_NAME)
    QCoreApplication.setApplicationName(_NAME)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    place = str(paths.config_folder().parent)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, place)
    app = QApplication(sys.argv[:1])
    app.setDesktopFileName(_NAME)
    return app


def panels(appearance: Appearance) -> dict[str, Factory]:
    """Return how each desk is made; its modules are imported when it is first asked for."""
    made = {name: partial(_make_panel, name) for name in _DESKS}
    return {
        **made,
        "articles": _make_articles,
        **{name: partial(_make_with_page, name) for name in _WITH_PAGE},
        "settings": partial(_make_panel, "settings", appearance=appearance),
    }


def _make_panel(name: str, desk: Desk, **further: object) -> Panel:
    module = import_module(f"workstation.ui.{name}.panel")
    make: Callable[..., Panel] = getattr(module, f"{name.capitalize()}Panel")
    if name in _REMEMBERING:
        further["settings"] = QSettings()
    return make(desk, **further)


def _make_articles(desk: Desk) -> Panel:
    # After the first paint: slow to load.
    from workstation.ui.articles.panel import ArticlesPanel
    from workstation.ui.editor.writing import WritingEditor
    from workstation.ui.preview.story_pages import StoryPages

    def made(page: Callable[[], PageSheet]) -> Panel:
        return ArticlesPanel(desk, WritingEditor, lambda: StoryPages(desk, page()), QSettings())

    return _linked(desk, made)


def _make_with_page(name: str, desk: Desk) -> Panel:
    # The boards' page takes cards: each of its items must say on which board it stands.
    why = name == "boards"
    return _linked(desk, lambda page: _make_panel(name, desk, page_factory=page), why=why)


def _linked(
    desk: Desk, make: Callable[[Callable[[], PageSheet]], Panel], *, why: bool = False
) -> Panel:
    """Make a desk with pages whose links lead to the preview desk."""
    # When it is first asked for: slow to load. The page loads WebEngine when it is shown.
    from workstation.ui.links import Links
    from workstation.ui.preview.sheet import PageSheet

    links = Links()

    def page() -> PageSheet:
        made = PageSheet(desk, why=why)
        links.join(made)
        return made

    panel = make(page)
    links.lead_from(panel)
    return panel


def make_demo(folder: Path, job: Job) -> Newsroom:
    """Make the demo newsroom in a new folder; what fails leaves nothing there."""
    # After the first paint: slow to load.
    from workstation.services.demo import create

    return create(folder, job.report, job.cancelled)


class Program(QObject):
    """One window on one newsroom, from the first paint to the last write."""

    def __init__(self, app: QApplication, folder: Path | None = None) -> None:
        super().__init__()
        self._settings = settings.load()
        lay_ground(app, self._settings.scheme)
        self.shell = Shell(QSettings())
        self.shell.shown.connect(self._begin)
        self.window: MainWindow | None = None
        self._app = app
        self._named = folder is not None
        self._folder = (folder or self._settings.last or paths.default_newsroom()).absolute()
        self._tasks: ThreadTasks | None = None
        self._upkeep: Upkeep | None = None
        self._neighbours: Neighbours | None = None
        self._clockwork: Clockwork | None = None
        self._safekeeping: Safekeeping | None = None
        self._newsroom: Newsroom | None = None
        self._instance: Instance | None = None
        self._telling = False

    @cached_property
    def language(self) -> Language:
        """Return the language of the window; made when first asked for."""
        # After the first paint: reads the catalogues.
        from workstation.desk.language import Language

        return Language(paths.resources() / "i18n", self._settings.language, self)

    @cached_property
    def appearance(self) -> Appearance:
        """Return the looks of the windows; they are dressed when it is first asked for."""
        # After the first paint: looks through the fonts of the machine.
        from workstation.ui.shared.appearance import Appearance, Scheme

        known = {scheme.value for scheme in Scheme}
        wanted = self._settings.scheme if self._settings.scheme in known else Scheme.SYSTEM
        return Appearance(self._app, wanted)

    def start(self) -> bool:
        """Show the window; False when another one has this newsroom open and was raised."""
        if (self._folder / LOCK).exists() and not self._claim(self._folder):
            return False
        self.shell.show()
        return True

    def close(self) -> None:
        """Finish every write, let the newsroom go, keep the person's settings."""
        if self._upkeep is not None and self._safekeeping is not None:
            self._upkeep.stop()
            self._safekeeping.stop()
            self._upkeep = self._safekeeping = None
        if self._neighbours is not None:
            self._neighbours.stop()
            self._neighbours = None
        if self._clockwork is not None:
            self._clockwork.stop()
            self._clockwork = None
        if self._tasks is not None:
            self._tasks.close()
        kept = self._settings
        if self._newsroom is not None:
            kept = replace(kept, person=self._newsroom.person)
            self._newsroom.close()
        if self._instance is not None:
            self._instance.release()
        self._keep(kept)

    def trouble(self, error: BaseException) -> None:
        """Tell of an exception nobody caught. May be called on any thread."""
        if self.window is None or self._telling:
            return
        self._telling = True
        try:
            self.window.desk.bus.trouble.emit(error)
        finally:
            self._telling = False

    def _begin(self) -> None:
        # After the first paint: slow to load.
        from workstation.ui.shared.icons import app_icon

        self.appearance.changed.connect(self._name_scheme)
        self.language.changed.connect(self.shell.speak)
        self.shell.speak(self.language.current)
        self._app.setWindowIcon(app_icon())
        if self._named or (self._folder / "newsroom.db").exists():
            self._open(self._folder)
        elif self._settings.last is not None:
            # Nothing new is made where it lay: its disk may only not be plugged in.
            gone, self._folder = self._folder, paths.default_newsroom().absolute()
            self._first_run().tell_gone(gone)
        else:
            self._first_run()

    def _open(self, folder: Path) -> None:
        # After the first paint: slow to load.
        from workstation.desk.errand import Errand

        def opened(_job: Job) -> Newsroom:
            # After the first paint: slow to load.
            from workstation.services.newsroom import open_newsroom

            return open_newsroom(folder, self._settings.person_in(folder))

        errand = Errand(self)
        errand.run(opened, self._opened, self._not_opened)
        errand.finish()

    def _not_opened(self, error: Exception) -> None:
        self._first_run().tell(error)

    def _first_run(self) -> FirstRun:
        # After the first paint: slow to load.
        from workstation.desk.window_ask import WindowAsk
        from workstation.ui.first_run import FirstRun

        page = FirstRun(self._folder, WindowAsk(), self.language, make_demo)
        page.opened.connect(self._opened)
        self.shell.hold(page)
        return page

    def _opened(self, newsroom: Newsroom) -> None:
        if self._instance is None and not self._claim(newsroom.folder):
            newsroom.close()
            self.shell.close()
            return
        self._newsroom = newsroom
        self._keep(self._settings.opened(newsroom.folder))
        self._enter(newsroom)

    def _enter(self, newsroom: Newsroom) -> None:
        # After the first paint: slow to load.
        from workstation.desk.bus import Bus
        from workstation.desk.desk import Desk
        from workstation.desk.neighbours import Neighbours
        from workstation.desk.safekeeping import Safekeeping
        from workstation.desk.threads import ThreadTasks
        from workstation.desk.upkeep import Upkeep
        from workstation.desk.window_ask import WindowAsk
        from workstation.ui.main_window import MainWindow

        bus = Bus(self)
        self._tasks = ThreadTasks(newsroom, bus, self)
        desk = Desk(newsroom, self._tasks, bus, WindowAsk(), self.language)
        self.window = window = MainWindow(desk, panels(self.appearance))
        window.language_chosen.connect(self.language.choose)
        window.scheme_chosen.connect(self.appearance.choose)
        self._name_scheme()
        window.left.connect(self.shell.close)
        self.shell.hold(window)
        self._upkeep = Upkeep(self._tasks, bus, newsroom.rest, self)
        self._upkeep.start()
        self._neighbours = Neighbours(self._tasks, bus, newsroom.changed_elsewhere, self)
        self._neighbours.start()
        if not newsroom.read_only:
            self._wind(desk, window)
        self._safekeeping = Safekeeping(self._tasks, newsroom.automatic_backups, parent=self)
        self._safekeeping.start()

    def _wind(self, desk: Desk, window: MainWindow) -> None:
        # After the first paint: slow to load.
        from workstation.desk.clockwork import Clockwork
        from workstation.ui.on_time import OnTime

        newsroom = desk.newsroom

        def publish(target: str, job: Job) -> Outcome:
            return newsroom.sending.publish(target, job.report, job.cancelled).outcome

        self._clockwork = Clockwork(desk.tasks, desk.bus, newsroom.due, publish, parent=self)
        OnTime(desk, self._clockwork, window.saying, window.frame.banner)
        window.shown.connect(self._clockwork.look)

    def _name_scheme(self) -> None:
        if self.window is not None:
            self.window.frame.status_line.set_scheme(self.appearance.scheme)

    def _claim(self, folder: Path) -> bool:
        # After the first paint: slow to load.
        from workstation.desk.instance import Instance

        instance = Instance(folder, self)
        # A holder that does not answer is on another machine, or hangs. Two processes may write
        # one newsroom safely, so the person is let in; only raising the window is lost.
        if not instance.acquire() and instance.ring():
            return False
        instance.raised.connect(self.shell.come_forward)
        self._instance = instance
        return True

    def _keep(self, kept: settings.Settings) -> None:
        if "language" not in vars(self):
            return  # nothing was opened, so nothing was chosen
        self._settings = replace(
            kept, language=self.language.choice, scheme=str(self.appearance.scheme)
        )
        settings.save(self._settings)


def _named_folder(argv: Sequence[str]) -> Path | None:
    """Return the folder named on the command line, if any."""
    if not argv:
        return None
    # Slow to load, and most starts name nothing.
    import argparse

    parser = argparse.ArgumentParser(prog=_NAME, description="Open the Editorial Workstation.")
    parser.add_argument(
        "--newsroom", type=Path, metavar="DIR", help="open the newsroom in this folder"
    )
    folder: Path | None = parser.parse_args(argv).newsroom
    return folder
