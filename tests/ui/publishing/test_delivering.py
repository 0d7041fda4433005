"""The site goes further than a folder: into a zip file, a repository, to a server."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.ui.publishing.conftest import Room
from tests.ui.publishing.test_panel import choose, publish
from workstation.domain.errors import Refused
from workstation.services.publishing.delivery.port import AskPassword
from workstation.services.publishing.sending import Sending, Sent, Transfer
from workstation.ui.publishing.place_dialog import PlaceDialog
from workstation.ui.publishing.places import Place
from workstation.ui.publishing.rows import Group
from workstation.ui.publishing.target import Target

ADDRESS = "sftp://editor@example.cn/srv/site"


def to_zip(room: Room, file: Path) -> None:
    room.ask.then(file)
    choose(room, Place.ZIP)


def form(room: Room) -> PlaceDialog:
    dialogs = [one for one in room.panel.window().findChildren(PlaceDialog) if one.isVisible()]
    return dialogs[-1]


def groups(room: Room) -> set[Group]:
    return {entry.group for entry in room.panel._rows}


def test_the_site_is_packed_and_the_choice_remembered(room: Room, tmp_path: Path) -> None:
    file = tmp_path / "site"
    to_zip(room, file)
    publish(room)
    packed = tmp_path / "site.zip"
    assert str(packed) in room.ask.asked[-1][2]
    assert "index.html" in zipfile.ZipFile(packed).namelist()
    assert "Files sent: " in room.panel.banner.sentence()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    again = Target(room.newsroom.folder, room.newsroom.folder / "public", settings)
    assert again.address == f"zip:{packed}"
    assert again.folder == room.newsroom.folder / "public"
    assert room.panel.head.last.text().startswith("Last published ")


def test_what_would_be_sent_is_listed_before(room: Room, tmp_path: Path) -> None:
    publish(room)
    assert room.panel.head.files_button.isHidden(), "a folder is what the plan says"
    to_zip(room, tmp_path / "site.zip")
    assert room.panel.head.button.text() == "Send the site", "it stands built, but not there yet"
    room.panel.head.files_button.click()
    assert "index.html" in room.titles()
    assert Group.TO_CARRY in groups(room)
    current = room.panel.list.current()
    assert current is not None
    assert current.group is Group.TO_CARRY
    assert not (tmp_path / "site.zip").exists(), "looking changes nothing"
    room.ask.then(True)
    room.panel.head.button.click()
    assert (tmp_path / "site.zip").exists()
    assert Group.TO_CARRY not in groups(room)
    assert not room.panel.head.button.isEnabled()
    room.panel.head.files_button.click()
    assert "has every file" in room.panel.banner.sentence()


def test_a_foreign_file_is_not_overwritten(room: Room, tmp_path: Path) -> None:
    foreign = tmp_path / "letters.zip"
    foreign.write_bytes(b"not ours")
    to_zip(room, foreign)
    publish(room)
    assert str(foreign) in room.panel.banner.sentence()
    assert foreign.read_bytes() == b"not ours"
    assert room.panel.head.button.isEnabled(), "the site is built; sending may be tried again"


def test_a_server_is_named_in_a_form_that_says_what_is_wrong(room: Room, qtbot: QtBot) -> None:
    choose(room, Place.SFTP)
    dialog = form(room)
    assert not dialog.act_button.isEnabled()
    for name, text in {"host": "a b", "user": "editor", "folder": "/srv/site"}.items():
        dialog.lines[name].setText(text)
    dialog.lines["host"].textEdited.emit("a b")
    assert not dialog.act_button.isEnabled()
    dialog.lines["host"].setText("example.cn")
    dialog.lines["host"].textEdited.emit("example.cn")
    dialog.act_button.click()
    assert room.panel.target.address == ADDRESS
    assert room.panel.head.target.text() == "editor@example.cn/srv/site"
    choose(room, Place.SFTP)
    again = form(room)
    assert again.lines["host"].text() == "example.cn"
    again.reject()


def test_a_password_in_an_address_is_refused(room: Room) -> None:
    choose(room, Place.GIT)
    dialog = form(room)
    dialog.lines["repository"].setText("https://editor:secret@example.cn/site.git")
    dialog.lines["repository"].textEdited.emit("")
    assert not dialog.act_button.isEnabled()
    dialog.reject()


class Locked:
    """The other end lets in whoever knows the word; everything before it is as always."""

    def __init__(self, sending: Sending) -> None:
        self._sending = sending
        self.tried: list[str | None] = []

    def _let_in(self, ask: AskPassword) -> None:
        told = ask("sftp://editor@example.cn")
        self.tried.append(told)
        if told != "right":
            raise Refused("delivery.not_let_in", place="sftp://editor@example.cn")

    def last(self, target: str) -> Any:
        return self._sending.last(target)

    def plan(self, target: str, ask: AskPassword) -> tuple[None, tuple[Transfer, ...]]:
        self._let_in(ask)
        return None, ()

    def publish(
        self, _target: str, progress: Any, cancelled: Any, ask: AskPassword, carried: Any
    ) -> Sent:
        self._let_in(ask)
        carried(1, 1)
        return self._sending.publish(
            str(self._sending._publishing.default_target), progress, cancelled
        )


@pytest.fixture
def locked(room: Room, monkeypatch: pytest.MonkeyPatch) -> Locked:
    made = Locked(room.newsroom.sending)
    monkeypatch.setattr(room.newsroom, "sending", made)
    room.panel.target.choose(ADDRESS)
    room.panel.refresh()
    return made


def test_a_password_is_asked_for_until_it_is_right_and_kept_nowhere(
    room: Room, locked: Locked, tmp_path: Path
) -> None:
    room.ask.then(True, "wrong", "right")
    room.panel.head.button.click()
    assert locked.tried == [None, "wrong", "right"]
    assert [kind for kind, _, _ in room.ask.asked] == ["confirm", "password", "password"]
    assert "editor@example.cn" in room.ask.asked[-1][2]
    assert room.panel.banner.sentence().startswith("Published: ")
    room.panel.head.files_button.click()
    assert locked.tried[-1] == "right", "it is asked for once while the window is open"
    kept = (
        (tmp_path / "window.ini").read_text("utf-8") if (tmp_path / "window.ini").exists() else ""
    )
    assert "right" not in kept


def test_who_steps_back_from_the_password_is_told_that_nothing_was_sent(
    room: Room, locked: Locked
) -> None:
    room.ask.then(True, None)
    room.panel.head.button.click()
    assert locked.tried == [None]
    assert "editor@example.cn" in room.panel.banner.sentence()
    assert room.panel.head.button.isEnabled()
