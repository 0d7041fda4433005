"""House words in the settings: taken in, taken off, and what is let pass heeded again."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from tests.ui.settings.conftest import Room
from workstation.ui.shared.elided_label import ElidedLabel


def pressed(room: Room, words: str) -> None:
    lists = room.panel.words.lists.values()
    buttons = [one for held in lists for one in held.findChildren(QPushButton)]
    next(one for one in buttons if one.accessibleName() == words).click()


def shown(room: Room) -> list[str]:
    lists = room.panel.words.lists.values()
    return [one.text() for held in lists for one in held.findChildren(ElidedLabel)]


def write(room: Room, words: str, replacement: str = "", reason: str = "") -> None:
    page = room.panel.words
    page.words.setText(words)
    page.replacement.setText(replacement)
    page.reason.setText(reason)
    page.add_button.click()


def test_a_word_is_taken_in_and_shown(room: Room) -> None:
    room.panel.reveal("section", "words")
    write(room, "临河日报社", "临河日报", "报名没有“社”")
    assert [one.words for one in room.newsroom.proofreading.words()] == ["临河日报社"]
    assert shown(room) == ["临河日报社 → 临河日报", "报名没有“社”"]
    assert room.panel.words.words.text() == ""
    assert room.acts()[0] == "house_word.keep"


def test_what_is_refused_stays_typed(room: Room) -> None:
    write(room, " ", "临河日报")
    assert room.newsroom.proofreading.words() == ()
    assert room.panel.words.replacement.text() == "临河日报"


def test_a_word_is_taken_off(room: Room) -> None:
    write(room, "临河日报社")
    room.panel.refresh()
    pressed(room, "Remove “临河日报社”")
    assert room.newsroom.proofreading.words() == ()
    assert shown(room) == []


def test_what_is_let_pass_can_be_remarked_on_again(room: Room) -> None:
    room.write(lambda: room.newsroom.proofreading.pass_over("house", "甲乙"))
    room.panel.refresh()
    assert shown(room) == ["甲乙"]
    pressed(room, "Remark on “甲乙” again")
    assert room.newsroom.proofreading.let_pass() == ()
