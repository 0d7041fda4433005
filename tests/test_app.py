"""The program put together, with real threads, on real newsrooms; desks are small ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.newsrooms import new_newsroom
from tests.services.late import schedule
from tests.ui.desks import SmallPanel, names
from workstation import app, settings
from workstation.app import Program
from workstation.desk.desk import Desk
from workstation.ui.first_run import FirstRun
from workstation.ui.main_window import MainWindow
from workstation.ui.shared.rail import DESKS
from workstation.ui.shared.tokens import DARK, LIGHT
from workstation.ui.shell import lay_ground


@pytest.fixture(autouse=True)
def own_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("workstation.paths.config_folder", lambda: tmp_path / "config")
    monkeypatch.setattr("workstation.paths.default_newsroom", lambda: tmp_path / "default")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    scope = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.IniFormat, scope, str(tmp_path / "config"))
    monkeypatch.setattr(app, "panels", lambda _appearance: dict.fromkeys(app._DESKS, SmallPanel))


@pytest.fixture
def begin(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[Path | None], Program]]:
    begun: list[Program] = []
    before = (qapp.styleSheet(), qapp.palette(), qapp.font())

    def start(folder: Path | None = None) -> Program:
        program = Program(qapp, folder)
        begun.append(program)
        program.language.choose("en")
        program.start()
        return program

    yield start
    for program in begun:
        if program.window is not None and program.shell.isVisible():
            with qtbot.waitSignal(program.window.left):
                program.shell.close()
        program.shell.close()
        program.close()
        program.shell.deleteLater()
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


Begin = Callable[..., Program]


def make(folder: Path) -> Path:
    newsroom = new_newsroom(folder, "临河法治网")
    with newsroom.writing():
        newsroom.columns.create(None, "国内")
    newsroom.close()
    return folder


def entered(program: Program, qtbot: QtBot) -> MainWindow:
    qtbot.waitUntil(lambda: program.window is not None)
    window = program.window
    assert window is not None
    qtbot.waitUntil(lambda: window.stage.present() is not None)
    return window


def test_something_is_seen_before_the_newsroom_is_open(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    program = begin(make(tmp_path / "newsroom"))
    assert program.shell.isVisible()
    assert program.window is None
    window = entered(program, qtbot)
    assert program.shell.centralWidget() is window
    assert window.isVisible()


def test_a_day_on_threads_ends_with_everything_written(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = make(tmp_path / "newsroom")
    program = begin(folder)
    window = entered(program, qtbot)
    desk: Desk = window.desk
    for number in range(10):
        desk.tasks.change(lambda number=number: desk.newsroom.columns.create(None, f"栏目{number}"))  # type: ignore[misc]
    qtbot.waitUntil(lambda: "new column" in window.frame.top_bar.undo_button.text())
    with qtbot.waitSignal(window.left):
        program.shell.close()
    assert not program.shell.isVisible()
    assert QSettings().value("window/geometry") is not None
    assert len(names(desk.newsroom)) == 11


def test_without_a_newsroom_the_first_run_offers_one(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    program = begin(None)
    qtbot.waitUntil(lambda: isinstance(program.shell.centralWidget(), FirstRun))
    page = program.shell.centralWidget()
    assert isinstance(page, FirstRun)
    page.page.empty.button.click()
    entered(program, qtbot)
    assert (tmp_path / "default" / "newsroom.db").exists()
    assert settings.load().last == tmp_path / "default"


def test_a_newsroom_that_is_gone_is_named_and_opened_once_it_is_back(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = make(tmp_path / "disk" / "newsroom")
    settings.save(settings.Settings().opened(folder))
    (tmp_path / "disk").rename(tmp_path / "unplugged")
    program = begin(None)
    qtbot.waitUntil(lambda: isinstance(program.shell.centralWidget(), FirstRun))
    page = program.shell.centralWidget()
    assert isinstance(page, FirstRun)
    assert str(folder) in page.page.banner.sentence()
    assert str(tmp_path / "default") in page.page.place.text(), "nothing is made where it lay"
    page.page.banner.act_button.click()
    assert str(folder) in page.page.banner.sentence(), "still not there"
    (tmp_path / "unplugged").rename(tmp_path / "disk")
    page.page.banner.act_button.click()
    window = entered(program, qtbot)
    assert window.desk.newsroom.folder == folder


def test_a_damaged_newsroom_leads_to_the_first_run_with_a_sentence(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "newsroom"
    folder.mkdir()
    (folder / "newsroom.db").write_bytes(b"damaged" * 1000)
    program = begin(folder)
    qtbot.waitUntil(lambda: isinstance(program.shell.centralWidget(), FirstRun))
    page = program.shell.centralWidget()
    assert isinstance(page, FirstRun)
    assert page.page.banner.sentence()


def test_a_second_start_raises_the_first_window_and_goes(
    begin: Begin, qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    folder = make(tmp_path / "newsroom")
    first = begin(folder)
    entered(first, qtbot)
    first.shell.hide()
    second = Program(qapp, folder)
    assert not second.start()
    second.close()
    qtbot.waitUntil(first.shell.isVisible)


def test_language_and_scheme_are_switched_live_and_kept(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    program = begin(make(tmp_path / "newsroom"))
    window = entered(program, qtbot)
    window.language_chosen.emit("zh_CN")
    qtbot.waitUntil(lambda: program.shell.windowTitle() == "采编工作站")
    assert window.frame.top_bar.title.text() == "稿件"
    window.scheme_chosen.emit("dark")
    assert program.appearance.dark
    window.language_chosen.emit("en")
    qtbot.waitUntil(lambda: program.shell.windowTitle() == "Editorial Workstation")
    with qtbot.waitSignal(window.left):
        program.shell.close()
    program.close()
    kept = settings.load()
    assert (kept.language, kept.scheme) == ("en", "dark")


def test_the_line_at_the_bottom_names_the_scheme_however_it_was_chosen(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    program = begin(make(tmp_path / "newsroom"))
    line = entered(program, qtbot).frame.status_line
    for scheme, named in (("dark", "Dark"), ("light", "Light"), ("system", "As the system")):
        program.appearance.choose(scheme)
        assert line.scheme_button.text() == named


def test_who_worked_here_last_works_here_again(
    begin: Begin, qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    folder = make(tmp_path / "newsroom")
    first = begin(folder)
    newsroom = entered(first, qtbot).desk.newsroom
    newsroom.person = "周岚"
    with qtbot.waitSignal(first.window.left):  # type: ignore[union-attr]
        first.shell.close()
    first.close()
    assert entered(begin(folder), qtbot).desk.newsroom.person == "周岚"
    other = make(tmp_path / "other")
    assert entered(begin(other), qtbot).desk.newsroom.person != "周岚"


def test_a_demo_that_fails_leaves_nothing_behind(
    begin: Begin,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("workstation.services.demo.fill", fail)
    program = begin(None)
    qtbot.waitUntil(lambda: isinstance(program.shell.centralWidget(), FirstRun))
    page = program.shell.centralWidget()
    assert isinstance(page, FirstRun)
    page.page.demo.button.click()
    qtbot.waitUntil(lambda: bool(page.page.banner.sentence()))
    assert not (tmp_path / "default").exists()
    assert "No space left" in caplog.text


def test_the_first_paint_has_the_colour_of_the_desk(qapp: QApplication) -> None:
    before = qapp.palette()
    for scheme, tokens in (("light", LIGHT), ("dark", DARK)):
        lay_ground(qapp, scheme)
        assert qapp.palette().color(QPalette.ColorRole.Window).name() == tokens.desk
    qapp.setPalette(before)


def test_an_exception_nobody_caught_is_a_toast(begin: Begin, qtbot: QtBot, tmp_path: Path) -> None:
    program = begin(make(tmp_path / "newsroom"))
    window = entered(program, qtbot)
    program.trouble(ValueError("x"))
    assert len(window.toasts.shown()) == 1


def test_a_moment_passed_while_it_was_closed_is_offered_at_the_start(
    begin: Begin, qtbot: QtBot, tmp_path: Path
) -> None:
    newsroom = new_newsroom(tmp_path / "newsroom", "临河法治网")
    schedule(newsroom, "防汛")
    newsroom.close()
    window = entered(begin(tmp_path / "newsroom"), qtbot)
    banner = window.frame.banner
    qtbot.waitUntil(lambda: "防汛" in banner.sentence())
    public = tmp_path / "newsroom" / "public" / "index.html"
    assert "防汛" not in public.read_text(encoding="utf-8")
    banner.act_button.click()
    qtbot.waitUntil(lambda: banner.sentence() == "")
    assert "防汛" in public.read_text(encoding="utf-8")
    assert "防汛" in window.toasts.shown()[-1].sentence


def test_every_desk_of_the_rail_is_made_by_name() -> None:
    assert tuple(app._DESKS) == tuple(name for name, _ in DESKS)


def test_without_a_display_it_says_so_and_goes(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("workstation.environment.has_display", lambda: False)
    monkeypatch.setattr("workstation.environment.prepare", lambda: None)
    assert app.main([]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
