"""The tour's own machinery; the scenes themselves are played by `test_whole_day`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from workstation.tour import __main__ as door
from workstation.tour import hand
from workstation.tour.camera import Camera, look_at
from workstation.tour.player import Play, Player, Scene, SceneStopped, Until

ROOT = Path(__file__).resolve().parent.parent


def ended(qtbot: QtBot, *scenes: Scene) -> SceneStopped | None:
    player = Player(scenes)
    with qtbot.waitSignal(player.ended) as told:
        player.start()
    failure = told.args[0]
    assert failure is None or isinstance(failure, SceneStopped)
    return failure


def test_scenes_are_played_in_their_order(qtbot: QtBot) -> None:
    said: list[str] = []

    def scene(name: str) -> Play:
        said.append(f"{name} begins")
        yield Until(lambda: True, "nothing")
        said.append(f"{name} ends")

    scenes = [Scene(name, lambda name=name: scene(name)) for name in ("one", "two")]  # type: ignore[misc]
    assert ended(qtbot, *scenes) is None
    assert said == ["one begins", "one ends", "two begins", "two ends"]


def test_a_scene_that_waits_in_vain_is_named(qtbot: QtBot) -> None:
    def scene() -> Play:
        yield Until(lambda: False, "the moon", seconds=0)

    failure = ended(qtbot, Scene("night", scene))
    assert failure is not None
    assert failure.scene == "night"
    assert "the moon" in failure.why


def test_a_scene_that_breaks_is_named_and_nothing_follows(qtbot: QtBot) -> None:
    played: list[str] = []

    def broken() -> Play:
        yield Until(lambda: True, "nothing")
        raise LookupError("no such button")

    def later() -> Play:
        played.append("later")
        yield from ()

    failure = ended(qtbot, Scene("broken", broken), Scene("later", later))
    assert failure is not None
    assert "no such button" in str(failure)
    assert played == []


def test_pictures_are_numbered_and_told(
    qtbot: QtBot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(120, 80)
    widget.show()
    camera = Camera(tmp_path, widget)

    def scene() -> Play:
        yield from camera.take("first")
        camera.variant = "en-dark"
        yield from camera.take("second")

    assert ended(qtbot, Scene("pictures", scene)) is None
    names = ["001-first-zh-light.png", "002-second-en-dark.png"]
    assert sorted(file.name for file in tmp_path.iterdir()) == names
    assert capsys.readouterr().out.split() == names


def test_a_picture_shows_the_dialog_over_the_window(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    dialog = QDialog(window)
    dialog.setStyleSheet("background: #ff0000")
    dialog.resize(60, 40)
    dialog.open()
    dialog.move(window.mapToGlobal(QPoint(100, 80)))
    qtbot.waitUntil(dialog.isVisible)
    picture: QImage = look_at(window)
    inside = dialog.mapToGlobal(QPoint(30, 20)) - window.mapToGlobal(QPoint())
    assert picture.pixelColor(inside) == QColor("#ff0000")


def test_hands_write_through_an_input_method(qtbot: QtBot) -> None:
    line = QLineEdit("旧的")
    qtbot.addWidget(line)
    line.show()
    hand.write_over(line, "河湾区把法庭开进夜市")
    assert line.text() == "河湾区把法庭开进夜市"
    hand.press(line, Qt.Key.Key_Backspace)
    assert line.text() == "河湾区把法庭开进夜"


def test_hands_do_not_reach_what_a_person_cannot(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    button = QPushButton("发布")
    QVBoxLayout(window).addWidget(button)
    with pytest.raises(hand.CannotReach):
        hand.click(button)
    window.show()
    button.setEnabled(False)
    with pytest.raises(hand.CannotReach):
        hand.click(button)


def test_without_a_folder_the_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert door.main([]) == 2
    assert "DIR" in capsys.readouterr().err


def test_a_folder_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("")
    assert door.main([str(tmp_path / "file" / "tour")]) == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1


def test_pictures_of_the_readme_are_there_and_small() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    part = readme.split("<!-- pictures: begin -->")[1].split("<!-- pictures: end -->")[0]
    named = re.findall(r"docs/pictures/[\w.-]+\.png", part)
    assert 4 <= len(set(named)) <= 6
    for name in named:
        assert (ROOT / name).stat().st_size < 250_000
