"""A comment desk on a real newsroom with comments of invented readers, and hands to work it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.desk.scripted_ask import ScriptedAsk
from tests.ui.desks import open_desk
from workstation.desk.desk import Desk
from workstation.domain.article import Content
from workstation.domain.comment import Comment, CommentStatus, Queue
from workstation.domain.draft import DraftComment
from workstation.domain.moment import MINUTE, now
from workstation.ui.comments.entry import Entry
from workstation.ui.comments.panel import CommentsPanel

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def draft(
    text: str, author: str = "河边的风", status: str = "pending", **more: object
) -> DraftComment:
    cells = {"article": "1", "written_at": now() - MINUTE, "status": status} | more
    return DraftComment(author=author, text=text, **cells)  # type: ignore[arg-type]


def settle() -> None:
    """Let rows come into sight: where they lie is read first, then the rows themselves."""
    for _ in range(3):
        QApplication.processEvents()


class Hand:
    """What a person does at the desk and sees there."""

    def __init__(self, desk: Desk, ask: ScriptedAsk) -> None:
        self.desk = desk
        self.ask = ask
        desk.tasks.change(
            lambda: desk.newsroom.articles.create(
                Content(title="临河晒出年度典型案例", body="第一段。\n\n第二段。")
            )
        )
        self.panel = CommentsPanel(desk)
        self.panel.resize(1300, 800)

    def bring(self, *drafts: DraftComment) -> None:
        """Have comments come in, as an import by somebody else would."""
        self.desk.tasks.change(lambda: self.desk.newsroom.comments.bring_in(drafts, "test"))

    def bring_many(self, count: int, status: str = "pending") -> None:
        self.bring(*(draft(f"第 {number} 条", f"读者{number}", status) for number in range(count)))

    def press(
        self,
        key: Qt.Key,
        modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        where: QWidget | None = None,
    ) -> None:
        QTest.keyClick(where or self.panel.list, key, modifier)
        settle()

    def spot(self) -> Entry:
        entry = self.panel.list.spot()
        assert entry is not None
        return entry

    def row(self) -> int:
        return self.panel.list.currentIndex().row()

    def texts(self) -> list[str]:
        model = self.panel.model
        found = [model.entry(row) for row in range(model.rowCount())]
        return [entry.comment.text for entry in found if entry is not None]

    def entry(self, row: int) -> Entry:
        found = self.panel.model.entry(row)
        assert found is not None
        return found

    def stored(self, comment: Comment) -> CommentStatus:
        with self.desk.newsroom.reading():
            return self.desk.newsroom.comments.get(comment.id).status

    def shown_count(self, queue: Queue) -> int | None:
        return self.panel.queues.buttons[queue].count()


@contextmanager
def comment_desk(folder: Path, *drafts: DraftComment) -> Iterator[Hand]:
    ask = ScriptedAsk()
    with open_desk(folder, ask) as desk:
        hand = Hand(desk, ask)
        if drafts:
            hand.bring(*drafts)
        hand.panel.show()
        try:
            yield hand
        finally:
            hand.panel.close()
            hand.panel.deleteLater()
