"""The keys of the desk can be changed, and say so everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from tests.ui.comments.newsdesk import Hand, Key, comment_desk, draft
from workstation.domain.comment import Queue
from workstation.ui.comments.help_sheet import HelpSheet
from workstation.ui.comments.keymap import Keymap, key_of
from workstation.ui.comments.verbs import KEYS, Verb

_NONE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def _event(key: int, text: str = "", held: Qt.KeyboardModifier = _NONE) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, held, text)


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "keys.ini"), QSettings.Format.IniFormat)


@pytest.mark.parametrize(
    ("event", "key"),
    [
        (_event(Key.Key_J, "j"), "J"),
        (_event(Key.Key_J, "J", _SHIFT), "Shift+J"),
        (_event(Key.Key_Question, "?", _SHIFT), "?"),
        (_event(Key.Key_unknown, "？"), ""),
        (_event(Key.Key_Question, "？", _SHIFT), "?"),
        (_event(Key.Key_Slash, "/"), "/"),
        (_event(Key.Key_Home), "Home"),
        (_event(Key.Key_Escape, "\x1b"), "Esc"),
        (_event(Key.Key_Space, " "), "Space"),
        (_event(Key.Key_Shift, "", _SHIFT), ""),
    ],
)
def test_a_key_is_written_as_everywhere(event: QKeyEvent, key: str) -> None:
    assert key_of(event) == key


def test_no_two_verbs_begin_with_the_same_key(settings: QSettings) -> None:
    assert len(set(KEYS.values())) == len(KEYS)
    keymap = Keymap(settings)
    assert all(keymap.taken_by(key) is verb for verb, key in KEYS.items())


def test_a_changed_key_is_kept_and_who_had_it_gets_the_other(settings: QSettings) -> None:
    keymap = Keymap(settings)
    keymap.set_key(Verb.APPROVE, "S")
    assert (keymap.key(Verb.APPROVE), keymap.key(Verb.SPAM)) == ("S", "A")
    again = Keymap(settings)
    assert again.verb_of(_event(Key.Key_S, "s")) is Verb.APPROVE
    assert again.verb_of(_event(Key.Key_A, "a")) is Verb.SPAM
    again.as_it_came()
    assert Keymap(settings).key(Verb.APPROVE) == "A"


@pytest.fixture
def hand(qapp: QApplication, tmp_path: Path) -> Iterator[Hand]:
    drafts = [draft(f"第{n}条", f"读者{n}") for n in range(3)]
    with comment_desk(tmp_path / "newsroom", *drafts) as made:
        yield made
        made.panel.keymap.as_it_came()


def test_the_sheet_takes_the_next_key_and_the_desk_obeys(hand: Hand) -> None:
    sheet = HelpSheet(hand.panel.keymap, hand.panel)
    sheet.open()
    sheet.keys[Verb.APPROVE].click()
    hand.press(Key.Key_F, where=sheet.keys[Verb.APPROVE])
    assert sheet.keys[Verb.APPROVE].text() == "F"
    sheet.keys[Verb.APPROVE].click()
    hand.press(Key.Key_Escape, where=sheet.keys[Verb.APPROVE])
    assert sheet.isVisible() and sheet.keys[Verb.APPROVE].text() == "F"
    sheet.keys[Verb.SPAM].click()
    hand.press(Key.Key_Down, where=sheet.keys[Verb.SPAM])
    assert "always does the same" in sheet.news.text()
    sheet.reject()
    hand.press(Key.Key_A)
    assert hand.shown_count(Queue.APPROVED) == 0
    hand.press(Key.Key_F)
    assert hand.shown_count(Queue.APPROVED) == 1
    toolbar = hand.panel.pane.toolbar
    assert toolbar.buttons[Verb.APPROVE].toolTip().endswith("F")


def test_figures_are_shown_and_kept_as_table_and_picture(hand: Hand, tmp_path: Path) -> None:
    from workstation.ui.comments.figures_dialog import FiguresDialog

    hand.press(Key.Key_A)
    dialog = FiguresDialog(hand.desk, hand.panel)
    dialog.open()
    table, picture = tmp_path / "数.csv", tmp_path / "数.png"
    hand.ask.then(table, picture)
    dialog.table_button.click()
    dialog.picture_button.click()
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "what,of,comments"
    assert sum(int(line.rsplit(",", 1)[1]) for line in lines if line.startswith("written")) == 3
    assert any(line.startswith("held,first,3") for line in lines)
    assert any(line.startswith("decided within minutes,5,1") for line in lines)
    assert picture.stat().st_size > 2_000
    assert "数.png" in dialog.news.text()
    dialog.buttons[365].click()
    assert len(table.read_text(encoding="utf-8-sig")) > 100
    dialog.reject()
