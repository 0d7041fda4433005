"""The bans that hold or have held, and lifting them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from workstation.domain.ban import Ban, BanKind
from workstation.domain.moment import local, now
from workstation.ui.comments.plain import visible_line
from workstation.ui.shared.buttons import name_button, push_button
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.elided_label import ElidedLabel
from workstation.ui.shared.styling import label, rule

_HEIGHT = 320


class BansDialog(DialogFrame):
    """Calls `lift(Ban)` for the one whose button is pressed; `show_bans` fills it again."""

    def __init__(self, lift: Callable[[Ban], object], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self._lift = lift
        title = self.tr("Bans")
        self.setWindowTitle(title)
        self._title.setText(title)
        self.set_sentence(
            self.tr(
                "New comments of these authors go to the spam queue. Lifting a ban moves nothing "
                "back by itself; undo brings a lifted ban back."
            )
        )
        self._scroll = QScrollArea(widgetResizable=True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setMinimumHeight(_HEIGHT)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.body.addWidget(self._scroll)
        self.back_button.setText(self.tr("Close"))
        self.show_bans(())

    def show_bans(self, bans: Sequence[Ban]) -> None:
        """Show these and no others."""
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for ban in bans:
            column.addLayout(self._line(ban))
            column.addWidget(rule())
        if not bans:
            words = self.tr("Nobody is banned. B on a comment bans its author.")
            column.addWidget(label(words, "soft", wrap=True))
        column.addStretch(1)
        self._scroll.setWidget(held)
        # Else Qt would lay the ground of the desk under it.
        for surface in (held, self._scroll.viewport()):
            surface.setAutoFillBackground(False)

    def _line(self, ban: Ban) -> QHBoxLayout:
        kinds = {
            BanKind.NAME: self.tr("name"),
            BanKind.MAIL: self.tr("mail"),
            BanKind.ADDRESS: self.tr("address"),
        }
        who = ElidedLabel(role=None)
        who.set_words(visible_line(ban.value))
        parts = [f"{local(ban.made_at):%Y-%m-%d}", visible_line(ban.made_by)]
        if ban.reason:
            parts.append(visible_line(ban.reason))
        small = ElidedLabel(role="soft")
        small.set_words(" · ".join(parts))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(who)
        words.addWidget(small)
        button = push_button(self.tr("Lift"), small=True)
        name_button(button, self.tr("Lift the ban on “%1”").replace("%1", visible_line(ban.value)))
        button.clicked.connect(partial(self._lift, ban))
        row = QHBoxLayout()
        row.setContentsMargins(0, 8, 4, 8)
        row.setSpacing(10)
        row.addWidget(Chip(kinds[ban.kind], ""))
        row.addLayout(words, 1)
        row.addWidget(self._term(ban))
        row.addWidget(button)
        return row

    def _term(self, ban: Ban) -> Chip:
        if ban.until is None:
            return Chip(self.tr("for good"), "red")
        if not ban.stands(now()):
            return Chip(self.tr("run out"), "")
        return Chip(self.tr("until %1").replace("%1", f"{local(ban.until):%m-%d}"), "amber")
