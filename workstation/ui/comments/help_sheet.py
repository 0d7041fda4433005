"""The keys of this desk on one page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from workstation.ui.comments.comment_words import verb_name
from workstation.ui.comments.verbs import KEYS, Verb
from workstation.ui.shared.dialog_frame import DialogFrame
from workstation.ui.shared.key_hint import KeyHint
from workstation.ui.shared.styling import label


class HelpSheet(DialogFrame):
    """Opened by `?`. Decisions at the left, moving and selecting at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        title = verb_name(Verb.HELP)
        self.setWindowTitle(title)
        self._title.setText(title)
        self.set_sentence(
            self.tr("Decisions hold for all selected comments, or for the one you are at.")
        )
        deciding = (Verb.APPROVE, Verb.REJECT, Verb.SPAM, Verb.TRASH, Verb.REPLY, Verb.UNDO)
        further = (Verb.SEARCH, Verb.HELP)
        moving = tuple(verb for verb in KEYS if verb not in (*deciding, *further))
        row = QHBoxLayout()
        row.setSpacing(36)
        for verbs in ((*deciding, *further), moving):
            row.addLayout(_page(verbs), 1)
        self.body.addLayout(row)
        self.back_button.setText(self.tr("Close"))
        self.back_button.setDefault(True)


def _page(verbs: tuple[Verb, ...]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(14)
    grid.setVerticalSpacing(8)
    for place, verb in enumerate(verbs):
        grid.addWidget(KeyHint(KEYS[verb]), place, 0, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(label(verb_name(verb)), place, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(verbs), 1)
    return grid
