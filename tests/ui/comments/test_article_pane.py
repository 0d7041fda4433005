"""The article beside the comment: a card at once, its real page when one stays."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.comments.newsdesk import Key, comment_desk, draft
from workstation.domain.article import Content
from workstation.ui.comments.panel import CommentsPanel


class PaperPage(QObject):
    """Notes what it is asked to show."""

    scrolled = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.paper = QLabel()
        self.shown: list[int] = []

    def widget(self) -> QWidget:
        return self.paper

    def show_article(self, article_id: int, content: Content) -> None:
        self.shown.append(article_id)

    def show_html(self, address: str) -> None: ...

    def scroll_to(self, share: float) -> None: ...

    def clear(self) -> None: ...


def test_the_page_is_made_once_and_shown_once_for_one_article(qtbot: QtBot, tmp_path: Path) -> None:
    with comment_desk(tmp_path / "newsroom", draft("一"), draft("二"), draft("三")) as hand:
        made: list[PaperPage] = []

        def factory() -> PaperPage:
            made.append(PaperPage())
            return made[-1]

        panel = CommentsPanel(hand.desk, factory)
        qtbot.addWidget(panel)
        panel.resize(1300, 800)
        panel.show()
        assert made == []
        hand.press(Key.Key_J, where=panel.list)
        qtbot.waitUntil(lambda: bool(made and made[0].shown))
        hand.press(Key.Key_J, where=panel.list)
        entry = panel.list.spot()
        assert entry is not None
        assert made[0].shown == [entry.comment.article_id]
        assert panel.detail.article.card.isHidden()


def test_opening_the_article_is_asked_of_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    with comment_desk(tmp_path / "newsroom", draft("一")) as hand:
        opened: list[int] = []
        hand.panel.open_article.connect(opened.append)
        hand.panel.detail.open_button.click()
        assert opened == [hand.spot().comment.article_id]
