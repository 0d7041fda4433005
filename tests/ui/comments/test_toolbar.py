"""The toolbar: named with numbers, and never a cut word however narrow it is."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workstation.ui.comments.keymap import Keymap
from workstation.ui.comments.toolbar import Toolbar
from workstation.ui.comments.verbs import Verb


@pytest.mark.parametrize("count", [0, 1, 3, 200])
@pytest.mark.parametrize("width", [520, 620, 760, 1000])
def test_no_button_is_narrower_than_its_words(qtbot: QtBot, width: int, count: int) -> None:
    bar = Toolbar(Keymap())
    qtbot.addWidget(bar)
    bar.resize(width, 48)
    bar.show()
    bar.show_selection(count)
    QApplication.sendPostedEvents()
    layout = bar.layout()
    assert layout is not None
    layout.activate()
    for button in bar.buttons.values():
        if button.isVisible():
            assert button.width() >= button.sizeHint().width()


def test_decisions_are_named_with_their_number_and_one_replies_to_one(qtbot: QtBot) -> None:
    bar = Toolbar(Keymap())
    qtbot.addWidget(bar)
    bar.show_selection(12)
    assert bar.buttons[Verb.TRASH].words() == "Trash 12"
    assert not bar.buttons[Verb.REPLY].isEnabled()
    bar.show_selection(0)
    assert bar.buttons[Verb.TRASH].words() == "Trash"
    assert bar.buttons[Verb.REPLY].isEnabled()
    bar.show_enabled(False)
    assert not any(button.isEnabled() for button in bar.buttons.values())
