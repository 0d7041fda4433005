"""A whole day in the program as it is put together: real window, real threads, real pages.

The gestures are those of the tour (`workstation.tour`); what is checked is what a person would
look at afterwards: the newsroom, and the files of the built site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from workstation import paths
from workstation.app import Program
from workstation.domain.act import Act
from workstation.domain.article import ArticleLine, ArticleQuery, Status
from workstation.domain.board import BoardView
from workstation.domain.comment import CommentStatus, Queue
from workstation.domain.publication import PageStep, StepKind
from workstation.press.generation.generation import live_manifest
from workstation.services.newsroom import Newsroom
from workstation.tour import day_arranging, day_end, day_public, day_writing
from workstation.tour.player import Play
from workstation.tour.room import Room

T = TypeVar("T")


class QuietRoom(Room):
    """The room of the tour without its camera."""

    def picture(self, name: str) -> Play:
        yield from ()


@dataclass
class Day:
    """The program, and a way to play a scene of its day to the end."""

    room: Room
    qtbot: QtBot

    def play(self, scene: Callable[[Room], Play]) -> None:
        for until in scene(self.room):
            self.qtbot.waitUntil(
                lambda until=until: bool(until.holds()),  # type: ignore[misc]
                timeout=round(until.seconds * 1000),
            )

    @property
    def newsroom(self) -> Newsroom:
        return self.room.window.desk.newsroom

    @property
    def site(self) -> Path:
        return self.newsroom.publishing.default_target

    def ask(self, question: Callable[[Newsroom], T]) -> T:
        with self.newsroom.reading():
            return question(self.newsroom)

    def page(self, address: str) -> str:
        return (self.site / address).read_text(encoding="utf-8")

    def story(self, title: str) -> ArticleLine:
        query = ArticleQuery(text=title)
        found = self.ask(lambda newsroom: newsroom.articles.page(query, None, 20)).lines
        return next(line for line in found if line.title == title)

    def board(self, code: str) -> BoardView:
        views = self.ask(lambda newsroom: newsroom.boards.all())
        return next(view for view in views if view.board.code == code)

    def acts(self, kind: str) -> list[Act]:
        acts = self.ask(lambda newsroom: newsroom.history.acts(500))
        return [act for act in acts if act.kind == kind]

    def planned(self) -> tuple[PageStep, ...]:
        plan = self.ask(lambda newsroom: newsroom.publishing.plan())
        return plan.of(StepKind.NEW, StepKind.CHANGED, StepKind.REMOVED)


@pytest.fixture
def day(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Day]:
    monkeypatch.setattr("workstation.paths.config_folder", lambda: tmp_path / "config")
    monkeypatch.setattr("workstation.paths.default_newsroom", lambda: tmp_path / "newsroom")
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    scope = QSettings.Scope.UserScope
    QSettings.setPath(QSettings.Format.IniFormat, scope, str(tmp_path / "config"))
    before = (qapp.styleSheet(), qapp.palette(), qapp.font())
    program = Program(qapp)
    samples = paths.resources() / "demo" / "samples"
    yield Day(QuietRoom(program, tmp_path, samples), qtbot)
    if program.window is not None and program.shell.isVisible():
        with qtbot.waitSignal(program.window.left):
            program.shell.close()
    program.close()
    # At once: pages must go before the profiles they belong to.
    shiboken6.delete(program.shell)
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


@pytest.mark.qt_log_ignore("GPUInfo not initialized.*", extend=True)
def test_a_whole_day(day: Day) -> None:
    day.play(day_writing.first_run)
    day.play(day_public.first_publication)
    assert "临河法治网" in day.page("index.html")
    assert day.planned() == ()
    write(day)
    arrange(day)
    moderate(day)
    publish(day)
    take_back(day)


def write(day: Day) -> None:
    day.play(day_writing.manuscripts)
    assert day.story("沙溪县渡口来了“水上调解船”").status is Status.DRAFT
    day.play(day_writing.writing)
    day.play(day_writing.fields)
    day.play(day_writing.release)
    line = day.story(day_writing.TITLE)
    article = day.ask(lambda newsroom: newsroom.articles.get(line.id))
    for written in (day_writing.LEAD, f"## {day_writing.HEADING}", day_writing.END):
        assert written in article.content.body
    assert article.content.short_title == day_writing.FIELDS["short_title"]
    assert article.content.author == day_writing.FIELDS["author"]
    assert article.status is Status.PUBLISHED
    tree = day.ask(lambda newsroom: newsroom.columns.tree())
    assert article.content.column_id == tree.find("法治/基层").id
    assert day_writing.TITLE not in day.page("index.html"), "nothing goes public by itself"


def arrange(day: Day) -> None:
    before = day.ask(lambda newsroom: newsroom.columns.tree())
    column = before.find(day_arranging.MOVED)
    day.play(day_arranging.columns)
    day.play(day_arranging.moving)
    after = day.ask(lambda newsroom: newsroom.columns.tree())
    assert after.path(column.id) == day_arranging.MOVED
    assert after.directory(column.id) == before.directory(column.id)
    (moved,) = day.acts("column.move")
    assert moved.undone
    day.play(day_arranging.boards)
    day.play(day_arranging.card)
    view = day.board(day_arranging.BOARD)
    assert len(view.draft) == len(view.live) + 1
    assert not day.acts("board.launch")
    day.play(day_arranging.launch)
    view = day.board(day_arranging.BOARD)
    assert [one.card.article_id for one in view.draft] == [
        card.card.article_id for card in view.live
    ]


def moderate(day: Day) -> None:
    before = day.ask(lambda newsroom: newsroom.comments.counts())
    day.play(day_public.comments)
    day.play(day_public.deciding)
    day.play(day_public.answering)
    after = day.ask(lambda newsroom: newsroom.comments.counts())
    assert after[Queue.PENDING] == before[Queue.PENDING] - 1
    waiting = day.ask(lambda newsroom: newsroom.comments.page(Queue.PENDING, text=day_public.BAD))
    assert [one.status for one in waiting.comments] == [CommentStatus.PENDING], "taken back"
    day.play(day_public.preview)
    day.play(day_public.before_and_after)


def publish(day: Day) -> None:
    planned = day.planned()
    before = live_manifest(day.site)
    day.play(day_public.publishing)
    after = live_manifest(day.site)
    wanted = {step.page.address for step in planned if step.kind is not StepKind.REMOVED}
    written = {
        address
        for address, record in after.pages.items()
        if address not in before.pages or before.pages[address].sha256 != record.sha256
    }
    assert written <= wanted, "no page changes that was not planned"
    assert after.number == before.number + 1
    assert day.planned() == ()
    address = day.ask(lambda n: n.preview.address_of(day.story(day_writing.TITLE).id))
    assert day_writing.END in day.page(address)
    assert day_writing.TITLE in day.page("index.html")
    commented = day.ask(
        lambda n: n.comments.page(Queue.APPROVED, text=day_public.GOOD).comments[0].article_id
    )
    page = day.page(day.ask(lambda n: n.preview.address_of(commented)))
    assert day_public.GOOD in page
    assert day_public.REPLY in page
    assert day_public.BAD not in page


def take_back(day: Day) -> None:
    day.play(day_end.palette)
    day.play(day_end.history)
    view = day.board(day_arranging.BOARD)
    assert len(view.draft) == len(view.live) - 1, "the card has gone, what came later stays"
    assert day.ask(lambda newsroom: newsroom.history.verify()) is None
    assert not day.acts("board.launch")[0].undone
