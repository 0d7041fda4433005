"""Banning somebody: told by what, for how long, and what becomes of what waits of theirs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from workstation.domain.ban import BanKind
from workstation.domain.comment import Comment
from workstation.domain.holding import NAMELESS
from workstation.ui.comments.plain import visible_line
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.field import Field

_TERMS = (1, 7, 30, 365, None)
_USUAL = 1


@dataclass(frozen=True, slots=True)
class BanWish:
    """Who is to be banned, for how many days (None: for good), and why."""

    kind: BanKind
    value: str
    days: int | None
    reason: str
    sweep: bool


class BanDialog(DialogFrame):
    """Calls `done(BanWish)` when the ban is wanted."""

    def __init__(
        self, comment: Comment, done: Callable[[BanWish], object], parent: QWidget | None = None
    ) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._done = done
        title = self.tr("Ban “%1”").replace("%1", visible_line(comment.author))
        self.setWindowTitle(title)
        self._title.setText(title)
        self.set_sentence(
            self.tr(
                "New comments go straight to the spam queue: nothing is lost, and the ban can be "
                "lifted at any time. Comments that are shown already stay."
            )
        )
        self._values = self._offered(comment)
        self.kinds = QButtonGroup(self)
        self._place_kinds()
        self.term = QComboBox()
        for words in self._term_words():
            self.term.addItem(words)
        self.term.setCurrentIndex(_USUAL)
        self.reason = QLineEdit()
        self.sweep = QCheckBox(self.tr("Put what waits of theirs into the spam queue as well"))
        self.sweep.setChecked(True)
        for words, editor in (
            (self.tr("For how long"), self.term),
            (self.tr("Reason (for the newsroom only)"), self.reason),
        ):
            self.body.addWidget(Field(editor, words))
        self.body.addWidget(self.sweep)
        self.act = self.add_act(self.tr("Ban"), "final")
        self.accepted.connect(self._tell)

    def _offered(self, comment: Comment) -> dict[BanKind, str]:
        offered = {BanKind.NAME: comment.author} if comment.author not in NAMELESS else {}
        if comment.mail:
            offered[BanKind.MAIL] = comment.mail
        if comment.network_address:
            offered[BanKind.ADDRESS] = comment.network_address
        return offered

    def _place_kinds(self) -> None:
        words = {
            BanKind.NAME: self.tr("Everybody called “%1”"),
            BanKind.MAIL: self.tr("Whoever gives the mail “%1”"),
            BanKind.ADDRESS: self.tr("Whoever writes from the address %1"),
        }
        for place, (kind, value) in enumerate(self._values.items()):
            button = QRadioButton(words[kind].replace("%1", visible_line(value)))
            button.setChecked(place == 0)
            self.kinds.addButton(button, place)
            self.body.addWidget(button)

    def _term_words(self) -> tuple[str, ...]:
        return (
            self.tr("1 day"),
            self.tr("7 days"),
            self.tr("30 days"),
            self.tr("1 year"),
            self.tr("For good"),
        )

    @staticmethod
    def possible(comment: Comment) -> bool:
        """Tell whether a comment says anything its author could be told by."""
        named = comment.author not in NAMELESS
        return named or bool(comment.mail or comment.network_address)

    def _tell(self) -> None:
        kind = tuple(self._values)[self.kinds.checkedId()]
        self._done(
            BanWish(
                kind,
                self._values[kind],
                _TERMS[self.term.currentIndex()],
                self.reason.text(),
                self.sweep.isChecked(),
            )
        )
