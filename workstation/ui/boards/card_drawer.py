"""One card with what it says on this board only; what is left empty is the article's own."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from workstation.desk.desk import Desk
from workstation.domain.article import Content
from workstation.domain.board import Board, Card, CardView, Slot
from workstation.ui.boards.crop_field import CropField
from workstation.ui.boards.marks import title_in
from workstation.ui.boards.moment_field import MomentField
from workstation.ui.boards.pin_field import PinField
from workstation.ui.boards.thumbnails import Thumbnails
from workstation.ui.boards.title_room import too_much
from workstation.ui.shared.buttons import icon_button, name_button, quiet_button
from workstation.ui.shared.field import Field
from workstation.ui.shared.picture_choice import PictureChoice
from workstation.ui.shared.styling import ground, label

_LINES = ("headline", "short_title", "kicker", "link")
_SMALL = QSize(116, 88)
# The picture one chooses a part of is seen larger than those on cards.
_LARGE = QSize(520, 520)
_ORDER = (
    "headline",
    "short_title",
    "link",
    "kicker",
    "summary",
    "picture_id",
    "crop",
    "starts_at",
    "ends_at",
    "pinned_place",
)


class CardDrawer(QWidget):
    """Sends `edited(card, card as it was)` for each field the person finished.

    And `closed`; `open_article(id)`.
    """

    edited = Signal(object, object)
    closed = Signal()
    open_article = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground(self, "desk")
        self._desk = desk
        self._view: CardView | None = None
        self._card: Card | None = None
        self._content = Content()
        self._board: Board | None = None
        self._slot: Slot | None = None
        self.title = label("", "title")
        self.where = label("", "soft", wrap=True)
        self.close_button = icon_button("x", "")
        self.fields: dict[str, Field] = {name: Field(QLineEdit()) for name in _LINES}
        self.summary = QPlainTextEdit(tabChangesFocus=True)
        self.summary.setFixedHeight(96)
        self.fields["summary"] = Field(self.summary)
        self.picture = PictureChoice(desk, _SMALL, none=lambda: self.tr("Use the article's"))
        self.fields["picture_id"] = Field(self.picture)
        self.crop = CropField(Thumbnails(desk, self, size=_LARGE))
        self.fields["crop"] = Field(self.crop)
        self.pin = PinField()
        self.fields["pinned_place"] = Field(self.pin)
        self.starts_at, self.ends_at = MomentField(), MomentField()
        self.fields["starts_at"] = Field(self.starts_at)
        self.fields["ends_at"] = Field(self.ends_at)
        self.open_button = quiet_button(icon_name="pencil", small=True)
        self._place()
        self._connect()
        self.retranslate()

    def _place(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(16, 10, 16, 16)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.where)
        for name in _ORDER:
            column.addWidget(self.fields[name])
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(sheet)
        for part in (sheet, scroll.viewport()):
            part.setAutoFillBackground(False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _connect(self) -> None:
        for name in _LINES:
            editor = self.fields[name].editor
            if isinstance(editor, QLineEdit):
                editor.editingFinished.connect(partial(self._finish, name))
        self.summary.installEventFilter(self)
        self.starts_at.edited.connect(partial(self._set, "starts_at"))
        self.ends_at.edited.connect(partial(self._set, "ends_at"))
        self.picture.chosen.connect(partial(self._set, "picture_id"))
        self.crop.edited.connect(partial(self._set, "crop"))
        self.pin.edited.connect(partial(self._set, "pinned_place"))
        self.close_button.clicked.connect(self.close_drawer)
        self.open_button.clicked.connect(self._open)

    @property
    def card_id(self) -> int | None:
        """Return the key of the card that is edited."""
        return self._card.id if self._card else None

    def show_card(self, view: CardView, board: Board, slot: Slot | None) -> None:
        """Show a card; what is being typed in the same card is left as it is."""
        place = view.card.position
        other = self.card_id != view.card.id
        if other:
            self.commit()
            self._content = Content()
        self._view, self._card, self._board = view, view.card, board
        self._slot = slot
        where = self.tr("“%1”, place %2").replace("%1", board.title)
        self.where.setText(where.replace("%2", str(place + 1)))
        for name in (*_LINES, "summary"):
            editor = self.fields[name].editor
            if other or not editor.hasFocus():
                _fill(editor, str(getattr(view.card, name)))
                self.fields[name].set_error("")
        self.starts_at.show_moment(view.card.starts_at)
        self.ends_at.show_moment(view.card.ends_at)
        self.pin.show_place(view.card.pinned_place, place + 1)
        article = view.card.article_id
        self.fields["link"].setVisible(article is None)
        self.open_button.setVisible(article is not None)
        self._draw()
        self._say_inherited()
        self._measure()
        if other and article is not None:
            question = partial(self._desk.newsroom.articles.get, article)
            self._desk.tasks.read(
                question,
                lambda found: self._inherit(found.id, found.content),
                lambda _error: None,  # the article has gone: the card says so itself
                key="boards.card",
                owner=self,
            )

    def _inherit(self, article_id: int, content: Content) -> None:
        if self._card is not None and self._card.article_id == article_id:
            self._content = content
            self._say_inherited()
            self._draw()

    def commit(self) -> None:
        """Report what was typed and not reported yet."""
        for name in (*_LINES, "summary"):
            self._finish(name)

    def close_drawer(self) -> None:
        """Report what was typed, and go."""
        self.commit()
        self.forget()

    def forget(self) -> None:
        """Go without reporting anything: the card is no longer there."""
        self._card = self._view = None
        self.closed.emit()

    def _finish(self, name: str) -> None:
        editor = self.fields[name].editor
        text = _text(editor)
        self._set(name, text if name == "summary" else text.strip())

    def _set(self, name: str, value: Any) -> None:
        if self._card is None or getattr(self._card, name) == value:
            return
        before, self._card = self._card, replace(self._card, **{name: value})
        self._draw()
        self._measure()
        self.edited.emit(self._card, before)

    def _open(self) -> None:
        if self._card is not None and self._card.article_id is not None:
            self.commit()
            self.open_article.emit(self._card.article_id)

    def _draw(self) -> None:
        own = self._card.picture_id if self._card else None
        self.picture.show_picture(own, self._content.cover_id)
        note = "" if own is not None else self.tr("the article's")
        self.fields["picture_id"].set_note(note)
        shown = own if own is not None else self._content.cover_id
        ratio = self._board.picture_ratio if self._board else 0
        self.fields["crop"].setVisible(bool(ratio) and shown is not None)
        self.crop.show_crop(shown, self._card.crop if self._card else None, ratio)

    def _measure(self) -> None:
        """Say at the headline how much of it has no room in the slot."""
        more = 0
        if self._card is not None and self._view is not None and self._slot is not None:
            view = replace(self._view, card=self._card)
            more = too_much(title_in(view, self._slot), self._slot)
        short = self._slot is not None and self._slot.short
        words = self.tr("%n character(s) too long for its place", "", more) if more else ""
        self.fields["short_title" if short else "headline"].set_hint(words)
        self.fields["headline" if short else "short_title"].set_hint("")

    def _say_inherited(self) -> None:
        line = self._view.line if self._view else None
        bare = self._card is not None and self._card.article_id is None
        headline = self.tr("What the link says") if bare else (line.title if line else "")
        values = {
            "headline": headline,
            "short_title": self._content.short_title,
            "kicker": self._content.kicker,
            "summary": self._content.summary,
        }
        for name, text in values.items():
            editor = self.fields[name].editor
            if isinstance(editor, QLineEdit | QPlainTextEdit):
                editor.setPlaceholderText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_drawer()
            return
        super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Watch the widgets inside."""
        if watched is self.summary and event.type() == QEvent.Type.FocusOut:
            self._finish("summary")
        return False

    def retranslate(self) -> None:
        """Set every text again."""
        self.title.setText(self.tr("This card only"))
        name_button(self.close_button, self.tr("Close the card"), "Esc")
        words = {
            "headline": self.tr("Headline"),
            "short_title": self.tr("Short title"),
            "link": self.tr("Address"),
            "kicker": self.tr("Kicker"),
            "summary": self.tr("Summary"),
            "picture_id": self.tr("Picture"),
            "crop": self.tr("Part shown on this board"),
            "pinned_place": self.tr("Pinned place"),
            "starts_at": self.tr("Shown from"),
            "ends_at": self.tr("Shown until"),
        }
        for name, text in words.items():
            self.fields[name].set_label(text)
        self.starts_at.set_name(words["starts_at"])
        self.ends_at.set_name(words["ends_at"])
        self.crop.retranslate()
        self.pin.set_name(words["pinned_place"])
        self.open_button.setText(self.tr("Open the article"))
        self._say_inherited()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


def _text(editor: QWidget) -> str:
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def _fill(editor: QWidget, text: str) -> None:
    if _text(editor) == text:
        return
    if isinstance(editor, QPlainTextEdit):
        editor.setPlainText(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)
