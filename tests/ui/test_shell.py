from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QSize
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from workstation.ui.shell import Shell, too_large


@pytest.mark.parametrize(
    ("screen", "expected"),
    [
        (QSize(1920, 1040), False),
        (QSize(1440, 940), False),
        (QSize(1440, 900), True),  # the title bar would push the last line off the screen
        (QSize(1366, 728), True),
    ],
)
def test_a_window_that_finds_no_place_with_its_title_bar_is_told(
    screen: QSize, expected: bool
) -> None:
    assert too_large(QSize(1440, 900), screen) is expected


class Held(QWidget):
    """Refuses to go as long as it holds something."""

    busy = True

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(not self.busy)


def test_the_end_is_told_once_what_is_held_lets_go(qtbot: QtBot, tmp_path: Path) -> None:
    shell = Shell(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    qtbot.addWidget(shell)
    told: list[int] = []
    shell.closed.connect(lambda: told.append(1))
    held = Held()
    shell.hold(held)
    shell.show()
    assert not shell.close()
    assert told == []
    held.busy = False
    assert shell.close()
    assert told == [1]
