"""Where a story stands on its way to readers, and the steps it may take from there."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from workstation.domain.article import Article, Status
from workstation.domain.moment import local
from workstation.ui.shared.article_lines import STATUS_STATES
from workstation.ui.shared.buttons import push_button, quiet_button
from workstation.ui.shared.chip import Chip
from workstation.ui.shared.flow import FlowLayout
from workstation.ui.shared.styling import label
from workstation.words import sentence

#: The steps offered in each status; the first one is the step most often taken.
STEPS: dict[Status, tuple[str, ...]] = {
    Status.DRAFT: ("submit", "release", "schedule"),
    Status.RETURNED: ("submit", "release", "schedule"),
    Status.FIRST_REVIEW: ("pass", "opinion", "back"),
    Status.SECOND_REVIEW: ("pass", "opinion", "back"),
    Status.FINAL_REVIEW: ("release", "opinion", "schedule", "back"),
    Status.SCHEDULED: ("update", "release", "schedule", "withdraw"),
    Status.PUBLISHED: ("release", "withdraw"),
    Status.WITHDRAWN: ("release", "draft"),
    Status.TRASHED: ("restore",),
}


class StepsBar(QWidget):
    """A chip with the status, and a button for each step. `wanted(step)` names the one pressed."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._unreleased = False
        self._language = "zh_CN"
        self.chip = Chip()
        self.note = label("", "soft")
        self.note.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        self._steps = QWidget()
        self._flow = FlowLayout(self._steps, 6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.chip)
        head.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._steps)
        every = dict.fromkeys(("update", *(step for steps in STEPS.values() for step in steps)))
        for step in every:
            button = (
                push_button(small=True)
                if step in ("submit", "pass", "update", "release")
                else quiet_button(small=True)
            )
            button.clicked.connect(partial(self._press, step))
            self.buttons[step] = button
            self._flow.addWidget(button)
        self.retranslate()

    def show_article(self, article: Article, language: str, *, unreleased: bool) -> None:
        """Show where `article` stands; `unreleased` says that readers (will) see an older text."""
        self._article, self._language, self._unreleased = article, language, unreleased
        self._show()

    def retranslate(self) -> None:
        """Say everything again: the language was switched."""
        for step, text in self._words().items():
            self.buttons[step].setText(text)
            self.buttons[step].setAccessibleName(text)
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        """Follow a switch of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _press(self, step: str, *_: object) -> None:
        self.wanted.emit(step)

    def _show(self) -> None:
        article = self._article
        if article is None:
            return
        status = article.status
        self.chip.show_state(
            sentence(f"status.{status}", {}, self._language), STATUS_STATES[status]
        )
        self.note.setText(self._said(article))
        offered = STEPS[status]
        for step, button in self.buttons.items():
            only_with_changes = step == ("release" if status is Status.PUBLISHED else "update")
            button.setVisible(step in offered and (self._unreleased or not only_with_changes))
        words = self._words()
        if status is Status.PUBLISHED:
            self.buttons["release"].setText(self.tr("Release the changes"))
        elif status is Status.SCHEDULED:
            self.buttons["release"].setText(self.tr("Release now"))
        else:
            self.buttons["release"].setText(words["release"])
        with_opinion = self.tr("Release with an opinion…")
        final = status is Status.FINAL_REVIEW
        self.buttons["opinion"].setText(with_opinion if final else words["opinion"])
        self._steps.updateGeometry()

    def _said(self, article: Article) -> str:
        at = article.content.published_at
        if article.status is Status.SCHEDULED and at is not None:
            when = f"{local(at):%m-%d %H:%M}"
            without = self.tr("%1, without the latest changes")
            return without.replace("%1", when) if self._unreleased else when
        if article.status is Status.PUBLISHED and self._unreleased:
            return self.tr("changes not released")
        return ""

    def _words(self) -> dict[str, str]:
        return {
            "submit": self.tr("Submit for review"),
            "pass": self.tr("Pass"),
            "opinion": self.tr("Pass with an opinion…"),
            "back": self.tr("Send back…"),
            "release": self.tr("Release this story"),
            "update": self.tr("Take the changes along"),
            "schedule": self.tr("Schedule…"),
            "withdraw": self.tr("Withdraw"),
            "draft": self.tr("Make it a draft"),
            "restore": self.tr("Take out of the trash"),
        }
