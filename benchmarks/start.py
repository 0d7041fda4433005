"""Time from starting Python to the first window, and to the desk with its newsroom in it.

The floor imports PySide6 and shows an empty QMainWindow. Both end after their first paint. Whole
processes are timed, in turns.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figures import ratio, told
from workstation.services import demo
from workstation.services.newsroom import create_newsroom

_ROUNDS = 9
_GOAL = 1.5

_FLOOR = """
import os, sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, lambda: os._exit(0))
app = QApplication(sys.argv)
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""
_OURS = """
import os, sys
from pathlib import Path
from workstation import environment
environment.prepare()
from PySide6.QtCore import Qt
from workstation.app import Program, make_application
app = make_application()
program = Program(app, Path(sys.argv[1]))
# As large as the floor, whatever the screen is.
program.shell.setWindowState(Qt.WindowState.WindowNoState)
leave = lambda: os._exit(0)
if sys.argv[2] == "window":
    # Instead of what the program begins then: the window is there.
    program.shell.shown.disconnect()
    program.shell.shown.connect(leave)
else:
    from PySide6.QtCore import QTimer
    waiting = QTimer()
    waiting.timeout.connect(lambda: program.window is not None and QTimer.singleShot(0, leave))
    waiting.start(1)
program.start()
app.exec()
"""


def run() -> None:
    """Measure floor, first window and filled desk in turns."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "newsroom"
        newsroom = create_newsroom(place)
        with newsroom.writing():
            demo.fill(newsroom)
        newsroom.close()
        floor: list[float] = []
        window: list[float] = []
        desk: list[float] = []
        for number in range(_ROUNDS + 1):
            times = (_timed(_FLOOR), _timed(_OURS, place, "window"), _timed(_OURS, place, "desk"))
            # The first round warms the disk's cache and writes bytecode.
            if number:
                for kept, found in zip((floor, window, desk), times, strict=True):
                    kept.append(found)
    print(f"start, {_ROUNDS} rounds")
    print(told("floor: PySide6 and an empty window", floor))
    print(told("first window", window))
    print(told("desk filled from the demo newsroom", desk))
    print(ratio("first window / floor", window, floor, _GOAL))


def _timed(script: str, *arguments: object) -> float:
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryDirectory() as home:
        environment |= {"XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home}
        begun = time.perf_counter()
        subprocess.run(  # the desk leaves by _exit: what matters is that it came so far
            [sys.executable, "-c", script, *map(str, arguments)],
            env=environment,
            check=True,
            capture_output=True,
            timeout=60,
        )
        return (time.perf_counter() - begun) * 1000
