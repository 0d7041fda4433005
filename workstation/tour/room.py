"""What the scenes of the day are played in: the program, its desks and dialogs, and the camera."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QLineEdit,
    QMenu,
    QMessageBox,
    QWidget,
)

from workstation.app import Program
from workstation.tour import hand
from workstation.tour.camera import Camera
from workstation.tour.player import Play, Until
from workstation.ui.main_window import MainWindow
from workstation.ui.shared.choice_button import ChoiceButton
from workstation.ui.shared.panel import Panel

DeskPanel = TypeVar("DeskPanel", bound=Panel)
Shown = TypeVar("Shown", bound=QWidget)

WIDE, NARROW, SMALL = QSize(1440, 900), QSize(1280, 800), QSize(1024, 700)


@dataclass(frozen=True, slots=True)
class Variant:
    """A language and a scheme; `name` ends the names of the pictures."""

    name: str
    language: str
    scheme: str


VARIANTS = (
    Variant("zh-light", "zh_CN", "light"),
    Variant("zh-dark", "zh_CN", "dark"),
    Variant("en-light", "en", "light"),
    Variant("en-dark", "en", "dark"),
)


class Room:
    """One program and what a person finds in it. `samples` is the folder of files to bring in."""

    def __init__(self, program: Program, pictures: Path, samples: Path) -> None:
        self.program = program
        self.samples = samples
        self.pictures = pictures
        self.camera = Camera(pictures, program.shell)

    @property
    def window(self) -> MainWindow:
        """Return the window of the open newsroom; LookupError before there is one."""
        if self.program.window is None:
            raise LookupError("no newsroom is open")
        return self.program.window

    def picture(self, name: str) -> Play:
        """Take a picture as soon as nothing moves."""
        yield from self.camera.take(name)

    def present(self, kind: type[DeskPanel]) -> DeskPanel:
        """Return the desk that is seen, which must be of this kind."""
        panel = self.window.stage.present()
        if not isinstance(panel, kind):
            raise LookupError(f"{type(panel).__name__} is seen instead of {kind.__name__}")
        return panel

    def come_back(self) -> None:
        """Be at the window again after a dialog, as a window manager sees to it."""
        if QApplication.activeModalWidget() is None:
            self.program.shell.activateWindow()

    def put_toasts_away(self) -> None:
        """Close what is told in passing: a person takes longer than it is shown."""
        for toast in self.window.toasts.shown():
            hand.click(toast.close_button)

    def go(self, name: str) -> Play:
        """Click on a desk in the rail."""
        self.come_back()
        self.put_toasts_away()
        hand.click(self.window.frame.rail.button(name))
        yield Until(lambda: self.window.frame.rail.current() == name, f"the desk {name}")
        yield Until(lambda: self.window.stage.present() is not None, f"the desk {name}")

    def dress(self, variant: Variant) -> Play:
        """Choose language and scheme in the status line."""
        line = self.window.frame.status_line
        yield from self._choose(line.language_button, tuple(_LANGUAGES).index(variant.language))
        yield from self._choose(line.scheme_button, tuple(_SCHEMES).index(variant.scheme))
        self.camera.variant = variant.name

    def _choose(self, button: ChoiceButton, place: int) -> Play:
        hand.click(button)
        yield Until(lambda: top(QMenu) is not None, "the menu of the status line")
        choose(menu().actions()[place])

    def written(self) -> Until:
        """Return what holds once everything asked for has been written and answered."""
        done: list[bool] = []
        self.window.desk.tasks.after_writes(lambda: done.append(True))
        return Until(lambda: done, "everything to be written")


_LANGUAGES = ("zh_CN", "en")
_SCHEMES = ("light", "dark", "system")


def top(kind: type[Shown]) -> Shown | None:
    """Return the dialog, menu or other thing over the window of this kind that was opened last."""
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind)]
    seen = [one for one in found if one.isVisible()]
    return seen[-1] if seen else None


def over(kind: type[Shown], what: str) -> Until:
    """Return what holds once something of this kind lies over the window."""
    return Until(lambda: top(kind) is not None, what)


def gone(kind: type[QWidget], what: str) -> Until:
    """Return what holds once nothing of this kind lies over the window any more."""
    return Until(lambda: top(kind) is None, f"the end of {what}")


def found(kind: type[Shown]) -> Shown:
    """Return what `top` does; LookupError when there is none."""
    one = top(kind)
    if one is None:
        raise LookupError(f"no {kind.__name__} is open")
    return one


def menu() -> QMenu:
    """Return the open menu."""
    return found(QMenu)


def choose(action: QAction) -> None:
    """Click on an action of the open menu."""
    opened = menu()
    hand.click(opened, opened.actionGeometry(action).center())


def answer(role: QMessageBox.ButtonRole = QMessageBox.ButtonRole.AcceptRole) -> None:
    """Press the first button with a role in the question that is open."""
    box = found(QMessageBox)
    for button in box.buttons():
        if box.buttonRole(button) is role:
            hand.click(button)
            return
    raise LookupError(f"“{box.text()}” offers no such answer")


def line_of(dialog: QWidget) -> QLineEdit:
    """Return the line of a dialog one writes in; LookupError when it has none."""
    line = dialog.findChild(QLineEdit)
    if not isinstance(line, QLineEdit):
        raise LookupError(f"“{dialog.windowTitle()}” has no line to write in")
    return line


def choose_files(*files: Path) -> Play:
    """Name files in the dialog that asks for them."""
    yield over(QFileDialog, "the dialog for files")
    dialog = found(QFileDialog)
    dialog.setDirectory(str(files[0].parent))
    line_of(dialog).setText(" ".join(f'"{file.name}"' for file in files))
    dialog.accept()
    yield gone(QFileDialog, "the dialog for files")
