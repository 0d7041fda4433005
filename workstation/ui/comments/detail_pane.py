"""The right of the desk: article, conversation, author, and what was decided before."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.act import Act
from workstation.domain.comment import Comment, CommentStatus
from workstation.ui.comments.article_pane import ArticlePane, PageFactory
from workstation.ui.comments.comment_words import moment_words, status_word
from workstation.ui.comments.plain import visible_line
from workstation.ui.comments.public_view import PublicView
from workstation.ui.comments.record_view import RecordView, record_title
from workstation.ui.comments.speech import Speech
from workstation.ui.comments.surroundings import Surroundings
from workstation.ui.shared.buttons import name_button, quiet_button
from workstation.ui.shared.empty_state import EmptyState
from workstation.ui.shared.styling import ground, label

#: So much of a long conversation stands here, around the comment itself.
_SPOKEN = 12
_DECISIONS = 5


class DetailPane(QWidget):
    """Shows one comment's surroundings. `article_wanted(id)` asks for the writing desk.

    `undo_wanted(comment id, Act)` asks for an earlier decision to be taken back.
    """

    article_wanted = Signal(object)
    undo_wanted = Signal(object, object)

    def __init__(self, factory: PageFactory | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._around: Surroundings | None = None
        self.article = ArticlePane(factory)
        self.open_button = quiet_button(small=True)
        self.open_button.clicked.connect(self._open)
        self.empty = EmptyState("newspaper")
        self._titles = {name: label("", "section") for name in ("article", "thread", "author")}
        self._titles["past"] = label("", "section")
        self._titles["public"] = label("", "section")
        self.public = PublicView()
        for title in self._titles.values():
            title.setWordWrap(True)
        self._parts = {name: _Stack() for name in ("thread", "public", "author", "past")}
        self._place()
        self.retranslate()
        self.clear()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 10, 8)
        head.addWidget(self._titles["article"], 1)
        head.addWidget(self.open_button)
        page = QHBoxLayout()
        page.setContentsMargins(16, 0, 16, 6)
        page.addWidget(self.article)
        held = QWidget()
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, 0, 16)
        inner.setSpacing(0)
        inner.addLayout(head)
        inner.addLayout(page)
        for name, part in self._parts.items():
            self._titles[name].setContentsMargins(16, 12, 16, 6)
            inner.addWidget(self._titles[name])
            inner.addWidget(part)
        self._parts["public"].add(self.public)
        inner.addStretch(1)
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(held)
        for surface in (held, self._scroll.viewport()):
            surface.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        column.addWidget(self.empty)

    def show_around(self, around: Surroundings) -> None:
        """Show what surrounds a comment."""
        moved = self._around is None or self._around.comment.id != around.comment.id
        self._around = around
        self.empty.hide()
        self._scroll.show()
        if around.article is not None:
            self.article.show_article(around.article, around.path, around.site)
        self.article.setVisible(around.article is not None)
        self._fill(around)
        if moved:
            self._scroll.verticalScrollBar().setValue(0)

    def clear(self) -> None:
        """Nothing is looked at."""
        self._around = None
        self._scroll.hide()
        self.empty.show()

    def comment_id(self) -> int | None:
        """Return the comment whose surroundings are shown."""
        return self._around.comment.id if self._around is not None else None

    def _fill(self, around: Surroundings) -> None:
        comment = around.comment
        spoken, left_out = _near(around.thread, comment.id)
        self._parts["thread"].set_widgets(Speech(one, here=one.id == comment.id) for one in spoken)
        self._titles["thread"].setText(
            self.tr("Conversation of %n", "", len(around.thread))
            if len(around.thread) > 1
            else self.tr("The whole text")
        )
        if left_out:
            words = self.tr("and %n more in this conversation", "", left_out)
            self._parts["thread"].add(_soft(words))
        self.public.show_comment(comment, comments_open=around.open)
        self._titles["author"].setText(record_title(comment, around.record))
        self._parts["author"].set_widgets([RecordView(comment, around.record)])
        before = around.decisions[:_DECISIONS]
        self._parts["past"].set_widgets(self._decision(comment.id, act) for act in before)
        self._titles["past"].setVisible(bool(around.decisions))

    def _decision(self, comment_id: int, act: Act) -> QWidget:
        """Return one earlier decision with the button that takes it back."""
        held = QWidget()
        row = QHBoxLayout(held)
        row.setContentsMargins(16, 2, 10, 2)
        words = self._past(act)
        row.addWidget(label(words, "soft", wrap=True), 1)
        button = quiet_button(self.tr("Undo"), small=True)
        name_button(button, self.tr("Undo: %1").replace("%1", words))
        button.clicked.connect(lambda: self.undo_wanted.emit(comment_id, act))
        row.addWidget(button)
        return held

    def _past(self, act: Act) -> str:
        parts = [moment_words(act.at), visible_line(act.person)]
        status = str(act.details.get("status") or "")
        known = {str(one): one for one in CommentStatus}
        if status in known:
            parts.append(status_word(known[status]))
        reason = visible_line(str(act.details.get("reason") or ""))
        if reason:
            parts.append(self.tr("reason: %1").replace("%1", reason))
        return " · ".join(part for part in parts if part)

    def _open(self) -> None:
        if self._around is not None and self._around.article is not None:
            self.article_wanted.emit(self._around.article.id)

    def retranslate(self) -> None:
        """Set every text again."""
        self._titles["article"].setText(self.tr("Under this article"))
        self._titles["past"].setText(self.tr("Decided before"))
        self._titles["public"].setText(self.tr("What readers will see"))
        self.open_button.setText(self.tr("Open"))
        self.open_button.setAccessibleName(self.tr("Open the article"))
        self.empty.set_words(
            self.tr("What one must know"),
            self.tr(
                "Article, conversation and the author's record of the comment you are at stand "
                "here."
            ),
        )
        if self._around is not None:
            self._fill(self._around)

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class _Stack(QWidget):
    """Widgets below each other, all replaced at once."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def set_widgets(self, widgets: Iterable[QWidget]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._column.addWidget(widget)

    def add(self, widget: QWidget) -> None:
        self._column.addWidget(widget)


def _soft(text: str) -> QLabel:
    made = label(text, "soft", wrap=True)
    made.setContentsMargins(16, 4, 16, 4)
    return made


def _near(thread: tuple[Comment, ...], comment_id: int) -> tuple[tuple[Comment, ...], int]:
    """Return the part of a conversation around a comment, and how many are left out."""
    place = next((n for n, one in enumerate(thread) if one.id == comment_id), 0)
    first = max(0, min(place - _SPOKEN // 2, len(thread) - _SPOKEN))
    near = thread[first : first + _SPOKEN]
    return near, len(thread) - len(near)
