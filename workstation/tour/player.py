"""Plays scenes inside the running event loop: a scene says what it waits for, and goes on then.

Nothing here sleeps: between two steps the program does whatever it does with a person before it.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

_LOOK_MILLISECONDS = 8


@dataclass(frozen=True, slots=True)
class Until:
    """What must hold before a scene goes on; `what` names it for the sentence of a failure."""

    holds: Callable[[], object]
    what: str
    seconds: float = 30.0


Play = Generator[Until, None, None]


@dataclass(frozen=True, slots=True)
class Scene:
    """One part of the day, with the name a failure is told by."""

    name: str
    play: Callable[[], Play]


class SceneStopped(Exception):
    """A scene did not come to its end; `scene` and `why` say which and why."""

    def __init__(self, scene: str, why: str) -> None:
        super().__init__(f"{scene}: {why}")
        self.scene = scene
        self.why = why


class Player(QObject):
    """Plays scenes one after another. `ended(SceneStopped or None)` is sent once."""

    ended = Signal(object)

    def __init__(self, scenes: Sequence[Scene], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._scenes: Iterator[Scene] = iter(scenes)
        self._name = ""
        self._play: Play | None = None
        self._until: Until | None = None
        self._late = 0.0
        self._stepping = False
        self._timer = QTimer(self, interval=_LOOK_MILLISECONDS)
        self._timer.timeout.connect(self._look)

    def start(self) -> None:
        """Begin with the first scene as soon as the event loop runs."""
        self._timer.start()

    def stop(self, error: BaseException) -> None:
        """End the play because of something that went wrong elsewhere in the program."""
        self._end(SceneStopped(self._name, f"{type(error).__name__}: {error}"))

    def _look(self) -> None:
        # A drag runs an event loop of its own within a step.
        if self._stepping or not self._timer.isActive():
            return
        self._stepping = True
        try:
            self._step()
        except Exception as error:
            self.stop(error)
        finally:
            self._stepping = False

    def _step(self) -> None:
        until = self._until
        if until is not None and not until.holds():
            if monotonic() > self._late:
                self._end(SceneStopped(self._name, f"waited in vain for {until.what}"))
            return
        self._until = None
        if self._play is None:
            scene = next(self._scenes, None)
            if scene is None:
                self._end(None)
                return
            self._name, self._play = scene.name, scene.play()
        self._until = next(self._play, None)
        if self._until is None:
            self._play = None
        else:
            self._late = monotonic() + self._until.seconds

    def _end(self, failure: SceneStopped | None) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.ended.emit(failure)
